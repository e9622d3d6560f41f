extension CauseQuestions {
    static let fixedDate = """
        I do well with a fixed date
        What gets me to finish?
        Why do I finish when a deadline is set in stone?
        Do deadlines help me?
        How do I react to a firm deadline?
        Why do I deliver when there's a conference to hit?
        What kind of pressure is good for me?
        When do I actually get something over the line?
        Why do open-ended projects drift when I run them?
        What sets my completed projects apart from the abandoned ones?
        Do I need a due day to get moving?
        Why does a launch day in the calendar spur me on?
        Should I commit to a fixed date for my release?
        How do I perform with a set date?
        What should I put in the calendar so that I finish?
        What do I tend to finish, tasks with or without a due day?
        How do I usually perform when my exhibition opens on the fifth?
        What usually happens to my focus when a client names the exact day?
        Why did my booklet get done once the fair was booked?
        Under what kind of pressure do I actually complete my books?
        Which of my projects reached the finish line, the scheduled or the vague ones?
        What makes a booked concert so good for my practising?
        Why do I never finish what I put off until someday?
        How strongly does a circled day in the calendar drive me?
        Why does a race registration get me to train?
        What kind of appointment gets the best out of me?
        Which events in the calendar pull my projects across the line?
        Where would my projects be without a due day?
        How good is a looming exam for my discipline?
        Do I get more done when the delivery day is carved in stone?
        Is a hard deadline good for me?
        Why does my thesis drag on with no end in sight?
        What happens to my plans that have no deadline?
        Tell me how to make sure my novel gets done by summer.
        How does a booked flight change my preparations?
        Do I slack off when there's no hurry?
        Why did I clear the attic only in the week before the buyers came?
        What would inviting guests for Saturday do for my untidy flat?
        Name what my someday projects lack.
        Which contracts suit me, with or without a delivery day?
        Is someday a dangerous word for me?
        What should I ask a client to specify about timing?
        Why do I deliver on the client's day and never on my own vague schedule?
        Where does my energy in the last week before an opening come from?
        How come I learned to swim just in time for the cruise?
        Am I the sort who needs the clock ticking?
        What made me finally hand in the tax return?
        Why is an unlimited extension poison for me?
        Remind me what to settle about the end before I begin a project.
        Do I get serious only when the printer's slot is reserved?
        What effect would a booked wedding hall have on my dance lessons?
        When nobody sets me a time limit, what becomes of the job?
        Why did I finish the patchwork quilt just in time for the baby shower?
        How should I plan the album so that it doesn't take me years?
        Which of my hobbies moves forward, the one with tournaments or the one without?
        Is an open end bad for me?
        What would my editor say is the only way to get a text out of me?
        Should I book the hall before my play is written?
        Why do I speed up as the month runs out?
        Tell me why my boat has been half built for nine years.
        Who or what forces me over the last ten per cent?
        Why do I learn for certificates with a test day and never just for fun?
        Do I need an ultimatum?
        What is wrong with telling me to take my time?
        When did I last complete anything without a time limit?
        Why was the magazine with its monthly issue the ideal job for me?
        What exactly should I promise my publisher so that the book really appears?
        Am I reliable once the appointment stands?
        How can I keep my vague dreams from staying dreams?
        Is it good for me when the handover is agreed to the hour?
        Why did I fit the kitchen only because the in-laws were coming for Easter?
        What do I do with tasks marked as not urgent?
        Would I have my degree if the university hadn't set a final term?
        Do countdowns work on me?
        Why should I enter the regional show now, before my carving is ready?
        When I propose a project to my boss, what should I have him put in writing?
        How would I rescue a plan that keeps sliding into next year?
        What do the jobs I brought home in time have in common?
        Name something that turns me from a dawdler into a finisher.
        Why does a premiere get more out of me than all good intentions?
        Which question should I ask first when somebody gives me a task?
        Is my endless tinkering cured by a submission day?
        What would become of my column if the paper didn't go to press on Thursdays?
        Tell me what gets my translations done.
        Why do I lose momentum when a launch is postponed indefinitely?
        How did a non-refundable ticket get me fluent in time?
        Do I work like mad in the week before a festival?
        Should I agree to a job that is to be done when I get around to it?
        What should I watch for when a project of mine has no final day?
        Why did I write the family chronicle for grandmother's ninetieth and not before?
        When does my dawdling stop?
        Am I lost with projects that may take as long as they like?
        How does the village fête in June help me get the garden ready?
        What did school with its terms do for me that freedom never did?
        Should my manager name me a day or leave the timing to me?
        Why is my sabbatical with all its free time my least fruitful year?
        Is it the calendar that makes me finish?
        Remind me why I should reserve the gallery first and paint afterwards.
        Where did I go wrong with the memoir I've been meaning to write for ages?
        How would I describe my ideal assignment, with respect to time?
        Do I get the best results if there's a day after which it's too late?
        """
}
