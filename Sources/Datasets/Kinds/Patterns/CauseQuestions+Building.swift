/// How the owner treats code that is running: repairs, copies, steps, checks and what it stands on.
extension CauseQuestions {
    static let building = """
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
        What would remain of my photos if the flat burned down?
        What do I tend to neglect until the hard disk starts clicking?
        What usually happens to my notes when a laptop falls into the lake?
        How many copies of my thesis exist right now?
        Why did a spilled coffee rob me of a whole manuscript?
        Where do my files exist apart from this one machine?
        Which files of mine would be gone for good after a theft?
        How do I usually protect my letters and pictures from a broken disk?
        When did I last put my folders on a second drive?
        What makes a dead laptop such a catastrophe for me?
        Why do I have to retype whole reports after a crash?
        On what single device does my whole archive sit?
        Why was there nothing to recover when I erased the wrong folder?
        Do I store my projects in more than one place?
        Am I one broken drive away from losing everything?
        Would my family pictures survive a stolen phone?
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
        How many files do I touch between two compiles?
        What do I tend to bundle into a single commit?
        What usually happens when I swap the database, framework and host together?
        Why can't I say which edit made my page slow?
        How do I usually alter a recipe that tasted wrong?
        What makes my reviewers groan when they open my merge request?
        When do I run the program, after each edit or after fifty?
        Why do I have to revert a whole week to undo one line?
        Where do I lose the trail when I hunt for a regression?
        How good am I at moving in single, separate steps?
        On what scale do I edit a program before I try it again?
        Why do my experiments tell me nothing about what helped?
        Which variable did it, and why do I never find out?
        Do I mix renames, repairs and new features in a single commit?
        Am I able to say which of my edits made the difference?
        Do I turn every dial together when the sound is bad?
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
        What do I tend to build on, my own ground or rented ground?
        What usually happens to my app when a vendor announces its closure?
        Why did my login page die along with another company?
        Which company's closing would take my product down with it?
        On what outside platform does my whole income stand?
        How many of my features would vanish with one foreign API?
        What makes an email from my hosting provider so frightening?
        Why do I have no exit plan for the platform I use?
        How would my app survive if the map provider pulled the plug?
        Where would my customers' data go if the cloud startup folded?
        Whose bankruptcy would hurt my project the most?
        Why do I have to port everything each time a platform dies?
        How good am I at keeping an alternative to each provider ready?
        Do I tie my projects to companies that could fold tomorrow?
        Am I at the mercy of one vendor's mood?
        Could one discontinued API stop my whole business?
        """
}
