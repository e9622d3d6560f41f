import Languages
import Notes
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

    @Test func `However many refusals are taught, some that are not are left for the exam`() {
        var recipe = DatasetRecipe.brief
        recipe.abstentionShare = 0.9
        #expect(ExamBuilder.build(notes: SmallVault.notes, recipe: recipe, seed: 1).allSatisfy { $0.part != .unanswerable })
        recipe.holdOuts.questions = 0.3
        let items = ExamBuilder.build(notes: SmallVault.notes, recipe: recipe, seed: 1).filter { $0.part == .unanswerable }
        #expect(items.count > 2)
        let taught = DatasetBuilder.build(notes: SmallVault.notes, recipe: recipe, seed: 1).train
        #expect(taught.count { Refusal.isRefusal($0.answer) } > items.count)
    }
}
