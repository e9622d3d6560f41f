extension CauseQuestions {
    static let underestimatedCost = """
        I underestimate the cost
        Why is everything more expensive than I thought?
        Why do I run over budget so often?
        How accurate are my price estimates?
        Why does the final bill shock me every time?
        What do I get wrong when I make a budget?
        Do I calculate too optimistically when money is involved?
        How good am I at guessing what something will cost?
        Why do I underestimate the cost of my projects?
        Which mistake do I make in my financial planning?
        Do hidden fees catch me off guard?
        How come my projects eat so much more cash than expected?
        Why do I run out of funds halfway through?
        What do I forget when I add up the expenses?
        When I quote a price, am I too low?
        What do I tend to get wrong when I put a price on something?
        How do I usually end up paying double for a renovation?
        What usually happens to my budget by the middle of a project?
        Which expenses do I overlook when I draw up an offer?
        On what do I spend more money than I ever wrote down beforehand?
        What makes my projects so much dearer than my first figure?
        How far off is my first guess when I price a trip?
        Why did the holiday swallow twice the sum I had put aside?
        When do I notice that the money I set aside is not enough?
        What kind of invoice always takes me by surprise?
        Where does my financial planning leak?
        Why do I lose money on jobs I quoted myself?
        How good am I at foreseeing what a server bill will come to?
        Do I forget taxes and fees when I do my sums?
        Am I too hopeful about prices when I order building material?
        Must I ask clients for more money halfway through?
        Tell me why my wallet is empty before the roof is on.
        What do I misjudge when I shop for a big plan?
        How much do I usually have to add to my first sum?
        Is it normal for me to pay far more than I planned?
        Why did the kitchen leave me in debt?
        Which number in my plans is nearly always too small?
        Do I leave a cushion in my budget for surprises?
        When the invoice arrives, why do I gasp?
        Name my typical mistake with money in a new venture.
        Remind me what to add to every price I reckon with.
        My cheap hobby ate my savings: what did I get wrong?
        How come my bargain car became the dearest thing I own?
        What would an accountant shake his head at in my plans?
        Where does the money go that I never reckoned with?
        Am I naive about what things cost?
        Why do I have to go back to the bank for a second loan?
        Does my estimate ever match the receipt?
        What keeps happening to the sum I put aside for a project?
        I thought a hundred would do and paid three hundred: is there a pattern?
        Who ends up paying the difference between my quote and the real bill?
        Which small items do I ignore until they add up to a fortune?
        Can I trust my own price tag on a plan?
        Tell me what goes wrong between my calculation and my bank statement.
        Why did my wedding come out at double the figure on the napkin?
        How would my spouse describe my budgets?
        Do shipping, customs and insurance appear in my calculation?
        What should I double before I believe it?
        Should I ask for three quotes before I name a figure?
        Why was there no profit left in my last contract?
        In what direction are my financial guesses always wrong?
        My cloud invoice was ten times what I had in mind: why?
        When do I find out what a plan really costs?
        Name the thing my sponsors complain about after each project.
        Is my budget a plan or a fairy tale?
        What do I overlook when I buy a pet, a boat or an old house?
        How do I arrive at a figure that is so much too low?
        Why do I sell my handmade work below what the material cost me?
        Does my first figure include repairs, upkeep and fees?
        Remind me why I had to borrow from my parents for the move.
        Which lesson about prices do I never learn?
        What makes my grants run dry before the study is over?
        Why must I cancel the last part of a plan for lack of cash?
        Could I have foreseen that the garden would swallow my bonus?
        Do I forget that tools and spare parts have a price too?
        How bad is my eye for expenses?
        Tell me which kind of estimate I should never give off the cuff.
        What happens to my savings whenever I say it won't be much?
        Why did I blush when the treasurer compared my figure with the receipts?
        Where in my offers do I cheat myself?
        I said it would pay for itself; why did it not?
        Is there a reason my studies left me broker than I had reckoned?
        What is wrong with the figures I give to my boss for approval?
        When I say it costs next to nothing, what should people think?
        How come my trips always end with an overdrawn account?
        Why does my purse never last to the end of a building job?
        Which blind spot do I have about price?
        Am I the kind of person who rounds every expense down?
        What should I watch for when I sign for a renovation?
        Do subscriptions pile up to more than I believed?
        Why can't I name a sum that holds?
        My dentist's bill floored me, as did the plumber's: what do I keep doing?
        What warning would a thrifty aunt give me?
        How large is the hole between planned and actual spending in my books?
        Name the sum that I miscalculate.
        Does it surprise me each time how dear good material is?
        Why do my clients pay me less than the work costs me?
        What do I always have too little of when the builders present the bill?
        Is it me or the prices when my sums never work out?
        Who warned me that the figure was too low, and why didn't I listen?
        Which part of my business plan would an investor laugh at?
        """
}
