extension CauseQuestions {
    static let shownEarly = """
        I do well when I show it early
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
        Why shouldn't I polish in secret?
        What goes wrong when I hide a manuscript until it's perfect?
        Tell me when to send my supervisor the chapter.
        How do I profit from test readers?
        Do I learn more from a beta than from a launch?
        Why did the app I kept under wraps for a year flop?
        When should my band play the new song in public?
        Name the moment to invite comments on my design.
        Which of my presentations improved because colleagues saw half the slides?
        Is perfectionism in private a mistake for me?
        What should I do with a sketch I'm not proud of yet?
        Why do I get unstuck after posting a work in progress?
        Where should my half-built website live, on my disk or online?
        How come my thesis went smoothly once my adviser got the messy outline?
        Am I wise to blog about a thing I've barely begun?
        What do early users do for me?
        Why is it a warning sign when nobody has seen my work for a month?
        Remind me why I ought to open the curtain before opening night.
        Do I waste months when I build behind closed doors?
        What would an editor who knows me ask for, a finished book or ten rough pages?
        When my boss asks how it's going, should I hand over the imperfect report?
        Why did tastings of half-tuned recipes make my café a success?
        How unfinished is too unfinished for me to let out?
        Which step did I skip when a project of mine missed what people wanted?
        Is a little embarrassment over version one a price worth paying for me?
        Should I ask for opinions before or after the fine-tuning?
        What made my documentary better long before the final cut?
        Why do I regret the projects I unveiled only at the end?
        Tell me what to do with a prototype that still crashes.
        How early should my neighbours see my plans for the shared courtyard?
        Do rough cuts help me as a filmmaker?
        What do first impressions from outsiders do for my unfinished work?
        Why was my talk so good after I gave friends a stumbling trial run?
        When is the right time for me to upload my code?
        What am I risking if I wait until every detail is right?
        Which policy on releases pays off for me, raw and soon or flawless and late?
        Am I too secretive with ideas for my own good?
        Why did hanging my unfinished canvases in public bring me so much?
        How can I avoid building something nobody wants?
        Is letting users test a clumsy version my recipe for success?
        What does an open studio door do for my sculptures?
        Where do my best corrections come from, late checks or premature onlookers?
        Why should I put the ugly draft in the shared folder today?
        Do I do better with a public diary of my progress?
        Name the habit that spares me expensive rework.
        When did an outsider's glance at my rough plan save me from a blunder?
        How should I deal with the urge to add one more feature before anyone looks?
        What keeps going right when I circulate my crude notes before the meeting?
        Why do customers trust me more when they've watched the thing grow?
        Which version should I send to my test group, the bumpy one or the smooth one?
        Should my novel leave the drawer while it still has holes?
        Is half-baked good enough for me to hand round?
        What would fellow designers praise about the timing of my reveals?
        Why did I have to redo the whole brochure that nobody saw until print?
        Tell me how to keep my project close to what the customer wants.
        How much polish do I need before I ask my team to look?
        Do I gain by facing an audience with something incomplete?
        When students of mine see the course in draft, what happens to its quality?
        What trait of mine made the crowdfunding work before there was a product?
        Why do strangers' questions on my preview move me on so much?
        Remind me what to do as soon as the thing runs even a little.
        Which of my works suffered from my waiting for perfection?
        Am I right to let the choir hear my composition after eight bars?
        How did peeks by my readers shape my best story?
        What pattern do I see in the games I released as shaky alphas?
        Is it better for me to be corrected in week two than in month ten?
        Why does a raw demo bring me more than a long concept paper?
        Where do I go wrong if the grand unveiling is the first look anyone gets?
        Could I have saved my failed product by letting customers try it sooner?
        What should I do with my first mock-up, hide it or pin it on the wall?
        """
}
