import Evaluation
import Grounding
import Languages

/// What an examination came to.
package struct ExamReport: Sendable, Equatable, Encodable {
    /// One question and what each column said.
    package struct Line: Sendable, Equatable, Codable {
        package var part: String
        package var note: String
        package var question: String
        /// Empty where nothing was ever written.
        package var right: String
        package var answers: [ExamColumn.RawValue: String]
        package var isRight: [ExamColumn.RawValue: Bool]
    }

    package var adapter: String
    package var base: String
    /// What is odd about the base and how it is read.
    package var remarks: [String]?
    /// Whether notes and facts were kept back in training, so that all parts could be asked.
    package var heldBack: Bool
    package var columns: [ExamColumn.RawValue: ExamScore]
    /// The examined adapter without a look at the notes; nil where it never looks.
    package var alone: ExamScore?
    /// Ours less another column, by the other's name.
    package var differences: [ExamColumn.RawValue: ExamDifference]
    /// How much of what a column said stands in the notes.
    package var support: [ExamColumn.RawValue: SupportShare]
    /// Of the examined adapter.
    package var selective: SelectiveScore?
    package var attribution: Attribution?
    /// Whether the notes say what ours said.
    package var check: CheckScore?
    /// Of the examined adapter.
    package var notes: ExamNotes
    package var forgetting: Forgetting?
    package var voice: VoiceChange?
    package var verbatim: VerbatimRecall?
    package var leakage: Leakage?
    /// What was asked and answered; not part of the line for programs.
    package var lines: [Line]
    /// How the examined adapter was trained; not part of the line for programs.
    package var training: TrainingCurve?

    enum CodingKeys: String, CodingKey {
        case adapter, base, remarks, heldBack, columns, alone, differences, support, selective, attribution, check, notes, forgetting,
            voice, verbatim, leakage, page
    }

    /// Where the page was written.
    package var page: String?

    /// - Parameter checker: of all notes of the brain; made where there is an answer to look for.
    init(
        subject: ExamSubject, items: [ExamItem], answers: ExamAnswers, search: NoteSearch, checker: @autoclosure () -> AnswerChecker
    ) {
        let said = answers.said
        adapter = subject.adapter
        base = subject.base.name
        training = subject.training
        remarks = subject.base.remarks
        heldBack = subject.recipe.holdOuts != .none
        columns = Dictionary(uniqueKeysWithValues: said.map { ($0.rawValue, ExamScore(items, answers: $1)) })
        alone = answers.alone.map { ExamScore(items, answers: $0) }
        let ours = said[.ours]
        differences = Dictionary(
            uniqueKeysWithValues: ExamDifference.others.compactMap { column in
                guard let ours, let other = said[column] else { return nil }
                return (column.rawValue, ExamDifference(items, ours: ours, other: other))
            })
        let index = SupportIndex(subject.notes)
        support = Dictionary(
            uniqueKeysWithValues: said.map { column, texts in
                (column.rawValue, SupportShare(texts.filter { !Refusal.isRefusal($0) }.map(index.claims)))
            })
        selective = ours.flatMap { answers.selective(items, $0) }
        attribution = ours.flatMap { Attribution(items, answers: $0, search: search) }
        check = ours.map { CheckScore(items, answers: $0, checker: checker()) }
        notes = ExamNotes(ours == nil ? [] : items, answers: ours ?? [])
        lines = items.enumerated().map { index, item in Line(item, answers: said.mapValues { $0[index] }) }
    }
}

extension ExamReport.Line {
    init(_ item: ExamItem, answers: [ExamColumn: String]) {
        let said = answers.map { ($0.rawValue, $1) }
        self.init(
            part: item.part.rawValue, note: item.note, question: item.question,
            right: item.shape == .refusal ? "" : item.answers.first ?? "", answers: Dictionary(uniqueKeysWithValues: said),
            isRight: Dictionary(uniqueKeysWithValues: said.map { ($0, ExamMark(item, answer: $1).isRecalled) }))
    }
}

/// What was said to every question of an examination.
struct ExamAnswers {
    var said: [ExamColumn: [String]] = [:]
    /// What ours says where it does not look at the notes before it refuses; nil where it never does.
    var alone: [String]?
    /// How sure ours was of each; nil for a refusal and where nothing was said.
    var signals: [AnswerSignals?] = []

    func selective(_ items: [ExamItem], _ ours: [String]) -> SelectiveScore? {
        let given = signals.indices.compactMap { index in
            signals[index].map { ($0, ExamMark(items[index], answer: ours[index]).isRecalled) }
        }
        return SelectiveScore(given.map(\.0), isRight: given.map(\.1))
    }
}

/// What an examination tells whoever watches it.
/// How far an exam has come; a line for programs.
package struct ExamProgress: Sendable, Equatable, Codable {
    /// Who answers.
    package var column: String
    package var done: Int
    package var questions: Int

    package init(column: String, done: Int, questions: Int) { (self.column, self.done, self.questions) = (column, done, questions) }
}

package enum ExamEvent: Sendable {
    /// What is odd about the base and how it is read.
    case remarked([String])
    /// The questions are ready: how many, and for which columns.
    case prepared(questions: Int, columns: [ExamColumn])
    /// The classic adapter has to be trained first, on about as many tokens and for about as many seconds as ours was.
    case trainingClassic(tokens: Int, seconds: Double)
    case training(AdapterTrainingEvent)
    case answered(ExamColumn, done: Int, of: Int)
}
