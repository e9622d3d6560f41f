/// A file of notes in a program's own binary form, told by its ending.
package enum ProgramFile: String, Sendable, Hashable, Codable, CaseIterable {
    case oneNoteSection = "one"
    case oneNotePackage = "onepkg"
    case oneNoteContents = "onetoc2"
    case oldWord = "doc"
    case applePages = "pages"

    var what: String {
        switch self {
        case .oneNoteSection: "a section of OneNote"
        case .oneNotePackage: "a notebook of OneNote"
        case .oneNoteContents: "OneNote's list of a notebook's sections"
        case .oldWord: "a document of Word before 2007"
        case .applePages: "a document of Apple Pages"
        }
    }

    /// What to do.
    var remedy: String {
        switch self {
        case .oneNoteSection, .oneNotePackage, .oneNoteContents:
            "in OneNote choose File > Export, a section each, as Single File Web Page (.mht) or Word Document (.docx), and add what it writes"
        case .oldWord: "save it as .docx and add that"
        case .applePages: "export it as Word or PDF and add that"
        }
    }
}

extension SkipReason {
    /// Why a file whose ending no reader takes is skipped.
    static func unread(_ path: String) -> SkipReason {
        ProgramFile(rawValue: path.pathEnding).map(SkipReason.needsExport) ?? .unknownKind(path.pathEnding)
    }
}
