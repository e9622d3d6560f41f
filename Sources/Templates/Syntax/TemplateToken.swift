/// A piece of a template's source.
struct TemplateToken: Equatable {
    enum Kind: Equatable {
        /// Text that is written as it stands.
        case data([Letter])
        case variableBegin
        case variableEnd
        case blockBegin
        case blockEnd
        case name(String)
        case string([Letter])
        case integer(Int)
        case float(Double)
        case sign(String)
        case end
    }

    var kind: Kind
    var line: Int

    func isName(_ name: String) -> Bool { kind == .name(name) }

    func isSign(_ sign: String) -> Bool { kind == .sign(sign) }

    /// For errors.
    var words: String {
        switch kind {
        case .data: "text"
        case .variableBegin: "{{"
        case .variableEnd: "}}"
        case .blockBegin: "{%"
        case .blockEnd: "%}"
        case .name(let name): name
        case .string: "a string"
        case .integer(let value): "\(value)"
        case .float(let value): "\(value)"
        case .sign(let sign): sign
        case .end: "the end of the template"
        }
    }
}
