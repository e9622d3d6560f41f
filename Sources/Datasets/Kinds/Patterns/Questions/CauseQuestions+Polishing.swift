extension CauseQuestions {
    static let polishing = """
        I polish instead of shipping
        Why do I polish forever and never ship?
        Why does the last five percent take me so many weeks?
        What stops me from releasing something that is good enough?
        Am I a perfectionist when it comes to releases?
        Why does my nearly done app never go public?
        What do I do instead of pressing publish?
        Where do my hours go when a product is practically ready?
        Why do I keep tweaking icons and margins when it could be out already?
        How do I behave when a product is ninety percent ready?
        Do I ever call something good enough and let it go?
        Why do I fuss over tiny details so close to launch?
        How good am I at shipping before everything is perfect?
        Which kind of fiddling delays my launches?
        Why does my app sit on my disk, getting prettier and prettier?
        What do I spend my evenings on when the app could go live tonight?
        What do I tend to do with the fonts the week before a launch?
        How many times do I repaint a button before anyone may use it?
        On what do I waste the days when my program is practically done?
        Why do I reread a finished letter nine times and not send it?
        What makes me delay a release for a prettier start screen?
        When do I consider a product fit for the public?
        What kind of excuses do I find for not publishing yet?
        Which pixels do I move around while the customers wait for the download?
        Why do others publish their app while I still try new colours?
        How hard is it for me to declare my website finished?
        Where does my perfectionism hurt me the most?
        What usually happens on the evening when my web shop should go live?
        Do I lose launch weeks to shades of grey and rounded corners?
        Is my own taste for flawless details holding up my releases?
        Does my blog post stay in the drafts because one sentence still bothers me?
        When is good enough good enough for me?
        Why can't I just put it out there?
        Tell me how I fill the time between finished and published.
        What is keeping my finished work from the world?
        Remind me what to stop doing once a thing is ready.
        Name the reason my portfolio is still offline.
        How do I lose the last mile to the finish with a brush in my hand?
        Do I overdo the finishing touches?
        Why has my novel been on its final pass for two years?
        My friends have been waiting for the beta since spring; what am I doing all this time?
        Which habit keeps a ready product in my drawer?
        What happens between done and delivered when I am in charge?
        Is it fear or vanity that makes me buff a product rather than publish it?
        Where do I get stuck when all that is left is to press the button?
        Who is hurt when I spend one more week on the shine?
        I have something that works and nobody may see it yet; why?
        What would a friend say about my endless finishing touches?
        How come my launch date always moves by another week for cosmetics?
        Am I too picky to publish?
        When did I last let a thing go out with a small flaw?
        Why do I keep sanding a table that could have been sold in May?
        What should I do differently when the product works but nobody can get it yet?
        Does anything of mine ever leave the workshop unpolished?
        Which stage of a project do I drag out with beautifying?
        Why does my to-do list before launch consist only of cosmetics?
        Tell me why my song is still being mixed.
        What pattern do you see in my release dates?
        Do I care more about gloss than about getting it out?
        How can I be at ninety-nine percent for months on end?
        Why do I keep correcting commas in an application that was due to go out?
        What do I do when the only thing left is to release it?
        Is perfection my excuse for not going live?
        My slides were ready on Monday; why was I still aligning boxes on Friday?
        Name what I should watch for just before a launch.
        Why won't I show it to anyone yet?
        When the product is usable, how do I spend the next month?
        What costs me the most time after the work is essentially complete?
        Can I publish something that is merely decent?
        Why do competitors with uglier products beat me to the market?
        Where do the weeks before my launches disappear to?
        How long do I make people wait for the sake of beauty?
        What makes me hold back a thesis that my supervisor would accept as it is?
        I fiddle, I adjust, I smooth, and nothing goes out; what is this habit?
        Which of my standards are too high to let me deliver?
        Do I hide behind details to avoid the moment of truth?
        Why am I still choosing the shade of blue?
        What keeps my shop from opening when the shelves are full?
        Remind me why the app that works is not in the store.
        Is my love of neatness costing me customers?
        Why does the world never get to see what I make?
        How do I sabotage a launch that is due?
        What would change if I stopped at good instead of flawless?
        Am I guilty of gold-plating?
        Why do I retouch photos for months and never hang the exhibition?
        Who else but me notices the flaws I spend weeks on?
        What do I do with a product that could earn money today?
        When everything works, what do I still find to improve before anyone sees it?
        Why is ready a word I never say?
        Tell me the weakness that shows up at the end of my projects, right before publication.
        Did I miss last season because I was still smoothing the edges?
        Which is my way: out the door, or one more coat of varnish?
        What do I need to hear on the day the work is ready to go out?
        Why do I rehearse a talk to death and never submit it?
        How many drafts does it take before I dare hit send?
        Do my releases come late because of trifles?
        In which phase do I become a pixel counter?
        Why do I keep stroking the thing instead of handing it over?
        What stands between my finished podcast episode and its listeners?
        Is there such a thing as done for me, or only almost?
        If it is ready, why am I still touching up the animations?
        """
}
