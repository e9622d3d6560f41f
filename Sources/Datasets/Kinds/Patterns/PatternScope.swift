import Languages
import Notes

/// Some of the notes, and how a question names them: ` in my projects`.
struct PatternScope: Sendable {
    let place: String
    /// What its notes are, where a word says it: `projects`.
    let things: String?
    let notes: Set<Int>
    let language: NoteLanguage

    /// All notes, and each folder and tag with at least four of them.
    static func all(_ set: NoteSet) -> [PatternScope] {
        let usable = set.notes.indices.filter { !set.passages[$0].isEmpty }
        let languages = Dictionary(grouping: usable) { set.notes[$0].language.asked }
        return languages.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { language, notes -> [PatternScope] in
            var groups: [String: (name: String, notes: Set<Int>)] = [:]
            for note in notes {
                let folder = set.notes[note].folder.split(separator: "/").last.map { $0.lowercased() }
                // A folder `Projects` and a tag `project` are one, named as the folder is.
                for name in (folder.map { [$0] } ?? []) + set.notes[note].tags.map({ $0.lowercased() }) {
                    let stem = language.rules.stem(name)
                    groups[stem, default: (name, [])].notes.insert(note)
                    if name == folder { groups[stem]?.name = name }
                }
            }
            // «In my notes» is all of them.
            for word in language.rules.book.list("asking", "all") { groups[language.rules.stem(word)] = nil }
            let named = groups.values.filter { (4...max(4, notes.count * 2 / 3)).contains($0.notes.count) }.sorted { $0.name < $1.name }
            return [PatternScope(place: "", things: nil, notes: Set(notes), language: language)]
                + named.map { name, notes in
                    let things = language.rules.things(name)
                    let place = language.rules.following(
                        things == nil ? .inNotesOn : .inThings, ["name": name, "things": things ?? name])
                    return PatternScope(place: place, things: things, notes: notes, language: language)
                }
        }
    }
}

extension PatternScope {
    /// Whether it is all notes, or such as a word names.
    var isNamed: Bool { place.isEmpty || things != nil }

    /// The gaps that name the scope in a question.
    var slots: [Slot: [String]] {
        var slots: [Slot: [String]] = [.place: [place]]
        if let things { slots[.item] = [things] }
        return slots
    }
}
