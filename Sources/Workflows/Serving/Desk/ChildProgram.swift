import Foundation
import Serving
import Synchronization

/// A program that was started, what it says line by line, and how it ended.
struct ChildProgram: Sendable {
    let id: pid_t
    private let process: Process
    private let output: FileHandle
    private let complaint: Complaint

    /// What it complained of last.
    private final class Complaint: Sendable {
        let text = Mutex("")
        let reading = DispatchGroup()
    }

    /// - Parameter isLesser: whether others come first where the processor is wanted.
    /// - Throws: `APIError` where it cannot be started.
    init(_ program: URL, _ arguments: [String], isLesser: Bool) throws(APIError) {
        let (process, output, complaints) = (Process(), Pipe(), Pipe())
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = complaints
        do {
            try Self.unblocked { try process.run() }
        } catch {
            throw APIError(500, "the program that trains could not be started", type: "server_error", code: "not_started")
        }
        (self.process, self.output, id) = (process, output.fileHandleForReading, process.processIdentifier)
        if isLesser { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(id), 10) }
        let complaint = Complaint()
        self.complaint = complaint
        DispatchQueue.global().async(group: complaint.reading) {
            Self.forEachLine(of: complaints.fileHandleForReading) { line in
                complaint.text.withLock { $0 = String(decoding: line.prefix(2_000), as: UTF8.self) }
            }
        }
    }

    /// A child takes over which signals the thread blocks that starts it; a dispatch queue's threads block all, and a training that cannot be
    /// interrupted cannot save.
    private static func unblocked(_ start: () throws -> Void) rethrows {
        var (none, before) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try start()
    }

    /// Until it says no more.
    func forEachLine(_ take: (Data) -> Void) { Self.forEachLine(of: output, take) }

    /// Waits until it has ended; after `forEachLine`.
    ///
    /// - Returns: its code, and the last line that it complained in, its name aside.
    func end() -> (code: Int32, complaint: String) {
        process.waitUntilExit()
        complaint.reading.wait()
        let text = complaint.text.withLock { $0 }
        let code = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        return (code, text.hasPrefix("engram: ") ? String(text.dropFirst("engram: ".count)) : text)
    }

    /// Hears it on a thread of its own: line by line, and then how it ended, as of `end`.
    func follow(
        onLine take: @escaping @Sendable (Data) -> Void, onEnd finish: @escaping @Sendable (_ code: Int32, _ complaint: String) -> Void
    ) {
        Thread.detachNewThread {
            forEachLine(take)
            let (code, complaint) = end()
            finish(code, complaint)
        }
    }

    private static func forEachLine(of file: FileHandle, _ take: (Data) -> Void) {
        var rest = Data()
        while true {
            let piece = file.availableData
            guard !piece.isEmpty else { break }
            rest += piece
            while let end = rest.firstIndex(of: 0x0A) {
                if end > rest.startIndex { take(Data(rest[rest.startIndex..<end])) }
                rest = Data(rest[rest.index(after: end)...])
            }
        }
        if !rest.isEmpty { take(rest) }
    }
}
