extension CauseQuestions {
    static let endingService = """
        I depend on a service that may end
        Why did a shutdown at another company break my app?
        What happens to my product if a provider closes?
        How do I choose the platforms I build on?
        Why does one vendor have so much power over my project?
        Do I rely on an API that could be switched off?
        What is the biggest outside risk for my project?
        Why do I have to migrate in panic when a vendor quits?
        How locked in am I with a single provider?
        Where is the single point of failure in what I build?
        Do I have a way out if the hosting company goes bust?
        Why do I build on foundations that other people can pull away?
        Which third party could kill my project?
        How much do I depend on one external service?
        Why does it hit me so hard when a free tier is discontinued?
        What do I tend to build on, my own ground or rented ground?
        What usually happens to my app when a vendor announces its closure?
        Why did my login page die along with another company?
        Which company's closing would take my product down with it?
        On what outside platform does my whole income stand?
        How many of my features would vanish with one foreign API?
        What makes an email from my hosting provider so frightening?
        Why do I have no exit plan for the platform I use?
        How would my app survive if the map provider pulled the plug?
        Where would my customers' data go if the cloud startup folded?
        Whose bankruptcy would hurt my project the most?
        Why do I have to port everything each time a platform dies?
        How good am I at keeping an alternative to each provider ready?
        Do I tie my projects to companies that could fold tomorrow?
        Am I at the mercy of one vendor's mood?
        Could one discontinued API stop my whole business?
        Tell me what could pull the rug from under my product.
        Who holds the off switch for my app?
        What would I do if my cloud provider sent a goodbye letter?
        Is it safe to build my shop on somebody else's platform?
        Why did my gadgets turn into bricks when the maker's server went dark?
        How exposed am I to a decision in some foreign boardroom?
        Name the weak spot in my architecture that belongs to another firm.
        Do I own the ground that my project stands on?
        Which outside supplier could I not replace within a month?
        When a provider changes its terms, why do I have no choice but to obey?
        Remind me what to check before I connect to yet another external API.
        My archive of photos sits with one start-up: what is the risk?
        What happens to my newsletter if the mailing platform shuts?
        Why do sunset announcements ruin my week?
        Could I move elsewhere if my host tripled its price and then quit?
        Where are my notes stored, and would they survive the company behind it?
        How long would my business last without its one big supplier?
        Does my software still run when the vendor's lights go out?
        In what way am I a tenant rather than an owner?
        What is fragile about the foundation of my side business?
        I lost years of playlists when a site closed: what was my mistake?
        Why should I read the news about my provider so nervously?
        Should I have a plan B for my payment provider?
        Tell me where I am locked in.
        Whose servers does my smart heating need to stay warm?
        Am I putting all my eggs in one company's basket?
        What would a risk auditor mark red in my system diagram?
        How come a cancelled beta programme took my best feature with it?
        Which of my tools would leave me stranded if it were discontinued?
        Do my followers belong to me or to a network that may vanish?
        Why did my course materials disappear overnight along with the learning platform?
        Name the dependency that should keep me awake.
        What pattern runs through the deaths of my last three apps?
        Is my project able to outlive its supplier?
        When the API key stops working for good, what do I have left?
        How could a takeover of some start-up hurt my work?
        Can I export my data today, or am I trapped?
        What makes my home automation worthless if one company goes under?
        Why am I always porting to a replacement in a hurry?
        Remind me why my research stalled when the data portal went offline for ever.
        Do I use proprietary formats that only one living company can open?
        Which contract that I cannot control keeps my website alive?
        My translation tool hangs on one remote model: what could go wrong?
        Who decides if my program still works next year?
        What advice about self-hosting have I ignored?
        Tell me what my back-up provider is, if I have one at all.
        How do I tend to pick a back end, with or without a thought for its lifespan?
        Why does a stranger's bankruptcy count among my worries?
        Is there anything in my stack that its maker might retire?
        What keeps happening to features I build on free offers?
        Where does my product end and somebody else's goodwill begin?
        If my domain reseller disappeared tomorrow, what would become of my site?
        Does my income hang on a marketplace that could drop me?
        Why is end-of-life such a dreaded phrase in my inbox?
        What would a sceptical friend say about the platform I chose?
        Am I building a house on rented land?
        How many foreign servers must stay up for my app to start?
        Which link in my chain can be cut without my consent?
        Name what I should replace with something I control.
        Why do I trust a young start-up with the heart of my system?
        What did I learn, or fail to learn, when the last platform was retired?
        Could my studio keep working if the subscription software were withdrawn?
        When my supplier was bought up, why did I have to rebuild everything?
        Do I keep a local copy of what my online tools hold?
        What is the worst news my provider could send me?
        Why does my e-reader library feel as if it were only on loan?
        Is it true that one switched-off server could erase my work?
        How might I become less dependent on one outside provider?
        I rely on a single login provider: what should I watch out for?
        What threat hangs over my project though I write good code?
        """
}
