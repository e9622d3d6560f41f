/// The messages of a mailbox (mbox), read from the disk piece by piece; a file of mail that is no mailbox is one message.
struct Mailbox {
    private var buffer: [UInt8] = []
    private var isMailbox: Bool?

    /// Bytes of one message; what is beyond are attachments.
    private static let messageLimit = 32 << 20
    private static let mark = "\nFrom "

    /// - Throws: `SkipReason.unreadable`.
    static func read(_ file: SourceFile, _ visit: ([UInt8]) -> Void) throws(SkipReason) {
        var mailbox = Mailbox()
        if let location = file.location, file.bytes.isEmpty {
            try FileBytes.forEachPiece(location) { piece throws(SkipReason) in mailbox.add(piece, visit) }
        } else {
            mailbox.add(file.bytes, visit)
        }
        mailbox.finish(visit)
    }

    private mutating func add(_ piece: [UInt8], _ visit: ([UInt8]) -> Void) {
        var from = max(0, buffer.count - Self.mark.utf8.count)
        buffer += piece
        if isMailbox == nil, buffer.count >= 5 { isMailbox = buffer.starts(with: "From ".utf8) }
        guard isMailbox == true else { return shorten() }
        var start = 0
        while let place = ByteSearch.find(Self.mark, in: buffer, from: from) {
            from = place + 1
            guard isBehindEmptyLine(place) else { continue }
            visit(Self.withoutMark(buffer[start...place]))
            start = place + 1
        }
        buffer.removeSubrange(..<start)
        shorten()
    }

    /// Whether the line before the one that ends at `place` is empty.
    private func isBehindEmptyLine(_ place: Int) -> Bool {
        if place > 0, buffer[place - 1] == 0x0A { return true }
        return place > 1 && buffer[place - 1] == 0x0D && buffer[place - 2] == 0x0A
    }

    /// Lets go of what is in the midst of a message beyond the limit, as it comes.
    private mutating func shorten() {
        guard buffer.count > Self.messageLimit else { return }
        buffer.removeSubrange(Self.messageLimit..<max(Self.messageLimit, buffer.count - 16))
    }

    private mutating func finish(_ visit: ([UInt8]) -> Void) {
        guard !buffer.isEmpty else { return }
        visit(isMailbox == true ? Self.withoutMark(buffer[...]) : buffer)
    }

    /// Without the line `From …` at its head.
    private static func withoutMark(_ message: ArraySlice<UInt8>) -> [UInt8] {
        guard message.starts(with: "From ".utf8), let end = message.firstIndex(of: 0x0A) else { return Array(message) }
        return Array(message[(end + 1)...])
    }
}
