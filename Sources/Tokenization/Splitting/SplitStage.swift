/// One step of a pre-tokenizer: cuts words finer, or rewrites them.
enum SplitStage: Sendable, Equatable {
    /// A regex of GPT-2's kin, every match a word.
    case words(WordPattern)
    /// Each character of a class by itself, as delimiter.
    case characters(ScalarClass, SplitDelimiter)
    /// Runs of a class, at most `longest` characters (all exactly so long if `exact`).
    case runs(ScalarClass, longest: Int, exact: Bool, asciiOnly: Bool, SplitDelimiter)
    /// `\w+|[^\w\s]+`
    case wordsAndSigns
    /// A fixed text as delimiter.
    case literal([UInt8], SplitDelimiter)
    /// A regular expression as delimiter, or what lies between its matches if `inverted`.
    case pattern(TextPattern, SplitDelimiter, inverted: Bool)
    /// A space before a word that does not begin with one.
    case prefixSpace
    case metaspace(Metaspace)
    /// GPT-2's spelling of bytes, where later stages cut the text that is spelt so.
    case byteSpelling
    /// Wherever no token reaches over; changes nothing but the speed.
    case wherePossible(JoinFilter)

    struct Metaspace: Sendable, Equatable {
        enum Prepend: String, Sendable {
            case always, first, never
        }

        static let mark: [UInt8] = [0xE2, 0x96, 0x81]

        var mark: [UInt8]
        var prepend: Prepend
        var splits: Bool
    }

    /// Whether the text changes, so that later stages need new bytes.
    var rewrites: Bool {
        switch self {
        case .prefixSpace, .metaspace, .byteSpelling: true
        default: false
        }
    }
}

extension SplitStage {
    /// Cuts the ranges of `split` finer.
    func cut(_ split: inout SplitText, _ text: UnsafePointer<UInt8>) {
        switch self {
        case .words(let pattern):
            split.cut(.isolated) { split, start, end in
                let reader = ClassReader(text + start, count: end - start)
                var index = 0
                while index < reader.count {
                    let next = pattern.end(from: index, reader)
                    split.addSpan(start + index, start + next, isMatch: true)
                    index = next
                }
            }
        case .characters(let kind, let delimiter):
            split.cut(delimiter) { split, start, end in
                Self.eachCharacter(text, start, end, of: kind, &split)
            }
        case .runs(let kind, let longest, let exact, let asciiOnly, let delimiter):
            split.cut(delimiter) { split, start, end in
                Self.eachRun(text, start, end, of: kind, longest: longest, exact: exact, asciiOnly: asciiOnly, &split)
            }
        case .wordsAndSigns:
            split.cut(.removed) { split, start, end in
                Self.eachWordOrSigns(text, start, end, &split)
            }
        case .literal(let literal, let delimiter):
            split.cut(delimiter) { split, start, end in
                Self.eachLiteral(text, start, end, literal, &split)
            }
        case .pattern(let pattern, let delimiter, let inverted):
            split.cut(delimiter) { split, start, end in
                Self.eachMatch(text, start, end, pattern, inverted: inverted, &split)
            }
            split.dropEmpty()
        case .wherePossible(let filter):
            split.cut(.isolated) { split, start, end in
                var from = start
                while from < end {
                    let cut = filter.nextCut(text, from, end)
                    split.addSpan(from, cut, isMatch: true)
                    from = cut
                }
            }
        case .prefixSpace, .metaspace, .byteSpelling:
            preconditionFailure("a stage that rewrites text is run by PreTokenizer.rewrite")
        }
    }

    private static func eachCharacter(
        _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, of kind: ScalarClass, _ split: inout SplitText
    ) {
        let reader = ClassReader(text, count: end)
        var index = start
        var from = start
        while index < end {
            let (found, length) = reader.read(index)
            if found.overlaps(kind) {
                split.addSpan(from, index, isMatch: false)
                split.addSpan(index, index + length, isMatch: true)
                from = index + length
            }
            index += length
        }
        split.addSpan(from, end, isMatch: false)
    }

    private static func eachRun(
        _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, of kind: ScalarClass, longest: Int, exact: Bool, asciiOnly: Bool,
        _ split: inout SplitText
    ) {
        let reader = ClassReader(text, count: end)
        var index = start
        var from = start
        while index < end {
            var runEnd = index
            var taken = 0
            while runEnd < end, taken < longest {
                let (found, length) = reader.read(runEnd)
                guard found.overlaps(kind), !asciiOnly || length == 1 else { break }
                runEnd += length
                taken += 1
            }
            if taken == 0 || (exact && taken < longest) {
                index += UTF8Scanner.length(of: text[index])
            } else {
                split.addSpan(from, index, isMatch: false)
                split.addSpan(index, runEnd, isMatch: true)
                index = runEnd
                from = runEnd
            }
        }
        split.addSpan(from, end, isMatch: false)
    }

    /// White space counts as the delimiter here.
    private static func eachWordOrSigns(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ split: inout SplitText) {
        let reader = ClassReader(text, count: end)
        var index = start
        while index < end {
            let (kind, length) = reader.read(index)
            let next: Int
            if kind.overlaps(.word) {
                next = reader.run(index, of: .word)
            } else if kind.overlaps(.space) {
                next = index + length
            } else {
                next = reader.run(index, of: [.word, .space], inverted: true)
            }
            split.addSpan(index, next, isMatch: kind.overlaps(.space) && !kind.overlaps(.word))
            index = next
        }
    }

    /// An empty match counts too: what lies before and after it is not joined.
    private static func eachMatch(
        _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ pattern: TextPattern, inverted: Bool, _ split: inout SplitText
    ) {
        var from = start
        pattern.eachMatch(in: text + start, count: end - start) { match in
            split.addSpan(from, start + match.lowerBound, isMatch: inverted)
            from = start + match.upperBound
            split.addMatch(start + match.lowerBound, from, isMatch: !inverted)
        }
        split.addSpan(from, end, isMatch: inverted)
    }

    private static func eachLiteral(
        _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ literal: [UInt8], _ split: inout SplitText
    ) {
        var index = start
        var from = start
        while index + literal.count <= end {
            if UnsafeBufferPointer(start: text + index, count: literal.count).elementsEqual(literal) {
                split.addSpan(from, index, isMatch: false)
                split.addSpan(index, index + literal.count, isMatch: true)
                index += literal.count
                from = index
            } else {
                index += 1
            }
        }
        split.addSpan(from, end, isMatch: false)
    }
}
