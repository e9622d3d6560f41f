import Foundation
import Synchronization
import Workflows

/// Where words go: facts to standard output, how things are going to standard error.
package final class Console: Sendable {
    package enum Voice: Sendable {
        /// For people.
        case plain
        /// One JSON object a line, for programs.
        case json
        /// Nothing but errors.
        case quiet
    }

    private struct State {
        /// Cells of the progress line that stands on the terminal.
        var standing = 0
        var lastPlainLine: Double
    }

    /// Seconds between progress lines where there is no terminal to rewrite one on.
    private static let plainInterval = 5.0

    package let voice: Voice
    /// Whether facts go to a terminal.
    package let isTerminal: Bool
    /// Whether facts may be styled, and words about how things are going.
    package let isStyled: Bool
    private let program: String
    private let areNotesStyled: Bool
    private let canRewrite: Bool
    private let state = Mutex(State(lastPlainLine: ProcessInfo.processInfo.systemUptime))

    /// - Parameter program: what errors are said by.
    package init(_ voice: Voice, program: String = "engram") {
        self.voice = voice
        self.program = program
        let variables = Surroundings.current.variables
        let isErrorTerminal = isatty(STDERR_FILENO) == 1
        isTerminal = isatty(STDOUT_FILENO) == 1
        isStyled = TextStyle.isWanted(variables, isTerminal: isTerminal)
        areNotesStyled = TextStyle.isWanted(variables, isTerminal: isErrorTerminal)
        canRewrite = isErrorTerminal && variables["TERM"] != "dumb"
    }

    /// Text among the facts, styled where they may be.
    package func styled(_ text: String, _ style: TextStyle) -> String { isStyled ? style.applied(to: text) : text }

    /// A table that has room on the terminal that facts go to.
    package func table(_ rows: [[String]], indent: String = "  ") -> String { Table(rows: rows, indent: indent).text(width: factWidth) }

    /// Cells of a line of facts; nil where they go to no terminal.
    package var factWidth: Int? { isTerminal ? Self.width(of: STDOUT_FILENO) : nil }

    /// A line for people.
    package func say(_ text: String = "") {
        guard voice == .plain else { return }
        clearProgress()
        Self.write(text + "\n", to: STDOUT_FILENO)
    }

    /// A part of a line for people, shown at once.
    package func stream(_ text: String) {
        guard voice == .plain else { return }
        clearProgress()
        Self.write(text, to: STDOUT_FILENO)
    }

    /// What stands before what is typed.
    package func prompt(_ text: String) {
        guard voice == .plain else { return }
        Self.write(text, to: STDERR_FILENO)
    }

    /// A line for programs.
    package func emit(_ value: some Encodable) throws {
        guard voice == .json else { return }
        Self.write(try JSONText.line(value) + "\n", to: STDOUT_FILENO)
    }

    /// A line that passes; on a terminal it stands where the one before stood.
    package func progress(_ text: @autoclosure () -> String, isLast: Bool = false) {
        guard voice == .plain else { return }
        let now = ProcessInfo.processInfo.systemUptime
        state.withLock { state in
            if canRewrite {
                let text = TextWidth.prefix(text(), cells: Self.width(of: STDERR_FILENO) - 1)
                Self.write("\r" + TextWidth.padded(text, to: state.standing), to: STDERR_FILENO)
                state.standing = TextWidth.cells(text)
            } else if isLast || now - state.lastPlainLine >= Self.plainInterval {
                Self.write(text() + "\n", to: STDERR_FILENO)
                state.lastPlainLine = now
            }
        }
    }

    /// Leaves the progress line as it stands and begins a new one.
    package func keepProgress() {
        state.withLock { state in
            if state.standing > 0 { Self.write("\n", to: STDERR_FILENO) }
            state.standing = 0
        }
    }

    /// A line about how things go.
    package func note(_ text: String) {
        guard voice != .quiet else { return }
        clearProgress()
        Self.write(text + "\n", to: STDERR_FILENO)
    }

    /// What is odd about a model, a line each.
    package func note(remarks: [String]?) { remarks?.forEach { note(Words.text("remark", ["remark": $0])) } }

    /// The one line that says why it could not be done.
    package func fail(_ text: String) {
        clearProgress()
        Self.write((areNotesStyled ? TextStyle.red.applied(to: program + ":") : program + ":") + " \(text)\n", to: STDERR_FILENO)
    }

    private func clearProgress() {
        state.withLock { state in
            if state.standing > 0 { Self.write("\r" + String(repeating: " ", count: state.standing) + "\r", to: STDERR_FILENO) }
            state.standing = 0
        }
    }

    private static func width(of descriptor: Int32) -> Int {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
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
