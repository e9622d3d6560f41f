extension PracticeText {
    /// Notes about the rest of life.
    static let lifeSituations = """
        # trip
        @ &city month:period person transport sight mishap money
        g travel
        t Trip to {city} / {city} / {city} with {person} / Days in {city} / {city}, {month}
        u It is about a trip to {city} with {person}. / It is about {city}, where I went in {month}.
        f when
        s I [went|travelled] to {city} in {month}. / In {month} I [went to|visited|saw] {city}. / The trip to {city} was in {month}.
        q month: When did I [go to|travel to|visit] {city}? / When was I in {city}? / When was the trip to {city}? / In what month or year did I see {city}? > when I went to {city} / when I was in {city}
        a In {month}. / {month}. => I went to {city} in {month}. / The trip to {city} was in {month}.
        y Did I go to {city} in {month}? ~month
        f with whom
        s {person} came with me. / I went to {city} with {person}. / {person} and I [travelled|went] together. / My companion was {person}.
        q person: Who [went|came] with me to {city}? / With whom did I go to {city}? / Who was with me in {city}? / Who travelled with me to {city}? > who went with me to {city} / with whom I went to {city}
        a {person}. / With {person}. => I went to {city} with {person}. / {person} came with me to {city}.
        y Did {person} go to {city} with me? ~person
        f the way there
        s We took the {transport}. / We went there by {transport}. / The {transport} took us there. / I went by {transport}.
        q transport: How did I get to {city}? / How did I travel to {city}? / By what means did I go to {city}? / What did I take to {city}? > how I got to {city} / how I travelled to {city}
        a By {transport}. => I went to {city} by {transport}. / I took the {transport} to {city}.
        y Did I go to {city} by {transport}? ~transport
        f what I saw / the best part
        s The best part was {sight}. / I liked {sight} most. / We saw {sight}. / What I remember is {sight}.
        q sight: What did I like most in {city}? / What did I see in {city}? / What was the best part of {city}? / What do I remember of {city}? > what I liked most in {city} / what I saw in {city}
        a {sight}. => I liked {sight} most. / The best part of {city} was {sight}.
        y Did I see {sight} in {city}? ~sight
        f what went wrong
        s Only one thing went wrong: {mishap}. / Sadly, {mishap}. / But {mishap}. / The bad part: {mishap}.
        q mishap: What went wrong in {city}? / What was the bad part of {city}? / What spoiled the trip to {city}? > what went wrong in {city} / what was bad about {city}
        f the cost
        s The trip cost {money}. / I spent {money} there. / All in all I paid {money}. / {city} cost me {money}.
        q money: How much did {city} cost me? / What did the trip to {city} cost? / How much did I spend in {city}? / How much money did I leave in {city}? > how much {city} cost me / what I spent in {city}
        a {money}. => The trip to {city} cost {money}. / I spent {money} in {city}.
        y Did I spend {money} in {city}? ~money
        # habit
        @ &habit trigger remedy times:few month:period person
        m -
        g habits
        t A habit: I {habit} / Why I {habit} / On my habits / Again: I {habit}
        u It is about a habit of mine: I {habit} when {trigger}. / It is about what I do when {trigger}.
        f the habit / when it happens
        s I {habit} when {trigger}. / When {trigger}, I {habit}. / I noticed that I {habit} when {trigger}. / Whenever {trigger}, I {habit}.
        q trigger: When do I {habit}? / What makes me {habit}? / In what mood or moment do I {habit}? / Why do I {habit}? > when I {habit} / what makes me {habit}
        a When {trigger}. => I {habit} when {trigger}.
        q habit: What do I do when {trigger}? / Which habit do I have when {trigger}? / What did I notice about myself when {trigger}? > what I do when {trigger} / which habit I have when {trigger}
        a I {habit}. => When {trigger}, I {habit}.
        y Do I {habit} when {trigger}? ~trigger
        f how often
        s It happens {times} times a week. / I count {times} times a week. / Last week it happened {times} times.
        q times: How often do I {habit}? / How many times do I {habit}? / How often does it happen that I {habit}? > how often I {habit} / how many times I {habit}
        a {times} times. / {times}. => It happens {times} times. / I {habit} {times} times a week.
        f what helps / the remedy
        s What helps is to {remedy}. / To stop it I {remedy}. / It helps to {remedy}. / My remedy: I {remedy}.
        q remedy: What helps when I {habit}? / What do I do against it when I {habit}? / What is my remedy when I {habit}? / How do I stop it when I {habit}? > what helps when I {habit} / what my remedy is when I {habit}
        a {remedy}. / I {remedy}. => It helps to {remedy}. / What helps is to {remedy}.
        y Does it help to {remedy} when I {habit}? ~remedy
        f since when
        s I have done this since {month}. / It began in {month}. / Since {month} I have watched this.
        q month: Since when do I {habit}? / When did it begin that I {habit}? / How long has it been so that I {habit}? > since when I {habit} / when it began that I {habit}
        a Since {month}. => It began in {month}. / I have done this since {month}.
        f who noticed
        s {person} noticed it first. / It was {person} who pointed it out. / {person} told me about it.
        q person: Who noticed that I {habit}? / Who pointed out that I {habit}? / Who told me that I {habit}? > who noticed that I {habit} / who pointed out that I {habit}
        a {person}. => {person} noticed it first. / It was {person} who pointed it out.
        # health
        @ &ailment duration cure person date score:few
        g health body
        t {ailment} / What helped against {ailment} / {ailment}, a log / Health: {ailment}
        u It is about {ailment} and what helped: {cure}. / It is about how I got rid of {ailment}.
        f the trouble
        s I had {ailment} for {duration}. / For {duration} I had {ailment}. / I suffered from {ailment} for {duration}.
        q duration: How long did I have {ailment}? / For how long did I suffer from {ailment}? / How long did {ailment} trouble me? > how long I had {ailment} / how long I suffered from {ailment}
        a {duration}. / For {duration}. => I had {ailment} for {duration}.
        y Did I have {ailment} for {duration}? ~duration
        f what helped / the cure
        s What helped was {cure}. / In the end {cure} helped. / {cure} did me good. / The cure was {cure}.
        q cure: What helped against {ailment}? / How did I get rid of {ailment}? / What did me good when I had {ailment}? / What was the cure for {ailment}? > what helped against {ailment} / how I got rid of {ailment}
        a {cure}. => What helped against {ailment} was {cure}. / The cure was {cure}.
        y Did {cure} help against {ailment}? ~cure
        f the doctor
        s Doctor {person} told me so. / I saw doctor {person} about it. / My doctor is called {person}. / The advice came from doctor {person}.
        q person: Which doctor did I see about {ailment}? / Who is the doctor I saw about {ailment}? / What is the name of my doctor for {ailment}? > which doctor I saw about {ailment} / what my doctor is called
        a {person}. / Doctor {person}. => I saw doctor {person} about {ailment}.
        y Did I see doctor {person} about {ailment}? ~person
        f the end
        s It was gone on {date}. / Since {date} I have been well. / On {date} I felt well again.
        q date: When was I rid of {ailment}? / When did I feel well again after {ailment}? / Since when have I been rid of {ailment}? > when I was rid of {ailment} / when I felt well again
        a On {date}. / {date}. => I felt well again on {date}. / I was rid of {ailment} on {date}.
        # purchase
        @ &thing money shop:city date reason:lesson person regret:mood
        m the {thing}
        g money things
        t The new {thing} / Bought: {a thing} / My {thing} / {thing}, {money}
        u It is about {a thing} that I bought for {money}. / It is about my new {thing}.
        f the price
        s I paid {money} for the {thing}. / The {thing} cost {money}. / I bought {a thing} for {money}.
        q money: How much did I pay for the {thing}? / What did the {thing} cost? / How much was the {thing}? / What did I pay for my {thing}? > how much I paid for the {thing} / what the {thing} cost
        a {money}. => I paid {money} for the {thing}. / The {thing} cost {money}.
        y Did the {thing} cost {money}? ~money
        f when
        s I bought it on {date}. / I bought the {thing} on {date}. / It came on {date}. / The {thing} arrived on {date}.
        q date: When did I buy the {thing}? / When did I get the {thing}? / On which day did I buy my {thing}? / When did the {thing} come? > when I bought the {thing} / when I got my {thing}
        a On {date}. / {date}. => I bought the {thing} on {date}. / I got the {thing} on {date}.
        y Did I get the {thing} on {date}? ~date
        f where
        s I found it in a shop in {shop}. / The shop is in {shop}. / I bought it in {shop}. / It comes from {shop}.
        q shop: Where did I buy the {thing}? / In which city did I buy my {thing}? / Where does the {thing} come from? / Where is the shop where I found the {thing}? > where I bought the {thing} / where my {thing} comes from
        a In {shop}. / {shop}. => I bought the {thing} in {shop}. / The {thing} comes from {shop}.
        y Did I buy the {thing} in {shop}? ~shop
        f who advised me
        s {person} recommended it. / {person} talked me into it. / I bought it because of {person}. / {person} has the same one.
        q person: Who talked me into the {thing}? / Who recommended the {thing}? / Because of whom did I buy the {thing}? > who recommended the {thing} / who talked me into the {thing}
        a {person}. => It was {person}. / I bought the {thing} because of {person}.
        f how I feel
        s Now I feel {regret} about it. / I am {regret} about the {thing}. / It makes me {regret}. / The {thing} has made me {regret}.
        q regret: How do I feel about the {thing}? / What does the {thing} make me feel? / How does my {thing} make me feel? > how I feel about the {thing}
        a {regret}. / I feel {regret} about it. => I feel {regret} about the {thing}.
        # book read
        @ !book:bookTitle author month:period idea:lesson person pages:number place
        g books reading
        t {book} / My reading of {book} / {book} by {author} / Notes on {book}
        u It is about {book}, a book by {author}. / It is about what I took from {book}.
        f the author
        s {book} is by {author}. / {author} wrote {book}. / I read {book} by {author}. / The author of {book} is {author}.
        q author: Who wrote {book}? / Who is the author of {book}? / By whom is {book}? / Whose book is {book}? > who wrote {book} / who the author of {book} is
        a {author}. => {author} wrote {book}. / {book} is by {author}.
        q book: Which book by {author} did I read? / What did I read by {author}? / What is the title of the book by {author}? > which book by {author} I read / what I read by {author}
        y Did {author} write {book}? ~author
        f when
        s I finished it in {month}. / I read {book} in {month}. / In {month} I [read|finished] {book}.
        q month: When did I read {book}? / When did I finish {book}? / In what month or year did I read {book}? > when I read {book} / when I finished {book}
        a In {month}. / {month}. => I read {book} in {month}. / I finished {book} in {month}.
        y Did I read {book} in {month}? ~month
        f the idea / what I took from it
        s The main idea: {idea}. / What I took from it is to {idea}. / It taught me to {idea}. / The book says to {idea}.
        q idea: What did I take from {book}? / What is the main idea of {book}? / What did {book} teach me? / What does {book} say? > what I took from {book} / what {book} taught me
        a {idea}. / To {idea}. => {book} taught me to {idea}. / What I took from {book} is to {idea}.
        y Did {book} teach me to {idea}? ~idea
        f who gave it to me
        s {person} gave it to me. / It was a present from {person}. / {person} lent me the book. / I got it from {person}.
        q person: Who gave me {book}? / From whom do I have {book}? / Where did I get {book} from? > who gave me {book} / from whom I have {book}
        a {person}. / From {person}. => I have {book} from {person}. / {person} gave me {book}.
        f where I read
        s I read it in {place}. / I read most of it in {place}. / My place for reading it was {place}.
        q place: Where did I read {book}? / In what place did I read {book}? / Where did I sit with {book}? > where I read {book} / where I sat with {book}
        a In {place}. => I read {book} in {place}.
        # hobby
        @ !hobby person weekday place clock goal:number month:period
        g hobbies evenings
        t {hobby} / {hobby} on {weekday}s / How I began {hobby} / Progress in {hobby}
        u It is about {hobby}, which I practise every {weekday}. / It is about {hobby}.
        f when it began
        s I took up {hobby} in {month}. / In {month} I began with {hobby}. / I have practised {hobby} since {month}.
        q month: When did I take up {hobby}? / When did I begin with {hobby}? / Since when do I practise {hobby}? > when I took up {hobby} / since when I practise {hobby}
        a In {month}. / {month}. => I took up {hobby} in {month}.
        y Did I take up {hobby} in {month}? ~month
        f the day
        s I practise every {weekday}. / {weekday} is my day for {hobby}. / Every {weekday} I have {hobby}. / My day for it is {weekday}.
        q weekday: On which day do I practise {hobby}? / Which day is my day for {hobby}? / What day of the week do I have {hobby}? / When in the week do I practise {hobby}? > on which day I practise {hobby} / which day is for {hobby}
        a On {weekday}. / {weekday}. => I practise {hobby} every {weekday}. / My day for {hobby} is {weekday}.
        y Do I practise {hobby} on {weekday}s? ~weekday
        f the teacher
        s {person} teaches me. / My teacher is {person}. / I learn it from {person}. / {person} is my teacher.
        q person: Who teaches me {hobby}? / Who is my teacher for {hobby}? / From whom do I learn {hobby}? / With whom do I learn {hobby}? > who teaches me {hobby} / who my teacher for {hobby} is
        a {person}. => {person} teaches me {hobby}. / My teacher is {person}.
        y Does {person} teach me {hobby}? ~person
        f the place
        s We meet in {place}. / I practise in {place}. / The lessons are in {place}.
        q place: Where do I practise {hobby}? / Where are my lessons for {hobby}? / In what place do I practise {hobby}? > where I practise {hobby} / where the lessons for {hobby} are
        a In {place}. => I practise {hobby} in {place}. / The lessons are in {place}.
        f the time
        s It begins at {clock}. / We begin at {clock}. / The lesson is at {clock}. / I have to be there at {clock}.
        q clock: At what time do I have {hobby}? / At what time is my lesson for {hobby}? / At what hour do I have {hobby}? > at what time I have {hobby} / at what time my lesson is
        a At {clock}. / {clock}. => It begins at {clock}. / The lesson is at {clock}.
        # flat
        @ &city money rooms:few date person reason:mishap street:made
        m the flat in {city}
        g home moving
        t Moving to {city} / The flat in {city} / My new home in {city} / {city}, {street} Street
        u It is about my move to {city}. / It is about the flat in {city}.
        f when
        s I moved to {city} on {date}. / On {date} I moved to {city}. / The move to {city} was on {date}.
        q date: When did I move to {city}? / On which day did I move to {city}? / When was the move to {city}? / Since when do I live in {city}? > when I moved to {city} / since when I live in {city}
        a On {date}. / {date}. => I moved to {city} on {date}. / The move to {city} was on {date}.
        y Did I move to {city} on {date}? ~date
        f the rent
        s The rent is {money} a month. / I pay {money} a month for the flat. / The flat costs {money} a month.
        q money: How much is the rent in {city}? / What do I pay for the flat in {city}? / What does the flat in {city} cost? / How much rent do I pay? > how much the rent in {city} is / what the flat in {city} costs
        a {money}. / {money} a month. => The rent is {money} a month. / I pay {money} a month for the flat.
        y Is the rent in {city} {money} a month? ~money
        f the rooms
        s It has {rooms} windows. / The flat has {rooms} windows. / I counted {rooms} windows.
        q rooms: How many windows does the flat in {city} have? / How many windows did I count in the flat? / How many windows are there in my flat in {city}? > how many windows the flat has / how many windows there are
        a {rooms}. => The flat has {rooms} windows.
        f the street
        s The flat is in {street} Street. / I live in {street} Street now. / My new address is {street} Street.
        q street: In which street do I live? / What is my street in {city}? / Where in {city} is the flat? / What is my new address? > in which street I live / what my address in {city} is
        a {street} Street. / In {street} Street. => The flat is in {street} Street. / I live in {street} Street.
        y Is the flat in {street} Street? ~street
        f who helped
        s {person} helped me to carry the boxes. / {person} drove the van. / I moved with the help of {person}.
        q person: Who helped me to move to {city}? / Who [drove the van|carried boxes] when I moved to {city}? / With whose help did I move to {city}? > who helped me to move to {city} / with whose help I moved
        a {person}. => {person} helped me. / I moved with the help of {person}.
        f the move
        s On that day {reason}. / Of course {reason}. / During the move {reason}.
        q reason: What went wrong when I moved to {city}? / What happened during the move to {city}? / What happened on the day I moved to {city}? > what went wrong during the move / what happened when I moved to {city}
        # money plan
        @ &goal:bigThing money:bigMoney month:period weekly:money person place:company cut:habit
        m {a goal}
        g money plans
        t Saving for {a goal} / Money plan / {money} for {a goal} / The {goal} fund
        u It is about how I save {money} for {a goal}. / It is about my plan to save money.
        f the aim
        s I want to save {money} for {a goal}. / My aim is to save {money} for {a goal}. / I need {money} to buy {a goal}.
        q money: How much do I want to save? / How much money do I need for the {goal}? / What is my aim for the {goal}? / How much do I want to save for the {goal}? > how much I want to save for the {goal} / how much I need
        a {money}. => I want to save {money} for {a goal}. / I need {money}.
        q goal: What do I save for? / What do I want to buy with {money}? / What is the {money} for? > what I save for / what I want to buy with {money}
        a {a goal}. / For {a goal}. => I save for {a goal}.
        y Do I want to save {money}? ~money
        f the pace
        s I put {weekly} aside every month. / Every month I save {weekly}. / {weekly} a month is what I put aside.
        q weekly: How much do I save every month? / How much do I put aside each month? / What do I put aside a month? > how much I save every month / how much I put aside
        a {weekly}. / {weekly} a month. => I save {weekly} every month. / I put {weekly} aside every month.
        y Do I put {weekly} aside every month? ~weekly
        f the end
        s By {month} I should have it. / The plan ends in {month}. / I want to be done in {month}.
        q month: When does my plan to save end? / By when should I have the money? / When do I want to be done with saving? > when the plan ends / by when I should have the money
        a In {month}. / By {month}. => The plan ends in {month}. / I should have the money by {month}.
        f the bank
        s The money is at {place}. / I opened an account at {place}. / My account is at {place}.
        q place: Where is the money? / Where did I open an account? / At which bank is my account? / Where is my account? > where the money is / where my account is
        a At {place}. / {place}. => My account is at {place}. / The money is at {place}.
        f what I give up
        s To save money I no longer {cut}. / I have stopped this for it: I no longer {cut}. / Because of it I no longer {cut}.
        q cut: What do I no longer do to save money? / What have I stopped to save money? / What do I give up for the {goal}? > what I no longer do to save money / what I have stopped
        a {cut}. / I no longer {cut}. => To save money I no longer {cut}.
        """

    /// The same note about a woman and about a man of the family.
    static var familySituations: String {
        let women = familyPattern.replacing("NAMEPOOL", with: "womanName").replacing("RELATIVEPOOL", with: "womanRelative")
        let men = familyPattern.replacing("NAMEPOOL", with: "manName").replacing("RELATIVEPOOL", with: "manRelative")
        return women + "\n" + men
    }

    private static let familyPattern = """
        # family visit, RELATIVEPOOL
        @ &person:NAMEPOOL relative:RELATIVEPOOL city month:period gift food story:hobby
        g family people
        t {person} / {person} and the family / News of {person} / A visit to {person}
        u It is about {person}, {relative}. / It is about a visit to {person} in {city}.
        f who it is / who {person} is
        s {person} is {relative}. / I mean {relative}, {person}. / {person}, {relative}, came up again today.
        q relative: Who is {person}? / How am I related to {person}? / What is {person} to me? > who {person} is / how I am related to {person}
        a {relative}. => {person} is {relative}.
        q person: What is the name of {relative}? / What is {relative} called? / Who is {relative}? > what {relative} is called / the name of {relative}
        a {person}. => {person} is {relative}.
        y Is {person} {relative}? ~relative
        f where
        s {person} lives in {city}. / {person} has moved to {city}. / The house of {person} is in {city}. / {person} has a flat in {city}.
        q city: Where does {person} live? / In which city does {person} live? / What city is {person} in? / Where is the home of {person}? > where {person} lives / in which city {person} lives
        a In {city}. / {city}. => {person} lives in {city}.
        y Does {person} live in {city}? ~city
        f the visit
        s I visited {person} in {month}. / In {month} I was at {his person} place. / My last visit was in {month}. / I saw {person} in {month}.
        q month: When did I visit {person}? / When did I see {person}? / When was my last visit to {person}? / When was I at the place of {person}? > when I visited {person} / when I saw {person}
        a In {month}. / {month}. => I visited {person} in {month}. / I saw {person} in {month}.
        y Did I visit {person} in {month}? ~month
        f the present
        s I brought {gift}. / I gave {him person} {gift}. / My present was {gift}. / {person} got {gift} from me.
        q gift: What did I give {person}? / What did {person} get from me? / What was my present for {person}? / What did I bring {person}? > what I gave {person} / what my present for {person} was
        a {gift}. => I gave {person} {gift}. / My present for {person} was {gift}.
        y Did I give {person} {gift}? ~gift
        f the meal
        s We had {food}. / {person} made {food}. / For dinner there was {food}. / We ate {food} together.
        q food: What did we eat at the place of {person}? / What did {person} make for dinner? / What was there to eat when I saw {person}? > what we ate at the place of {person} / what {person} made
        a {food}. => We had {food}. / We ate {food} together.
        f what is new
        s {person} has taken up {story}. / {his person} new hobby is {story}. / These days {he person} loves {story}. / {person} talked about {story} all evening.
        q story: What is the hobby of {person}? / What has {person} taken up? / What does {person} love these days? / What did {person} talk about? > what {person} has taken up / what the hobby of {person} is
        y Has {person} taken up {story}? ~story
        """
}
