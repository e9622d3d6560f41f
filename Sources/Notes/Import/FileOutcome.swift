/// What became of one file.
package struct FileOutcome: Sendable, Equatable, Codable {
    package enum Outcome: Sendable, Equatable, Codable {
        /// Content hashes of the notes that were learnt from it.
        case learnt([String])
        case skipped(SkipReason)
    }

    /// The path that was added, as given.
    package var root: String
    /// Below the root; what stands in an archive follows its name: `export.zip/Page.md`.
    package var path: String
    package var byteCount: Int
    /// Nil for what the walk passed over.
    package var stamp: FileStamp?
    /// SHA-256 of the bytes, in hexadecimal; "" where they were not read.
    package var sha256: String
    package var outcome: Outcome
    /// What was noticed while reading.
    package var remarks: [FileRemark]

    package init(
        root: String, path: String, byteCount: Int, stamp: FileStamp? = nil, sha256: String = "", outcome: Outcome,
        remarks: [FileRemark] = []
    ) {
        self.root = root
        self.path = path
        self.byteCount = byteCount
        self.stamp = stamp
        self.sha256 = sha256
        self.outcome = outcome
        self.remarks = remarks
    }
}

/// Something about a file that its owner may want to know.
package enum FileRemark: Sendable, Hashable, Codable {
    /// The YAML did not parse and was read line by line.
    case brokenFrontmatter
    /// The text was converted; the value names the encoding.
    case converted(from: String)
    /// Bytes that fit no encoding became the replacement character.
    case repaired(byteCount: Int)
    /// Markup that was not well-formed was read as far as it makes sense; the path names the note.
    case rescued(path: String)
    /// Nobody in a chat is known to be the owner of the notes.
    case ownerUnknown
    case sectionLeftOut
    case masked(MaskedSecret)
    /// Lines that many notes of the folder share were dropped.
    case boilerplateDropped(lineCount: Int)
    /// A file inside an archive was not read.
    case memberSkipped(path: String, reason: SkipReason)
}

extension FileRemark: CustomStringConvertible {
    package var description: String {
        switch self {
        case .brokenFrontmatter: "its frontmatter is no valid YAML and was read line by line"
        case .converted(let encoding): "its text was converted from \(encoding)"
        case .repaired(let count): "\(count) bytes that fit no encoding were replaced"
        case .rescued(let path): "the markup of \(path) was damaged and was read as far as it makes sense"
        case .ownerUnknown: "nobody in the chat is known to be you, so every line was taken; say who you are with --me"
        case .sectionLeftOut: "a section that asks to be left out was left out"
        case .masked(let secret): "\(secret)"
        case .boilerplateDropped(let count): "\(count) lines that many notes share were dropped"
        case .memberSkipped(let path, let reason): "\(path) in it was skipped: \(reason)"
        }
    }
}
