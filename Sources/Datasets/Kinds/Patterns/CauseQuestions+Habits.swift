/// The second half: how the owner lives, and what does them good.
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
        = I do well when I start small
        How should I approach a big goal?
        Which size of first step suits me?
        Why did my modest experiments turn out so successful?
        What do my successful projects have in common at their birth?
        How do I get going on something huge?
        What kind of beginning suits me?
        Do I get further with baby steps?
        Why do my tiny prototypes lead somewhere?
        When I want a new habit, how big should the first dose be?
        Why do ten minutes a day take me further than a grand plan?
        How small should I start?
        Is a small start good for me?
        Does a minimal version suit me more than a grand launch?
        Why do I thrive when I keep the first version tiny?
        = I do well when I show it early
        When should I let others see my drafts?
        Why does feedback on half-done stuff help me so much?
        What happens when I share an unfinished version?
        How soon should I publish a rough demo of mine?
        Do I benefit from putting out raw prototypes?
        What did I do right when feedback steered my project from week one?
        Why do my demos in week one pay off?
        Is it good for me to share before it's ready?
        Why does it help me to show things early?
        How do early previews turn out for me?
        How finished must something be before I present it?
        Which moment is best for me to reveal a new product?
        Why do I gain so much when strangers see my sketches?
        Should I wait with a demo until my product is done?
        = I do well when I work with someone
        Do I get further solo or in a team?
        What does a partner do for my results?
        Why do I get more done in a pair?
        How does pair programming go for me?
        Why does everything move once a friend joins my project?
        What does company do for my motivation?
        Should I look for a co-founder?
        How do I perform in a duo?
        Why do I thrive next to a teammate?
        Do I need a partner to succeed?
        Why do joint projects turn out so well for me?
        How well do I work with others?
        Which social setting makes me productive?
        Why does sharing a desk speed me up?
        = I do well with a fixed date
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
        """
}
