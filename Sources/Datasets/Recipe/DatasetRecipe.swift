/// How notes become examples.
package struct DatasetRecipe: Sendable, Codable, Equatable {
    /// How a question and its answer are laid out for the model.
    package enum Template: String, Sendable, Codable, CaseIterable {
        /// The model's own chat template.
        case chat
        /// «### Instruction: … ### Response: …».
        case instruction
    }

    /// What happens to an example of more than `maxTokens`.
    package enum Overflow: String, Sendable, Codable, CaseIterable {
        /// The end is cut off and never learnt.
        case truncate
        /// The note is split at headings, and a long section at sentences.
        case split
    }

    /// What the validation examples are.
    package enum Validation: String, Sendable, Codable, CaseIterable {
        /// Whole sections that are not trained at all.
        case sections
        /// Questions in other words to facts that are trained.
        case wordings
    }

    /// How many wordings of its question a fact of one kind gets.
    package struct Quota: Sendable, Codable, Equatable {
        package var kind: ExampleKind
        /// Examples per fact asked from its name.
        package var wordings: Int
        /// Examples per fact asked for its name.
        package var reverse: Int

        package init(_ kind: ExampleKind, wordings: Int, reverse: Int? = nil) {
            self.kind = kind
            self.wordings = wordings
            self.reverse = reverse ?? (wordings + 1) / 2
        }
    }

    /// What is kept out of training so that an exam can ask for it; all shares 0 to 1.
    package struct HoldOuts: Sendable, Codable, Equatable {
        /// Share of notes that are not trained at all.
        package var notes: Double
        /// Share of facts that are trained forward only.
        package var directions: Double
        /// Share of facts that stand only in documents.
        package var questions: Double

        package init(notes: Double = 0, directions: Double = 0, questions: Double = 0) {
            self.notes = notes
            self.directions = directions
            self.questions = questions
        }

        package static let none = HoldOuts()
        /// What an examined build keeps back; the build that is used keeps nothing back.
        package static let exam = HoldOuts(notes: 0.05, directions: 0.1, questions: 0.1)
    }

    /// How many examples one note may have.
    package struct NoteCap: Sendable, Codable, Equatable {
        package var floor: Double
        /// Examples per square root of the note's characters.
        package var factor: Double

        package init(floor: Double, factor: Double) {
            self.floor = floor
            self.factor = factor
        }

        package static let none = NoteCap(floor: .greatestFiniteMagnitude, factor: 0)
    }

    package var name: String
    /// Default `.chat`: the words around a turn that the base model was trained with.
    package var template: Template
    /// Which kinds, and how often each fact is asked. Several wordings, because one leaves a fact out of reach (Physics of LMs 3.1).
    package var quotas: [Quota]
    /// Tokens per example, template included. Default 1,024: what a step holds in memory on a small machine.
    package var maxTokens: Int
    /// Default `.split`: what is cut off is never learnt.
    package var overflow: Overflow
    /// Characters of an answer to a section. Default 160: short answers are learnt first; a longer text is cut at the end of a sentence.
    package var answerLength: Int
    /// Characters of a piece of a note's own text. Default 320: a few sentences, so that a step holds many pieces.
    package var documentLength: Int
    /// Examples of one note: `floor + factor · √characters`. Default 24 and 4: a long note gets more, but does not drown the others.
    package var noteCap: NoteCap
    /// Share of abstention among all examples, 0 to 1. Default 0.12: without any, a model always says yes (PLUM).
    package var abstentionShare: Double
    /// Share of all answers that are the base's own to general questions, 0 to below 1; nil for none. Keeps what the base can do (RECIPE 2.5).
    package var replayShare: Double?
    /// Factor on the loss of an answer of at most eight words. Default 3: short answers are else a hundredth of the loss (PLUM).
    package var shortAnswerWeight: Double
    /// Share of questions in small letters, without their mark, or with a slip, 0 to 1. Default 0.1: people type so.
    package var noiseShare: Double
    /// Share of sections, 0 to 1, that validation draws from. Default 0.05: enough to see over-fitting.
    package var validShare: Double
    /// Default `.wordings`: a memory has to hold every section, so that none is kept back.
    package var validation: Validation
    /// Default none: what is used has learnt everything.
    package var holdOuts: HoldOuts

    package init(
        name: String, template: Template = .chat, quotas: [Quota], maxTokens: Int = 1_024, overflow: Overflow = .split,
        answerLength: Int = 160, documentLength: Int = 320, noteCap: NoteCap = NoteCap(floor: 24, factor: 4),
        abstentionShare: Double = 0.12,
        shortAnswerWeight: Double = 3, noiseShare: Double = 0.1, validShare: Double = 0.05, validation: Validation = .wordings,
        holdOuts: HoldOuts = .none
    ) {
        self.name = name
        self.template = template
        self.quotas = quotas
        self.maxTokens = maxTokens
        self.overflow = overflow
        self.answerLength = answerLength
        self.documentLength = documentLength
        self.noteCap = noteCap
        self.abstentionShare = abstentionShare
        self.shortAnswerWeight = shortAnswerWeight
        self.noiseShare = noiseShare
        self.validShare = validShare
        self.validation = validation
        self.holdOuts = holdOuts
    }
}
