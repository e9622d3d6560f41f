import Foundation
import Messages
import ModelFiles
import Tensors
import Tokenization
import Training
import Transformers
import Workflows

/// Trains every weight of a new base model on text.
package struct Pretraining {
    package var settings: PretrainingSettings
    /// Text files, and folders of them.
    package var corpus: [URL]
    /// Files of chats.
    package var chats: [URL]
    /// A folder whose tokenizer is taken; nil to train one on the text.
    package var tokenizer: URL?
    /// A model to go on from, of the same shape and vocabulary; nil for fresh weights.
    package var start: URL?
    /// Where the model is to stand.
    package var output: URL
    /// Whether to go on from the checkpoint that is there.
    package var resume: Bool

    package init(
        _ settings: PretrainingSettings, corpus: [URL], chats: [URL] = [], tokenizer: URL? = nil, start: URL? = nil, output: URL,
        resume: Bool = false
    ) {
        self.settings = settings
        self.corpus = corpus
        self.chats = chats
        self.tokenizer = tokenizer
        self.start = start
        self.output = output
        self.resume = resume
    }

    /// Trains until the budget is spent or somebody stops it; the folder holds a whole model from the first checkpoint on.
    ///
    /// - Throws: what reading the text, training and writing throw.
    package func run(_ context: WorkContext, _ onEvent: (PretrainingEvent) -> Void) throws -> PretrainingSummary {
        try settings.check()
        let folder = PretrainingFolder(url: output)
        let earlier = try folder.state()
        if earlier != nil, !resume {
            throw WorkflowError.malformed(
                path: output.path, problem: .said("problem.pretraining"))
        }
        let text = PretrainingText(corpus: corpus, chats: chats)
        _ = try text.files()
        try folder.make()
        let (tokenizer, isNew) = try folder.tokenizer(from: tokenizer ?? start, text: text, settings: settings)
        onEvent(.vocabulary(tokens: tokenizer.vocabularySize, isNew: isNew))
        var examples = try PretrainingExamples(text, tokenizer: tokenizer, settings: settings)
        let mixture = PretrainingMixture(examples, settings: settings)
        onEvent(.text(examples.counts(passTokens: mixture.tokens)))
        let validation = PretrainingValidation(examples, tokenizer: tokenizer, settings: settings)
        (examples.documents, examples.chats) = ([], [])
        let (model, config) = try model(tokenizer, device: context.device)
        onEvent(.model(parameters: model.parameters.reduce(0) { $0 + $1.value.count }))
        let trainer = try trainer(model, mixture: mixture, device: context.device)
        var run = try PretrainingRun(
            trainer: trainer, config: config, folder: folder, settings: settings, validation: validation, passTokens: mixture.tokens,
            earlier: earlier, context: context)
        if earlier != nil { onEvent(.resumed(step: run.trainer.stepsTaken)) }
        return try run.run(onEvent)
    }

    private func model(_ tokenizer: Tokenizer, device: Device) throws -> (LanguageModel, ModelConfig) {
        if let start {
            let source = try ModelSource(start)
            let model = try LanguageModel(
                source, format: .f32, trainable: true, contextLength: source.config.maxPositions, device: device)
            return (model, source.config)
        }
        let end = ["<|im_end|>", "<|endoftext|>"].compactMap { tokenizer.id(of: $0) }.map(Int.init)
        let config = FreshModel.config(settings, vocabulary: tokenizer.vocabularySize, endTokens: end)
        return (try FreshModel.make(config, seed: settings.seed, device: device), config)
    }

    private func trainer(_ model: LanguageModel, mixture: PretrainingMixture, device: Device) throws -> Trainer {
        let recipe = TrainingRecipe(
            learningRate: settings.learningRate, decay: .cosine, warmupShare: settings.warmupShare, floorShare: settings.floorShare,
            epochs: 1, rowTokens: settings.rowTokens, rowsPerStep: settings.rowsPerStep,
            optimizer: Optimizer.Settings(method: settings.optimizer, beta2: 0.95, weightDecay: settings.weightDecay, clipNorm: 1),
            seed: settings.seed)
        let rows = max(1, mixture.rows.count)
        // With a budget of time the number of steps is found out on the way.
        let steps =
            switch settings.budget {
            case .tokens(let tokens): max(1, tokens / max(1, mixture.tokens * settings.rowsPerStep / rows))
            case .minutes: 1 << 30
            }
        return try Trainer(recipe, model: model, sequences: mixture.rows, steps: steps, device: device)
    }
}
