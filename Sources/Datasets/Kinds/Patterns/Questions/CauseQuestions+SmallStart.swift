extension CauseQuestions {
    static let smallStart = """
        I do well when I start small
        How should I approach a big goal?
        Which size of first step suits me?
        Why did my modest experiments turn out so successful?
        What do my successful projects have in common at their birth?
        How do I get going on something huge?
        What kind of beginning suits me?
        Do I get further with baby steps?
        Why do my tiny prototypes lead somewhere?
        When I want a new habit, how big should the first dose be?
        Why do ten minutes a day take me further than a grand plan?
        How small should I start?
        Is a small start good for me?
        Does a minimal version suit me more than a grand launch?
        Why do I thrive when I keep the first version tiny?
        How tiny should my opening move be in a new project?
        What usually happens when I give a new plan only one evening at first?
        How did five minutes of practice a day turn me into a pianist?
        From what humble seeds did my best projects spring?
        What do I tend to get right when I aim low in week one?
        Why did my one-page website become my best business?
        What size of goal keeps me going with a new routine?
        Why does one push-up a day get me to the gym?
        When do my ambitions pay off, with a modest pilot or a big bang?
        Why does a one-room trial help me more than renovating the whole house?
        On what scale should I try out a business idea?
        Where should I set the bar on day one?
        How good is a humble beginning for my plans?
        Do I get more out of a modest pilot than a master plan?
        Am I more successful with a bite than with the whole cake?
        Should I write one paragraph first when I dream of a book?
        What advice should I give myself before a huge undertaking?
        Why do my grand schemes collapse while the little trials grow?
        Tell me how to begin with exercise after years on the couch.
        How ambitious should my first week be?
        Do I fail when I go all in?
        Why did the herb pot on my windowsill lead to a whole market garden?
        When I take up an instrument, how much should I plan for day one?
        Name the way my lasting habits were born.
        Which is better for me, a leap or a little step?
        Is it wise for me to found a company with ten employees straight away?
        What should I do if a task looks like a mountain to me?
        Why was one customer enough to get my business going?
        Where should I begin in my cluttered flat, with a drawer or with everything?
        How did five words a day get me further than an intensive course?
        Am I better at growing things than at launching them big?
        On New Year's Eve, what mistake do I make with my resolutions?
        Why should I stick to one feature at first?
        Remind me how big my first investment should be.
        Do modest steps carry me far?
        What does a successful diet look like for me in its first days?
        When I want to write daily, should I aim for a sentence or a chapter?
        Why is a weekend version of my idea more promising than a five-year plan?
        How much money should I risk on a new venture at the outset?
        Which of my undertakings lasted, the giants or those that began as a toy?
        Is thinking big a trap for me?
        What has to be true of step one for me to take step two?
        Why did a lap around the block turn me into a marathon runner?
        Tell me why I burn out on ambitious programmes after a fortnight.
        Who am I kidding when I draw up a hundred-point plan?
        How do I make headway with a subject that is far too large for me?
        Do I need a big budget to begin?
        Why does a test balloon suit me?
        What would my mentor recommend before I sign the lease on a huge workshop?
        When did my expansions work, and what did I try on a corner table first?
        Which dose of meditation keeps me at it?
        How can I trick myself into a task I dread?
        Is one shelf a good beginning for my woodworking career?
        What happens when I set the bar too high at the outset?
        Why did my side business outgrow my main job though I never planned it big?
        Where did the choir I lead come from, if not from three people in a kitchen?
        Am I suited to revolutions or to gradual growth?
        What do my flops have in common in their dimensions?
        How many rooms should I paint first?
        Do I stick to something longer if the entry is easy?
        Why does two minutes of tidying turn into an hour for me?
        Name the right size for my next experiment.
        When I feel paralysed by a huge ambition, what gets me unstuck?
        Which plan should I bin, the one for a festival or the one for a garden party?
        What can I learn from the way my savings grew out of pocket change?
        Why am I more persistent when the daily target looks laughably low?
        Should I train for a kilometre before I dream of forty?
        How come my biggest success began as a joke on a single page?
        Is a pilot with one class enough for me as a teacher?
        What pitfalls await me if I want everything at once?
        Tell me whether to plant one bed or dig up the whole garden.
        Why do my overnight overhauls fail and my tiny tweaks last?
        Do I build better from a seed or from a blueprint?
        When a friend proposes a world trip, why should I suggest a weekend first?
        What scope would fit me for a first month in a new hobby?
        How should I introduce a new rule at home so that it sticks?
        Which lesson do my thriving routines teach me about their first day?
        Why should I borrow a guitar before I furnish a studio?
        Am I more likely to succeed with a pocket-size beginning?
        What is the secret of my recipe site that grew so slowly and so well?
        Is it a strength that my plans begin so modestly?
        How would a coach phase my way back to running?
        Where does my overreaching at kick-off usually lead, and what works instead?
        Why do I succeed once I cut the assignment down to a crumb?
        What sort of entry into investing would suit me?
        Remind me how little it took to set my best venture in motion.
        """
}
