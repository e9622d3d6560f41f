/// What kind of file a note was read from.
package enum SourceKind: String, Sendable, Codable, CaseIterable {
    case markdown, plainText, html, org, logseq, notion, table, evernote, keep, tomboy, appleJournal, canvas, jsonLines, pdf, document
    case joplin, bear, dayOne, simplenote, roam, conversation, chat, mail
}
