extension CauseQuestions {
    static let outdoors = """
        I am happier when I am outside
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
        Why am I so cheerful when I've been camping?
        What does the sea do to my mood?
        Tell me where I should spend my lunch break to feel better.
        Which free remedy gets me out of a blue phase?
        Do I feel cooped up in an office?
        Why did I love the summer I worked on a farm?
        When the sun comes out, what happens to me?
        Is a desk job bad for my spirits?
        Name the setting in which I laugh most.
        Which job would make me glad, a ranger's or a clerk's?
        Why do I quarrel less with my family on hiking trips?
        What should I do on a Sunday when I feel gloomy?
        Where would my friends look for me if they wanted to see me beaming?
        Am I a different person in the mountains?
        Why do I eat breakfast on the doorstep whenever the weather allows it?
        How do long stretches in front of a monitor leave me feeling?
        What was missing in the months when I lived in a basement flat?
        Remind me what works against my winter blues.
        Why does weeding the vegetable patch cheer me up?
        When do I start to whistle, in the lift or in the meadow?
        Do I need green around me?
        What would a doctor who knows me prescribe for my low spirits?
        Why do I feel alive on a sailing boat?
        How come a walk to the station puts me in a better mood than the bus?
        What does being stuck at home for days do to me?
        Should I meet friends in a café or by the lake?
        Is it the wind in my face that I miss in the office?
        Why do I volunteer to walk the neighbour's dog?
        What would brighten my working week, a bigger room or a bench under a tree?
        Tell me what my happiest photos have in common.
        When I retire, should I have a flat in town or a cottage with land?
        Why am I low after a weekend on the sofa?
        How important is daylight to my well-being?
        Do I brighten up once I'm through the front door?
        Which childhood memories still warm me, the tree house or the television?
        What happens to me if I go a week without leaving the house?
        Why do I enjoy even a snowball fight at my age?
        Am I happiest with mud on my boots?
        Who am I when there's no roof over my head?
        Where do my best evenings with friends take place?
        What sort of exercise makes me glad, the gym or the trail?
        Why does the treadmill bore me when a run along the canal delights me?
        How would my partner describe me after a day on the beach?
        Is there a link between my mood and how much sky I see?
        Name something that shopping malls take from me and meadows give back.
        Why should I look for a flat with a garden?
        When does the heaviness lift from me, in the hallway or on the hill?
        What should I change if my days between walls leave me dull?
        Is a stroll by the pond my medicine?
        Why do I gladly take the rubbish out just to see the stars?
        How does a night in a tent leave me feeling?
        Which trips disappoint me, those through museums or those along the coast?
        What do I long for in February?
        Why did the years as a gardener feel so good to me?
        Remind me why I shouldn't spend my holiday in hotel lobbies.
        Where does my good humour come from in summer?
        Am I moody when it's too wet to go out?
        What's the pattern behind the days I marked with a smile?
        Why do I linger at the playground longer than my children do?
        Do birdsong and open fields matter to me?
        How can I cheer myself up in ten minutes without spending a cent?
        When the heating hums and the blinds are down, why do I become so cross?
        Which warning sign tells me I've been shut in too long?
        What did I enjoy about the fishing trips, given that I never caught anything?
        Would I be happier as a postman than as an accountant?
        Why do I look forward to shovelling snow?
        Is a picnic worth more to me than a fine restaurant?
        How did swapping the car for a bicycle change my mood?
        What am I homesick for when I sit on the twentieth floor?
        Why do I come back from the allotment singing?
        """
}
