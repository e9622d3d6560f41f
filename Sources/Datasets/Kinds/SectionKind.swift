/// D2: what a section says, to its heading and title.
enum SectionKind {
    static func facts(_ set: NoteSet, _ recipe: DatasetRecipe) -> [Fact] {
        set.passages.joined().compactMap { passage in
            let answer = SentenceSplitter.beginning(passage.text, limit: recipe.answerLength)
            guard !answer.isEmpty else { return nil }
            guard let heading = passage.heading else {
                return Fact(.section, .opening, slots: [.title: passage.title], answer: answer, from: passage)
            }
            return Fact(.section, .section, slots: [.title: passage.title, .heading: heading], answer: answer, from: passage)
        }
    }
}
