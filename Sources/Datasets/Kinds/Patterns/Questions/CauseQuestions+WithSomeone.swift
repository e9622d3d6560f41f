extension CauseQuestions {
    static let withSomeone = """
        I do well when I work with someone
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
        What do I tend to achieve when a friend sits next to me?
        How do I usually perform with a second pair of hands?
        What usually happens to my motivation when a partner joins in?
        Why did the project with my sister succeed when my solo ones died?
        Who was beside me when my best projects came about?
        Which of my projects flourished, the solo or the shared ones?
        What makes a co-author so good for my writing?
        When do I learn a language fastest, in company or by myself?
        Why do I keep up jogging only with a buddy?
        How much faster am I with a colleague at the next keyboard?
        What kind of setup brings out my best, solo or as a duo?
        Where does my stamina come from when I share a project?
        Why do I give up on solo ventures but not on shared ones?
        Do I get more done with company at the table?
        Am I stronger in a tandem?
        Should I look for a companion before my next venture?
        Why do I fizzle out when I'm alone with a project?
        What is the best thing that can happen to my stalled hobby, socially speaking?
        Tell me whether I should revise alone or in a study group.
        How does a gym partner affect my training?
        Do I flourish in company?
        Why was my best year at work the one with an office mate?
        When my colleague is on leave, what happens to my output?
        Name the ingredient my one-man projects lack.
        Which should I ask my boss for, a room of my own or a twin desk?
        Is freelancing alone the right thing for me?
        What changed when my neighbour started building the shed with me?
        Why do I procrastinate in an empty house?
        Where do I get more written, in a lonely cabin or beside a fellow writer?
        How come my podcast thrived only after a co-host came on board?
        Am I a lone wolf?
        What do I need in order to stick with a diet, an app or an ally?
        Why does cooking go so well for me when two of us stand at the stove?
        Remind me why I shouldn't go it alone.
        Do I bring more to the table in a twosome?
        What effect does a study buddy have on my marks?
        When did my songwriting take off, with or without a co-writer?
        Why do my ideas grow when a colleague joins me at the whiteboard?
        How lonely can my work get before it suffers?
        Which missing person explains my abandoned hobby projects?
        Is a home office without colleagues bad for my results?
        Who has to come along for me to keep up climbing?
        Should I tackle the renovation with a friend or by myself?
        Why did I sail through the course that I took with my cousin?
        Tell me what my fruitful projects had in common as to the people involved.
        How good am I as one half of a team?
        Do I need somebody to bounce ideas off?
        What becomes of a garden I tend on my own, compared with a shared one?
        Why is a virtual co-working call so good for me?
        When I get nowhere by myself, what remedy works?
        What can I learn from the shop I ran jointly and the one I ran alone?
        Am I more inventive when there are two of us?
        Why do I stay at it longer if the chair next to mine is taken?
        How would my old lab partner explain my good results back then?
        Is my discipline borrowed from whoever is beside me?
        Whom should I bring aboard before I write another book, if anyone?
        Where does my drive vanish to when my companion drops out?
        Why did my research stall after my collaborator moved away?
        Do duets suit me better than solos?
        Name the best seating plan for me as a programmer.
        When do tedious chores go quickly for me, alone or with a mate?
        Whose presence would get me through the spring cleaning?
        What kind of help do I need, even if it's only someone sitting there?
        Why does a shared kitchen table beat my quiet study?
        Should I apply for the job with a tight crew or for the lone post abroad?
        Which of my weaknesses disappears as soon as I have a colleague beside me?
        What do I lose if I insist on doing everything by myself?
        Is two the magic number for me?
        Why do I learn dance steps so quickly with another learner?
        How many of my successes were really a joint effort?
        Tell me why I'm so keen in a double scull and so lazy in a single.
        Do I write better code with somebody at my elbow?
        When should I say yes to a collaboration?
        What would my teachers say about me in group work?
        Why did my start-up die once my associate left?
        Am I made for self-employment without any partner?
        Which condition about staffing should I insist on before I accept a project?
        How did the two of us manage in a month what I couldn't in a year?
        Is it a good idea for me to rent a place in a shared studio?
        What keeps me practising, a teacher's praise or a fellow player?
        Why am I full of energy on days when we're two in the workshop?
        Remind me whom to look for when my zest for a project runs dry.
        Where should I do my doctorate, in a lively group or all on my own?
        Does teamwork bring out the best in me?
        What do the articles with two names on them reveal about me?
        Could I pull off the charity walk without a companion?
        """
}
