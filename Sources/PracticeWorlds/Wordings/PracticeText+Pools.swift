extension PracticeText {
    /// Names, numbers and days.
    static let worldPools = """
        pool given
        {female} / {male} / {made} / {made}
        pool surname
        {surnameKnown} / {made}
        pool person
        {given} / {given} / {given} {surname}
        pool front
        Lantern / Paper / River / Stone / Night / Copper / Maple / Signal / Harbor / Silver / Cloud / Garden / Iron / Thunder / Pocket / Winter / Ember / Feather / Glass / Moon
        Sand / Shadow / Spark / Timber / Velvet / Water / Willow / Amber / Anchor / Arrow / Beacon / Bridge / Candle / Castle / Cedar / Clover / Comet / Coral / Falcon / Fern
        Flint / Forest / Fox / Frost / Honey / Juniper / Kettle / Ladder / Linen / Marble / Meadow / Mint / Needle / Ocean / Pebble / Pepper / Pilot / Quill / Rocket / Saffron
        pool back
        fish / trail / mark / bird / light / box / wheel / field / press / leaf / stack / line / deck / works / mill / kit / path / dock / forge / nest
        note / map / log / gate / hub / loop / base / grid / root / cast / point / drop / bench / book / desk / yard / post / side / wave / well
        pool project
        {made} / {made} / {made} / {front}{back} / {front}{back} / {front} {made} / Project {made}
        pool cityKnown
        Oslo / Lisbon / Berlin / Vienna / Prague / Porto / Madrid / Rome / Milan / Turin / Naples / Paris / Lyon / Nantes / Ghent / Bruges / Utrecht / Hamburg / Leipzig / Dresden
        Munich / Zurich / Basel / Geneva / Graz / Krakow / Warsaw / Gdansk / Riga / Vilnius / Tallinn / Helsinki / Turku / Stockholm / Uppsala / Malmo / Bergen / Aarhus / Dublin / Cork
        Galway / Glasgow / Leeds / York / Bath / Bristol / Cardiff / London / Boston / Denver / Austin / Seattle / Portland / Chicago / Toronto / Montreal / Lima / Quito / Bogota / Santiago
        Kyoto / Osaka / Tokyo / Seoul / Busan / Taipei / Hanoi / Bangkok / Jakarta / Delhi / Pune / Nairobi / Accra / Lagos / Cairo / Tunis / Rabat / Athens / Sofia / Zagreb
        pool city
        {cityKnown} / {made} / {made}[holm|berg|ford|ton|ville|stad|burg|wick]
        pool company
        {made} [Systems|Labs|Works|Software|Digital|Group|Media|Foods|Energy|Robotics|Analytics|Logistics] / {surname} [Bank|Press|Studio|House|Trust|Brewery|College] / {front}{back} / {made}
        pool freeTag
        todo / later / important / done / private / draft / archive / question / {year} / inbox / someday / favourite / reading / garden / music / office / summer / winter / {shortTag}
        pool shortTag
        focus / energy / team / goals / errors / weekend / research / writing / planning / diary
        pool monthName
        January / February / March / April / May / June / July / August / September / October / November / December
        pool year
        {2009-2026}
        pool month
        {monthName} {year} / {monthName} {year} / {monthName}
        pool date
        {1-28} {monthName} {year} / {monthName} {1-28}, {year} / {1-28} {monthName} {year} / {29-30} [April|June|September|November] {year}
        pool shortDate
        {1-28} {monthName} / {monthName} {1-28}
        pool weekday
        Monday / Tuesday / Wednesday / Thursday / Friday / Saturday / Sunday
        pool season
        spring / summer / autumn / winter
        pool period
        {monthName} {year} / {monthName} {year} / the {season} of {year} / {year}
        pool few
        two / three / four / five / six / seven / eight / nine / ten / eleven / twelve
        pool number
        {2-9} / {10-99} / {100-999} / {few} / {13-60}
        pool bigNumber
        {2-90},000 / {110-990} / {1-9},{110-990} / {2-40} million
        pool percent
        {2-98} percent / {2-98}%
        pool money
        {12-980} euros / {12-980} dollars / ${12-980} / €{12-980} / {2-60},{100-990} crowns / {12-480} pounds
        pool bigMoney
        {2-48},000 euros / {2-48},000 dollars / ${2-90},{100-990} / €{2-90},000
        pool duration
        {few} weeks / {few} months / {few} days / {few} years / {13-90} days / {few} hours / half a year / a whole year / a long weekend
        pool weeks
        {few} weeks / {few} months / {13-80} days / half a year / {few} evenings / {few} weekends
        pool minutes
        {few} minutes / {13-90} minutes / an hour / half an hour / {few} hours
        pool clock
        {6-9}:{10-59} in the morning / {few} in the morning / {5-9} in the evening / {6-11}:{10-59} / half past {few} / noon / midnight
        pool version
        {1-9}.{0-14} / {1-9}.{0-14}.{1-20} / {10-25}.{0-9}
        """

    /// Things of software.
    static let softwarePools = """
        pool toolKnown
        SQLite / Postgres / Redis / Docker / Kafka / Git / Vim / Emacs / Swift / Rust / Python / Go / Kotlin / Ruby / Elixir / Haskell / Julia / Lua / Zig / React
        Svelte / Vue / Django / Flask / Rails / Nginx / Caddy / Terraform / Ansible / Jenkins / Grafana / Prometheus / Elasticsearch / MongoDB / MySQL / DuckDB / Obsidian / Notion / Hugo / Jekyll
        Bazel / CMake / Gradle / Make / Nix / Homebrew / Kubernetes / Nomad / RabbitMQ / GraphQL / Protobuf / Pandas / NumPy / PyTorch / TypeScript / JavaScript / Clojure / Scala / Figma / Blender
        pool tool
        {toolKnown} / {toolKnown} / {made} / {front}{back} / {made}[DB|JS|Kit|SQL|Flow|]
        pool language
        Swift / Rust / Python / Go / Kotlin / Ruby / Elixir / Haskell / Julia / Lua / Zig / TypeScript / JavaScript / Clojure / Scala / OCaml / Erlang / Perl / C / Java / {made}
        pool appKind
        habit tracker / recipe app / budget app / reading list / chess clock / photo gallery / bookmark manager / static site generator / chat bot / weather station / backup tool / text editor
        note app / podcast player / language trainer / to-do list / invoice tool / calendar / game about [bees|trains|ghosts|islands|whales|gardens] / map of [cafes|trees|playgrounds|bike paths|old mills]
        search engine for [recipes|letters|lectures|maps|poems] / tax calculator / music player / sleep log / spelling tutor / parser for [bank statements|log files|old letters|subtitles]
        dashboard for [sensors|sales|servers|solar panels] / command line tool / [small|tiny|fast] [compiler|database|web server|shell|spreadsheet] / browser extension / feed reader / crossword maker
        pool part
        login page / import script / search index / payment form / export job / mobile app / test suite / settings page / nightly backup / image cache / message queue / report page / upload form
        sync engine / scheduler / parser / landing page / database schema / error page / build script / mail queue / sign-up form / admin panel / price table / session store / plugin system / map view
        pool bugCause
        a missing [index|comma|null check|lock|semicolon|await|migration] / an off-by-one error in the [parser|pager|calendar|loop] / a [time zone|daylight saving time] mistake
        a cache that was never cleared / two threads that wrote to the same [file|map|row|counter] / a [full disk|stale cookie|wrong environment variable|broken certificate|swapped argument]
        a rounding error in the [invoice|tax|discount|currency] code / a retry loop without a limit / a copied [config file|query|key|template] / an old version of the {part}
        a wrong default in the {part} / a space at the end of a [password|header|file name|config line] / a date written as text / a leap year / an unescaped [quote|slash|ampersand]
        pool symptom
        the {part} crashed every {weekday} / users saw an empty {part} / the {part} was [slow|down|broken|frozen] for {minutes} / {number} orders were sent twice / {number} mails went out twice
        every [third|fourth|fifth|tenth] request failed / the totals were wrong by {2-90} cents / the server ran out of memory / {number} records were lost / the {part} showed the wrong [day|price|name|user]
        pool lesson
        test the [restore|backup|upgrade|rollback|import] and not only the happy path / read the [log|manual|release notes|error message] before I [guess|change anything|ask for help]
        write the test before the fix / never deploy on a {weekday} / keep [one|a single] source of truth / delete code that nobody uses / set a limit on every [retry|queue|loop|cache|upload]
        measure before I optimise / never store [local time|money as a float|passwords in a config file|secrets in the repository] / ask the users first / change one thing at a time
        start with the [smallest|simplest|dullest] version / write down [every decision|why, not only what|the exact command|the steps to reproduce it] / [review|check] the [alerts|backups|invoices|permissions] every {weekday}
        name things after what they do / give every job a timeout / make the [error message|release|demo|form] as short as possible / keep the [demo|main branch|laptop|list] always ready
        say no to the [second|third|last] feature / finish one thing before I begin the next / [sleep on|wait a day before] every big [change|rewrite|purchase|decision]
        pool dropReason
        I ran out of [time|money|patience|energy|ideas] / nobody [used|needed|asked for|wanted to pay for] it / the [scope|list of features|code|budget] grew out of control
        {given} lost interest / {given} left the team / a [better|cheaper|simpler] tool [already existed|came out|did the same] / the {part} was too hard to [finish|test|explain|keep running]
        I was only [learning|doing it|building it] to impress {given} / the [hosting|server|licence|data] cost too much / the [API|service|library|data source] it needed was [shut down|closed|no longer free]
        I had promised too much to {given} / I kept [rewriting|polishing|renaming] the {part} / it made me [tired|unhappy|nervous] / my job took all my evenings / the idea was [too big|too vague] for one person
        I never talked to a single user / the tests took {minutes} to run / I could not explain it in one sentence / {company} built the same thing / we moved to {city} / the {season} was too busy
        pool joinReason
        it was [fast|simple|cheap|boring|stable|well documented|easy to test|easy to back up|easy to learn] / {given} [knew it well|had used it before|could help me with it|recommended it]
        it needed no [server|licence|account|build step|training] / it had [good error messages|a small community that answers|clear documentation|few moving parts|no hidden cost]
        the other one was too [slow|heavy|new|expensive|hard to install] / it ran on my old [laptop|phone|server] / I could read its source in {minutes} / it kept everything in one [file|place|folder]
        it worked [offline|on every machine|without a network|the first time] / the data stayed on my own [disk|machine|server] / it could be [undone|replaced|removed] in {minutes}
        """

    /// Things of life.
    static let lifePools = """
        pool place
        a cafe near the [station|river|library|harbour|market] / the [office|library|train|park|museum|kitchen|canteen|lobby|garden|old town|waiting room] / a [small restaurant|quiet bar|tea house|bookshop|hotel lobby|park] in {city}
        pool topic
        [pricing|testing|deadlines|the budget|hiring|remote work|burnout|open source|the roadmap|backups|accessibility|type systems|machine learning|databases|the next release|contracts|teaching|writing]
        [salaries|electric cars|gardening|chess openings|old maps|bread|bees|photography|schools|the housing market|long walks|sailing|jazz]
        pool bookTitle
        The [Quiet|Last|Blue|Long|Hidden|Broken|Second|Paper|Glass|Patient|Slow|Early] [River|Winter|Garden|Letter|Machine|House|Island|Teacher|Signal|Harbor|Clock|Orchard]
        [Notes|Letters|Lessons] [on|from] [Rust|Silence|Systems|Simple Things|Old Code|the North|Deep Water|a Small Town] / A [Short|Brief|Strange|Useful] History of [Salt|Paper|Numbers|Maps|Bread|Light|Time]
        [Thinking|Working|Building|Reading] [Slowly|Together|in Public|Alone|by Hand|with Care] / The {made} [Papers|Affair|Method|Diaries|Question] / {made}
        pool author
        {given} {surname}
        pool food
        lentil soup / rye bread / tomato salad / mushroom risotto / fish stew / dumplings / cheese omelette / bean chili / potato pancakes / chicken curry / noodle soup / apple pie / roast pumpkin / pea soup
        [spinach|onion|cheese|leek] tart / [fried|brown|coconut] rice / [barley|carrot|beet] soup / [baked|grilled|smoked] [salmon|aubergine|trout|peppers] / [plum|lemon|walnut|honey] cake
        pool hobby
        running / swimming / chess / the piano / the guitar / pottery / climbing / drawing / baking / gardening / yoga / cycling / photography / sewing / birdwatching / knitting / rowing / the cello / calligraphy
        fencing / archery / woodwork / Spanish / Japanese / Italian / Norwegian / tango / bookbinding / juggling / sourdough / fishing / singing / the violin / table tennis / badminton
        pool habit
        check my mail / look at my phone / read the news / skip lunch / buy books / start a new project / open a new notebook / work until midnight / drink a third coffee / rewrite my to-do list
        say yes / skip the tests / postpone my taxes / tidy my desk / walk around the block / write three lines in my diary / go to bed late / eat standing up / change my editor settings / clean the kitchen
        pool trigger
        I am [tired|nervous|bored|stuck|proud|late|alone|angry|in a hurry] / a [deadline|meeting|build|call|train|holiday] is [near|late|over] / I cannot [sleep|decide|focus|find the bug]
        I have [quarrelled with|spoken to|written to] {given} / the [tests|servers|neighbours|children] [keep me waiting|are loud|fail again|need me] / it rains for [days|a whole weekend] / nobody is watching
        pool remedy
        put my phone in [a drawer|the kitchen|another room] / go for a walk of {minutes} / set a timer for {minutes} / call {given} / write down [one|the next|a single] step / drink a glass of water
        close every tab / go to bed at {clock} / wait {minutes} / [count to ten|breathe slowly|stretch] / ask {given} to [watch the clock|remind me|join me] / leave the house / make tea
        pool ailment
        back pain / a stiff neck / headaches / a sore wrist / bad sleep / hay fever / a cough / tired eyes / a sprained ankle / knee pain / heartburn / a cold / dizziness / toothache / cramps in my [leg|foot|hand]
        pool cure
        [short walks|stretching|swimming|a new pillow|a better chair|less coffee|more water|fewer screens|warm baths|a standing desk|new glasses|regular meals|going to bed early|ginger tea|daily exercises|a cold compress]
        {minutes} of [yoga|walking|stretching|silence|sunlight] a day / no [coffee|screens|work|sugar] after {clock}
        pool thing
        laptop / bicycle / camera / desk / chair / phone / keyboard / monitor / tent / coat / sofa / kettle / printer / microphone / backpack / pair of boots / espresso machine / sewing machine / e-reader / rowing machine
        freezer / record player / telescope / winter jacket / bread knife / desk lamp / violin / canoe / oak table / umbrella / air filter / ukulele / electric heater / office chair / used car
        pool womanName
        {female} / {female} / {made}a / {made}ia
        pool manName
        {male} / {male} / {made}o / {made}us
        pool womanRelative
        my [mother|sister|aunt|cousin|grandmother|niece|daughter|godmother|mother-in-law|sister-in-law|stepsister|great-aunt|youngest sister|eldest daughter]
        pool manRelative
        my [father|brother|uncle|cousin|grandfather|nephew|son|godfather|father-in-law|brother-in-law|stepbrother|great-uncle|youngest brother|eldest son]
        pool gift
        a [wooden|blue|small|hand-made|second-hand|red] [box|scarf|kite|bowl|lamp|chess set|notebook|clock|teapot|puzzle|radio|vase|mug|train set] / tickets for [the opera|a concert|the circus|a train ride|the zoo]
        a [book|poster|map|cookbook|photo album] about [birds|stars|trains|volcanoes|ships|rivers|mushrooms|bridges]
        pool bigThing
        sailing boat / cargo bike / camper van / piano / new kitchen / new roof / garden house / solar roof / used car / year off / workshop / tiny house / wood stove / electric bike / recording studio / pottery kiln / long journey
        language course / allotment / old farm / printing press / cello / greenhouse / bigger flat / trip to {city} / house in {city} / office in {city} / harpsichord / new server room / loom / vineyard
        pool deskThing
        lamp / monitor / keyboard / chair / plant / clock / mouse / notebook / microphone / headset / foot rest / screen / tablet / globe / cup / wooden tray / cork board / paper calendar / standing desk / ergonomic stool / arm rest / old radio
        pool transport
        [train|bus|ferry|car|bicycle|plane|night train|boat]
        pool sight
        the [old|stone|iron|wooden|painted] [bridge|tower|church|market|harbour|mill|castle|library|lighthouse|theatre] / the [botanical garden|maritime museum|tram museum|flower market|cathedral|observatory|city wall|puppet theatre]
        pool mishap
        it rained [all day|the whole week|without a break] / I lost my [passport|wallet|key|hat|glasses|ticket|charger] / the [hotel|hostel|train|boat|airline] was overbooked / I missed the last [bus|train|ferry|tram]
        my [phone|camera|suitcase|bicycle|umbrella] broke / the [museum|bridge|road|market] was closed / I caught a [cold|fever] / we took the wrong [road|train|bus|exit] / the [food|fish|soup] made me ill
        pool mood
        [tired|glad|proud|calm|nervous|relieved|sad|curious|worried|content|hopeful|annoyed|thankful|surprised]
        pool advice
        charge twice as much / ship it before it is ready / write one page a day / sleep more / stop [rewriting|apologising|comparing myself|working on Sundays] / ask for help [sooner|in writing|on the first day]
        keep a [log|diary|list of wins|paper notebook] / say no [more often|once a week] / learn [one thing well|to cook|the keyboard|the boring parts] / hire [slowly|a bookkeeper] / read the contract [twice|aloud]
        cut the [scope|talk|budget|meeting] in half / buy [good tools|fewer things|a better chair] / [talk|listen] to [users|customers|the team|my body] / begin with the [end|tests|hardest part] / take [Fridays|August|a month] off
        pool animal
        [cat|dog|rabbit|parrot|hamster|tortoise|pony|canary|guinea pig|hen]
        pool plant
        [tomatoes|basil|roses|lemon trees|beans|sunflowers|mint|tulips|apple trees|strawberries|chives|fig trees|lavender|peppers|radishes|peas]
        pool skill
        [public speaking|touch typing|cooking|negotiating|delegating|writing clearly|reading contracts|saying no|estimating|drawing maps|listening|bookkeeping|juggling|public policy|lock picking|welding]
        pool filler
        It [rained|snowed|was windy|was warm|was cold] [all day|that morning|the whole week|when I wrote this]. / I am writing this [on the train|in bed|at the kitchen table|in the office|on a bench|before breakfast]. / I feel {mood} about it.
        The coffee was [cold|good|too strong|gone] by then. / I slept [badly|well|little] that night. / More on this [tomorrow|later|another time|when I know more]. / I should come back to this [soon|one day|next month|after the holidays].
        That is all [for now|for today|I know]. / It felt [longer|shorter|harder|easier] than it was. / I was {mood} all evening. / The window was open and the street was [quiet|loud]. / I told nobody. / I am not sure what to make of it.
        It was a [quiet|busy|strange|long|good|slow|short] day. / Nothing else happened. / I want to remember this. / The rest of the day was [quiet|lost|spent on mail|spent outside]. / I ate {food} and went to bed.
        Later I walked home through the [park|rain|snow|old town|market]. / {given} only laughed [about it|at me|when I told the story]. / The {animal} slept on my papers. / We had {food} for dinner.
        """
}
