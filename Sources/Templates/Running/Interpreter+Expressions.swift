extension Interpreter {
    func evaluate(_ expression: Expression) throws(TemplateError) -> TemplateValue {
        try spend(1)
        switch expression {
        case .constant(let value): return value
        case .name(let name): return look(up: name)
        default: return try deeper { () throws(TemplateError) in try evaluateCompound(expression) }
        }
    }

    private func look(up name: String) -> TemplateValue {
        scope[name] ?? (TemplateFunctions.all[name] != nil ? .callable(.function(name)) : .missing(name))
    }

    private func evaluateCompound(_ expression: Expression) throws(TemplateError) -> TemplateValue {
        switch expression {
        case .constant(let value): return value
        case .name(let name): return look(up: name)
        case .list(let items): return try list(evaluate(items))
        case .tuple(let items): return try list(evaluate(items), kind: .tuple)
        case .map(let entries): return try evaluateMap(entries)
        case .chain(let base, let links): return try follow(links, from: evaluate(base))
        case .conditional(let test, let then, let otherwise):
            if try evaluate(test).isTrue { return try evaluate(then) }
            guard let otherwise else { return .undefined("the inline if-expression evaluated to false and no else section was defined") }
            return try evaluate(otherwise)
        case .not(let operand): return .bool(try !evaluate(operand).isTrue)
        case .negative(let operand): return try negative(evaluate(operand))
        case .positive(let operand): return try positive(evaluate(operand))
        case .and(let operands): return try evaluateLogic(operands, goesOn: true)
        case .or(let operands): return try evaluateLogic(operands, goesOn: false)
        case .concatenation(let operands): return try concatenation(operands)
        case .arithmetic(let first, let operands):
            var value = try evaluate(first)
            for (sign, operand) in operands { value = try calculate(value, sign, evaluate(operand)) }
            return value
        case .comparison(let first, let operands): return .bool(try compare(first, operands))
        }
    }

    private func evaluate(_ items: [Expression]) throws(TemplateError) -> [TemplateValue] {
        var values: [TemplateValue] = []
        for item in items { values.append(try evaluate(item)) }
        return values
    }

    private func evaluateMap(_ entries: [(key: Expression, value: Expression)]) throws(TemplateError) -> TemplateValue {
        var map = ValueMap()
        for (key, value) in entries { map[try self.key(evaluate(key))] = try evaluate(value) }
        try spend(16 * entries.count)
        return try checked(.map(map))
    }

    func key(_ value: TemplateValue) throws(TemplateError) -> ValueMap.Key {
        guard let key = value.key else { throw fail("'\(value.typeName)' cannot be a key") }
        return key
    }

    /// Python's `and` and `or`: the first operand that decides, else the last.
    private func evaluateLogic(_ operands: [Expression], goesOn: Bool) throws(TemplateError) -> TemplateValue {
        var value = TemplateValue.none
        for operand in operands {
            value = try evaluate(operand)
            if value.isTrue != goesOn { return value }
        }
        return value
    }

    private func concatenation(_ operands: [Expression]) throws(TemplateError) -> TemplateValue {
        var letters: [Letter] = []
        for operand in operands {
            let part = try string(evaluate(operand))
            try spend(part.count)
            letters += part.letters
        }
        return .text(TemplateText(letters))
    }

    private func compare(_ first: Expression, _ operands: [(sign: ComparisonSign, operand: Expression)]) throws(TemplateError) -> Bool {
        var left = try evaluate(first)
        for (sign, operand) in operands {
            let right = try evaluate(operand)
            guard try holds(left, sign, right) else { return false }
            left = right
        }
        return true
    }

    func evaluate(_ arguments: Arguments) throws(TemplateError) -> CallArguments {
        var result = CallArguments(positional: try evaluate(arguments.positional))
        for (name, value) in arguments.named { result.named.append((name, try evaluate(value))) }
        if let list = arguments.list { result.positional += try items(of: evaluate(list)) }
        if let map = arguments.map {
            guard case .map(let entries) = try evaluate(map) else { throw fail("what follows ** is no mapping") }
            for (key, value) in entries.entries { result.named.append((try string(key.value).string, value)) }
        }
        return result
    }

    func follow(_ links: [Link], from base: TemplateValue) throws(TemplateError) -> TemplateValue {
        var value = base
        for link in links {
            try spend(1)
            line = link.line
            value = try follow(link.kind, from: value)
        }
        return value
    }

    private func follow(_ link: Link.Kind, from value: TemplateValue) throws(TemplateError) -> TemplateValue {
        switch link {
        case .attribute(let name): return try attribute(name, of: value)
        case .item(let index): return try item(evaluate(index), of: value)
        case .slice(let from, let to, let step): return try slice(value, from: from, to: to, step: step)
        case .call(let arguments): return try call(value, evaluate(arguments))
        case .filter(let name, let arguments): return try filter(name, value, evaluate(arguments))
        case .test(let name, let arguments, let isNegated): return .bool(try test(name, value, evaluate(arguments)) != isNegated)
        }
    }

    private func slice(_ value: TemplateValue, from: Expression?, to: Expression?, step: Expression?) throws(TemplateError) -> TemplateValue
    {
        var bounds: [Int?] = []
        for bound in [from, to, step] {
            guard let bound else {
                bounds.append(nil)
                continue
            }
            let value = try evaluate(bound)
            if case .none = value {
                bounds.append(nil)
            } else {
                guard let number = value.wholeNumber else { throw fail("slice indices must be integers or None") }
                bounds.append(number)
            }
        }
        return try slice(value, from: bounds[0], to: bounds[1], step: bounds[2] ?? 1)
    }
}
