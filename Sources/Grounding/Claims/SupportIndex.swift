import Languages
import Notes

/// Looks the names, numbers, dates and runs of five words of an answer up in notes.
///
/// It shows what stands there, not whether the answer is right. Of Chinese text, names are not told from other words.
package struct SupportIndex: Sendable {
    private let phrases: PhraseIndex
    private let numbers: Set<String>
    private let dates: Set<PartialDate>
    private let vocabulary: Vocabulary
    /// Of all languages that the notes are in.
    private let stopWords: Set<String>
    private static let phraseLength = 5

    package init(_ notes: [Note]) {
        let texts = notes.flatMap(Self.texts)
        phrases = PhraseIndex(texts)
        vocabulary = Vocabulary(
            notes.indices.map { index in notes[index].sections.indices.compactMap { Passage(note: index, section: $0, of: notes[index]) } })
        stopWords = Set(notes.map(\.language)).reduce(into: []) { $0.formUnion($1.rules.stopWords) }
        var numbers: Set<String> = []
        var dates: Set<PartialDate> = []
        for text in texts {
            let words = Word.all(in: text)
            numbers.formUnion(NumberWord.all(in: words).map(\.value))
            for found in PartialDate.all(in: words) {
                dates.formUnion(found.date.vaguer)
                // «In 2018» and «on the 21st» say less of it.
                numbers.formUnion([found.date.year, found.date.day].compactMap { $0.map(String.init) })
            }
        }
        self.numbers = numbers
        self.dates = dates
    }

    /// Everything of a note that an answer may repeat.
    private static func texts(_ note: Note) -> [String] {
        let day = note.statedDay.map { DayWords.day($0, note.language) }
        return [note.title] + note.aliases + note.tags + [day].compactMap(\.self) + note.properties.flatMap { [$0.key, $0.value] }
            + note.sections.flatMap { [$0.heading ?? "", $0.text] }
    }

    package func claims(in answer: String) -> [Claim] {
        SentenceSplitter.sentences(answer).flatMap { sentence -> [Claim] in
            let words = Word.all(in: sentence)
            let said = PartialDate.all(in: words)
            let dated = said.reduce(into: Set<Int>()) { $0.formUnion($1.words) }
            let counted = NumberWord.all(in: words).filter { dated.isDisjoint(with: $0.words) }
            return names(in: words, leaving: dated)
                + counted.map { Claim(kind: .number, text: Self.text($0.words, words), isSupported: numbers.contains($0.value)) }
                + said.map { Claim(kind: .date, text: Self.text($0.words, words), isSupported: dates.contains($0.date)) }
                + runs(in: sentence)
        }
    }

    /// Capitalised words side by side, the first of a sentence only where it can hardly be anything but a name.
    private func names(in words: [Word], leaving dated: Set<Int>) -> [Claim] {
        func isCapital(_ index: Int) -> Bool {
            let word = words[index]
            return word.isCapitalised && !dated.contains(index) && !stopWords.contains(word.lowered) && word.text.count > 1
                && !Self.calendar.contains(String(word.text)) && (index > 0 || isFirstName(words))
        }
        var claims: [Claim] = []
        var position = 0
        while position < words.count {
            guard isCapital(position) else {
                position += 1
                continue
            }
            let start = position
            position += 1
            while position < words.count, isCapital(position), !words[position].isAfterPause { position += 1 }
            let text = Self.text(start..<position, words)
            claims.append(Claim(kind: .name, text: text, isSupported: phrases.contains(NormalAnswer(text).words)))
        }
        return claims
    }

    /// A capital at the beginning tells nothing: the notes must know the word as a name, or not at all while it stands like one.
    private func isFirstName(_ words: [Word]) -> Bool {
        if vocabulary.isName(words[0]) { return true }
        let standsLikeName = words.count <= 2 || words[1].isCapitalised && !words[1].isAfterPause
        return standsLikeName && !phrases.contains(NormalAnswer(String(words[0].text)).words)
    }

    private func runs(in sentence: String) -> [Claim] {
        let words = NormalAnswer(sentence).words
        guard words.count >= Self.phraseLength else { return [] }
        return (0...words.count - Self.phraseLength).map { start in
            let run = words[start..<start + Self.phraseLength]
            return Claim(kind: .phrase, text: run.joined(separator: " "), isSupported: phrases.contains(run))
        }
    }

    private static func text(_ range: Range<Int>, _ words: [Word]) -> String {
        words[range].map { String($0.text) }.joined(separator: " ")
    }

    private static let calendar = CalendarWords.months.union(CalendarWords.weekdays)
}
