import Notes

/// Finds notes by the words of a question, as a search engine would.
package struct NoteSearch: Sendable {
    package let notes: [Note]
    /// The notes as their owner would read them.
    package let texts: [String]
    private let index: BM25Index
    private let byHash: [String: Int]
    private let byTitle: [String: Int]

    /// - Parameter expansion: words beside the notes' own by which they are found; the texts stay as they are.
    package init(_ notes: [Note], _ expansion: DocumentExpansion = .none) {
        self.notes = notes
        texts = notes.map(Self.text)
        index = BM25Index(zip(texts, notes).map { $0 + "\n" + expansion.text(for: $1) }, notes.map(\.language))
        byHash = Dictionary(notes.enumerated().map { ($1.contentHash, $0) }, uniquingKeysWith: { first, _ in first })
        byTitle = Dictionary(notes.enumerated().map { ($1.title.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Indices of the notes that have most of a question's words, rare ones counting more, the best first.
    package func found(by question: String, limit: Int) -> [Int] { index.search(question, limit: limit).map(\.text) }

    /// The index of the note of this content hash, else of the one of this title, whatever its capitals.
    package func note(hash: String? = nil, title: String) -> Int? {
        hash.flatMap { byHash[$0] } ?? byTitle[title.lowercased()]
    }

    private static func text(_ note: Note) -> String {
        let day = note.created.map { ["\($0.day)"] } ?? []
        let sections = note.sections.map { section in
            (section.heading.map { "## \($0)\n" } ?? "") + section.text
        }
        return (["# \(note.title)"] + day + sections).joined(separator: "\n")
    }
}
