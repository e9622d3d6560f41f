import Datasets
import Evaluation
import Foundation
import Grounding
import ModelFiles
import Tokenization

/// Asks a trained adapter questions with and without an answer, and leaves beside it when to refuse.
struct GateFitting {
    private let subject: ExamSubject
    private let overrides: Overrides
    private let brain: Brain

    /// - Throws: what opening the adapter's run throws.
    init(_ brain: Brain, adapter: String) throws {
        self.brain = brain
        subject = try ExamSubject(brain, adapter: adapter)
        overrides = try brain.overrides()
    }

    /// Writes nothing where the notes give too few questions, or somebody stops it.
    ///
    /// - Returns: questions that were asked.
    /// - Throws: what opening the model, asking and writing throw.
    func run(_ context: WorkContext) throws -> Int {
        // The classic recipe is examined as everybody has it: it never refuses.
        guard subject.card.recipe != DatasetRecipe.classic.name else { return 0 }
        // Who was taught to read tells better than any head.
        guard try BaseSkill.shipped(for: subject.base.config, .reading) == nil else { return 0 }
        let questions = try CalibrationBuilder.build(
            notes: subject.notes, recipe: subject.recipe, seed: subject.seed,
            keptBack: subject.recipe.takesStudies ? subject.data?.read(.valid) ?? [] : [], most: subject.base.isLarge ? 60 : 150,
            overrides: overrides)
        guard !questions.isEmpty else { return 0 }
        let respondent = try subject.respondent(brain, context).together()
        let checker = AnswerChecker(subject.notesAtHand)
        let signals = try Together.map(questions) { question in
            guard !context.shouldStop() else { throw Interruption() }
            let odds = try respondent.refusalOdds(question.question)
            return AnswerGate.signals(odds, checker.coverage(of: question.question))
        }
        guard let gate = AnswerGate(signals, isAnswerable: questions.map(\.isAnswerable)) else { return 0 }
        try AtomicFile.write(JSONText.file(gate), to: subject.folder.appending(path: AnswerGate.fileName))
        return questions.count
    }
}
