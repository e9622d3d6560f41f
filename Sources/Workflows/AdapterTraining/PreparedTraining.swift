import Datasets
import Training
import Transformers

/// A run that is decided: its plan, its base and its sequences.
struct PreparedTraining {
    private(set) var plan: RunPlan
    let base: BaseModel
    let packed: PackedExamples
    let valid: PackedExamples

    /// - Parameter lines: let go of as soon as they are tokens.
    /// - Throws: `ChatTemplateError` for an example that has nothing to learn.
    init(_ plan: RunPlan, base: BaseModel, lines: inout TrainingLines, choosesRank: Bool) throws {
        var plan = plan
        let settings = plan.settings
        let template = base.template(for: DatasetRecipe.Template(rawValue: plan.template) ?? .chat)
        if let fit = plan.fit { lines.train = fit.chosen(of: lines.train) }
        let architecture = try Architecture(base.config)
        let sharesBeginnings = architecture.sharesBeginnings
        packed = try PackedExamples(
            lines.train, template: template, tokenizer: base.tokenizer, rowTokens: settings.rowTokens,
            packTokens: settings.packs ? min(settings.packTokens ?? settings.rowTokens, settings.rowTokens) : nil,
            keepsOrder: settings.order == .taught, sharesBeginnings: sharesBeginnings)
        valid = try PackedExamples(
            lines.valid, template: template, tokenizer: base.tokenizer, rowTokens: settings.rowTokens, packTokens: settings.rowTokens,
            sharesBeginnings: sharesBeginnings)
        let hashes = Set(lines.train.map(\.provenance.noteHash)).subtracting([""])
        plan.notes = hashes.count
        plan.noteHashes = hashes.sorted()
        (lines.train, lines.valid) = ([], [])
        if choosesRank {
            let tokens = packed.tokens
            // Muon's rate fits rank 64: with alpha as it is, a smaller rank would take longer steps.
            let smaller = settings.optimizer == .muon ? [] : [16, 32]
            plan.settings.rank = smaller.first { architecture.adapterParameters(settings.lowRank(rank: $0)) >= tokens } ?? 64
        }
        self.plan = plan
        self.base = base
    }

    /// The same sequences in the epochs that fit into a time.
    func fitted(_ fit: TimeFit) -> PreparedTraining {
        var prepared = self
        prepared.plan.settings.epochs = fit.epochs
        prepared.plan.fit = fit
        return prepared
    }

    var stepsPerEpoch: Int { (packed.sequences.count + plan.settings.rowsPerStep - 1) / plan.settings.rowsPerStep }

    /// What the layers below the pairs make of all sequences, in bytes; 0 where there are none.
    var edgeBytes: Int {
        let settings = plan.settings
        guard base.config.layers > settings.numLayers ?? .max else { return 0 }
        return packed.computed * base.config.hiddenSize * settings.precision.activation.byteCount
    }

    /// What is kept of it on disk; nothing where no later epoch would read it.
    var storeBytes: Int { plan.settings.epochs > 1 ? min(edgeBytes, plan.settings.mostStoreBytes) : 0 }

    /// At most two moments of each number that learns.
    var optimizerBytes: Int { 2 * MemoryLayout<Float>.size * outline.adapterParameters }

    var outline: TrainingOutline {
        let architecture = try? Architecture(base.config)
        return TrainingOutline(
            run: plan.id, model: base.name, recipe: plan.recipe, notes: plan.notes, examples: packed.examples, tokens: packed.tokens,
            targets: packed.targets, cut: packed.cut, validExamples: valid.examples, steps: stepsPerEpoch * plan.settings.epochs,
            modelParameters: architecture?.parameters ?? 0,
            adapterParameters: architecture?.adapterParameters(plan.settings.lowRank) ?? 0,
            edgeBytes: edgeBytes, storeBytes: storeBytes, settings: plan.settings, fit: plan.fit,
            warning: plan.template == DatasetRecipe.Template.chat.rawValue ? base.template.warning : nil, remarks: base.remarks)
    }
}

extension Architecture {
    /// Inputs and outputs of each linear of a layer, by the last part of its name.
    private var linearExtents: [String: (inputs: Int, outputs: Int)] {
        let (q, kv) = (heads * headDim, kvHeads * headDim)
        return [
            "q_proj": (hidden, q), "k_proj": (hidden, kv), "v_proj": (hidden, kv), "o_proj": (q, hidden),
            "gate_proj": (hidden, intermediate), "up_proj": (hidden, intermediate), "down_proj": (intermediate, hidden),
        ]
    }

    /// Of low-rank pairs on the named linears of the layers that get some.
    func adapterParameters(_ settings: LowRankSettings) -> Int {
        let extents = settings.targets.compactMap { linearExtents[$0] }
        return min(settings.numLayers ?? layers, layers) * settings.rank * extents.reduce(0) { $0 + $1.inputs + $1.outputs }
    }

    /// Of the matrices; norms and biases are not worth counting.
    var parameters: Int {
        layers * linearExtents.values.reduce(0) { $0 + $1.inputs * $1.outputs } + vocabulary * hidden * (isTied ? 1 : 2)
    }
}
