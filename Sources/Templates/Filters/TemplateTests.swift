/// What may stand after `is`.
enum TemplateTests {
    typealias Test = @Sendable (Interpreter, TemplateValue, CallArguments) throws(TemplateError) -> Bool

    static let all: [String: Test] = types.merging(comparisons) { first, _ in first }

    private static let types: [String: Test] = [
        "defined": { _, value, _ in !value.isUndefined },
        "undefined": { _, value, _ in value.isUndefined },
        "none": { _, value, _ in if case .none = value { true } else { false } },
        "boolean": { _, value, _ in if case .bool = value { true } else { false } },
        "true": { _, value, _ in if case .bool(true) = value { true } else { false } },
        "false": { _, value, _ in if case .bool(false) = value { true } else { false } },
        "integer": { _, value, _ in
            switch value {
            case .integer, .bigInteger: true
            default: false
            }
        },
        "float": { _, value, _ in if case .float = value { true } else { false } },
        "number": { _, value, _ in value.number != nil },
        "string": { _, value, _ in if case .text = value { true } else { false } },
        "mapping": { _, value, _ in if case .map = value { true } else { false } },
        "sequence": { _, value, _ in
            switch value {
            case .text, .map, .undefined: true
            case .list(let list): list.isIndexed
            default: false
            }
        },
        "iterable": { _, value, _ in
            switch value {
            case .text, .map, .list, .undefined, .loop: true
            default: false
            }
        },
        "callable": { _, value, _ in if case .callable = value { true } else { false } },
        "escaped": { _, _, _ in false },
        "lower": { (run, value, _) throws(TemplateError) in try run.string(value).isAll(upper: false) },
        "upper": { (run, value, _) throws(TemplateError) in try run.string(value).isAll(upper: true) },
        "filter": { (run, value, _) throws(TemplateError) in TemplateFilters.all[try run.string(value).string] != nil },
        "test": { (run, value, _) throws(TemplateError) in TemplateTests.all[try run.string(value).string] != nil },
    ]

    private static let comparisons: [String: Test] = [
        "odd": { (run, value, _) throws(TemplateError) in try run.rest(of: value, 2) == 1 },
        "even": { (run, value, _) throws(TemplateError) in try run.rest(of: value, 2) == 0 },
        "divisibleby": { (run, value, arguments) throws(TemplateError) in
            try run.rest(of: value, run.whole(arguments, 0, "num", standard: 0)) == 0
        },
        "sameas": { (run, value, arguments) throws(TemplateError) in
            let other = arguments.value(0, "other") ?? .undefined("")
            guard value.typeName == other.typeName else { return false }
            return try run.areEqual(value, other)
        },
        "in": { (run, value, arguments) throws(TemplateError) in try run.contains(run.required(arguments, 0, "seq"), value) },
        "==": compare(.equal), "eq": compare(.equal), "equalto": compare(.equal),
        "!=": compare(.unequal), "ne": compare(.unequal),
        "<": compare(.less), "lt": compare(.less), "lessthan": compare(.less),
        "<=": compare(.lessOrEqual), "le": compare(.lessOrEqual),
        ">": compare(.greater), "gt": compare(.greater), "greaterthan": compare(.greater),
        ">=": compare(.greaterOrEqual), "ge": compare(.greaterOrEqual),
    ]

    private static func compare(_ sign: ComparisonSign) -> Test {
        { (run, value, arguments) throws(TemplateError) in
            try run.holds(value, sign, arguments.value(0, "b") ?? .undefined("the test needs a value to compare with"))
        }
    }
}

extension TemplateValue {
    var isUndefined: Bool { if case .undefined = self { true } else { false } }
}

extension Interpreter {
    func test(_ name: String, _ value: TemplateValue, _ arguments: CallArguments) throws(TemplateError) -> Bool {
        guard let test = TemplateTests.all[name] else { throw fail("there is no test named '\(name)'") }
        return try test(self, value, arguments)
    }

    fileprivate func rest(of value: TemplateValue, _ divisor: Int) throws(TemplateError) -> Int? {
        try calculate(value, .modulo, .integer(divisor)).number.flatMap { Int(exactly: $0) }
    }
}
