extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        let text = Substring(self)
        var bytes = text.utf8
        while let first = bytes.first, WhiteSpace.isASCII(first) { bytes = bytes.dropFirst() }
        while let last = bytes.last, WhiteSpace.isASCII(last) { bytes = bytes.dropLast() }
        guard let first = bytes.first, let last = bytes.last else { return "" }
        let middle = text[bytes.startIndex..<bytes.endIndex]
        // Beyond ASCII it takes a look at the characters.
        guard first >= 0x80 || last >= 0x80 else { return String(middle) }
        guard let start = middle.firstIndex(where: { !$0.isWhitespace }), let end = middle.lastIndex(where: { !$0.isWhitespace }) else {
            return ""
        }
        return String(middle[start...end])
    }

    /// Runs of white space become one space, ends are trimmed.
    var singleLine: String {
        var text = String(self)
        return text.withUTF8 { bytes in
            var line: [UInt8] = []
            line.reserveCapacity(bytes.count)
            var index = 0
            var isParted = false
            while index < bytes.count {
                let length = WhiteSpace.length(bytes, index)
                if length > 0 {
                    isParted = !line.isEmpty
                    index += length
                    continue
                }
                if isParted { line.append(0x20) }
                isParted = false
                line.append(bytes[index])
                index += 1
            }
            return String(decoding: line, as: UTF8.self)
        }
    }
}

extension String {
    func withoutSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}

/// Unicode's white space in UTF-8.
enum WhiteSpace {
    static func isASCII(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// How many bytes the white space at `index` takes; 0 when there is none.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let first = bytes[index]
        if first < 0x80 { return isASCII(first) ? 1 : 0 }
        guard index + 1 < bytes.count else { return 0 }
        let second = bytes[index + 1]
        if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
        guard index + 2 < bytes.count else { return 0 }
        let third = bytes[index + 2]
        switch (first, second) {
        case (0xE1, 0x9A): return third == 0x80 ? 3 : 0
        case (0xE2, 0x80): return (0x80...0x8A).contains(third) || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0
        case (0xE2, 0x81): return third == 0x9F ? 3 : 0
        case (0xE3, 0x80): return third == 0x80 ? 3 : 0
        default: return 0
        }
    }
}
