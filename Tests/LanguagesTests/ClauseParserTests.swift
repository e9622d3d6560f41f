import Testing

@testable import Languages

@Suite struct ClauseParserTests {
    @Test(arguments: [
        ("I stopped Lantern", "did I stop Lantern"),
        ("We chose SQLite,", "did we choose SQLite"),
        ("In the end, I never finished the parser", "did I never finish the parser"),
        ("The index was too slow", "was the index too slow"),
        ("I could not sleep", "could I not sleep"),
        ("I couldn't sleep", "could I not sleep"),
        ("I'm tired", "am I tired"),
        ("I had built for eleven weeks", "had I built for eleven weeks"),
        ("I had a call with Maria", "did I have a call with Maria"),
        ("Went to the office by water", "did I go to the office by water"),
        ("On Monday, after lunch, we moved the server", "did we move the server"),
        ("I prefer plain files", "do I prefer plain files"),
        ("Maria told me to wait", "did Maria tell me to wait"),
        ("My first release broke the sync", "did my first release break the sync"),
        ("We used Go, Rust, and Swift", "did we use Go, Rust, and Swift"),
        ("I did not ask anyone", "did I not ask anyone"),
        ("I've stopped reading news", "have I stopped reading news"),
    ])
    func aClauseIsTurnedRound(sentence: String, question: String) {
        #expect(ClauseParser.parse(sentence)?.inverted == question)
    }

    @Test(arguments: [
        ("The index was too slow", "the index was too slow"), ("I never finished the parser", "I never finished the parser"),
        ("I couldn't sleep", "I could not sleep"), ("Went to the office", "I went to the office"),
    ])
    func aClauseIsRepeated(sentence: String, statement: String) {
        #expect(ClauseParser.parse(sentence)?.declarative == statement)
    }

    @Test(arguments: [
        "It failed", "Nothing here", "The file imported yesterday broke", "He said: “I stopped”", "What a day", "Slow index",
        "2 kg of flour", "",
    ])
    func whatTheRulesCannotTellIsLeft(sentence: String) {
        #expect(ClauseParser.parse(sentence) == nil)
    }
}
