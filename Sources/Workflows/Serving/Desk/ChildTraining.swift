import Foundation
import Serving
import Synchronization

/// Trainings that the page starts: `engram train` in a process of its own, so that its end, however it comes, is not the server's.
final class ChildTraining: Sendable {
    private struct State {
        /// Of the process that runs; nil for none.
        var process: pid_t?
        var training = TrainingState(.none)
        var course = TrainingCourse()
        /// Whether what a training would take is being found out.
        var isPlanning = false
    }

    private let brain: Brain
    private let program: URL
    private let model: URL?
    private let answering: BaseModel
    private let state = Mutex(State())

    /// Seconds between two looks at whether it has ended, when the server waits for that.
    private static let interval = 0.05

    /// - Parameters:
    ///   - model: the base that is taught; nil for that of `engram.toml`, else the one that answers: what was learnt on another could not be
    ///     asked here.
    ///   - answering: the base that answers.
    init(_ brain: Brain, program: URL, model: URL?, answering: BaseModel) {
        (self.brain, self.program, self.model, self.answering) = (brain, program, model, answering)
    }

    var isGoingOn: Bool { state.withLock(\.training.isGoingOn) }

    /// - Throws: `APIError`, `LibraryError`.
    func current() throws -> TrainingState {
        var (training, course) = state.withLock { ($0.training, $0.course) }
        if !training.isGoingOn, brain.exists {
            let runs = try brain.library().runs()
            training.resumable = brain.resumable(runs)?.id
            if training.stage == .none, let last = runs.first {
                // One that was started elsewhere, or before this server.
                course = TrainingCourse(RunFolder(url: brain.absolute(last.folder)).metrics)
                (training.run, training.step, training.steps) = (last.id, last.steps, last.steps)
                training.stage = [.finished: .finished, .failed: .failed][last.status] ?? .stopped
            }
        }
        (training.losses, training.epochs) = (course.shown, course.epochs)
        return training
    }

    /// - Throws: `APIError` 409 where one goes on, or the program cannot be started.
    func start(_ wish: TrainingWish) throws -> TrainingState {
        try state.withLock { state in
            try Self.checkIdle(state.training, state.isPlanning)
            let child = try ChildProgram(program, arguments(wish), isLesser: true)
            (state.training, state.course, state.process) = (TrainingState(.preparing), TrainingCourse(), child.id)
            child.follow(onLine: take, onEnd: finish)
        }
        return try current()
    }

    func stop() throws -> TrainingState {
        interrupt()
        return try current()
    }

    /// Has a training save what it has, and waits until it did.
    func close() {
        interrupt()
        while state.withLock({ $0.process != nil }) { Thread.sleep(forTimeInterval: Self.interval) }
    }

    /// What a training would take: the same program says it without training.
    ///
    /// - Throws: `APIError`.
    func plan(_ wish: TrainingWish) throws -> TrainingPlan {
        try state.withLock { state in
            try Self.checkIdle(state.training, state.isPlanning)
            state.isPlanning = true
        }
        defer { state.withLock { $0.isPlanning = false } }
        var wish = wish
        // Only with a limit does the program find out how fast it is; a week is none.
        wish.minutes = wish.minutes ?? TrainingWish.mostMinutes
        let child = try ChildProgram(program, arguments(wish) + ["--dry-run"], isLesser: false)
        var outline: TrainingOutline?
        child.forEachLine { line in outline = outline ?? (try? JSONText.decoder.decode(TrainingOutline.self, from: line)) }
        let (_, complaint) = child.end()
        guard let outline else { throw APIError(400, complaint, code: "no_plan") }
        return TrainingPlan(outline)
    }

    /// The second would end it without saving.
    private func interrupt() {
        state.withLock { state in
            guard let process = state.process, state.training.stage != .stopping else { return }
            kill(process, SIGINT)
            state.training.stage = .stopping
        }
    }

    private static func checkIdle(_ training: TrainingState, _ isPlanning: Bool) throws(APIError) {
        guard !training.isGoingOn, !isPlanning else {
            throw APIError(409, "a training goes on, or is being planned; wait for its end, or stop it", code: "training_in_progress")
        }
    }

    private func arguments(_ wish: TrainingWish) -> [String] {
        var arguments = ["train", "--json", "--brain", brain.url.path]
        if wish.resumes { return arguments + ["--resume"] }
        // A file that cannot be read is the program's to complain of.
        let isNamed = (try? brain.recipe())?.model != nil
        if let model { arguments += ["--model", model.path] }
        if model == nil, !isNamed { arguments += ["--model", answering.location?.path ?? BaseModel.embeddedName] }
        if let minutes = wish.minutes { arguments += ["--for", "\(minutes)m"] }
        if let epochs = wish.epochs { arguments += ["--epochs", "\(epochs)"] }
        return arguments
    }

    /// One line of what the program says for programs.
    private func take(_ line: Data) {
        if let progress = try? JSONText.decoder.decode(TrainingProgress.self, from: line) {
            state.withLock { state in
                let step = progress.step
                // What came before it stands in the log: an epoch's end, and the steps of a run that is gone on with.
                if step.epoch != state.training.epoch { state.course = TrainingCourse(log(state.training.run)) }
                state.course.add(step.step, step.loss)
                if [.preparing, .studying].contains(state.training.stage) { state.training.stage = .running }
                (state.training.step, state.training.steps, state.training.epoch) = (step.step, step.totalSteps, step.epoch)
                (state.training.secondsLeft, state.training.tokensPerSecond) = (progress.secondsLeft, progress.tokensPerSecond)
            }
        } else if let study = try? JSONText.decoder.decode(StudyProgress.self, from: line) {
            state.withLock { state in
                if state.training.stage == .preparing { state.training.stage = .studying }
                (state.training.studied, state.training.toStudy) = (study.studied, study.toStudy)
                state.training.secondsLeft = study.secondsLeft
            }
        } else if let outline = try? JSONText.decoder.decode(TrainingOutline.self, from: line) {
            state.withLock { state in
                if state.training.stage == .studying { (state.training.stage, state.training.secondsLeft) = (.preparing, nil) }
                (state.training.run, state.training.steps, state.training.plan) = (outline.run, outline.steps, TrainingPlan(outline))
            }
        }
    }

    private func finish(_ code: Int32, _ complaint: String) {
        state.withLock { state in
            if state.training.run != nil { state.course = TrainingCourse(log(state.training.run)) }
            state.training.stage = code == 0 ? .finished : code == Interruption.exitCode ? .stopped : .failed
            if state.training.stage == .failed { state.training.problem = complaint }
            (state.training.secondsLeft, state.process) = (nil, nil)
        }
    }

    private func log(_ run: String?) -> URL { RunFolder(url: brain.runs.appending(path: run ?? "")).metrics }
}

extension TrainingPlan {
    fileprivate init(_ outline: TrainingOutline) {
        self.init(
            model: ModelShelf.shown(outline.model), recipe: outline.recipe, notes: outline.notes, toStudy: outline.toStudy,
            examples: outline.examples,
            tokens: outline.tokens, steps: outline.steps, epochs: outline.settings.epochs, modelParameters: outline.modelParameters,
            adapterParameters: outline.adapterParameters, storeBytes: outline.storeBytes, seconds: outline.fit?.expected,
            memoryBytes: outline.fit?.memoryBytes)
    }
}
