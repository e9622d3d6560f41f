extension CauseQuestions {
    static let rewriting = """
        I rewrite what works
        Why do I keep rewriting code that works?
        What do I do with old code that runs just fine?
        Why can't I leave a running program in peace?
        How often have I started from scratch without a good reason?
        Why do I throw away perfectly good code?
        What happens when I look at my own code from last year?
        Do I replace stuff that nobody complained about?
        Why am I on the third version of something that was never broken?
        What do I do to a healthy codebase when a new framework appears?
        Why do I rebuild the same app again and again?
        Do I redo finished modules just because they look ugly?
        How do I treat a solution that already does its job?
        Why do I go back to zero when everything was fine?
        Am I prone to needless refactoring?
        What do I tend to do after reading about a shiny programming language?
        On what did I spend the winter although the old version was running?
        Which modules do I tear out although nobody reported a bug?
        What usually happens when I open a stable project after half a year?
        How long does a stable program survive in my hands before I gut it?
        What makes me discard a parser that handled every case?
        How many times have I remade the same website without any new feature?
        Why do my customers see no difference after three months of my coding?
        What kind of code tempts me to start all over?
        When do I reach for a blank editor although the existing version is fine?
        Why do I port a stable program to yet another language?
        How good am I at keeping my hands off code that runs?
        Where do my months go when I chase a cleaner architecture for finished software?
        Why do I redo my budget spreadsheet every January though the sums were right?
        Do I find it hard to let a dependable program stay as it is?
        Would I rather build it anew than keep a version that does fine?
        What do I do to things that aren't broken?
        Why do I start over when nothing was wrong?
        Tell me what I should leave alone.
        How do I waste time on software that already did its job?
        Name my worst habit with finished, stable code.
        My program ran for years without trouble; why did I gut it?
        Do I reinvent my own wheels?
        Which urge comes over me when I see old but sound work?
        Why is everything I own on its second or third incarnation?
        What would my team complain about when I get hold of a stable module?
        When something runs smoothly, what do I feel compelled to do?
        Remind me what not to do with the legacy system that serves us well.
        Where does my productivity go if no new functions appear?
        Is it necessary, my new edition of a tool that had no faults?
        How come I have version four and it does the same as version one?
        Why do I repaint and rebuild a kitchen that served us perfectly?
        What should I ask myself before I open a file that has no bugs?
        Am I addicted to starting from scratch?
        I had a good working script, and now I have half of a new one; why?
        Which lesson about never touching a running system do I ignore?
        Why does my old code never get to retire in peace?
        What keeps happening to my proven solutions?
        Do I improve things until they no longer work?
        Why did my customers get new bugs in a function that had been solid?
        Tell me why I am redoing the website again.
        How do I react to my own earlier work when it still does the job?
        What pattern is behind my endless version twos?
        Can I leave a sound design as it stands?
        Why do I redo my lecture notes from zero each term though they were fine?
        Who asked me to replace the engine that was humming along?
        What is the cost of my passion for clean slates?
        When do I delete code that passes every test?
        Name the temptation I should resist with a healthy program.
        Is there a point in my reworking of what already runs?
        Why do I trade a reliable tool for an unfinished replacement of my own?
        My filing system was good, and I tore it up again; what is wrong with me?
        Do I refactor for its own sake?
        What do I do in a quiet week with a project that needs nothing?
        How would a colleague describe my way with inherited code that functions?
        Why do I go in circles, making the same thing over again?
        Which projects of mine have been built twice for no benefit?
        What makes me distrust a solution only because I wrote it long ago?
        Why can I not see a working thing without wanting to do it over?
        Does my restlessness cost me the stability I already had?
        After a conference on new technology, what do I inflict on my stable software?
        What should I stop doing to my old projects?
        I replaced a dependable spreadsheet with a buggy one of my own making; is that typical?
        Why does my garden get dug up and laid out anew every spring although it bloomed?
        How likely am I to redo a module that has never failed?
        Where did my last quarter go, given that the product looks and behaves the same?
        Do I mistake different for better in my code?
        What do I need to remember when a running program looks old-fashioned?
        Why was the thing fine before I started modernising it?
        Tell me my weakness when it comes to code that simply runs.
        Am I solving solved problems?
        Why did I translate a sound program into a language I had just learned?
        What would happen to a perfect solution if you left it with me?
        Which of my repairs repair nothing, because nothing was defective?
        How do I endanger systems that have long proved themselves?
        Is old code safe from me?
        Why do I lose two months without gaining one feature?
        What do I find so hard to accept about a program that is ugly but dependable?
        Do I tear down good houses to build the same ones?
        When I say I am cleaning up the code, what am I really doing?
        What is the danger if I look into a file where everything is in order?
        Why are the changes I make invisible to anyone but me?
        If it runs, why do I write it anew?
        Name the thing I do to perfectly usable code.
        How often does my replacement end up equal to the original?
        What makes my boss groan that it was working before?
        """
}
