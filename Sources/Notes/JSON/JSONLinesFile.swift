/// JSON lines: one record a line.
enum JSONLinesFile {
    /// Lines beyond this are not read, and damaged ones beyond `namedLines` are counted, not named.
    private static let lineLimit = 200_000
    private static let namedLines = 100

    /// - Throws: `SkipReason.damaged` when no line is a record.
    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        let text = try file.text()
        var records = JSONRecords(file)
        var hasRecord = false
        var damaged: [Int] = []
        for (index, line) in text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(lineLimit).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            guard let record = JSONNode(parsing: line), record.isObject else {
                damaged.append(index + 1)
                continue
            }
            hasRecord = true
            records.take(record)
        }
        guard hasRecord else { throw .damaged("no line of it is a JSON record") }
        var drafts = records.finish()
        let reason = SkipReason.damaged("the line is no JSON record")
        drafts += damaged.prefix(namedLines).map { .leftOut(reason, as: "line \($0)", kind: .jsonLines) }
        if damaged.count > namedLines {
            drafts.append(.leftOut(reason, as: "\(damaged.count - namedLines) more lines", kind: .jsonLines))
        }
        return drafts
    }
}
