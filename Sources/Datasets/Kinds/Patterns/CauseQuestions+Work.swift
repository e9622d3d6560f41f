/// How the owner plans and takes on work: money, hours, the load, other people and promises.
extension CauseQuestions {
    static let work = """
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
        What do I tend to get wrong when I put a price on something?
        How do I usually end up paying double for a renovation?
        What usually happens to my budget by the middle of a project?
        Which expenses do I overlook when I draw up an offer?
        On what do I spend more money than I ever wrote down beforehand?
        What makes my projects so much dearer than my first figure?
        How far off is my first guess when I price a trip?
        Why did the holiday swallow twice the sum I had put aside?
        When do I notice that the money I set aside is not enough?
        What kind of invoice always takes me by surprise?
        Where does my financial planning leak?
        Why do I lose money on jobs I quoted myself?
        How good am I at foreseeing what a server bill will come to?
        Do I forget taxes and fees when I do my sums?
        Am I too hopeful about prices when I order building material?
        Must I ask clients for more money halfway through?
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
        How do I usually estimate the hours a feature will need?
        What do I tend to promise a client about the delivery day?
        What usually happens to my schedule by Wednesday?
        Why am I still packing when the taxi is at the door?
        How many extra weeks do my two-week projects eat?
        Which of my hour estimates turned out far too short?
        What makes me apologise to clients for delays?
        When do I realise that a job won't be done by Friday?
        Why do I keep asking for extensions?
        What kind of buffer do I put between two appointments?
        Where do my timetables go wrong?
        On what are my hour estimates based, hope or experience?
        How far apart are my forecast and the real number of days?
        Why do my one-hour errands swallow the whole afternoon?
        Do I overlook illness and holidays when I set a schedule?
        Am I too optimistic about how fast I can finish?
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
        What do I tend to do when I'm stuck, call somebody or dig on?
        How many weeks do I puzzle over something before I ask?
        What usually happens when I vanish with a problem for a month?
        How do I usually face a bug that is over my head?
        Why did my colleagues find in minutes what I sought for weeks?
        What makes me so reluctant to ask a colleague for a hint?
        When did I last invite a colleague to look over my shoulder?
        Why do I pull up the drawbridge whenever a project gets serious?
        What kind of hermit do I become in the middle of a project?
        Which help do I refuse until it is nearly too late?
        Where am I while my friends wonder whether I still exist?
        How good am I at asking for a hand in good time?
        Why do I find out months later that a colleague had the answer?
        Do I bury myself in a project until nobody remembers me?
        Am I too proud to phone a fellow developer?
        Do I carry a project on my own shoulders until they ache?
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
        What do I tend to answer when a neighbour wants me to help move?
        How do I usually respond when a client phones with a request?
        What usually happens when somebody begs me to join a committee?
        Why do I accept every invitation and sigh about it later?
        Which promises do I regret before I've even hung up?
        What makes me nod before the other person has finished asking?
        How many seconds pass between a request and my consent?
        When do I wish I had asked for a day to think?
        On what do I spend my weekends because I couldn't refuse?
        Why do friends always come to me when they want a sofa carried?
        What kind of requests do I accept against my own interest?
        Why do I agree to a client's terms before reading them?
        How good am I at asking for a night's thought before I promise something?
        Do I give my word first and look at my calendar later?
        Am I too easily talked into doing favours?
        Does the word no ever cross my lips?
        """
}
