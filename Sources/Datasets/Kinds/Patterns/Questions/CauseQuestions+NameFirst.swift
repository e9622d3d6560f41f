extension CauseQuestions {
    static let nameFirst = """
        I buy the name before there is anything
        Why do I own so many unused domains?
        What do I spend money on first when I get an idea?
        What do I register before I have written a single line?
        Why do I pay for web addresses that lead nowhere?
        When in a project do I get the domain?
        Why do I buy a name when nothing exists yet?
        Do I buy domains before there's a product?
        How come my registrar bill lists projects that never existed?
        Why do I have a logo and a URL but no product?
        Which purchase do I make far too soon on a new project?
        How do I celebrate a fresh idea with my credit card?
        Do I reserve a brand while the product is still a daydream?
        Why do my yearly renewals cover sites with no content?
        What do I rush to grab at the registrar after a brainstorm?
        What do I tend to pay for on the very evening an idea strikes?
        How many web addresses do I own without a single page behind them?
        On what does my money go in the first hour of a project?
        What usually happens on the domain shop's website when I feel inspired?
        Which receipts do I keep for ideas I never started?
        How do I usually kick off an idea, with code or with a domain?
        What makes me check which .com is free before I sketch a screen?
        When do I order the logo, before or after the prototype?
        What kind of treasure do I hoard at the registrar?
        Why is a web address the only trace of so many of my ideas?
        How quick am I with the credit card when I think up a brand?
        Why do I secure social media handles for an app that has no code?
        Who gets my first dollar in every project, a coder or a registrar?
        Do I own a brand long before I own a product?
        Have I paid for a .com this year that shows only a blank page?
        Is picking a catchy title my very first step in a project?
        What do I buy too early?
        Why is my domain list longer than my project list?
        Tell me where my start-up money goes.
        How do I waste money on ideas that stay ideas?
        Name the first thing I pay for in a new venture.
        Do I collect web addresses?
        My accountant asks about a dozen small yearly fees; what are they?
        Which receipt arrives before I have any plan?
        What comes first with me, the brand or the thing itself?
        Why do I have business cards for a firm that does not exist?
        When inspiration hits, what do I put in the shopping basket?
        Is a free .com all it takes to make me spend?
        Remind me what not to purchase this time.
        Where does my enthusiasm for a fresh idea first cost cash?
        How come I am the owner of a trademark and nothing else?
        Who profits every time I have an idea in the shower?
        What should I hold off paying for until a prototype exists?
        I pay renewals each autumn for things I never built; what habit is behind it?
        Why do I spend the first evening on picking and paying for a title?
        Am I a hoarder of URLs?
        What is the only thing left of my many great ideas?
        Does every whim of mine get its own address on the web?
        Which expense could I easily save at the beginning of a project?
        Why do I feel I have started when all I have done is register something?
        Tell me what I do within an hour of a brilliant thought.
        My band has a website address and a logo but no song; is that typical of me?
        What do my parked pages say about me?
        How many empty sites am I paying for?
        Why do I order the sign for the door before I have rented a shop?
        When do I reach for the wallet on a new idea, and for what?
        What pattern shows in my payments to the hosting company?
        Do I pay for labels with nothing to stick them on?
        Name a purchase I make on impulse whenever I dream up a product.
        What would my partner say about the reminders from the domain provider?
        Why do I own the perfect address for a blog with no posts?
        Is it wise how I reserve things on the net for plans in my head?
        Where do the forty tiny charges on my card come from?
        How do I make a daydream feel real, at a few dollars a year?
        What do I secure before I have thought the idea through?
        Can I have an idea without registering something?
        Why does my branding exist years ahead of my product?
        Which step do I take on day zero that ought to come much later?
        I have more brands than products; how did it come to this?
        What keeps happening after I come up with a catchy word?
        Do I christen the ship before there is a plank?
        Why was my first act as a founder a trip to the registrar?
        What ought I to do before I pay for a brand again?
        Tell me the silly expense that repeats with every plan of mine.
        How does my credit card learn of a new idea so soon?
        Why do visitors find a coming soon page and nothing else at my addresses?
        Has a title I paid for ever been put to use?
        What do I regret when the annual bill for addresses arrives?
        When my podcast was only a thought, what had I already bought?
        Why do I print T-shirts with the logo of a club that has not met yet?
        Who would laugh at my collection of unused dot-coms?
        Which investment do I make in things that do not exist?
        Is the naming the only part of a project that I ever complete?
        What is premature about my spending at the birth of an idea?
        Do I put the label before the jar?
        Why do I pick and purchase a title for a book I have not outlined?
        What could I cancel tomorrow without anyone noticing, on the web at least?
        How do I behave at a registrar's checkout with a vague plan in mind?
        Where is my portfolio of nothing but promising words?
        Why do I fear somebody will snatch the word before I have built anything?
        Name what I own plenty of and have never put to use online.
        What advice do I need at the moment I find a brilliant brand word?
        If I had kept the fees for all those blank sites, what would I have stopped doing?
        Did I again pay for a web presence with nothing to present?
        Why am I so quick to own the word and so slow to make the thing?
        In what order do I do it: build then brand, or the other way round?
        """
}
