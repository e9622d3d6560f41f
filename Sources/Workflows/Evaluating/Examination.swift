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
    /// A model with the adapter in it, such as an export of the brain, that answers as well; a column of its own.
    package var merged: URL?
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
        let atHand = subject.notesAtHand
        let columns = try columns(for: subject.base)
        let search = NoteSearch(atHand)
        let notes = NotePrompt(search)
        if let remarks = subject.base.remarks { onEvent(.remarked(remarks)) }
        onEvent(.prepared(questions: items.count, columns: columns))
        let ours = try subject.respondent(brain, context)
        let remembers = columns.contains(.ours) || columns.contains(.notes)
        let reads = columns.contains(.notes) || ours.base.isLarge
        let memory = try remembers ? remembering(ours, NotesAtHand(atHand, brain), reads: reads) : nil
        var answers = ExamAnswers()
        let needsBase = columns.contains { ![.ours, .notes, .classic, .merged].contains($0) }
        let base = try needsBase ? subject.respondent(brain, adapter: nil, context) : nil
        for column in columns where answers.said[column] == nil {
            let onProgress = { onEvent(.answered(column, done: $0, of: items.count)) }
            if let memory, [.ours, .notes].contains(column) {
                let said = try together(items, onProgress) { try Self.remember($0, memory, context) }
                if columns.contains(.notes) { answers.said[.notes] = said.map(\.withNotes) }
                guard columns.contains(.ours) else { continue }
                answers.said[.ours] = said.map(\.text)
                answers.signals = said.map(\.signals)
                answers.alone = said.contains { $0.isGated } ? said.map(\.alone) : nil
                continue
            }
            var answering = base ?? ours
            if column == .classic {
                let folder = try ClassicAdapter(subject, brain: brain).folder(context, onEvent)
                answering = try subject.respondent(brain, adapter: folder.path, context)
            } else if column == .merged, let merged {
                var choice = Respondent.Choice()
                (choice.model, choice.isPlain) = (merged, true)
                answering = try Respondent(choice, brain: brain, device: context.device)
            }
            answering = answering.together()
            answers.said[column] = try together(items, onProgress) { [answering] in
                try Self.look(up: $0, column, answering, notes, context)
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

    /// - Throws: `WorkflowError.badSetting` where a merged model is to answer and none was named.
    private func columns(for base: BaseModel) throws -> [ExamColumn] {
        let chosen = columns ?? ExamColumn.usual(for: base)
        if merged == nil, chosen.contains(.merged) {
            throw WorkflowError.badSetting(
                name: "--columns", value: "«\(ExamColumn.merged.rawValue)»", expected: .said("expected.merged"))
        }
        return merged == nil || chosen.contains(.merged) ? chosen : chosen + [.merged]
    }

    /// Who remembers, and reads where the brain reads.
    private func remembering(_ ours: Respondent, _ notes: NotesAtHand, reads: Bool) throws -> Answering {
        Answering(
            respondent: ours.together(), checker: notes.checker,
            reading: reads ? NoteReading(notes, reader: try ours.reader().together()) : nil)
    }

    /// - Parameter onProgress: told how many questions were answered before the one that is next.
    private func together<Value: Sendable>(
        _ items: [ExamItem], _ onProgress: (Int) -> Void, _ body: @escaping @Sendable (ExamItem) throws -> Value
    ) throws -> [Value] {
        var done = 0
        if !items.isEmpty { onProgress(done) }
        return try Together.map(
            items,
            onResult: { _, _ in
                done += 1
                if done < items.count { onProgress(done) }
            }, body)
    }

    /// Tokens that an answer may have.
    private static func room(_ item: ExamItem) -> Int { [.short, .verdict, .refusal].contains(item.shape) ? 48 : 96 }

    private struct Remembered: Sendable {
        var text: String
        /// What the model says where nobody looks at the notes.
        var alone: String
        var isGated: Bool
        /// What is told of the notes, else the same.
        var withNotes: String
        var signals: AnswerSignals?
    }

    private static func remember(_ item: ExamItem, _ memory: Answering, _ context: WorkContext) throws -> Remembered {
        let manner = AnswerManner(maxTokens: room(item))
        let messages = [ChatMessage(role: .user, content: item.question)]
        let outcome = try memory.answer(messages, manner: manner, onText: { _ in !context.shouldStop() })
        guard !context.shouldStop() else { throw Interruption() }
        let text = outcome.memory.answer.text.trimmingCharacters(in: .whitespacesAndNewlines)
        var alone = text
        if outcome.memory.isOverruled {
            alone = try memory.respondent.answer(messages, manner: manner).text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let isAsked = !text.isEmpty && !Refusal.isRefusal(text)
        return Remembered(
            text: text, alone: alone, isGated: outcome.memory.chance != nil, withNotes: outcome.lookedUp?.told ?? text,
            signals: isAsked ? try memory.respondent.signals(of: outcome.memory.answer, to: messages, context: context) : nil)
    }

    private static func look(
        up item: ExamItem, _ column: ExamColumn, _ respondent: Respondent, _ notes: NotePrompt, _ context: WorkContext
    ) throws -> String {
        let manner = AnswerManner(maxTokens: room(item))
        let picked = notes.notes(for: item, column: column)
        let message = try notes.message(item.question, notes: picked, for: respondent, answer: manner.maxTokens)
        let answer = try respondent.answer([message], manner: manner) { _ in !context.shouldStop() }
        guard !context.shouldStop() else { throw Interruption() }
        return answer.text.trimmingCharacters(in: .whitespacesAndNewlines)
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
