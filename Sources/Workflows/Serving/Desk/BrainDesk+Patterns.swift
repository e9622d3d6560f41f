import Datasets
import Foundation
import Library
import Notes
import Serving
import Studies

extension BrainDesk {
    /// What a base found and held against the notes; where none looked yet, what rules find.
    package func patterns() throws -> [DeskPattern] {
        try told {
            guard brain.exists else { return [] }
            let stamp = ServedNotes.stamp(brain.libraryFile) + ServedNotes.stamp(brain.patternsFile)
            return try recurring.withLock { known in
                if let known, known.stamp == stamp { return known.patterns }
                let library = try brain.library()
                let notes = try library.notes()
                let summaries = try library.summaries().map { ($0.contentHash, DeskNote($0)) }
                let found = try foundPatterns(notes, Dictionary(summaries) { first, _ in first })
                let patterns = try found.isEmpty ? rulePatterns(notes, summaries.map(\.1)) : found
                known = (stamp, patterns)
                return patterns
            }
        }
    }

    private func foundPatterns(_ notes: [Note], _ summaries: [String: DeskNote]) throws -> [DeskPattern] {
        let overrides = try brain.overrides()
        return try brain.patterns(in: StudyPassage.all(in: notes.filter { !overrides.excludes($0) })).map { pattern in
            let shown = pattern.signs.compactMap { sign in summaries[sign.statement.note].map { ($0, sign.statement.text) } }
            return DeskPattern(
                question: pattern.questions.first ?? "", answer: pattern.text, notes: shown.map(\.0),
                checked: .init(asked: pattern.asked, outside: pattern.outside, statements: shown.map(\.1)))
        }
    }

    /// What the rules for patterns find, whatever recipe the brain is taught by.
    private func rulePatterns(_ notes: [Note], _ summaries: [DeskNote]) throws -> [DeskPattern] {
        guard !notes.isEmpty else { return [] }
        var recipe = DatasetRecipe.engram
        recipe.quotas = recipe.quotas.filter { $0.kind == .pattern }
        (recipe.abstentionShare, recipe.noiseShare, recipe.validShare) = (0, 0, 0)
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
