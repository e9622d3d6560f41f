/// What stands under one heading, up to the next heading of any level.
package struct NoteSection: Sendable, Equatable, Codable {
    /// Nil for what stands before the first heading.
    package var heading: String?
    /// 1 to 6; 0 without a heading.
    package var level: Int
    /// The headings from the top of the note to this one, this one included.
    package var path: [String]
    package var blocks: [NoteBlock]
    /// The blocks as plain readable text: markup gone, list items as `- item` lines, blocks parted by an empty line.
    package var text: String
    /// Bytes of the decoded file's UTF-8, the heading included.
    package var span: Range<Int>

    package init(
        heading: String? = nil,
        level: Int = 0,
        path: [String] = [],
        blocks: [NoteBlock] = [],
        text: String = "",
        span: Range<Int> = 0..<0
    ) {
        self.heading = heading
        self.level = level
        self.path = path
        self.blocks = blocks
        self.text = text
        self.span = span
    }
}
