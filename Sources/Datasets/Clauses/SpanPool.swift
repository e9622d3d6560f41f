import Languages
import Seeding

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
        for passage in set.passages.joined() {
            guard let clauses = passage.language.rules.clauses else { continue }
            let known = ClozeKind.known(passage.note, set)
            for sentence in passage.sentences {
                for span in clauses.spans(in: sentence.text, set.vocabulary, known: known) {
                    let sort = Self.sort(of: span, in: sentence.text, folders, clauses)
                    if seen[sort]?.count ?? 0 < Self.most { seen[sort, default: []].insert(span.text) }
                }
            }
        }
        spans = seen.mapValues { $0.sorted() }
    }

    /// `count` others of the same sort, no one twice; fewer when there are not so many.
    func others(than span: SentenceSpan, in sentence: String, by clauses: any ClauseReader, count: Int, seed: String) -> [String] {
        var generator = SeededGenerator(seed: 0, labels: "span", seed)
        let lowered = span.text.lowercased()
        let found = spans[Self.sort(of: span, in: sentence, folders, clauses)] ?? []
        let fitting = found.map { clauses.fitted($0, to: span) }.filter { other in
            let candidate = other.lowercased()
            return !candidate.contains(lowered) && !lowered.contains(candidate)
        }
        return generator.sample(Set(fitting).sorted(), count)
    }

    func other(than span: SentenceSpan, in sentence: String, by clauses: any ClauseReader, seed: String) -> String? {
        others(than: span, in: sentence, by: clauses, count: 1, seed: seed).first
    }

    /// What may stand for what: a note's name for one of the same folder, else what the language says.
    private static func sort(of span: SentenceSpan, in sentence: String, _ folders: [String: String], _ clauses: any ClauseReader) -> String
    {
        if span.kind == .name, let folder = folders[span.text.lowercased()] { return "note " + folder }
        return clauses.sort(of: span, in: sentence)
    }
}
