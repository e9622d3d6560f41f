import Foundation
import Tokenization
import Training

/// Text that is not trained on, to hold the model against.
struct PretrainingValidation {
    private let documents: [TokenBatch]
    private let chats: [TokenBatch]
    /// Of the documents' predicted tokens.
    private let documentBytes: Int
    private let documentTargets: Int

    init(_ examples: PretrainingExamples, tokenizer: Tokenizer, settings: PretrainingSettings) {
        documents = TokenBatch.pack(examples.validDocuments, capacity: settings.rowTokens)
        chats = TokenBatch.pack(examples.validChats, capacity: settings.rowTokens)
        documentBytes = examples.validDocuments.reduce(0) { $0 + tokenizer.decode(Array($1.ids.dropFirst())).utf8.count }
        documentTargets = documents.reduce(0) { $0 + $1.targetCount }
    }

    func loss(_ trainer: Trainer) -> ValidationLoss {
        var loss = ValidationLoss(step: trainer.stepsTaken)
        if !documents.isEmpty {
            let nats = trainer.loss(of: documents)
            loss.documents = nats
            loss.bitsPerByte = nats * Double(documentTargets) / log(2) / Double(max(1, documentBytes))
        }
        if !chats.isEmpty { loss.chats = trainer.loss(of: chats) }
        return loss
    }
}
