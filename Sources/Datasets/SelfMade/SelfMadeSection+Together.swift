import Grounding
import Languages
import Notes

/// What is written about more than one section: notes that much is linked with, notes that belong together, and what changed.
///
/// Source: RECIPE 2.4, S4 to S6.
extension SelfMadeSection {
    /// Characters of all notes together: about 1,000 tokens.
    private static let longestTogether = 4_000
    /// Of all notes, those that most links lead to and from.
    private static let linkedShare = 0.2

    static func together(_ set: NoteSet) -> [SelfMadeSection] {
        let neighbours = neighbours(set)
        return mostLinked(set, neighbours) + related(set, neighbours) + changed(set)
    }

    private static func mostLinked(_ set: NoteSet, _ neighbours: [Set<Int>]) -> [SelfMadeSection] {
        let most = Int((linkedShare * Double(set.notes.count)).rounded(.up))
        let linked = set.notes.indices.filter { neighbours[$0].count >= 2 }
            .sorted { (neighbours[$1].count, $0) < (neighbours[$0].count, $1) }.prefix(most)
        return linked.sorted().compactMap { made(of: [$0], tasks: [.concepts, .parts, .lesson], set) }
    }

    /// Each pair of linked notes, and the two or three notes of a tag.
    private static func related(_ set: NoteSet, _ neighbours: [Set<Int>]) -> [SelfMadeSection] {
        let pairs = set.notes.indices.flatMap { index in neighbours[index].filter { $0 > index }.sorted().map { [index, $0] } }
        var tagged: [String: [Int]] = [:]
        for index in set.notes.indices {
            for tag in Set(set.notes[index].tags.map { $0.lowercased() }) { tagged[tag, default: []].append(index) }
        }
        let clusters = tagged.filter { (2...3).contains($0.value.count) }.sorted { $0.key < $1.key }.map(\.value)
        var seen: Set<[Int]> = []
        return (pairs + clusters).filter { seen.insert($0).inserted }.compactMap { made(of: $0, tasks: [.relation], set) }
    }

    private static func changed(_ set: NoteSet) -> [SelfMadeSection] {
        AsOfKind.subjects(set).compactMap { subject, entries in
            guard let first = entries.first else { return nil }
            let (note, language) = (first.passage.note, first.passage.language)
            let lines = entries.map { "\(DayWords.month($0.day, language)): \($0.quote)" }.joined(separator: "\n")
            return SelfMadeSection(
                title: subject, place: set.place(of: note), headingPath: [], text: String(lines.prefix(longestTogether)),
                language: language,
                tasks: [.change], names: [subject], note: note)
        }
    }

    /// Nil where one of the notes says nothing.
    private static func made(of notes: [Int], tasks: [SelfMadePair.Kind], _ set: NoteSet) -> SelfMadeSection? {
        let texts = notes.map { text(of: $0, limit: longestTogether / notes.count, set) }
        guard texts.allSatisfy({ !$0.isEmpty }), let first = notes.first else { return nil }
        let names = notes.map { set.titles[$0].name }
        let isOne = notes.count == 1
        return SelfMadeSection(
            title: isOne ? names[0] : names.joined(separator: ", "), place: set.place(of: first), headingPath: [],
            text: isOne ? texts[0] : zip(names, texts).map { "\($0):\n\($1)" }.joined(separator: "\n\n"),
            language: set.notes[first].language, tasks: tasks, names: names, note: first)
    }

    /// As many whole passages of a note as there is room for; of a first that is longer, its beginning.
    private static func text(of note: Int, limit: Int, _ set: NoteSet) -> String {
        var text = ""
        for passage in set.passages[note] where !Passage.isMasked(passage.text) {
            guard text.count + passage.text.count <= limit || text.isEmpty else { break }
            text += (text.isEmpty ? "" : "\n\n") + (SentenceSplitter.chunks(passage.text, limit: limit).first ?? "")
        }
        return text
    }

    /// The notes that each note links to or is linked from.
    private static func neighbours(_ set: NoteSet) -> [Set<Int>] {
        let indexes = set.indexesByHash
        var found = [Set<Int>](repeating: [], count: set.notes.count)
        for index in set.notes.indices {
            for link in set.notes[index].links where !link.isEmbed {
                guard let target = link.resolved.flatMap({ indexes[$0.contentHash] }), target != index else { continue }
                found[index].insert(target)
                found[target].insert(index)
            }
        }
        return found
    }
}
