import Foundation

/// What PEFT's `adapter_config.json` says about a LoRA adapter: W + scale · B A for each target.
package struct AdapterConfig: Sendable, Equatable {
    package var rank: Int
    /// Other ranks of single modules.
    package var rankPattern: ModulePatterns<Int>
    package var alpha: Double
    /// Other values of alpha of single modules.
    package var alphaPattern: ModulePatterns<Double>
    /// Dropout on the adapter's input in training; 0 ... 1.
    package var dropout: Double
    package var targets: Targets
    /// The numbers of the layers that are adapted, from 0; nil for all.
    package var layers: [Int]?
    /// The last parts of the names of modules that are saved whole.
    package var modulesToSave: [String]
    /// Rows of embeddings that are saved anew, by the last parts of the modules' names.
    package var tokenRows: [String: [Int]]
    /// Whether what is saved of an embedding is the head's too where the two are tied.
    package var keepsTies: Bool
    /// Which biases of the base are saved too: «none», «all», «lora_only».
    package var bias: String
    /// Whether B has a bias of its own.
    package var hasPairBias: Bool
    /// DoRA: W + scale · B A, and each row stretched to a length that was learnt. Source: arXiv 2402.09353.
    package var isDora: Bool
    /// The base as the one who trained it named it.
    package var baseModel: String?
    package var revision: String?
    /// Rank-stabilised scaling: alpha / √rank in place of alpha / rank. Source: arXiv 2312.03732.
    package var isRankStabilized: Bool

    /// Which modules are adapted. Read only to be written again: the tensors tell.
    package enum Targets: Sendable, Equatable {
        /// The last parts of the names of the linears, as `q_proj`.
        case names([String])
        /// A regular expression over names, or «all-linear».
        case pattern(String)
    }

    package init(
        rank: Int, rankPattern: ModulePatterns<Int> = .init(), alpha: Double, alphaPattern: ModulePatterns<Double> = .init(),
        dropout: Double = 0, targetModules: [String], layers: [Int]? = nil, baseModel: String? = nil, revision: String? = nil,
        isRankStabilized: Bool = false
    ) {
        self.rank = rank
        self.rankPattern = rankPattern
        self.alpha = alpha
        self.alphaPattern = alphaPattern
        self.dropout = dropout
        targets = .names(targetModules)
        self.layers = layers
        modulesToSave = []
        tokenRows = [:]
        keepsTies = false
        bias = "none"
        hasPairBias = false
        isDora = false
        self.baseModel = baseModel
        self.revision = revision
        self.isRankStabilized = isRankStabilized
    }

    /// The names of `targets`, or its pattern as the only one.
    package var targetModules: [String] {
        switch targets {
        case .names(let names): names
        case .pattern(let pattern): [pattern]
        }
    }

    package func rank(of module: String) -> Int { rankPattern.value(for: module) ?? rank }

    /// What B A of a module is multiplied by.
    package func scale(of module: String) -> Float {
        let rank = Double(rank(of: module))
        return Float((alphaPattern.value(for: module) ?? alpha) / (isRankStabilized ? rank.squareRoot() : rank))
    }

    /// Reads an `adapter_config.json`.
    ///
    /// - Throws: `ModelFileError.missing`, `.malformed`, and `.unsupported` for what is another arithmetic than LoRA's.
    package init(_ url: URL) throws {
        self = try JSONFile.read(
            AdapterConfig.self, from: url, hint: "an adapter folder needs adapter_config.json and adapter_model.safetensors, as PEFT writes"
        )
        rankPattern = rankPattern.ordered(by: try JSONFile.keys(of: CodingKeys.rankPattern.rawValue, in: url))
        alphaPattern = alphaPattern.ordered(by: try JSONFile.keys(of: CodingKeys.alphaPattern.rawValue, in: url))
    }
}
