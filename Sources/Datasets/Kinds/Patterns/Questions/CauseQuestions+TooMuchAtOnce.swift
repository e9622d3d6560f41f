extension CauseQuestions {
    static let tooMuchAtOnce = """
        I take on too much at once
        Why do I always have five projects open in parallel?
        Why do I feel so overloaded?
        Why does nothing get finished although I'm always busy?
        Do I have too many irons in the fire?
        How well do I limit the number of open projects?
        What makes my weeks so overwhelming?
        Why do I take on too much?
        Why do I start the next project with three others still running?
        Why is my attention split between so many jobs?
        How full do I load my plate?
        What makes me drop balls in busy months?
        Am I spread too thin?
        How many jobs do I try to juggle?
        Do I take on more than I can handle?
        How many projects do I have running side by side this month?
        What do I tend to do with new ideas while four are open?
        What usually happens when I add a sixth project to the other five?
        Why do I jump between seven tasks and close none?
        How crowded is my board of open projects?
        What makes me feel torn between so many duties?
        Which overload do I bring upon myself each spring?
        When do I feel like I'm drowning in projects?
        Why am I running a course, a book and an app in one season?
        Where does my energy go when eight projects want it?
        How good am I at finishing one project before opening another?
        What kind of juggling act is my working week?
        Why do I lose track of everything in the months with six clients?
        Do I pile up more projects than I have hands for?
        Is my plate fuller than one person could manage?
        Would I get further with two projects rather than nine?
        Tell me why I'm busy from dawn to dusk and have nothing to show.
        What should I have fewer of?
        What is the count of balls that I keep in the air?
        Is it wise that I learn three languages side by side?
        Why do half-done things stare at me from every corner?
        Do I notice when there is no more room on my list for another venture?
        Which pattern leads me to burn-out every autumn?
        When I open my list of active work, why is it endless?
        Name the reason my projects stall side by side.
        Remind me what to finish off before I launch something new.
        My shelf holds six half-knitted jumpers: what does that say about me?
        Why does my head feel like a browser with eighty tabs?
        Who could keep up with all the things I have going?
        Can I focus on a single venture until it's complete?
        What would a friend say about the number of my commitments?
        Where do all my unfinished projects come from?
        How come I do ten things badly instead of two things well?
        Am I chasing too many rabbits?
        I study, coach, renovate and write a novel: what is my problem?
        What keeps happening whenever I get excited about another idea?
        Does my calendar have room for all that I have started?
        Why is each of my projects starving for attention?
        Tell me how I manage to overload a perfectly good month.
        Should I close something before I open something else?
        In what way do I make my own life so hectic?
        What limit do I need on work in progress?
        Why do I feel pulled in eight directions?
        How would my family describe the circus of things I keep going?
        Do I play in three bands and wonder why I never rehearse?
        Which of my many construction sites ever gets closed?
        Name what I should cut down on to breathe again.
        When have I last had just one thing to work on?
        Is my workload self-made?
        What makes me forget appointments when everything runs in parallel?
        Why can't I give anything my full attention these days?
        My semester has nine courses and a job in it: what am I doing wrong?
        How thinly do I spread my effort?
        Could it be that I simply run more ventures than a person can?
        What do I do to myself each January with all those resolutions?
        Remind me why four of my side businesses died of neglect.
        Do my days get chopped into little pieces, and why?
        Where is the bottleneck when all my tasks move at a crawl?
        Why is context switching eating me alive?
        What would a wise coach cross off first in my life?
        Tell me what lies behind my constant stress.
        Which vice makes my to-do board look like a battlefield?
        How do I tend to fill a free slot when plenty is already running?
        Am I a starter of many things rather than a finisher of a few?
        Why do I have a half-painted hall, a half-dug pond and a half-built shed?
        Does it make sense that I sit on five boards and two juries?
        What is the common cause of my many projects that stall next to each other?
        When the year ends, why are most of my plans only begun?
        Who suffers from the crowd of duties I've gathered?
        How heavy is the load I put on my own back?
        What should I say goodbye to if I want to get one thing done?
        Why do I get palpitations when I look at all I've got going?
        Is there such a thing as too many hobbies for me?
        Name my worst habit as a collector of ongoing ventures.
        Do I treat my attention as if it were endless?
        I keep several pots on the stove and they all burn: why?
        What happens to quality when I serve so many masters?
        Why did I let two clients down in the same month, though I worked non-stop?
        Which number in my project list is too high?
        How do I get into these months where everything piles up?
        Tell me what to change so that my days feel less crowded.
        Can one person really do all that I've got under way?
        Why do I seem to live five lives and none properly?
        Where would I find calm if I weren't running so many shows?
        What does my desk with its eleven stacks reveal about me?
        Do I bite off more than I can chew?
        """
}
