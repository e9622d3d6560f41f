import Languages
import Notes
import TestSupport
import Testing

@testable import Datasets

@Suite struct SpanFactsTests {
    private func facts(_ text: String) -> [Fact] {
        let set = NoteSet([
            note("Marrow", [section(nil, text)]),
            note(
                "Names",
                [
                    section(
                        nil, "It was Oskar. Then came Oskar, and so did Hanne Vos. We met Hanne Vos. Until Sunday, or Wednesday, we waited."
                    )
                ]),
        ])
        let all = set.passages[0].flatMap { passage in passage.sentences.flatMap { ClauseFacts.facts($0, passage, set) } }
        return all.filter { [.howMany, .howMuch, .echo].contains($0.form) }
    }

    private func question(_ fact: Fact) -> String? {
        let filling = fact.slots.compactMapValues(\.first)
        return fact.language.rules.wordings(fact.form).first?.filled(filling)
    }

    @Test(arguments: [
        (
            "The Python version could search 9,000 files in four minutes.",
            "How many files could the Python version search in four minutes in Marrow?", "9,000 files."
        ),
        ("I lost 311 receipts.", "How many receipts did I lose in Marrow?", "311 receipts."),
        ("I bought three domain names for it.", "How many domain names did I buy for it in Marrow?", "Three domain names."),
        ("Nine pupils could not open the letter.", "How many pupils could not open the letter in Marrow?", "Nine pupils."),
        ("She sold it for 1,200 euros.", "How much did she sell it for in Marrow?", "1,200 euros."),
        ("Yesterday Oskar told me to wait.", "Yesterday who told me to wait in Marrow?", "Oskar."),
        ("I wrote to Hanne Vos about it.", "I wrote to what about it in Marrow?", "Hanne Vos."),
        ("I had not slept between Sunday and Wednesday.", "I had not slept between what day and Wednesday in Marrow?", "Sunday."),
    ])
    func `An amount and a name are asked for`(sentence: String, question: String, answer: String) throws {
        let all = facts(sentence)
        #expect(all.compactMap(self.question).contains(question), "\(all.compactMap(self.question))")
        let fact = try #require(all.first { self.question($0) == question })
        #expect(fact.answer == answer && fact.shape == .short && fact.accepted == [sentence])
    }

    @Test(arguments: [
        "It ended in 2022.", "Pages, Oskar, Hanne Vos, Walks.", "He asked: was it 40 euros?", "Nothing was left of it.",
    ])
    func `What would make a poor question is not asked`(sentence: String) { #expect(facts(sentence).isEmpty) }

    @Test func `No more than two pieces of a sentence are asked for, one name at most`() {
        let all = facts("Oskar had forty nails and Hanne Vos had sixty lamps and ten doors.")
        #expect(all.count == 2)
        #expect(all.filter { $0.form == .echo || $0.form == .howMany }.count == 2)
    }

    @Test(arguments: [
        ("Greta gave me two jars of lime honey.", QuestionForm.who, "Who gave me two jars of lime honey in Marrow?", "Greta."),
        ("My mother kept her orders in a cigar box.", .whereabouts, "Where did my mother keep her orders in Marrow?", "In a cigar box."),
        ("My father was a land surveyor.", .what, "What was my father in Marrow?", "My father was a land surveyor."),
        ("Greta gave me two jars of lime honey.", .what, "What did Greta give in Marrow?", "Greta gave me two jars of lime honey."),
    ])
    func `Who did it, where, and what it was are asked for`(sentence: String, form: QuestionForm, question: String, answer: String) throws {
        let set = NoteSet([
            note("Marrow", [section(nil, sentence)]), note("Names", [section(nil, "It was Greta. Then came Greta, as Greta does.")]),
        ])
        let all = set.passages[0].flatMap { passage in passage.sentences.flatMap { ClauseFacts.facts($0, passage, set) } }
        let fact = try #require(all.first { $0.form == form })
        #expect(self.question(fact) == question && fact.answer == answer)
    }
}
