extension CauseQuestions {
    static let bigChanges = """
        I change too much at once
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
        Tell me why nobody can follow what my latest commit does.
        What should I keep smaller from one run to the next?
        Do I alter a single thing and look, or twenty things and pray?
        Why did I have no idea which setting fixed the printer?
        How would a reviewer describe my patches?
        Remind me what to watch for when I start tweaking a working setup.
        Is it the size of my edits that makes faults impossible to pin down?
        Which bad editing habit turns my small repairs into rewrites?
        When my plants perk up, why can't I say if it was light, water or soil?
        I fixed the lag, but what fixed it, and why is that always a mystery to me?
        Name my weakness when I pick the scope of a refactoring.
        How come I start a one-line repair and end up touching forty files?
        Does my typical patch hold one idea or a dozen?
        Where does my debugging get muddled before it even begins?
        Who could ever undo just one part of my last update, and why can't I?
        Why is rolling back such an all-or-nothing affair for me?
        What keeps happening when I improve a model and swap data, loss and optimiser together?
        Should I make my edits one by one?
        After a round of tuning, why am I no wiser about what worked?
        My new diet, new pills and new workout began on one Monday: what is the pattern there?
        In what way do I, with all my tweaks, spoil a clean experiment?
        How do I tend to go about fixing a bread that will not rise?
        Tell me what a scientist would scold me for in my trials.
        Why do comparisons between my old and new version mean so little?
        Which part of my way of editing should I slow down?
        Can I ever point to the exact line that caused the fault?
        Is my step size between two working states too big?
        What would a patient teacher say about the way I adjust things?
        Why does git bisect lead me to a monster of a commit?
        Remind me why my last big refactoring ended in confusion.
        How do I handle a stubborn fault: one screw at a time or all of them?
        Do my merge requests try to do everything in one sweep?
        When I tune my bike, why can't I feel which adjustment helped?
        What is it about my edits that makes cause and effect so blurry?
        Why did the whole layout collapse after my tidy-up, with no clue where to look?
        Name the reason my experiments have no clean control.
        Am I somebody who rewrites half the code base before pressing run?
        How large is the gap between my last working version and the next one?
        Which rule about single steps do I always break?
        I had a working guitar tone and lost it for good: what did I do wrong?
        What advice on commit size would help me most?
        Does it happen that I replace parser, schema and layout in one stroke?
        Why do I end up throwing away good edits together with the bad one?
        Where do my lab notes fail to explain an improvement?
        How come I can't isolate the culprit after a long editing session?
        My headache is gone, yet I can't say what cured it: why?
        What mistake do I repeat whenever I migrate to a new version?
        Is it wise how I rearrange a whole room, then wonder what feels off?
        Tell me how I usually muddy the search for a faulty part.
        Why do my colleagues beg me to split my patch?
        Do I sneak reformatting into a bug fix?
        When my update goes bad, why are there thirty suspects?
        What do I do to a stable configuration the moment I get restless?
        How might I make it easier to see what each edit does?
        Which trait of my commits makes the history useless?
        Why was my training plan impossible to evaluate after I overhauled every part of it?
        Do I let one alteration settle before I make the next?
        Name what I should limit per commit.
        My sourdough got worse after I swapped flour, time and oven heat: what is my usual error?
        Could I say today which of my tweaks slowed the program down?
        What pattern do you see in my giant diffs?
        Why do I rip out everything when one part squeaks?
        How do others see my habit of sweeping overhauls?
        Remind me what to do in small bites when I edit code.
        Is there one thing about my tinkering that makes every result ambiguous?
        Why can't my camera settings tell me which one made the photo sharp?
        What goes wrong when I get impatient in the middle of tuning?
        Do my edits come in drips or in floods?
        Which discipline do I lack when I try to find out what matters?
        Where should I put a stop between my edits and run the thing?
        """
}
