import Foundation
import Notes
import TestSupport
import Testing

@testable import Datasets

/// The vault of a software person (`Benchmarks/Vaults`), in which ten things recur that no note names.
@Suite struct WrittenVaultTests {
    private static let folder = TestFiles.root.appending(path: "Benchmarks/Vaults/software-person")
    private static let notes = Result { try NoteImporter.read([folder]).notes }

    /// Which finding answers which of the owner's questions about patterns, in their order.
    private static let findings: [(QuestionForm, String)] = [
        (.cause, "I rewrite what works"), (.cause, "I let the scope grow"), (.cause, "I buy the name before there is anything"),
        (.recurringTopic, "payment page"), (.cause, "I avoid difficult talks"), (.cause, "I fix things late at night"),
        (.cause, "I take on too much at once"), (.cause, "I plan too little time"), (.cause, "I do well when I start small"),
        (.recurringAdvice, ""),
    ]

    @Test func `Of the ten things that recur, at least eight are found with more right notes than wrong ones`() throws {
        let facts = PatternKind.facts(NoteSet(try Self.notes.get()), .engram)
        let file = TestFiles.root.appending(path: "Benchmarks/Vaults/software-person.exam.jsonl")
        let items = try ExamFile.parse(Data(contentsOf: file), file: file.path).filter { $0.kind == .pattern }
        #expect(items.count == Self.findings.count)
        var found = 0
        for (item, (form, name)) in zip(items, Self.findings) {
            let named =
                facts.filter { fact in
                    fact.form == form && (name.isEmpty || fact.slots[.statement] == [name] || fact.slots[.topic] == [name])
                }.map(\.accepted).max { $0.count { item.named.contains($0) } < $1.count { item.named.contains($0) } } ?? []
            let right = named.count { item.named.contains($0) }
            if right >= 2, right * 2 > named.count { found += 1 }
            print("pattern \(form) \(name): \(right) of \(named.count) named are right, \(item.named.count) expected; named \(named)")
        }
        #expect(found >= 8, "\(found) of \(items.count)")
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
