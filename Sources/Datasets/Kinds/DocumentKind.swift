import Grounding
import Languages

/// D1: the text itself behind a header with title, date, tags and headings, split at headings and never cut off.
enum DocumentKind {
    static func facts(_ set: NoteSet, _ recipe: DatasetRecipe) -> [Fact] {
        set.passages.joined().flatMap { passage -> [Fact] in
            let chunks = SentenceSplitter.chunks(passage.text, limit: recipe.documentLength)
            return chunks.enumerated().map { number, chunk in
                let part = chunks.count > 1 ? "\(number + 1)/\(chunks.count)" : nil
                let header = self.header(of: passage, in: set, part: part)
                return Fact(.document, .document, slots: [.item: [header]], answer: chunk, shape: .text, from: passage)
            }
        }
    }

    /// `Lantern | 2024-03-05 | #project | Why I stopped > Money | 2/3`.
    static func header(of passage: Passage, in set: NoteSet, part: String? = nil) -> String {
        let note = set.notes[passage.note]
        let name = set.titles[passage.note].name
        let day = set.titles[passage.note].isDate ? nil : note.created?.day.description
        let tags = note.tags.prefix(3).map { "#" + $0 }.joined(separator: " ")
        return [name, day, tags, passage.headingPath.joined(separator: " > "), part].compactMap { $0?.isEmpty == false ? $0 : nil }
            .joined(separator: " | ")
    }
}
