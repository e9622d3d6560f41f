/// Reads tokens into statements, by Jinja's grammar.
struct TemplateParser {
    private let tokens: [TemplateToken]
    private var position = 0
    private var level = 0
    /// Names that were read, so that a macro knows whether its body uses `varargs`, `kwargs` or `caller`.
    var namesRead: Set<String> = []
    var loopLevel = 0

    private static let greatestLevel = 48

    init(_ tokens: [TemplateToken]) { self.tokens = tokens }

    var current: TemplateToken { tokens[min(position, tokens.count - 1)] }

    var following: TemplateToken { tokens[min(position + 1, tokens.count - 1)] }

    var line: Int { current.line }

    func fail(_ problem: String) -> TemplateError { TemplateError(.syntax, line: line, problem) }

    mutating func advance() { position += 1 }

    mutating func skip(sign: String) -> Bool {
        guard current.isSign(sign) else { return false }
        advance()
        return true
    }

    mutating func skip(name: String) -> Bool {
        guard current.isName(name) else { return false }
        advance()
        return true
    }

    mutating func expect(sign: String) throws(TemplateError) {
        guard skip(sign: sign) else { throw fail("expected '\(sign)', found '\(current.words)'") }
    }

    mutating func expect(name: String) throws(TemplateError) {
        guard skip(name: name) else { throw fail("expected '\(name)', found '\(current.words)'") }
    }

    mutating func expectName() throws(TemplateError) -> String {
        guard case .name(let name) = current.kind else { throw fail("expected a name, found '\(current.words)'") }
        advance()
        return name
    }

    mutating func expectBlockEnd() throws(TemplateError) {
        guard current.kind == .blockEnd else { throw fail("expected '%}', found '\(current.words)'") }
        advance()
    }

    /// A level of nesting; more of them than any chat template has are refused, so that reading and running need little stack.
    mutating func deeper<T>(_ body: (inout TemplateParser) throws(TemplateError) -> T) throws(TemplateError) -> T {
        guard level < Self.greatestLevel else { throw TemplateError(.limit, line: line, "it is nested too deeply") }
        level += 1
        defer { level -= 1 }
        return try body(&self)
    }

    mutating func parseTemplate() throws(TemplateError) -> [Statement] {
        let statements = try parseBody(until: [])
        guard current.kind == .end else { throw fail("unexpected '\(current.words)'") }
        return statements
    }

    /// Statements up to a block whose name is one of `ends`; that name is the current token then.
    mutating func parseBody(until ends: [String]) throws(TemplateError) -> [Statement] {
        try deeper { (parser) throws(TemplateError) in try parser.parseStatements(until: ends) }
    }

    private mutating func parseStatements(until ends: [String]) throws(TemplateError) -> [Statement] {
        var statements: [Statement] = []
        while true {
            let line = line
            switch current.kind {
            case .data(let letters):
                advance()
                statements.append(Statement(kind: .text(letters), line: line))
            case .variableBegin:
                advance()
                let expression = try parseTuple()
                guard current.kind == .variableEnd else { throw fail("expected '}}', found '\(current.words)'") }
                advance()
                statements.append(Statement(kind: .output([expression]), line: line))
            case .blockBegin:
                advance()
                guard case .name(let name) = current.kind else { throw fail("expected the name of a block, found '\(current.words)'") }
                if ends.contains(name) { return statements }
                statements.append(Statement(kind: try parseBlock(name), line: line))
                try expectBlockEnd()
            default:
                guard ends.isEmpty else { throw fail("'\(ends.last ?? "")' is missing") }
                return statements
            }
        }
    }

    /// The body of a block up to its end, whose name is swallowed.
    mutating func parseBody(closedBy end: String) throws(TemplateError) -> [Statement] {
        _ = skip(sign: ":")
        try expectBlockEnd()
        let body = try parseBody(until: [end])
        advance()
        return body
    }
}
