/// What a model knows of a note.
package enum NoteState: String, Sendable, Codable, CaseIterable {
    /// In no adapter yet.
    case new
    /// An adapter was trained on it as it stands.
    case learnt
    /// It changed after an adapter was trained on it.
    case stale
}
