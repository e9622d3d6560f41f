import Foundation
import Languages
import Notes

/// The largest share of a question's words, rare ones counting more, that stand in one place of the notes; 0 to 1.
package struct QuestionCoverage: Sendable, Equatable {
    package var section: Double
    package var note: Double

    package init(section: Double, note: Double) {
        self.section = section
        self.note = note
    }
}

/// Finds the note that says what an answer says, about what the question asks for.
///
/// It compares words: it knows nothing of what they mean, and an answer in other words than the notes' is not found.
package struct AnswerLookup: Sendable {
    /// Where an answer stands.
    package enum Place: Sendable, Equatable {
        /// In this section of this note, both counted as they were given.
        case section(Int, note: Int)
        case nowhere
        /// The answer has no words of its own to be looked for: a yes, a no, a refusal.
        case untold
    }

    private let index: BM25Index
    private let places: [(note: Int, section: Int)]
    private let terms: [Set<String>]
    /// The words that a question may use of the note beyond the section, and those that a study asks for it with.
    private let noteTerms: [Set<String>]
    private let languages: [NoteLanguage]

    /// Sections that are looked at, the best found first.
    private static let searched = 12
    /// Share of the answer's words, rare ones counting more, that the section has to have.
    private static let answerShare = 0.85
    /// Share of the question's words that the note has to have.
    private static let questionShare = 0.5

    package init(_ notes: [Note], _ expansion: DocumentExpansion = .none) {
        var texts: [String] = []
        var places: [(note: Int, section: Int)] = []
        for (number, note) in notes.enumerated() {
            for (section, text) in zip(note.sections.indices, note.sections.map { Self.text($0, of: note) }) {
                places.append((number, section))
                texts.append(text)
            }
        }
        self.places = places
        let known = Set(notes.map(\.language))
        languages = known.isEmpty ? [.other] : NoteLanguage.allCases.filter(known.contains)
        let told = zip(texts, places).map { ($0, notes[$1.note].language) }
        let found = BoundedParallel.map(told, workers: ProcessInfo.processInfo.activeProcessorCount) { text, language in
            let words = Word.all(in: text)
            let terms = Terms.of(words, language)
            return (terms: terms, all: Set(terms).union(PartialDate.all(in: words).flatMap(\.date.vaguer).map(\.term)))
        }
        index = BM25Index(terms: found.map(\.terms), told.map(\.1))
        terms = found.map(\.all)
        var noteTerms = notes.map { Set(Terms.of(expansion.text(for: $0), $0.language)) }
        for (place, found) in zip(places, terms) { noteTerms[place.note].formUnion(found) }
        self.noteTerms = noteTerms
    }

    private static func text(_ section: NoteSection, of note: Note) -> String {
        let day = note.statedDay.map { DayWords.day($0, note.language) }
        let properties = note.properties.map { "\($0.key) \($0.value)" }
        return ([note.title] + note.aliases + [day].compactMap(\.self) + properties + section.path + [section.text]).joined(separator: "\n")
    }

    package func place(of answer: String, to question: String) -> Place {
        let asked = asked(question)
        let said = asked.reduce(into: Wanted()) { said, asked in
            let terms = Set(Terms.of(answer, asked.key))
            said[asked.key] = terms.subtracting(asked.value).subtracting(Self.verdicts[asked.key] ?? [])
        }
        guard said.values.contains(where: { !$0.isEmpty }), !Refusal.isRefusal(answer) else { return .untold }
        for hit in index.search(question + "\n" + answer, limit: Self.searched) {
            let place = places[hit.text]
            if said[index.language(of: hit)]?.isEmpty == false, share(of: said, in: terms[hit.text], hit) >= Self.answerShare,
                share(of: asked, in: noteTerms[place.note], hit) >= Self.questionShare
            {
                return .section(place.section, note: place.note)
            }
        }
        return .nowhere
    }

    /// The section that a search for the question finds first, where its note has what is asked for.
    package func nearest(to question: String) -> (section: Int, note: Int)? {
        let asked = asked(question)
        guard asked.values.contains(where: { !$0.isEmpty }), let hit = index.search(question, limit: 1).first else { return nil }
        let place = places[hit.text]
        return share(of: asked, in: noteTerms[place.note], hit) >= Self.questionShare ? (place.section, place.note) : nil
    }

    /// How much of a question's words one section, and one note, has; all of it where the question has no words of its own.
    package func coverage(of question: String) -> QuestionCoverage {
        let asked = asked(question)
        guard asked.values.contains(where: { !$0.isEmpty }) else { return QuestionCoverage(section: 1, note: 1) }
        return index.search(question, limit: Self.searched).reduce(QuestionCoverage(section: 0, note: 0)) { best, hit in
            QuestionCoverage(
                section: max(best.section, share(of: asked, in: terms[hit.text], hit)),
                note: max(best.note, share(of: asked, in: noteTerms[places[hit.text].note], hit)))
        }
    }

    /// Words that are looked for, as notes of each language have them.
    private typealias Wanted = [NoteLanguage: Set<String>]

    /// What is asked for, without the words that speak of notes as such; a date is a term of its own beside its words, since these stand
    /// in many notes of a diary.
    private func asked(_ question: String) -> Wanted {
        let words = Word.all(in: question)
        let dates = PartialDate.all(in: words).map(\.date.term)
        return languages.reduce(into: Wanted()) {
            $0[$1] = Set(Terms.of(words, $1)).subtracting(Self.speaking[$1] ?? []).union(dates)
        }
    }

    private static let speaking = stems("notes")
    private static let verdicts = stems("verdicts")

    /// Words of a list about asking, as each language has them.
    private static func stems(_ heading: String) -> Wanted {
        NoteLanguage.allCases.reduce(into: Wanted()) { stems, language in
            let rules = language.rules
            stems[language] = Set(rules.book.list("asking", heading).map { rules.stem($0) })
        }
    }

    private func share(of wanted: Wanted, in found: Set<String>, _ hit: BM25Index.Hit) -> Double {
        share(of: wanted[index.language(of: hit)] ?? [], in: found)
    }

    private func share(of wanted: Set<String>, in found: Set<String>) -> Double {
        var (all, present) = (0.0, 0.0)
        for term in wanted.sorted() {
            let weight = index.information(of: term)
            all += weight
            if found.contains(term) { present += weight }
        }
        return all == 0 ? 1 : present / all
    }
}

extension PartialDate {
    /// No word of a text looks so.
    fileprivate var term: String { "date " + [year, month, day].map { $0.map(String.init) ?? "?" }.joined(separator: "-") }
}
