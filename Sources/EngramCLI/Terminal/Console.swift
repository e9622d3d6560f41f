import Foundation
import Synchronization
import Workflows

/// Where words go: facts to standard output, how things are going to standard error.
final class Console: Sendable {
    enum Voice: Sendable {
        /// For people.
        case plain
        /// One JSON object a line, for programs.
        case json
        /// Nothing but errors.
        case quiet
    }

    private struct State {
        /// Characters of the progress line that stands on the terminal.
        var standing = 0
        var lastPlainLine: Double
    }

    /// Seconds between progress lines where there is no terminal to rewrite one on.
    private static let plainInterval = 5.0

    let voice: Voice
    /// Whether facts go to a terminal.
    let isTerminal: Bool
    private let canRewrite: Bool
    private let state = Mutex(State(lastPlainLine: ProcessInfo.processInfo.systemUptime))

    init(_ voice: Voice) {
        self.voice = voice
        isTerminal = isatty(STDOUT_FILENO) == 1
        canRewrite = isatty(STDERR_FILENO) == 1
    }

    /// A line for people.
    func say(_ text: String = "") {
        guard voice == .plain else { return }
        clearProgress()
        Self.write(text + "\n", to: STDOUT_FILENO)
    }

    /// A part of a line for people, shown at once.
    func stream(_ text: String) {
        guard voice == .plain else { return }
        Self.write(text, to: STDOUT_FILENO)
    }

    /// What stands before what is typed.
    func prompt(_ text: String) {
        guard voice == .plain else { return }
        Self.write(text, to: STDERR_FILENO)
    }

    /// A line for programs.
    func emit(_ value: some Encodable) throws {
        guard voice == .json else { return }
        Self.write(try JSONText.line(value) + "\n", to: STDOUT_FILENO)
    }

    /// A line that passes; on a terminal it stands where the one before stood.
    func progress(_ text: @autoclosure () -> String, isLast: Bool = false) {
        guard voice == .plain else { return }
        let now = ProcessInfo.processInfo.systemUptime
        state.withLock { state in
            if canRewrite {
                let text = String(text().prefix(Self.width - 1))
                let padding = String(repeating: " ", count: max(0, state.standing - text.count))
                Self.write("\r" + text + padding, to: STDERR_FILENO)
                state.standing = text.count
            } else if isLast || now - state.lastPlainLine >= Self.plainInterval {
                Self.write(text() + "\n", to: STDERR_FILENO)
                state.lastPlainLine = now
            }
        }
    }

    /// Leaves the progress line as it stands and begins a new one.
    func keepProgress() {
        state.withLock { state in
            if state.standing > 0 { Self.write("\n", to: STDERR_FILENO) }
            state.standing = 0
        }
    }

    /// A line about how things go.
    func note(_ text: String) {
        guard voice != .quiet else { return }
        clearProgress()
        Self.write(text + "\n", to: STDERR_FILENO)
    }

    /// What is odd about a model, a line each.
    func note(remarks: [String]?) { remarks?.forEach { note("about the model: \($0)") } }

    /// The one line that says why it could not be done.
    func fail(_ text: String) {
        clearProgress()
        Self.write("engram: \(text)\n", to: STDERR_FILENO)
    }

    private func clearProgress() {
        state.withLock { state in
            if state.standing > 0 { Self.write("\r" + String(repeating: " ", count: state.standing) + "\r", to: STDERR_FILENO) }
            state.standing = 0
        }
    }

    private static var width: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
        return Int(size.ws_col)
    }

    /// Unbuffered, and without a word when the reader has gone away.
    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return
            }
            bytes = bytes.dropFirst(count)
        }
    }
}
