import Generation
import Tensors
import TestSupport
import Tokenization
import Transformers

/// A model that says one fixed text: after each of its bytes comes the next, and after the last the end token.
///
/// Embeddings are unit vectors and attention and MLP add nothing, so the logits after a token are √C for its follower and 0 for all others.
struct ParrotModel {
    static let end: TokenID = 0
    static let hidden = 272
    static let vocabulary = 259

    let model: LanguageModel
    let tokenizer: Tokenizer
    let bytes: [TokenID]

    /// - Parameter text: no byte of it twice.
    init(_ text: String, contextLength: Int = 64, device: Device) throws {
        tokenizer = try BytePairTrainer(vocabularySize: Self.vocabulary).train().tokenizer()
        let bytes = tokenizer.encode(text)
        self.bytes = bytes
        let followers = Dictionary(uniqueKeysWithValues: zip(bytes, bytes.dropFirst() + [Self.end]))
        var architecture = TinyModel.architecture
        architecture.vocabulary = Self.vocabulary
        architecture.hidden = Self.hidden
        architecture.layerKinds.removeLast(architecture.layers - 1)
        architecture.isTied = false
        architecture.normEpsilon = 0
        model = try LanguageModel(architecture, format: .f32, contextLength: contextLength, device: device) { name, shape in
            var weight = [Float](repeating: 0, count: shape.count)
            switch name {
            case "model.embed_tokens.weight": for token in 0..<Self.vocabulary { weight[token * Self.hidden + token] = 1 }
            case "lm_head.weight": for (token, next) in followers { weight[Int(next) * Self.hidden + Int(token)] = 1 }
            case _ where name.hasSuffix("norm.weight"): for index in 0..<weight.count { weight[index] = 1 }
            default: break
            }
            return .dense(Tensor(weight, shape: shape))
        }
    }

    func generator(_ device: Device) -> Generator { Generator(model: model, tokenizer: tokenizer, device: device, precision: .f32) }
}
