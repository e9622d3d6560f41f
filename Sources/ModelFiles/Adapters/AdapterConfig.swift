import Foundation

/// What PEFT's `adapter_config.json` says about a LoRA adapter: W + scale · B A for each target.
package struct AdapterConfig: Sendable, Equatable {
    package var rank: Int
    /// Other ranks of single modules, by the patterns of their names.
    package var rankPattern: [String: Int]
    package var alpha: Double
    /// Dropout on the adapter's input in training; 0 ... 1.
    package var dropout: Double
    /// The last parts of the names of the linears that are adapted, as `q_proj`.
    package var targetModules: [String]
    /// The numbers of the layers that are adapted, from 0; nil for all.
    package var layers: [Int]?
    /// The base as the one who trained it named it.
    package var baseModel: String?
    package var revision: String?
    /// Rank-stabilised scaling: alpha / √rank in place of alpha / rank. Source: arXiv 2312.03732.
    package var isRankStabilized: Bool

    package init(
        rank: Int, rankPattern: [String: Int] = [:], alpha: Double, dropout: Double = 0, targetModules: [String],
        layers: [Int]? = nil, baseModel: String? = nil, revision: String? = nil, isRankStabilized: Bool = false
    ) {
        self.rank = rank
        self.rankPattern = rankPattern
        self.alpha = alpha
        self.dropout = dropout
        self.targetModules = targetModules
        self.layers = layers
        self.baseModel = baseModel
        self.revision = revision
        self.isRankStabilized = isRankStabilized
    }

    /// What B A is multiplied by, for a module of `rank`.
    package func scale(rank: Int) -> Float {
        Float(alpha / (isRankStabilized ? Double(rank).squareRoot() : Double(rank)))
    }

    /// Reads an `adapter_config.json`.
    ///
    /// - Throws: `ModelFileError.missing`, `.malformed`, and `.unsupported` for what is not plain LoRA.
    package init(_ url: URL) throws {
        self = try JSONFile.read(
            AdapterConfig.self, from: url, hint: "an adapter folder needs adapter_config.json and adapter_model.safetensors, as PEFT writes"
        )
    }
}
