extension CauseQuestions {
    static let avoidedTalks = """
        I avoid difficult talks
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
        What would my flatmates say happens when a problem needs airing?
        Why is there always an elephant in the room when I'm around?
        Tell me what I do when a hard conversation is due.
        How come resentment builds up in me for so long?
        Do I duck awkward discussions?
        Why did my ex say she never knew what was wrong?
        When a subordinate does poor work, how do I handle it?
        Name my weak spot in dealing with people.
        Which habit of mine lets small misunderstandings grow into rifts?
        Is it typical of me to leave the unpleasant thing unsaid?
        Who never hears from me that I'm disappointed in them?
        Where do my friendships tend to go wrong?
        What should I watch for when a colleague and I fall out?
        Remind me how I behave when somebody needs to hear a no.
        Why haven't I asked for the raise yet?
        How do I break up with people?
        Am I a coward when it comes to speaking plainly?
        What keeps me from asking the neighbour to turn down the music?
        Why do I cross the street when I see someone I owe an apology?
        When did I last have it out with somebody?
        Do people have to guess that I'm upset?
        What pattern shows up whenever I'm cross with my partner?
        Why do I rehearse a sentence for weeks and never say it?
        How would an old friend describe me in a dispute?
        Which discussions do I keep pushing to next week?
        Why do I let others tell the customer that we made an error?
        Tell me why the money I lent never got mentioned again.
        Is there something I do that keeps the peace but poisons the air?
        What is my usual reaction when my wife says that we need to talk?
        How do I act when my tenant is behind with the rent?
        Why did I quit instead of telling my manager what was wrong?
        What might a couples therapist point out about me?
        Do I nod along although I disagree?
        Why does clearing the air take me forever?
        When my teenager breaks a rule, why do I look away?
        How honest am I when a friend asks what the matter is?
        What should I change about the way I handle disagreements?
        Name the thing I do instead of settling an argument.
        Why do I get a stomach ache before a feedback meeting with my staff?
        On which occasions do I suddenly become very busy elsewhere?
        Am I someone who sweeps trouble under the rug?
        Why has nobody mentioned the inheritance since I took charge of it?
        What goes wrong when I have to dismiss somebody?
        How long do I wait before I raise a sore point?
        Why do I joke as soon as somebody wants to discuss our problems?
        Which of my silences cost me the most?
        Do I ghost people rather than end things properly?
        Remind me what I must not do when a friendship is in trouble.
        Why did my business partner learn of my doubts from someone else?
        What do my loved ones complain about after a falling-out with me?
        Is my politeness really just fear of friction?
        Why do I let the phone ring when I know it will be a complaint?
        How do my bad feelings towards others usually come out?
        What lesson should I draw from the friendships I let fade?
        Why do I hope that tension will go away by itself?
        When a doctor's manner offends me, what do I say?
        Tell me what stands between me and a reconciliation with my father.
        Why do I say everything is fine when it isn't?
        What is behind my endless delay in bringing up the divorce?
        How do I respond when a teammate takes credit for my work?
        Do I leave the room when voices rise?
        Why can't I bring myself to ask a friend for my money back?
        Which mistake do I repeat with every person I fall out with?
        Why do I still share an office with someone I haven't forgiven?
        Could I look somebody in the eye and tell him he let me down?
        Whom have I let down by keeping my mouth shut?
        How come my grudges outlive their causes?
        Is honesty hard for me when it might hurt?
        Why do I agree to everything in meetings and complain only at home?
        What do I do that makes every reconciliation so late?
        """
}
