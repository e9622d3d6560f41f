/// Why a file, or a part of one, did not become a note.
package enum SkipReason: Sendable, Hashable, Codable {
    case empty
    /// Nothing but a title, markup or a template's lines.
    case noText
    /// No reader knows this kind of file; the value is the file name's ending, lower-cased.
    case unknownKind(String)
    /// Only the program that wrote it reads it; how to get the notes out of that stands with it.
    case needsExport(ProgramFile)
    case unreadable(String)
    case tooLarge(byteCount: Int, limit: Int)
    case binary
    case unknownEncoding
    case symbolicLinkLoop
    /// `.engramignore`, or an exclude option; the value is the rule.
    case ignored(rule: String)
    /// `engram: false`.
    case leftOutByOwner
    case template
    case duplicate(of: String)
    case nearDuplicate(of: String)
    case inTrash
    /// A file of an export that is no note by itself; the value says what it is.
    case partOfExport(String)
    /// Nothing in it is the owner's: other people wrote it.
    case writtenByOthers
    /// iCloud keeps the file; only its name is on the disk.
    case notDownloaded
    case scanned
    case encrypted
    case damaged(String)
    /// An unsafe archive or document, refused.
    case unsafe(String)
    case needsProgram(String)

    /// A short name that reports count by.
    package var name: String {
        switch self {
        case .empty: "empty"
        case .noText: "no text"
        case .unknownKind: "unknown kind"
        case .needsExport: "needs an export"
        case .unreadable: "unreadable"
        case .tooLarge: "too large"
        case .binary: "binary"
        case .unknownEncoding: "unknown encoding"
        case .symbolicLinkLoop: "symbolic link loop"
        case .ignored: "ignored"
        case .leftOutByOwner: "left out by its owner"
        case .template: "template"
        case .duplicate: "duplicate"
        case .nearDuplicate: "near-duplicate"
        case .inTrash: "in the trash"
        case .partOfExport: "part of an export"
        case .writtenByOthers: "written by others"
        case .notDownloaded: "not downloaded"
        case .scanned: "scanned pages"
        case .encrypted: "encrypted"
        case .damaged: "damaged"
        case .unsafe: "unsafe"
        case .needsProgram: "needs a program"
        }
    }
}

extension SkipReason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "the file is empty"
        case .noText: "it holds no text beyond a title or a template"
        case .unknownKind(let ending): ending.isEmpty ? "files without an ending are not read" : "files ending in .\(ending) are not read"
        case .needsExport(let file): "it is \(file.what), which only its program reads; \(file.remedy)"
        case .unreadable(let why): "it cannot be read: \(why)"
        case .tooLarge(let count, let limit): "it has \(count) bytes, more than the limit of \(limit); see largest_file in engram.toml"
        case .binary: "it is not text"
        case .unknownEncoding: "its text encoding is not known; save it as UTF-8"
        case .symbolicLinkLoop: "the link leads back to a folder that was already read"
        case .ignored(let rule): "the rule \(rule) leaves it out"
        case .leftOutByOwner: "it says engram: false"
        case .template: "it is a template"
        case .duplicate(let path): "it says the same as \(path)"
        case .nearDuplicate(let path): "it says nearly the same as \(path)"
        case .inTrash: "it was in the trash"
        case .partOfExport(let what): "it is \(what), no note"
        case .writtenByOthers: "others wrote it; say who you are with --me, where it is yours"
        case .notDownloaded: "it is in iCloud and not on this disk; download it and add again"
        case .scanned: "its pages are pictures; run a text recogniser over it first"
        case .encrypted: "it is encrypted; decrypt it first"
        case .damaged(let why): "it is damaged: \(why)"
        case .unsafe(let why): "refused: \(why)"
        case .needsProgram(let program): "reading it needs \(program); install it and add again"
        }
    }
}
