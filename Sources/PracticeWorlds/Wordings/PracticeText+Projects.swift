extension PracticeText {
    /// Notes about software work.
    static let projectSituations = """
        # dropped project
        @ !project month:period reason:dropReason language hours:weeks person kind:appKind left:part
        g projects endings sideproject
        t {project} / Why I dropped {project} / The end of {project} / {project}, a post-mortem / Goodbye {project} / What became of {project}
        u It is about {project}, {a kind}, which I dropped because {reason}. / It tells why I gave up {project}: {reason}. / It is about how I began {project} in {month}.
        f the beginning / how it began / the first steps
        s I [began|started] {project} in {month}. / In {month} I [began|started] [work on|to build] {project}. / {project} [began|started] in {month}[, on a quiet evening|, after a long talk|]. / My work on {project} began in {month}.
        q month: When did I [begin|start] {project}? / When did {project} [begin|start]? / In what [month|year|season] did I begin {project}? / Since when did I work on {project}? > when I [began|started] {project} / when {project} began
        a In {month}. / {month}. => I began {project} in {month}. / {project} began in {month}. / I started {project} in {month}.
        y Did I [begin|start] {project} in {month}? ~month
        f what it was / the idea / the plan
        s {project} was meant to be {a kind}. / The idea [of|behind] {project} was {a kind}. / I wanted {project} to become {a kind}. / {project} was {a kind}.
        q kind: What was {project} meant to be? / What kind of [thing|program] was {project}? / What did I want {project} to be? / What was the idea [of|behind] {project}? > what {project} was meant to be / what kind of thing {project} was
        a {a kind}. / {kind}. => {project} was meant to be {a kind}. / The idea of {project} was {a kind}.
        y Was {project} meant to be {a kind}? ~kind
        f why I stopped / the reason / the end
        s I [dropped|stopped|gave up] {project} because {reason}. / {project} ended because {reason}. / I gave {project} up because {reason}. / Then {reason}, and I [dropped|stopped|abandoned] {project}.
        q reason: Why did I [drop|stop|abandon|give up] {project}? / What made me [drop|stop|abandon] {project}? / Why did {project} end? / What was [the|my] reason for dropping {project}? / What killed {project}? > why I [dropped|stopped|gave up] {project} / why {project} ended / the reason I dropped {project}
        a Because {reason}. => I [dropped|stopped] {project} because {reason}. / {project} ended because {reason}.
        y Did I [drop|give up] {project} because {reason}? ~reason
        f the language / the tools
        s I wrote {project} in {language}. / {project} was written in {language}. / I chose {language} for {project}. / All of {project} was {language}.
        q language: [What|Which] language did I write {project} in? / What was {project} written in? / Which language did I [use|choose|pick] for {project}? > which language I used for {project} / what I wrote {project} in
        y [Did I write {project}|Was {project} written] in {language}? ~language
        f the time it took / the cost
        s I [spent|lost] {hours} on {project}. / {project} cost me {hours}. / In all I gave {project} {hours}. / I worked on {project} for {hours}.
        q hours: How long did I work on {project}? / How much time did I [spend|lose] on {project}? / How much time did {project} cost me? / How long did {project} take me? > how long I worked on {project} / how much time {project} cost me
        y Did I work on {project} for {hours}? ~hours
        f who helped / company
        s {person} helped me with {project}. / I built {project} together with {person}. / {person} worked on {project} with me. / My only helper with {project} was {person}.
        q person: Who [helped|joined] me with {project}? / Who had a part in {project}? / Who was my helper with {project}? / Who worked on {project} with me? > who helped me with {project} / who had a part in {project}
        y [Did {person} have|Had {person}] a part in {project}? ~person
        f what was left / the remains
        s I [kept|saved|reused] the {left} of {project}. / Of {project} I kept only the {left}. / The {left} is all that is left of {project}. / The {left} of {project} lives on in another project.
        q left: What did I keep of {project}? / Which part of {project} did I [keep|save|reuse]? / What is left of {project}? / What survived of {project}? > what I kept of {project} / which part of {project} is left
        a The {left}. => I kept the {left} of {project}.
        y Did I keep the {left} of {project}? ~left
        # bug lesson
        @ &part date cause:bugCause symptom lesson person minutes
        m the bug in the {part}
        g bugs lessons debugging
        t The bug in the {part} / What the {part} taught me / {part}, {date} / A bug and its lesson / The day the {part} broke
        u It is about a bug in the {part}: the cause was {cause}. / It is about {cause} and what I learnt from it.
        f the day / when it happened
        s On {date} the {part} broke. / The {part} failed on {date}. / The trouble with the {part} began on {date}.
        q date: When did the {part} [break|fail]? / On which day did the {part} break? / What day did the trouble with the {part} begin? / When was the bug in the {part}? > when the {part} broke / on which day the {part} failed
        a On {date}. / {date}. => The {part} broke on {date}. / The {part} failed on {date}.
        y Did the {part} [break|fail] on {date}? ~date
        f the symptom / what we saw
        s [The first sign was that|We noticed that|It showed when] {symptom}. / What we saw: {symptom}. / Then {symptom}.
        q symptom: What was the [first sign|symptom] of the bug in the {part}? / How did the bug in the {part} show? / What did we [see|notice] when the {part} broke? > how the bug in the {part} showed / what we noticed when the {part} broke
        f the cause / what was wrong
        s The cause was {cause}. / It was {cause}. / In the end I found {cause}. / The reason was {cause}. / Behind it all was {cause}.
        q cause: What was the cause of the bug in the {part}? / What [broke|was wrong with] the {part}? / Why did the {part} [break|fail]? / What did I find behind the bug in the {part}? > what broke the {part} / what the cause of the bug in the {part} was / why the {part} failed
        a {cause}. / It was {cause}. => The cause was {cause}. / The {part} broke because of {cause}.
        y Was the cause of the bug in the {part} {cause}? ~cause
        f the search / the repair
        s It took me {minutes} to find the bug in the {part}. / I needed {minutes} to find it. / The search for it took {minutes}. / After {minutes} the {part} worked again.
        q minutes: How long did I need to find the bug in the {part}? / How long was the {part} broken? / How much time did the bug in the {part} take? > how long I needed for the bug in the {part}
        a {minutes}. => It took me {minutes}. / I needed {minutes} to find the bug in the {part}.
        f who helped
        s {person} [helped me find|saw|found|spotted] it. / It was {person} who [found|spotted] it. / I found it together with {person}. / Without {person} I would never have found it.
        q person: Who [helped me find|found|spotted] the bug in the {part}? / Who helped me with the {part}? / With whom did I find the bug in the {part}? > who found the bug in the {part} / who helped me with the {part}
        a {person}. => {person} helped me find the bug in the {part}. / {person} found it.
        y Did {person} help me with the bug in the {part}? ~person
        f the lesson / what I learnt
        s My lesson: {lesson}. / I learnt to {lesson}. / From now on I want to {lesson}. / The lesson is to {lesson}.
        q lesson: What did I learn from the bug in the {part}? / What [is|was] the lesson of the {part}? / What did the {part} teach me? / What do I want to do after the bug in the {part}? > what I learnt from the bug in the {part} / what the {part} taught me
        a {lesson}. / To {lesson}. => I learnt to {lesson}. / The lesson is to {lesson}.
        # tool decision
        @ !tool other:tool project reason:joinReason date person doubt:dropReason
        g decisions tools
        t {tool} or {other} / Why {tool} for {project} / Decision: {tool} / Choosing {tool}
        u It is about why I chose {tool} over {other} for {project}. / It tells why I took {tool}: {reason}.
        f the decision / what I chose
        s I chose {tool} over {other} for {project}. / For {project} I took {tool} and not {other}. / I [decided for|went with] {tool} instead of {other} for {project}. / {project} will use {tool}, not {other}.
        q tool: What did I choose for {project}? / Which tool did I [choose|take|pick] for {project}? / What did I decide to use for {project}? / What did I choose over {other}? > what I chose for {project} / which tool I took for {project}
        q other: What did I turn down for {project}? / What did I choose {tool} over? / Which tool did I not take for {project}? / What was the alternative to {tool}? > what I turned down for {project} / what the alternative to {tool} was
        y Did I choose {tool} for {project}? ~tool
        f the reason / why
        s I [chose|took] {tool} because {reason}. / {tool} won because {reason}. / The reason for {tool} was simple: {reason}. / What spoke for {tool}: {reason}.
        q reason: Why did I [choose|pick|take|prefer] {tool}? / What was [the|my] reason for {tool}? / What spoke for {tool}? / Why did {tool} win? / Why {tool}? > why I chose {tool} / why {tool} won / my reason for {tool}
        a Because {reason}. => I chose {tool} because {reason}. / {tool} won because {reason}.
        y Did I choose {tool} because {reason}? ~reason
        f when / the date
        s I decided this on {date}. / The decision was made on {date}. / On {date} I made up my mind about {tool}. / We settled it on {date}.
        q date: When did I decide for {tool}? / When was the decision for {tool} made? / On which day did I choose {tool}? / When did I make up my mind about {tool}? > when I decided for {tool} / when I chose {tool}
        a On {date}. / {date}. => I decided for {tool} on {date}. / The decision was made on {date}.
        y Did I decide for {tool} on {date}? ~date
        f advice / who advised me
        s {person} advised me. / I asked {person} first. / The advice came from {person}. / {person} agreed with the choice.
        q person: Who advised me on {tool}? / Whom did I ask about {tool}? / Who agreed with the choice of {tool}? / Who had a say in the decision for {tool}? > who advised me on {tool} / whom I asked about {tool}
        a {person}. => {person} advised me on {tool}. / I asked {person} about {tool}.
        # new job task
        @ !project company role:skill month:period money:bigMoney person hours:weeks
        g work customers money
        t Contract with {company} / {company} / {project} for {company} / Working for {company}
        u It is about my contract with {company} for {project}. / It is about {project}, which I built for {company}.
        f the customer / the contract
        s I built {project} for {company}. / {company} paid me to build {project}. / {project} was a contract for {company}. / My customer for {project} was {company}.
        q company: Who did I build {project} for? / Who paid for {project}? / Which company was {project} for? / Who was my customer for {project}? > who I built {project} for / who paid for {project}
        a {company}. / For {company}. => I built {project} for {company}.
        y Did I build {project} for {company}? ~company
        f the pay / the money
        s I was paid {money} for it. / {company} paid {money} for {project}. / The fee for {project} was {money}. / For {project} I got {money}.
        q money: How much [was I paid|did I get|did I earn] for {project}? / What was the fee for {project}? / How much did {company} pay? / What did {project} bring me? > how much I was paid for {project} / what {company} paid
        a {money}. => I was paid {money} for {project}. / The fee was {money}.
        y Was I paid {money} for {project}? ~money
        f the contact / my contact
        s My contact at {company} was {person}. / At {company} I worked with {person}. / {person} was the one who signed at {company}.
        q person: Who was my contact at {company}? / Who did I work with at {company}? / Who did I deal with at {company}? / Whom do I know at {company}? > who my contact at {company} was / whom I worked with at {company}
        y Was {person} my contact at {company}? ~person
        f the start
        s The contract [began|started] in {month}. / We signed in {month}. / I began to work for {company} in {month}.
        q month: When did the contract with {company} [begin|start]? / When did I begin to work for {company}? / When did we sign with {company}? / Since when did I work for {company}? > when the contract with {company} began / when I began to work for {company}
        a In {month}. / {month}. => The contract with {company} began in {month}. / I began to work for {company} in {month}.
        y Did the contract with {company} begin in {month}? ~month
        f the time / how long it took
        s I had planned {hours} for it. / The plan said {hours}. / I told {company} it would take {hours}. / My estimate for {project} was {hours}.
        q hours: What was my estimate for {project}? / How long had I planned for {project}? / How much time did I plan for {project}? / How long did I say {project} would take? > what my estimate for {project} was / how long I had planned for {project}
        a {hours}. => My estimate for {project} was {hours}. / I had planned {hours} for {project}.
        f what I learnt
        s What I [learnt|practised|needed] most was {role}. / The job taught me {role}. / I got better at {role} there.
        q role: What did the job at {company} teach me? / What did I learn at {company}? / What did I get better at while working for {company}? > what I learnt at {company} / what the job at {company} taught me
        a {role}. => I learnt {role} there. / The job at {company} taught me {role}.
        # meeting
        @ &person place date topic advice next:remedy
        g people meetings
        t Meeting with {person} / {person} / Talk with {person} / {person} on {topic}
        u It is about a meeting with {person} about {topic}. / It is about what {person} told me: {advice}.
        f where / the place
        s I met {person} in {place}. / {person} and I met in {place}. / We met in {place}, {person} and I.
        q place: Where did I meet {person}? / Where did {person} and I meet? / In what place did I meet {person}? / Where was the meeting with {person}? > where I met {person} / where {person} and I met
        a In {place}. => I met {person} in {place}.
        y Did I meet {person} in {place}? ~place
        f when
        s The meeting with {person} was on {date}. / It was on {date} that I [met|saw|spoke to] {person}. / On {date} I [met|saw|spoke to] {person}.
        q date: When did I [meet|see|speak to] {person}? / On which day did I meet {person}? / When was the meeting with {person}? / What day did I see {person}? > when I met {person} / on which day I met {person}
        a On {date}. / {date}. => I met {person} on {date}. / The meeting with {person} was on {date}.
        y Did I meet {person} on {date}? ~date
        f the subject / what we talked about
        s We [talked|spoke] about {topic}. / Our subject was {topic}. / {person} wanted to talk about {topic}. / Most of the talk was about {topic}.
        q topic: What did I talk about with {person}? / What did {person} and I [talk|speak] about? / What was the subject with {person}? / What did {person} want to talk about? > what I talked about with {person} / what {person} wanted to talk about
        a {topic}. / About {topic}. => We talked about {topic}. / {person} and I talked about {topic}.
        y Did I talk with {person} about {topic}? ~topic
        f the advice / what I was told
        s {person} told me to {advice}. / {his person} advice was to {advice}. / I was told to {advice}. / {person} said I should {advice}.
        q advice: What did {person} tell me to do? / What was the advice of {person}? / What did {person} advise me? / What should I do, according to {person}? > what {person} told me to do / what {person} advised me
        a {advice}. / To {advice}. => {person} told me to {advice}. / The advice of {person} was to {advice}.
        y Did {person} tell me to {advice}? ~advice
        f the promise / what I promised
        s I promised to {next}. / I told {person} that I would {next}. / In return I promised {him person} to {next}.
        q next: What did I promise {person}? / What did I tell {person} I would do? / What did I promise when I met {person}? > what I promised {person} / what I told {person} I would do
        a {next}. / To {next}. => I promised {person} to {next}. / I told {person} that I would {next}.
        # release
        @ !project version date users:bigNumber feature:part problem:bugCause person
        g releases projects
        t {project} {version} / The release of {project} / Release notes for {project} / {project} goes out
        u It is about the release of {project} {version}. / It is about {project} {version}, which went out on {date}.
        f the version
        s I released version {version} of {project}. / Version {version} of {project} is out. / {project} {version} went out.
        q version: Which version of {project} did I release? / What version of {project} went out? / What is the number of the release of {project}? > which version of {project} I released / what version of {project} went out
        a {version}. / Version {version}. => I released version {version} of {project}.
        y Did I release version {version} of {project}? ~version
        f the day
        s The release was on {date}. / {project} {version} went out on {date}. / I pressed the button on {date}.
        q date: When did I release {project}? / When was the release of {project}? / On which day did {project} go out? / What was the day of the release of {project}? > when I released {project} / when the release of {project} was
        a On {date}. / {date}. => I released {project} on {date}. / The release was on {date}.
        y Was the release of {project} on {date}? ~date
        f what is new / the new part
        s The [big news|main change] is a new {feature}. / What is new is the {feature}. / I rewrote the {feature} for it. / This version has a new {feature}.
        q feature: What is new in {project}? / What was the main change in the release of {project}? / Which part of {project} is new? / What did I add to {project}? > what is new in {project} / which part of {project} is new
        a The {feature}. / A new {feature}. => The main change is a new {feature}. / What is new is the {feature}.
        f the users
        s {users} people use {project}. / {project} has {users} users now. / I counted {users} users of {project}.
        q users: How many people use {project}? / How many users does {project} have? / How many users of {project} did I count? > how many people use {project} / how many users {project} has
        a {users}. => {project} has {users} users. / {users} people use {project}.
        y Does {project} have {users} users? ~users
        f what went wrong / the problem
        s The only problem was {problem}. / After the release I found {problem}. / One thing went wrong: {problem}.
        q problem: What went wrong with the release of {project}? / What was the problem with {project} after the release? / What did I find after the release of {project}? > what went wrong with the release of {project}
        a {problem}. / It was {problem}. => The only problem was {problem}. / After the release I found {problem}.
        f thanks
        s I have to thank {person} for the tests. / {person} did the testing. / {person} tested {project} before the release.
        q person: Who tested {project}? / Who did the testing of {project}? / Whom do I have to thank for the tests of {project}? > who tested {project} / who did the testing of {project}
        y Did {person} test {project}? ~person
        # server outage
        @ !project date duration:minutes cause:bugCause users:bigNumber person fix:lesson
        m the outage of {project}
        g incidents operations
        t Outage of {project} / {project} was down / The outage on {date} / Incident: {project}
        u It is about the outage of {project} on {date}. / It is about {cause}, which took {project} down.
        f when
        s {project} was down on {date}. / On {date} {project} went down. / The outage of {project} was on {date}.
        q date: When was {project} down? / When did {project} go down? / On which day was the outage of {project}? / What was the day of the outage of {project}? > when {project} was down / when the outage of {project} was
        a On {date}. / {date}. => {project} was down on {date}. / The outage of {project} was on {date}.
        y Was {project} down on {date}? ~date
        f how long
        s The outage lasted {duration}. / It was down for {duration}. / For {duration} nothing worked. / {project} came back after {duration}.
        q duration: How long was {project} down? / How long did the outage of {project} last? / After how long did {project} come back? > how long {project} was down / how long the outage of {project} lasted
        a {duration}. / For {duration}. => The outage lasted {duration}. / {project} was down for {duration}.
        y Was {project} down for {duration}? ~duration
        f the cause
        s The cause was {cause}. / It was {cause} that took it down. / We found {cause}. / {cause} took {project} down.
        q cause: Why was {project} down? / What took {project} down? / What was the cause of the outage of {project}? / What caused the outage of {project}? > why {project} was down / what took {project} down
        a {cause}. / Because of {cause}. => The cause was {cause}. / {project} was down because of {cause}.
        y Was {cause} the cause of the outage of {project}? ~cause
        f who was hit
        s {users} users [noticed|were hit|could not log in]. / It hit {users} users. / We lost {users} requests.
        q users: How many users did the outage of {project} hit? / How many were hit by the outage of {project}? > how many the outage of {project} hit
        a {users}. => It hit {users} users. / {users} were hit by it.
        f who was on call
        s {person} was on call. / It was {person} who [woke me|brought it back|saw it first]. / {person} [woke me|called me|brought it back].
        q person: Who was on call when {project} went down? / Who [helped during|dealt with] the outage of {project}? / Who was there when {project} was down? > who was on call when {project} went down
        a {person}. => It was {person}. / {person} was on call.
        f what to change / the lesson
        s We agreed to {fix}. / From now on we {fix}. / The lesson was to {fix}.
        q fix: What did we agree on after the outage of {project}? / What was the lesson of the outage of {project}? / What do we do since the outage of {project}? > what we agreed on after the outage of {project} / what the lesson of the outage of {project} was
        a {fix}. / To {fix}. => We agreed to {fix}. / The lesson was to {fix}.
        # learning a language
        @ !language month:period book:bookTitle hours:minutes project:appKind trouble:topic reason:joinReason
        g learning languages
        t Learning {language} / {language} / My first weeks with {language} / {language} diary
        u It is about how I learnt {language}. / It is about {language}, which I learnt from {book}.
        f the start
        s I began to learn {language} in {month}. / In {month} I began with {language}. / My first lines of {language} date from {month}.
        q month: When did I begin to learn {language}? / When did I start with {language}? / Since when do I know {language}? / When did I write my first lines of {language}? > when I began to learn {language} / when I started with {language}
        a In {month}. / {month}. => I began to learn {language} in {month}. / In {month} I began with {language}.
        y Did I begin to learn {language} in {month}? ~month
        f the book
        s I learnt it from a book called {book}. / My teacher was the book {book}. / I read {book} to learn it. / The book {book} helped me most.
        q book: Which book taught me {language}? / What did I read to learn {language}? / From which book did I learn {language}? / What book helped me with {language}? > which book taught me {language} / what I read to learn {language}
        a {book}. => I learnt {language} from {book}. / The book {book} helped me most.
        y Did I learn {language} from {book}? ~book
        f practice / how I practised
        s I practised {hours} [a day|every evening|each morning]. / Every day I gave it {hours}. / I set {hours} a day aside for {language}.
        q hours: How long did I practise {language} each day? / How much time a day did I give {language}? / How long was my daily practice of {language}? > how long I practised {language} each day / how much time I gave {language}
        a {hours}. / {hours} a day. => I practised {hours} a day. / Every day I gave {language} {hours}.
        f the first program
        s My first program was {a project}. / The first thing I built with it was {a project}. / To practise I wrote {a project}.
        q project: What was my first program in {language}? / What did I build first in {language}? / What did I write to practise {language}? > what my first program in {language} was / what I built first in {language}
        a {a project}. / {project}. => My first program in {language} was {a project}. / I wrote {a project} to practise {language}.
        y Was my first program in {language} {a project}? ~project
        f why
        s I chose {language} because {reason}. / What I like about {language}: {reason}. / I [stayed with|kept] {language} because {reason}.
        q reason: Why did I choose {language}? / Why do I like {language}? / What do I like about {language}? / Why {language}? > why I chose {language} / what I like about {language}
        a Because {reason}. => I chose {language} because {reason}. / I like {language} because {reason}.
        # code review
        @ &person part date comments:number advice minutes
        m the review by {person}
        g review code people
        t Review by {person} / {person} reviewed my {part} / Code review of the {part}
        u It is about how {person} reviewed my {part}. / It is about a code review of the {part}.
        f who and what
        s {person} reviewed my {part}. / My {part} was reviewed by {person}. / I gave my {part} to {person} for review.
        q person: Who reviewed my {part}? / To whom did I give my {part} for review? / Who looked at my {part}? > who reviewed my {part} / who looked at my {part}
        a {person}. => {person} reviewed my {part}.
        q part: What did {person} review? / Which part of my code did {person} review? / What did I give {person} for review? > what {person} reviewed / which part {person} reviewed
        a The {part}. / My {part}. => {person} reviewed my {part}.
        y Did {person} review my {part}? ~person
        f the day
        s The review was on {date}. / That was on {date}. / We went through it on {date}.
        q date: When did {person} review my code? / When was the review of the {part}? / On which day was the review with {person}? > when the review of the {part} was / when {person} reviewed my code
        a On {date}. / {date}. => The review was on {date}.
        f the comments
        s {person} left {comments} comments. / There were {comments} comments. / I got {comments} comments back.
        q comments: How many comments did {person} leave? / How many comments did I get on the {part}? / How many comments were there in the review? > how many comments {person} left / how many comments I got
        a {comments}. / {comments} comments. => {person} left {comments} comments. / There were {comments} comments.
        y Did {person} leave {comments} comments? ~comments
        f the advice
        s The best of them said to {advice}. / One comment told me to {advice}. / {person} told me to {advice}.
        q advice: What did {person} tell me in the review? / What was the best comment on the {part}? / What should I do, according to the review? > what {person} told me in the review / what the best comment was
        a {advice}. / To {advice}. => {person} told me to {advice}. / The best comment said to {advice}.
        f how long
        s It took {minutes}. / The review lasted {minutes}. / We sat together for {minutes}.
        q minutes: How long did the review of the {part} take? / How long did {person} and I sit together? / How long was the review? > how long the review took / how long the review of the {part} lasted
        a {minutes}. => The review lasted {minutes}. / It took {minutes}.
        # open source
        @ !project person stars:bigNumber issue:bugCause date reply:duration license:tool
        g opensource projects
        t {project} in the open / {project} is public / Open source: {project}
        u It is about how I published {project} as open source. / It is about {project}, which I published on {date}.
        f the day
        s I published {project} on {date}. / On {date} I made {project} public. / {project} has been public since {date}.
        q date: When did I publish {project}? / When did {project} become public? / On which day did I publish {project}? / Since when is {project} public? > when I published {project} / when {project} became public
        a On {date}. / {date}. => I published {project} on {date}. / {project} has been public since {date}.
        y Did I publish {project} on {date}? ~date
        f the stars
        s It got {stars} stars [in a week|in a month|on the first day]. / {project} has {stars} stars. / {stars} people gave it a star.
        q stars: How many stars did {project} get? / How many stars does {project} have? / How many people gave {project} a star? > how many stars {project} has / how many stars {project} got
        a {stars}. => {project} has {stars} stars. / {project} got {stars} stars.
        f the first report
        s The first issue was about {issue}. / Someone reported {issue}. / The first bug report named {issue}.
        q issue: What was the first issue of {project} about? / What did the first bug report of {project} name? / What was reported first in {project}? > what the first issue of {project} was about
        a {issue}. / About {issue}. => The first issue was about {issue}. / Someone reported {issue}.
        f the first helper
        s The first [pull request|patch] came from {person}. / {person} sent the first [pull request|patch]. / {person} was the first to send a patch.
        q person: Who sent the first [pull request|patch] for {project}? / From whom came the first patch for {project}? / Who was the first to help with {project}? > who sent the first patch for {project} / who was the first to help with {project}
        y Did {person} send the first patch for {project}? ~person
        f my answer
        s I answered after {reply}. / It took me {reply} to answer. / My reply came {reply} later.
        q reply: How long did it take me to answer? / After how long did I answer the first patch? / How late was my reply to {person}? > how long it took me to answer / after how long I answered
        a {reply}. / After {reply}. => It took me {reply} to answer. / I answered after {reply}.
        """
}
