import Foundation
import Generation
import ModelFiles
import Tensors
import TestSupport
import Testing
import Tokenization
import Transformers

/// A model that others trained, whose greedy text is published: `../shared/weights/stories260K`.
@Suite("Stories, 260 thousand parameters", .enabled(if: TestFiles.hasShared("weights/stories260K/hf-converted"), "needs ../shared/weights"))
struct StoriesTests {
    private struct Reference: Decodable {
        let ids: [Int32]

        enum CodingKeys: String, CodingKey { case ids = "greedy_ids" }
    }

    @Test("tells its published story, token by token", arguments: KernelPath.available)
    func greedy(_ path: KernelPath) throws {
        let url = TestFiles.shared("weights/stories260K/hf-converted")
        let reference = try JSONDecoder().decode(Reference.self, from: Data(contentsOf: url.appending(path: "greedy_reference.json")))
        let device = Device(threads: 2, path: path)
        let model = try LanguageModel(ModelFolder(url), format: .f32, contextLength: 512, device: device)
        let generator = Generator(model: model, tokenizer: try Tokenizer(folder: url), device: device, precision: .f32)
        let answer = try generator.generate(
            prompt: Array(reference.ids.prefix(1)), sampling: .greedy, stop: StopRules(tokens: [], maxTokens: reference.ids.count - 1))
        #expect(answer.tokens == Array(reference.ids.dropFirst()))
        #expect(answer.text.hasPrefix("Once upon a time, there was a little girl named Lily."))
    }
}
