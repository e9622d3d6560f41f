extension PracticeText {
    /// What lists are about: titles, `|`, the pool of their points, `|`, what one point is called.
    static let lists = """
        Packing list for {city} / What to take to {city} / {city}, packing | packed | thing
        Shopping list for {weekday} / Groceries / Things to buy for {person} | grocery | thing
        To do before {month} / Chores for {weekday} / To do this week | chore | task
        Books to read / Books from {person} / Reading list for {year} | bookTitle | book
        Cities to visit / Where to go with {person} / Places for {year} | city | place
        Tools to try / Software to look at / Tools that {person} likes | tool | tool
        Ideas for projects / Project ideas, {year} / Things to build one day | anAppKind | idea
        What to fix in {project} / Open work in {project} / {project}, what is left | thePart | part
        Rules for myself / Lessons of {year} / What I learnt from {project} | lesson | point
        People to thank / Guests for {date} / Whom to invite | person | name
        Ideas for presents / Presents for {person} / What to give {person} | gift | present
        What to see in {city} / Sights in {city} / {city}, things to see | sight | sight
        Advice from {person} / What {person} told me to do / Good advice | advice | point
        Dinners for the week / What to cook / Menu for {person} | food | dish
        What helps when I am stuck / Against bad days / Small remedies | remedy | remedy
        Habits to drop / Bad habits / What I do too often | habit | habit
        Plants for the balcony / The garden in {year} / What to plant | plant | plant
        Topics for the talk in {city} / Agenda for {person} / What to discuss with {person} | topic | topic
        Skills to learn / What to get better at / Learning plan for {year} | skill | skill
        Names for the project / Names that {person} liked / Possible names | project | name
        """

    /// Points that stand in lists only.
    static let listPools = """
        pool packed
        a [warm|thin|grey|red] [sweater|scarf|coat|blanket] / [two|three|four|five] [shirts|towels|books|pairs of socks] / the [charger|camera|passport|map|umbrella|tickets|first-aid kit|headphones|spare glasses]
        [soap|sunscreen|tea|a toothbrush|a torch|a notebook|a pencil|a water bottle|an old hat|walking boots|a pocket knife|playing cards|cough drops|a rain jacket]
        pool grocery
        [rye|white|brown] bread / [oat|whole|soy] milk / [red|green|brown] lentils / [cherry|dried] tomatoes / [olive|sunflower] oil / eggs / butter / rice / onions / garlic / coffee / black tea / honey / salt / pepper / apples
        pears / plums / lemons / carrots / leeks / spinach / potatoes / pasta / flour / sugar / yeast / cheese / yogurt / beans / olives / mustard / vinegar / walnuts / raisins / mushrooms / basil / soap / candles / matches
        pool chore
        [call|write to|visit|pay|thank] {person} / clean the [kitchen|windows|oven|bathroom|bicycle|keyboard] / fix the [sink|lamp|door|chair|{part}|printer] / renew the [passport|domain|insurance|library card|certificate]
        back up the [laptop|photos|server|phone] / book [a train|a hotel|a table|a dentist|a doctor] / [water|repot] the plants / read the contract / send the invoice to {company} / return the [book|drill|tent|keys] to {given}
        pool anAppKind
        {a appKind}
        pool thePart
        the {part}
        """

    static let listFrames = """
        pool nothing
        []
        pool listIntro
        {nothing} / {nothing} / My list: / What I wrote down: / For later: / In no order: / As of today:
        pool listAsk
        What is on my list «%»? / What stands in «%»? / What are my points in %? / List what I wrote in %. / Give me the list %. / What is in my note %? / Which things are in %? / What did I put on the list %? / Name what is in %. / Read me %.
        pool listCountAsk
        How many points are in %? / How many things are on my list %? / How long is the list %? / How many did I write down in %? / How many entries has my list %?
        pool listFirstAsk
        What is the first point in %? / What comes first in %? / What is at the top of %? / With what does my list % begin?
        pool listLastAsk
        What is the last point in %? / What comes last in %? / What is at the end of %? / With what does my list % end?
        pool listHasAsk
        Is & on my list %? / Does % have &? / Do I have & on the list %? / Is & in my note %? / Does & stand in %?
        pool listFindAsk
        On which list is &? / Which of my lists has &? / Which note has & in it?
        pool comparisonAsk
        Which did I write first, % or &? / Which note is older, % or &? / What came first: % or &? / Did I write % before &? / Is % older than &? / Which came first, % or &? / Was % written before &?
        pool onDayAsk
        What did I write on %? / Which note is from %? / What is my note from %? / Did I write anything on %? / Which note did I write on %? / What do I have from %?
        pool newestAsk
        Which of my notes is the newest? / Which note did I write last? / What is my latest note? / What did I write most recently?
        pool oldestAsk
        Which of my notes is the oldest? / Which note did I write first? / What is my earliest note? / Which of these came first?
        """

    /// Causes that come back: `=` what they have in common, then sentences that show it without naming it; `*` begins a group with its questions.
    static let patterns = """
        * What keeps going wrong in my projects? / What mistake keeps coming back in my projects? / Why do my projects fail? / What do my dropped projects have in common? / What do I always get wrong? / Which mistake do I repeat? / What is the pattern in my projects? / What should I change about how I work? / Why do I not finish things? / what goes wrong again and again
        = I begin before I know who needs it
        I had not asked anyone whether they wanted it. / When it was done, nobody had waited for it. / I built it for {few} weeks before I showed it to a single user. / {person} asked me who it was for, and I had no answer. / Not one of the {number} people I asked would have used it.
        = I take on too much at once
        At the same time I ran {few} other projects. / I had already promised {person} two other things. / My week was full before I began, and I began all the same. / There were {few} open tasks on my desk that day. / I worked on it between {few} other jobs.
        = I say yes too quickly
        I agreed before {person} had finished the sentence. / I had said yes on the telephone and regretted it the same evening. / I promised it at once, without looking at my calendar. / When {company} asked, I nodded before I had read the mail. / I heard myself say yes again.
        = I plan too little time
        I had told {person} it would take a weekend, and it took {few} months. / The estimate was {few} days; in the end it was {13-60}. / I thought I would be done by {month}, and was wrong by half a year. / Everything took three times as long as I had said. / The calendar said {few} days and the work said {few} weeks.
        = I polish instead of shipping
        I changed the colours {number} times and showed it to nobody. / I rewrote the {part} again although it worked. / It was ready in {month}, but I kept on improving the {part}. / I spent {few} evenings on the icon. / {person} told me to publish it, and I went on with the {part}.
        = I skip the tests
        There was not one test when it broke. / I had switched the tests off to save {few} minutes. / The {part} had never been tested. / I wanted to write the tests later, and later never came. / A single test of the {part} would have shown it.
        = I do not write things down
        Nobody could remember why the {part} was like that, not even I. / The password was only in my head. / When {person} asked how it worked, there was no page to point to. / I had to find out again what I had known in {month}. / The reason was lost, because it had only been spoken.
        = I choose new tools instead of known ones
        I took {tool} because it was new, and learnt it while everything waited. / {few} weeks went into learning {tool} before the first line of work. / The old {tool} would have done it, but I wanted to try the new one. / {tool} was in version 0.{2-9}, and it showed. / Nobody on the team had ever used {tool}, nor had I.
        = I work alone for too long
        I asked {person} for help only when it was too late. / For {few} months nobody else saw the code. / {person} could have told me on the first day, but I did not ask. / I did not want to bother anyone, and sat there for {few} weeks. / I showed it to {person} after half a year.
        = I let the scope grow
        It was meant to be one page, and became {number}. / Each week I added one more feature. / First came the {part}, then the {part}, then accounts for everybody. / {person} wanted only a list; I built a whole platform. / By {month} the plan was twice as long as in the beginning.
        = I underestimate the cost
        The hosting alone was {money} a month. / In the end the bill was {bigMoney}. / I had forgotten the fees, which ate {percent} of it. / The money was gone by {month}. / {company} raised the price, and I could not pay it.
        = I lose interest after the first success
        When the {part} worked, I stopped. / After the demo for {person} I never opened it again. / The hard part was done, and I was bored. / As soon as {number} people used it, I looked for something else. / It ran, it was praised, and I left it.
        = I depend on a service that may end
        {company} closed its API in {month}. / It all hung on {tool}, and then that was shut down. / One mail from {company} and the whole thing was over. / The data came from {company}, until it did not. / They changed the terms, and I had nothing of my own.
        = I fix things late at night
        It was {few} in the morning when I changed the {part}. / I was half asleep and deleted the wrong table. / After midnight I pushed one more change. / I should have gone to bed; instead I touched the {part}. / The commit is from 3:{10-59} at night.
        = I do not listen to my users
        {number} people had asked for the {part}, and I built something else. / {person} told me twice that it was too hard to use. / The mails were all there; I had not read them. / They wanted it simple, and I made it clever. / I knew better than the {few} people who used it.
        = I do not back up my work
        The disk died, and with it went {few} weeks. / The only copy was on the {thing} that was stolen. / I found out that the nightly job had not run since {month}. / One wrong key, and the {part} was gone for ever. / I had always wanted to buy a second disk.
        = I trust my memory too much
        I was sure that {person} had said {weekday}. / I did not write it down, and by noon it was gone. / I quoted {company} a sum that I had made up without knowing it. / I could have sworn that the {part} was done. / I left the list at home and remembered half of it.
        = I ask for too little money
        In the end I earned {money} a day, less than the cleaner. / {company} laughed and signed at once. / I gave {person} a price from {2009-2015}. / The others had asked for twice as much. / I forgot to count the meetings and the mails.
        = I change too much at once
        I replaced {tool} and moved the data on the same day. / The change had {13-90} files in it, and nobody could say which one broke it. / I upgraded everything and then could not go back. / {few} things were new, and any of them could be the reason. / I renamed, moved and rewrote it in one evening.
        = I wait too long before I ask for help
        After {few} days {person} found it in a minute. / I read the manual three times before I wrote a single mail. / I was ashamed to ask {person}, and so a week went by. / When I asked at last, the answer was one line long. / {company} has people for that, and I called them on the last day.
        = I leave the hardest part for the end
        Everything was done but the {part}, and that was the point of it all. / I began with the logo. / For {few} weeks I did the easy half. / The {part} waited until there was no time left for it. / I knew from the start that the {part} would be hard, and painted the door first.
        * What habit do I have? / What do I notice about myself? / Which habit comes back? / What do these days have in common? / What do I keep doing? / What is the pattern in my days? / What do my notes show about me? / what do i always do / What do I do again and again?
        = I sleep too little
        I was awake until {few} in the morning. / The alarm rang after four hours. / I yawned through the whole meeting with {person}. / It was the third short night in a row. / At noon my eyes closed over the {part}.
        = I avoid difficult talks
        I wanted to tell {person}, and spoke about the weather instead. / I wrote the mail to {person} and did not send it. / I walked another way so as not to meet {person}. / The call with {company} has been on my list since {month}. / When {person} asked, I said that all was well.
        = I buy things to feel better
        After the bad news I ordered a new {thing}. / I was sad, and came home with {a thing}. / The parcel came, and I did not need what was in it. / I paid {money} for comfort. / On such days the {thing} in the shop window looks like an answer.
        = I work better in the morning
        By nine the {part} was done. / I got up at five and wrote more than in the whole week. / Before breakfast everything was easy. / The best {few} lines of the day were written before eight. / What took me all evening took {few} minutes the next morning.
        = I am happier when I am outside
        After an hour in the woods I could laugh again. / I walked along the river, and the worry was gone. / We ate in the garden, and I forgot the {part}. / On the hill with {person} I felt light. / The best moment was on the bicycle.
        = I forget to eat when I work
        It was {few} in the afternoon, and I had not had breakfast. / {person} put a plate beside my keyboard. / I only noticed my hunger when my hands shook. / The soup was cold when I remembered it. / At night I found the sandwich still in my bag.
        = I compare myself with others
        {person} is younger than I am and has already founded {company}. / I read what {person} earns, and could not work that day. / Everybody at the meetup seemed to be further than I. / I counted the stars of his project and not of mine. / I looked at old friends online and felt small.
        = I talk too much in meetings
        I spoke for {13-40} minutes, and {person} for two. / {person} wanted to say something three times. / Nobody else got a word in. / Afterwards I could not say what the others thought. / I explained the {part} to people who had built it.
        = I spend too much time on my phone
        I wanted to look at the clock and came back {minutes} later. / It lay beside my plate when {person} spoke to me. / I read other people's news until midnight. / My thumb was faster than my will. / The battery was empty before noon.
        = I forget names
        I called {person} by the wrong name, twice. / She greeted me, and I had no idea who she was. / I met {person} again and had to ask. / I said «you» all evening, because I did not know the name. / On the stairs someone knew me, and I did not know him.
        = I give things away and miss them later
        {person} has my {thing}, and I need it now. / I had just given the {thing} to {given} when mine broke. / I looked for the book all day; then I remembered that it was a present. / The {thing} went to the flea market in {month}. / I lent it without writing down to whom.
        = I am calm once I have a list
        As soon as the {few} points stood on paper, my heart slowed down. / I wrote it all on the back of a bill, and slept. / Before the list there was noise, after it there were {few} tasks. / {person} made me write everything down, and it was less than I had feared. / I crossed out the first line and could breathe.
        * What works for me? / What helps me? / What do my good projects have in common? / Why did some of my projects succeed? / What did I do right? / When do things go well? / What is the pattern in what went well? / what works best for me / What should I do more often?
        = I do well when I start small
        The first version had only one button. / I began with {few} lines and a text file. / It did one thing, and it did it on the first evening. / I left out the {part}, and nobody missed it. / The whole plan fitted on a card.
        = I do well when I work with someone
        {person} sat beside me every {weekday}. / We wrote the {part} together. / Each time I was stuck, I called {person}. / {person} and I shared one screen for a week. / Without {person} asking every day, I would have stopped.
        = I do well with a fixed date
        The talk in {city} was on a fixed day, and so it was ready. / {person} had already sent the invitations. / It had to be done by the first of the month, and it was. / The date stood in the calendar in red. / Because the train left at six, I was done at five.
        = I do well when I show it early
        On the second day I showed it to {person}. / {number} people tried it before it had a name. / I put the ugly version online. / {company} saw it when it was half done, and helped. / The first users came in the first week.
        = I do well when I write every day
        I wrote one page each morning. / For {few} weeks there was an entry for every day. / Ten lines a day, no more, and it grew. / Even on the train I wrote my lines. / I did not miss a single day in {month}.
        = I do well when I rest first
        I had come back from a week at the sea. / I slept for ten hours before I began. / After the holidays the {part} was easy. / I took the Monday off and did it on Tuesday. / I had not touched a computer for {few} days.
        = I do well when I make a drawing first
        Before the first line of code there was a sketch on a napkin. / {person} and I stood at the board for an hour. / I drew the {part} with all its arrows. / The plan hung on the wall, and everybody could point at it. / I folded the paper into eight fields, one for each day.
        = I do well when I leave time for mistakes
        I had planned {few} weeks and needed half of them. / There were {few} free days at the end, and I used them all. / I told {company} a later day than I believed in. / When the {part} broke, there was still time. / Between two trains I had left an hour.
        = I do well when I say no
        I had refused {few} other jobs in {month}. / {person} asked for one more thing, and I said no. / The list of what it would not do was longer than the rest. / I left the meeting after half an hour. / {company} had to wait, and this was done.
        """

    static let patternPools = """
        pool patternOpening
        I worked on {project} in {month}. / This was in {month}. / {a appKind}, {month}. / It was about {a appKind}. / I think of {project} often. / We were in {city} then. / I spent {weeks} on it.
        pool patternTitle
        {project} / {project} / {project} / The {part} / {weekday} in {city} / {month} / My {appKind} / {company} / {project} in {month} / A day in {city}
        pool patternAnswer
        %: it happened in &. / %. I wrote so in &. / %. It shows in &. / %, as in &. / %. That was so in &. / %. See &.
        pool showsAsk
        What does & show about me? / What does my note & say about how I work? / What is the lesson behind &? / What habit of mine does & show? / What can I learn from &?
        pool sharedAsk
        What do & have in common? / What is the same in &? / What links &? / What joins & together? / What do my notes & share?
        """
}
