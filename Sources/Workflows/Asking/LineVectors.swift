import Foundation
import ModelFiles
import Studies
import Tensors

/// The lines of a brain's notes as directions, so that a question finds those that are near to it in meaning.
///
/// Kept in the brain by the passages' keys; what changed is read again. The file may be deleted at any time.
struct LineVectors: Sendable {
    private let skill: SearchSkill
    private let reader: Respondent
    /// f32, by the passages' keys: a vector for each line.
    private var vectors: [String: [[Float]]]

    /// Lines that are read while somebody waits for an answer; what is left is read the next time.
    private static let linesBeforeAnswer = 512
    /// Lines that are read between two looks at whether somebody stopped it.
    private static let together = 64

    /// Opens what is kept, reads what is missing of it and keeps that too.
    ///
    /// - Parameters:
    ///   - reader: the base by itself, for which the skill was fitted.
    ///   - readsAll: whether all that is missing is read, however long it takes.
    /// - Throws: `GenerationError`, `ModelFileError`; what `stop` throws.
    init(
        _ passages: [StudyPassage], in brain: Brain, by reader: Respondent, _ skill: SearchSkill, readsAll: Bool,
        stop: () throws -> Void = {}
    ) throws {
        (self.skill, self.reader) = (skill, reader)
        let file = brain.lineVectorsFile
        let writer = "\(reader.base.fingerprint)+\(skill.id)"
        vectors = Self.kept(in: file, by: writer)
        let wanted = Set(passages.map(\.key))
        let hasOthers = vectors.keys.contains { !wanted.contains($0) }
        vectors = vectors.filter { wanted.contains($0.key) }
        var missing = passages.filter { vectors[$0.key] == nil }[...]
        var read = 0
        while !missing.isEmpty, readsAll || read < Self.linesBeforeAnswer {
            try stop()
            var group: [(key: String, lines: [String])] = []
            while let passage = missing.popFirst() {
                group.append((passage.key, passage.titledLines))
                if group.reduce(0, { $0 + $1.lines.count }) >= Self.together { break }
            }
            var found = try skill.vectors(of: group.flatMap(\.lines), .line, by: reader)[...]
            for (key, lines) in group {
                vectors[key] = Array(found.prefix(lines.count))
                found = found.dropFirst(lines.count)
            }
            read += group.reduce(0) { $0 + $1.lines.count }
        }
        if read > 0 || hasOthers { try Self.keep(vectors, in: file, by: writer) }
    }

    /// Cosines of a question with each line, by the passages' keys.
    ///
    /// - Throws: `GenerationError`.
    func nearness(to question: String) throws -> [String: [Float]] {
        guard !vectors.isEmpty, let asked = try skill.vectors(of: [question], .question, by: reader).first else { return [:] }
        return vectors.mapValues { lines in lines.map { line in zip(asked, line).reduce(0) { $0 + $1.0 * $1.1 } } }
    }

    /// None where another base or skill made them, and where they cannot be read: they are made again.
    private static func kept(in file: URL, by writer: String) -> [String: [[Float]]] {
        guard let file = try? SafetensorsFile(file), file.metadata["writer"] == writer else { return [:] }
        return Dictionary(
            uniqueKeysWithValues: file.names.compactMap { name in
                guard let tensor = try? file.tensor(name) else { return nil }
                return (name, (0..<tensor.rows).map { tensor.rows($0..<$0 + 1).floats() })
            })
    }

    private static func keep(_ vectors: [String: [[Float]]], in file: URL, by writer: String) throws {
        let tensors = vectors.sorted { $0.key < $1.key }.map { key, lines in
            (key, Tensor(lines.flatMap(\.self), shape: [lines.count, lines.first?.count ?? 0]).converted(to: .bf16))
        }
        try SafetensorsWriter.write(tensors, metadata: ["writer": writer], to: file)
    }
}
