import Foundation
import Synchronization

/// Runs a program of the system on one file and takes what it prints. A reader that crashes on a hostile file crashes alone.
enum ExternalProgram {
    struct Result {
        var output: [UInt8]
        var complaint: String
        var status: Int32
    }

    /// - Parameters:
    ///   - file: handed to the program as a path: the file itself, or a temporary copy of what came from an archive.
    ///   - seconds: after this long the program is ended.
    ///   - limit: bytes of output; more is refused.
    /// - Throws: `SkipReason.needsProgram`, `.unreadable`, `.unsafe` when it runs too long or prints too much.
    static func run(
        _ program: String,
        on file: SourceFile,
        seconds: Int = 120,
        limit: Int = 128 << 20,
        arguments: (_ path: String) -> [String]
    ) throws(SkipReason) -> Result {
        guard let executable = find(program) else { throw .needsProgram(program) }
        let copy = file.location == nil ? try temporaryCopy(of: file) : nil
        defer { if let copy { try? FileManager.default.removeItem(at: copy) } }
        let location = file.location ?? copy?.path(percentEncoded: false) ?? ""
        return try run(executable, arguments(location.hasPrefix("-") ? "./" + location : location), seconds, limit)
    }

    private static func run(_ executable: String, _ arguments: [String], _ seconds: Int, _ limit: Int) throws(SkipReason) -> Result {
        let process = Process()
        let output = Pipe()
        let complaints = Pipe()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = complaints
        do { try process.run() } catch { throw .unreadable("\(executable) could not be started") }
        let isLate = Atomic(false)
        let watch = DispatchSource.makeTimerSource()
        watch.schedule(deadline: .now() + .seconds(seconds))
        watch.setEventHandler {
            isLate.store(true, ordering: .relaxed)
            kill(process.processIdentifier, SIGKILL)
        }
        watch.activate()
        defer { watch.cancel() }
        let complaint = Mutex("")
        let reading = DispatchGroup()
        DispatchQueue.global().async(group: reading) {
            let text = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile().prefix(2_000), as: UTF8.self)
            complaint.withLock { $0 = text }
        }
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let piece = output.fileHandleForReading.readData(ofLength: 1 << 16)
            if piece.isEmpty { break }
            bytes.append(contentsOf: piece)
        }
        if bytes.count > limit { kill(process.processIdentifier, SIGKILL) }
        reading.wait()
        process.waitUntilExit()
        if isLate.load(ordering: .relaxed) { throw .unsafe("reading it takes longer than \(seconds) seconds") }
        guard bytes.count <= limit else { throw .unsafe("it unpacks to more than \(limit) bytes of text") }
        return Result(output: bytes, complaint: complaint.withLock { $0 }, status: process.terminationStatus)
    }

    /// Where Debian and others put programs; the search path of the shell is not asked.
    static func find(_ program: String) -> String? {
        ["/usr/local/bin/", "/usr/bin/", "/bin/", "/opt/homebrew/bin/"].map { $0 + program }.first { access($0, X_OK) == 0 }
    }

    private static func temporaryCopy(of file: SourceFile) throws(SkipReason) -> URL {
        let url = FileManager.default.temporaryDirectory.appending(path: "engram-\(UUID().uuidString).\(file.innerPath.pathEnding)")
        do {
            try Data(file.bytes).write(to: url, options: .withoutOverwriting)
        } catch {
            throw .unreadable("no temporary copy could be written")
        }
        return url
    }
}
