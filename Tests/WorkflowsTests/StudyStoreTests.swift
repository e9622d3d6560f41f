import Foundation
import Grounding
import ModelFiles
import Notes
import Studies
import Testing

@testable import Workflows

/// What studies leave in a brain, and what is made of them.
struct StudyStoreTests {
    private func line(_ passage: String, _ question: String) -> StudyStore.Line {
        let asked = StudyQuestion(kind: .plain, question: question, answer: "one")
        return StudyStore.Line(
            writer: "w", version: 1, study: Study(passage: passage, statements: [StudyStatement(text: "A fact.", questions: [asked])]))
    }

    @Test func `Lines are appended, and a line that a break left half written goes`() throws {
        let scratch = try Scratch()
        let file = try scratch.file("studies.jsonl", JSONText.line(line("a", "Which?")) + "\n{\"writer\":\"w\",\"ver")
        var store = try StudyStore(file)
        #expect(store.lines == [line("a", "Which?")])
        try store.append(line("b", "What?"))
        #expect(try StudyStore(file).lines == [line("a", "Which?"), line("b", "What?")])
        #expect(Array(try Data(contentsOf: file)).split(separator: 0x0a).count == 2)
    }

    @Test func `The newest study of a passage counts`() throws {
        let scratch = try Scratch()
        let file = try scratch.file("studies.jsonl", [line("a", "Old?"), line("a", "New?")].map { try JSONText.line($0) + "\n" }.joined())
        #expect(StudyStore.studies(in: file)["a"] == line("a", "New?").study)
        #expect(StudyStore.studies(in: scratch.url.appending(path: "missing")).isEmpty)
    }

    @Test func `A note is found by what its study asks, and not before it was studied`() throws {
        let scratch = try Scratch.withNotes()
        let notes = try scratch.brain.library().notes()
        let question = "Which xylophone hangs over the quagga?"
        #expect(NoteSearch(notes, scratch.brain.studied(notes).expansion).found(by: question, limit: 3).isEmpty)
        let passage = try #require(StudyPassage.all(in: notes).last)
        var store = try StudyStore(scratch.brain.studiesFile)
        try store.append(line(passage.key, question))
        try store.append(line("of a note that is gone", question))
        let found = NoteSearch(notes, scratch.brain.studied(notes).expansion).found(by: question, limit: 3)
        #expect(found.map { notes[$0].contentHash } == [passage.noteHash])
        #expect(try NotesAtHand(scratch.brain)?.checker.expansion.isEmpty == false)
    }
}
