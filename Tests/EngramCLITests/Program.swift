import Foundation
import TestSupport

/// The built program, run as its users run it.
struct Program {
    struct Outcome {
        let code: Int32
        let output: String
        let errors: String

        /// The last line of the output as JSON.
        var json: [String: Any] {
            let line = output.split(separator: "\n").last ?? ""
            return (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]) ?? [:]
        }

        var keys: Set<String> { Set(json.keys) }

        /// What is left when progress is taken away.
        var errorLines: [String] { errors.split(separator: "\n").map(String.init).filter { $0.hasPrefix("engram: ") } }
    }

    /// Beside the bundle of the tests.
    static let url = built("engram")

    private static func built(_ name: String) -> URL {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: name)
    }

    let folder: URL
    var environment: [String: String] = [:]

    init(in scratch: Scratch) {
        folder = scratch.url
        environment["ENGRAM_BRAIN"] = scratch.url.appending(path: "brain").path
        environment["HOME"] = scratch.url.path
        environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    }

    /// - Parameter whileRunning: called once the program runs.
    func run(_ arguments: String..., input: String = "", whileRunning: (Process) throws -> Void = { _ in }) throws -> Outcome {
        try run(Self.url, arguments, input: input, whileRunning: whileRunning)
    }

    func run(_ arguments: [String]) throws -> Outcome { try run(Self.url, arguments) }

    /// The program that makes base models.
    func forge(_ arguments: String...) throws -> Outcome { try run(Self.built("engram-forge"), arguments) }

    /// Through a shell, for limits; the program is `"$ENGRAM"`.
    func shell(_ command: String) throws -> Outcome {
        var program = self
        program.environment["ENGRAM"] = Self.url.path
        return try program.run(URL(filePath: "/bin/bash"), ["-c", command])
    }

    private func run(
        _ executable: URL, _ arguments: [String], input: String = "", whileRunning: (Process) throws -> Void = { _ in }
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = folder
        // Files and not pipes: nothing has to be read while the program runs.
        let (out, err) = (folder.appending(path: UUID().uuidString), folder.appending(path: UUID().uuidString))
        let inside = folder.appending(path: UUID().uuidString)
        for file in [out, err] { try Data().write(to: file) }
        try Data(input.utf8).write(to: inside)
        defer { for file in [out, err, inside] { try? FileManager.default.removeItem(at: file) } }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        process.standardInput = try FileHandle(forReadingFrom: inside)
        try process.run()
        try whileRunning(process)
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: try String(contentsOf: out, encoding: .utf8),
            errors: try String(contentsOf: err, encoding: .utf8))
    }
}

/// A folder of a test's own, gone when the test is.
final class Scratch: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "engram-cli-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// Waits until a file that a program writes has so many lines; for a minute at most.
    func waitForLines(_ count: Int, in name: String) throws {
        for _ in 0..<6_000 {
            let text = (try? String(contentsOf: url.appending(path: name), encoding: .utf8)) ?? ""
            if text.count(where: { $0 == "\n" }) >= count { return }
            usleep(10_000)
        }
    }
}

enum Fixtures {
    struct BaseNotMade: Error {
        let errors: String
    }

    static let vault = TestFiles.fixture("Workflows/vault").path

    /// A tiny base model, made once for all tests of the process.
    static let base = Result {
        let scratch = try Scratch()
        let outcome = try Program(in: scratch).forge(
            "pretrain", TestFiles.fixture("Workflows/corpus.txt").path, "--chat", TestFiles.fixture("Workflows/chats.jsonl").path, "--out",
            scratch.path("base"), "--hidden-size", "64", "--layers", "2", "--heads", "4", "--kv-heads", "2", "--intermediate-size", "128",
            "--context", "256", "--vocabulary", "512", "--tokens", "8000", "--batch-tokens", "256", "--piece-tokens", "64",
            "--validation-every", "12")
        guard outcome.code == 0 else { throw BaseNotMade(errors: outcome.errors) }
        return (scratch: scratch, path: scratch.path("base"))
    }
}
