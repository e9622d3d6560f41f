/// What poppler says of a PDF: see `poppler_read`.
struct PDFDocument {
    private(set) var title = ""
    /// Seconds since 1970.
    private(set) var created: Int?
    private(set) var changed: Int?
    private(set) var pages: [PDFPage] = []

    init(_ text: [UInt8]) {
        var words: [PDFWord] = []
        var size = (width: 595.0, height: 842.0)
        var hasPage = false
        func close(_ pages: inout [PDFPage]) {
            if hasPage { pages.append(PDFLayout.page(words, width: size.width, height: size.height)) }
            words = []
        }
        for line in text.split(separator: 0x0A) {
            let rest = line.dropFirst(2)
            switch line.first {
            case UInt8(ascii: "T"): title = PDFWord.plain(rest).singleLine
            case UInt8(ascii: "D"): created = Int(String(decoding: rest, as: UTF8.self))
            case UInt8(ascii: "M"): changed = Int(String(decoding: rest, as: UTF8.self))
            case UInt8(ascii: "P"):
                close(&pages)
                hasPage = true
                let numbers = rest.split(separator: 0x20).compactMap { Double(String(decoding: $0, as: UTF8.self)) }
                if numbers.count == 2, numbers[0] > 0, numbers[1] > 0 { size = (numbers[0], numbers[1]) }
            default: if let word = PDFWord(rest) { words.append(word) }
            }
        }
        close(&pages)
    }
}

/// One word of a page; lengths in points from the top left.
struct PDFWord {
    var text: String
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    /// The size of its font; its height where that is not known.
    var size: Double
    var hasSpaceBehind: Bool

    /// Reads `left top right bottom size space text`.
    init?(_ line: ArraySlice<UInt8>) {
        let fields = line.split(separator: 0x20, maxSplits: 6, omittingEmptySubsequences: false)
        guard fields.count == 7 else { return nil }
        let numbers = fields[..<5].compactMap { Double(String(decoding: $0, as: UTF8.self)) }
        text = Self.plain(fields[6]).singleLine
        guard numbers.count == 5, numbers.allSatisfy({ $0.isFinite && abs($0) < 1e6 }), !text.isEmpty else { return nil }
        (left, top, right, bottom) = (
            min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]), max(numbers[1], numbers[3])
        )
        size = numbers[4] > 0.5 ? numbers[4] : bottom - top
        hasSpaceBehind = fields[5] == [UInt8(ascii: "1")]
    }

    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

    /// Letters instead of ligatures; soft hyphens and what cannot be shown go.
    static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        var text = ""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0xFB00...0xFB06: text += ligatures[Int(scalar.value - 0xFB00)]
            case 0..<0x20, 0x7F, 0xFFFD, 0xE000...0xF8FF, 0x200B, 0xFEFF: break
            // A soft hyphen is shown only at the end of a line.
            case 0xAD: text += "-"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
