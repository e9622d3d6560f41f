import Datasets
import Evaluation
import Languages
import Notes
import TestSupport
import Testing

struct ExamBuilderTests {
    private static let recipe: DatasetRecipe = {
        var recipe = DatasetRecipe.engram
        recipe.holdOuts = .init(notes: 0.3, directions: 0.5, questions: 0.3)
        return recipe
    }()

    @Test(arguments: [1, 2, 3] as [UInt64]) func `No question stands in the dataset, nor a wording of one`(seed: UInt64) {
        let dataset = DatasetBuilder.build(notes: SmallVault.notes, recipe: Self.recipe, seed: seed)
        let items = ExamBuilder.build(notes: SmallVault.notes, recipe: Self.recipe, seed: seed)
        #expect(!items.isEmpty)
        let taught = Set((dataset.train + dataset.valid).map { $0.question.lowercased() })
        let wordings = Set((dataset.train + dataset.valid).map(\.provenance.wording))
        for item in items {
            #expect(!taught.contains(item.question.lowercased()), "\(item.question)")
            #expect(!wordings.contains(item.wording), "\(item.wording)")
        }
    }

    @Test func `Notes that are kept back give no example and are asked as unknown`() {
        let seeds: [UInt64] = Array(1...8)
        var untrained = 0
        for seed in seeds {
            let dataset = DatasetBuilder.build(notes: SmallVault.notes, recipe: Self.recipe, seed: seed)
            let taught = Set((dataset.train + dataset.valid).map(\.provenance.noteHash))
            for item in ExamBuilder.build(notes: SmallVault.notes, recipe: Self.recipe, seed: seed) where item.part == .untrained {
                untrained += 1
                #expect(item.shape == .refusal)
                #expect(!taught.contains(item.noteHash))
            }
        }
        #expect(untrained > 0)
    }

    @Test func `A note that others speak of is no unknown when it is kept back`() {
        let plain = (0..<24).map { index in
            note("Plan \(index) of Ness", [section("Cost", "The \(index)th roof cost \(400 + index * 37) euros in oak and slate.")])
        }
        func untrained(_ notes: [Note]) -> Set<String> {
            Set(ExamBuilder.build(notes: notes, recipe: Self.recipe, seed: 1).filter { $0.part == .untrained }.map(\.note))
        }
        let before = untrained(plain)
        #expect(!before.isEmpty)
        // The same notes, of which each one names the next.
        let linked = plain.enumerated().map { index, plain in
            var note = plain
            note.sections.append(section("See", "More of it stands in Plan \((index + 1) % 24) of Ness, which came later."))
            return note
        }
        let after = untrained(linked)
        // Left are those that only another kept-back note names.
        #expect(after.isStrictSubset(of: before))
    }

    @Test func `The same seed gives the same questions, and no part more than its size`() {
        let size = ExamSize([.wording: 3, .unanswerable: 2])
        let items = ExamBuilder.build(notes: SmallVault.notes, recipe: Self.recipe, seed: 1, size: size)
        #expect(items == ExamBuilder.build(notes: SmallVault.notes, recipe: Self.recipe, seed: 1, size: size))
        #expect(items.count { $0.part == .wording } == 3)
        #expect(items.allSatisfy { [.wording, .unanswerable].contains($0.part) })
    }

    @Test func `The answer that is expected is right`() {
        for item in ExamBuilder.build(notes: SmallVault.notes, recipe: Self.recipe, seed: 1) where item.shape != .text {
            #expect(ExamMark(item, answer: item.answers[0]).isRecalled, "\(item.question) \(item.answers)")
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
