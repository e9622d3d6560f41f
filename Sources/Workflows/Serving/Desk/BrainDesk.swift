import Foundation
import Library
import Notes
import Serving
import Synchronization

/// A brain as the page of `engram serve` shows it and works on it.
package final class BrainDesk: NoteDesk {
    let brain: Brain
    let served: ServedBrain
    let context: WorkContext
    let timeZone: TimeZone
    private let trainings: ChildTraining
    private let exams: ChildExam
    /// Found once for a library as it stands.
    let recurring = Mutex<(stamp: [Date?], patterns: [DeskPattern])?>(nil)

    /// - Parameters:
    ///   - program: this one, to start trainings with.
    ///   - model: the base that they are of; nil for that of `engram.toml`, else the one that answers.
    package init(_ brain: Brain, served: ServedBrain, program: URL, model: URL?, timeZone: TimeZone, context: WorkContext) {
        (self.brain, self.served, self.context, self.timeZone) = (brain, served, context, timeZone)
        trainings = ChildTraining(brain, program: program, model: model, answering: served.first.base)
        exams = ChildExam(brain, program: program)
    }

    package func overview() throws -> DeskOverview {
        try told {
            var overview = DeskOverview(brain: brain.url.lastPathComponent)
            overview.beside = brain.beside.map(\.url.lastPathComponent)
            guard brain.exists else { return overview }
            let library = try brain.library()
            overview.sources = try library.roots()
            overview.notes = try library.count()
            overview.new = try library.count(NoteFilter(state: .new))
            overview.learnt = try library.count(NoteFilter(state: .learnt))
            overview.stale = try library.count(NoteFilter(state: .stale))
            overview.adapter = try library.currentAdapter()?.id
            return overview
        }
    }

    package func adapters() throws -> [DeskAdapter] {
        try told {
            guard brain.exists else { return [] }
            let answering = Dictionary(served.adapters().map { ($0.card.id, $0.card) }) { first, _ in first }
            return try brain.library().adapters().map { record in
                let folder = brain.absolute(record.folder)
                var adapter = DeskAdapter(
                    id: record.id, created: record.createdAt, base: ModelShelf.shown(record.baseModel), notes: record.noteCount,
                    isCurrent: record.isCurrent, answers: answering[record.id] != nil, bytes: ModelShelf.bytes(in: folder))
                guard let card = answering[record.id] ?? (try? AdapterCard(folder: folder)) else { return adapter }
                (adapter.examples, adapter.steps, adapter.epochs) = (card.examples, card.steps, card.epochsDone)
                (adapter.seconds, adapter.firstLoss, adapter.lastLoss) = (card.seconds, card.firstLoss, card.lastLoss)
                return adapter
            }
        }
    }

    package func plan(_ wish: TrainingWish) throws -> TrainingPlan { try told { try trainings.plan(wish) } }

    package func train(_ wish: TrainingWish) throws -> TrainingState {
        guard !exams.current.isGoingOn else { throw ChildExam.busy }
        return try told { try trainings.start(wish) }
    }

    package func stopTraining() throws -> TrainingState { try told { try trainings.stop() } }
    package func training() throws -> TrainingState { try told { try trainings.current() } }

    package func examine(_ wish: ExamWish) throws -> ExamState {
        guard !trainings.isGoingOn else {
            throw APIError(409, "a training goes on; wait for its end, or stop it", code: "training_in_progress")
        }
        return try exams.start(wish)
    }

    package func stopExamining() -> ExamState { exams.stop() }
    package func examination() -> ExamState { exams.current }

    /// Ends an exam, has a training save what it has, and waits until it did.
    package func close() {
        _ = exams.stop()
        trainings.close()
    }

    /// What whoever asked can help is said to them; where files are named, they are those of the brain's owner.
    func told<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as WorkflowError {
            switch error {
            case .brainInUse: throw APIError(409, "\(error)", code: "brain_in_use")
            case .nothingThere, .noSuch: throw APIError(404, "\(error)", code: "not_found")
            case .badSetting, .unknownSetting, .misplacedSetting, .malformed: throw APIError(400, "\(error)", code: "bad_setting")
            default: throw error
            }
        }
    }
}

extension ModelShelf {
    /// A base's name without the folders that lead to it.
    static func shown(_ base: String) -> String { base.hasPrefix("/") ? URL(filePath: base).lastPathComponent : base }
}
