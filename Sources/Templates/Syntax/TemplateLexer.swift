/// Cuts a template's source into tokens, by the rules of Jinja with `trim_blocks` and `lstrip_blocks`, which Hugging Face sets.
struct TemplateLexer {
    let source: [Unicode.Scalar]
    var position = 0
    var line = 1
    var tokens: [TemplateToken] = []
    /// Whether what came before ended with a line end, so that the next tag may begin its line.
    private var isLineStart = true

    private static let greatestSource = 2_000_000

    init(_ text: String) throws(TemplateError) {
        var scalars: [Unicode.Scalar] = []
        var afterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\n", afterReturn {
                afterReturn = false
                continue
            }
            afterReturn = scalar == "\r"
            scalars.append(afterReturn ? "\n" : scalar)
        }
        guard scalars.count <= Self.greatestSource else { throw TemplateError(.limit, line: 1, "it is longer than a chat template may be") }
        if scalars.last == "\n" { scalars.removeLast() }
        source = scalars
    }

    mutating func tokenize() throws(TemplateError) -> [TemplateToken] {
        while position < source.count { try readDataAndTag() }
        tokens.append(TemplateToken(kind: .end, line: line))
        return tokens
    }

    func fail(_ problem: String) -> TemplateError { TemplateError(.syntax, line: line, problem) }

    func scalar(at index: Int) -> Unicode.Scalar? { index < source.count ? source[index] : nil }

    func has(_ text: StaticString, at index: Int) -> Bool {
        guard index + text.utf8CodeUnitCount <= source.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where source[index + offset].value != UInt32(text.utf8Start[offset]) { return false }
        return true
    }

    mutating func add(_ kind: TemplateToken.Kind) { tokens.append(TemplateToken(kind: kind, line: line)) }

    mutating func advance(to end: Int) {
        line += source[position..<end].count { $0 == "\n" }
        position = end
    }

    mutating func skipSpace() {
        var end = position
        while let scalar = scalar(at: end), scalar.isTemplateSpace { end += 1 }
        advance(to: end)
    }

    private mutating func readDataAndTag() throws(TemplateError) {
        var start = position
        while start < source.count, !(source[start] == "{" && ["{", "%", "#"].contains(scalar(at: start + 1))) { start += 1 }
        let sign = start < source.count ? scalar(at: start + 2) : nil
        let isVariable = has("{{", at: start)
        addData(position..<start, sign: sign, stripsLine: start < source.count && !isVariable)
        advance(to: start)
        guard start < source.count else { return }
        advance(to: start + (sign == "-" || sign == "+" ? 3 : 2))
        if isVariable {
            add(.variableBegin)
            try readExpression(end: "}}", kind: .variableEnd)
        } else if has("{#", at: start) {
            try skipComment()
        } else if let body = rawBody() {
            try readRaw(from: body)
        } else {
            add(.blockBegin)
            try readExpression(end: "%}", kind: .blockEnd)
        }
        isLineStart = position > 0 && source[position - 1] == "\n"
    }

    /// - Parameters:
    ///   - sign: the one after the mark that ends the text.
    ///   - stripsLine: whether blanks between the last line end and the mark go.
    private mutating func addData(_ range: Range<Int>, sign: Unicode.Scalar?, stripsLine: Bool) {
        var end = range.upperBound
        if sign == "-", range.upperBound < source.count {
            while end > range.lowerBound, source[end - 1].isTemplateSpace { end -= 1 }
        } else if sign != "+", stripsLine {
            var lineStart = end
            while lineStart > range.lowerBound, source[lineStart - 1] != "\n" { lineStart -= 1 }
            let isWholeLine = lineStart > range.lowerBound || isLineStart
            if isWholeLine, source[lineStart..<end].allSatisfy(\.isTemplateSpace) { end = lineStart }
        }
        if end > range.lowerBound { add(.data(source[range.lowerBound..<end].map { Letter($0) })) }
    }

    private mutating func skipComment() throws(TemplateError) {
        guard let end = (position..<source.count).first(where: { has("#}", at: $0) }) else { throw fail("a comment does not end") }
        let sign = end > position ? source[end - 1] : " "
        advance(to: end + 2)
        endTag(sign)
    }

    /// What a tag's end swallows: all space after `-`, one line end unless there is a `+`.
    private mutating func endTag(_ sign: Unicode.Scalar) {
        if sign == "-" { skipSpace() } else if sign != "+", scalar(at: position) == "\n" { advance(to: position + 1) }
    }

    /// Where the text begins, if the tag at the position is `raw`.
    private func rawBody() -> Int? {
        var index = position
        while let scalar = scalar(at: index), scalar.isTemplateSpace { index += 1 }
        guard has("raw", at: index) else { return nil }
        index += 3
        while let scalar = scalar(at: index), scalar.isTemplateSpace { index += 1 }
        if has("%}", at: index) { return index + 2 }
        guard has("-%}", at: index) else { return nil }
        index += 3
        while let scalar = scalar(at: index), scalar.isTemplateSpace { index += 1 }
        return index
    }

    private mutating func readRaw(from body: Int) throws(TemplateError) {
        isLineStart = source[body - 1] == "\n"
        advance(to: body)
        var start = body
        while start < source.count {
            if has("{%", at: start), let end = rawEnd(at: start) {
                addData(body..<start, sign: scalar(at: start + 2), stripsLine: true)
                advance(to: end.end)
                endTag(end.sign)
                return
            }
            start += 1
        }
        throw fail("a raw block does not end")
    }

    private func rawEnd(at start: Int) -> (end: Int, sign: Unicode.Scalar)? {
        var index = start + 2
        if scalar(at: index) == "-" || scalar(at: index) == "+" { index += 1 }
        while let scalar = scalar(at: index), scalar.isTemplateSpace { index += 1 }
        guard has("endraw", at: index) else { return nil }
        index += 6
        while let scalar = scalar(at: index), scalar.isTemplateSpace { index += 1 }
        if has("%}", at: index) { return (index + 2, " ") }
        guard let sign = scalar(at: index), sign == "-" || sign == "+", has("%}", at: index + 1) else { return nil }
        return (index + 3, sign)
    }

    /// Tokens up to the mark that ends the tag.
    private mutating func readExpression(end: StaticString, kind: TemplateToken.Kind) throws(TemplateError) {
        var brackets: [Unicode.Scalar] = []
        while true {
            skipSpace()
            guard let first = scalar(at: position) else { throw fail("a tag does not end") }
            if brackets.isEmpty {
                // `}}` has no plus form: there it is an operator.
                let hasSign = first == "-" || first == "+" && kind == .blockEnd
                if hasSign, has(end, at: position + 1) {
                    add(kind)
                    advance(to: position + 3)
                    if first == "-" { skipSpace() }
                    return
                }
                if has(end, at: position) {
                    add(kind)
                    advance(to: position + 2)
                    if kind == .blockEnd { endTag(" ") }
                    return
                }
            }
            try readToken(first, &brackets)
        }
    }
}
