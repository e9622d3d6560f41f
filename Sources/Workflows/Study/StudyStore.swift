import Foundation
import ModelFiles
import Studies

/// `studies.jsonl` of a brain: one line a passage, appended as passages are done, so that a break costs a handful.
struct StudyStore {
    struct Line: Codable, Equatable {
        /// The base's fingerprint, with its skill's where it has one, and the version of what is asked of it.
        var writer: String
        var version: Int
        var study: Study
    }

    private(set) var lines: [Line]
    private let url: URL
    private let handle: FileHandle

    /// Opens the file to append, and takes away what a break left half written.
    ///
    /// - Throws: `ModelFileError.notWritten`, `WorkflowError.notWritten`.
    init(_ url: URL) throws {
        self.url = url
        let data = (try? Data(contentsOf: url)) ?? Data()
        lines = Self.lines(data)
        let kept = try Data(lines.map { try JSONText.line($0) + "\n" }.joined().utf8)
        if kept != data || !FileManager.default.fileExists(atPath: url.path) { try AtomicFile.write(kept, to: url) }
        do {
            handle = try FileHandle(forWritingTo: url)
            try handle.seekToEnd()
        } catch {
            throw WorkflowError.notWritten(path: url.path, reason: .text(error.shortReason))
        }
    }

    private static func lines(_ data: Data) -> [Line] {
        data.split(separator: 0x0a).compactMap { try? JSONText.decoder.decode(Line.self, from: $0) }
    }

    mutating func append(_ line: Line) throws {
        let text = try JSONText.line(line) + "\n"
        do {
            try handle.write(contentsOf: Data(text.utf8))
            try handle.synchronize()
        } catch {
            throw WorkflowError.notWritten(path: url.path, reason: .text(error.shortReason))
        }
        lines.append(line)
    }

    /// The newest study of each passage, by its key; none where the file is not there.
    static func studies(in url: URL) -> [String: Study] {
        let lines = lines((try? Data(contentsOf: url)) ?? Data())
        return Dictionary(lines.map { ($0.study.passage, $0.study) }) { _, newest in newest }
    }
}

extension Brain {
    /// What a base wrote when it studied the notes.
    package var studiesFile: URL { url.appending(path: "studies.jsonl") }
}
