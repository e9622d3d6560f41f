/// English verbs: the regular ones by their base, the irregular ones with their past.
enum VerbLexicon {
    static let regular = """
        abandon accept achieve add admit adopt advise agree aim allow announce answer apologise apologize appear apply archive argue
        arrange arrive ask assume attend automate avoid back bake benchmark blame block book borrow break-down brew browse bump cache
        call cancel care carry cause change charge chase chat check choke claim clean clear climb close collaborate collect comment
        commit compare compile complain complete compute configure confirm connect consider consult contact continue contribute convert
        convince cook copy count cover crash create critique cross cry cut-off cycle dance date debug decide decline dedicate delay delete
        deliver demand demo depend deploy describe deserve design desire destroy develop die dine disable disagree disappear discover
        discuss dislike document double doubt download drag drop dump earn edit email embrace enable encounter encourage end engage enjoy
        enter escape establish estimate evaluate examine exercise expect experience experiment explain explore export expose extend
        extract face fail favour favor fear fetch file fill filter finish fire fit fix focus fold follow force fork form format found
        freeze-up gain gather generate grab graduate guess handle happen harden hate head help hesitate hike hire hope host hurry identify
        ignore imagine implement import improve include increase index inherit insist inspect install intend interview introduce invent
        invest invite iterate join joke journal judge jump justify kick kill label lack land last laugh launch learn lie lift like limit
        link list listen load lock log look love lower maintain manage map mark match matter measure mention merge mess migrate miss
        mock model monitor move name need negotiate nest note notice observe offer open optimise optimize order organise organize own
        pace pack paint panic park parse participate pass patch pause perform persuade phone pick pilot pivot place plan plant play
        plot point polish port post postpone practise practice praise predict prefer prepare present press pretend prevent print prioritise
        prioritize process produce profile program promise promote propose protect prototype prove provide publish pull push query
        question quote race raise rank reach react realise realize rebase rebuild-up receive recommend record recover reduce refactor
        refer reflect refuse register regret reject relate relax release rely remain remember remind remove rename render rent repair
        repeat replace reply report request require rescue research resign resolve rest restart restore retire retry return reuse reveal
        revert review reward rewire risk roll rush sail sample save scan schedule scrap scratch search select separate serve settle
        shape share shelve shift ship shop shout show-off sign simplify skip slip slow smell smile smoke solve sort sound spill split-up
        sponsor stage stall start stay step stop store stream stretch struggle study subscribe succeed suffer suggest sup support suppose
        surprise survive suspect switch sync talk taste tend test thank threaten tidy tie touch tour trace track trade train transfer
        transform translate travel treat trigger trim trust try tune turn type undergo-up update upgrade upload use validate value
        visit volunteer vote wait walk wander want warn wash waste watch weigh welcome whisper wish wonder work worry wrap yell
        """.split(whereSeparator: \.isWhitespace).map(String.init).filter { !$0.contains("-") }

    /// Base and past; verbs that double their last letter regularly are not here.
    static let irregular: [(base: String, past: String)] = """
        be was|become became|begin began|bend bent|bet bet|bind bound|bite bit|blow blew|break broke|bring brought|build built|burn burnt
        buy bought|catch caught|choose chose|come came|cost cost|cut cut|deal dealt|dig dug|do did|draw drew|dream dreamt|drink drank
        drive drove|eat ate|fall fell|feed fed|feel felt|fight fought|find found|fly flew|forget forgot|forgive forgave|freeze froze
        get got|give gave|go went|grow grew|hang hung|have had|hear heard|hide hid|hit hit|hold held|hurt hurt|keep kept|know knew|lay laid
        lead led|learn learnt|leave left|lend lent|let let|light lit|lose lost|make made|mean meant|meet met|mistake mistook
        overestimate overestimated|underestimate underestimated|pay paid|put put|quit quit|read read|rebuild rebuilt|rewrite rewrote
        ride rode|ring rang|rise rose|run ran|say said|see saw|seek sought|sell sold|send sent|set set|shake shook|show showed|shut shut
        sing sang|sink sank|sit sat|sleep slept|speak spoke|spend spent|split split|spread spread|stand stood|steal stole|stick stuck
        strike struck|swear swore|swim swam|swing swung|take took|teach taught|tear tore|tell told|think thought|throw threw
        understand understood|undo undid|upset upset|wake woke|wear wore|win won|withdraw withdrew|write wrote
        """.split { $0 == "|" || $0 == "\n" }.compactMap { pair in
            let words = pair.split(separator: " ").map(String.init)
            return words.count == 2 ? (words[0], words[1]) : nil
        }
}
