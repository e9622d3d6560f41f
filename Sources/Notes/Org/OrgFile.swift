/// An Org-mode file.
enum OrgFile {
    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        let text = try file.text()
        var builder = file.builder(.org)
        builder.edit { $0.remarks += text.remarks }
        var reader = OrgReader(builder: builder)
        reader.read(text.bytes)
        if let reason = reader.builder.draft.leftOut { throw reason }
        return [reader.builder.finished()]
    }
}
