extension SentenceSplitter {
    /// The whole text in pieces of at most `limit` characters, parted between sentences where that can be.
    package static func chunks(_ text: String, limit: Int) -> [String] {
        guard text.count > limit else { return [text] }
        var chunks: [String] = []
        var open = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
            for (number, piece) in lines(String(line), limit: limit).enumerated() {
                let joint = number == 0 ? "\n" : joint(open, piece)
                if open.isEmpty {
                    open = piece
                } else if open.count + joint.count + piece.count <= limit {
                    open += joint + piece
                } else {
                    chunks.append(open)
                    open = piece
                }
            }
        }
        return open.isEmpty ? chunks : chunks + [open]
    }

    /// A line as sentences; what no sentence mark parts is cut at words.
    private static func lines(_ line: String, limit: Int) -> [String] {
        guard line.count > limit else { return [line] }
        return pieces(line, limit: limit).flatMap { piece -> [String] in
            var result: [String] = []
            var rest = piece[...]
            while rest.count > limit {
                let window = rest.prefix(limit)
                let cut = window.lastIndex(of: " ") ?? window.endIndex
                result.append(String(rest[..<cut]))
                rest = rest[cut...].drop(while: \.isWhitespace)
            }
            return rest.isEmpty ? result : result + [String(rest)]
        }
    }
}
