import Datasets
import Foundation
import Testing

@testable import Workflows

/// A base that can studies the notes before it is taught them.
struct StudyBeforeTrainingTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch.withNotes() }

    private func training(_ recipe: String?) throws -> AdapterTraining {
        var training = AdapterTraining(scratch.brain)
        training.model = try Fixtures.base.get().folder
        training.recipe = recipe
        training.choices.epochs = 1
        training.choices.rowTokens = 128
        return training
    }

    private func asLarge<Value>(_ work: () throws -> Value) rethrows -> Value {
        try BaseModel.$mostOfSmall.withValue(0, operation: work)
    }

    @Test func `Who cannot write, and who is taught something else, does not study`() throws {
        #expect(try training(DatasetRecipe.study.name).studying() == nil, "a small base")
        try asLarge {
            #expect(try training(nil).studying() == nil, "neither taught to write nor large enough to do so untaught")
            #expect(try training(DatasetRecipe.brief.name).studying() == nil)
            let changes: [(inout AdapterTraining) -> Void] = [
                { $0.resume = true }, { $0.holdsBack = true }, { $0.data = self.scratch.url },
            ]
            for change in changes {
                var training = try training(DatasetRecipe.study.name)
                change(&training)
                #expect(try training.studying() == nil)
            }
            #expect(try training(DatasetRecipe.study.name).studying() != nil)
        }
    }

    @Test func `Before anything is studied, a plan says how much is to be`() throws {
        try asLarge {
            let outline = try training(DatasetRecipe.study.name).outline(Fixtures.context())
            let left = try #require(try training(DatasetRecipe.study.name).studying()).left()
            #expect(left > 0)
            #expect(outline.toStudy == left)
            #expect(outline.examples == 0 && outline.run.isEmpty)
        }
    }

    @Test func `What is not studied yet is studied first, once`() throws {
        try asLarge {
            var told: [String] = []
            func run() throws {
                told = []
                _ = try training(DatasetRecipe.study.name).run(Fixtures.context()) { event in
                    switch event {
                    case .studying(.begun(_, let left, _)): told.append("studies \(left > 0)")
                    case .studied(let summary): told.append("left \(summary.left)")
                    case .prepared: told.append("trains")
                    default: break
                    }
                }
            }
            try run()
            #expect(told == ["studies true", "left 0", "trains"])
            try run()
            #expect(told == ["trains"])
        }
    }

    @Test func `What another base has studied is taken, except where a teacher is named`() throws {
        try asLarge {
            let base = try Fixtures.base.get().folder
            var study = StudyWriting(scratch.brain)
            study.model = base
            _ = try study.run(Fixtures.context()) { _ in }
            let text = try String(contentsOf: scratch.brain.studiesFile, encoding: .utf8)
            let writer = try BaseModel(base).fingerprint
            try text.replacing(writer, with: "another").write(to: scratch.brain.studiesFile, atomically: true, encoding: .utf8)
            var training = try training(DatasetRecipe.study.name)
            #expect(try training.studying()?.left() == 0)
            training.teacher = base
            let left = try #require(try training.studying()).left()
            #expect(left > 0)
        }
    }

    @Test func `A teacher studies for a base that cannot`() throws {
        try asLarge {
            var training = try training(nil)
            training.teacher = try Fixtures.base.get().folder
            #expect(try training.studying() != nil)
        }
    }
}
