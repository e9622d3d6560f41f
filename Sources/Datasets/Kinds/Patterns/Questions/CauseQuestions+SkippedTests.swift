extension CauseQuestions {
    static let skippedTests = """
        I skip the tests
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
        What do I tend to leave out when I write a new function?
        How do I usually find out that a function is wrong?
        What usually happens in production after I merge on a feeling?
        Why do repaired bugs return in my programs after a month?
        On what do I rely when I claim that my program is correct?
        Which safety check do I drop first under pressure?
        What makes me afraid to touch my older modules?
        Who discovers the errors in my program, me or the customers?
        When do I check the edge cases of what I wrote?
        How many assertions guard my biggest program?
        What kind of proof do I have that my code does what it should?
        Why does a new release of mine break the login again?
        Where is my coverage report, and why is it so red?
        Do I merge without letting anything verify the result?
        Am I releasing on hope rather than on proof?
        Have I written any automatic checks for my latest program?
        Tell me what I leave out before I ship.
        Why did my last release crash in the first minute?
        Is it proven that my program works, or do I only believe it?
        What would a quality engineer complain about in my work?
        Do I try out what I wrote before I hand it over?
        How come users report faults that a two-minute check would have shown me?
        Name the step between writing and merging that I leave out.
        Which chore do I call a waste of time and regret on release day?
        Remind me what my functions never get before they go live.
        When the deadline is near, what quality work do I cut?
        Does my repository contain anything that would turn red when I break it?
        I ship, and an hour later the phone rings: what did I not do?
        Why am I scared to refactor my own code?
        Where is the safety net under my program?
        Who acts as the guinea pig for my software?
        How sure can I be that yesterday's feature still runs today?
        What should I write alongside each new function?
        Should I trust my code as blindly as I do?
        Why does my green badge mean nothing?
        My script worked on one example and I called it done: what is the pattern?
        Can I show any evidence that my parser handles empty input?
        What keeps happening the day after I deploy?
        Is there a good reason why my continuous integration has nothing to run?
        Tell me why my old bugs come back to life.
        How thoroughly do I examine a feature before I say it is ready?
        Do I ever write a unit check first and the code second?
        Which folder in my project stays empty, though everyone says it shouldn't?
        Why do I find out from angry mails that a button does nothing?
        In what way do I gamble when I publish a new version?
        What corner do I cut most often as a developer?
        Name my biggest sin in software quality.
        How would a careful colleague describe my way of releasing?
        When did I last run a full suite before a deployment?
        Why did a negative number bring my calculator down in front of everyone?
        Remind me what I promise to add later and never do.
        Do my edge cases get any attention at all?
        I broke the export again without a warning: why was there none?
        What does my definition of done lack?
        Am I too confident that it compiles and therefore works?
        Why can't I prove that a repair really repaired anything?
        Which kind of files would a newcomer look for in my repository in vain?
        Is my quality control more than a quick glance?
        How do I treat verification when time is short?
        Where do my errors come to light, on my desk or at the customer's?
        Does anything check my code apart from my own optimism?
        Why was I ashamed during the live demo when the first click failed?
        What unverified leap do I take that makes every release a roll of the dice?
        Tell me which line on my release checklist I never tick.
        How many of my functions have ever been checked by a machine?
        Why do I have to click through the whole app by hand, if I look at all?
        Who pays for my shortcut after the code is written?
        What is the weak point of my release routine?
        Do I send out my spreadsheet formulas without trying a single known value?
        My electronics kit smoked as soon as I switched it on: what had I not done beforehand?
        Name what I would need so that I could refactor without fear.
        When I say it works, what have I really checked?
        Why does my team no longer believe me when I say it's finished?
        Could my typo reach the customer without any alarm going off?
        What would I have to add to stop silent breakages?
        Is it laziness about checks that makes my hotfixes need hotfixes?
        Which precaution do I think is only for other programmers?
        How come my library fails on every machine but mine?
        Do I verify my backup script by ever restoring something?
        What did I drop from the plan the evening before launch?
        Why do regressions stroll into my main branch?
        I call my code finished as soon as it's typed; what am I missing?
        Remind me what to do before I press deploy.
        Where would a mock, a fixture or an assertion turn up in my code, if anywhere?
        What kind of proof would my boss ask for that I never have?
        Does my way of coding include any rehearsal before the premiere?
        """
}
