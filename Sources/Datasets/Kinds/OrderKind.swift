import Seeding

/// D16: a section with its sentences in another order, so that each is known by itself.
enum OrderKind {
    static func facts(_ set: NoteSet, _ recipe: DatasetRecipe) -> [Fact] {
        set.passages.joined().compactMap { passage in
            guard (3...8).contains(passage.sentences.count), passage.text.count <= recipe.documentLength * 2,
                passage.sentences.allSatisfy({ !$0.isItem })
            else { return nil }
            var generator = SeededGenerator(seed: 0, labels: "order", passage.contentHash)
            let mixed = passage.language.rules.joined(generator.shuffled(passage.sentences.map(\.text)))
            return Fact(
                .order, .ordered, slots: [.item: [DocumentKind.header(of: passage, in: set)]], answer: mixed, shape: .text, from: passage)
        }
    }
}
