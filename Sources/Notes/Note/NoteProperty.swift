/// A named fact about a note: a frontmatter entry or a `key:: value` line; a list is several properties with one key.
package struct NoteProperty: Sendable, Equatable, Codable {
    package var key: String
    package var value: String

    package init(key: String, value: String) {
        self.key = key
        self.value = value
    }
}
