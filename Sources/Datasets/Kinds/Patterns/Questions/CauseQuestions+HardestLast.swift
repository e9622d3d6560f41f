extension CauseQuestions {
    static let hardestLast = """
        I leave the hardest part for the end
        Why do I always leave the hardest part for the end?
        Which tasks in a project do I push back until last?
        In what order do I tackle the pieces of a project?
        Why do I pick the easy stuff first?
        When do I finally face the tricky bit?
        Why does the toughest problem always hit me so close to the deadline?
        How do I handle the scariest task in a project?
        What do I do when one piece of the job frightens me?
        Do I start with the low-hanging fruit?
        Why is my riskiest piece still open when everything else is done?
        Why do I circle around the real problem for weeks?
        Do I put off the hard parts of a build?
        Why do I spend the first weeks on the simple screens only?
        How come the nasty surprises come in the last week of my builds?
        What do I tend to postpone when a project has one truly risky piece?
        Which item on my plan is still untouched a week before delivery?
        What usually happens in my final week because of the piece I dreaded?
        How do I usually order the tasks when one of them scares me?
        On what do I spend the first month while the big unknown waits?
        What makes my projects look nearly done and then stall at one tough spot?
        When do I get around to the sync engine everybody warned me about?
        Why do I write the settings page before the algorithm everything hangs on?
        What kind of task slides to the bottom of my agenda each time?
        Where in my schedule does the riskiest task land?
        How brave am I about the ugliest problem on day one?
        Why is the chapter I dread always the last one I write?
        Why do I find out so late that my core idea is impossible?
        Do I warm up with trivial chores until only the scary job remains?
        Am I eating the dessert first when I build something?
        Does the big technical risk sit untouched while I decorate everything around it?
        What do I leave for last?
        Why do I dodge the difficult piece?
        Tell me which part of a project I avoid.
        Where do I hide the tough stuff in my plans?
        How come my crunch always comes at the finish?
        Name the task I should tackle first but never do.
        Am I afraid of the hard bits?
        My schedule looks great until the last week; what goes wrong?
        Which end of the work do I begin with, the easy or the difficult?
        Why do I sort my mail while the tax return waits?
        What should I do on day one that I usually do on the final day?
        Do I begin with whatever is most comfortable?
        When everything simple is done, what is still lying on my desk?
        Remind me what to attack right at the start.
        Why does my progress bar race to eighty percent and then freeze?
        What pattern explains my panic right before due dates?
        Is there a task that I always save up for the end?
        How do I choose what to work on first?
        I ticked off forty small items, yet the project is in danger; why?
        What makes me study the easy chapters and skip the proof?
        Who would say that I swallow the frog last?
        Why do I learn the simple pieces on the piano and never the tricky passage until concert week?
        In what sequence do I deal with risk?
        What would a coach tell me about the order of my work?
        Do I save the worst for last?
        Why are my estimates wrecked by something I knew was difficult all along?
        Which problem do I keep walking around?
        My exam is tomorrow and the toughest topic is untouched; how did that come about?
        What is left when I say I am nearly finished?
        Tell me why my projects get harder the longer they run.
        Does difficulty decide what I put off?
        How late do I face the part that may not work at all?
        Why do I paint the walls before I know whether the roof will hold?
        What do I keep pushing ahead of me like a snow plough?
        When do I take on the piece that could sink everything?
        Where does my courage fail me in a long job?
        Why did I spend May on the easy stuff and June in despair?
        What should I watch out for when I draw up a work plan?
        Am I a person who clears the small stones and leaves the boulder?
        How can I stop running into the big obstacle at the finish line?
        Name the reason for my last-minute nightmares at work.
        What do I do first, the simple or the crucial?
        Why does the crucial experiment come after all the trivial ones in my lab book?
        Is my to-do list sorted from pleasant to terrifying?
        What kind of work is still undone the night before I deliver?
        Why do I call the difficult client at five in the afternoon, after every easy one?
        Which mistake in prioritising do I repeat?
        Do I flee into simple chores when something difficult is waiting?
        What happens to the thorny item on my list?
        How do I end up with the roughest stretch when I am already exhausted?
        Why is there always one monster waiting for me at the finish?
        Tell me what I tend to shove to the back of the plan.
        I always hope the tough nut will crack itself; what habit is this?
        When I split up a job, where do I place the uncertain step?
        Can I make myself start with the most difficult thing?
        Why do I discover the fatal flaw when no time is left?
        What would I do differently if I tackled the unknowns up front?
        Which conversation do I put off until all the harmless ones are over?
        Has my final sprint ever been easy, and if not, why?
        Why do I pack the whole flat and leave the cellar for the morning of the move?
        What is my strategy with a hard nut, if one can call it a strategy?
        How do I treat the step in a plan that makes my stomach turn?
        Do I do the fun parts first?
        What keeps my risk so high until the last moment?
        Why is the heaviest load always at the tail of my week?
        My colleagues begin with the worst; with what do I begin?
        Where is the true difficulty when I report that all is going well?
        What do I need to be told when I plan a build from start to finish?
        Is it the hardest or the easiest thing that I do on a fresh Monday?
        Why does the real work begin for me when the time is almost up?
        """
}
