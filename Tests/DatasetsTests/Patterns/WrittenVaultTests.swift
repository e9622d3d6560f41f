import Foundation
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

    @Test func `What the vault says itself is supported by it`() throws {
        let notes = try Self.notes.get()
        let index = SupportIndex(notes)
        let claims = notes.flatMap { $0.sections.flatMap { index.claims(in: $0.text) } }
        let wrong = claims.filter { !$0.isSupported }
        #expect(claims.count > 5_000)
        #expect(Double(wrong.count) < 0.002 * Double(claims.count), "\(wrong.count) of \(claims.count): \(wrong.prefix(12))")
    }
}
