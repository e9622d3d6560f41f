extension CauseQuestions {
    static let growingScope = """
        I let the scope grow
        Why do my small ideas turn into monsters?
        Why does the feature list get longer while I'm building?
        What happens to my projects between the first sketch and the release?
        Why does a tiny tool of mine become a whole platform?
        How do I react when another cool feature comes to mind halfway through?
        Why do I keep adding just one more feature?
        Do I stuff too many extras into one product?
        Do I have a problem with scope creep?
        Why do I let the scope grow every time?
        How good am I at cutting features?
        What makes my apps so bloated?
        When does a simple idea of mine get out of hand?
        Why is version one of my apps always so huge?
        Can I resist a nice extra that nobody planned?
        What becomes of a plan that I could once fit on one page?
        How many extra features sneak in before my first release?
        How does a weekend project turn into forty screens in my hands?
        What usually happens when I allow myself one little addition?
        Which requirements do I tack on after the plan was agreed?
        How do I usually deal with bright ideas that come mid-project?
        Why is the thing I deliver three times the thing I described?
        What kind of extras find their way into my simplest tools?
        Why does my note app also get a calendar, a chat and a game?
        Where do I draw the line around a project, if anywhere?
        What makes a quiet birthday dinner become a festival when I organise it?
        When do I stop piling more wishes onto a running project?
        Why does every client job of mine balloon after I have begun?
        Do I keep expanding the goal while I'm already building?
        Is my product trying to be everything for everybody?
        Would my to-do app still be a to-do app after a year with me?
        Why does everything I plan get bigger?
        What makes my projects swell?
        Tell me why my simple app isn't simple.
        How does my idea look by the time it is done, compared with the start?
        Do I know when to say no to an extra?
        Name the thing that blows up my budgets.
        My plan had three points in March and thirty in June; what happened?
        Which weakness of mine doubles the length of every project?
        Why can't I keep it small?
        When a new thought strikes halfway, what becomes of my original goal?
        Where do all those additional functions in my product come from?
        Remind me what to guard against once the plan is fixed.
        Is my project still the one I agreed to?
        How come my two-week job now covers half a year of wishes?
        What keeps getting added to my plans?
        I wanted a shed and now I am building a summer house; what is my problem?
        Am I unable to leave anything out?
        Why do my essays start with one question and end up covering the whole field?
        What would a project manager criticise about my goals?
        Does my ambition grow as I go?
        Who adds all the extra work to my projects, if not me?
        Which sentence beginning with while I am at it gets me into trouble?
        Why is there always more left for me to build than there was last month?
        What do I do when I think of something else it could do?
        Tell me what turns my weekend jobs into year-long undertakings.
        How do I lose sight of the small thing I meant to make?
        Why did my short trip become a tour of nine countries?
        Do I take on more and more within a single project?
        What should I write down and stick to before I start building?
        My tool does a hundred things, none of them asked for in the plan; why?
        When does modest turn into gigantic with me?
        Can I stick to a short list?
        Why do I promise one thing and attempt ten?
        What pattern makes me miss deadlines although I work hard and add much?
        Is there a limit to what I put in?
        Name the habit that made my thesis topic explode.
        Where does the feature count end when nobody stops me?
        How would a friend describe what becomes of my little plans?
        Why do I overload a first version?
        What happens to the borders of a task when I am in charge of it?
        Which of my projects stayed as small as intended, and why so few?
        I can't finish because the goal moves away; what am I doing?
        Do my projects suffer from growth?
        Why does baking one cake end with me catering for sixty?
        What makes my estimates useless once I have had a few more ideas?
        How do I react to the words it would be nice if it also could?
        Why are my users lost among so many functions?
        Tell me which temptation I give in to during a build.
        When asked to paint one wall, why do I end up renovating the flat?
        What do I have to stop doing in the middle of a project?
        Am I turning a screwdriver into a Swiss army knife?
        Why does my requirements document never stop getting longer?
        Has the size of any plan of mine ever stayed the same?
        What is it that I do to simple briefs?
        Where did the simplicity of my first sketch go?
        Why do costs run away from me on jobs that began cheap?
        Which rule about limits should I follow when I design something?
        Do I confuse more with better?
        How did a small reading group turn into an association with bylaws under my lead?
        What should I say when another wish pops up midway?
        Why do I never reach the end of what I set out to do?
        Is it typical for me to begin with a hut and finish with a castle?
        What would happen if you gave me a tiny assignment and no limits?
        Why is my minimal version never minimal?
        Remind me why the last project grew to five times its plan.
        How strict am I about what is in and what is out?
        What do I pile onto a project that was going well?
        Why do I let a plan sprawl?
        My one-page site now has a forum and a shop; which habit did that?
        When should I close the list of things to include, and do I?
        """
}
