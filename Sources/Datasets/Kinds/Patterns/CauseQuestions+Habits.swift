/// How the owner lives: rest, quarrels, the hours of the day, and what lifts or calms them.
extension CauseQuestions {
    static let habits = """
        = I sleep too little
        Why am I so tired all day?
        Why do I need so much coffee?
        How many hours of rest do I get?
        Why do I get so irritable in the afternoon?
        Why can't I concentrate after lunch?
        Do I go to bed on time?
        Do I sleep enough?
        How well do I look after my sleep?
        What drains my energy during the week?
        What makes me yawn in every meeting?
        Which basic need do I neglect in busy weeks?
        Why do I feel foggy and slow so often?
        Am I well rested most days?
        Why do I doze off on the sofa?
        What do I tend to trade away for series and phone screens in bed?
        How many hours lie between my pillow and my alarm?
        What usually happens to my temper after three short nights?
        Why do I nod off in the cinema?
        Why do I have dark rings under my eyes on weekdays?
        When do I switch off the lamp on a work day?
        What makes my eyes burn by three in the afternoon?
        Why do I catch every cold that goes round the office?
        What kind of nights do I have before busy days?
        Where does my lack of energy come from?
        On what do I run, if not on rest?
        How good am I at getting eight hours?
        Why do I press snooze five times?
        Do I stay up until my alarm is only five hours away?
        Am I running on caffeine rather than on rest?
        Does my body get the nights it asks for?
        = I avoid difficult talks
        How do I deal with conflict?
        Why do I put off telling people bad news?
        What do I do when somebody annoys me?
        Why do small quarrels with me drag on for months?
        Do I tell people honestly what bothers me?
        Why do I swallow my anger instead of speaking up?
        How do I give criticism to a colleague?
        Do I avoid confrontation?
        Why do I dodge the difficult talks?
        When something stands between me and a friend, what do I do?
        What makes my relationships tense for so long?
        Why do I write an email when I should speak face to face?
        Which conversation do I keep postponing?
        Am I afraid of a serious argument?
        What do I tend to do when a flatmate's mess upsets me?
        How do I usually tell a client that I'm unhappy with them?
        What usually happens when I must confess a mistake to my boss?
        Why did the quarrel with my brother last a whole winter?
        Which words stay stuck in my throat for months?
        What makes me change the subject when things get serious?
        When do I finally tell a friend that he hurt me?
        Why do I send a message instead of ringing the doorbell?
        How good am I at telling people unpleasant truths?
        On what topics do I stay silent at the family table?
        What kind of phone call do I put off for weeks?
        Where do I hide when a row is brewing?
        Who is still waiting for an honest word that I owe them?
        Do I smile and keep quiet when I'm actually angry?
        Am I the one who goes silent when trouble is in the air?
        Would I rather lose a friend than have it out?
        = I work better in the morning
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
        = I am happier when I am outside
        What lifts my mood?
        Where do I feel best?
        Why do I get grumpy after days at the desk?
        Where should I go when I feel low?
        Why do I feel so much lighter after a walk?
        How does fresh air affect me?
        Do I need nature to feel well?
        What does a day in the woods do to me?
        When am I happiest?
        Am I happier outside or indoors?
        How do I best spend a free weekend?
        Why do I feel trapped in closed rooms?
        Do sunshine and trees do me good?
        How do I recharge after a week of screens?
        What do I tend to crave after a day under neon lights?
        Which place shakes off my bad mood the quickest?
        What usually happens to my mood on a bike ride?
        Where do I smile the most?
        When did I last feel truly content, and where was I?
        What makes a lunch in the park so good for me?
        Why does my mood sink in weeks of rain and four walls?
        How do I feel after an hour in the garden?
        Why are the weekends I remember fondly all about lakes and hills?
        Why do I take my phone calls on the balcony?
        What kind of holiday makes me beam?
        How good is a forest path for my spirits?
        Why do I look for a table on the terrace even in March?
        Do my worries shrink on a mountain path?
        Am I in a lighter mood under the open sky?
        Does my head clear when I sit by the river?
        = I am calm once I have a list
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
        = I buy things to feel better
        Why do I shop when I'm sad?
        How do I comfort myself after a bad day?
        Why do I own so many gadgets I never use?
        What do I do when I'm frustrated or down?
        Why does so much of my money go to online stores?
        What triggers my impulse purchases?
        Do I use shopping as therapy?
        Why do parcels arrive after every rough week I have?
        How is my spending linked to my mood?
        When do I spend money on stuff I don't need?
        Do I buy things out of frustration?
        Why do I buy stuff to cheer myself up?
        Which expensive habit hides my bad moods?
        Do I fill my cart when life gets hard?
        What do I tend to order online after an argument?
        On what do I spend my money when I'm lonely?
        What usually happens to my bank account in gloomy weeks?
        How do I usually console myself after a rejection?
        Why is my cupboard full of stuff from unhappy months?
        Which emotions can be read from my card statement?
        What makes me click the checkout button after a bad week?
        When does my wallet sit loosest, on good days or on sad ones?
        Why do I treat myself to new headphones after every setback?
        What kind of consolation arrives at my door in boxes?
        How long does the joy of a new gadget last for me?
        Why do I need new shoes whenever my boss scolds me?
        Which shops profit from my bad moods?
        Do I swipe my card to soothe a disappointment?
        Am I spending money to drown my sorrows?
        Is my unhappiness getting expensive?
        """
}
