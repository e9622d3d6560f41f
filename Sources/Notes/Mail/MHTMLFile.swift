/// A page saved in one file (MHTML): what browsers save and OneNote exports.
enum MHTMLFile {
    static func read(_ file: SourceFile) throws(SkipReason) -> [NoteDraft] {
        let message = MailMessage(file.bytes[...])
        guard let content = message.content, content.isHTML else { throw .damaged("no page stands in it") }
        var page = file
        page.bytes = Array(content.text.utf8)
        var drafts = try HTMLFile.read(page)
        if let day = MailDate.day(message.header("date"), file) {
            for index in drafts.indices where drafts[index].created == nil { drafts[index].created = NoteDate(day: day, source: .metadata) }
        }
        return drafts
    }
}
