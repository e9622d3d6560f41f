import Foundation

/// What a file's name and place say about its note.
struct NoteName: Equatable {
    /// The file's name without its ending and without what programs put on it, composed.
    let written: String
    /// The same without a date that can be read in two ways: `03-04-2020 Lamp post` is «Lamp post».
    private(set) var title: String
    /// A day by number alone in the name.
    let numericDay: NumericDay?
    let folder: String

    init(path: String) {
        // A TextBundle is a folder that is one note.
        let path = TextBundleInfo.bundle(of: path) ?? path
        let written = ConflictCopy.originalName(of: Self.cleaned(path.pathStem)).precomposedStringWithCanonicalMapping
        let numeric = CalendarDay(inName: written) == nil ? NumericDay.inName(written) : nil
        var bare = ""
        if let range = numeric?.range {
            let rest = String(written[..<range.lowerBound] + written[range.upperBound...])
            bare = rest.trimmingCharacters(in: CharacterSet(charactersIn: " -_,.;()[]–—"))
        }
        self.written = written
        numericDay = numeric?.day
        title = bare.isEmpty ? written : bare
        folder = path.folderPart.precomposedStringWithCanonicalMapping.split(separator: "/").map { Self.cleaned(String($0)) }.filter {
            !Self.isExportFolder($0)
        }
        .joined(separator: "/")
    }

    /// Its title is the whole name: several files would have the same one without their dates.
    mutating func keepDate() { title = written }

    /// The folder that Notion puts around everything: `Export-` and a UUID.
    private static func isExportFolder(_ name: String) -> Bool {
        (name.hasPrefix("Export-") && name.utf8.count == 43) || (name.hasPrefix("ExportBlock-") && name.utf8.count == 48)
    }

    /// Without the 32 hexadecimal digits that Notion puts behind a name; percent escapes and underscores for line ends stay as they are.
    static func cleaned(_ name: String) -> String {
        guard let id = exportIdentifier(of: name) else { return name }
        let rest = name.dropLast(id.count)
        return rest.isEmpty ? name : rest.trimmed
    }

    /// The 32 hexadecimal digits at the end of a name, behind a space or alone.
    static func exportIdentifier(of name: String) -> String? {
        let digits = name.utf8.suffix(32)
        guard digits.count == 32, digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
        let before = name.utf8.dropLast(32).last
        guard before == nil || before == 0x20 || before == 0x2D else { return nil }
        return String(name.suffix(32))
    }
}

/// What programs that keep folders in step put on the names of two versions of one file.
enum ConflictCopy {
    /// The name without `.sync-conflict-20240102-030405-ABCDEFG` (Syncthing), `(Anna's conflicted copy 2024-01-02)` (Dropbox, Nextcloud)
    /// and `(conflict 2024-01-02)`: the day in it is not the note's.
    static func originalName(of name: String) -> String {
        guard name.lowercased().contains("conflict") else { return name }
        var rest = Substring(name)
        if let dot = rest.firstRange(of: ".sync-conflict-") { rest = rest[..<dot.lowerBound] }
        if rest.hasSuffix(")"), let open = rest.lastIndex(of: "("), rest[open...].lowercased().contains("conflict") { rest = rest[..<open] }
        let original = rest.trimmed
        return original.isEmpty ? name : original
    }
}
