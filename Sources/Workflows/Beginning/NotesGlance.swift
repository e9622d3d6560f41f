import Foundation
import Languages
import Notes

/// What stands in folders of notes, at a glance: names and sizes, and the beginning of some files.
package struct NotesGlance: Sendable, Equatable, Codable {
    package var files = 0
    /// Of plain text and Markdown, reckoned from their size; other kinds are known when they are read.
    package var words = 0
    /// Of most of the files that were looked into; nil where there was none to look into.
    package var language: NoteLanguage?

    private static let endings: Set<String> = ["md", "markdown", "txt", "org"]
    private static let lookedInto = 40
    private static let bytesOfEach = 8_192

    /// - Throws: `ImportError.missing`.
    package init(_ folders: [URL], excludes: [String] = []) throws {
        var counts: [NoteLanguage: Int] = [:]
        for folder in folders {
            let survey = try FolderSurvey(folder.standardizedFileURL, excludes: excludes)
            files += survey.files.count
            let texts = survey.files.filter { Self.endings.contains(URL(filePath: $0.path).pathExtension.lowercased()) }
            // A word of English and its space are six bytes, two Han characters too.
            words += texts.reduce(0) { $0 + $1.byteCount } / 6
            for file in Self.spread(texts, most: Self.lookedInto) {
                guard let text = Self.beginning(of: file), text.contains(where: \.isLetter) else { continue }
                counts[NoteLanguage(of: text), default: 0] += 1
            }
        }
        language = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    }

    /// So many of them, from all parts of the list.
    private static func spread(_ files: [FoundFile], most: Int) -> [FoundFile] {
        let step = max(1, files.count / most)
        return stride(from: 0, to: files.count, by: step).prefix(most).map { files[$0] }
    }

    private static func beginning(of file: FoundFile) -> String? {
        guard let handle = FileHandle(forReadingAtPath: file.location) else { return nil }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: bytesOfEach)).flatMap { $0 }.map { String(decoding: $0, as: UTF8.self) }
    }
}
