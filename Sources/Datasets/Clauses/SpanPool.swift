/// The names, amounts and times of a set of notes, to exchange one for another of its sort.
struct SpanPool: Sendable {
    private let spans: [String: [String]]
    /// The folder of the note that a name is the title of.
    private let folders: [String: String]
    /// Enough to draw from; more would only cost memory.
    private static let most = 2_000

    init(_ set: NoteSet) {
        var folders: [String: String] = [:]
        for index in set.notes.indices { for name in set.names(of: index) { folders[name.lowercased()] = set.notes[index].folder } }
        self.folders = folders
        var seen: [String: Set<String>] = [:]
        for passage in set.passages.joined() where passage.language != .chinese {
            let known = ClozeKind.known(passage.note, set)
            for sentence in passage.sentences {
                for span in SentenceSpan.all(in: sentence.text, set.vocabulary, known: known) {
                    let sort = Self.sort(of: span, in: sentence.text, folders)
                    if seen[sort]?.count ?? 0 < Self.most { seen[sort, default: []].insert(span.text) }
                }
            }
        }
        spans = seen.mapValues { $0.sorted() }
    }

    /// `count` others of the same sort, no one twice; fewer when there are not so many.
    func others(than span: SentenceSpan, in sentence: String, count: Int, seed: String) -> [String] {
        var generator = SeededGenerator(seed: 0, labels: "span", seed)
        let lowered = span.text.lowercased()
        let fitting = (spans[Self.sort(of: span, in: sentence, folders)] ?? []).map { Self.fitted($0, to: span) }.filter { other in
            let candidate = other.lowercased()
            return !candidate.contains(lowered) && !lowered.contains(candidate)
        }
        return generator.sample(Set(fitting).sorted(), count)
    }

    func other(than span: SentenceSpan, in sentence: String, seed: String) -> String? {
        others(than: span, in: sentence, count: 1, seed: seed).first
    }

    /// What may stand for what: a time behind the same word, an amount of as many words, a note's name for one of the same folder, and another name
    /// behind the same sort of word.
    private static func sort(of span: SentenceSpan, in sentence: String, _ folders: [String: String]) -> String {
        switch span.kind {
        case .time: return "time " + (span.text.split(separator: " ").first?.lowercased() ?? "")
        case .amount: return "amount \(span.text.split(separator: " ").count)"
        case .name:
            if let folder = folders[span.text.lowercased()] { return "note " + folder }
            let before = sentence[..<span.range.lowerBound].split(separator: " ").last?.lowercased() ?? ""
            let sort = ["in", "at", "from", "to", "near", "of"].contains(before) ? "place" : before == "on" ? "day" : "name"
            return "\(sort) \(span.text.split(separator: " ").count)"
        }
    }

    /// Of an amount, the number alone is exchanged.
    private static func fitted(_ other: String, to span: SentenceSpan) -> String {
        guard span.kind == .amount, let number = other.split(separator: " ").first else { return other }
        return ([number] + span.text.split(separator: " ").dropFirst()).joined(separator: " ")
    }
}
