/// What the bytes above 127 of a text look like, to tell encodings without a mark apart.
///
/// Real Chinese in GB 2312 keeps to the level-1 rows B0 to D7 with second bytes from A1; real Japanese is rich in kana; Big5 has many second
/// bytes below 7F; Korean keeps to rows B0 to C8; in Latin and Cyrillic texts bytes above
/// 127 stand in runs of any length.
struct ByteLooks {
    private var pairs = 0
    private var simplified = 0
    private var traditional = 0
    private var korean = 0
    private var shiftKana = 0
    private var shiftPairs = 0
    private var eucKana = 0
    private var high = 0
    private var letters = 0
    /// Runs of bytes above 127: in encodings of two such bytes a character all have an even length.
    private var evenRuns = 0
    private var oddRuns = 0

    init(_ bytes: [UInt8]) {
        count(bytes)
        countRuns(bytes)
        countShiftJIS(bytes)
    }

    private mutating func countRuns(_ bytes: [UInt8]) {
        var length = 0
        for byte in bytes + [0] {
            if byte >= 0x80 {
                length += 1
            } else if length > 0 {
                if length.isMultiple(of: 2) { evenRuns += 1 } else { oddRuns += 1 }
                length = 0
            }
        }
    }

    private mutating func count(_ bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            let first = bytes[index]
            if first < 0x80 {
                if (0x41...0x5A).contains(first & 0xDF) { letters += 1 }
                index += 1
                continue
            }
            high += 1
            guard index + 1 < bytes.count, bytes[index + 1] >= 0x40 else {
                index += 1
                continue
            }
            let second = bytes[index + 1]
            pairs += 1
            if second >= 0x80 { high += 1 }
            if second >= 0xA1, (0xA1...0xA3).contains(first) || (0xB0...0xD7).contains(first) { simplified += 1 }
            if second >= 0xA1, (0xB0...0xC8).contains(first) { korean += 1 }
            if second >= 0xA1, first == 0xA4 || first == 0xA5 { eucKana += 1 }
            let isBig5Row = (0xA4...0xC6).contains(first) || (first == 0xA1 && second < 0x7F)
            if isBig5Row, (0x40...0x7E).contains(second) || second >= 0xA1 { traditional += 1 }
            index += 2
        }
    }

    private mutating func countShiftJIS(_ bytes: [UInt8]) {
        var index = 0
        while index + 1 < bytes.count {
            let first = bytes[index]
            guard (0x81...0x9F).contains(first) || (0xE0...0xFC).contains(first) else {
                index += 1
                continue
            }
            shiftPairs += 1
            if first == 0x82 && (0x9F...0xF1).contains(bytes[index + 1]) || first == 0x83 && (0x40...0x96).contains(bytes[index + 1]) {
                shiftKana += 1
            }
            index += 2
        }
    }

    /// Encodings of two bytes a character in the order to be tried, and whether the bytes look like them.
    var candidates: [(encoding: String, fits: Bool)] {
        let most = pairs * 8 / 10
        let isMostlyHigh = high * 2 > letters + high
        let isPaired = oddRuns * 10 <= evenRuns + oddRuns
        // Korean puts spaces between its words, so that a few of them are enough.
        let isKorean = pairs >= 10 || pairs >= 3 && evenRuns >= 2 && evenRuns * 6 >= pairs
        return [
            ("CP932", shiftPairs > 0 && shiftKana * 4 >= shiftPairs),
            ("EUC-JP", pairs > 0 && eucKana * 4 >= pairs && isPaired),
            ("UHC", isKorean && korean >= most && korean * 100 >= simplified * 95 && isPaired),
            ("GB18030", pairs > 0 && simplified >= most && isPaired),
            ("BIG5-HKSCS", pairs > 0 && traditional >= most),
            ("GB18030", isMostlyHigh && simplified * 2 >= pairs && isPaired),
        ]
    }
}
