import Foundation
import ModelFiles
import Studies
import Tensors

/// The lines of a brain's notes as directions, so that a question finds those that are near to it in meaning.
///
/// Kept in the brain by the passages' keys; what changed is read again. The file may be deleted at any time.
struct LineVectors: Sendable {
    /// What is read before a question is answered, or a training ends.
    struct Bound {
        /// Lines; what is left is read the next time.
        var lines: Int
        /// Whether somebody waits for something else; what was read is kept.
        var isOver: () -> Bool = { false }

        /// Hardly a second, for somebody who waits for an answer.
        static var beforeAnswer: Bound { Bound(lines: 128) }
    }

    private let skill: SearchSkill
    private let reader: Respondent
    /// By the passages' keys: a direction for each line, one behind the other. f32 [lines * D].
    private var directions: [String: [Float]]

    /// Lines that go through the layers between two looks at the bound.
    private static let together = 64

    /// Opens what is kept, reads what is missing of it and keeps that too.
    ///
    /// - Parameter reader: the base by itself, for which the skill was fitted.
    /// - Throws: `GenerationError`, `ModelFileError`.
    init(_ passages: [StudyPassage], in brain: Brain, by reader: Respondent, _ skill: SearchSkill, within bound: Bound) throws {
        (self.skill, self.reader) = (skill, reader)
        let file = brain.lineVectorsFile
        let writer = "\(reader.base.fingerprint)+\(skill.id)"
        let kept = Self.kept(in: file, by: writer, dimensions: skill.dimensions)
        let wanted = Set(passages.map(\.key))
        directions = kept.filter { wanted.contains($0.key) }
        var missing = passages.filter { kept[$0.key] == nil }[...]
        var read = 0
        while !missing.isEmpty, read < bound.lines, !bound.isOver() {
            var group: [(key: String, lines: [String])] = []
            while let passage = missing.popFirst() {
                group.append((passage.key, passage.titledLines))
                if group.reduce(0, { $0 + $1.lines.count }) >= Self.together { break }
            }
            let lines = group.flatMap(\.lines)
            var found = try skill.directions(of: lines, .line, by: reader)[...]
            for (key, lines) in group {
                directions[key] = found.prefix(lines.count).flatMap(\.self)
                found = found.dropFirst(lines.count)
            }
            read += lines.count
        }
        if read > 0 || directions.count < kept.count { try keep(in: file, by: writer) }
    }

    /// Cosines of a question with each line, by the passages' keys.
    ///
    /// - Throws: `GenerationError`.
    func nearness(to question: String) throws -> [String: [Float]] {
        guard !directions.isEmpty, let asked = try skill.directions(of: [question], .question, by: reader).first else { return [:] }
        return directions.mapValues { lines in
            stride(from: 0, to: lines.count, by: asked.count).map { line in
                asked.indices.reduce(0) { $0 + asked[$1] * lines[line + $1] }
            }
        }
    }

    /// None where another base or skill made them, and where they cannot be read: they are made again.
    private static func kept(in file: URL, by writer: String, dimensions: Int) -> [String: [Float]] {
        guard let file = try? SafetensorsFile(file), file.metadata["writer"] == writer else { return [:] }
        return Dictionary(
            uniqueKeysWithValues: file.names.compactMap { name in
                guard let tensor = try? file.tensor(name), tensor.shape.rank == 2, tensor.columns == dimensions else { return nil }
                return (name, tensor.floats())
            })
    }

    private func keep(in file: URL, by writer: String) throws {
        let tensors = directions.sorted { $0.key < $1.key }.map { key, lines in
            (key, Tensor(lines, shape: [lines.count / skill.dimensions, skill.dimensions]).converted(to: .bf16))
        }
        try SafetensorsWriter.write(tensors, metadata: ["writer": writer], to: file)
    }
}
