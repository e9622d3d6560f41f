extension Interpreter {
    func holds(_ a: TemplateValue, _ sign: ComparisonSign, _ b: TemplateValue) throws(TemplateError) -> Bool {
        switch sign {
        case .equal: try areEqual(a, b)
        case .unequal: try !areEqual(a, b)
        case .less: try isLess(a, b, "<")
        case .greater: try isLess(b, a, ">")
        case .lessOrEqual: try isLessOrEqual(a, b, "<=")
        case .greaterOrEqual: try isLessOrEqual(b, a, ">=")
        case .isIn: try contains(b, a)
        case .isNotIn: try !contains(b, a)
        }
    }

    /// Python's `==`. Paid for, since values can share parts and so be far larger than they look.
    func areEqual(_ a: TemplateValue, _ b: TemplateValue) throws(TemplateError) -> Bool {
        try spend(1)
        switch (a, b) {
        case (.undefined, .undefined), (.none, .none): return true
        case (.text(let x), .text(let y)):
            try spend(min(x.count, y.count) / 16)
            return x == y
        case (.list(let x), .list(let y)): return try areEqual(x, y)
        case (.map(let x), .map(let y)): return try areEqual(x, y)
        case (.bigInteger(let x), .bigInteger(let y)): return x == y
        case (.namespace(let x), .namespace(let y)), (.loop(let x), .loop(let y)): return x == y
        case (.callable(.macro(let x)), .callable(.macro(let y))): return x == y
        case (.callable(.function(let x)), .callable(.function(let y))): return x == y
        default: break
        }
        if let x = a.wholeNumber, let y = b.wholeNumber { return x == y }
        if let x = a.number, let y = b.number { return x == y }
        return false
    }

    private func areEqual(_ a: ValueList, _ b: ValueList) throws(TemplateError) -> Bool {
        guard a.kind == b.kind, a.items.count == b.items.count else { return false }
        for (x, y) in zip(a.items, b.items) where try !areEqual(x, y) { return false }
        return true
    }

    private func areEqual(_ a: ValueMap, _ b: ValueMap) throws(TemplateError) -> Bool {
        guard a.count == b.count else { return false }
        for (key, value) in a.entries {
            guard let other = b[key], try areEqual(value, other) else { return false }
        }
        return true
    }

    /// Python's `a < b`.
    func isLess(_ a: TemplateValue, _ b: TemplateValue, _ sign: String = "<") throws(TemplateError) -> Bool {
        try spend(1)
        switch (a, b) {
        case (.text(let x), .text(let y)):
            try spend(min(x.count, y.count) / 16)
            return x.letters.lexicographicallyPrecedes(y.letters) { $0.code < $1.code }
        case (.list(let x), .list(let y)) where x.isIndexed && x.kind == y.kind:
            for (p, q) in zip(x.items, y.items) where try !areEqual(p, q) { return try isLess(p, q, sign) }
            return x.items.count < y.items.count
        default: break
        }
        if let x = a.wholeNumber, let y = b.wholeNumber { return x < y }
        if let x = a.number, let y = b.number { return x < y }
        for value in [a, b] { if case .undefined(let problem) = value { throw fail(problem) } }
        throw fail("'\(sign)' not supported between instances of '\(a.typeName)' and '\(b.typeName)'")
    }

    private func isLessOrEqual(_ a: TemplateValue, _ b: TemplateValue, _ sign: String) throws(TemplateError) -> Bool {
        if let x = a.number, let y = b.number { return x <= y }
        if try isLess(a, b, sign) { return true }
        return try areEqual(a, b)
    }

    /// Python's `item in container`.
    func contains(_ container: TemplateValue, _ item: TemplateValue) throws(TemplateError) -> Bool {
        switch container {
        case .text(let text):
            guard case .text(let part) = item else {
                if case .undefined(let problem) = item { throw fail(problem) }
                throw fail("'in <string>' requires string as left operand, not \(item.typeName)")
            }
            try spend(text.count)
            return text.contains(part)
        case .map(let map): return item.key.map { map[$0] != nil } ?? false
        default:
            for other in try items(of: container) where try areEqual(other, item) { return true }
            return false
        }
    }
}
