/// What tells whether two notes say the same.
package struct TextIdentity: Sendable, Equatable {
    package var contentHash: String
    /// The day it was written, when more than the file's time says so.
    package var day: CalendarDay?
    package var changed: CalendarDay?
    package var wordCount: Int
    /// Nil for a text that is too short to be called alike, and where nobody asks.
    package var sketch: TextSketch?

    package init(contentHash: String, day: CalendarDay?, changed: CalendarDay? = nil, wordCount: Int, sketch: TextSketch?) {
        self.contentHash = contentHash
        self.day = day
        self.changed = changed
        self.wordCount = wordCount
        self.sketch = sketch
    }

    package init(_ note: Note, sketches: Bool = true) {
        let texts = note.sections.map(\.text)
        self.init(
            contentHash: note.contentHash, day: note.statedDay, changed: note.changed?.day,
            wordCount: WordCount.words(in: texts), sketch: sketches ? TextSketch(texts) : nil)
    }
}
