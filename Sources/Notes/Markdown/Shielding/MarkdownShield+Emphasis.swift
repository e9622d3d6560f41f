extension MarkdownShield {
    /// Stars open and close beside Chinese, Japanese and Korean characters and marks as they do within words.
    ///
    /// CommonMark's rule of flanking knows punctuation by the spaces beside it; these scripts have none. With a letter's stand-in on both
    /// sides a run of stars reads as the CommonMark amendment for them has it (github.com/tats-u/markdown-cjk-friendly).
    mutating func readStars() {
        var length = 1
        while at(position + length) == UInt8(ascii: "*") { length += 1 }
        let left = scalar(endingAt: position)
        let right = scalar(at: position + length)
        let isBeside = EastAsian.holds(left) || EastAsian.holds(right)
        if isBeside, EastAsian.isPunctuation(left) { StandIn.append(0, .joint, to: &output) }
        copy(length)
        if isBeside, EastAsian.isPunctuation(right) { StandIn.append(0, .joint, to: &output) }
    }

    private func scalar(endingAt end: Int) -> Unicode.Scalar? {
        var start = end - 1
        while start > 0, end - start < 4, source[start] & 0xC0 == 0x80 { start -= 1 }
        guard start >= 0 else { return nil }
        return String(decoding: source[start..<end], as: UTF8.self).unicodeScalars.last
    }

    private func scalar(at start: Int) -> Unicode.Scalar? {
        guard start < source.count else { return nil }
        return String(decoding: source[start..<min(start + 4, source.count)], as: UTF8.self).unicodeScalars.first
    }
}

/// Characters of scripts that put no spaces between words, and of Korean, which writes its particles right behind them.
enum EastAsian {
    /// Whether it is a character or a mark of Chinese, Japanese or Korean.
    static func holds(_ scalar: Unicode.Scalar?) -> Bool {
        guard let value = scalar?.value else { return false }
        switch value {
        case 0x1100...0x11FF, 0x2E80...0x303E, 0x3040...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
            0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFFEF, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
            return true
        default: return false
        }
    }

    /// Whether cmark takes it for punctuation.
    static func isPunctuation(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        if scalar.isASCII { return MarkdownShield.isPunctuation(UInt8(scalar.value)) }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            return true
        default: return false
        }
    }
}
