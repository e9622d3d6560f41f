import Foundation
import Generation
import Tensors
import TestSupport
import Testing
import Tokenization
import Transformers

@Suite("What a model is about to say, as vectors")
struct LastStateTests {
    private static let device = Device(threads: 2)

    private static func generator(_ architecture: Architecture) throws -> Generator {
        var architecture = architecture
        architecture.vocabulary = 259
        let model = try TinyModel.make(architecture, seed: 3, device: device, contextLength: 640)
        let tokenizer = try BytePairTrainer(vocabularySize: 259).train().tokenizer()
        return Generator(model: model, tokenizer: tokenizer, device: device, precision: .f32)
    }

    private static func ids(_ count: Int, from first: Int) -> [TokenID] { (0..<count).map { TokenID(($0 * 7 + first) % 250 + 2) } }

    @Test(
        "prompts together give what each gives alone, whether they begin alike or a window forbids that",
        arguments: [TinyModel.architecture, TinyModel.windowed], [0, 33])
    func together(_ architecture: Architecture, _ shared: Int) throws {
        let generator = try Self.generator(architecture)
        // More than go through the layers together, and one that is longer than that.
        let prompts = ([5, 1, 90, 300, 17, 400, 240, 600, 3] + [Int](repeating: 40, count: 9)).enumerated().map { number, length in
            Self.ids(shared, from: 1) + Self.ids(length, from: number * 11 + 3)
        }
        let vectors = try generator.lastStates(of: prompts)
        #expect(vectors.count == prompts.count)
        for (prompt, vector) in zip(prompts, vectors) {
            expectClose(vector, try generator.lastStates(of: [prompt])[0], absolute: 2e-4)
            #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-4)
        }
    }

    @Test("it is the last token that counts, and all before it")
    func order() throws {
        let generator = try Self.generator(TinyModel.architecture)
        let prompt = Self.ids(12, from: 4)
        let vectors = try generator.lastStates(of: [prompt, prompt, prompt.dropLast() + [3], [3] + prompt.dropFirst()])
        expectClose(vectors[0], vectors[1], absolute: 1e-5)
        #expect(vectors[0] != vectors[2] && vectors[0] != vectors[3])
        // Of one token there is nothing else to take the mean of.
        expectClose(try generator.lastStates(of: [[7]])[0], try generator.embedding(of: [7]), absolute: 1e-5)
    }

    @Test(
        "means of lower layers: texts together give what each gives alone; the first token counts only by what follows",
        arguments: [0, 1, 2])
    func means(layer: Int) throws {
        let generator = try Self.generator(TinyModel.architecture)
        let texts = ([5, 1, 90, 300, 17, 400, 240, 1, 3] + [Int](repeating: 40, count: 9)).enumerated().map {
            Self.ids($1, from: $0 * 11 + 3)
        }
        let vectors = try generator.meanStates(of: texts, below: layer)
        #expect(vectors.count == texts.count)
        for (text, vector) in zip(texts, vectors) {
            expectClose(vector, try generator.meanStates(of: [text], below: layer)[0], absolute: 2e-4)
            #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-4)
        }
        // Below the first block nothing has looked at another token yet.
        let changed = try generator.meanStates(of: [texts[0], [9] + texts[0].dropFirst(), texts[0].dropLast() + [9]], below: layer)
        #expect((changed[0] == changed[1]) == (layer == 0))
        #expect(changed[0] != changed[2])
        #expect(throws: GenerationError.promptIsEmpty) { try generator.meanStates(of: [[3], []], below: layer) }
        #expect(try generator.meanStates(of: [], below: layer).isEmpty)
    }

    @Test("nothing, and what cannot be read, is told")
    func refused() throws {
        let generator = try Self.generator(TinyModel.architecture)
        #expect(try generator.lastStates(of: []).isEmpty)
        #expect(throws: GenerationError.promptIsEmpty) { try generator.lastStates(of: [[3], []]) }
        #expect(throws: GenerationError.promptIsTooLong(tokens: 640, limit: 639)) { try generator.lastStates(of: [Self.ids(640, from: 0)]) }
    }
}
