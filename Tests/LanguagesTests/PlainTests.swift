import Testing

@testable import Languages

struct PlainTests {
    private let plain = NoteLanguage.other.rules

    private struct Plainest: TermBook {
        func isName(_: Word) -> Bool { false }
        func information(_: String) -> Double { 1 }
        func inline(_ phrase: String) -> String { phrase }
    }

    @Test func `A language without words of its own is asked about in the nearest one, and not by its grammar`() {
        #expect(plain.clauses == nil)
        #expect(plain.topics(of: "J'ai bêché le jardin.", Plainest(), known: []).isEmpty)
        #expect(plain.recurring(in: "J'ai bêché le jardin.", Plainest(), title: "").isEmpty)
        #expect(!plain.wordings(.section).isEmpty && plain.wordings(.section) == NoteLanguage.english.rules.wordings(.section))
        #expect(plain.refusal(.never) == NoteLanguage.english.rules.refusal(.never))
    }

    @Test(arguments: [
        ("en", NoteLanguage.english), ("chinese", .chinese), ("zh", .chinese), ("german", .german), ("de", .german), ("french", .other),
        ("fr", .other),
    ])
    func `A language is known by its name and its code`(word: String, language: NoteLanguage) {
        #expect(NoteLanguage(named: word) == language)
    }
}
