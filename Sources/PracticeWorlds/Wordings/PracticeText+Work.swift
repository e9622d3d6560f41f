extension PracticeText {
    /// More notes about software work.
    static let workSituations = """
        # speed work
        @ &part before:millis after:fewMillis trick:speedTrick date person
        m the slow {part}
        g performance code
        t The slow {part} / Faster {part} / Making the {part} fast / {part}: {before} to {after}
        u It is about how I made the {part} faster. / It is about {trick}, which made the {part} fast.
        f how slow it was / before
        s The {part} took {before}. / At first the {part} needed {before}. / I measured the {part}: it took {before}.
        q before: How slow was the {part}? / How long did the {part} take at first? / What did I measure for the {part} before the change? / How much time did the {part} need before? > how slow the {part} was / how long the {part} took at first
        a {before}. => The {part} took {before}. / At first the {part} needed {before}.
        y Did the {part} take {before} at first? ~before
        f how fast it is / after
        s Now the {part} takes {after}. / After the change it takes {after}. / I got the {part} down to {after}.
        q after: How fast is the {part} now? / How long does the {part} take now? / What did I get the {part} down to? / How much time does the {part} need since the change? > how fast the {part} is now / what I got the {part} down to
        a {after}. => Now the {part} takes {after}. / I got the {part} down to {after}.
        y Does the {part} take {after} now? ~after
        f the trick / what helped
        s What helped was {trick}. / The trick was {trick}. / I won the time by {trick}. / All it needed was {trick}.
        q trick: What made the {part} faster? / How did I make the {part} fast? / What was the trick with the {part}? / What helped the slow {part}? > what made the {part} faster / how I made the {part} fast
        a {trick}. / By {trick}. => The trick was {trick}. / I made the {part} fast by {trick}.
        y Did {trick} make the {part} faster? ~trick
        f the day
        s I did this on {date}. / On {date} I sat down to make the {part} faster. / The change went in on {date}.
        q date: When did I make the {part} faster? / On which day did I work on the slow {part}? / When did the change to the {part} go in? > when I made the {part} faster / when the change to the {part} went in
        a On {date}. / {date}. => I made the {part} faster on {date}.
        f who complained
        s {person} had complained about it. / The complaint came from {person}. / {person} was the first to say that the {part} was slow.
        q person: Who complained about the {part}? / Who said that the {part} was slow? / From whom came the complaint about the {part}? > who complained about the {part} / who said that the {part} was slow
        a {person}. => {person} complained about the {part}.
        y Did {person} complain about the {part}? ~person
        # migration
        @ old:tool !new:tool project date size:dataSize pause:minutes person trouble:bugCause
        g migrations tools
        t {project}: {old} to {new} / Moving {project} to {new} / {new} / The move to {new}
        u It is about how I moved {project} from {old} to {new}. / It is about the move to {new}.
        f the move
        s I moved {project} from {old} to {new}. / {project} now runs on {new} and no longer on {old}. / I took the data of {project} out of {old} and put it into {new}.
        q new: What does {project} run on now? / Where did I move {project} to? / What did I move {project} to? / What took the place of {old} in {project}? > what {project} runs on now / what I moved {project} to
        q old: What did {project} run on before {new}? / What did I move {project} away from? / What did {new} replace in {project}? / What was there before {new}? > what {project} ran on before / what {new} replaced
        y Did I move {project} to {new}? ~new
        f the day
        s The move was on {date}. / We switched to {new} on {date}. / Since {date} {new} is in use.
        q date: When did I switch to {new}? / When was the move to {new}? / On which day did we switch to {new}? / Since when do I use {new}? > when I switched to {new} / when the move to {new} was
        a On {date}. / {date}. => The move to {new} was on {date}. / We switched on {date}.
        y Did I switch to {new} on {date}? ~date
        f the data / how much data
        s There were {size} to move. / The data came to {size}. / I had to copy {size} to {new}.
        q size: How much data did I move to {new}? / How much was there to move to {new}? / How big was the data for {new}? > how much data I moved to {new}
        a {size}. => There were {size} to move. / I had to copy {size} to {new}.
        f the pause
        s Nothing worked for {pause}. / The pause was {pause}. / We were offline for {pause}.
        q pause: How long were we offline during the move to {new}? / How long was the pause when I moved to {new}? / For how long did nothing work? > how long we were offline / how long the pause was
        a {pause}. / For {pause}. => We were offline for {pause}. / The pause was {pause}.
        f the trouble / what went wrong
        s The only trouble was {trouble}. / We stumbled over {trouble}. / It failed once because of {trouble}.
        q trouble: What went wrong with the move to {new}? / What was the trouble with {new}? / What did we stumble over with {new}? > what went wrong with the move to {new} / what the trouble with {new} was
        a {trouble}. => The only trouble was {trouble}. / We stumbled over {trouble}.
        f company / who helped
        s {person} watched the logs. / {person} did it with me. / I did it with {person}.
        q person: Who helped me to move to {new}? / With whom did I move to {new}? / Who was with me when we switched to {new}? > who helped me to move to {new}
        a {person}. => {person} did it with me. / I did it with {person}.
        # interview
        @ &person company date question:topic verdict:verdict minutes
        g hiring people
        t Interview with {person} / {person}, interview / Talking to {person} of {company} / Candidate: {person}
        u It is about an interview with {person}. / It is about {person}, who came from {company}.
        f the company
        s {person} works at {company}. / {person} came to us from {company}. / Until now {person} was with {company}.
        q company: Where does {person} work? / From which company did {person} come? / Which company is {person} from? > where {person} works / which company {person} came from
        a At {company}. / {company}. => {person} works at {company}. / {person} came from {company}.
        y Does {person} come from {company}? ~company
        f the day
        s I interviewed {person} on {date}. / The interview with {person} was on {date}. / On {date} I talked to {person} about the job.
        q date: When did I interview {person}? / When was the interview with {person}? / On which day did I talk to {person} about the job? > when I interviewed {person} / when the interview with {person} was
        a On {date}. / {date}. => I interviewed {person} on {date}.
        y Did I interview {person} on {date}? ~date
        f the question / what I asked
        s I asked about {question}. / My main question was about {question}. / Most of my questions were about {question}.
        q question: What did I ask {person} about? / What was my main question to {person} about? / What were my questions to {person} about? > what I asked {person} about
        a About {question}. / {question}. => I asked {person} about {question}. / My main question was about {question}.
        f the verdict / my impression
        s My impression: {verdict}. / I found {person} {verdict}. / Afterwards I wrote one line: {verdict}.
        q verdict: What was my impression of {person}? / How did I find {person}? / What did I think of {person} after the interview? > what my impression of {person} was / how I found {person}
        a {verdict}. => I found {person} {verdict}.
        y Did I find {person} {verdict}? ~verdict
        f how long
        s We talked for {minutes}. / The interview lasted {minutes}. / It took {minutes}.
        q minutes: How long was the interview with {person}? / How long did I talk to {person}? / How long did the interview with {person} last? > how long the interview with {person} was
        a {minutes}. / For {minutes}. => The interview lasted {minutes}. / We talked for {minutes}.
        # talk given
        @ &topic city guests:number date person mood minutes
        m my talk on {topic}
        g talks speaking
        t My talk on {topic} / Talk in {city} / Speaking about {topic} / On stage in {city}
        u It is about a talk on {topic} that I gave in {city}. / It is about my talk on {topic}.
        f where
        s I gave a talk on {topic} in {city}. / My talk on {topic} was in {city}. / In {city} I spoke about {topic}.
        q city: Where did I [give the talk|speak] on {topic}? / In which city did I speak about {topic}? / Where was my talk on {topic}? > where I spoke about {topic} / in which city my talk on {topic} was
        a In {city}. / {city}. => I gave a talk on {topic} in {city}. / My talk on {topic} was in {city}.
        q topic: What did I speak about in {city}? / What was my talk in {city} about? / On what did I give a talk in {city}? > what I spoke about in {city} / what my talk in {city} was about
        a {topic}. / About {topic}. => In {city} I spoke about {topic}.
        y Did I speak about {topic} in {city}? ~city
        f the day
        s The talk was on {date}. / I spoke on {date}. / On {date} I stood on the stage.
        q date: When did I speak about {topic}? / When was my talk on {topic}? / On which day did I give the talk on {topic}? > when I spoke about {topic} / when my talk on {topic} was
        a On {date}. / {date}. => The talk on {topic} was on {date}.
        y Was my talk on {topic} on {date}? ~date
        f the audience
        s {guests} people came. / There were {guests} people in the room. / I counted {guests} people.
        q guests: How many people came to my talk on {topic}? / How many people heard me speak about {topic}? / How many were in the room when I spoke about {topic}? > how many people came to my talk on {topic}
        a {guests}. / {guests} people. => {guests} people came. / There were {guests} people in the room.
        y Did {guests} people come to my talk on {topic}? ~guests
        f how I felt
        s Before it I was {mood}. / On the way to the stage I felt {mood}. / I was {mood} the whole morning.
        q mood: How did I feel before the talk on {topic}? / How was I before the talk on {topic}? / What was my mood before I spoke about {topic}? > how I felt before the talk on {topic}
        a {mood}. => I felt {mood}. / Before the talk on {topic} I was {mood}.
        f who invited me
        s {person} had invited me. / The invitation came from {person}. / I was there because of {person}.
        q person: Who invited me to speak about {topic}? / Who had invited me to {city}? / From whom came the invitation to {city}? > who invited me to speak about {topic} / who invited me to {city}
        a {person}. => {person} had invited me. / The invitation came from {person}.
        y Did {person} invite me to {city}? ~person
        # missed deadline
        @ !project planned:date real:delay reason:dropReason company person fix:remedy
        g deadlines mistakes
        t {project} is late / The missed deadline of {project} / Late again: {project} / Why {project} was late
        u It is about why {project} was late: {reason}. / It is about the deadline of {project}, which I missed.
        f the plan
        s {project} was due on {planned}. / The deadline of {project} was {planned}. / I had promised {project} for {planned}.
        q planned: When was {project} due? / What was the deadline of {project}? / For which day had I promised {project}? / By when should {project} have been ready? > when {project} was due / what the deadline of {project} was
        a On {planned}. / {planned}. => {project} was due on {planned}. / The deadline of {project} was {planned}.
        y Was {project} due on {planned}? ~planned
        f the delay
        s It came {real} late. / I delivered it {real} late. / In the end it was {real} late.
        q real: How late was {project}? / By how much did I miss the deadline of {project}? / How much too late did I deliver {project}? > how late {project} was / by how much I missed the deadline
        a {real}. => {project} was {real} late. / I delivered {project} {real} late.
        y Was {project} {real} late? ~real
        f the reason
        s It was late because {reason}. / The reason: {reason}. / I was late because {reason}. / The truth is that {reason}.
        q reason: Why was {project} late? / Why did I miss the deadline of {project}? / What was the reason that {project} came late? / What made {project} late? > why {project} was late / why I missed the deadline of {project}
        a Because {reason}. => {project} was late because {reason}.
        y Was {project} late because {reason}? ~reason
        f the customer
        s {company} was waiting for it. / The customer was {company}. / I had to explain it to {company}.
        q company: Who was waiting for {project}? / Which customer wanted {project}? / To which company did I have to explain that {project} was late? > who was waiting for {project}
        a {company}. => {company} was waiting for {project}. / The customer was {company}.
        f who was angry
        s {person} was angry with me. / {person} did not speak to me for a week. / I had to apologise to {person}.
        q person: To whom did I have to apologise for {project}? / Who was angry about {project}? / Whom did I let down with {project}? > who was angry about {project} / whom I let down with {project}
        a {person}. => {person} was angry with me. / I had to apologise to {person}.
        f what I do now
        s Since then I {fix} when I begin to fall behind. / When I fall behind now, I {fix}. / My rule since then: I {fix}.
        q fix: What do I do since {project} was late? / What is my rule since {project}? / What do I do now when I fall behind? > what I do since {project} was late / what my rule since {project} is
        a I {fix}. / {fix}. => Since then I {fix}. / When I fall behind, I {fix}.
        # price
        @ &company old:money new:money month:period reason:priceReason person
        m my price for {company}
        g money customers
        t New price for {company} / My rate / {company} pays more / Raising my price
        u It is about how I raised my price for {company}. / It is about my new rate of {new}.
        f the old rate
        s {company} used to pay {old} a day. / My old rate for {company} was {old} a day. / For years I asked {company} for {old} a day.
        q old: What was my old rate for {company}? / What did {company} use to pay? / How much did I ask {company} for before? > what my old rate for {company} was / what {company} used to pay
        a {old}. / {old} a day. => My old rate for {company} was {old} a day. / {company} used to pay {old} a day.
        f the new rate
        s Now I ask {company} for {new} a day. / The new rate for {company} is {new} a day. / {company} now pays {new} a day.
        q new: What is my new rate for {company}? / How much does {company} pay now? / What do I ask {company} for now? > what my new rate for {company} is / how much {company} pays now
        a {new}. / {new} a day. => The new rate for {company} is {new} a day. / {company} now pays {new} a day.
        y Does {company} pay {new} a day now? ~new
        f since when
        s The new price holds since {month}. / I told them in {month}. / They agreed in {month}.
        q month: Since when does the new price for {company} hold? / When did I tell {company} about the new price? / When did {company} agree to the new price? > since when the new price for {company} holds
        a In {month}. / Since {month}. => The new price holds since {month}. / They agreed in {month}.
        y Does the new price for {company} hold since {month}? ~month
        f why
        s I raised it because {reason}. / The reason: {reason}. / I asked for more because {reason}.
        q reason: Why did I raise my price for {company}? / Why do I ask {company} for more? / What was the reason for the new price? > why I raised my price for {company} / why I ask {company} for more
        a Because {reason}. => I raised it because {reason}. / I asked for more because {reason}.
        y Did I raise my price because {reason}? ~reason
        f who told me
        s {person} gave me the courage. / {person} had told me to do it. / Without {person} I would not have dared.
        q person: Who told me to raise my price? / Who gave me the courage to ask {company} for more? / Without whom would I not have raised my price? > who told me to raise my price / who gave me the courage
        a {person}. => {person} gave me the courage. / {person} had told me to do it.
        # mentoring
        @ &person language weekday minutes month:period progress:appKind trouble:topic
        g teaching people
        t Mentoring {person} / {person} learns {language} / My hours with {person} / {person} and {language}
        u It is about how I teach {person} {language}. / It is about my hours with {person}.
        f what I teach
        s I teach {person} {language}. / {person} learns {language} with me. / With {person} I work on {language}.
        q language: What do I teach {person}? / Which language does {person} learn with me? / What does {person} learn from me? > what I teach {person} / which language {person} learns with me
        a {language}. => I teach {person} {language}. / {person} learns {language} with me.
        y Do I teach {person} {language}? ~language
        f the day
        s We meet every {weekday}. / {person} comes on {weekday}s. / {weekday} is the day for {person}.
        q weekday: On which day do I meet {person}? / Which day is for {person}? / When in the week does {person} come? / What day of the week do I teach {person}? > on which day I meet {person} / which day is for {person}
        a On {weekday}. / {weekday}. => We meet every {weekday}. / {person} comes on {weekday}s.
        y Does {person} come on {weekday}s? ~weekday
        f how long
        s Each hour with {person} lasts {minutes}. / We sit together for {minutes}. / I give {him person} {minutes}.
        q minutes: How long do {person} and I sit together? / How much time do I give {person}? / How long do I teach {person} each time? > how long {person} and I sit together
        a {minutes}. / For {minutes}. => We sit together for {minutes}. / I give {him person} {minutes}.
        f the first work
        s {person} has already built {a progress}. / The first thing {he person} built was {a progress}. / Together we built {a progress}.
        q progress: What has {person} built? / What did {person} build first? / What did I build together with {person}? > what {person} has built / what {person} built first
        a {a progress}. => {person} has built {a progress}. / The first thing {he person} built was {a progress}.
        f the hard part
        s The hardest subject is {trouble}. / {person} finds {trouble} hardest. / What we struggle with is {trouble}.
        q trouble: What does {person} find hardest? / What do {person} and I struggle with? / What is the hardest subject for {person}? > what {person} finds hardest / what the hardest subject for {person} is
        a {trouble}. => {person} finds {trouble} hardest. / The hardest subject is {trouble}.
        f the start
        s We began in {month}. / I have done this since {month}. / Our first hour was in {month}.
        q month: When did I begin to teach {person}? / Since when do I teach {person}? / When was my first hour with {person}? > when I began to teach {person} / since when I teach {person}
        a In {month}. / {month}. => We began in {month}. / Our first hour was in {month}.
        # user interview
        @ &person project wish:part date trouble:uxTrouble price:money
        g users research
        t What {person} thinks of {project} / A user: {person} / {person} tries {project} / User interview, {person}
        u It is about what {person} thinks of {project}. / It is about {person}, who tried {project}.
        f the test
        s {person} tried {project}. / I showed {project} to {person}. / I watched {person} use {project}.
        q project: What did {person} try? / What did I show to {person}? / Which project did {person} test? > what {person} tried / what I showed to {person}
        q person: Who tried {project}? / To whom did I show {project}? / Whom did I watch using {project}? > who tried {project} / to whom I showed {project}
        y Did {person} try {project}? ~project
        f the day
        s That was on {date}. / We met for it on {date}. / I sat with {person} on {date}.
        q date: When did {person} try {project}? / When did I show {project} to {person}? / On which day did I watch {person} use {project}? > when {person} tried {project}
        a On {date}. / {date}. => That was on {date}. / I sat with {person} on {date}.
        f the trouble
        s The trouble: {person} {trouble}. / I saw how {person} {trouble}. / Twice {person} {trouble}.
        q trouble: What went wrong when {person} tried {project}? / What trouble did {person} have with {project}? / What did I see when {person} used {project}? > what went wrong when {person} tried {project}
        a {person} {trouble}. => I saw how {person} {trouble}. / {person} {trouble}.
        f the wish
        s {person} wished for a better {wish}. / What {person} wants is a better {wish}. / The first wish was a better {wish}.
        q wish: What did {person} wish for? / Which part of {project} should be better, says {person}? / What does {person} want from {project}? > what {person} wished for / what {person} wants from {project}
        a A better {wish}. / {wish}. => {person} wished for a better {wish}.
        y Did {person} wish for a better {wish}? ~wish
        f the price
        s {person} would pay {price} for it. / {project} is worth {price} to {person}. / I asked about the price, and {he person} said {price}.
        q price: How much would {person} pay for {project}? / What is {project} worth to {person}? / What did {person} say about the price? > how much {person} would pay for {project} / what {project} is worth to {person}
        a {price}. => {person} would pay {price} for {project}.
        y Would {person} pay {price} for {project}? ~price
        # leaked key
        @ &service:company date minutes person cost:money fix:lesson
        m the leaked key of {service}
        g security mistakes
        t The leaked key of {service} / A key in the open / {service}: leaked key / How I leaked a key
        u It is about a key of {service} that I leaked. / It is about a leaked key and what it cost: {cost}.
        f what happened
        s I pushed a key of {service} to a public repository. / My key for {service} was public. / By mistake I published the key for {service}.
        q service: Whose key did I leak? / Which key did I publish? / For which service was the key that I leaked? > whose key I leaked / which key I published
        a {service}. / The key for {service}. => I published the key for {service}. / My key for {service} was public.
        y Did I leak a key of {service}? ~service
        f the day
        s It happened on {date}. / I leaked the key of {service} on {date}. / On {date} the key of {service} became public.
        q date: When did I leak the key of {service}? / On which day did the key of {service} become public? / When did it happen with the key of {service}? > when I leaked the key of {service}
        a On {date}. / {date}. => It happened on {date}. / I leaked the key of {service} on {date}.
        y Did I leak the key of {service} on {date}? ~date
        f how long
        s It was public for {minutes}. / It took me {minutes} to notice. / After {minutes} I had changed it.
        q minutes: How long was the key of {service} public? / How long did I need to notice the leaked key? / After how long had I changed the key of {service}? > how long the key of {service} was public
        a {minutes}. / For {minutes}. => It was public for {minutes}. / It took me {minutes} to notice.
        f who saw it
        s {person} wrote to me about it. / It was {person} who saw it. / {person} noticed it first.
        q person: Who saw the leaked key of {service}? / Who wrote to me about the leaked key? / Who noticed the key of {service} first? > who saw the leaked key of {service} / who noticed it first
        a {person}. => It was {person} who saw it. / {person} noticed it first.
        y Did {person} see the leaked key of {service}? ~person
        f the cost
        s It cost me {cost}. / Strangers used it for {cost}. / The bill was {cost}.
        q cost: What did the leaked key of {service} cost me? / How much was the bill for the leaked key? / How much did I lose through the key of {service}? > what the leaked key of {service} cost me
        a {cost}. => It cost me {cost}. / The bill was {cost}.
        f the lesson
        s Since then I try to {fix}. / The lesson is to {fix}. / I learnt to {fix}.
        q fix: What did I learn from the leaked key of {service}? / What is the lesson of the leaked key? / What do I try to do since the leaked key? > what I learnt from the leaked key of {service}
        a {fix}. / To {fix}. => I learnt to {fix}. / The lesson is to {fix}.
        # idea
        @ !project kind:appKind place person date blocker:dropReason first:part
        g ideas
        t Idea: {project} / {project}, an idea / An idea in {place} / {project} one day
        u It is about an idea for {a kind} called {project}. / It is about {project}, {a kind}.
        f the idea
        s I want to build {a kind} and call it {project}. / {project} would be {a kind}. / My idea: {a kind} with the name {project}.
        q kind: What would {project} be? / What is the idea of {project}? / What do I want to build under the name {project}? > what {project} would be / what the idea of {project} is
        a {a kind}. => {project} would be {a kind}.
        q project: What do I want to call my {kind}? / What is the name of the {kind} I want to build? / How would I name {a kind}? > what I want to call my {kind}
        y Would {project} be {a kind}? ~kind
        f where it came to me
        s The idea came to me in {place}. / I had the idea in {place}. / It came to me in {place}.
        q place: Where did I have the idea for {project}? / In what place did {project} come to me? / Where was I when I thought of {project}? > where I had the idea for {project}
        a In {place}. => The idea for {project} came to me in {place}.
        y Did I have the idea for {project} in {place}? ~place
        f the day
        s That was on {date}. / I thought of it on {date}. / The idea is from {date}.
        q date: When did I have the idea for {project}? / From which day is the idea for {project}? / When did I think of {project}? > when I had the idea for {project} / when I thought of {project}
        a On {date}. / {date}. => I had the idea for {project} on {date}. / The idea is from {date}.
        f who likes it
        s {person} liked it at once. / I told {person} about it. / {person} would use it.
        q person: Whom did I tell about {project}? / Who liked the idea of {project}? / Who would use {project}? > whom I told about {project} / who liked the idea of {project}
        a {person}. => I told {person} about {project}. / {person} liked it at once.
        f why not yet
        s I have not begun because {blocker}. / So far I have done nothing, because {blocker}. / Why not yet? Because {blocker}.
        q blocker: Why have I not begun with {project}? / What keeps me from {project}? / Why is {project} still an idea? > why I have not begun with {project} / what keeps me from {project}
        a Because {blocker}. => I have not begun because {blocker}.
        f the first step
        s The first step would be the {first}. / I would begin with the {first}. / First I would build the {first}.
        q first: With what would I begin {project}? / What would be the first step of {project}? / What would I build first for {project}? > with what I would begin {project} / what the first step of {project} would be
        a The {first}. / With the {first}. => I would begin with the {first}.
        # weekly review
        @ week:number &project done:part next:part mood person hours:few
        m week {week}
        g review weeks
        t Week {week} / Review of week {week} / Week {week}: {project} / My week {week}
        u It is about my week with {project}. / It is about what I did in week {week}.
        f what I worked on
        s In week {week} I worked on {project}. / Week {week} went to {project}. / Most of week {week} was {project}.
        q project: What did I work on in week {week}? / Where did week {week} go? / Which project had most of week {week}? > what I worked on in week {week} / where week {week} went
        a {project}. / On {project}. => In week {week} I worked on {project}.
        y Did I work on {project} in week {week}? ~project
        f what I finished
        s I finished the {done}. / The {done} of {project} is done. / What is finished: the {done}.
        q done: What did I finish in week {week}? / Which part of {project} did I finish? / What is done in {project}? > what I finished in week {week} / which part of {project} I finished
        a The {done}. => I finished the {done}.
        y Did I finish the {done} of {project}? ~done
        f what comes next
        s Next comes the {next}. / Next week I want to do the {next}. / The {next} has to wait until next week.
        q next: What comes next in {project}? / What do I want to do after week {week}? / What had to wait in week {week}? > what comes next in {project} / what had to wait in week {week}
        a The {next}. => Next comes the {next}.
        f how I felt
        s In week {week} I was {mood}. / I felt {mood} most of the time. / My mood was {mood}.
        q mood: How did I feel in week {week}? / What was my mood in week {week}? / How was I in week {week}? > how I felt in week {week}
        a {mood}. => I felt {mood}. / In week {week} I was {mood}.
        y Was I {mood} in week {week}? ~mood
        f people
        s I had a good talk with {person}. / The best hour was the one with {person}. / I saw {person} twice.
        q person: With whom did I have a good talk in week {week}? / Whom did I see in week {week}? / With whom was the best hour of week {week}? > with whom I had a good talk in week {week}
        a {person}. / With {person}. => I had a good talk with {person}.
        f the hours
        s I worked {hours} hours a day. / Each day had {hours} hours of work. / I counted {hours} hours of work a day.
        q hours: How many hours a day did I work in week {week}? / How much did I work in week {week}? / How many hours of work had a day in week {week}? > how many hours a day I worked in week {week}
        a {hours}. / {hours} hours. => I worked {hours} hours a day.
        # income of a side project
        @ !project money month:period users:number cost:money person next:part
        g money sideproject
        t What {project} earns / {project}, income / Money from {project} / {project} pays for itself
        u It is about what I earn with {project}. / It is about the money that {project} brings.
        f what it earns
        s {project} earns {money} a month. / With {project} I earn {money} a month. / {project} brings me {money} a month.
        q money: How much does {project} earn? / What do I earn with {project}? / How much money does {project} bring me a month? > how much {project} earns / what I earn with {project}
        a {money}. / {money} a month. => {project} earns {money} a month.
        y Does {project} earn {money} a month? ~money
        f what it costs
        s The server costs {cost} a month. / I pay {cost} a month for the server. / It costs me {cost} a month to run {project}.
        q cost: What does it cost to run {project}? / How much is the server for {project}? / What do I pay a month for {project}? > what it costs to run {project} / how much the server for {project} is
        a {cost}. / {cost} a month. => The server costs {cost} a month.
        f the first payment
        s The first payment came in {month}. / It has earned money since {month}. / In {month} someone paid for {project} for the first time.
        q month: When did the first payment for {project} come? / Since when does {project} earn money? / When did someone first pay for {project}? > when the first payment for {project} came / since when {project} earns money
        a In {month}. / {month}. => The first payment came in {month}.
        y Did the first payment for {project} come in {month}? ~month
        f the customers
        s {users} people pay for it. / There are {users} paying users. / I have {users} customers.
        q users: How many people pay for {project}? / How many customers does {project} have? / How many paying users has {project}? > how many people pay for {project} / how many customers {project} has
        a {users}. => {users} people pay for it. / {project} has {users} customers.
        f the first customer
        s The first customer was {person}. / {person} paid first. / The very first money came from {person}.
        q person: Who was the first customer of {project}? / Who paid first for {project}? / From whom came the first money for {project}? > who the first customer of {project} was / who paid first for {project}
        a {person}. => The first customer was {person}. / {person} paid first.
        y Was {person} the first customer of {project}? ~person
        # paper or course
        @ !course:bookTitle teacher:person minutes topic idea:advice month:period percent
        g learning courses
        t The course {course} / {course}, a course / What I learn in {course} / {course}: notes
        u It is about {course}, a course on {topic}. / It is about a course by {teacher}.
        f the subject
        s {course} is a course on {topic}. / The course {course} is about {topic}. / In {course} I learn about {topic}.
        q topic: What is {course} about? / What do I learn about in {course}? / On which subject is {course}? > what {course} is about / what I learn about in {course}
        a {topic}. / About {topic}. => {course} is a course on {topic}.
        y Is {course} about {topic}? ~topic
        f the teacher
        s The teacher is {teacher}. / {teacher} teaches it. / The lessons are by {teacher}.
        q teacher: Who teaches {course}? / Who is the teacher of {course}? / By whom are the lessons in {course}? > who teaches {course} / who the teacher of {course} is
        a {teacher}. => {teacher} teaches {course}.
        y Does {teacher} teach {course}? ~teacher
        f the start
        s I signed up in {month}. / I began it in {month}. / The first lesson was in {month}.
        q month: When did I sign up for {course}? / When did I begin {course}? / When was the first lesson of {course}? > when I signed up for {course} / when I began {course}
        a In {month}. / {month}. => I signed up for {course} in {month}. / I began it in {month}.
        f the pace
        s Each lesson takes {minutes}. / A lesson takes me {minutes}. / I need {minutes} for a lesson.
        q minutes: How long does a lesson of {course} take? / How much time do I need for a lesson of {course}? / How long is a lesson of {course}? > how long a lesson of {course} takes
        a {minutes}. => A lesson takes me {minutes}.
        f how far I am
        s I have done {percent} of it. / So far I have seen {percent} of the lessons. / {percent} of it is behind me.
        q percent: How much of {course} have I done? / How far am I in {course}? / How much of {course} is behind me? > how much of {course} I have done / how far I am in {course}
        a {percent}. => I have done {percent} of it.
        f the best sentence
        s What I remember best is the advice to {idea}. / The best advice in it was to {idea}. / It told me to {idea}.
        q idea: What was the best advice in {course}? / What do I remember best from {course}? / What did {course} tell me to do? > what the best advice in {course} was / what I remember best from {course}
        a {idea}. / To {idea}. => The best advice in it was to {idea}.
        # desk setup
        @ &thing:deskThing tool color:colour person date reason:joinReason
        m my desk
        g setup tools
        t My setup / The desk, {date} / {tool} on a new {thing} / How my desk looks now
        u It is about my desk and my tools. / It is about my new setup with {tool}.
        f the editor
        s I write everything in {tool} now. / My editor is {tool}. / {tool} is the editor that I use.
        q tool: Which editor do I use? / What do I write everything in? / What is my editor? > which editor I use / what my editor is
        y Is my editor {tool}? ~tool
        f why
        s I use it because {reason}. / I like it because {reason}. / The reason is that {reason}.
        q reason: Why do I use {tool}? / Why do I like {tool}? / What is my reason for {tool}? > why I use {tool} / why I like {tool}
        a Because {reason}. => I use {tool} because {reason}.
        f the colour
        s The theme is {color}. / My colours are {color} on black. / I set everything to {color}.
        q color: Which colour is my theme? / What colour did I set everything to? / What is the colour of my editor? > which colour my theme is
        a {color}. => The theme is {color}. / I set everything to {color}.
        y Is my theme {color}? ~color
        f the new thing
        s There is a new {thing} on it. / I bought {a thing} for it. / The only new thing is the {thing}.
        q thing: What is new on my desk? / What did I buy for my desk? / Which thing on my desk is new? > what is new on my desk / what I bought for my desk
        a {a thing}. / A new {thing}. => There is a new {thing} on my desk. / I bought {a thing}.
        f the day
        s I set it up on {date}. / It has been like this since {date}. / On {date} I changed my desk.
        q date: When did I change my desk? / Since when is my desk like this? / On which day did I set up my desk? > when I changed my desk / since when my desk is like this
        a On {date}. / {date}. => I set it up on {date}. / On {date} I changed my desk.
        f whose idea
        s I copied it from {person}. / {person} has the same. / The idea came from {person}.
        q person: From whom did I copy my setup? / Who has the same setup? / From whom came the idea for my desk? > from whom I copied my setup / who has the same setup
        a {person}. / From {person}. => I copied it from {person}.
        """

    static let workPools = """
        pool millis
        {2-95} seconds / {110-980} milliseconds / {few} minutes / {few} hours / {13-59} seconds
        pool fewMillis
        {2-98} milliseconds / half a second / {2-9}.{1-9} seconds / less than {few} seconds / {11-99} microseconds
        pool speedTrick
        adding an index / caching the [results|pictures|prices|names] / reading the file only once / removing a [loop|copy|lock|join] / asking the database once instead of {number} times / sorting the list first
        dropping {number} lines of code / moving the work to the night / loading the [pictures|map|comments] later / writing in [blocks|batches] of {number} / keeping the connection open / using a smaller [font|picture|table|model]
        pool dataSize
        {2-900} gigabytes / {bigNumber} rows / {bigNumber} records / {number} tables / {bigNumber} pictures / {2-40} terabytes
        pool delay
        {few} weeks / {few} days / {few} months / half a year / a whole year / {13-40} days / a week / a month
        pool verdict
        [friendly|honest|calm|careful|quick|curious|shy|sure|proud|patient|clever|funny|polite|tired|strict|modest|quiet] [and|but] [well prepared|a little nervous|very experienced|too expensive|full of ideas|hard to follow|new to the field|easy to talk to]
        pool priceReason
        my rent went up / I had more work than time / the work had become harder / I had not raised it for {few} years / all others ask for more / {given} told me that I was too cheap / I wanted to work less
        prices have risen by {percent} / I had learnt [a lot|a new language|to say no] / the insurance became dearer / I needed {money} more a month / they always [pay late|want everything at once|call at night]
        pool uxTrouble
        did not find the {part} / pressed the wrong button / gave up after {minutes} / asked me what the {part} was for / did not read the text / could not log in / was lost in the {part} / took the {part} for the {part}
        waited for something to happen / wanted to go back and could not / laughed at the error message / lost everything that was typed in / did not trust the {part} / closed the window by mistake
        pool colour
        dark [green|blue|grey|red] / light [green|blue|grey|brown] / [amber|orange|yellow|violet|pink|turquoise|white|olive|beige|crimson|teal|cream]
        """
}
