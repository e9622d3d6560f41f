extension CauseQuestions {
    static let lateFixes = """
        I fix things late at night
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
        What do I tend to do when I spot a bug just before bed?
        When do I do the server repairs that ruin my next day?
        What usually happens to my database when I touch it after one a.m.?
        How do I usually spend the hours after midnight when a program crashes?
        Why do my riskiest commits carry timestamps past midnight?
        What makes me open the terminal again when the house is already asleep?
        What kind of repairs do I attempt in pyjamas?
        How did I wipe the config while everybody else was asleep?
        Why do I spend every breakfast undoing what I patched hours before?
        Where do my typos in production come from, judging by the clock?
        How good are my patches when the moon is up?
        Why do I take the dishwasher apart after eleven instead of on Saturday?
        Until what hour do I wrestle with a broken build?
        Do I deploy when my eyes are falling shut?
        Am I still in the debugger when others have long been in bed?
        Would my bugs be better left alone until sunrise?
        At what hour should I stay away from the keyboard?
        Why am I so tired after an outage?
        Tell me when my repairs go wrong.
        What do I do while normal people sleep?
        How come my morning starts with a broken system?
        Name the time of day when I should not touch anything.
        Do I make it worse after dark?
        My commit history glows between one and three; what is the habit?
        Which hours do I choose for the riskiest changes?
        Why does my partner find me at the laptop at dawn?
        When do my quick patches create new faults?
        Is it smart to repair things with my eyes half shut?
        What should I do instead of opening the log files at midnight?
        Where does my sleep go in a week with many bugs?
        Who pays in the morning for what I patch in the dark?
        Remind me what not to do past my bedtime.
        Why do I always think I can sort it out before I sleep?
        How do I end up with a fault that was not there when the sun set?
        What is my typical mistake when something fails at eleven p.m.?
        Am I a nocturnal repairman?
        Why did the server stay down longer because of my moonlight rescue?
        What would my doctor say about my hours at the debugger?
        I go to bed at four and the bug is still there; what pattern is that?
        Can I leave a fault alone until I have slept?
        Which of my working hours produce the most damage?
        Why do I take the bike to pieces at midnight and find a part left over?
        What makes my repairs sloppy?
        Does tiredness explain my worst changes?
        When is my judgement at its lowest, and what am I doing then?
        Tell me why I keep breaking things in the small hours.
        How much good comes of my sessions with the soldering iron after midnight?
        What keeps happening once the children are asleep and I see an error message?
        Why do my neighbours hear drilling at half past eleven?
        Do I work on faults when I am too weary to think?
        What lesson do I refuse to learn about sleep and bugs?
        Name the bad timing in the way I troubleshoot.
        Why do I yawn through every stand-up after an incident?
        Should I trust a patch that I wrote at two in the morning?
        My best fixes come after breakfast, so why don't I wait for it?
        What time is it, usually, when I delete the wrong table?
        How would a colleague describe my pull requests from the wee hours?
        Why is coffee at midnight a bad sign with me?
        Is there a curfew I should set for repairs?
        What do I do when a fault shows up and the day is over?
        Which rule about the clock would spare me many disasters?
        Why can I not close the lid while a test is red?
        When I cannot sleep, what do I start tinkering with, and how does it end?
        Where do the strange changes come from that I cannot remember making?
        Do I correct my essay's formulas at one a.m. and ruin them?
        What would be easier if I had rested first?
        Why does a five-minute repair keep me up until sunrise?
        How wise is it of me to restart the router in the dead of night?
        What am I up to when the street lights are the only lights on?
        Tell me what I should put off until daylight.
        Has a repair at an ungodly hour ever done me any good?
        Why do I mend the washing machine by torchlight instead of on a free afternoon?
        What connects my mishaps in production, apart from the dark outside?
        I swear I will only look at the bug for a minute at bedtime; what follows?
        Why are there dark rings under my eyes after every bug report?
        Which part of the day is poison for my patches?
        Do I forget that a tired head makes poor corrections?
        How do I spend the nights after a user reports a crash?
        What should I tell myself when an alert arrives as I brush my teeth?
        Why do I undo at nine what I did at two?
        When do I lose patience with a fault and start poking at it blindly?
        Is my urge to patch strongest when I am weakest?
        What do the timestamps of my mistakes have in common?
        Why does a crash at supper time cost me the whole night?
        In which state of mind, and at which hour, do I usually repair things?
        If a friend hid my laptop at ten, which habit would she want to prevent?
        """
}
