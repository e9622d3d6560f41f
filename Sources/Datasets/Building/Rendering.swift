import Languages
import Seeding
import Tokenization

/// Puts facts into words.
package struct Rendering: Sendable {
    let recipe: DatasetRecipe
    let seed: UInt64
    let set: NoteSet

    /// - Parameters:
    ///   - seed: of the dataset; it draws the wordings.
    ///   - set: the notes that the facts are of.
    package init(recipe: DatasetRecipe, seed: UInt64, set: NoteSet) {
        self.recipe = recipe
        self.seed = seed
        self.set = set
    }

    /// A question that one wording makes of a fact.
    package struct Question: Sendable, Equatable {
        package let wording: String
        package let text: String
    }

    /// Up to `count` questions, each in another wording; twins get the same wordings.
    ///
    /// - Parameter reserved: whether in the wordings that are kept for the exam, else in those that are taught.
    package func questions(for fact: Fact, count: Int, reserved: Bool) -> [Question] {
        var generator = SeededGenerator(seed: seed, labels: "wordings", fact.twin ?? fact.label)
        let wordings = fact.language.rules.wordings(fact.form).filter { $0.isReserved == reserved }
        var seen: Set<String> = []
        var questions: [Question] = []
        for wording in generator.shuffled(wordings) where questions.count < count {
            var filling: [Slot: String] = [:]
            for slot in Slot.allCases {
                guard let choices = fact.slots[slot], let plain = choices.first else { continue }
                // The plain filling comes first and half of the time, so that the name itself is learnt best.
                filling[slot] = generator.fraction() < 0.5 || questions.isEmpty ? plain : generator.element(of: choices)
            }
            guard let text = wording.filled(filling), seen.insert(text).inserted else { continue }
            questions.append(Question(wording: wording.id, text: text))
        }
        return questions
    }

    func example(_ fact: Fact, _ question: Question, split: ExampleSplit) -> Example {
        let note = set.notes[fact.note]
        let provenance = ExampleProvenance(
            kind: fact.kind, note: note.title, noteHash: note.contentHash, headingPath: fact.headingPath, span: fact.span,
            contentHash: fact.contentHash, wording: question.wording, direction: fact.direction, split: split)
        let isBare = [.short, .list].contains(fact.shape) && fact.kind != .note
        let answer = isBare ? fact.language.rules.asSentence(fact.answer) : fact.answer
        let messages = [ChatMessage(role: .user, content: question.text), ChatMessage(role: .assistant, content: answer)]
        return Example(messages: messages, provenance: provenance, answerWeight: weight(of: answer))
    }

    private func weight(of answer: String) -> Double {
        Word.all(in: answer).count <= 8 ? recipe.shortAnswerWeight : 1
    }

    /// Some questions as people type them: small letters, no mark at the end, two letters exchanged.
    func noisy(_ question: Question, of fact: Fact) -> Question {
        var generator = SeededGenerator(seed: seed, labels: "noise", fact.label, question.text)
        guard generator.fraction() < recipe.noiseShare, ![.cloze, .choice, .document, .order].contains(fact.kind) else { return question }
        var text = question.text
        switch generator.index(below: 3) {
        case 0: text = text.lowercased()
        case 1: while let last = text.last, "?.？。".contains(last) { text.removeLast() }
        default:
            let letters = text.indices.filter { text[$0].isASCII && text[$0].isLowercase }
            guard let first = generator.element(of: letters), let second = letters.first(where: { $0 > first }),
                second == text.index(after: first)
            else { return question }
            text = text[..<first] + String(text[second]) + String(text[first]) + text[text.index(after: second)...]
        }
        return text.isEmpty ? question : Question(wording: question.wording, text: text)
    }
}
