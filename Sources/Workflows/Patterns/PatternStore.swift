import Foundation
import Messages
import ModelFiles
import Studies

/// `patterns.jsonl` of a brain: a head that says what it was made of, then a line for each group of statements that are near one another.
struct PatternStore: Equatable {
    struct Head: Codable, Equatable {
        /// Of the form of the file and of what is asked of the base (`PatternWork.version`).
        var version: Int
        /// Tells the statements that it was made of.
        var statements: String
        /// The base's name and fingerprint.
        var model: String
        var writer: String
    }

    var head: Head
    var findings: [PatternFinding]

    var patterns: [Pattern] { findings.compactMap(\.pattern) }

    /// Nil where there is no file, or one of another version.
    ///
    /// - Throws: `WorkflowError.unreadable`; `.malformed` with the number of a line that is damaged.
    static func read(_ url: URL) throws -> PatternStore? {
        guard FileManager.default.fileExists(atPath: url.path) else { return nil }
        let data: Data
        do { data = try Data(contentsOf: url) } catch {
            throw WorkflowError.unreadable(path: url.path, problem: .text(error.shortReason))
        }
        let lines = data.split(separator: 0x0a, omittingEmptySubsequences: false).enumerated().filter { !$0.element.isEmpty }
        func decode<Value: Decodable>(_ line: (offset: Int, element: Data), _: Value.Type) throws -> Value {
            do { return try JSONText.decoder.decode(Value.self, from: line.element) } catch {
                throw WorkflowError.malformed(path: url.path, problem: .said("problem.patternLine", ["line": "\(line.offset + 1)"]))
            }
        }
        guard let first = lines.first else { return nil }
        let version = try decode(first, Version.self).version
        guard version == PatternWork.version else { return nil }
        return PatternStore(
            head: try decode(first, Head.self), findings: try lines.dropFirst().map { try decode($0, PatternFinding.self) })
    }

    private struct Version: Codable { var version: Int }

    /// - Throws: `ModelFileError.notWritten`; the file is then as it was.
    func write(to url: URL) throws {
        let lines = try [JSONText.line(head)] + findings.map { try JSONText.line($0) }
        try AtomicFile.write(Data(lines.map { $0 + "\n" }.joined().utf8), to: url)
    }
}

extension Brain {
    /// What recurs in the notes.
    package var patternsFile: URL { url.appending(path: "patterns.jsonl") }

    /// The patterns that were kept and stand in the notes as they are.
    ///
    /// - Throws: what reading the file throws.
    func patterns(in passages: [StudyPassage]) throws -> [Pattern] {
        try PatternStore.read(patternsFile).map { standing($0, in: passages) } ?? []
    }

    func standing(_ store: PatternStore, in passages: [StudyPassage]) -> [Pattern] {
        guard !store.patterns.isEmpty else { return [] }
        let studies = StudyStore.studies(in: studiesFile)
        let places = Dictionary(passages.map { ($0.key, $0) }) { first, _ in first }
        return store.patterns.compactMap { $0.standing(in: places, studies) }
    }
}
