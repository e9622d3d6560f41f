import Foundation
import Serving
import Synchronization

/// Two notes and a training that begins and ends as it is told; remembers what it was given.
final class FakeDesk: NoteDesk {
    private struct State {
        var files: [DroppedFile] = []
        var wishes: [TrainingWish] = []
        var stage = TrainingState.Stage.none
        var examWishes: [ExamWish] = []
        var exam = ExamState.Stage.none
    }

    private let state = Mutex(State())

    var files: [DroppedFile] { state.withLock { $0.files } }
    var wishes: [TrainingWish] { state.withLock { $0.wishes } }
    var examWishes: [ExamWish] { state.withLock { $0.examWishes } }

    private static let all = [
        DeskNote(
            title: "Birds", path: "Birds.md", day: "2024-05-01", state: "learnt", recall: .init(state: "shaky", asked: 4, recalled: 2)),
        DeskNote(title: "Kites & <b>", path: "a b/Kites.md", day: nil, state: "new"),
    ]

    func overview() throws -> DeskOverview {
        var overview = DeskOverview(brain: "brain")
        (overview.notes, overview.learnt, overview.new, overview.adapter) = (2, 1, 1, "2026-01-31-1")
        return overview
    }

    func notes(with words: [String], limit: Int) throws -> [DeskNote] {
        Array(Self.all.filter { note in words.allSatisfy { note.title.lowercased().contains($0) } }.prefix(limit))
    }

    func note(at path: String, title: String?) throws -> DeskNoteText {
        guard let note = Self.all.first(where: { $0.path == path && (title == nil || $0.title == title) }) else {
            throw APIError(404, "there is no such note", code: "not_found")
        }
        return DeskNoteText(
            title: note.title, path: note.path, day: note.day, tags: ["sky"], language: "en", files: ["/notes/" + note.path], links: [],
            backlinks: [], passages: [.init(headings: ["Red kites"], text: "They circle above the café.")])
    }

    func add(_ files: [DroppedFile]) throws -> AddedFiles {
        state.withLock { $0.files += files }
        return AddedFiles(added: files.count, changed: 0, unchanged: 0, skipped: [])
    }

    func adapters() throws -> [DeskAdapter] {
        let day = Date(timeIntervalSince1970: 1_700_000_000)
        return [
            DeskAdapter(id: "2026-01-31-1", created: day, base: "pocket", notes: 48, isCurrent: true, answers: true, bytes: 1 << 20)
        ]
    }

    func exam(of adapter: String?) throws -> DeskExam? {
        guard adapter != "new" else { return nil }
        let column = DeskExam.Column(
            name: "ours", recall: 0.5, recallInterval: [0.4, 0.6], falseAnswers: 0.1, falseAnswersInterval: [0, 0.2], overRefusals: 0,
            parts: [.init(name: "taught", recall: 0.5, questions: 20)])
        return DeskExam(
            adapter: "2026-01-31-1", created: Date(timeIntervalSince1970: 1_700_000_000), questions: 20, columns: [column], learnt: 1,
            shaky: 1, missed: 0)
    }

    func examine(_ wish: ExamWish) throws -> ExamState {
        try state.withLock { state in
            guard state.exam != .running else { throw APIError(409, "one goes on", code: "exam_in_progress") }
            state.examWishes.append(wish)
            state.exam = .running
        }
        return try examination()
    }

    func stopExamining() throws -> ExamState {
        state.withLock { $0.exam = .stopped }
        return try examination()
    }

    func examination() throws -> ExamState {
        var exam = ExamState(state.withLock { $0.exam })
        if exam.stage != .none { (exam.column, exam.done, exam.questions) = ("ours", 3, 20) }
        return exam
    }

    func patterns() throws -> [DeskPattern] { [DeskPattern(question: "What recurs?", answer: "Kites.", notes: Self.all)] }

    func plan(_ wish: TrainingWish) throws -> TrainingPlan {
        state.withLock { $0.wishes.append(wish) }
        return TrainingPlan(
            model: "pocket", recipe: "brief", notes: 2, examples: 40, tokens: 800, steps: 10, epochs: wish.epochs ?? 2,
            modelParameters: 6_000_000, adapterParameters: 60_000, storeBytes: 0, seconds: 12, memoryBytes: 300_000_000)
    }

    func train(_ wish: TrainingWish) throws -> TrainingState {
        try state.withLock { state in
            guard state.stage != .running else { throw APIError(409, "one goes on", code: "training_in_progress") }
            state.wishes.append(wish)
            state.stage = .running
        }
        return try training()
    }

    func stopTraining() throws -> TrainingState {
        state.withLock { $0.stage = .stopped }
        return try training()
    }

    func training() throws -> TrainingState {
        var training = TrainingState(state.withLock { $0.stage })
        guard training.stage != .none else { return training }
        (training.run, training.step, training.steps, training.epoch) = ("2026-02-01-1", 2, 10, 1)
        training.losses = [.init(step: 1, loss: 5), .init(step: 2, loss: 4)]
        return training
    }
}
