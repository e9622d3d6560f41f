import Digests
import Foundation
import Generation
import ModelFiles
import Tensors

/// Directions of a base's own states in which a question is near to the lines that answer it, whatever words either has.
///
/// A text goes through the lower layers of the frozen base; the mean over its tokens, less the mean of all questions or of all lines, is
/// projected, and two texts are as near as the cosine. The projection was fitted on studies written by hand: a question belongs to its line
/// among all lines of many notes (`Tools/study/search.py`, Documentation/Decisions/0045).
struct SearchSkill: Sendable {
    /// What a text is, which says what is common to all of its kind.
    enum Side: String {
        case question
        case line
    }

    static let fileName = "search.safetensors"
    /// Tells its weights from others.
    let id: String
    /// Blocks of the base that a text goes through.
    let layers: Int
    /// f32 [D, C].
    private let projection: Tensor
    /// D.
    var dimensions: Int { projection.rows }
    private let means: [Side: [Float]]
    /// Of a text, as it was fitted.
    private static let tokens = 96

    /// The one that ships for a base; nil where there is none.
    ///
    /// - Throws: `ModelFileError`.
    static func of(_ base: BaseModel) throws -> SearchSkill? {
        guard let file = try BaseSkill.folder(for: base.config)?.appending(path: fileName),
            FileManager.default.fileExists(atPath: file.path)
        else { return nil }
        return try SearchSkill(file, for: base.config)
    }

    /// - Throws: `ModelFileError` where the file is not as it should be.
    init(_ url: URL, for config: ModelConfig) throws {
        let file = try SafetensorsFile(url)
        projection = try file.tensor("projection").converted(to: .f32)
        means = try [Side.question, .line].reduce(into: [:]) { means, side in
            means[side] = try file.tensor("\(side.rawValue).mean").floats()
        }
        guard let layers = file.metadata["layers"].flatMap({ Int($0) }), (1...config.layers).contains(layers),
            projection.columns == config.hiddenSize, means.values.allSatisfy({ $0.count == config.hiddenSize })
        else { throw ModelFileError.malformed(path: url.path, fault: "it does not fit the base") }
        self.layers = layers
        id = try String(Digest.hexadecimal(Data(contentsOf: url)).prefix(16))
    }

    /// Texts as directions, each of length 1, in the order of the texts: f32 [texts, D].
    ///
    /// - Parameter reader: the base by itself.
    /// - Throws: `GenerationError`.
    func directions(of texts: [String], _ side: Side, by reader: Respondent) throws -> [[Float]] {
        guard !texts.isEmpty, let mean = means[side] else { return [] }
        let tokens = texts.map { text in
            let ids = reader.base.tokenizer.encode(text, addSpecialTokens: false)
            return Array((ids.isEmpty ? reader.base.tokenizer.encode(" ", addSpecialTokens: false) : ids).prefix(Self.tokens))
        }
        let generator = reader.generator
        let states = try generator.meanStates(of: tokens, below: layers).flatMap { zip($0, mean).map { $0 - $1 } }
        let device = generator.device
        let rows = device.tensor(states, shape: [texts.count, mean.count])
        let projected = device.tensor([texts.count, projection.rows])
        device.multiply(device.pack(rows, precision: .f32), transposed: .dense(device.resident(projection)), into: projected)
        return (0..<texts.count).map { row in
            let vector = projected.rows(row..<row + 1).floats()
            let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return length > 0 ? vector.map { $0 / length } : vector
        }
    }
}
