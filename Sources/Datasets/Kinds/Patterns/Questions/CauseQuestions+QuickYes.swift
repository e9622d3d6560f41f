extension CauseQuestions {
    static let quickYes = """
        I say yes too quickly
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
        Tell me what slips out of my mouth before my brain wakes up.
        What should I do before I agree to anything?
        Who can talk me into things?
        Is it hard for me to disappoint others?
        Why am I the treasurer of a club I dislike?
        How fast do I give in when somebody asks nicely?
        Which little word do I need to practise?
        Do I let others fill my weekends?
        When even a stranger begs for help, can I shake my head?
        Name my weakness in the face of a friendly request.
        Remind me what to answer when my boss wants just one more thing.
        Why did I end up hosting the party I had no wish to host?
        My sister wants me to babysit again: what will I do, as ever?
        Can I hold my ground when someone insists?
        Where did all my obligations to other people come from, if not from my own loose tongue?
        How come salesmen love me?
        What would my best friend say about my answer to requests?
        Am I too nice for my own good?
        Does a pleading look suffice to win me over?
        I'm stuck with a job I never wanted; how did I get it?
        What keeps happening to me at the end of meetings when a volunteer is sought?
        Why do I think of the reasons against it only afterwards?
        Should I sleep on requests before I reply?
        In what way do I let people overrun me?
        Tell me why I'm moving a neighbour's piano on my day off.
        Which sentence do I wish I could take back after most phone calls?
        Why do I feel trapped by my own word?
        What makes me such an easy target for people with a favour to ask?
        How do I deal with pressure to join in?
        Do I ever ask for details before I consent?
        When do I notice that I didn't want to do it at all?
        Is my consent too cheap?
        Why did I lend my car to somebody I barely know?
        What do I find so difficult about declining?
        Name the reflex that gets me into trouble with invitations.
        My client wanted it for free and got it: what is wrong with me?
        How would a negotiator describe me?
        Could I refuse a friend without feeling guilty for days?
        Why do I sign up for everything that is passed around?
        Remind me why I'm baking for three school fairs.
        Who takes advantage of my soft heart?
        What danger am I in when someone flatters me and then wants a hand?
        Do I nod things through?
        Which of my promises were made to please and not from conviction?
        Why was I on stage last night against my will?
        How often do I hear myself accept while inside I shout against it?
        What is the pattern behind all my grudging favours?
        Where is my backbone when a customer bargains?
        Tell me what makes me so popular with people who need something.
        Am I able to set boundaries?
        Why do I have to cancel so many things I had accepted?
        When I'm asked on the spot, what comes out?
        Does the fear of being rude govern my answers?
        What would I gain from a fixed phrase such as let me think about it?
        Is there a polite way out that I never use?
        I promised a loan over a single beer: what does that say about me?
        Why do my children know exactly whom to ask?
        How much resentment do I brew by always being obliging?
        Name the thing I do too fast in conversations with clients.
        Which requests at work should I have turned away?
        Why can one warm smile cost me a whole Saturday?
        What did I agree to this time without a second thought, and why again?
        Do people have to persuade me, or am I willing at once?
        My evenings belong to everyone except me: how come?
        Why do I shake hands on a deal and read the small print at home?
        Can I let a message sit for a day before I accept?
        What kind of answer do I owe to my wish to be liked?
        How might I protect myself from my own helpfulness?
        Tell me what I blurt out whenever I'm invited.
        Is it a virtue or a vice that nobody ever gets a refusal from me?
        """
}
