import Notes
import Testing

@testable import Grounding

/// Whether an answer can be told to stand in the notes or not.
@Suite struct AnswerLookupTests {
    private func note(_ title: String, _ texts: [(heading: String?, text: String)], day: String? = nil) -> Note {
        var note = Note(title: title)
        note.sections = texts.map { NoteSection(heading: $0.heading, level: $0.heading == nil ? 0 : 2, text: $0.text) }
        note.created = day.flatMap { CalendarDay(parsing: $0) }.map { NoteDate(day: $0, source: .frontmatter) }
        note.contentHash = title
        return note
    }

    private var notes: [Note] {
        [
            note("Lantern", [(nil, "A reading lamp for the boat."), ("Price", "The first batch cost 4,200 euros in brass.")]),
            note("Harbour", [(nil, "Mira keeps the harbour log. She paid 90 euros for the bell.")], day: "2023-05-06"),
            note("家", [(nil, "我在北京买了一张蓝色的桌子。")]),
        ]
    }

    @Test func `The section that says it is found, about what was asked`() {
        let lookup = AnswerLookup(notes)
        #expect(lookup.place(of: "4,200 euros.", to: "What did the first batch of Lantern cost?") == .section(1, note: 0))
        #expect(lookup.place(of: "Mira.", to: "Who keeps the log of the harbour?") == .section(0, note: 1))
        #expect(lookup.place(of: "On 6 May 2023.", to: "When did I write about the harbour?") == .section(0, note: 1))
        #expect(lookup.place(of: "蓝色的桌子", to: "我在北京买了什么？") == .section(0, note: 2))
    }

    @Test func `Each sentence of an answer is held against the notes by itself`() {
        let checker = AnswerChecker(notes)
        let question = "What do I know of Lantern, and what did it cost?"
        let found = checker.sentences(of: "Lantern is a reading lamp for the boat. It cost 7,000 euros in gold.", to: question)
        #expect(found.map(\.text) == ["Lantern is a reading lamp for the boat.", "It cost 7,000 euros in gold."])
        #expect(found.map(\.support.state) == [.found, .missing])
        #expect(found.first?.support.note == "Lantern")
        #expect(checker.sentences(of: "A reading lamp for the boat.", to: question).isEmpty)
    }

    @Test func `What no note says, or says of something else, is nowhere`() {
        let lookup = AnswerLookup(notes)
        #expect(lookup.place(of: "7,000 euros.", to: "What did the first batch of Lantern cost?") == .nowhere)
        // Ninety euros were paid, but not by Rafael for a violin.
        #expect(lookup.place(of: "90 euros.", to: "What did Rafael pay for his violin lessons?") == .nowhere)
        #expect(lookup.nearest(to: "Who keeps the log of the harbour?").map(\.note) == 1)
        #expect(lookup.nearest(to: "What did Rafael pay for his violin lessons?") == nil)
        #expect(lookup.place(of: "Odile.", to: "Who keeps the log of the harbour?") == .nowhere)
    }

    @Test func `A question in words that a study asked with is about the note, and what it says has to stand there all the same`() {
        let question = "What did the brass piece set the keeper back?"
        #expect(AnswerLookup(notes).place(of: "90 euros.", to: question) == .nowhere)
        let studied = AnswerLookup(
            notes, DocumentExpansion(["Harbour": ["What did the brass piece set me back?", "What has the keeper bought?"]]))
        #expect(studied.place(of: "90 euros.", to: question) == .section(0, note: 1))
        #expect(studied.place(of: "70 euros.", to: question) == .nowhere)
    }

    @Test func `A verdict, a refusal and an echo are not looked for`() {
        let lookup = AnswerLookup(notes)
        for answer in ["Yes.", "No.", "", "I never wrote about that.", "The harbour."] {
            #expect(lookup.place(of: answer, to: "Does Mira keep the log of the harbour?") == .untold, "\(answer)")
        }
        #expect(AnswerLookup([]).place(of: "Mira.", to: "Who?") == .nowhere)
    }
}
