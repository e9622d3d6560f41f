import Languages

/// D18: a paragraph of the owner's, asked for by its subject.
enum VoiceKind {
    static func facts(_ set: NoteSet, _ recipe: DatasetRecipe) -> [Fact] {
        set.passages.joined().flatMap { passage -> [Fact] in
            let title = set.titles[passage.note]
            let paragraphs = passage.blocks.compactMap { block in
                if case .paragraph(let text) = block.kind, text.count >= passage.language.rules.lengths.paragraph {
                    (text, block.span)
                } else {
                    nil
                }
            }
            return paragraphs.prefix(1).map { text, span in
                let subject = passage.heading.map { HeadingWords.inline($0, set, passage.language) }
                let slots: [Slot: [String]] = [
                    .title: [title.name], .place: [subject == nil ? "" : title.place], .heading: [subject ?? title.name],
                ]
                return Fact(
                    .voice, .voice, slots: slots, answer: SentenceSplitter.beginning(text, limit: recipe.documentLength), shape: .text,
                    from: passage,
                    span: span)
            }
        }
    }
}
