/// The readable words of a run of text, and what its marks said.
struct InlineText: Equatable {
    /// Bytes of readable UTF-8.
    var bytes: [UInt8] = []
    var links: [NoteLink] = []
    var tags: [String] = []
    var fields: [NoteProperty] = []
}
