import Datasets
import Evaluation
import Foundation
import Library
import Serving

extension BrainDesk {
    package func exam(of adapter: String?) throws -> DeskExam? {
        try told {
            guard brain.exists, let figures = try examFigures(of: adapter) else { return nil }
            let columns = ExamColumn.allCases.compactMap { column in
                figures.columns[column.rawValue].map { DeskExam.Column(column.rawValue, $0) }
            }
            return DeskExam(
                adapter: figures.adapter, created: figures.created ?? Date(timeIntervalSince1970: 0),
                questions: figures.columns.values.map(\.n).max() ?? 0, columns: columns, learnt: figures.notes.learnt,
                shaky: figures.notes.shaky, missed: figures.notes.missed)
        }
    }

    func examFigures(of adapter: String?) throws -> ExamFigures? {
        let library = try brain.library()
        let record = try adapter.map { id in try library.adapters().first { $0.id == id } } ?? library.currentAdapter()
        return try record.flatMap { try ExamFigures(folder: brain.absolute($0.folder)) }
    }

    package func patterns() throws -> [DeskPattern] {
        try told {
            guard brain.exists else { return [] }
            let stamp = ServedNotes.stamp(brain.libraryFile)
            return try recurring.withLock { known in
                if let known, known.stamp == stamp { return known.patterns }
                let patterns = try findPatterns()
                known = (stamp, patterns)
                return patterns
            }
        }
    }

    /// What the rules for patterns find, whatever recipe the brain is taught by.
    private func findPatterns() throws -> [DeskPattern] {
        let library = try brain.library()
        let notes = try library.notes()
        guard !notes.isEmpty else { return [] }
        var recipe = DatasetRecipe.engram
        recipe.quotas = recipe.quotas.filter { $0.kind == .pattern }
        (recipe.abstentionShare, recipe.noiseShare, recipe.validShare) = (0, 0, 0)
        let summaries = try library.summaries().map { DeskNote($0) }
        let examples = DatasetBuilder.build(notes: notes, recipe: recipe, seed: 1, overrides: try brain.overrides()).train
        var seen: Set<String> = []
        return examples.filter { seen.insert($0.answer).inserted }.map { example in
            let named = summaries.filter { $0.title.count > 2 && example.answer.contains($0.title) }
            let said = summaries.filter { $0.title == example.provenance.note && !named.contains($0) }
            return DeskPattern(
                question: example.question, answer: example.answer, notes: (said + named).sorted { ($0.day ?? "") < ($1.day ?? "") })
        }
    }
}

extension DeskExam.Column {
    fileprivate init(_ name: String, _ score: ExamScore) {
        self.init(
            name: name, recall: score.recall, recallInterval: score.recallInterval, falseAnswers: score.falseAnswers,
            falseAnswersInterval: score.falseAnswersInterval, overRefusals: score.overRefusals,
            parts: score.parts.sorted { $0.key < $1.key }.map { .init(name: $0.key, recall: $0.value.recall, questions: $0.value.n) })
    }
}

extension ExamFigures {
    /// By the note's title.
    var recalls: [String: DeskNote.Recall] {
        Dictionary(notes.titles.map { ($0.title, .init(state: $0.state.rawValue, asked: $0.asked, recalled: $0.recalled)) }) { first, _ in
            first
        }
    }
}
