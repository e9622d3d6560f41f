import Foundation

/// Cuts an Evernote export into its notes, piece by piece from the disk, the attachments left out: one note's faults are never another's.
struct EvernotePieces {
    private var buffer: [UInt8] = []
    /// Up to where the buffer was searched.
    private var searched = 0
    private var isInNote = false
    private var attachment: String?
    private var header: [UInt8] = []
    private let limit: Int

    private static let attachments = ["<data", "<recognition", "<alternate-data"]

    typealias Take = (_ note: [UInt8], _ header: [UInt8]) throws(SkipReason) -> Void

    private init(limit: Int) { self.limit = limit }

    /// Calls `take` with the markup of every note, and with what stands before the first.
    /// - Throws: `SkipReason.unreadable`, `.tooLarge` for a note beyond the limit; what `take` throws.
    static func read(_ file: SourceFile, _ take: Take) throws(SkipReason) {
        var pieces = EvernotePieces(limit: file.options.largestFile)
        if let location = file.location, file.bytes.isEmpty {
            try FileBytes.forEachPiece(location) { piece throws(SkipReason) in try pieces.add(piece, take) }
        } else {
            for start in stride(from: 0, to: file.bytes.count, by: 1 << 20) {
                try pieces.add(Array(file.bytes[start..<min(start + 1 << 20, file.bytes.count)]), take)
            }
        }
        try pieces.finish(take)
    }

    private mutating func add(_ piece: [UInt8], _ take: Take) throws(SkipReason) {
        buffer += piece
        dropAttachments()
        try cut(take)
        guard buffer.count <= limit else { throw .tooLarge(byteCount: buffer.count, limit: limit) }
    }

    private mutating func finish(_ take: Take) throws(SkipReason) {
        if isInNote { try take(Array(attachment == nil ? buffer[...] : buffer[..<min(searched, buffer.count)]), header) }
    }

    /// Takes what stands between `<data` and `</data>` out of what was not searched yet.
    private mutating func dropAttachments() {
        while true {
            if let name = attachment {
                let end = ByteSearch.find("</\(name.dropFirst())>", in: buffer, from: searched)
                let next = ByteSearch.find("<note>", in: buffer, from: searched)
                // An attachment that never ends costs no other note.
                if let next, next < end ?? Int.max {
                    buffer.removeSubrange(searched..<next)
                } else if let end {
                    buffer.removeSubrange(searched..<end + name.utf8.count + 2)
                } else {
                    // Half a mark may stand at the end.
                    buffer.removeSubrange(searched..<max(searched, buffer.count - 24))
                    return
                }
                attachment = nil
            }
            let starts = Self.attachments.compactMap { name in ByteSearch.find(name, in: buffer, from: searched).map { ($0, name) } }
                .filter { place, name in
                    let behind = place + name.utf8.count
                    return behind < buffer.count && (buffer[behind] == 0x20 || buffer[behind] == 0x3E)
                }
            guard let (place, name) = starts.min(by: { $0.0 < $1.0 }) else { return }
            attachment = name
            searched = place
        }
    }

    /// Hands over the notes that are whole; one that does not end, ends where the next begins.
    private mutating func cut(_ take: Take) throws(SkipReason) {
        var start = 0
        var from = isInNote ? 6 : 0
        while true {
            if !isInNote {
                guard let begin = Self.noteStart(buffer, from: from) else { break }
                if header.isEmpty { header = Array(buffer[..<begin].prefix(1 << 16)) }
                (start, from) = (begin, begin + 6)
                isInNote = true
            }
            let next = Self.noteStart(buffer, from: from)
            if let end = ByteSearch.find("</note>", in: buffer, from: from), end < next ?? Int.max {
                try take(Array(buffer[start..<end + 7]), header)
                (start, from) = (end + 7, end + 7)
                isInNote = false
            } else if let next {
                try take(Array(buffer[start..<next]), header)
                (start, from) = (next, next + 6)
            } else {
                break
            }
        }
        let isKept = isInNote || header.isEmpty
        let done = isKept ? start : max(start, buffer.count - 24)
        buffer.removeSubrange(..<done)
        searched = max(0, attachment == nil ? buffer.count - 24 : searched - done)
    }

    /// `<note>` or `<note …>`, not `<note-attributes>`.
    private static func noteStart(_ bytes: [UInt8], from start: Int) -> Int? {
        var start = start
        while let place = ByteSearch.find("<note", in: bytes, from: start) {
            if place + 5 < bytes.count, bytes[place + 5] == 0x3E || bytes[place + 5] == 0x20 { return place }
            start = place + 5
        }
        return nil
    }
}
