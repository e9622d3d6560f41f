import Evaluation
import Foundation
import Grounding
import Languages
import Notes
import TestSupport
import Testing

@testable import Datasets

/// The vault of a software person (`Benchmarks/Vaults`), in which ten things recur, two of them in the same words.
@Suite struct WrittenVaultTests {
    private static let folder = TestFiles.root.appending(path: "Benchmarks/Vaults/software-person")
    private static let notes = Result { try NoteImporter.read([folder]).notes }

    /// Which finding answers which of the owner's questions about patterns: those whose notes share a word for it.
    private static let findings: [(item: Int, form: QuestionForm, topic: String?)] = [
        (3, .recurringTopic, "payment page"), (9, .recurringAdvice, nil),
    ]

    @Test func `What recurs in the same words is found, with more right notes than wrong ones`() throws {
        let facts = PatternKind.facts(NoteSet(try Self.notes.get()), .engram)
        let file = TestFiles.root.appending(path: "Benchmarks/Vaults/software-person.exam.jsonl")
        let items = try ExamFile.parse(Data(contentsOf: file), file: file.path).filter { $0.kind == .pattern }
        try #require(items.count == 10)
        for (index, form, topic) in Self.findings {
            let item = items[index]
            let named = facts.filter { $0.form == form && (topic == nil || $0.slots[.topic]?.first == topic) }.map(\.accepted)
            let right = named.map { $0.count { item.named.contains($0) } }
            #expect(zip(named, right).contains { $1 >= 2 && $1 * 2 > $0.count }, "\(form): \(right) of \(named.map(\.count))")
        }
    }

    /// The owner's questions of the written vault with their right answers, with another question's answer, and those without an answer.
    @Test func `Right answers are found and strange ones are not`() throws {
        let lookup = AnswerLookup(try Self.notes.get())
        let file = TestFiles.root.appending(path: "Benchmarks/Vaults/software-person.exam.jsonl")
        let items = try ExamFile.parse(Data(contentsOf: file), file: file.path).filter { $0.kind != .pattern }
        let facts = items.filter { $0.shape != .refusal }
        func found(_ pairs: [(ExamItem, String)]) -> Double {
            let places = pairs.map { lookup.place(of: $1, to: $0.question) }.filter { $0 != .untold }
            return Double(places.count { $0 != .nowhere }) / Double(places.count)
        }
        let right = found(facts.map { ($0, $0.answers[0]) })
        let strange = found(facts.enumerated().map { ($1, facts[($0 + 7) % facts.count].answers[0]) })
        let unknown = items.filter { $0.shape == .refusal }
        let invented = found(unknown.enumerated().map { ($1, facts[($0 * 5 + 3) % facts.count].answers[0]) })
        print("answers that a note says: right \(right), another question's \(strange), to questions without an answer \(invented)")
        #expect(right > 0.8)
        #expect(strange < 0.1)
        #expect(invented < 0.1)
    }
}
