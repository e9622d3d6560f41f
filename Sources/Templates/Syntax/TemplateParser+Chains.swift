extension TemplateParser {
    /// Attributes, items and calls.
    mutating func parsePostfix() throws(TemplateError) -> [Link] {
        var links: [Link] = []
        while case .sign(let sign) = current.kind {
            let line = line
            switch sign {
            case ".": links.append(Link(kind: try parseAttribute(), line: line))
            case "[": links.append(Link(kind: try parseSubscript(), line: line))
            case "(": links.append(Link(kind: .call(try parseArguments()), line: line))
            default: return links
            }
        }
        return links
    }

    /// Filters and tests, and calls of what they give.
    mutating func parseFilters() throws(TemplateError) -> [Link] {
        var links: [Link] = []
        while true {
            if current.isSign("|") {
                links.append(try parseFilter())
            } else if current.isName("is") {
                links.append(try parseTest())
            } else if current.isSign("(") {
                let line = line
                links.append(Link(kind: .call(try parseArguments()), line: line))
            } else {
                return links
            }
        }
    }

    private mutating func parseAttribute() throws(TemplateError) -> Link.Kind {
        advance()
        switch current.kind {
        case .name(let name):
            advance()
            return .attribute(name)
        case .integer(let index):
            advance()
            return .item(.constant(.integer(index)))
        default: throw fail("expected a name or a number, found '\(current.words)'")
        }
    }

    private mutating func parseSubscript() throws(TemplateError) -> Link.Kind {
        advance()
        var from: Expression?
        if !current.isSign(":") {
            let index = try parseExpression()
            if skip(sign: "]") { return .item(index) }
            if current.isSign(",") { throw fail("an item is looked up by one index only") }
            from = index
        }
        try expect(sign: ":")
        var to: Expression?
        var step: Expression?
        if !current.isSign(":"), !current.isSign("]") { to = try parseExpression() }
        if skip(sign: ":"), !current.isSign("]") { step = try parseExpression() }
        try expect(sign: "]")
        return .slice(from: from, to: to, step: step)
    }

    mutating func parseFilter() throws(TemplateError) -> Link {
        advance()
        return try parseFilterName()
    }

    mutating func parseFilterName() throws(TemplateError) -> Link {
        let line = line
        let name = try parseDottedName()
        let arguments = current.isSign("(") ? try parseArguments() : Arguments()
        return Link(kind: .filter(name, arguments), line: line)
    }

    private mutating func parseDottedName() throws(TemplateError) -> String {
        var name = try expectName()
        while skip(sign: ".") { name += "." + (try expectName()) }
        return name
    }

    private mutating func parseTest() throws(TemplateError) -> Link {
        let line = line
        advance()
        let isNegated = skip(name: "not")
        let name = try parseDottedName()
        var arguments = Arguments()
        if current.isSign("(") {
            arguments = try parseArguments()
        } else if beginsOperand {
            if current.isName("is") { throw fail("tests cannot be chained with 'is'") }
            let operand = try deeper { (parser) throws(TemplateError) in
                let base = try parser.parsePrimary()
                let links = try parser.parsePostfix()
                return links.isEmpty ? base : Expression.chain(base, links)
            }
            arguments.positional = [operand]
        }
        return Link(kind: .test(name, arguments, isNegated: isNegated), line: line)
    }

    /// Whether a test's argument without parentheses follows.
    private var beginsOperand: Bool {
        switch current.kind {
        case .name(let name): !["else", "or", "and"].contains(name) && !(name == "if" || name == "not" || name == "in")
        case .string, .integer, .float, .sign("("), .sign("["), .sign("{"): true
        default: false
        }
    }

    private mutating func parseArguments() throws(TemplateError) -> Arguments {
        try expect(sign: "(")
        var arguments = Arguments()
        var isFirst = true
        while !current.isSign(")") {
            if !isFirst { try expect(sign: ",") }
            if current.isSign(")") { break }
            isFirst = false
            try parseArgument(&arguments)
        }
        advance()
        return arguments
    }

    private mutating func parseArgument(_ arguments: inout Arguments) throws(TemplateError) {
        if current.isSign("*"), arguments.list == nil, arguments.map == nil {
            advance()
            arguments.list = try parseExpression()
        } else if current.isSign("**"), arguments.map == nil {
            advance()
            arguments.map = try parseExpression()
        } else if case .name(let name) = current.kind, following.isSign("="), arguments.map == nil {
            advance()
            advance()
            arguments.named.append((name, try parseExpression()))
        } else {
            guard arguments.list == nil, arguments.map == nil, arguments.named.isEmpty else { throw fail("a malformed call") }
            arguments.positional.append(try parseExpression())
        }
    }
}
