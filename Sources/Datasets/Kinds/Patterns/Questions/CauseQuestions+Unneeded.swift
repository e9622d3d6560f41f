extension CauseQuestions {
    static let unneeded = """
        I begin before I know who needs it
        Why does nobody want what I build?
        Why do I end up with products that have no audience?
        How much do I find out about demand before my first commit?
        Which question do I forget to ask before the first line of code?
        Who am I building for when I jump into a new idea?
        Why do I search for customers only after the thing is built?
        When do I find out whether there is a market for my idea?
        Do I check for demand before I start coding?
        Why do I begin projects that nobody needs?
        How well do I know who needs my next project?
        Why do so many of my launches meet total silence?
        How come my solutions keep looking for a problem?
        Have I built stuff that turned out useful to nobody?
        Why do I dive into coding with no target group in mind?
        Whom do I fail to ask before I write the first function?
        For whom do I make my programs, if I am honest?
        What usually happens when I try to find customers for my finished program?
        How do I usually find the people my product is meant for?
        Who was waiting for the last three apps I made?
        What kind of research do I leave out when a new plan excites me?
        How often do I talk to future customers before I open the editor?
        Why did nobody download the program I spent the whole spring on?
        At what point do I ask strangers whether they would pay for my idea?
        What do I take for granted about demand on the day inspiration strikes?
        Why do my programs solve troubles that only exist in my head?
        How good am I at picking an idea that somebody is missing?
        Which people should I have called before my last launch flopped?
        Do I ask anyone whether they want it before I make it?
        Do I open the editor first and hunt for an audience afterwards?
        Have I ever interviewed a possible customer before coding?
        Who needs it, and did I check?
        Tell me what I skip before starting something new.
        Why does my work so often find no takers?
        Name the mistake that leaves my ventures without a single customer.
        What should I find out before I invest another year of weekends?
        My last course had zero sign-ups; what did I do wrong at the outset?
        Is there a reason my tools have exactly one user, namely me?
        When I get excited about an idea, whose need do I forget to look into?
        How do I start: with a need or with a hunch?
        Remind me what to clear up before I make the first prototype.
        Which step is missing between my inspiration and my first day of work?
        What would a marketing friend scold me for?
        Do I ever know my target group on day one?
        Why did my workshop stay empty although I had prepared it for months?
        I made it, I launched it, nobody came: what is my usual error?
        Where does it go wrong when I start a side business that no one turns out to want?
        Who asked for the thing I am making?
        What keeps happening when I build on a hunch?
        Does anyone out there have the problem I am solving?
        How come I cannot answer when an investor asks who my customer is?
        Why am I always surprised that there is no demand?
        What is my blind spot about customers at the beginning of a project?
        Am I guessing about my audience?
        In which order do I do things, make first or ask first?
        What should I change about the way I begin things?
        Why do I knit sweaters for the market stall that no one wants to buy?
        Tell me honestly why my newsletter has no readers.
        Did I do any market research before my last three attempts?
        What do I not know yet on the day I start typing?
        Is it normal for me to start without a single interested person?
        When someone asks me who it is for, what is the true answer?
        Why is the silence after my announcements so predictable?
        Which homework do I skip when I fall in love with an idea?
        What pattern connects all my unsold inventions?
        How can I avoid making another thing that nobody was missing?
        Name the question about people that I ought to ask first.
        Why do I cook up solutions and then go looking for somebody with the trouble?
        Do my ideas come from a real need of other people?
        What did I neglect before I wrote a guidebook that sold four copies?
        I keep making gifts to the world that the world did not order; what habit is that?
        Whose problem do I solve, as a rule?
        Why is my download counter stuck at zero?
        What warning about users should I read before I kick off something new?
        Have I got a weakness when it comes to knowing my buyers at the start?
        How early do I think about the people who might use it?
        Why do my colleagues shrug at the reports I prepare unasked?
        Remind me why my earlier start-ups failed for lack of interest.
        What would it have taken to spare me a year of work for no one?
        Do I validate my ideas?
        Which conversation never takes place before I get going?
        Why do I jump in without a user in sight?
        My friends say I cook a banquet before I know who is hungry; what do they mean?
        Was there a real person with a real need behind my last build?
        What makes my launches feel like talking to an empty room?
        How many people had told me they wanted it when I started?
        Is my enthusiasm replacing proof of demand?
        When planning a product, what do I leave to chance?
        Why do I research a thesis topic for weeks before learning that no one cares?
        Tell me which gap my plans have where the customer should be.
        Can I name a single buyer on the day I start?
        What is premature about the way I start work for an unknown public?
        Why do I have the answer ready before anybody has the question?
        Who is it good for, and when do I ask myself that?
        What do I do too early, with no one in mind?
        If a mentor looked at how I start, what would worry her?
        Where do my new projects lack a foundation, on the side of the users?
        Why do I put up a club website and then find there are no members to use it?
        Do I rush into making things without knowing if they will be wanted?
        How would I explain that my last five apps never found a home?
        What one thing about the future user should I settle before I start?
        """
}
