/// What the splitting patterns ask of a character.
struct ScalarClass: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt8

    /// `\p{L}`
    static let letter = ScalarClass(rawValue: 1)
    /// `\p{N}`
    static let number = ScalarClass(rawValue: 2)
    /// `\s`
    static let space = ScalarClass(rawValue: 4)
    /// `\p{M}`
    static let mark = ScalarClass(rawValue: 8)
    /// `\p{Lu}`, `\p{Lt}`
    static let upper = ScalarClass(rawValue: 16)
    /// `\p{Ll}`
    static let lower = ScalarClass(rawValue: 32)
    /// `\p{P}` and the ASCII signs
    static let punctuation = ScalarClass(rawValue: 64)
    /// `\w`
    static let word = ScalarClass(rawValue: 128)

    @inline(__always)
    func overlaps(_ other: ScalarClass) -> Bool { rawValue & other.rawValue != 0 }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Characters newer than Unicode 16 count as unassigned, as in the regex library (Oniguruma) of Hugging Face's `tokenizers`.
    private static let newestUnicode = 16

    init(_ scalar: Unicode.Scalar) {
        let properties = scalar.properties
        guard let age = properties.age, age.major <= Self.newestUnicode else {
            self.init(rawValue: 0)
            return
        }
        var flags = ScalarClass(rawValue: 0)
        switch properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: flags = [.letter, .upper, .word]
        case .lowercaseLetter: flags = [.letter, .lower, .word]
        case .modifierLetter, .otherLetter: flags = [.letter, .word]
        case .decimalNumber: flags = [.number, .word]
        case .letterNumber, .otherNumber: flags = .number
        case .nonspacingMark, .spacingMark, .enclosingMark: flags = [.mark, .word]
        case .connectorPunctuation: flags = [.punctuation, .word]
        case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation:
            flags = .punctuation
        default: break
        }
        if scalar.isASCII, (33...126).contains(scalar.value), !flags.overlaps([.letter, .number]) { flags.insert(.punctuation) }
        if properties.isWhitespace { flags.insert(.space) }
        if properties.isAlphabetic { flags.insert(.word) }
        self = flags
    }

    /// Every assigned character up to U+3FFFF; beyond stand only tags, selectors and private use.
    private static let table = FrozenArray(
        (UInt32(0)..<0x40000).map { Unicode.Scalar($0).map { ScalarClass($0) } ?? ScalarClass(rawValue: 0) })

    /// The table of the first characters, to be hoisted out of loops.
    static var lookup: FrozenArray<ScalarClass> { table }

    static func beyondTable(_ value: UInt32) -> ScalarClass {
        Unicode.Scalar(value).map { ScalarClass($0) } ?? ScalarClass(rawValue: 0)
    }
}

/// Reads valid UTF-8 as classes of characters.
struct ClassReader {
    let text: UnsafePointer<UInt8>
    let count: Int
    private let classes: UnsafePointer<ScalarClass>
    /// Keeps `classes` alive.
    private let table: FrozenArray<ScalarClass>

    init(_ text: UnsafePointer<UInt8>, count: Int) {
        self.text = text
        self.count = count
        table = ScalarClass.lookup
        classes = table.base
    }

    /// The class and the length of the character at `index`, which must be inside the text.
    @inline(__always)
    func read(_ index: Int) -> (kind: ScalarClass, length: Int) {
        let lead = text[index]
        if lead < 0x80 { return (classes[Int(lead)], 1) }
        let length = UTF8Scanner.length(of: lead)
        let value = UTF8Scanner.scalar(text + index, length: length)
        return (value < 0x40000 ? classes[Int(value)] : ScalarClass.beyondTable(value), length)
    }

    /// The end of the run of characters from `start` that overlap `kinds` (or do not, if `inverted`), at most `most` of them.
    @inline(__always)
    func run(_ start: Int, of kinds: ScalarClass, inverted: Bool = false, most: Int = .max) -> Int {
        var index = start
        var taken = 0
        while index < count && taken < most {
            let (kind, length) = read(index)
            if kind.overlaps(kinds) == inverted { break }
            index &+= length
            taken &+= 1
        }
        return index
    }
}
