/// Questions about one cause that describe it in other words, for training and for practice chats.
enum CauseQuestions {
    /// The questions to a cause; none where the table has no such name.
    static func wordings(of cause: String) -> [Wording] { all[cause] ?? [] }

    private static let all: [String: [Wording]] = table(mistakes + "\n" + habits)

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
        = I fix things late at night
        When do I usually make repairs that backfire?
        Why do I still patch bugs after midnight?
        What do I do at two a.m. when something is broken?
        At which hour do I make my worst commits?
        Why do I find bugs over breakfast that weren't there yesterday?
        Do I debug when I should be in bed?
        Why do I fix things late at night?
        How do my late bug fixes usually turn out?
        Why do I do hotfixes while half asleep?
        What time of day do I tend to repair stuff?
        Do I touch production when I'm already dead tired?
        Why can't I let a bug wait until tomorrow?
        How wise are my repairs after eleven in the evening?
        What goes wrong when I debug past bedtime?
        = I underestimate the cost
        Why is everything more expensive than I thought?
        Why do I run over budget so often?
        How accurate are my price estimates?
        Why does the final bill shock me every time?
        What do I get wrong when I make a budget?
        Do I calculate too optimistically when money is involved?
        How good am I at guessing what something will cost?
        Why do I underestimate the cost of my projects?
        Which mistake do I make in my financial planning?
        Do hidden fees catch me off guard?
        How come my projects eat so much more cash than expected?
        Why do I run out of funds halfway through?
        What do I forget when I add up the expenses?
        When I quote a price, am I too low?
        = I take on too much at once
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
        = I plan too little time
        Why do I miss my deadlines?
        Why does everything take twice as long as I thought?
        How realistic are my schedules?
        Why do I end up in a rush before every delivery?
        How good am I at estimating how many days a job needs?
        Do I leave enough buffer in my calendar?
        What is wrong with my hour estimates?
        When I say two days, how many do I really need?
        Why do I plan too little time for a job?
        How come my afternoon jobs spill over into the next week?
        Do I set myself schedules that nobody could keep?
        What makes my milestones slip?
        Which error hides in most of my timetables?
        Why am I always late with deliveries?
        = I work alone for too long
        Why do I hide in my cave for months?
        When do I finally ask others for help?
        Why do I ask for advice only when I'm completely stuck?
        How long do I struggle by myself before I call somebody?
        Do I isolate myself during projects?
        Why do I go off track with nobody noticing?
        What do I do for weeks instead of asking a colleague?
        Am I too much of a lone wolf?
        Why do I work alone for months?
        How do I attack problems that two heads would solve in an hour?
        Do I shut everyone out while I build?
        Why does no one hear from me while I'm on a project?
        Why do I keep plugging away solo when help is around?
        How often do I go weeks without a second opinion?
        = I do not back up my work
        Why did I lose my files?
        What happens to my data when the disk dies?
        How safe is my data?
        Do I keep copies of important files?
        What would I lose if my laptop got stolen today?
        Why do I have only one copy of everything?
        Why do I lose weeks of progress when a drive fails?
        How careless am I with my files?
        How often do I make backups?
        Why don't I back up my work?
        What precaution do I neglect with my computer?
        Why can't I restore what I deleted by accident?
        Which safety net is missing under my hard drive?
        Can I recover my projects after a crash of the machine?
        = I change too much at once
        Why can't I tell which edit broke it?
        Why are my commits so enormous?
        How big are the steps I make between two runs?
        What makes my bugs so hard to trace?
        Why do I turn five knobs in one go?
        Do I modify many places in one commit?
        How do I go about an upgrade with many pieces?
        Why do I upgrade everything on the same day?
        Why do I change so much at once?
        Do I make too many changes in one go?
        What is wrong with the size of my pull requests?
        When something stops running, why don't I know which step did it?
        How good am I at altering one variable per experiment?
        Why are my diffs impossible to review?
        = I skip the tests
        Why do bugs slip through into my releases?
        Why do I break old features without noticing?
        How do I verify my code before a release?
        Which quality step do I drop when I'm in a hurry?
        Why do I skip the tests?
        Do I test my code enough?
        How good is my test coverage?
        Why do customers find my bugs before I do?
        Do I just hope that my code is right?
        Why do I trust my code without checking it?
        How come my crashes show up only in production?
        What is missing from my build pipeline?
        Do I run any checks before I merge?
        How do I make sure that my edits broke nothing?
        = I say yes too quickly
        Why do I agree before thinking it over?
        How do I respond when somebody asks me for a favour?
        Why can't I turn people down?
        Why do I regret promises I made on the spot?
        Do I find it hard to refuse?
        How long do I think before I accept a request?
        What is my reflex when a client wants something?
        Why do I say yes so fast?
        Do I say no often enough?
        Why do I commit to jobs I don't even want?
        How good am I at declining invitations?
        When do I make promises I later resent?
        Am I a people pleaser?
        Why do I end up doing favours for everyone?
        = I depend on a service that may end
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
        """
}
