extension Template {
    /// Reads `text`; `resolve` says what a gap's name stands for, and `¶` ends a line. The texts ship with the program, so that a mistake in one is a broken invariant.
    init(_ text: some StringProtocol, resolve: (String) -> Gap?) {
        var rest = Substring(text)
        self.init(&rest, inChoice: false, resolve: resolve)
        precondition(rest.isEmpty, "unbalanced bracket in «\(text)»")
    }

    private init(_ rest: inout Substring, inChoice: Bool, resolve: (String) -> Gap?) {
        var pieces: [Piece] = []
        var plain = ""
        func flush() {
            if !plain.isEmpty { pieces.append(.text(plain)) }
            plain = ""
        }
        reading: while let character = rest.first {
            switch character {
            case "{":
                guard let close = rest.firstIndex(of: "}") else { preconditionFailure("open gap in «\(rest)»") }
                flush()
                pieces.append(Self.gap(rest[rest.index(after: rest.startIndex)..<close], resolve: resolve))
                rest = rest[rest.index(after: close)...]
            case "[":
                flush()
                pieces.append(Self.choice(&rest, resolve: resolve))
            case "|" where inChoice, "]" where inChoice: break reading
            default:
                plain.append(character == "¶" ? "\n" : character)
                rest.removeFirst()
            }
        }
        flush()
        self.init(pieces: pieces)
    }

    private static func choice(_ rest: inout Substring, resolve: (String) -> Gap?) -> Piece {
        var options: [Template] = []
        repeat {
            rest.removeFirst()
            options.append(Template(&rest, inChoice: true, resolve: resolve))
        } while rest.first == "|"
        precondition(rest.first == "]", "open choice before «\(rest)»")
        rest.removeFirst()
        return .choice(options)
    }

    private static func gap(_ name: Substring, resolve: (String) -> Gap?) -> Piece {
        let words = name.split(separator: " ")
        let inflection = words.count == 2 ? Inflection(rawValue: String(words[0])) : .plain
        guard let inflection, let last = words.last else { preconditionFailure("gap «\(name)» has no such form") }
        let bounds = last.split(separator: "-").map { Int($0) }
        if bounds.count == 2, let low = bounds[0], let high = bounds[1] { return .gap(.number(low...high), inflection) }
        guard let gap = resolve(String(last)) else { preconditionFailure("gap «\(name)» names nothing") }
        return .gap(gap, inflection)
    }

    /// The alternatives of one line, parted by ` / `.
    static func alternatives(_ line: some StringProtocol, resolve: (String) -> Gap?) -> [Template] {
        parts(line, by: " / ").map { Template($0, resolve: resolve) }
    }

    /// `line` parted at `mark`, without blanks around the parts and without empty ones.
    static func parts(_ line: some StringProtocol, by mark: String) -> [Substring] {
        var result: [Substring] = []
        var rest = Substring(line)
        while let found = rest.range(of: mark) {
            result.append(rest[..<found.lowerBound])
            rest = rest[found.upperBound...]
        }
        result.append(rest)
        return result.map(\.trimmedBlanks).filter { !$0.isEmpty }
    }
}

extension Substring {
    fileprivate func range(of mark: String) -> Range<Index>? { firstRange(of: mark) }

    var trimmedBlanks: Substring {
        var result = self
        while result.first == " " { result.removeFirst() }
        while result.last == " " { result.removeLast() }
        return result
    }
}
