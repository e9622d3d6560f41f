extension TemplateParser {
    /// A block from its name on, up to before the `%}` that ends it.
    mutating func parseBlock(_ name: String) throws(TemplateError) -> Statement.Kind {
        switch name {
        case "if": return try parseConditional()
        case "for": return try parseLoop()
        case "set": return try parseSet()
        case "macro": return try parseMacro()
        case "call": return try parseCall()
        case "filter": return try parseFiltered()
        case "with": return try parseWith()
        case "print":
            advance()
            var values = [try parseExpression()]
            while skip(sign: ",") { values.append(try parseExpression()) }
            return .output(values)
        case "generation":
            advance()
            return .generation(try parseBody(closedBy: "endgeneration"))
        case "autoescape":
            advance()
            _ = try parseExpression()
            return .scope([], try parseBody(closedBy: "endautoescape"))
        case "break", "continue":
            advance()
            guard loopLevel > 0 else { throw fail("'\(name)' stands outside of a loop") }
            return name == "break" ? .breakLoop : .continueLoop
        case "block": return try parseNamedBlock()
        case "extends", "include", "import", "from": throw fail("'\(name)' is not possible: a chat template is one file")
        default: throw fail("the block '\(name)' is unknown")
        }
    }

    private mutating func parseNamedBlock() throws(TemplateError) -> Statement.Kind {
        advance()
        let name = try expectName()
        while skip(name: "scoped") || skip(name: "required") {}
        let body = try parseBody(closedBy: "endblock")
        _ = skip(name: name)
        return .scope([], body)
    }

    private mutating func parseConditional() throws(TemplateError) -> Statement.Kind {
        var branches: [(test: Expression, body: [Statement])] = []
        while true {
            advance()
            let test = try parseTuple(allowsConditional: false)
            _ = skip(sign: ":")
            try expectBlockEnd()
            branches.append((test, try parseBody(until: ["elif", "else", "endif"])))
            guard current.isName("elif") else { break }
        }
        var otherwise: [Statement] = []
        if skip(name: "else") { otherwise = try parseBody(closedBy: "endif") } else { advance() }
        return .conditional(branches, otherwise: otherwise)
    }

    private mutating func parseLoop() throws(TemplateError) -> Statement.Kind {
        advance()
        let target = try parseTarget(end: "in")
        try expect(name: "in")
        let items = try parseTuple(allowsConditional: false, end: "recursive")
        let condition = skip(name: "if") ? try parseExpression() : nil
        let isRecursive = skip(name: "recursive")
        _ = skip(sign: ":")
        try expectBlockEnd()
        loopLevel += 1
        let body = try parseBody(until: ["endfor", "else"])
        loopLevel -= 1
        var otherwise: [Statement] = []
        if skip(name: "else") { otherwise = try parseBody(closedBy: "endfor") } else { advance() }
        return .loop(
            Loop(target: target, items: items, condition: condition, body: body, otherwise: otherwise, isRecursive: isRecursive))
    }

    private mutating func parseSet() throws(TemplateError) -> Statement.Kind {
        advance()
        let target = try parseTarget(end: nil, allowsAttribute: true)
        if skip(sign: "=") { return .set(target, try parseTuple()) }
        var filters: [Link] = []
        while current.isSign("|") { filters.append(try parseFilter()) }
        return .setBlock(target, filters: filters, body: try parseBody(closedBy: "endset"))
    }

    private mutating func parseMacro() throws(TemplateError) -> Statement.Kind {
        advance()
        let name = try expectName()
        let parameters = try parseParameters()
        return .macro(try parseMacroBody(name, parameters, end: "endmacro"))
    }

    private mutating func parseCall() throws(TemplateError) -> Statement.Kind {
        advance()
        let parameters = current.isSign("(") ? try parseParameters() : []
        let call = try parseExpression()
        guard case .chain(_, let links) = call, case .call = links.last?.kind else { throw fail("expected a call") }
        return .call(try parseMacroBody("caller", parameters, end: "endcall"), call)
    }

    private mutating func parseMacroBody(
        _ name: String, _ parameters: [(name: String, standard: Expression?)], end: String
    ) throws(TemplateError) -> Macro {
        let (outerNames, outerLoops) = (namesRead, loopLevel)
        (namesRead, loopLevel) = ([], 0)
        let body = try parseBody(closedBy: end)
        let macro = Macro(
            name: name, parameters: parameters, body: body, usesMore: namesRead.contains("varargs"), usesNamed: namesRead.contains("kwargs")
        )
        (namesRead, loopLevel) = (outerNames.union(namesRead), outerLoops)
        return macro
    }

    private mutating func parseParameters() throws(TemplateError) -> [(name: String, standard: Expression?)] {
        try expect(sign: "(")
        var parameters: [(name: String, standard: Expression?)] = []
        while !current.isSign(")") {
            if !parameters.isEmpty { try expect(sign: ",") }
            let name = try expectName()
            let standard = skip(sign: "=") ? try parseExpression() : nil
            guard standard != nil || parameters.last?.standard == nil else {
                throw fail("a parameter without a default follows one with a default")
            }
            parameters.append((name, standard))
        }
        advance()
        return parameters
    }

    private mutating func parseFiltered() throws(TemplateError) -> Statement.Kind {
        advance()
        var filters = [try parseFilterName()]
        while current.isSign("|") { filters.append(try parseFilter()) }
        return .filtered(filters, try parseBody(closedBy: "endfilter"))
    }

    private mutating func parseWith() throws(TemplateError) -> Statement.Kind {
        advance()
        var values: [(target: Target, value: Expression)] = []
        while current.kind != .blockEnd, !current.isSign(":") {
            if !values.isEmpty { try expect(sign: ",") }
            let target = try parseTarget(end: nil)
            try expect(sign: "=")
            values.append((target, try parseExpression()))
        }
        return .scope(values, try parseBody(closedBy: "endwith"))
    }

    /// A name, an attribute of a namespace, or several parted by commas.
    private mutating func parseTarget(end: String?, allowsAttribute: Bool = false) throws(TemplateError) -> Target {
        var targets: [Target] = []
        var isTuple = false
        while true {
            if let end, current.isName(end) { break }
            if current.isSign("=") || current.isSign(")") || current.kind == .blockEnd { break }
            targets.append(try parseOneTarget(allowsAttribute))
            guard skip(sign: ",") else { break }
            isTuple = true
        }
        if let only = targets.first, !isTuple { return only }
        guard !targets.isEmpty else { throw fail("expected a name, found '\(current.words)'") }
        return .tuple(targets)
    }

    private mutating func parseOneTarget(_ allowsAttribute: Bool) throws(TemplateError) -> Target {
        if skip(sign: "(") {
            let inner = try deeper { (parser) throws(TemplateError) in try parser.parseTarget(end: nil, allowsAttribute: allowsAttribute) }
            try expect(sign: ")")
            return inner
        }
        let name = try expectName()
        guard !["true", "false", "none", "True", "False", "None"].contains(name) else { throw fail("cannot assign to '\(name)'") }
        if allowsAttribute, skip(sign: ".") { return .attribute(name, try expectName()) }
        return .name(name)
    }
}
