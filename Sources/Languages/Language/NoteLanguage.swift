/// The language that most of a text is written in, told by its script and, for Latin script, by its commonest words.
package enum NoteLanguage: String, Sendable, Codable, CaseIterable {
    case english, chinese, german, other
}
