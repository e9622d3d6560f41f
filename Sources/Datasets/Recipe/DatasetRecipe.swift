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
        /// Examples per fact.
        package var wordings: Int

        package init(_ kind: ExampleKind, wordings: Int) {
            self.kind = kind
            self.wordings = wordings
        }
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
    /// Characters of an answer. Default 240: short answers are learnt first; a longer text is cut at the end of a sentence.
    package var answerLength: Int
    /// Share of sections, 0 to 1, that validation draws from. Default 0.05: enough to see over-fitting.
    package var validShare: Double
    /// Default `.wordings`: a memory has to hold every section, so that none is kept back.
    package var validation: Validation

    package init(
        name: String, template: Template = .chat, quotas: [Quota], maxTokens: Int = 1_024, overflow: Overflow = .split,
        answerLength: Int = 240, validShare: Double = 0.05, validation: Validation = .wordings
    ) {
        self.name = name
        self.template = template
        self.quotas = quotas
        self.maxTokens = maxTokens
        self.overflow = overflow
        self.answerLength = answerLength
        self.validShare = validShare
        self.validation = validation
    }
}
