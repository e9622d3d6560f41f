/// The splitting regexes of GPT-2's kin, as the few things in which they differ.
struct WordPattern: Sendable, Equatable {
    enum Contractions: Sendable, Equatable {
        case none
        case lowercase
        case anyCase
        /// In any case, as the end of the letters before them.
        case afterLetters
    }

    /// `'s|'t|'re|'ve|'m|'ll|'d`
    var contractions: Contractions
    /// Letters are a word up to where lower case is followed by upper case; `CasedLetters`.
    var partsCases = false
    /// `[^\r\n\p{L}\p{N}]?` may stand before letters; otherwise one space may.
    var anySignBeforeLetters: Bool
    /// ` ?\p{N}+`
    var spaceBeforeNumber: Bool
    /// `\p{N}{1,n}`
    var longestNumber: Int
    /// `[\r\n]*` after signs, and `\s*[\r\n]+` before other white space
    var newlinesApart: Bool
    /// `[\r\n/]*` after signs
    var slashesAfterSigns = false

    static let gpt2 = WordPattern(
        contractions: .lowercase, anySignBeforeLetters: false, spaceBeforeNumber: true, longestNumber: .max, newlinesApart: false)
    static let llama3 = WordPattern(
        contractions: .anyCase, anySignBeforeLetters: true, spaceBeforeNumber: false, longestNumber: 3, newlinesApart: true)
    static let qwen2 = WordPattern(
        contractions: .anyCase, anySignBeforeLetters: true, spaceBeforeNumber: false, longestNumber: 1, newlinesApart: true)
    /// Mistral's since Nemo.
    static let tekken = WordPattern(
        contractions: .none, partsCases: true, anySignBeforeLetters: true, spaceBeforeNumber: false, longestNumber: 1, newlinesApart: true,
        slashesAfterSigns: true)
    static let gpt4o = WordPattern(
        contractions: .afterLetters, partsCases: true, anySignBeforeLetters: true, spaceBeforeNumber: false, longestNumber: 3,
        newlinesApart: true, slashesAfterSigns: true)

    static let gpt2Regex = #"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"#
    static let llama3Regex = modernRegex(number: #"\p{N}{1,3}"#)
    static let qwen2Regex = modernRegex(number: #"\p{N}"#)
    static let tekkenRegex = casedRegex(contractions: "", number: #"\p{N}"#)
    static let gpt4oRegex = casedRegex(contractions: "(?i:'s|'t|'re|'ve|'m|'ll|'d)?", number: #"\p{N}{1,3}"#)

    private static func modernRegex(number: String) -> String {
        #"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|"# + number
            + #"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"#
    }

    private static func casedRegex(contractions: String, number: String) -> String {
        let (upper, lower) = (#"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]"#, #"[\p{Ll}\p{Lm}\p{Lo}\p{M}]"#)
        let sign = #"[^\r\n\p{L}\p{N}]?"#
        return "\(sign)\(upper)*\(lower)+\(contractions)|\(sign)\(upper)+\(lower)*\(contractions)|\(number)"
            + #"| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"#
    }

    init?(regex: String) {
        switch regex {
        case Self.tekkenRegex: self = .tekken
        case Self.gpt4oRegex: self = .gpt4o
        case Self.gpt2Regex: self = .gpt2
        case Self.llama3Regex: self = .llama3
        case Self.qwen2Regex: self = .qwen2
        default: return nil
        }
    }

    init(
        contractions: Contractions, partsCases: Bool = false, anySignBeforeLetters: Bool, spaceBeforeNumber: Bool, longestNumber: Int,
        newlinesApart: Bool, slashesAfterSigns: Bool = false
    ) {
        self.contractions = contractions
        self.partsCases = partsCases
        self.slashesAfterSigns = slashesAfterSigns
        self.anySignBeforeLetters = anySignBeforeLetters
        self.spaceBeforeNumber = spaceBeforeNumber
        self.longestNumber = longestNumber
        self.newlinesApart = newlinesApart
    }
}

extension WordPattern {
    /// The end of the word that begins at `start`: the first alternative of the regex that matches there.
    func end(from start: Int, _ reader: ClassReader) -> Int {
        if partsCases, let end = CasedLetters.end(from: start, reader) {
            return contractions == .afterLetters ? contractionEnd(end, reader) ?? end : end
        }
        let text = reader.text
        let (kind, length) = reader.read(start)
        if kind.overlaps(.letter) { return reader.run(start + length, of: .letter) }
        let byte = text[start]
        if contractions == .lowercase || contractions == .anyCase, let end = contractionEnd(start, reader) { return end }
        if kind.overlaps(.number) { return reader.run(start + length, of: .number, most: longestNumber - 1) }
        let next = start + length
        let isNewline = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        if next < reader.count {
            let (nextKind, nextLength) = reader.read(next)
            if nextKind.overlaps(.letter), byte == UInt8(ascii: " ") || (anySignBeforeLetters && !isNewline) {
                return reader.run(next + nextLength, of: .letter)
            }
            if byte == UInt8(ascii: " ") {
                if spaceBeforeNumber, nextKind.overlaps(.number) { return reader.run(next, of: .number, most: longestNumber) }
                if !nextKind.overlaps([.space, .letter, .number]) { return signsEnd(next, reader) }
            }
        }
        return kind.overlaps(.space) ? spaceEnd(start, reader) : signsEnd(start, reader)
    }

    private func signsEnd(_ start: Int, _ reader: ClassReader) -> Int {
        var end = reader.run(start, of: [.space, .letter, .number], inverted: true)
        guard newlinesApart else { return end }
        while end < reader.count {
            switch reader.text[end] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): end += 1
            case UInt8(ascii: "/") where slashesAfterSigns: end += 1
            default: return end
            }
        }
        return end
    }

    /// `\s*[\r\n]+|\s+(?!\S)|\s+`
    private func spaceEnd(_ start: Int, _ reader: ClassReader) -> Int {
        var end = start
        var lastCharacter = start
        var afterNewline = -1
        while end < reader.count {
            let (kind, length) = reader.read(end)
            guard kind.overlaps(.space) else { break }
            lastCharacter = end
            let byte = reader.text[end]
            end += length
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { afterNewline = end }
        }
        if newlinesApart && afterNewline > 0 { return afterNewline }
        return end == reader.count || lastCharacter == start ? end : lastCharacter
    }

    /// The end of a contraction that begins at `start`, if one does.
    private func contractionEnd(_ start: Int, _ reader: ClassReader) -> Int? {
        let fold: UInt8 = contractions == .lowercase ? 0 : 0x20
        guard start + 1 < reader.count, reader.text[start] == UInt8(ascii: "'") else { return nil }
        switch reader.text[start + 1] | fold {
        case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "m"), UInt8(ascii: "d"): return start + 2
        case UInt8(ascii: "r"), UInt8(ascii: "v"): return secondLetter(UInt8(ascii: "e"), start, fold, reader)
        case UInt8(ascii: "l"): return secondLetter(UInt8(ascii: "l"), start, fold, reader)
        default: return nil
        }
    }

    private func secondLetter(_ letter: UInt8, _ start: Int, _ fold: UInt8, _ reader: ClassReader) -> Int? {
        start + 2 < reader.count && reader.text[start + 2] | fold == letter ? start + 3 : nil
    }
}
