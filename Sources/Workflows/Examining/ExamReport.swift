import Datasets

/// What an examination came to.
package struct ExamReport: Sendable, Equatable, Codable {
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
    /// Whether notes and facts were kept back in training, so that all parts could be asked.
    package var heldBack: Bool
    package var columns: [ExamColumn.RawValue: ExamScore]
    /// Of the examined adapter.
    package var notes: ExamNotes
    package var forgetting: Forgetting?
    package var voice: VoiceChange?
    package var verbatim: VerbatimRecall?
    /// What was asked and answered; not part of the line for programs.
    package var lines: [Line]

    enum CodingKeys: String, CodingKey { case adapter, base, heldBack, columns, notes, forgetting, voice, verbatim, page }

    /// Where the page was written.
    package var page: String?

    package init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: CodingKeys.self)
        adapter = try keys.decode(String.self, forKey: .adapter)
        base = try keys.decode(String.self, forKey: .base)
        heldBack = try keys.decode(Bool.self, forKey: .heldBack)
        columns = try keys.decode([String: ExamScore].self, forKey: .columns)
        notes = try keys.decode(ExamNotes.self, forKey: .notes)
        forgetting = try keys.decodeIfPresent(Forgetting.self, forKey: .forgetting)
        voice = try keys.decodeIfPresent(VoiceChange.self, forKey: .voice)
        verbatim = try keys.decodeIfPresent(VerbatimRecall.self, forKey: .verbatim)
        page = try keys.decodeIfPresent(String.self, forKey: .page)
        lines = []
    }

    init(subject: ExamSubject, items: [ExamItem], answers: [ExamColumn: [String]]) {
        adapter = subject.adapter
        base = subject.base.name
        heldBack = subject.recipe.holdOuts != .none
        columns = Dictionary(uniqueKeysWithValues: answers.map { ($0.rawValue, ExamScore(items, answers: $1)) })
        notes = ExamNotes(answers[.ours] == nil ? [] : items, answers: answers[.ours] ?? [])
        lines = items.enumerated().map { index, item in
            let said = answers.map { ($0.rawValue, $1[index]) }
            return Line(
                part: item.part.rawValue, note: item.note, question: item.question,
                right: item.shape == .refusal ? "" : item.answers.first ?? "", answers: Dictionary(uniqueKeysWithValues: said),
                isRight: Dictionary(uniqueKeysWithValues: said.map { ($0, ExamMark(item, answer: $1).isRecalled) }))
        }
    }
}

/// What an examination tells whoever watches it.
package enum ExamEvent: Sendable {
    /// The questions are ready: how many, and for which columns.
    case prepared(questions: Int, columns: [ExamColumn])
    /// The classic adapter has to be trained first, on about as many tokens and for about as many seconds as ours was.
    case trainingClassic(tokens: Int, seconds: Double)
    case training(AdapterTrainingEvent)
    case answered(ExamColumn, done: Int, of: Int)
}
