extension CauseQuestions {
    static let workingAlone = """
        I work alone for too long
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
        Tell me why I only surface after months.
        What should I do sooner when a problem resists me?
        Who gets to see my work before it's finished?
        Is it pride that keeps me from raising my hand?
        Why did I reinvent something the desk next door already had?
        How late do I let other people in?
        Do I talk to anybody while I build?
        When I'm lost, why does nobody know?
        Name my bad habit when a riddle gets hard.
        Remind me whom I should involve, and when.
        My mentor says I never come by: what is my pattern?
        Which sort of support do I turn down again and again?
        Where do I disappear to when work gets tough?
        Why am I so lonely in the middle of a project?
        Could a short chat have saved me those four weeks?
        What would my colleagues say about how I deal with obstacles?
        How come I get feedback only when it's far too late to use it?
        Am I a hermit at work?
        I wrote the whole thesis behind a closed door: what should I have done?
        Does anyone look at my drafts along the way?
        What keeps happening when I try to crack everything by myself?
        Why do I think I must solve it unaided?
        In what way do I make hard problems harder than they are?
        Should I look for a partner earlier?
        Tell me what my team finds so frustrating about my silence.
        Can I show something unfinished to other people?
        Why could I wander in the wrong direction for a quarter of a year, unseen by all?
        How do I react when a colleague offers to lend a hand?
        What did it cost me that I told nobody about the trouble?
        Which phone call do I put off until I'm desperate?
        Do my friends hear of my problems only once they are over?
        Name the thing that would have cut my search short.
        When did I last let a fresh pair of eyes check my approach?
        Is my door always shut?
        Why does feedback hit me like a train at the very end?
        What do I lack while I dig through a problem for weeks: company?
        How would my supervisor describe the way I communicate?
        My code has only ever had one reader, me: what does that lead to?
        Where would I be if I had spoken up in the first week?
        Why do I skip the study group and cram in solitude?
        Remind me why the flat-pack wardrobe nearly crushed me.
        Do I wait for rescue without ever calling for it?
        What makes my projects such solitary affairs?
        Who knew that I was stuck last spring?
        How many days of silence are typical for me?
        Which question to an expert do I never ask in time?
        Why do I prefer a month of brooding to a minute of embarrassment?
        Tell me how I lose touch with everyone during a big task.
        Am I afraid of looking stupid if I seek advice?
        What should I change about the way I face a dead end?
        Is there anybody I bounce ideas off, or only the wall?
        Why did the forum answer in an hour what had tormented me since March?
        When a task calls for a team, what do I do instead?
        How does my wish for independence slow me down?
        I tend to go underground with my work; what does that cost me?
        What would pair programming cure me of?
        Does my stubborn self-reliance harm my work?
        Why do I hear so often: you could have just come over?
        Name what I should seek after two hours of getting nowhere.
        Do I treat assistance as a defeat?
        I suffered with my bad back for a year before I saw anyone: what is typical of me?
        Why is my monologue never a dialogue?
        Which signal should make me knock on somebody's door?
        How come my partners learn of a crisis only when it has become a disaster?
        Why do my mistakes live for months when no one else sees my work?
        Can I admit to others that I'm out of my depth?
        Where do my blind spots go uncorrected for so long?
        Why do I practise the violin for years without a teacher's ear?
        What do I deny myself by going it alone?
        Is it healthy that I brood over every obstacle in private?
        """
}
