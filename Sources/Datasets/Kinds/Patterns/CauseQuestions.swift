/// Questions about one cause that describe it in other words, for training and for practice chats.
enum CauseQuestions {
    /// The questions to a cause; none where the table has no such name.
    static func wordings(of cause: String) -> [Wording] { all[cause] ?? [] }

    private static let all: [String: [Wording]] = table([mistakes, building, work, habits, successes].joined(separator: "\n"))

    /// A name after `=`, then a question a line; a list only ever grows at its end.
    private static func table(_ text: String) -> [String: [Wording]] {
        let rows = text.split(separator: "=").map { $0.split(separator: "\n").map { $0.drop(while: \.isWhitespace) } }
        return Dictionary(
            uniqueKeysWithValues: rows.compactMap { lines in
                guard let name = lines.first.map(String.init) else { return nil }
                let wordings = lines.dropFirst().enumerated().map { index, line in
                    Wording(id: "\(name).\(index + 1)", number: index + 1, pattern: String(line))
                }
                return (name, wordings)
            })
    }

    private static let mistakes = """
        = I begin before I know who needs it
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
        = I polish instead of shipping
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
        = I rewrite what works
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
        = I leave the hardest part for the end
        Why do I always leave the hardest part for the end?
        Which tasks in a project do I push back until last?
        In what order do I tackle the pieces of a project?
        Why do I pick the easy stuff first?
        When do I finally face the tricky bit?
        Why does the toughest problem always hit me so close to the deadline?
        How do I handle the scariest task in a project?
        What do I do when one piece of the job frightens me?
        Do I start with the low-hanging fruit?
        Why is my riskiest piece still open when everything else is done?
        Why do I circle around the real problem for weeks?
        Do I put off the hard parts of a build?
        Why do I spend the first weeks on the simple screens only?
        How come the nasty surprises come in the last week of my builds?
        What do I tend to postpone when a project has one truly risky piece?
        Which item on my plan is still untouched a week before delivery?
        What usually happens in my final week because of the piece I dreaded?
        How do I usually order the tasks when one of them scares me?
        On what do I spend the first month while the big unknown waits?
        What makes my projects look nearly done and then stall at one tough spot?
        When do I get around to the sync engine everybody warned me about?
        Why do I write the settings page before the algorithm everything hangs on?
        What kind of task slides to the bottom of my agenda each time?
        Where in my schedule does the riskiest task land?
        How brave am I about the ugliest problem on day one?
        Why is the chapter I dread always the last one I write?
        Why do I find out so late that my core idea is impossible?
        Do I warm up with trivial chores until only the scary job remains?
        Am I eating the dessert first when I build something?
        Does the big technical risk sit untouched while I decorate everything around it?
        = I let the scope grow
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
        = I do not listen to my users
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
        = I buy the name before there is anything
        Why do I own so many unused domains?
        What do I spend money on first when I get an idea?
        What do I register before I have written a single line?
        Why do I pay for web addresses that lead nowhere?
        When in a project do I get the domain?
        Why do I buy a name when nothing exists yet?
        Do I buy domains before there's a product?
        How come my registrar bill lists projects that never existed?
        Why do I have a logo and a URL but no product?
        Which purchase do I make far too soon on a new project?
        How do I celebrate a fresh idea with my credit card?
        Do I reserve a brand while the product is still a daydream?
        Why do my yearly renewals cover sites with no content?
        What do I rush to grab at the registrar after a brainstorm?
        What do I tend to pay for on the very evening an idea strikes?
        How many web addresses do I own without a single page behind them?
        On what does my money go in the first hour of a project?
        What usually happens on the domain shop's website when I feel inspired?
        Which receipts do I keep for ideas I never started?
        How do I usually kick off an idea, with code or with a domain?
        What makes me check which .com is free before I sketch a screen?
        When do I order the logo, before or after the prototype?
        What kind of treasure do I hoard at the registrar?
        Why is a web address the only trace of so many of my ideas?
        How quick am I with the credit card when I think up a brand?
        Why do I secure social media handles for an app that has no code?
        Who gets my first dollar in every project, a coder or a registrar?
        Do I own a brand long before I own a product?
        Have I paid for a .com this year that shows only a blank page?
        Is picking a catchy title my very first step in a project?
        """
}
