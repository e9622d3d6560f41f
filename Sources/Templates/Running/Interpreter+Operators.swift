extension Interpreter {
    private func unsupported(_ sign: ArithmeticSign, _ a: TemplateValue, _ b: TemplateValue) -> TemplateError {
        for value in [a, b] { if case .undefined(let problem) = value { return fail(problem) } }
        return fail("unsupported operand types for \(sign.rawValue): '\(a.typeName)' and '\(b.typeName)'")
    }

    func calculate(_ a: TemplateValue, _ sign: ArithmeticSign, _ b: TemplateValue) throws(TemplateError) -> TemplateValue {
        switch (sign, a, b) {
        case (.plus, .text(let x), .text(let y)): return try text(x.letters + y.letters)
        case (.plus, .list(let x), .list(let y)) where x.isIndexed && x.kind == y.kind: return try list(x.items + y.items, kind: x.kind)
        case (.times, .text(let text), _): if let count = b.wholeNumber { return try self.text(repeating(text.letters, count, cost: 1)) }
        case (.times, _, .text(let text)): if let count = a.wholeNumber { return try self.text(repeating(text.letters, count, cost: 1)) }
        case (.times, .list(let list), _) where list.isIndexed:
            if let count = b.wholeNumber { return try self.list(repeating(list.items, count, cost: 8), kind: list.kind) }
        case (.times, _, .list(let list)) where list.isIndexed:
            if let count = a.wholeNumber { return try self.list(repeating(list.items, count, cost: 8), kind: list.kind) }
        case (.modulo, .text(let format), _): return .text(try formatted(format, b))
        default: break
        }
        if let x = a.wholeNumber, let y = b.wholeNumber { return try calculate(whole: x, sign, y) }
        guard let x = a.number, let y = b.number else { throw unsupported(sign, a, b) }
        return try calculate(x, sign, y)
    }

    private func repeating<T>(_ items: [T], _ count: Int, cost: Int) throws(TemplateError) -> [T] {
        guard count > 0, !items.isEmpty else { return [] }
        let (total, isTooLarge) = (cost * items.count).multipliedReportingOverflow(by: count)
        try spend(isTooLarge ? .max : total)
        return Array([[T]](repeating: items, count: count).joined())
    }

    private func calculate(whole a: Int, _ sign: ArithmeticSign, _ b: Int) throws(TemplateError) -> TemplateValue {
        var result: (partialValue: Int, overflow: Bool)
        switch sign {
        case .plus: result = a.addingReportingOverflow(b)
        case .minus: result = a.subtractingReportingOverflow(b)
        case .times: result = a.multipliedReportingOverflow(by: b)
        case .over:
            guard b != 0 else { throw fail("division by zero") }
            return .float(Double(a) / Double(b))
        case .wholeOver, .modulo:
            guard b != 0 else { throw fail("division by zero") }
            guard b != -1 else { return sign == .modulo ? .integer(0) : try negative(.integer(a)) }
            let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
            // Python rounds down, the processor towards zero.
            let isLower = rest != 0 && (rest < 0) != (b < 0)
            return .integer(sign == .modulo ? (isLower ? rest + b : rest) : (isLower ? quotient - 1 : quotient))
        case .power:
            guard b >= 0 else { return try calculate(Double(a), .power, Double(b)) }
            result = Self.power(a, b)
        }
        guard !result.overflow else { throw fail("a number has become too large") }
        return .integer(result.partialValue)
    }

    private static func power(_ base: Int, _ exponent: Int) -> (partialValue: Int, overflow: Bool) {
        if base == 0 || base == 1 { return (exponent == 0 ? 1 : base, false) }
        if base == -1 { return (exponent % 2 == 0 ? 1 : -1, false) }
        var result = 1
        for _ in 0..<exponent {
            let next = result.multipliedReportingOverflow(by: base)
            if next.overflow { return next }
            result = next.partialValue
        }
        return (result, false)
    }

    private func calculate(_ a: Double, _ sign: ArithmeticSign, _ b: Double) throws(TemplateError) -> TemplateValue {
        switch sign {
        case .plus: return .float(a + b)
        case .minus: return .float(a - b)
        case .times: return .float(a * b)
        case .over:
            guard b != 0 else { throw fail("division by zero") }
            return .float(a / b)
        case .wholeOver:
            guard b != 0 else { throw fail("division by zero") }
            return .float((a / b).rounded(.down))
        case .modulo:
            guard b != 0 else { throw fail("division by zero") }
            let rest = a.truncatingRemainder(dividingBy: b)
            return .float(rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest)
        case .power:
            guard let whole = Int(exactly: b), whole.magnitude <= 1024 else { throw fail("a power has to be a small whole number") }
            var result = 1.0
            for _ in 0..<whole.magnitude { result *= a }
            guard whole >= 0 || result != 0 else { throw fail("division by zero") }
            return .float(whole < 0 ? 1 / result : result)
        }
    }

    func negative(_ value: TemplateValue) throws(TemplateError) -> TemplateValue {
        if let number = value.wholeNumber {
            guard number != .min else { throw fail("a number has become too large") }
            return .integer(-number)
        }
        switch value {
        case .float(let number): return .float(-number)
        case .bigInteger(let digits): return .bigInteger(digits.hasPrefix("-") ? String(digits.dropFirst()) : "-" + digits)
        case .undefined(let problem): throw fail(problem)
        default: throw fail("bad operand type for unary -: '\(value.typeName)'")
        }
    }

    func positive(_ value: TemplateValue) throws(TemplateError) -> TemplateValue {
        if let number = value.wholeNumber { return .integer(number) }
        if value.number != nil { return value }
        if case .undefined(let problem) = value { throw fail(problem) }
        throw fail("bad operand type for unary +: '\(value.typeName)'")
    }
}
