/// What makes a project of the owner turn out well.
extension CauseQuestions {
    static let successes = """
        = I do well when I start small
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
        = I do well when I show it early
        When should I let others see my drafts?
        Why does feedback on half-done stuff help me so much?
        What happens when I share an unfinished version?
        How soon should I publish a rough demo of mine?
        Do I benefit from putting out raw prototypes?
        What did I do right when feedback steered my project from week one?
        Why do my demos in week one pay off?
        Is it good for me to share before it's ready?
        Why does it help me to show things early?
        How do early previews turn out for me?
        How finished must something be before I present it?
        Which moment is best for me to reveal a new product?
        Why do I gain so much when strangers see my sketches?
        Should I wait with a demo until my product is done?
        What do I tend to gain when a friend reads my raw first draft?
        What usually happens when I put a clickable sketch before clients?
        How do I usually catch misunderstandings with a client in week one?
        When should a client get the first glimpse of my product?
        Why do my texts improve when others see them half written?
        Which drafts of mine profit most from the outside eyes I let in?
        What makes my public work-in-progress so fruitful?
        How rough may a prototype of mine be when I let others try it?
        Why did my ugly mock-up save me three months?
        Why do remarks on a raw version help me more than praise at launch?
        Which products of mine turned out best, those I hid or those I revealed?
        At what stage of a draft is criticism most useful to me?
        Why do I win clients when they may peek at half a product?
        Do I profit from letting strangers try a wobbly prototype?
        Is it wise for me to publish my rough sketches?
        Am I better off letting people peek in the first week?
        = I do well when I work with someone
        Do I get further solo or in a team?
        What does a partner do for my results?
        Why do I get more done in a pair?
        How does pair programming go for me?
        Why does everything move once a friend joins my project?
        What does company do for my motivation?
        Should I look for a co-founder?
        How do I perform in a duo?
        Why do I thrive next to a teammate?
        Do I need a partner to succeed?
        Why do joint projects turn out so well for me?
        How well do I work with others?
        Which social setting makes me productive?
        Why does sharing a desk speed me up?
        What do I tend to achieve when a friend sits next to me?
        How do I usually perform with a second pair of hands?
        What usually happens to my motivation when a partner joins in?
        Why did the project with my sister succeed when my solo ones died?
        Who was beside me when my best projects came about?
        Which of my projects flourished, the solo or the shared ones?
        What makes a co-author so good for my writing?
        When do I learn a language fastest, in company or by myself?
        Why do I keep up jogging only with a buddy?
        How much faster am I with a colleague at the next keyboard?
        What kind of setup brings out my best, solo or as a duo?
        Where does my stamina come from when I share a project?
        Why do I give up on solo ventures but not on shared ones?
        Do I get more done with company at the table?
        Am I stronger in a tandem?
        Should I look for a companion before my next venture?
        = I do well with a fixed date
        What gets me to finish?
        Why do I finish when a deadline is set in stone?
        Do deadlines help me?
        How do I react to a firm deadline?
        Why do I deliver when there's a conference to hit?
        What kind of pressure is good for me?
        When do I actually get something over the line?
        Why do open-ended projects drift when I run them?
        What sets my completed projects apart from the abandoned ones?
        Do I need a due day to get moving?
        Why does a launch day in the calendar spur me on?
        Should I commit to a fixed date for my release?
        How do I perform with a set date?
        What should I put in the calendar so that I finish?
        What do I tend to finish, tasks with or without a due day?
        How do I usually perform when my exhibition opens on the fifth?
        What usually happens to my focus when a client names the exact day?
        Why did my booklet get done once the fair was booked?
        Under what kind of pressure do I actually complete my books?
        Which of my projects reached the finish line, the scheduled or the vague ones?
        What makes a booked concert so good for my practising?
        Why do I never finish what I put off until someday?
        How strongly does a circled day in the calendar drive me?
        Why does a race registration get me to train?
        What kind of appointment gets the best out of me?
        Which events in the calendar pull my projects across the line?
        Where would my projects be without a due day?
        How good is a looming exam for my discipline?
        Do I get more done when the delivery day is carved in stone?
        Is a hard deadline good for me?
        """
}
