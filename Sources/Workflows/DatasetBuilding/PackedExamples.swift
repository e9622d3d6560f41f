import Datasets
import Tokenization
import Training

/// Examples in tokens, packed into the sequences that training takes.
struct PackedExamples {
    let sequences: [TokenBatch]
    /// How many of the first sequences are to be taught first, and how many of the last ones last.
    let phases: SequencePhases
    let examples: Int
    let tokens: Int
    /// Tokens that an epoch computes: what the examples of a sequence share stands once in it.
    let computed: Int
    /// Tokens whose prediction has a weight in the loss.
    let targets: Int
    /// Examples whose end was cut off.
    let cut: Int

    /// - Parameters:
    ///   - rowTokens: what an example may have; the rest is cut off.
    ///   - packTokens: what the examples of one sequence may have together, a longer one being alone; nil for one example a sequence.
    ///   - keepsOrder: whether the first and the last examples keep their places.
    ///   - sharesBeginnings: whether what examples begin with alike, as the system message or a text, stands once a sequence.
    /// - Throws: `ChatTemplateError.noTarget` for an example in which nothing would be learnt.
    init(
        _ examples: [Example], template: ChatTemplate, tokenizer: Tokenizer, rowTokens: Int, packTokens: Int?, keepsOrder: Bool = false,
        sharesBeginnings: Bool = false
    ) throws {
        var cut = 0
        let encoded = try examples.enumerated().map { index, example in
            var tokens = try template.encode(
                example.messages, with: tokenizer, answerWeight: Float(example.answerWeight), name: Self.name(example, index))
            if tokens.ids.count > rowTokens {
                tokens = TokenExample(ids: Array(tokens.ids.prefix(rowTokens)), weights: Array(tokens.weights.prefix(rowTokens)))
                guard tokens.targetCount > 0 else { throw ChatTemplateError.noTarget(example: Self.name(example, index)) }
                cut += 1
            }
            tokens.isDistilled = example.provenance.kind == .replay
            return tokens
        }
        func packed(_ part: some Sequence<TokenExample>) -> [TokenBatch] {
            guard let packTokens else { return part.map { TokenBatch([$0]) } }
            return TokenBatch.pack(Array(part), capacity: packTokens, mostShared: sharesBeginnings ? rowTokens : nil)
        }
        if keepsOrder {
            let (start, end) = (Int(TeachingOrder.start * Double(encoded.count)), Int(TeachingOrder.end * Double(encoded.count)))
            let (first, last) = (packed(encoded.prefix(start)), packed(encoded.suffix(end)))
            sequences = first + packed(encoded.dropFirst(start).dropLast(end)) + last
            phases = SequencePhases(first: first.count, last: last.count)
        } else {
            sequences = packed(encoded)
            phases = SequencePhases()
        }
        self.examples = examples.count
        tokens = encoded.reduce(0) { $0 + $1.ids.count }
        computed = sequences.reduce(0) { $0 + $1.count }
        targets = encoded.reduce(0) { $0 + $1.targetCount }
        self.cut = cut
    }

    /// Says which example it is without its text.
    static func name(_ example: Example, _ index: Int) -> String {
        let note = example.provenance.note
        return "\(index + 1)" + (note.isEmpty ? "" : ", of the note \(note)")
    }
}

extension BaseModel {
    /// How conversations of a dataset are laid out for this model.
    func template(for layout: DatasetRecipe.Template) -> ChatTemplate {
        switch layout {
        case .chat: template
        case .instruction: .instruction
        }
    }
}
