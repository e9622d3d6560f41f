import Languages
import Notes
import TestSupport
import Testing

@testable import Datasets

struct AbstentionTests {
    private let set = NoteSet(SmallVault.notes)

    @Test func `What one note says is asked of another only where that one has no word of it`() throws {
        let facts = SentenceKind.facts(set, .engram) + SectionKind.facts(set, .engram)
        let refused = OtherNote.pairs(facts, set).flatMap(\.self)
        #expect(refused.count > 5)
        for fact in refused {
            let title = try #require(fact.slots[.title]?.first)
            let subject = try #require((fact.slots[.topic] ?? fact.slots[.heading])?.first)
            let other = try #require(set.titles.indices.first { set.titles[$0].name == title })
            let text = ([title] + set.passages[other].map { ($0.heading ?? "") + "\n" + $0.text }).joined(separator: "\n").lowercased()
            #expect(Terms.of(subject, .english).allSatisfy { !Terms.of(text, .english).contains($0) }, "\(subject) of \(title)")
            #expect(fact.kind == .abstention && Refusal.isRefusal(fact.answer))
        }
    }
}
