extension TemplateParser {
    /// One expression, or several parted by commas, which are a tuple.
    mutating func parseTuple(
        allowsConditional: Bool = true, end: String? = nil, isParenthesized: Bool = false
    ) throws(TemplateError) -> Expression {
        var items: [Expression] = []
        var isTuple = false
        while !isTupleEnd(end) {
            items.append(try parseExpression(allowsConditional: allowsConditional))
            guard skip(sign: ",") else { break }
            isTuple = true
        }
        if let only = items.first, !isTuple { return only }
        guard isTuple || isParenthesized else { throw fail("expected an expression, found '\(current.words)'") }
        return .tuple(items)
    }

    private func isTupleEnd(_ end: String?) -> Bool {
        switch current.kind {
        case .variableEnd, .blockEnd, .sign(")"), .end: true
        case .name(let name): name == end
        default: false
        }
    }

    mutating func parseExpression(allowsConditional: Bool = true) throws(TemplateError) -> Expression {
        try deeper { (parser) throws(TemplateError) in
            allowsConditional ? try parser.parseConditionalExpression() : try parser.parseOr()
        }
    }

    private mutating func parseConditionalExpression() throws(TemplateError) -> Expression {
        var expression = try parseOr()
        var count = 0
        while skip(name: "if") {
            count += 1
            guard count < 8 else { throw TemplateError(.limit, line: line, "too many conditions in one expression") }
            let test = try parseOr()
            let otherwise = skip(name: "else") ? try parseExpression() : nil
            expression = .conditional(test: test, then: expression, otherwise: otherwise)
        }
        return expression
    }

    private mutating func parseOr() throws(TemplateError) -> Expression {
        var operands = [try parseAnd()]
        while skip(name: "or") { operands.append(try parseAnd()) }
        return operands.count == 1 ? operands[0] : .or(operands)
    }

    private mutating func parseAnd() throws(TemplateError) -> Expression {
        var operands = [try parseNot()]
        while skip(name: "and") { operands.append(try parseNot()) }
        return operands.count == 1 ? operands[0] : .and(operands)
    }

    private mutating func parseNot() throws(TemplateError) -> Expression {
        guard skip(name: "not") else { return try parseComparison() }
        return .not(try deeper { (parser) throws(TemplateError) in try parser.parseNot() })
    }

    private mutating func parseComparison() throws(TemplateError) -> Expression {
        let first = try parseSum()
        var operands: [(sign: ComparisonSign, operand: Expression)] = []
        while let sign = comparisonSign() { operands.append((sign, try parseSum())) }
        return operands.isEmpty ? first : .comparison(first, operands)
    }

    private mutating func comparisonSign() -> ComparisonSign? {
        if skip(name: "in") { return .isIn }
        if current.isName("not"), following.isName("in") {
            advance()
            advance()
            return .isNotIn
        }
        guard case .sign(let text) = current.kind, let sign = ComparisonSign(rawValue: text) else { return nil }
        advance()
        return sign
    }

    /// Jinja binds `~` tighter than `+` and `-`, and both looser than `*`.
    private mutating func parseSum() throws(TemplateError) -> Expression {
        try parseArithmetic([.plus, .minus]) { (parser) throws(TemplateError) in try parser.parseConcatenation() }
    }

    private mutating func parseConcatenation() throws(TemplateError) -> Expression {
        var operands = [try parseProduct()]
        while skip(sign: "~") { operands.append(try parseProduct()) }
        return operands.count == 1 ? operands[0] : .concatenation(operands)
    }

    private mutating func parseProduct() throws(TemplateError) -> Expression {
        try parseArithmetic([.times, .over, .wholeOver, .modulo]) { (parser) throws(TemplateError) in
            try parser.parseArithmetic([.power]) { (parser) throws(TemplateError) in try parser.parseUnary() }
        }
    }

    private mutating func parseArithmetic(
        _ signs: [ArithmeticSign], _ parseOperand: (inout TemplateParser) throws(TemplateError) -> Expression
    ) throws(TemplateError) -> Expression {
        let first = try parseOperand(&self)
        var operands: [(sign: ArithmeticSign, operand: Expression)] = []
        while case .sign(let text) = current.kind, let sign = ArithmeticSign(rawValue: text), signs.contains(sign) {
            advance()
            operands.append((sign, try parseOperand(&self)))
        }
        return operands.isEmpty ? first : .arithmetic(first, operands)
    }

    /// - Parameter takesFilters: a sign binds tighter than filters: `-1|abs` is 1.
    private mutating func parseUnary(takesFilters: Bool = true) throws(TemplateError) -> Expression {
        var expression: Expression
        if skip(sign: "-") {
            expression = .negative(try deeper { (parser) throws(TemplateError) in try parser.parseUnary(takesFilters: false) })
        } else if skip(sign: "+") {
            expression = .positive(try deeper { (parser) throws(TemplateError) in try parser.parseUnary(takesFilters: false) })
        } else {
            expression = try parsePrimary()
        }
        var links = try parsePostfix()
        if takesFilters { links += try parseFilters() }
        if !links.isEmpty { expression = .chain(expression, links) }
        return expression
    }

    mutating func parsePrimary() throws(TemplateError) -> Expression {
        switch current.kind {
        case .name(let name):
            advance()
            return constant(name) ?? .name(name)
        case .string(var letters):
            advance()
            while case .string(let more) = current.kind {
                letters += more
                advance()
            }
            return .constant(.text(TemplateText(letters)))
        case .integer(let value):
            advance()
            return .constant(.integer(value))
        case .float(let value):
            advance()
            return .constant(.float(value))
        case .sign("("):
            advance()
            let inner = try parseTuple(isParenthesized: true)
            try expect(sign: ")")
            return inner
        case .sign("["):
            advance()
            return .list(try parseItems(until: "]"))
        case .sign("{"): return try parseMap()
        default: throw fail("unexpected '\(current.words)'")
        }
    }

    private mutating func constant(_ name: String) -> Expression? {
        switch name {
        case "true", "True": return .constant(.bool(true))
        case "false", "False": return .constant(.bool(false))
        case "none", "None": return .constant(.none)
        default:
            namesRead.insert(name)
            return nil
        }
    }

    private mutating func parseItems(until end: String) throws(TemplateError) -> [Expression] {
        var items: [Expression] = []
        while !current.isSign(end) {
            if !items.isEmpty { try expect(sign: ",") }
            if current.isSign(end) { break }
            items.append(try parseExpression())
        }
        advance()
        return items
    }

    private mutating func parseMap() throws(TemplateError) -> Expression {
        advance()
        var entries: [(key: Expression, value: Expression)] = []
        while !current.isSign("}") {
            if !entries.isEmpty { try expect(sign: ",") }
            if current.isSign("}") { break }
            let key = try parseExpression()
            try expect(sign: ":")
            entries.append((key, try parseExpression()))
        }
        advance()
        return .map(entries)
    }
}
