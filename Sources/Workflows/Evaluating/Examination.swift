import Evaluation
import Foundation
import Grounding
import Languages
import Messages
import ModelFiles
import Tokenization

/// Asks an adapter what it was taught and what it was not, beside others that answer the same questions.
package struct Examination {
    package var brain: Brain
    /// An adapter's id or folder; nil for the current one.
    package var adapter: String?
    /// The owner's own questions; nil for `exam.jsonl` of the brain, where it is there.
    package var file: URL?
    /// Nil for the usual ones.
    package var columns: [ExamColumn]?
    /// The most questions of each part; nil for the usual number.
    package var most: Int?
    /// Where the page goes; nil for the adapter's folder.
    package var page: URL?
    /// That the page is in.
    package var language = MessageLanguage.english

    package init(_ brain: Brain) { self.brain = brain }

    /// Asks everything, greedily, so that the same brain gives the same report.
    ///
    /// - Throws: `Interruption`; what opening the model, reading the exam file, training the classic adapter and writing the page throw.
    package func run(_ context: WorkContext, _ onEvent: (ExamEvent) -> Void) throws -> ExamReport {
        let subject = try ExamSubject(brain, adapter: adapter)
        let items = try subject.items(brain, file: file, most: most)
        let taught = subject.taughtNotes
        let columns = columns ?? ExamColumn.usual(for: subject.base)
        let search = NoteSearch(taught)
        let notes = NotePrompt(search)
        if let remarks = subject.base.remarks { onEvent(.remarked(remarks)) }
        onEvent(.prepared(questions: items.count, columns: columns))
        let ours = try subject.respondent(brain, context)
        // Only a gate looks at the notes, and who reads them.
        let looks = columns.contains(.notes) || columns.contains(.ours) && ours.gate != nil
        let atHand = looks ? NotesAtHand(taught, brain) : nil
        let checker = atHand?.checker
        let reading =
            columns.contains(.notes) ? atHand.map { NoteReading(ours.together(), $0, base: ours.withoutAdapter().together()) } : nil
        var answers = ExamAnswers()
        let needsBase = columns.contains { ![.ours, .notes, .classic].contains($0) }
        let base = try needsBase ? subject.respondent(brain, adapter: nil, context) : nil
        for column in columns {
            var answering = [.ours, .notes].contains(column) ? ours : base ?? ours
            if column == .classic {
                let folder = try ClassicAdapter(subject, brain: brain).folder(context, onEvent)
                answering = try subject.respondent(brain, adapter: folder.path, context)
            }
            let onProgress = { onEvent(.answered(column, done: $0, of: items.count)) }
            if column == .notes, let checker, let reading {
                let memory =
                    try answers.said[.ours]
                    ?? ask(items, .ours, answering.together(), notes, checker, context) { _ in }.map(\.text)
                answers.said[column] = try read(items, after: memory, reading, checker, context, onProgress)
                continue
            }
            let said = try ask(items, column, answering.together(), notes, checker, context, onProgress: onProgress)
            answers.said[column] = said.map(\.text)
            if column == .ours {
                answers.signals = said.map(\.signals)
                answers.alone = ours.gate == nil ? nil : said.map(\.alone)
            }
        }
        var report = ExamReport(
            subject: subject, items: items, answers: answers, search: search, checker: NotesAtHand(subject.notes, brain).checker)
        try look(ours, subject, into: &report, context)
        let place = page ?? subject.folder.appending(path: "exam.html")
        try ExamPage(report, in: language).write(to: place)
        report.page = place.path
        try AtomicFile.write(JSONText.file(report), to: subject.folder.appending(path: ExamFigures.fileName))
        return report
    }

    private typealias Said = (text: String, alone: String, signals: AnswerSignals?)

    /// - Parameter onProgress: told how many questions were answered before the one that is next.
    private func ask(
        _ items: [ExamItem], _ column: ExamColumn, _ respondent: Respondent, _ notes: NotePrompt, _ checker: AnswerChecker?,
        _ context: WorkContext, onProgress: (Int) -> Void
    ) throws -> [Said] {
        var done = 0
        if !items.isEmpty { onProgress(done) }
        return try Together.map(items) { _, _ in
            done += 1
            if done < items.count { onProgress(done) }
        } _: { item in
            try Self.answer(item, column, respondent, notes, checker, context)
        }
    }

    /// What was said from memory, and in its place what the notes say where memory failed.
    private func read(
        _ items: [ExamItem], after memory: [String], _ reading: NoteReading, _ checker: AnswerChecker, _ context: WorkContext,
        _ onProgress: (Int) -> Void
    ) throws -> [String] {
        var done = 0
        return try Together.map(Array(zip(items, memory))) { _, _ in
            done += 1
            onProgress(done)
        } _: { item, said in
            let support = checker.support(of: said, to: item.question)
            guard
                NoteReading.isNeeded(
                    after: said, to: item.question, support: support, checker, readsItself: reading.readsItself)
            else { return said }
            let found = try reading.answer(to: item.question, after: said, maxTokens: Self.room(item)) { !context.shouldStop() }
            guard !context.shouldStop() else { throw Interruption() }
            return found?.answer ?? said
        }
    }

    /// Tokens that an answer may have.
    private static func room(_ item: ExamItem) -> Int { [.short, .verdict, .refusal].contains(item.shape) ? 48 : 96 }

    private static func answer(
        _ item: ExamItem, _ column: ExamColumn, _ respondent: Respondent, _ notes: NotePrompt, _ checker: AnswerChecker?,
        _ context: WorkContext
    ) throws -> Said {
        let manner = AnswerManner(maxTokens: room(item))
        let picked = notes.notes(for: item, column: column)
        let message = try notes.message(item.question, notes: picked, for: respondent, answer: manner.maxTokens)
        let gated = try respondent.gatedAnswer([message], manner: manner, checker: column == .ours ? checker : nil) { _ in
            !context.shouldStop()
        }
        guard !context.shouldStop() else { throw Interruption() }
        let text = gated.answer.text.trimmingCharacters(in: .whitespacesAndNewlines)
        var alone = text
        if gated.isOverruled {
            alone = try respondent.answer([message], manner: manner).text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let isAsked = column == .ours && !text.isEmpty && !Refusal.isRefusal(text)
        return (text, alone, isAsked ? try respondent.signals(of: gated.answer, to: [message], context: context) : nil)
    }

    /// What the questions do not show: what was forgotten, whose voice it is, what comes word by word, what gives the notes away.
    private func look(_ ours: Respondent, _ subject: ExamSubject, into report: inout ExamReport, _ context: WorkContext) throws {
        report.forgetting = try Forgetting(ours, context: context)
        if subject.recipe.holdOuts != .none {
            func losses(_ isTaught: Bool) throws -> [TextLoss] {
                let notes = subject.notes.filter { subject.taught.contains($0.contentHash) == isTaught }
                let spread = stride(from: 0, to: notes.count, by: max(1, notes.count / Self.mostTexts)).prefix(Self.mostTexts)
                let texts = spread.map { notes[$0].sections.map(\.text).joined(separator: "\n\n") }
                return try TextLoss.all(of: texts, ours, context: context)
            }
            let unseen = try losses(false)
            report.voice = VoiceChange(unseen)
            report.leakage = Leakage(taught: try losses(true).map(\.ratio), unseen: unseen.map(\.ratio))
        }
        let documents = try subject.data?.read(.train).filter { $0.provenance.kind == .document } ?? []
        report.verbatim = try VerbatimRecall(ours, documents: documents, context: context)
    }

    /// Notes of each sort whose loss is looked at.
    private static let mostTexts = 40
}
