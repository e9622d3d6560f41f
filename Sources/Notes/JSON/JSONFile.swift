/// A JSON file: which program wrote it is told by its outermost shape.
enum JSONFile {
    /// A new export is a row here and a file of its own.
    private static var exports: [any JSONExport.Type] {
        [
            ChatGPTExport.self, ClaudeExport.self, DayOneExport.self, SimplenoteExport.self, TelegramExport.self, RoamExport.self,
            LogseqExport.self,
        ]
    }

    /// - Throws: `SkipReason.unknownKind` for JSON that is no notes, `.damaged`, `.partOfExport`.
    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        if file.siblings.exports.isPart(file.innerPath) { throw .partOfExport("what the program notes of another file") }
        let text = try file.text()
        guard let outline = JSONOutline(text.bytes) else { throw .damaged("its JSON breaks off or is not well-formed") }
        guard let export = exports.first(where: { $0.recognises(outline) }) else {
            guard outline.isList else { return try KeepFile.read(file) }
            guard JSONRecords.recognises(outline.elementKeys) else { throw .unknownKind("json") }
            return try JSONRecords.read(outline, file)
        }
        let drafts = try export.drafts(outline, file)
        guard !drafts.isEmpty else { throw .noText }
        return drafts
    }
}

/// A program's export that is one JSON file.
protocol JSONExport {
    static func recognises(_ outline: JSONOutline) -> Bool
    /// The notes; what could not be read of them stands among them with the reason why.
    static func drafts(_ outline: JSONOutline, _ file: SourceFile) throws(SkipReason) -> [NoteDraft]
}
