/// How each kind finds its facts in a set of notes.
enum KindTable {
    typealias Finder = @Sendable (NoteSet, DatasetRecipe) -> [Fact]

    static func finder(_ kind: ExampleKind) -> Finder? {
        switch kind {
        case .note: NoteKind.facts
        case .section: SectionKind.facts
        default: nil
        }
    }
}
