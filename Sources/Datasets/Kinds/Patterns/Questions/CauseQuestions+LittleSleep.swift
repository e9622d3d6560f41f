extension CauseQuestions {
    static let littleSleep = """
        I sleep too little
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
        Tell me why I feel like a zombie on Mondays.
        What does my body lack most?
        How early should I turn in, and do I?
        Is it any wonder that I snap at everyone by evening?
        Why do I read the same paragraph four times?
        Which hours do I steal from the night?
        Do I give my brain time to recover?
        When does my day end, and is that too late?
        Name the healthy habit I neglect.
        Remind me what would help against my headaches in the morning.
        My eyelids droop at the wheel: what is the cause?
        Why is my memory so poor in stressful weeks?
        Who would believe that I'm rested, with that face?
        How come I feel hung-over without a drop of wine?
        What would a doctor tell me to get more of?
        Where could I win back my strength?
        Am I a night owl with an early job?
        Can I get through a film without dropping off?
        Does my bed see enough of me?
        I make silly slips in the morning: what lies behind them?
        Why do I crave sugar and energy drinks at four o'clock?
        What keeps happening at one in the morning when I say just one more episode?
        Should I put the phone away earlier in the evening?
        In what way do I ruin the next day the evening before?
        Tell me what makes my training so sluggish.
        Why do I oversleep every Saturday until noon?
        Which simple cure for my bad mood do I refuse?
        How do my nights look in exam season?
        What is the reason I shuffle through the office like a ghost?
        Do I need three alarms to get up?
        When my tablet glows at two o'clock, what am I doing to myself?
        Is my exhaustion home-made?
        Why did I fall into a slumber during the concert?
        What do I sacrifice first when the evenings get long?
        Name the cause of my puffy eyes.
        My smart watch keeps scolding me in the morning: what about?
        How would my partner describe me before the second espresso?
        Why am I so slow-witted before ten?
        Could my lousy concentration come from my nights?
        Remind me what I owe my body after this week.
        Do I recover properly after hard training?
        What does the mirror tell me at seven in the morning?
        Why do I get the shivers and the sniffles so often?
        Which debt do I carry from Monday to Friday and try to repay on Sunday?
        How little time do I spend in bed?
        Tell me which bedtime rule I break.
        Is there a reason why I want to lie down under my desk?
        What makes me so thin-skinned with the children at breakfast?
        Why can't I get out from under the blanket in the morning?
        When do I finally close my book and shut my eyes?
        Am I burning the candle at both ends?
        Where do I take the extra hours for gaming from?
        Does a nap on the bus count as my main rest?
        What would change if I went upstairs at ten rather than at one?
        Why do I miss my stop on the train with my chin on my chest?
        I see the sunrise from the wrong side: what should I change?
        What sort of evenings lead to my grey mornings?
        How rested do I feel when the alarm rings?
        Why did my reflexes let me down at tennis this week?
        Name what I would have to do for eight hours and only do for five.
        Do I think that rest is for weaklings?
        My coffee machine is my best friend on weekdays: why?
        Which part of the day do I cut short for work?
        What pattern shows in my bleary-eyed mornings?
        Is it because of late nights that I look ten years older?
        Who has to nudge me awake at lectures?
        Why does my mind go blank halfway through a sentence?
        How can I get back the energy I had on holiday?
        What should I watch for after a string of short nights?
        Can I remember when I last woke up refreshed?
        """
}
