extension CauseQuestions {
    static let deafToUsers = """
        I do not listen to my users
        Why do people feel ignored after they write to me about my app?
        What do I do with the feedback I get?
        Why do I ignore what customers tell me?
        How do I react when customers complain?
        Why do I build my own wishes rather than the requested features?
        Do I take bug reports and suggestions seriously?
        How well do I listen to the people who use my stuff?
        Whose opinion do I overlook when I choose the next feature?
        What happens to the suggestions in my inbox?
        Why do I think I understand customers better than they do themselves?
        Why must my customers ask three times for the same feature?
        Am I deaf to criticism from the people I build for?
        When a user asks for something, what do I do?
        Why do I dismiss the reviews I get?
        What do I tend to think when a customer reports trouble with my menu?
        How often do I read the support mail before choosing what to build?
        Which complaints about my app do I wave away?
        What usually happens when a tester tells me my screen is confusing?
        How do I usually answer a feature request from outside?
        Why do the same complaints about my program pile up for years?
        Whose wishes win when I plan the next release, mine or the customers'?
        What makes people stop sending me suggestions for my app?
        When did a customer last change my mind about a feature?
        Where do the survey answers go after I collect them?
        How good am I at hearing what my customers are telling me?
        What kind of feedback do I brush off as a misunderstanding?
        Why did I build the dark theme when everyone begged for an export button?
        Do I argue with customers rather than learn from them?
        Do my readers' letters influence what I write next?
        Am I convinced that I understand my app better than those who use it?
        Whose voice do I fail to hear?
        Why do my customers leave in frustration?
        Tell me how I deal with complaints.
        What do I miss by not reading my mail from customers?
        Do I hear what people tell me about my product?
        How come the same wish has been on the forum for years and I have done nothing?
        Name my weak spot in dealing with the people who use my work.
        Which emails do I skim and forget?
        Why do testers say that talking to me is pointless?
        My students keep asking for more examples and I never give them any; what is my fault?
        What should I pay more attention to after a release?
        Is my mind made up before a user opens his mouth?
        When people tell me that something annoys them, how seriously do I take it?
        Where do requests go to die in my project?
        Who knows better in my opinion, I or the people who use it every day?
        Remind me whom to listen to before I choose what comes next.
        Why do my regulars feel that I don't care?
        What would my users say about me behind my back?
        Am I stubborn with my users?
        How do I treat a one-star rating with a perfectly fair point in it?
        I built what I liked and they had begged for something else; is that a habit?
        Why do I get defensive when somebody finds the program confusing?
        Does feedback change anything I do?
        What happens after someone sends me an idea for improvement?
        Which advice do I not take, although it comes from those who use the thing?
        Why do I run surveys and then do as I please?
        Tell me what makes my community so angry with me.
        What is wrong with the way I handle suggestions?
        Can a customer talk me out of one of my pet ideas?
        Why has no one written me a bug report lately?
        When my guests say the food is too salty, what do I do?
        How much weight do comments have in my decisions?
        What pattern do you see between my reviews and my next version?
        Do I learn anything from support requests?
        Why do people have to shout before I notice that a feature is missing?
        Name the people I ought to take more seriously.
        What do I do when a reader points out that a chapter is unclear?
        My app lost half its fans because I knew better; what is the lesson?
        Where is my blind spot after launch, when the reactions come in?
        Why am I surprised each time when customers go to a rival who answers them?
        Is it true that I talk to users but do not take in what they say?
        Which signals from outside do I overlook?
        How open am I to the wishes of those who pay me?
        What should I change about my inbox full of proposals?
        Do I shrug off the opinions of the people I make things for?
        Why do I explain to people that they are holding it wrong?
        What keeps users from feeling heard by me?
        I close tickets with won't fix almost by reflex; what does that say about me?
        Why do my updates never contain what was asked for?
        When was the last time a complaint led me to change something?
        What would improve if I took the people at the other end seriously?
        Tell me the attitude that spoils my relations with customers.
        How do I respond to criticism from those who work with my tool all day?
        Why do the members of my choir say I never pick the songs they request?
        Do I treat a user's confusion as the user's fault?
        Who gets ignored when I set my priorities?
        What is the price of my deaf ear?
        Are my patients right that I cut them off while they describe what bothers them?
        Why does nobody bother to give me feedback any more?
        Which source of good ideas do I leave unused, though it fills my mailbox?
        How would an unhappy customer describe me?
        What do I do with the notes from a usability test?
        Is there anybody among my users whose advice I follow?
        Why do I keep a feature that everyone hates?
        Where do I put the wish list that the customers drew up for me?
        In a meeting with clients, do I listen or lecture?
        What makes me skip the comments under my own videos, even the helpful ones?
        Does my product follow the needs people report, or only my taste?
        Why do I say thank you for the input and then forget it?
        If they all tell me the button is in the wrong place, why does it stay there?
        """
}
