/// A value that a template works with; Python's types by Python's rules.
package enum TemplateValue: Sendable {
    /// Something that is not there; the text says what.
    case undefined(String)
    case none
    case bool(Bool)
    case integer(Int)
    /// A whole number with more digits than an `Int` has: only kept, compared and printed.
    case bigInteger(String)
    case float(Double)
    case text(TemplateText)
    case list(ValueList)
    case map(ValueMap)
    /// An index into the interpreter's namespaces.
    case namespace(Int)
    /// An index into the interpreter's loops.
    case loop(Int)
    indirect case callable(TemplateCallable)

    package static func string(_ text: String) -> TemplateValue { .text(TemplateText(text)) }

    static func missing(_ name: String) -> TemplateValue { .undefined("'\(name)' is undefined") }

    /// Values inside values inside values: no deeper, so that nothing that walks through them runs out of stack.
    static let greatestDepth = 64

    var depth: Int {
        switch self {
        case .list(let list): list.depth
        case .map(let map): map.depth
        default: 0
        }
    }

    /// Python's name of the type.
    var typeName: String {
        switch self {
        case .undefined: "Undefined"
        case .none: "NoneType"
        case .bool: "bool"
        case .integer, .bigInteger: "int"
        case .float: "float"
        case .text: "str"
        case .list(let list): list.kind.rawValue
        case .map: "dict"
        case .namespace: "Namespace"
        case .loop: "LoopContext"
        case .callable: "function"
        }
    }

    var isTrue: Bool {
        switch self {
        case .undefined, .none: false
        case .bool(let value): value
        case .integer(let value): value != 0
        case .bigInteger, .namespace, .callable, .loop: true
        case .float(let value): value != 0
        case .text(let text): text.count > 0
        case .list(let list): list.kind == .generator || !list.items.isEmpty
        case .map(let map): map.count > 0
        }
    }

    /// A truth value counts as 0 or 1, as in Python.
    var wholeNumber: Int? {
        switch self {
        case .integer(let value): value
        case .bool(let value): value ? 1 : 0
        default: nil
        }
    }

    var number: Double? {
        switch self {
        case .float(let value): value
        case .bigInteger(let digits): Double(digits)
        default: wholeNumber.map(Double.init)
        }
    }

    /// All letters of all texts, keys too, marked.
    package func marked(_ origin: LetterOrigin) -> TemplateValue {
        switch self {
        case .text(let text): .text(text.marked(origin))
        case .list(let list): .list(ValueList(list.items.map { $0.marked(origin) }, kind: list.kind))
        case .map(let map): .map(map.marked(origin))
        default: self
        }
    }
}

/// Something that can be called.
package enum TemplateCallable: Sendable {
    /// An index into the interpreter's macros.
    case macro(Int)
    case function(String)
    case method(TemplateValue, String)
}
