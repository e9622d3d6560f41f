/// Which stored notes are meant; what is nil or empty leaves all in.
package struct NoteFilter: Sendable, Equatable {
    /// With a root all of its notes are meant; without one a note that several roots hold is meant once, in the
    /// first of them, and of notes that say nearly the same the longest.
    package var root: String?
    /// The folder itself and all below it.
    package var folder: String?
    /// Words that stand in the title or the path, whatever their case.
    package var words: [String] = []
    package var state: NoteState?

    package init(root: String? = nil, folder: String? = nil, words: [String] = [], state: NoteState? = nil) {
        self.root = root
        self.folder = folder
        self.words = words
        self.state = state
    }
}
