import Messages
import Tensors
import Training
import Transformers

/// What is wanted otherwise than by default when an adapter is trained; flags and `engram.toml` both say it in these words.
package struct TrainingChoices: Sendable, Equatable, Codable {
    package var epochs: Int?
    package var learningRate: Float?
    package var decay: LearningRateDecay?
    package var warmup: Float?
    package var rank: Int?
    package var alpha: Float?
    package var dropout: Float?
    package var targets: [String]?
    package var numLayers: Int?
    package var rowTokens: Int?
    package var packTokens: Int?
    package var rowsPerStep: Int?
    package var weightDecay: Float?
    package var weights: WeightFormat?
    package var precision: Precision?
    package var recompute: Bool?
    package var storeMegabytes: Int?
    package var seed: UInt64?
    package var order: RowOrder?
    package var optimizer: Optimizer.Method?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case epochs, decay, warmup, rank, alpha, dropout, targets, weights, precision, recompute, seed, order, optimizer
        case learningRate = "learning_rate"
        case numLayers = "num_layers"
        case rowTokens = "row_tokens"
        case packTokens = "pack_tokens"
        case rowsPerStep = "rows_per_step"
        case weightDecay = "weight_decay"
        case storeMegabytes = "store_megabytes"
    }

    package init() {}

    /// Takes choices that were typed as words.
    ///
    /// - Throws: `WorkflowError.badSetting` with the words that are known.
    package mutating func choose(decay: String?, weights: String?, precision: String?, order: String?, optimizer: String?) throws {
        self.decay = try Self.word(decay, "--decay") ?? self.decay
        self.weights = try Self.word(weights, "--weights") ?? self.weights
        self.precision = try Self.word(precision, "--precision") ?? self.precision
        self.order = try Self.word(order, "--order") ?? self.order
        self.optimizer = try Self.word(optimizer, "--optimizer") ?? self.optimizer
    }

    /// The value that a word names; nil for no word.
    ///
    /// - Throws: `WorkflowError.badSetting` under the option's name, with the words that are known.
    package static func word<Value: RawRepresentable & CaseIterable>(_ word: String?, _ name: String) throws -> Value?
    where Value.RawValue == String {
        guard let word else { return nil }
        guard let value = Value(rawValue: word) else {
            throw WorkflowError.badSetting(
                name: .text(name), value: "«\(word)»", expected: .list(Value.allCases.map(\.rawValue)))
        }
        return value
    }
}

extension AdapterSettings {
    /// - Throws: `WorkflowError.badSetting`, with the first value that cannot be.
    package mutating func apply(_ choices: TrainingChoices) throws {
        epochs = try Self.chosen(choices.epochs, epochs, "epochs", .range(1, 1_000)) { (1...1_000).contains($0) }
        learningRate = try Self.chosen(
            choices.learningRate, learningRate, "learning_rate", .said("expected.between", ["low": "0", "high": "1"])
        ) { $0 > 0 && $0 < 1 }
        warmup = try Self.chosen(choices.warmup, warmup, "warmup", .said("expected.shareBetween")) { (0...1).contains($0) }
        decay = choices.decay ?? decay
        rank = try Self.chosen(choices.rank, rank, "rank", .range(1, 1_024)) { (1...1_024).contains($0) }
        alpha = try Self.chosen(choices.alpha, alpha, "alpha", .said("expected.positive")) { $0 > 0 && $0.isFinite }
        dropout = try Self.chosen(choices.dropout, dropout, "dropout", .said("expected.shareBelowOne")) { $0 >= 0 && $0 < 1 }
        let known = LowRankSettings.allLinears
        targets = try Self.chosen(choices.targets, targets, "targets", .said("expected.some", ["all": .list(known)])) {
            !$0.isEmpty && $0.allSatisfy(known.contains)
        }
        if let choice = choices.numLayers {
            numLayers = try Self.chosen(choice, choice, "num_layers", .range(1, 10_000)) { (1...10_000).contains($0) }
        }
        rowTokens = try Self.chosen(choices.rowTokens, rowTokens, "row_tokens", .range(16, 1 << 20)) { (16...1 << 20).contains($0) }
        if let choice = choices.packTokens {
            packTokens = try Self.chosen(choice, choice, "pack_tokens", .range(16, 1 << 20)) { (16...1 << 20).contains($0) }
        }
        rowsPerStep = try Self.chosen(choices.rowsPerStep, rowsPerStep, "rows_per_step", .range(1, 4_096)) { (1...4_096).contains($0) }
        weightDecay = try Self.chosen(choices.weightDecay, weightDecay, "weight_decay", .range(0, 1)) { (0...1).contains($0) }
        weights = choices.weights ?? weights
        precision = choices.precision ?? precision
        recompute = choices.recompute ?? recompute
        if let choice = choices.storeMegabytes {
            storeMegabytes = try Self.chosen(choice, choice, "store_megabytes", .said("expected.store", ["most": "1000000"])) {
                (0...1_000_000).contains($0)
            }
        }
        seed = choices.seed ?? seed
        order = choices.order ?? order
        optimizer = choices.optimizer ?? optimizer
    }

    private static func chosen<Value>(
        _ choice: Value?, _ fallback: Value, _ name: String, _ expected: Message.Value, _ isGood: (Value) -> Bool
    ) throws -> Value {
        guard let choice else { return fallback }
        guard isGood(choice) else { throw WorkflowError.badSetting(name: .text(name), value: "\(choice)", expected: expected) }
        return choice
    }
}
