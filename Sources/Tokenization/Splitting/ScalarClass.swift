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
    /// `\p{P}` and the ASCII signs
    static let punctuation = ScalarClass(rawValue: 16)
    /// `\w`, with the joiners U+200C and U+200D, as in the crate `regex`
    static let word = ScalarClass(rawValue: 32)
    /// `[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`
    static let upper = ScalarClass(rawValue: 64)
    /// `[\p{Ll}\p{Lm}\p{Lo}\p{M}]`
    static let lower = ScalarClass(rawValue: 128)

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
        case .uppercaseLetter, .titlecaseLetter: flags = [.letter, .word, .upper]
        case .lowercaseLetter: flags = [.letter, .word, .lower]
        case .modifierLetter, .otherLetter: flags = [.letter, .word, .upper, .lower]
        case .decimalNumber: flags = [.number, .word]
        case .letterNumber, .otherNumber: flags = .number
        case .nonspacingMark, .spacingMark, .enclosingMark: flags = [.mark, .word, .upper, .lower]
        case .connectorPunctuation: flags = [.punctuation, .word]
        case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation:
            flags = .punctuation
        default: break
        }
        if scalar.isASCII, (33...126).contains(scalar.value), !flags.overlaps([.letter, .number]) { flags.insert(.punctuation) }
        if properties.isWhitespace { flags.insert(.space) }
        if properties.isAlphabetic || properties.isJoinControl { flags.insert(.word) }
        self = flags
    }

    static let tableLimit: UInt32 = 0x20000
    /// Large blocks in which every character is a letter without case, so that they need not be asked for one by one.
    private static let letterBlocks: [ClosedRange<UInt32>] = [0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3]

    /// The first two planes.
    private static let table: FrozenArray<ScalarClass> = {
        var table = [ScalarClass](repeating: ScalarClass(rawValue: 0), count: Int(tableLimit))
        for block in letterBlocks { for value in block { table[Int(value)] = [.letter, .word, .upper, .lower] } }
        for value in 0..<tableLimit where table[Int(value)].isEmpty && !(0xD800...0xF8FF).contains(value) {
            if let scalar = Unicode.Scalar(value) { table[Int(value)] = ScalarClass(scalar) }
        }
        return FrozenArray(table)
    }()

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
        return (value < ScalarClass.tableLimit ? classes[Int(value)] : ScalarClass.beyondTable(value), length)
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
