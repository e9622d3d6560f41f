extension CauseQuestions {
    static let comfortBuying = """
        I buy things to feel better
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
        Why is my credit card bill highest in my darkest months?
        What do I reach for when I feel empty?
        Tell me why my savings shrink after every breakup.
        How do I soothe myself after being shouted at by the boss?
        Do I reward my misery with purchases?
        Why did I come home with a coat after being turned down for the job?
        When am I most likely to overspend?
        Name my costliest way of coping.
        Which purchases do I regret, and what mood was I in?
        Is there a feeling behind my full wardrobe?
        What should I watch for when I open a web shop late at night?
        Why do I have three coffee machines?
        Where does my salary go in a sad month?
        How come I own a drone, a telescope and a kayak that gather dust?
        Am I a comfort spender?
        What am I really looking for in the mall?
        Why do I browse the sales after bad news from the doctor?
        Remind me what I do with my money when I feel worthless.
        Do I use things to fill a hole?
        What would a debt counsellor point out about my moods?
        Why do receipts pile up in my drawer after a lonely holiday?
        When should I leave my card at home?
        How could I save money by being kinder to myself?
        Which trap awaits me after a humiliating day?
        Is my order history a diary of my bad days?
        Why is a discount code so dangerous for me when I'm blue?
        What does the courier know about my state of mind?
        Tell me how feeling unloved shows up in my bank statement.
        Who earns money when I'm miserable?
        Why do I get a thrill from unboxing that is gone by evening?
        How do I try to pay my way into a better mood?
        What keeps happening to my budget when I'm emotionally worn out?
        Am I trying to shop my way out of grief?
        Why do I have so many unread books from the year of my divorce?
        When I've been passed over for promotion, what do I order that evening?
        Which pattern links my disappointments and my debts?
        Do I spend more when I'm stressed?
        What quick fix do I fall for when I'm bored and gloomy?
        Why can't I walk past a boutique when I've been crying?
        How much of my clutter stems from unhappiness?
        Where do I end up with bags in my hands after a day that crushed me?
        What should I do instead of filling a basket when I'm upset?
        Is it sadness or need that sends me to the shops?
        Why do I upgrade my phone whenever love goes wrong?
        Remind me what to check about my mood before I pay for something.
        How does my consumption react to criticism?
        What would my sister say about my wardrobe and my heartbreaks?
        Do I need that, or am I just down?
        Why do I overspend on my hobby when my job frustrates me?
        When did I last spend a fortune because I felt small?
        Which signals tell me that I'm about to waste money?
        Is retail therapy a familiar thing in my life?
        What weakness of mine do advertisers exploit?
        How does a bad mark at university show up in my expenses?
        Why does my home gym stand idle, and how did I feel when I ordered it?
        Am I paying for comfort I don't get?
        Tell me the real reason for my fifth pair of trainers.
        What do I do with a gift of money in a bleak week?
        Why do I bid in auctions when I can't sleep for worry?
        Do my moods cost me money?
        Who in me places the orders, the needy one or the sad one?
        How would I save most if I changed one habit on bad days?
        Why did my outgoings double in the winter I was so low?
        What sort of thing goes in my trolley when I'm hurt?
        Is the pleasure of a new possession my way around pain?
        When life disappoints me, why does my wish list shrink?
        Which rule would protect my savings on gloomy days?
        What becomes of my bonus after a wretched year?
        Why do I splurge when I ought to have a good cry?
        Name the link between my tears and my wallet.
        """
}
