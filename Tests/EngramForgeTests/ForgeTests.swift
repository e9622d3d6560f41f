import Foundation
import TestSupport
import Testing

/// The program that makes base models, run as whoever makes one runs it.
struct ForgeTests {
    private struct Outcome {
        let code: Int32
        let output: String
        let errors: String

        /// The keys of the last line of the output as JSON.
        var keys: Set<String> {
            let line = output.split(separator: "\n").last ?? ""
            return Set((try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:])?.keys.map(\.self) ?? [])
        }
    }

    /// Beside the bundle of the tests.
    private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "engram-forge")
    private static let corpus = TestFiles.fixture("Workflows/corpus.txt").path
    private static let chats = TestFiles.fixture("Workflows/chats.jsonl").path
    private static let tiny = [
        "--hidden-size", "32", "--layers", "1", "--heads", "2", "--kv-heads", "1", "--intermediate-size", "64", "--context", "128",
        "--vocabulary", "512", "--tokens", "1000", "--batch-tokens", "256", "--piece-tokens", "64", "--validation-every", "12",
    ]

    private func run(in folder: URL, _ arguments: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
        process.currentDirectoryURL = folder
        // Files and not pipes: nothing has to be read while the program runs.
        let (out, err) = (folder.appending(path: UUID().uuidString), folder.appending(path: UUID().uuidString))
        for file in [out, err] { try Data().write(to: file) }
        defer { for file in [out, err] { try? FileManager.default.removeItem(at: file) } }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: try String(contentsOf: out, encoding: .utf8),
            errors: try String(contentsOf: err, encoding: .utf8))
    }

    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "engram-forge-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    @Test func `A base is pretrained on text and chats, and what came of it is said in the keys that are promised`() throws {
        try inFolder { folder in
            let outcome = try run(in: folder, ["pretrain", Self.corpus, "--chat", Self.chats, "--out", "base", "--json"] + Self.tiny)
            #expect(outcome.code == 0, "\(outcome.errors)")
            #expect(
                outcome.keys == [
                    "first_loss", "last_loss", "parameters", "seconds", "steps", "tokens", "validation", "was_interrupted",
                ])
            for name in ["config.json", "model.safetensors", "tokenizer.json"] {
                #expect(FileManager.default.fileExists(atPath: folder.appending(path: "base/\(name)").path), "\(name)")
            }
        }
    }

    @Test func `A vocabulary is trained on text`() throws {
        try inFolder { folder in
            let outcome = try run(in: folder, ["tokenizer", "train", Self.corpus, "--vocabulary", "512", "--out", "words", "--json"])
            #expect(outcome.code == 0, "\(outcome.errors)")
            #expect(outcome.keys == ["bytes", "files", "merges", "vocabulary"])
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: "words/tokenizer.json").path))
        }
    }

    @Test func `Practice chats are written to a file, the same ones for the same seed`() throws {
        try inFolder { folder in
            let outcome = try run(in: folder, ["practice", "chats.jsonl", "--seed", "7", "--count", "60"])
            #expect(outcome.code == 0, "\(outcome.errors)")
            #expect(outcome.errors.contains("engram-forge pretrain CORPUS --chat chats.jsonl"))
            let chats = try String(contentsOf: folder.appending(path: "chats.jsonl"), encoding: .utf8)
            let golden = try String(contentsOf: TestFiles.fixture("PracticeWorlds/seed-7.jsonl"), encoding: .utf8)
            #expect(!golden.isEmpty && chats.hasPrefix(golden))
            #expect(chats.split(separator: "\n").count >= 60)
        }
    }

    @Test func `What cannot be is one line under the program's own name, in the language that is asked for`() throws {
        try inFolder { folder in
            let wrong = try run(in: folder, ["pretrain", Self.corpus, "--out", "base", "--heads", "5"])
            #expect(wrong.code == 2 && wrong.errors.hasPrefix("engram-forge: --heads") && wrong.errors.split(separator: "\n").count == 1)
            let missing = try run(in: folder, ["pretrain", "nowhere", "--out", "base"])
            #expect(missing.code == 1 && missing.errors.hasPrefix("engram-forge: "), "\(missing.errors)")
            let help = try run(in: folder, ["pretrain", "--help", "--language", "zh"])
            #expect(help.output.contains("--hidden-size") && help.output.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) })
            #expect(try run(in: folder, ["train"]).code == 64)
        }
    }
}
