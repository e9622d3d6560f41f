import Evaluation
import Foundation
import Serving
import Synchronization

/// Exams that the page starts: `engram eval` in a process of its own.
final class ChildExam: Sendable {
    private struct State {
        /// Of the process that runs; nil for none.
        var process: pid_t?
        var exam = ExamState(.none)
    }

    private let brain: Brain
    private let program: URL
    private let state = Mutex(State())

    static let busy = APIError(409, "an exam goes on; wait for its end, or stop it", code: "exam_in_progress")
    /// Columns of an exam that compares nothing.
    private static let own: [ExamColumn] = [.ours, .notes]

    init(_ brain: Brain, program: URL) { (self.brain, self.program) = (brain, program) }

    var current: ExamState { state.withLock(\.exam) }

    /// - Throws: `APIError` 409 where one goes on, or the program cannot be started.
    func start(_ wish: ExamWish) throws -> ExamState {
        try state.withLock { state in
            guard !state.exam.isGoingOn else { throw Self.busy }
            let child = try ChildProgram(program, arguments(wish), isLesser: true)
            (state.exam, state.process) = (ExamState(.preparing), child.id)
            child.follow(onLine: take, onEnd: finish)
        }
        return current
    }

    func stop() -> ExamState {
        state.withLock { state in
            guard let process = state.process, state.exam.stage != .stopping else { return }
            kill(process, SIGINT)
            state.exam.stage = .stopping
        }
        return current
    }

    private func arguments(_ wish: ExamWish) -> [String] {
        var arguments = ["eval", "--json", "--progress", "--no-open", "--brain", brain.url.path]
        if let adapter = wish.adapter { arguments.append("--adapter=\(adapter)") }
        if !wish.compares { arguments += ["--columns", Self.own.map(\.rawValue).joined(separator: ",")] }
        return arguments
    }

    /// One line of what the program says for programs; the last is the report, which stands beside the adapter too.
    private func take(_ line: Data) {
        guard let progress = try? JSONText.decoder.decode(ExamProgress.self, from: line) else { return }
        state.withLock { state in
            if state.exam.stage == .preparing { state.exam.stage = .running }
            (state.exam.column, state.exam.done, state.exam.questions) = (progress.column, progress.done, progress.questions)
        }
    }

    private func finish(_ code: Int32, _ complaint: String) {
        state.withLock { state in
            state.exam.stage = code == 0 ? .finished : code == Interruption.exitCode ? .stopped : .failed
            if state.exam.stage == .failed { state.exam.problem = complaint }
            state.process = nil
        }
    }
}
