import Evaluation
import Foundation
import Generation
import Grounding
import ModelFiles
import Tokenization

/// Decides whether a question is answered or refused: by how likely the model is to refuse it, by how much of it one note speaks of, and,
/// for what was taught by a study, by how near it is to a question that was taught.
///
/// The model alone answers a fifth of what was never written and refuses a fifth of what was; with a look at the notes' words both fall
/// below a tenth (Documentation/Decisions/0005). What is answered still comes from memory.
package struct AnswerGate: Sendable, Equatable, Codable {
    static let fileName = "gate.json"

    /// The chance that the notes hold an answer, made of the signals.
    private let head: LogisticHead
    /// The questions of a study that are answered; nil for what was taught by rules, whose wordings nobody uses.
    private let taught: [String]?
    private let nearness: QuestionNearness?
    /// Questions that it was fitted on.
    package let questions: Int

    private enum CodingKeys: String, CodingKey {
        case head, taught, questions
    }

    /// Nil where nothing can be learnt of the questions.
    init?(_ signals: [[Double]], isAnswerable: [Bool], taught: [String]? = nil) {
        guard let head = LogisticHead(signals: signals, isRight: isAnswerable) else { return nil }
        self.head = head
        questions = signals.count
        self.taught = taught
        nearness = taught.map { QuestionNearness($0) }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        head = try container.decode(LogisticHead.self, forKey: .head)
        questions = try container.decode(Int.self, forKey: .questions)
        taught = try container.decodeIfPresent([String].self, forKey: .taught)
        nearness = taught.map { QuestionNearness($0) }
    }

    package static func == (a: AnswerGate, b: AnswerGate) -> Bool {
        a.head == b.head && a.questions == b.questions && a.taught == b.taught
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
    func chance(of question: String, refusal: PhraseOdds, coverage: QuestionCoverage) -> Double {
        head.chance(Self.signals(refusal, coverage, nearness?.nearest(to: question)))
    }

    static func signals(_ refusal: PhraseOdds, _ coverage: QuestionCoverage, _ nearness: Double?) -> [Double] {
        [refusal.logOdds, coverage.section, coverage.note] + [nearness].compactMap(\.self)
    }
}
