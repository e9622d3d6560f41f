/// What reading one file gave.
struct FileReading: Sendable {
    var notes: [Note] = []
    var remarks: [FileRemark] = []
    /// Why there are no notes.
    var skipped: SkipReason?

    /// What joining needs to know of the notes, one for each.
    var facts: [NoteFacts] = []

    init(of found: FoundFile, siblings: SiblingIndex, options: ImportOptions) {
        do throws(SkipReason) {
            guard let format = SourceFormat(path: found.path) else { throw .unknownKind(found.path.pathEnding) }
            guard found.byteCount > 0 else { throw .empty }
            guard found.byteCount <= options.largestFile else { throw .tooLarge(byteCount: found.byteCount, limit: options.largestFile) }
            let bytes = try FileBytes.read(found.location, limit: options.largestFile)
            let file = SourceFile(path: found.path, bytes: bytes, modified: found.modified, siblings: siblings, options: options)
            let assembly = NoteAssembly(file)
            for draft in try format.read(file) {
                remarks += draft.remarks
                do throws(SkipReason) {
                    if let reason = draft.leftOut { throw reason }
                    notes.append(try assembly.note(draft, remarks: &remarks))
                } catch {
                    skipped = error
                }
            }
            if !notes.isEmpty { skipped = nil } else if skipped == nil { skipped = .noText }
        } catch {
            skipped = error
        }
        facts = notes.map { NoteFacts($0, options: options) }
    }
}
