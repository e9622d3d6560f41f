/// What does something.
struct Statement: Sendable {
    indirect enum Kind: Sendable {
        case text([Letter])
        case output([Expression])
        case conditional([(test: Expression, body: [Statement])], otherwise: [Statement])
        case loop(Loop)
        case set(Target, Expression)
        case setBlock(Target, filters: [Link], body: [Statement])
        case macro(Macro)
        /// `{% call %}`: its body is what the macro's `caller` writes.
        case call(Macro, Expression)
        case filtered([Link], [Statement])
        /// `{% with %}`, `{% block %}` and `{% autoescape %}`: a body with names of its own.
        case scope([(target: Target, value: Expression)], [Statement])
        case generation([Statement])
        case breakLoop
        case continueLoop
    }

    var kind: Kind
    var line: Int
}

struct Loop: Sendable {
    var target: Target
    var items: Expression
    var condition: Expression?
    var body: [Statement]
    var otherwise: [Statement]
    var isRecursive: Bool
}

struct Macro: Sendable {
    var name: String
    var parameters: [(name: String, standard: Expression?)]
    var body: [Statement]
    /// Whether its body names them; only then may it be called with more than its parameters.
    var usesMore = false
    var usesNamed = false
}

/// What is assigned to.
indirect enum Target: Sendable {
    case name(String)
    case attribute(String, String)
    case tuple([Target])
}
