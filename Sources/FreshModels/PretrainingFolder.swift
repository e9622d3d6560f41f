import Foundation
import Messages
import ModelFiles
import Tensors
import Tokenization
import Training
import Transformers
import Workflows

/// The folder that a base model is trained into: a Hugging Face model at every checkpoint, and `training/` with what resuming needs.
struct PretrainingFolder {
    let url: URL

    /// Where a run stands besides its weights.
    struct State: Codable, Equatable {
        var settings: PretrainingSettings
        var step: Int
        var totalSteps: Int
        var tokens: Int
        var elapsedSeconds: Double
        var firstLoss: Double
        var smoothedLoss: Double
        /// Tells the text that was trained on from another one.
        var rows: Int
        var passTokens: Int
    }

    var training: URL { url.appending(path: "training") }
    var checkpoint: URL { training.appending(path: "checkpoint.safetensors") }
    private var stateFile: URL { training.appending(path: "state.json") }
    private var tokenizerFiles: [URL] { ["tokenizer.json", "tokenizer_config.json"].map { url.appending(path: $0) } }

    func make() throws {
        do {
            try FileManager.default.createDirectory(at: training, withIntermediateDirectories: true)
        } catch {
            throw WorkflowError.notWritten(path: training.path, reason: .text(error.localizedDescription))
        }
    }

    /// - Throws: `WorkflowError.malformed`.
    func state() throws -> State? {
        guard FileManager.default.fileExists(atPath: stateFile.path) else { return nil }
        do {
            return try JSONText.decoder.decode(State.self, from: Data(contentsOf: stateFile))
        } catch {
            throw WorkflowError.malformed(path: stateFile.path, problem: .said("problem.noState"))
        }
    }

    /// Writes the checkpoint, then the model, then the state that says so.
    func save(_ trainer: Trainer, config: ModelConfig, state: State) throws {
        try trainer.writeCheckpoint(to: checkpoint)
        let tensors = trainer.model.parameters.map { (name: $0.name, tensor: $0.value.converted(to: .bf16)) }
        try ModelFolder.write(config: config, tensors: tensors, to: url)
        try AtomicFile.write(JSONText.file(state), to: stateFile)
    }

    /// The tokenizer that is there already, else the given one's files, else one trained on the text.
    func tokenizer(
        from given: URL?, text: PretrainingText, settings: PretrainingSettings
    ) throws -> (tokenizer: Tokenizer, isNew: Bool) {
        if given == nil, tokenizerFiles.allSatisfy({ FileManager.default.fileExists(atPath: $0.path) }) {
            return (try Tokenizer(folder: url), false)
        }
        if let given {
            let tokenizer = try Tokenizer(folder: given)
            try TokenizerTraining.requireChatTokens(tokenizer, folder: given)
            for file in tokenizerFiles {
                let source = given.appending(path: file.lastPathComponent)
                do {
                    try AtomicFile.write(Data(contentsOf: source), to: file)
                } catch let error as ModelFileError {
                    throw error
                } catch {
                    throw WorkflowError.unreadable(path: source.path, problem: .text(error.localizedDescription))
                }
            }
            return (tokenizer, false)
        }
        let vocabulary = try TokenizerTraining.train(text, vocabulary: settings.vocabulary)
        try TokenizerTraining.write(vocabulary, context: settings.shape.context, to: url)
        return (try Tokenizer(folder: url), true)
    }
}
