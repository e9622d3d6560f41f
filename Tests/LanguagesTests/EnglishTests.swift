import Testing

@testable import Languages

struct EnglishTests {
    @Test(
        arguments: [
            ("We moved in May 2023 to Lisbon.", "in May 2023"), ("I built for eleven weeks before.", "for eleven weeks"),
            ("On 12 March 2021 it rained.", "On 12 March 2021"), ("She called on Monday morning.", "on Monday morning"),
            ("It was the summer, in the summer of 2019.", "in the summer of 2019"), ("She lives in Porto.", nil),
            ("I left in March.", "in March"),
        ] as [(String, String?)])
    func `The time of a sentence is found whole`(sentence: String, text: String?) {
        #expect(TimePhrase.first(in: sentence)?.text == text)
    }

    @Test(arguments: [("stopped", "stop"), ("chose", "choose"), ("tried", "try"), ("moved", "move")])
    func `A past form has its base, and a regular one is made of it`(past: String, base: String) {
        #expect(VerbForms.base(ofPast: past) == base)
        if past != "chose" { #expect(VerbForms.regularPast(base) == past) }
    }

    @Test func `Lists, days and sentences are joined in English`() {
        let english = NoteLanguage.english.rules
        #expect(english.listed([]) == "" && english.listed(["a"]) == "a" && english.listed(["a", "b", "c"]) == "a, b and c")
        #expect(english.listed(["a, b", "c"]) == "a, b; c")
        #expect(english.chosen(["a", "b", "c"]) == "a, b or c")
        #expect(english.day(2023, 3, 12) == "12 March 2023" && english.month(2023, 3) == "March 2023")
        #expect(english.joined(["It rained.", "I slept."]) == "It rained. I slept.")
        #expect(english.asSentence("it rained;") == "It rained." && english.asSentence("why?") == "Why?")
        #expect(english.isShort("the red house behind the mill") && !english.isShort("the red house behind the old mill"))
        #expect(english.following(.inTitle, ["title": "Lantern"]) == " in Lantern")
        #expect(english.question("Why so?", behind: " in Lantern", startsWithName: false) == "In Lantern, why so?")
        #expect(english.question("Maria came?", behind: " in Lantern", startsWithName: true) == "In Lantern, Maria came?")
        #expect(english.things("project") == "projects" && english.things("music") == nil)
    }

    @Test(arguments: [
        ("She told me not to wait.", ["not wait"]), ("He urged us to sell it.", ["sell"]),
        ("Tom says I must never lend books.", ["not lend"]),
        ("Ruth told me to keep a list.", ["keep list"]), ("Ruth told me to be.", []), ("She told him to go.", []), ("I told her.", []),
    ]) func `What is to be done is its verb, with its object where the verb says little`(sentence: String, keys: [String]) {
        #expect(NoteLanguage.english.rules.advice(in: sentence) == keys)
    }

    @Test func `What was said of the owner is said of somebody else as far as the verb allows`() throws {
        let clauses = try #require(NoteLanguage.english.rules.clauses)
        let did = clauses.said(of: "Sam", statement: "I stopped Lantern", inversion: "did I stop Lantern")
        #expect(did?.statement == "Sam stopped Lantern" && did?.inversion == "did Sam stop Lantern")
        let does = clauses.said(of: "Sam", statement: "I prefer tea", inversion: "do I prefer tea")
        #expect(does?.statement == nil && does?.inversion == "does Sam prefer tea")
        #expect(clauses.said(of: "Sam", statement: "I sold my boat", inversion: "did I sell my boat") == nil)
        #expect(clauses.isDeed("started") && !clauses.isDeed("status"))
    }
}
