/// What a file's name and place say about its note.
struct NoteName: Equatable {
    let title: String
    let folder: String

    init(path: String) {
        title = Self.cleaned(path.pathStem)
        folder = path.folderPart.split(separator: "/").map { Self.cleaned(String($0)) }.filter { !Self.isExportFolder($0) }
            .joined(separator: "/")
    }

    /// The folder that Notion puts around everything: `Export-` and a UUID.
    private static func isExportFolder(_ name: String) -> Bool { name.hasPrefix("Export-") && name.utf8.count == 43 }

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
