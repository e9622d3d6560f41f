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
