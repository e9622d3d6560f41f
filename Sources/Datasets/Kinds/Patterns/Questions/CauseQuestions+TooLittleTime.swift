extension CauseQuestions {
    static let tooLittleTime = """
        I plan too little time
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
        Tell me why I'm never ready when the day comes.
        What should I multiply by two in my plans?
        Is it realistic what I squeeze into a morning?
        How long does my five-minute job really last?
        Why do I run to the train every single time?
        Which promise about dates do I never keep?
        When I say I'll be done by noon, what can people expect?
        Do my plans have any slack in them?
        Name my blind spot when I read a calendar.
        Remind me what to allow more of when I make a schedule.
        My thesis was due in May and came in August: what did I misjudge?
        Why is the night before hand-in always so frantic for me?
        How come dinner at seven means dinner at nine at my place?
        Where in my day do the hours overflow?
        What would a project manager say about my forecasts?
        Am I a hopeless judge of duration?
        Who waits for me while I say I'm almost there?
        Can I tell how many hours a repair will last?
        Why did the paint job that I gave one weekend go on for a month?
        Does my forecast ever include the things that go wrong?
        I thought it was a quick fix and was at it till Thursday: is there a pattern?
        What keeps happening to the end date of my projects?
        In what respect are my road maps pure fantasy?
        Should I add days before I tell anyone a date?
        Tell me what my boss dislikes about my delivery forecasts.
        Why do my exams catch me with half the syllabus unread?
        How would you rate my sense of how long things last?
        What makes my meetings overrun?
        Which quantity do I always guess too small when I plan a sprint?
        Do I forget to count the journey when I make an appointment?
        When does it dawn on me that the schedule was a dream?
        Why must I phone and postpone so often?
        Name the error behind my delays.
        Is my timeline ever longer than the work itself?
        What do I leave no room for between two tasks?
        How much later than planned do I usually finish?
        My cake was still in the oven when the guests rang: what is my usual mistake?
        Why can't I believe my own dates any more?
        Could I have known that moving house isn't done in one day?
        What happens each time I say I'll just do this quickly?
        Remind me why the release was pushed back three times.
        Do reviews, bugs and waiting find a place in my schedule?
        Where does the pressure in my last project week come from?
        Why do I deliver at midnight what was due at five?
        What lesson have all my overdue projects tried to teach me?
        How tight do I make my schedules?
        Which sort of forecast should nobody ask me for?
        Am I the one for whom the whole team has to wait?
        Why was I sewing the costume in the car on the way to the party?
        What should I look at before I name a day, rather than my gut feeling?
        Tell me by which factor my guesses are off.
        Does a job ever turn out quicker than I said?
        When I pencil in an hour, what is the truth?
        Who pays when my finish date slides?
        Why do my travel days become races through the airport?
        How could I stop being behind by the second day?
        What is unrealistic in the way I fill my diary?
        Is there a name for my habit of thinking it'll be quick?
        I began my tax papers on the last evening again; what had I assumed?
        Why do my friends tell me to come an hour earlier than they need me?
        Name what my road map lacks.
        Do I learn from how long the same task lasted before?
        What would I need more of to finish without panic?
        How come the last ten per cent of the work needs another fortnight from me?
        Why did my piano piece not sit by the day of the concert?
        Which figure in my offer letters turns out wrong, the one with days in it?
        My Gantt chart is red from top to bottom: why?
        Is it true that my rough guess in days should be read as weeks?
        What do I get wrong about the clock?
        Can my deadlines be met by a human being?
        """
}
