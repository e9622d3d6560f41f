extension CauseQuestions {
    static let mornings = """
        I work better in the morning
        When am I most productive?
        At what time of day do I think most clearly?
        When should I schedule my most demanding tasks?
        Am I an early bird or a night owl?
        Which hours of the day are my best?
        Why do I get nothing sensible done after dinner?
        Why does a problem look so simple to me after breakfast?
        How does the hour of the day affect my output?
        Do I focus more easily before noon?
        Why should I keep meetings out of the hours before lunch?
        Do I work better in the morning or in the evening?
        When do I do my best work?
        How come I solve at sunrise what beat me the evening before?
        Why are my evenings so unproductive?
        What do I tend to get done before the mail arrives?
        At which hour do I write my cleanest pages?
        What usually happens when I tackle a nasty bug at dawn?
        How do I usually think at seven compared with ten at night?
        When should I write the letters that matter?
        Which stretch of the day should I guard for hard thinking?
        Why do my sharpest ideas come with the first cup of coffee?
        What makes nine o'clock so much more fruitful for me than five?
        Where in the day does my brain run at full power?
        How sharp is my mind right after I get up?
        Why is my evening prose so clumsy next to what I write at dawn?
        Why would I be foolish to spend the hours before ten on email?
        How does my concentration hold up as the day wears on?
        Do my good ideas come before lunch?
        Am I at my sharpest before the town wakes up?
        Is the first half of the day worth more to me?
        What time should I set aside for my thesis?
        When do numbers add up for me without mistakes?
        Why do late shifts suit me so badly?
        Tell me when to book an exam if I can choose the slot.
        Is it smart for me to study at night?
        How should I plan my day around my energy?
        Why is my code after supper full of errors?
        Name my golden hours.
        Do I run out of steam by afternoon?
        How come sleeping on a hard problem helps me so much?
        What part of the day should I never give away?
        Which hours would I keep if I could work only three a day?
        Am I any good after lunch?
        Why does my boss get my best answers at breakfast meetings?
        When would a wise friend tell me to write my novel?
        How early should I begin on a demanding day?
        Remind me when my head is clearest.
        Where should the hardest item go in my daily schedule?
        What happens to my attention once the clock passes noon?
        Why do I dread meetings at four?
        Is my brain awake before my neighbours are?
        At what hour should I practise the difficult piece?
        Why did I do so well on the early shift?
        When should I leave the office, judging by how little I get done late?
        Do I need the alarm at six to write well?
        What does my work log reveal about the time of my good work?
        How do I fare with tasks that I push to the end of the day?
        Why does oversleeping ruin my whole day's work?
        Should I tackle my tax return before or after midday?
        What would change if I traded late nights at the desk for an earlier start?
        Which shift should I ask for at the hospital?
        Why do I get more from one hour at dawn than from three at night?
        Tell me at what time I should do my vocabulary drills.
        In which hours do dates and formulas stick in my head?
        Am I a lark?
        How come I stare blankly at the screen after six?
        What is the best slot for a client workshop that needs my full wits?
        Why do I botch things when I work past nine?
        Who gets more from me, the person I see at eight or the one I meet at dusk?
        Do all-nighters pay off for me?
        Where on the clock do the chapters I'm proud of come from?
        Which time of day do I waste most dearly by scrolling in bed?
        Why should I be asleep by ten when something important is due?
        How should I use the quiet time before the children wake?
        Is there a daily window in which everything comes easily to me?
        When do I make my soundest decisions?
        Name the time of day when I should not be disturbed.
        Why did moving my writing time forward double my page count?
        What would my colleagues say about me at seven and at five?
        How does my productivity curve look over twenty-four hours?
        Should I accept a job that starts at noon?
        Why do I finish the crossword over breakfast and never at bedtime?
        Do I do sloppy work late in the day?
        What do the exams I aced have in common on the clock?
        When I have just one free hour, which end of the day should it be?
        Why am I useless at homework in the evening?
        Remind me why I shouldn't start anything tricky after dark.
        At what time did I usually write the good parts of my dissertation?
        Is seven o'clock too early for me to think?
        How should I time my working day to get the most out of it?
        Why does it pay for me to be first in the office?
        What should I watch out for when someone wants a meeting with me at nine?
        When should I rehearse a speech that really counts?
        Which half of the day did my best ideas fall into?
        Am I wasting my peak on reading the news in my pyjamas?
        Do the hours just after waking matter for my work?
        Why are the first two hours at my desk the only ones that count?
        What should I put in my calendar for eight in the morning?
        How come my drawings turn out best while the house is still asleep?
        Is my tiredness after dinner a reason to get up earlier and write?
        """
}
