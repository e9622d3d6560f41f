/// Which encoding of one byte a character a text has: the one in which its words look most like words.
enum SingleByteLooks {
    private static let cyrillic = ["CP1251", "KOI8-R", "CP866", "ISO-8859-5"]
    private static let latin = ["WINDOWS-1252", "WINDOWS-1250", "MACINTOSH"]
    /// How much of a text is looked at, in bytes.
    private static let sample = 60_000

    /// The text as UTF-8 and the encoding; nil when no encoding here has all of its bytes.
    static func decode(_ bytes: [UInt8]) -> (text: [UInt8], encoding: String)? {
        let names = isCyrillic(bytes) ? cyrillic : latin
        var best: (score: Int, encoding: String)?
        for name in names {
            guard let text = Iconv.convert(Array(bytes.prefix(sample)), from: name) else { continue }
            let score = names == cyrillic ? cyrillicScore(text) : latinScore(text)
            // The first one wins where another is no better.
            if best.map({ score > $0.score }) ?? true { best = (score, name) }
        }
        for name in [best?.encoding, names[0], "ISO-8859-1"].compactMap(\.self) {
            if let text = Iconv.convert(bytes, from: name), !text.contains(0) { return (text, name) }
        }
        return nil
    }

    /// Accented letters stand between plain ones; Cyrillic words have none of those.
    private static func isCyrillic(_ bytes: [UInt8]) -> Bool {
        var (high, mixed, longest) = (0, 0, 0)
        var (plainLetters, highLetters) = (0, 0)
        func close() {
            if highLetters > 0 { if plainLetters == 0 { high += 1 } else { mixed += 1 } }
            if plainLetters == 0 { longest = max(longest, highLetters) }
            (plainLetters, highLetters) = (0, 0)
        }
        for byte in bytes.prefix(sample) {
            if (0x61...0x7A).contains(byte | 0x20) {
                plainLetters += 1
            } else if byte >= 0x80 {
                highLetters += 1
            } else {
                close()
            }
        }
        close()
        return high > mixed && longest >= 3
    }

    /// The ten commonest letters of Russian, Ukrainian and Bulgarian are two thirds of a text; capitals come first in a word.
    private static func cyrillicScore(_ text: [UInt8]) -> Int {
        var score = 0
        var previousIsLower = false
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where !scalar.isASCII || scalar.value <= 0x20 {
            let isLower = (0x430...0x45F).contains(scalar.value)
            let isUpper = (0x400...0x42F).contains(scalar.value)
            let common: Set<UInt32> = [0x43E, 0x435, 0x430, 0x438, 0x43D, 0x442, 0x441, 0x440, 0x432, 0x43B]
            if isLower || isUpper {
                if common.contains(isUpper ? scalar.value + 0x20 : scalar.value) { score += 2 }
                if isUpper, previousIsLower { score -= 3 }
            } else if !scalar.isASCII, !scalar.properties.isWhitespace, !"«»—–…№„“”’".unicodeScalars.contains(scalar) {
                score -= 2
            }
            previousIsLower = isLower
        }
        return score
    }

    /// Signs that stand before a word.
    private static let openers = Set("¿¡«‹“„‘‚§©®€$°—–•".unicodeScalars)

    /// Less for every sign within a word, for every capital behind a small letter, for every control.
    private static func latinScore(_ text: [UInt8]) -> Int {
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        var score = 0
        for (index, scalar) in scalars.enumerated() where !scalar.isASCII {
            let before = index > 0 ? scalars[index - 1] : " "
            let after = index + 1 < scalars.count ? scalars[index + 1] : " "
            if scalar.properties.isAlphabetic {
                if scalar.properties.isUppercase, before.properties.isLowercase { score -= 3 }
            } else if scalar.value < 0xA0 {
                score -= 3
            } else if !scalar.properties.isWhitespace, !scalar.properties.isDash, !"’·\u{AD}".unicodeScalars.contains(scalar) {
                if before.properties.isAlphabetic, after.properties.isAlphabetic { score -= 3 }
                if !before.properties.isAlphabetic, after.properties.isAlphabetic, !openers.contains(scalar) { score -= 2 }
            }
        }
        return score
    }
}

/// UTF-16 without a mark: the reading in which neighbours belong to one script.
enum UnmarkedUTF16 {
    static func decode(_ file: [UInt8]) -> DecodedText? {
        guard file.count.isMultiple(of: 2) else { return nil }
        let sample = Array(file.prefix(20_000))
        var best: (score: Double, encoding: String)?
        for name in ["UTF-16LE", "UTF-16BE"] {
            guard let text = Iconv.convert(sample, from: name) ?? Iconv.convert(Array(sample.dropLast(2)), from: name),
                let score = score(text), score > best?.score ?? 0
            else { continue }
            best = (score, name)
        }
        guard let best, let text = Iconv.convert(file, from: best.encoding), !text.contains(0) else { return nil }
        return DecodedText(bytes: text, encoding: best.encoding)
    }

    /// How much of the text is of one script with what stands beside it, and how much is ASCII; nil where it is no text.
    private static func score(_ text: [UInt8]) -> Double? {
        var (count, odd, kept, ascii) = (0, 0, 0, 0)
        var last: Int?
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            count += 1
            if scalar.isASCII { ascii += 1 }
            guard let script = script(scalar) else {
                odd += 1
                last = nil
                continue
            }
            // Spaces and marks belong to what stands beside them.
            if script == 0 || last == nil || script == last { kept += 1 }
            if script != 0 { last = script }
        }
        guard count > 0, odd * 20 <= count else { return nil }
        return Double(kept + ascii) / Double(count) - Double(odd) / Double(count)
    }

    /// A number for each script, 0 for what all share, nil for what no text has.
    private static func script(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20...0x40, 0x5B...0x60, 0x7B...0x7E, 0xA0...0xBF, 0x2010...0x206F, 0x20A0...0x20BF, 0x3000...0x3020,
            0xFF00...0xFF20:
            return 0
        case 0x41...0x7A, 0xC0...0x24F: return 1
        case 0x370...0x3FF: return 2
        case 0x400...0x52F: return 3
        case 0x3021...0x30FF, 0x4E00...0x9FFF, 0xFF21...0xFFEF: return 4
        case 0xAC00...0xD7A3: return 5
        case ..<0x20, 0x7F...0x9F, 0xE000...0xF8FF, 0xFFF0...0xFFFF: return nil
        default: return scalar.properties.generalCategory == .unassigned ? nil : Int(scalar.value >> 8) + 16
        }
    }
}
