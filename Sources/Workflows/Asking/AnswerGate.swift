import Evaluation
import Foundation
import Generation
import Grounding
import ModelFiles
import Tokenization

/// Decides whether a question is answered or refused: by how likely the model is to refuse it, and by how much of it one note speaks of.
///
/// The model alone answers a fifth of what was never written and refuses a fifth of what was; with a look at the notes' words both fall
/// below a tenth (Documentation/Decisions/0005). What is answered still comes from memory.
package struct AnswerGate: Sendable, Equatable, Codable {
    static let fileName = "gate.json"
    /// The chance that the notes hold an answer from which on a question is answered.
    static let least = 0.5

    /// The chance that the notes hold an answer, made of the three signals.
    private let head: LogisticHead
    /// Questions that it was fitted on.
    package let questions: Int

    /// Nil where nothing can be learnt of the questions.
    init?(_ signals: [[Double]], isAnswerable: [Bool]) {
        guard let head = LogisticHead(signals: signals, isRight: isAnswerable) else { return nil }
        self.head = head
        questions = signals.count
    }

    /// Nil where an adapter has none; such as one that was made elsewhere.
    ///
    /// - Throws: `WorkflowError.malformed`.
    init?(folder: URL) throws {
        let file = folder.appending(path: Self.fileName)
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        do {
            self = try JSONText.decoder.decode(AnswerGate.self, from: Data(contentsOf: file))
        } catch {
            throw WorkflowError.malformed(path: file.path, problem: .said("problem.gate"))
        }
    }

    /// 0 to 1.
    func chance(refusal: PhraseOdds, coverage: QuestionCoverage) -> Double { head.chance(Self.signals(refusal, coverage)) }

    static func signals(_ refusal: PhraseOdds, _ coverage: QuestionCoverage) -> [Double] {
        [refusal.logOdds, coverage.section, coverage.note]
    }
}
