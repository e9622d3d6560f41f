extension CauseQuestions {
    static let lists = """
        I am calm once I have a list
        What calms me down when everything piles up?
        How do I get rid of the chaos in my head?
        What settles my nerves in stressful weeks?
        Why do I feel relieved after I write everything down?
        What helps me when I can't stop worrying about open tasks?
        How do I regain control when I no longer see what is due?
        Do I relax when my tasks are on paper?
        Why do I reach for pen and paper when I'm anxious?
        How do lists affect me?
        Does a list make me calm?
        What should I do first when panic rises before a busy week?
        Why does sorting my to-dos soothe me?
        Which simple tool takes the pressure off me?
        Why do my thoughts race until I have noted every task?
        What do I tend to do when everything in my head shouts together?
        How do I usually get my peace of mind before a journey?
        What usually happens to my worries after I number them?
        What makes a crowded Monday bearable for me?
        Why do I breathe more easily after jotting down my errands?
        When does the storm of open tasks in my head die down?
        Which sheet on my desk keeps me from panicking?
        How do I stop my mind from circling around all the errands?
        Why does moving house scare me less with all chores on one page?
        Where does my fear of forgetting something go when I take notes?
        What kind of page brings me peace before a big week?
        On what do I lean when too many errands press on me?
        How good are checkboxes for my nerves?
        Do I feel lighter when every duty is on a page?
        Am I less nervous with my errands in black and white?
        Does ticking boxes quiet my mind?
        Why do I sleep better after noting tomorrow's errands?
        What should I do at two in the morning when my duties keep me awake?
        Tell me how to stop fretting about everything I have to do.
        How do I cope with a wedding to plan?
        Do I need things written down to feel at ease?
        Why does a packing sheet ease my travel nerves?
        When does the tightness in my chest let go before a busy week?
        Name the quickest cure for my sense of overload.
        What happens to my exam panic once all topics are jotted down in order?
        Is it the writing down that soothes me or the doing?
        Which ten-minute ritual with a pencil gives me peace on Sunday evenings?
        Why am I less jumpy once I've numbered what's left?
        Where do I put the worries about everything that's still open?
        How come the same amount of work scares me less when itemised?
        What would my partner hand me when I'm spinning with stress?
        Am I soothed by seeing it all at a glance?
        Why did the notebook in my bag make the house renovation bearable?
        When a dozen things are due, what should I do in the first five minutes?
        Remind me what helped the last time I felt swamped.
        Do bullet points do something for me?
        What separates my frantic days from my serene ones when the load is the same?
        Why do I add things I've already done just to cross them off?
        How should I prepare for a hospital stay so that I don't fret?
        Which piece of paper do I check when my heart starts pounding?
        Is there a simple cure for my feeling that I'm forgetting something?
        Why does my head go quiet after a brain dump?
        What makes Christmas preparations less frightening for me?
        Tell me why I panic when my planner is lost.
        How do I get from no overview at all to a steady pulse?
        When do I stop pacing around the flat with too much on my mind?
        Who or what brings me down to earth when work piles up?
        Do I worry less about a dinner for twelve once it's all noted?
        Why do my shoulders drop when I open my planner?
        What should I try before I reach for a sedative in a hectic month?
        Which habit keeps me sane when all the quarterly reports fall due?
        Am I a nervous wreck without my inventory of tasks?
        How do I make a move, a new job and a baby feel manageable?
        Why does a flood of requests stop frightening me after a quarter of an hour?
        What does a tidy column of items do to my pulse?
        Is my stress about the work itself or about not having it laid out?
        Where does my composure come from before a big trip?
        Name something cheap that beats my anxiety about chores.
        Why do I draft an agenda when I'm worried about a visit from my in-laws?
        What would a friend who knows me advise when I say it's all too much?
        When my to-dos haunt me, what exorcises them?
        How can I quiet the voice that says I've missed something?
        Do I unwind only after planning the next day line by line?
        Why should I keep a notepad by the bed?
        What has to happen before I can enjoy an evening off with so much undone?
        Tell me what to do when I feel everything slipping from my hands.
        Which step comes between my panic and my peace?
        Why is vagueness about my duties so hard on my nerves?
        How did I get through the funeral arrangements without breaking down?
        Is enumerating things a comfort to me?
        What do I scribble on the back of envelopes when I'm tense?
        Am I at peace once nothing depends on my memory?
        Why do I feel in command as soon as the steps stand one below the other?
        When the semester starts, how do I keep from losing my head?
        What have I probably skipped when my chores get me flustered?
        Remind me of my trick against overwhelm.
        How do I change after I've put all my obligations in one place?
        Which type of app is good for my nerves?
        Why was I so relaxed at the doctor's once I had noted my questions?
        Do sticky notes in a row make me feel safer?
        What sort of overview keeps my fear of the tax season in check?
        Why does my first impulse in a crisis go to the whiteboard?
        How could I face a day with twenty appointments without dread?
        Does putting things in order on a page bring me relief?
        What sits behind my serenity when everybody else on the team is frantic?
        Where should I look for relief when three hundred requests wait in my inbox?
        """
}
