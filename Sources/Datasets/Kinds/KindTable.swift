/// How each kind finds its facts in a set of notes, the most important first.
enum KindTable {
    typealias Finder = @Sendable (NoteSet, DatasetRecipe) -> [Fact]

    static func finder(_ kind: ExampleKind) -> Finder? {
        switch kind {
        case .note: NoteKind.facts
        case .document: DocumentKind.facts
        case .section: SectionKind.facts
        case .sentence: SentenceKind.facts
        case .outline: OutlineKind.facts
        case .list: ListKind.facts
        case .value: ValueKind.facts
        case .definition: DefinitionKind.facts
        case .cloze: ClozeKind.facts
        case .verdict: VerdictKind.facts
        case .choice: ChoiceKind.facts
        case .link: LinkKind.facts
        case .tag: TagKind.facts
        case .date: DateKind.facts
        case .asOf: AsOfKind.facts
        case .task: TaskKind.facts
        case .pattern: PatternKind.facts
        case .order: OrderKind.facts
        case .abstention: AbstentionKind.facts
        case .voice: VoiceKind.facts
        case .selfMade, .replay, .given: nil
        }
    }
}
