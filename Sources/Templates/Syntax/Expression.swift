/// What has a value.
indirect enum Expression: Sendable {
    case constant(TemplateValue)
    case name(String)
    case list([Expression])
    case tuple([Expression])
    case map([(key: Expression, value: Expression)])
    /// Attributes, items, calls, filters and tests one after the other; a chain of any length is one level deep.
    case chain(Expression, [Link])
    case conditional(test: Expression, then: Expression, otherwise: Expression?)
    case not(Expression)
    case negative(Expression)
    case positive(Expression)
    case and([Expression])
    case or([Expression])
    case concatenation([Expression])
    case arithmetic(Expression, [(sign: ArithmeticSign, operand: Expression)])
    case comparison(Expression, [(sign: ComparisonSign, operand: Expression)])
}

/// A step of a chain, with its line.
struct Link: Sendable {
    enum Kind: Sendable {
        case attribute(String)
        case item(Expression)
        case slice(from: Expression?, to: Expression?, step: Expression?)
        case call(Arguments)
        case filter(String, Arguments)
        case test(String, Arguments, isNegated: Bool)
    }

    var kind: Kind
    var line: Int
}

/// What stands between the parentheses of a call.
struct Arguments: Sendable {
    var positional: [Expression] = []
    var named: [(name: String, value: Expression)] = []
    /// `*list` and `**map`.
    var list: Expression?
    var map: Expression?
}

enum ArithmeticSign: String, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case wholeOver = "//"
    case modulo = "%"
    case power = "**"
}

enum ComparisonSign: String, Sendable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case isIn = "in"
    case isNotIn = "not in"
}
