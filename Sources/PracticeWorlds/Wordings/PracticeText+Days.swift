extension PracticeText {
    /// More notes about the rest of life.
    static let daySituations = """
        # recipe
        @ &food person minutes secret:spice guests:few month:period place
        g recipes food
        t How to make {food} / {food} / {food}, the way of {person} / Cooking {food}
        u It is about how I make {food}. / It is about {food}, a recipe from {person}.
        f where it comes from
        s The recipe for {food} is from {person}. / {person} taught me to make {food}. / I have the recipe for {food} from {person}.
        q person: Who taught me to make {food}? / From whom do I have the recipe for {food}? / Whose recipe for {food} do I use? > who taught me to make {food} / from whom I have the recipe for {food}
        a {person}. / From {person}. => {person} taught me to make {food}. / The recipe is from {person}.
        y Did {person} teach me to make {food}? ~person
        f the time
        s It takes {minutes}. / I need {minutes} for {food}. / To make {food} takes {minutes}.
        q minutes: How long does it take to make {food}? / How much time do I need for {food}? / How long do I need to make {food}? > how long it takes to make {food} / how much time I need for {food}
        a {minutes}. => It takes {minutes}. / I need {minutes} for {food}.
        y Do I need {minutes} for {food}? ~minutes
        f the secret
        s The secret is {secret}. / What makes it good is {secret}. / Never leave out {secret}. / I always add {secret}.
        q secret: What is the secret of my {food}? / What do I always add to {food}? / What makes my {food} good? / What should I never leave out of {food}? > what the secret of my {food} is / what I always add to {food}
        a {secret}. => The secret is {secret}. / I always add {secret}.
        y Is {secret} the secret of my {food}? ~secret
        f for whom
        s It is enough for {guests} people. / I made it for {guests} people. / {guests} people can eat from it.
        q guests: For how many people did I make {food}? / How many people can eat from my {food}? / For how many is the {food} enough? > for how many people I made {food}
        a {guests}. / For {guests} people. => I made it for {guests} people. / It is enough for {guests} people.
        f the first time
        s I made it for the first time in {month}. / In {month} I made {food} for the first time. / My first try was in {month}.
        q month: When did I first make {food}? / When was my first try at {food}? / Since when do I make {food}? > when I first made {food} / when my first try at {food} was
        a In {month}. / {month}. => I made {food} for the first time in {month}. / My first try was in {month}.
        y Did I first make {food} in {month}? ~month
        # race
        @ &race city time:raceTime date person place:ordinal pain:bodyPart
        m the {race} in {city}
        g running sport
        t {race} in {city} / My {race} / {city}, {race} / {time} in {city}
        u It is about {a race} that I ran in {city}. / It is about my {race} in {city}.
        f where
        s I ran {a race} in {city}. / My {race} was in {city}. / In {city} I ran {a race}.
        q city: Where did I run the {race}? / In which city was my {race}? / In what city did I run {a race}? > where I ran the {race} / in which city my {race} was
        a In {city}. / {city}. => I ran {a race} in {city}.
        y Did I run {a race} in {city}? ~city
        f my time
        s My time was {time}. / I needed {time} for the {race}. / After {time} I was at the finish.
        q time: What was my time in the {race}? / How long did I need for the {race}? / After how long was I at the finish of the {race}? / How fast was I in {city}? > what my time in the {race} was / how long I needed for the {race}
        a {time}. => My time was {time}. / I needed {time} for the {race}.
        y Was my time in the {race} {time}? ~time
        f the day
        s The {race} was on {date}. / I ran on {date}. / On {date} I stood at the start.
        q date: When did I run the {race}? / When was the {race} in {city}? / On which day did I run {a race}? > when I ran the {race} / when the {race} was
        a On {date}. / {date}. => The {race} was on {date}. / I ran on {date}.
        f my place
        s In the end I was {place}. / The list says that I was {place}.
        q place: Which place did I get in the {race}? / How did I do in the {race}? / What does the list say about my place in the {race}? > which place I got in the {race}
        a {place}. / I was {place}. => In the end I was {place}.
        f who ran with me
        s {person} ran with me. / I ran beside {person}. / {person} stood at the finish. / {person} waited for me.
        q person: Who was with me at the {race}? / Who [ran with|waited for] me in {city}? / Who came with me to the {race}? > who was with me at the {race}
        a {person}. => {person} was with me.
        f what hurt
        s Afterwards my {pain} hurt. / The {pain} hurt for days. / I paid for it with my {pain}.
        q pain: What hurt after the {race}? / What part of me hurt after the {race}? / With what did I pay for the {race}? > what hurt after the {race}
        a My {pain}. / {pain}. => Afterwards my {pain} hurt.
        # party
        @ &person occasion date city gift guests:number food moment:mishap
        m the {occasion} of {person}
        g friends parties
        t {occasion} of {person} / The {occasion} / {person}, {occasion} / {person}: the {occasion}
        u It is about the {occasion} of {person}. / It is about the {occasion} of {person} in {city}.
        f where
        s The {occasion} of {person} was in {city}. / I was in {city} for the {occasion} of {person}. / {person} invited me to {city} for the {occasion}.
        q city: Where was the {occasion} of {person}? / In which city was the {occasion} of {person}? / To what city did {person} invite me? > where the {occasion} of {person} was / to what city {person} invited me
        a In {city}. / {city}. => The {occasion} of {person} was in {city}.
        y Was the {occasion} of {person} in {city}? ~city
        f when
        s It was on {date}. / The {occasion} was on {date}. / We celebrated on {date}.
        q date: When was the {occasion} of {person}? / On which day did {person} celebrate? / When did I go to the {occasion} of {person}? > when the {occasion} of {person} was / on which day {person} celebrated
        a On {date}. / {date}. => The {occasion} was on {date}. / We celebrated on {date}.
        y Was the {occasion} of {person} on {date}? ~date
        f the present
        s I brought {gift}. / My present was {gift}. / {person} got {gift} from me.
        q gift: What did I give {person}? / What was my present for {person}? / What did I bring to the {occasion} of {person}? > what I gave {person} / what my present for {person} was
        a {gift}. => My present was {gift}. / {person} got {gift} from me.
        y Did I give {person} {gift}? ~gift
        f the guests
        s There were {guests} guests. / {guests} people came. / I counted {guests} guests.
        q guests: How many people came to the {occasion} of {person}? / How many guests did {person} have? / How many guests were at the {occasion}? > how many guests {person} had / how many people came
        a {guests}. / {guests} guests. => There were {guests} guests.
        f the food
        s We ate {food}. / There was {food}. / {person} served {food}.
        q food: What did we eat at the {occasion} of {person}? / What was there to eat at the {occasion}? / What did {person} serve? > what we ate at the {occasion} of {person} / what {person} served
        a {food}. => We ate {food}. / {person} served {food}.
        f what I will remember
        s What I will remember: {moment}. / Of course {moment}. / On the way home {moment}.
        q moment: What will I remember of the {occasion} of {person}? / What happened at the {occasion} of {person}? / What went wrong at the {occasion} of {person}? > what happened at the {occasion} of {person}
        # quarrel
        @ &person topic month:period words:quarrelWord peace:peace duration:weeks
        m the quarrel with {person}
        g people conflict
        t Quarrel with {person} / {person} and I / Peace with {person} / What I said to {person}
        u It is about a quarrel with {person} about {topic}. / It is about how {person} and I made peace.
        f the subject
        s I quarrelled with {person} about {topic}. / {person} and I fell out over {topic}. / The quarrel with {person} was about {topic}.
        q topic: What did I quarrel about with {person}? / Over what did {person} and I fall out? / What was the quarrel with {person} about? > what I quarrelled about with {person} / what the quarrel with {person} was about
        a {topic}. / About {topic}. => I quarrelled with {person} about {topic}.
        y Did I quarrel with {person} about {topic}? ~topic
        f when
        s That was in {month}. / The quarrel with {person} was in {month}. / It began in {month}.
        q month: When did I quarrel with {person}? / When was the quarrel with {person}? / When did {person} and I fall out? > when I quarrelled with {person} / when {person} and I fell out
        a In {month}. / {month}. => The quarrel with {person} was in {month}. / That was in {month}.
        y Did I quarrel with {person} in {month}? ~month
        f what was said
        s {person} called me {words}. / I had called {him person} {words}. / The word {words} was said.
        q words: Which word was said in the quarrel with {person}? / What was said in the quarrel with {person}? / Which hard word fell between {person} and me? > which word was said in the quarrel with {person}
        a {words}. => The word {words} was said.
        f the silence
        s We did not speak for {duration}. / For {duration} there was silence. / The silence lasted {duration}.
        q duration: How long did {person} and I not speak? / How long was the silence between {person} and me? / For how long did I not speak to {person}? > how long {person} and I did not speak
        a {duration}. / For {duration}. => We did not speak for {duration}. / The silence lasted {duration}.
        f peace
        s We made peace {peace}. / In the end we met {peace} and laughed. / {person} forgave me {peace}.
        q peace: Where did I make peace with {person}? / Where did {person} and I make peace? / Where did {person} forgive me? > where I made peace with {person}
        a {peace}. => We made peace {peace}.
        y Did I make peace with {person} {peace}? ~peace
        # pet
        @ &pet:made animal month:period age:few person trick:petTrick food:petFood
        g animals home
        t {pet} / {pet} the {animal} / Our {animal} {pet} / News of {pet}
        u It is about {pet}, our {animal}. / It is about a {animal} called {pet}.
        f who it is
        s {pet} is our {animal}. / We have {a animal} called {pet}. / Our {animal} is called {pet}.
        q animal: What kind of animal is {pet}? / What is {pet}? / Which animal is called {pet}? > what kind of animal {pet} is / what {pet} is
        a {a animal}. => {pet} is our {animal}. / {pet} is {a animal}.
        q pet: What is our {animal} called? / What is the name of our {animal}? / How did we name the {animal}? > what our {animal} is called / the name of our {animal}
        a {pet}. => Our {animal} is called {pet}.
        y Is {pet} {a animal}? ~animal
        f since when
        s {pet} came to us in {month}. / We have had {pet} since {month}. / In {month} we brought {pet} home.
        q month: When did {pet} come to us? / Since when do we have {pet}? / When did we bring {pet} home? > when {pet} came to us / since when we have {pet}
        a In {month}. / {month}. => {pet} came to us in {month}. / We have had {pet} since {month}.
        y Did {pet} come to us in {month}? ~month
        f the age
        s {pet} is {age} years old. / {pet} has turned {age}. / The age of {pet} is {age}.
        q age: How old is {pet}? / What is the age of {pet}? / How many years old is {pet}? > how old {pet} is
        a {age}. / {age} years. => {pet} is {age} years old.
        y Is {pet} {age} years old? ~age
        f where it came from
        s We got {pet} from {person}. / {person} gave us {pet}. / {pet} used to belong to {person}.
        q person: From whom did we get {pet}? / Who gave us {pet}? / To whom did {pet} belong before? > from whom we got {pet} / who gave us {pet}
        a {person}. / From {person}. => We got {pet} from {person}.
        f the food
        s {pet} loves {food}. / The favourite food of {pet} is {food}. / For {food}, {pet} does everything.
        q food: What does {pet} love to eat? / What is the favourite food of {pet}? / For what does {pet} do everything? > what {pet} loves to eat / the favourite food of {pet}
        a {food}. => {pet} loves {food}.
        f the bad habit
        s At night {pet} {trick}. / {pet} {trick} whenever I work. / Every morning {pet} {trick}.
        q trick: What does {pet} do all the time? / Which bad habit does {pet} have? / What is {pet} known for? > what {pet} does all the time / which bad habit {pet} has
        a {pet} {trick}. => {pet} {trick}.
        # repair
        @ &thing:machine person cause:damage money date days:few city
        m the repair of my {thing}
        g repairs things
        t The broken {thing} / Repair of the {thing} / My {thing} is fixed / {thing}, repaired
        u It is about the repair of my {thing}. / It is about what was wrong with my {thing}: {cause}.
        f what was wrong
        s My {thing} had {cause}. / The trouble with my {thing} was {cause}. / There was {cause} in my {thing}.
        q cause: What was wrong with my {thing}? / What trouble did my {thing} have? / Why did my {thing} need a repair? > what was wrong with my {thing}
        a {cause}. => My {thing} had {cause}. / The trouble was {cause}.
        y Did my {thing} have {cause}? ~cause
        f who repaired it
        s {person} repaired it. / I took the {thing} to {person}. / {person} has a workshop and fixed the {thing}.
        q person: Who repaired my {thing}? / To whom did I take the {thing}? / Who fixed the {thing}? > who repaired my {thing} / to whom I took the {thing}
        a {person}. => {person} repaired my {thing}.
        y Did {person} repair my {thing}? ~person
        f the bill
        s I paid {money} for the repair. / The bill was {money}. / The repair of the {thing} cost {money}.
        q money: What did the repair of the {thing} cost? / How much was the bill for the {thing}? / How much did I pay to have the {thing} repaired? > what the repair of the {thing} cost / how much I paid for the repair
        a {money}. => The repair cost {money}. / I paid {money} for the repair of the {thing}.
        y Did the repair of the {thing} cost {money}? ~money
        f when
        s I got it back on {date}. / Since {date} the {thing} works again. / The repair was done on {date}.
        q date: When did I get the {thing} back? / Since when does the {thing} work again? / When was the repair of the {thing} done? > when I got the {thing} back / since when the {thing} works again
        a On {date}. / {date}. => I got the {thing} back on {date}. / The repair was done on {date}.
        f how long
        s It took {days} days. / I was without it for {days} days. / For {days} days I had no {thing}.
        q days: How long was I without the {thing}? / How many days did the repair of the {thing} take? / For how many days had I no {thing}? > how long I was without the {thing}
        a {days} days. / For {days} days. => It took {days} days. / I was without it for {days} days.
        f where
        s The workshop is in {city}. / I had to bring it to {city}. / It was repaired in {city}.
        q city: Where was the {thing} repaired? / Where is the workshop for the {thing}? / To which city did I have to bring the {thing}? > where the {thing} was repaired
        a In {city}. / {city}. => It was repaired in {city}. / The workshop is in {city}.
        # lent thing
        @ &thing person date place reason:lendReason city
        m my {thing}
        g lent things
        t {person} has my {thing} / Lent: my {thing} / The {thing} and {person} / Who has my {thing}
        u It is about my {thing}, which I lent to {person}. / It is about a thing that I lent.
        f to whom
        s I lent my {thing} to {person}. / {person} has my {thing}. / My {thing} is with {person}.
        q person: Who has my {thing}? / To whom did I lend my {thing}? / Where is my {thing}? / With whom is my {thing}? > who has my {thing} / to whom I lent my {thing}
        a {person}. => {person} has my {thing}. / I lent my {thing} to {person}.
        q thing: What did I lend to {person}? / What does {person} have of mine? / Which thing of mine is with {person}? > what I lent to {person} / what {person} has of mine
        a {thing}. / My {thing}. => I lent my {thing} to {person}.
        y Did I lend my {thing} to {person}? ~person
        f when
        s That was on {date}. / I gave it away on {date}. / {person} took the {thing} on {date}.
        q date: When did I lend my {thing} to {person}? / When did {person} take my {thing}? / On which day did I give away my {thing}? > when I lent my {thing} / when {person} took my {thing}
        a On {date}. / {date}. => That was on {date}. / {person} took the {thing} on {date}.
        y Did {person} take my {thing} on {date}? ~date
        f what for
        s {person} needed it for {reason}. / It is for {reason}. / {he person} wanted it for {reason}.
        q reason: What did {person} need my {thing} for? / What is my {thing} used for now? / For what did I lend my {thing} to {person}? > what {person} needed my {thing} for
        a For {reason}. / {reason}. => {person} needed it for {reason}.
        f the return
        s {person} wants to bring it back to {city}. / I will get it back in {city}. / We agreed to meet in {city} for it.
        q city: Where will I get my {thing} back? / Where does {person} want to bring my {thing}? / In which city will I get the {thing} back? > where I will get my {thing} back
        a In {city}. / {city}. => I will get it back in {city}.
        # dream or wish
        @ &plan:wish month:period money:bigMoney person first:remedy city doubt:dropDoubt
        m -
        g wishes plans
        t My wish: {plan} / One day / A plan for {month} / A wish for {month}
        u It is about a wish of mine: to {plan}. / It is about my plan to {plan}.
        f the wish
        s I want to {plan}. / My wish is to {plan}. / One day I will {plan}. / My plan is to {plan}.
        q plan: What is my wish? / What do I want to do one day? / What is my plan? / What would I like to do? > what my wish is / what I want to do one day
        a {plan}. / To {plan}. => I want to {plan}. / My wish is to {plan}.
        y Do I want to {plan}? ~plan
        f when
        s It should be in {month}. / If all goes well, I will {plan} in {month}. / I think of {month}.
        q month: When do I want to {plan}? / For when do I plan to {plan}? / When should it be that I {plan}? > when I want to {plan}
        a In {month}. / {month}. => It should be in {month}. / I want to {plan} in {month}.
        y Do I want to {plan} in {month}? ~month
        f the money
        s I need {money} for it. / It would cost {money}. / Without {money} it will not happen.
        q money: What would it cost to {plan}? / How much money do I need to {plan}? / How much do I need for my wish? > how much money I need to {plan} / what it would cost to {plan}
        a {money}. => I need {money} for it. / It would cost {money}.
        f with whom
        s {person} would come along. / I would do it with {person}. / {person} wants to join.
        q person: With whom would I {plan}? / Who would come along if I {plan}? / Who wants to join my plan? > with whom I would {plan} / who wants to join my plan
        a {person}. / With {person}. => I would do it with {person}. / {person} would come along.
        f the doubt
        s But {doubt}. / What holds me back: {doubt}. / I hesitate because {doubt}.
        q doubt: Why do I hesitate to {plan}? / What holds me back from my plan? / Why have I not yet begun to {plan}? > why I hesitate to {plan} / what holds me back
        a Because {doubt}. => I hesitate because {doubt}.
        # appointment
        @ &office person date clock:officeHour street:made topic:ailment bring:document
        m the {office}
        g appointments
        t Appointment at the {office} / {office}, {date} / The {office} / The {office} on {date}
        u It is about an appointment at the {office}. / It is about the {office} on {date}.
        f the day
        s My appointment at the {office} is on {date}. / I have to be at the {office} on {date}. / On {date} I go to the {office}.
        q date: When is my appointment at the {office}? / On which day do I go to the {office}? / When do I have to be at the {office}? / What is the date of my appointment at the {office}? > when my appointment at the {office} is / on which day I go to the {office}
        a On {date}. / {date}. => My appointment at the {office} is on {date}.
        y Is my appointment at the {office} on {date}? ~date
        f the hour
        s It is at {clock}. / I should be there at {clock}. / They expect me at {clock}.
        q clock: At what time is my appointment at the {office}? / At what hour do they expect me at the {office}? / When should I be at the {office}? > at what time my appointment at the {office} is
        a At {clock}. / {clock}. => It is at {clock}. / They expect me at {clock}.
        y Is my appointment at the {office} at {clock}? ~clock
        f the place
        s The {office} is in {street} Street. / I have to go to {street} Street. / The address is {street} Street.
        q street: Where is the {office}? / In which street is the {office}? / What is the address of the {office}? > where the {office} is / in which street the {office} is
        a In {street} Street. / {street} Street. => The {office} is in {street} Street.
        y Is the {office} in {street} Street? ~street
        f what to bring
        s I must bring {bring}. / They want to see {bring}. / I should not forget {bring}.
        q bring: What must I bring to the {office}? / What do they want to see at the {office}? / What should I not forget for the {office}? > what I must bring to the {office} / what I should not forget
        a {bring}. => I must bring {bring}. / They want to see {bring}.
        f whom to ask for
        s I should ask for {person}. / {person} will see me there. / My contact there is {person}.
        q person: For whom should I ask at the {office}? / Who will see me at the {office}? / Who is my contact at the {office}? > for whom I should ask at the {office} / who will see me at the {office}
        a {person}. / For {person}. => I should ask for {person}. / {person} will see me there.
        # film
        @ !film:filmTitle person date place actor:author stars:few scene:sight
        g films evenings
        t {film} / {film} with {person} / A film: {film} / An evening at the cinema
        u It is about the film {film}. / It is about {film}, which I saw with {person}.
        f with whom
        s I saw {film} with {person}. / {person} and I watched {film}. / With {person} I went to see {film}.
        q person: With whom did I see {film}? / Who saw {film} with me? / Who went with me to see {film}? > with whom I saw {film} / who saw {film} with me
        a {person}. / With {person}. => I saw {film} with {person}.
        q film: What did I see with {person}? / Which film did I watch with {person}? / What is the title of the film that I saw with {person}? > which film I watched with {person} / what I saw with {person}
        y Did I see {film} with {person}? ~person
        f when
        s We saw it on {date}. / I saw {film} on {date}. / On {date} we went to the cinema.
        q date: When did I see {film}? / On which day did I watch {film}? / When did we go to see {film}? > when I saw {film} / on which day I watched {film}
        a On {date}. / {date}. => I saw {film} on {date}.
        y Did I see {film} on {date}? ~date
        f who plays in it
        s {actor} plays in it. / The main part is played by {actor}. / I only know {actor} in it.
        q actor: Who plays in {film}? / Who has the main part in {film}? / Whom do I know in {film}? > who plays in {film} / who has the main part in {film}
        a {actor}. => {actor} plays in it. / The main part is played by {actor}.
        f the verdict
        s I gave it {stars} stars out of twelve. / My verdict: {stars} stars out of twelve. / To me it is worth {stars} stars out of twelve.
        q stars: How many stars did I give {film}? / What was my verdict on {film}? / How many stars is {film} worth to me? > how many stars I gave {film}
        a {stars}. / {stars} stars. => I gave it {stars} stars out of twelve.
        y Did I give {film} {stars} stars? ~stars
        f the best scene
        s The best scene is at {scene}. / I liked the scene at {scene}. / It ends at {scene}.
        q scene: Where is the best scene of {film}? / Which scene of {film} did I like? / At what place is the scene I liked in {film}? > where the best scene of {film} is
        a At {scene}. => The best scene is at {scene}.
        # garden
        @ &plant month:period place:gardenPlace person count:number pest trick:gardenTrick
        g garden plants
        t {plant} / Growing {plant} / The garden: {plant} / {plant} in {place}
        u It is about how I grow {plant}. / It is about {plant} in {place}.
        f the planting
        s I planted {plant} in {month}. / In {month} I put {plant} into the earth. / My work with {plant} began in {month}.
        q month: When did I plant {plant}? / When did I put {plant} into the earth? / When did I begin with {plant}? > when I planted {plant} / when I began with {plant}
        a In {month}. / {month}. => I planted {plant} in {month}.
        y Did I plant {plant} in {month}? ~month
        f the place
        s My place for {plant} is {place}. / I grow {plant} in {place}.
        q place: Where do I grow {plant}? / Where did I put {plant}? / What is my place for {plant}? > where I grow {plant} / where I put {plant}
        a In {place}. / {place}. => I grow {plant} in {place}.
        y Do I grow {plant} in {place}? ~place
        f the enemy
        s The trouble is {pest}. / I fight against {pest}.
        q pest: What is the trouble with {plant}? / Against what do I fight for my {plant}? > what the trouble with {plant} is / against what I fight
        a {pest}. => I fight against {pest}. / The trouble is {pest}.
        f what helps
        s It helps to {trick}. / {person} told me to {trick}. / What helps is to {trick}.
        q trick: What helps my {plant}? / What should I do for {plant}? / What is good for my {plant}? > what helps my {plant} / what is good for my {plant}
        a {trick}. / To {trick}. => It helps to {trick}.
        f the seeds
        s The seeds came from {person}. / {person} gave me the seeds. / I have the seeds from {person}.
        q person: Who gave me the seeds for {plant}? / From whom do I have the seeds for {plant}? / Where did the seeds for {plant} come from? > who gave me the seeds for {plant} / from whom I have the seeds
        a {person}. / From {person}. => {person} gave me the seeds.
        y Did {person} give me the seeds for {plant}? ~person
        # taxes
        @ year &money person:person date missing:document hours:minutes
        m the taxes for {year}
        g taxes money
        t Taxes for {year} / My taxes, {year} / {year}: the tax office / Tax return {year}
        u It is about my taxes for {year}. / It is about the {money} that I had to pay for {year}.
        f the sum
        s For {year} I had to pay {money}. / The taxes for {year} came to {money}. / The tax office wanted {money} for {year}.
        q money: How much tax did I have to pay for {year}? / What did the taxes for {year} come to? / How much did the tax office want for {year}? > how much tax I had to pay for {year} / what the taxes for {year} came to
        a {money}. => For {year} I had to pay {money}. / The taxes for {year} came to {money}.
        y Did I have to pay {money} for {year}? ~money
        f the adviser
        s {person} did the forms for {year}. / {person} helped me with the taxes for {year}. / My adviser for {year} was {person}.
        q person: Who helped me with the taxes for {year}? / Who did the forms for {year}? / Who was my tax adviser for {year}? > who helped me with the taxes for {year} / who my adviser for {year} was
        a {person}. => {person} helped me with the taxes for {year}.
        y Did {person} help me with the taxes for {year}? ~person
        f the day
        s I sent the papers for {year} on {date}. / The papers for {year} went out on {date}. / On {date} the taxes for {year} were done.
        q date: When did I send the papers for {year}? / When were the taxes for {year} done? / On which day did the papers for {year} go out? > when I sent the papers for {year} / when the taxes for {year} were done
        a On {date}. / {date}. => I sent the papers for {year} on {date}.
        f what was missing
        s What was missing was {missing}. / I could not find {missing}. / They asked for {missing}.
        q missing: What was missing for the taxes of {year}? / What could I not find for the taxes of {year}? / What did the tax office ask for in {year}? > what was missing for the taxes of {year}
        a {missing}. => What was missing was {missing}. / I could not find {missing}.
        f how long
        s I sat over it for {hours}. / It took {hours}. / The whole thing cost me {hours}.
        q hours: How long did I sit over the taxes for {year}? / How long did the taxes for {year} take? / How much time did the taxes for {year} cost me? > how long I sat over the taxes for {year}
        a {hours}. / For {hours}. => I sat over it for {hours}. / It took {hours}.
        # neighbour
        @ &person floor:few job noise:noise date favour:favour
        g home people
        t {person} from upstairs / My neighbour {person} / The neighbour / {person} next door
        u It is about my neighbour {person}. / It is about {person}, who lives in my house.
        f the work
        s My neighbour {person} is {a job}. / {person} next door is {a job}. / {person} works as {a job}.
        q job: What is the job of {person}? / What does {person} work as? / What is {person} by trade? > what the job of {person} is / what {person} works as
        a {a job}. => {person} is {a job}. / {person} works as {a job}.
        y Is {person} {a job}? ~job
        f the floor
        s {person} lives on floor {floor}. / The flat of {person} is on floor {floor}. / On floor {floor} lives {person}.
        q floor: On which floor does {person} live? / What floor is the flat of {person} on? / Which floor is {person} on? > on which floor {person} lives
        a {floor}. / On floor {floor}. => {person} lives on floor {floor}.
        y Does {person} live on floor {floor}? ~floor
        f the noise
        s At night I hear {noise}. / What I hear through the wall is {noise}. / {person} is the reason for {noise} at night.
        q noise: What do I hear from {person}? / What do I hear through the wall? / For what is {person} the reason at night? > what I hear from {person} / what I hear through the wall
        a {noise}. => At night I hear {noise}.
        f the favour
        s {person} {favour} for me. / Last week {person} {favour} for me. / I am thankful that {person} {favour} for me.
        q favour: What did {person} do for me? / For what am I thankful to {person}? / Which favour did {person} do me? > what {person} did for me / for what I am thankful to {person}
        a {person} {favour}. => {person} {favour} for me.
        f since when
        s {person} moved in on {date}. / We have been neighbours since {date}. / On {date} {person} rang my bell for the first time.
        q date: When did {person} move in? / Since when are {person} and I neighbours? / When did {person} first ring my bell? > when {person} moved in / since when {person} and I are neighbours
        a On {date}. / {date}. => {person} moved in on {date}. / We have been neighbours since {date}.
        # memory
        @ &place:childPlace age:few person thing:toy year smell:smell mood
        g memories childhood
        t {place}, {year} / A memory of {place} / When I was {age} / {place}
        u It is about a memory of {place}. / It is about {place}, where I was as a child.
        f how old I was
        s I was {age} when I saw {place} for the first time. / At the age of {age} I was taken to {place}. / I remember {place}; I was {age}.
        q age: How old was I when I saw {place}? / At what age was I taken to {place}? / What age was I at {place}? > how old I was when I saw {place} / at what age I was taken to {place}
        a {age}. => I was {age}. / I was {age} when I saw {place}.
        y Was I {age} when I saw {place}? ~age
        f with whom
        s {person} held my hand. / {person} took me there. / I was there with {person}.
        q person: Who took me to {place}? / With whom was I at {place}? / Who held my hand at {place}? > who took me to {place} / with whom I was at {place}
        a {person}. / With {person}. => {person} took me there. / I was there with {person}.
        y Did {person} take me to {place}? ~person
        f the toy
        s I carried {thing}. / In my hand I had {thing}. / I lost {thing} there.
        q thing: What did I carry at {place}? / What did I have in my hand at {place}? / Which thing did I have with me at {place}? > what I carried at {place} / what I had with me at {place}
        a {thing}. => I carried {thing}. / In my hand I had {thing}.
        f the smell
        s It smelt of {smell}. / The smell of {smell} was everywhere. / I still smell {smell} when I think of {place}.
        q smell: What did it smell of at {place}? / Which smell do I remember from {place}? / What do I smell when I think of {place}? > what it smelt of at {place} / which smell I remember from {place}
        a {smell}. / Of {smell}. => It smelt of {smell}.
        y Did it smell of {smell} at {place}? ~smell
        f how I felt
        s I was {mood}. / What I felt was new: I was {mood}. / I was {mood} the whole day.
        q mood: How did I feel at {place}? / How was I at {place}? / What did I feel at {place}? > how I felt at {place}
        a {mood}. => I was {mood}.
        # resolution
        @ &habit year rule:cure person bet:money count:few
        m my resolution for {year}
        g habits resolutions
        t Resolution for {year} / {year}: no more / My promise for {year} / Good resolutions, {year}
        u It is about my resolution for {year}. / It is about a promise for {year}: I will not {habit}.
        f the promise
        s In {year} I will not {habit}. / My resolution for {year}: I do not {habit}. / I promised not to {habit} in {year}.
        q habit: What is my resolution for {year}? / What will I not do in {year}? / What did I promise not to do in {year}? > what my resolution for {year} is / what I promised for {year}
        a Not to {habit}. / I will not {habit}. => In {year} I will not {habit}.
        f the bet
        s If I fail, I owe {person} {bet}. / I bet {bet} with {person}. / {person} gets {bet} from me when I fail.
        q bet: How much did I bet on my resolution for {year}? / How much do I owe if I fail in {year}? / What does {person} get when I fail? > how much I bet on my resolution / what {person} gets when I fail
        a {bet}. => I bet {bet} with {person}.
        q person: With whom did I bet on my resolution for {year}? / Who gets money when I fail in {year}? / Whom do I owe if I fail? > with whom I bet / who gets money when I fail
        a {person}. / With {person}. => I bet {bet} with {person}.
        y Did I bet {bet} with {person}? ~bet
        f the slips
        s So far I failed {count} times. / I have slipped {count} times. / The list has {count} slips.
        q count: How often have I failed in {year}? / How many slips are on the list for {year}? / How many times did I slip in {year}? > how often I have failed in {year}
        a {count}. / {count} times. => I have slipped {count} times.
        f what helps
        s What helps is {rule}. / I hold out with {rule}. / My support is {rule}.
        q rule: What helps me with my resolution for {year}? / How do I hold out in {year}? / What is my support for the resolution? > what helps me with my resolution for {year} / how I hold out
        a {rule}. / With {rule}. => What helps is {rule}. / I hold out with {rule}.
        # letter
        @ &person city date news:news pages:few answer:weekday
        m the letter from {person}
        g letters people
        t A letter from {person} / Post from {city} / {person} writes / News from {person}
        u It is about a letter from {person}. / It is about what {person} wrote to me from {city}.
        f the letter
        s {person} wrote to me from {city}. / A letter from {person} came from {city}. / I got a letter from {person}, sent from {city}.
        q city: From where did {person} write to me? / From which city did the letter of {person} come? / Where was {person} when the letter was written? > from where {person} wrote to me / from which city the letter of {person} came
        a From {city}. / {city}. => {person} wrote to me from {city}.
        q person: Who wrote to me from {city}? / From whom did I get a letter from {city}? / Who sent me a letter from {city}? > who wrote to me from {city}
        a {person}. => {person} wrote to me from {city}.
        y Did {person} write to me from {city}? ~city
        f the day
        s It came on {date}. / I got the letter from {person} on {date}. / The letter is dated {date}.
        q date: When did the letter from {person} come? / When did I get the letter from {person}? / What is the date of the letter from {person}? > when the letter from {person} came / when I got the letter from {person}
        a On {date}. / {date}. => The letter from {person} came on {date}.
        y Did the letter from {person} come on {date}? ~date
        f the news
        s The news: {person} {news}. / It says that {person} {news}. / {person} {news}, says the letter.
        q news: What is the news in the letter from {person}? / What did {person} write? / What does the letter from {person} say? > what {person} wrote / what the news from {person} is
        a {person} {news}. => It says that {person} {news}.
        f the length
        s It has {pages} pages. / {pages} pages, written by hand. / {person} filled {pages} pages.
        q pages: How long is the letter from {person}? / How many pages did {person} write? / How many pages has the letter from {person}? > how long the letter from {person} is / how many pages {person} wrote
        a {pages} pages. / {pages}. => It has {pages} pages. / {person} filled {pages} pages.
        f my answer
        s I will answer on {answer}. / My answer goes out on {answer}. / I want to write back on {answer}.
        q answer: When will I answer {person}? / On which day do I want to write back to {person}? / When does my answer to {person} go out? > when I will answer {person} / when my answer to {person} goes out
        a On {answer}. / {answer}. => I will answer on {answer}.
        # sleep log
        @ weekday bed:bedTime hours:few reason:wakeReason cure &date
        m the night of {date}
        g sleep health
        t Sleep, {weekday} / A bad night / The night of {date} / {hours} hours of sleep
        u It is about the night of {date}. / It is about how I slept in the night of {date}.
        f the night
        s In the night of {date} I slept {hours} hours. / I slept {hours} hours in the night of {date}. / The night of {date} gave me {hours} hours of sleep.
        q hours: How long did I sleep in the night of {date}? / How many hours did I sleep in the night of {date}? / How much sleep did the night of {date} give me? > how long I slept in the night of {date}
        a {hours} hours. / {hours}. => I slept {hours} hours.
        y Did I sleep {hours} hours in the night of {date}? ~hours
        f the hour
        s I went to bed at {bed}. / It was {bed} when I turned off the light. / The light went out at {bed}.
        q bed: When did I go to bed in the night of {date}? / At what time did the light go out in the night of {date}? / At what hour did I go to bed? > when I went to bed in the night of {date}
        a At {bed}. / {bed}. => I went to bed at {bed}.
        f why I woke
        s I woke up because {reason}. / What woke me: {reason}. / I could not sleep because {reason}.
        q reason: Why did I wake up in the night of {date}? / What woke me in the night of {date}? / Why could I not sleep in the night of {date}? > why I woke up in the night of {date} / what woke me
        a Because {reason}. => I woke up because {reason}.
        y Did I wake up because {reason}? ~reason
        f the cure
        s What helped was {cure}. / I fell asleep again thanks to {cure}. / I should try {cure} more often.
        q cure: What helped me in the night of {date}? / Thanks to what did I fall asleep again in the night of {date}? / What should I try more often for my sleep? > what helped me in the night of {date}
        a {cure}. => What helped was {cure}.
        """

    static let dayPools = """
        pool bedTime
        {9-11} in the evening / midnight / half past [nine|ten|eleven|twelve] / [one|two|three|four] in the morning / {9-11}:{10-59} in the evening / a quarter to [eleven|twelve|one|two]
        pool officeHour
        {8-11}:{10-59} / {8-11} in the morning / [two|three|four|five] in the afternoon / half past [eight|nine|ten|one|two|three] / noon / {1-5}:{10-59} in the afternoon / a quarter past [nine|ten|eleven|two|three|four]
        pool machine
        laptop / bicycle / camera / phone / keyboard / monitor / kettle / printer / microphone / espresso machine / sewing machine / e-reader / rowing machine / freezer / record player / telescope / desk lamp / heater / car / radio / clock
        watch / scooter / washing machine / vacuum cleaner / lawn mower / oven / tape recorder / projector / typewriter / drill / music box / hearing aid / air pump / cargo bike / motor boat
        pool spice
        a [pinch|spoon] of [salt|sugar|cumin|cinnamon|ginger|nutmeg|paprika|saffron|mustard|vinegar] / fresh [basil|mint|thyme|ginger|parsley|dill|garlic] / [smoked|sweet|hot] paprika / a [glass|cup] of [white wine|broth|cream|cider]
        [lemon|lime|orange] [juice|peel] / brown butter / two bay leaves / a little [honey|soy sauce|coffee|dark chocolate|sour cream] / roasted [almonds|walnuts|onions|sesame]
        pool race
        [half marathon|marathon|ten-kilometre run|five-kilometre run|hill run|night run|forest run|relay race|charity run|trail run]
        pool raceTime
        {2-5} hours and {few} minutes / {24-59} minutes / {2-4} hours / an hour and {few} minutes / {few} hours and {13-58} minutes / {21-59} minutes and {few} seconds
        pool ordinal
        [second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|last but one|first] / number {13-980}
        pool bodyPart
        left [knee|ankle|shoulder|foot|hip|heel|calf] / right [knee|ankle|shoulder|foot|hip|heel|calf] / [back|neck|stomach]
        pool occasion
        [wedding|birthday|farewell party|housewarming|summer party|name day|silver wedding|graduation|engagement party|garden party|book launch|retirement party]
        pool quarrelWord
        [lazy|selfish|stubborn|careless|cold|childish|proud|unfair|stingy|bossy|vain|rude|cowardly|boring|greedy|ungrateful]
        pool peace
        on a bench in the [park|rain|sun|old town] / at the station / over [a cup of tea|a bowl of soup|a glass of wine|a game of chess|breakfast] / in {place} / on the [phone|way home|bridge|stairs|ferry] / at a [wedding|funeral|concert] in {city}
        pool petTrick
        [steals|hides] my [socks|pencils|keys|slippers|glasses] / sits on my [keyboard|book|papers|head] / [sings|scratches at the door|snores|talks to the mirror|chases its own tail|knocks over the vase] / sleeps in the [sink|bookcase|laundry|flower pot]
        pool petFood
        [carrots|apples|cheese|tuna|fresh grass|dandelions|peanut butter|boiled eggs|cucumber|oats|cold pasta|blueberries|chicken|lettuce]
        pool damage
        a [loose|broken|rusty|worn|burnt|bent] [screw|cable|spring|hinge|switch|belt|plug|chip|part] / a crack in the [frame|case|glass|handle|bottom] / dust in the [fan|motor|lens|keys] / water damage / a flat battery / a short circuit
        pool lendReason
        a [trip|journey|move] to {city} / a [film|school play|wedding|workshop|concert|fair|talk] / an exam / the [summer|winter|holidays|weekend] / a new [flat|job|project] / a visit of {given}
        pool wish
        [sail|walk|cycle|drive|hitchhike] to {city} / live in {city} for [a year|{few} months] / write a [novel|cookbook|textbook|play|book for children] / [buy|rent|restore] an old [mill|boat|barn|farm|lighthouse|bus] / learn [{hobby}|to fly|to ride]
        open a [bakery|bookshop|small hotel|workshop|cafe|cinema] in {city} / take [a year|{few} months] off / keep [bees|goats|hens|sheep] / cross the [desert|Alps|Atlantic|Pyrenees|North Sea] / build a [boat|house|telescope|harpsichord|greenhouse]
        pool dropDoubt
        I am [too old|too poor|not brave enough|always busy] / {given} thinks it is [foolish|too dangerous|too dear] / I have no [time|money|licence|training|plan] / I would have to [sell the flat|quit my job|leave my friends|ask for leave]
        I do not know where to [begin|get the money|leave the {animal}] / my [knees|parents|children|back] would [suffer|complain] / it is [far away|hard work|only a dream]
        pool office
        dentist / tax office / passport office / bank / eye doctor / embassy / notary / town hall / hospital / job centre / insurance office / police station / school / housing office / lawyer / vet / hairdresser / travel agency / library desk
        pool document
        my [passport|insurance card|birth certificate|driving licence|old contract|tax number|bank statement|lease|diploma|vaccination card|marriage certificate|old bill] / {few} [photos|copies|pay slips|forms|receipts]
        the [signed form|last letter|receipt for the {thing}|contract with {company}|bill from {company}|invoice from {month}|blue folder|key to the flat]
        pool filmTitle
        The [Long|Last|Silent|Second|Lost|Golden|Empty|Secret] [Summer|Train|Room|Bridge|Witness|Harvest|Telegram|Waltz] / [Night|Snow|Rain|Dawn] over {city} / The {made} [Case|Brothers|Report|Inheritance] / A [Day|Night|Year] in {city} / {made}
        pool gardenPlace
        the [back yard|front garden|greenhouse|old bathtub|window box|kitchen|courtyard|raised bed|north corner|glass house] / a [wooden|clay|blue|tin] [pot|box|tub] / a bed by the [wall|fence|pond|gate]
        pool pest
        snails / [green|black] flies / mice / drought / late frost / weeds / moles / birds / mildew / caterpillars / too much [sun|water|shade|wind] / the {animal} of {given}
        pool gardenTrick
        water [only in the morning|every evening|less|from below] / add [coffee grounds|ashes|egg shells|compost|sand] / cut [the side shoots|off the old leaves|it back in March] / put [straw|a net|copper tape|a plank] around it / talk to it / wait
        pool job
        baker / nurse / violinist / teacher / judge / gardener / pilot / plumber / dentist / tailor / bus driver / chemist / carpenter / cook / translator / electrician / actor / engineer / optician / architect / librarian / locksmith
        [history|music|maths|sports|geography] teacher / [taxi|tram|lorry|train] driver / [wedding|press|animal] photographer / retired [sailor|officer|actor|postman|surgeon] / undertaker / illustrator / umpire / usher / farmer / painter
        pool noise
        [loud|soft|sad|old] [music|piano music|singing|laughter|jazz] / a [drill|sewing machine|trumpet|radio|barking dog|crying baby|washing machine|dripping tap] / heavy steps / an accordion / opera / quarrels / [moving|falling] chairs
        pool favour
        watered the [plants|garden|herbs] / took in a parcel / fixed the [lamp|sink|lock|bell|heater] / fed the {animal} / carried the [{thing}|shopping|boxes] upstairs / baked [a cake|bread|biscuits] / opened the door / lent a ladder
        pool childPlace
        the [sea|circus|zoo|big market|ice rink|old airport|lighthouse|coal mine|opera|fairground|planetarium|race track|power station] / the [house|garden|workshop|attic|cellar|shop] of [my grandmother|my grandfather|my aunt|{given}] / the station in {city}
        pool toy
        a [red|yellow|green|blue|striped|broken|wooden|tin] [balloon|kite|car|horse|drum|bear|boat|ball|bucket|train|whistle|umbrella] / a bag of [sweets|marbles|cherries|chestnuts] / an apple / my first [camera|watch|pocket knife|book]
        pool smell
        [fresh|burnt|warm] [bread|sugar|milk|hay|wood] / [salt|tar|smoke|soap|oil|coffee|apples|wet dogs|oranges|rain|candle wax|old paper|petrol|chalk|mint|leather|cabbage|fish]
        pool news
        has [married|sold the house|found a new job|bought a boat|had a baby|stopped smoking|passed the exam|moved to {city}|started a company|learnt to swim|lost a tooth|won a prize|left {company}]
        is [ill|in love|pregnant with twins|writing a book|learning {hobby}|coming to {city}|out of work|building a house|tired of {city}|planning a trip to {city}]
        pool wakeReason
        the [neighbour|{animal}|baby|alarm|phone|wind|rain|heater|street] was [too loud|loud again] / I thought of [work|money|the {part}|{given}|my taxes|the talk in {city}] / I had [drunk too much coffee|eaten too late|a bad dream|a cold|toothache]
        the room was too [hot|cold|bright|dry] / I had to [get up early|catch a train|call {given} at six] / the moon was too bright / my [back|knee|head|throat] hurt
        """
}
