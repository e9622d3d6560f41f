import Datasets
import Foundation
import ModelFiles

/// `self-made.jsonl` of a brain: one line a section, appended as sections are done, so that a break costs one section.
struct SelfMadeStore {
    struct Line: Codable, Equatable {
        /// The section's key, the base's fingerprint and the version of the prompts.
        var section: String
        var writer: String
        var version: Int
        var pairs: [SelfMadePair]
        /// How much was dropped, by reason.
        var dropped: [String: Int]
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

    /// What was written about each section, the newest where several models wrote; none where the file is not there.
    static func pairs(in url: URL) -> SelfMadePairs {
        let lines = lines((try? Data(contentsOf: url)) ?? Data())
        return SelfMadePairs(Dictionary(lines.map { ($0.section, $0.pairs) }) { _, newest in newest })
    }
}
