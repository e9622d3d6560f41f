import Foundation
import Messages
import Training
import Workflows

/// How a base model is trained from nothing: its shape, its text and its schedule.
package struct PretrainingSettings: Sendable, Equatable, Codable {
    /// The extents of a Llama-shaped network with tied embeddings.
    package struct Shape: Sendable, Equatable, Codable {
        /// Width of the residual stream. Default 192: with 8 layers, about five million parameters.
        package var hidden = 192
        package var layers = 8
        package var heads = 6
        package var kvHeads = 3
        package var intermediate = 512
        /// The longest sequence. Default 1,024: as long as an example may be.
        package var context = 1_024

        package init() {}
    }

    /// When to stop; the learning rate ends its descent there.
    package enum Budget: Sendable, Equatable, Codable {
        case tokens(Int)
        case minutes(Double)
    }

    package var shape = Shape()
    /// Entries of the vocabulary that is trained where none is given.
    package var vocabulary = 8_192
    package var budget = Budget.tokens(10_000_000)
    /// Tokens of one step. Default 4,096: small models gain more from many steps than from large ones.
    package var batchTokens = 4_096
    /// Tokens of one piece of a text. Default 512: attention costs the square of it.
    package var pieceTokens = 512
    /// The highest rate of the cosine. Default 3e-3: stable at this size.
    package var learningRate: Float = 3e-3
    package var warmupShare: Float = 0.02
    /// Where the rate ends, as a share of the highest.
    package var floorShare: Float = 0.05
    package var weightDecay: Float = 0.1
    /// Default Muon: at the same rate and number of tokens it ends lower (Documentation/Decisions/0004-muon.md).
    package var optimizer = Optimizer.Method.muon
    /// The share of all tokens that comes from chats, 0 to 1; nil for as many as there are.
    package var chatShare: Double?
    /// Weight of a chat's prompt tokens beside its answers'. Default 0.1: questions teach the language too.
    package var promptWeight: Float = 0.1
    /// One piece in so many is kept for validation.
    package var validationEvery = 200
    /// Seconds between checkpoints. Default 300: what a break may cost.
    package var checkpointSeconds = 300.0
    package var seed: UInt64 = 1

    package init() {}

    /// Rows that a step's tokens are spread over: of one row of all of them nothing would stay in the caches (Decisions/0010).
    package var rowsPerStep: Int {
        let most = max(2_048, shape.context)
        return max(1, (batchTokens + most - 1) / most)
    }
    /// The most tokens of a row.
    package var rowTokens: Int { batchTokens / rowsPerStep }

    /// Takes choices that were typed as words.
    ///
    /// - Throws: `WorkflowError.badSetting` with the words that are known.
    package mutating func choose(optimizer: String?) throws {
        self.optimizer = try TrainingChoices.word(optimizer, "--optimizer") ?? self.optimizer
    }

    /// - Throws: `WorkflowError.badSetting`, with the first value that cannot be.
    package func check() throws {
        func check(_ holds: Bool, _ name: String, _ value: some Sendable, _ expected: Message.Value) throws {
            guard holds else { throw WorkflowError.badSetting(name: .text(name), value: "\(value)", expected: expected) }
        }
        try check(shape.hidden > 0 && shape.hidden <= 65_536, "--hidden-size", shape.hidden, .range(1, 65_536))
        try check((1...1_000).contains(shape.layers), "--layers", shape.layers, .range(1, 1_000))
        try check(
            shape.heads > 0 && shape.hidden % (2 * shape.heads) == 0, "--heads", shape.heads,
            .said("expected.heads"))
        try check(shape.kvHeads > 0 && shape.heads % shape.kvHeads == 0, "--kv-heads", shape.kvHeads, .said("expected.divisor"))
        try check(shape.intermediate > 0 && shape.intermediate <= 1 << 20, "--intermediate-size", shape.intermediate, .range(1, 1 << 20))
        try check((16...1 << 20).contains(shape.context), "--context", shape.context, .range(16, 1 << 20))
        try check((512...1 << 20).contains(vocabulary), "--vocabulary", vocabulary, .range(512, 1 << 20))
        try check((8...shape.context).contains(pieceTokens), "--piece-tokens", pieceTokens, .said("expected.piece"))
        try check(batchTokens >= pieceTokens, "--batch-tokens", batchTokens, .said("expected.batch", ["n": "\(pieceTokens)"]))
        try check(
            learningRate > 0 && learningRate < 1, "--learning-rate", learningRate, .said("expected.between", ["low": "0", "high": "1"]))
        if let chatShare { try check((0...1).contains(chatShare), "--chat-share", chatShare, .said("expected.shareBetween")) }
        switch budget {
        case .tokens(let tokens): try check(tokens > 0, "--tokens", tokens, .said("expected.positive"))
        case .minutes(let minutes): try check(minutes > 0 && minutes.isFinite, "--minutes", minutes, .said("expected.positive"))
        }
    }
}
