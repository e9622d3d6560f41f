/// Values in a row.
package struct ValueList: Sendable {
    /// By Python's name.
    package enum Kind: String, Sendable {
        case list
        case tuple
        /// What filters such as `map` give: always true, without length, good for one look.
        case generator
        case keys = "dict_keys"
        case values = "dict_values"
        case items = "dict_items"
    }

    package let items: [TemplateValue]
    let kind: Kind
    /// Levels of lists and maps, this one included.
    let depth: Int

    package init(_ items: [TemplateValue], kind: Kind = .list) {
        self.items = items
        self.kind = kind
        depth = 1 + (items.lazy.map(\.depth).max() ?? 0)
    }

    var isIndexed: Bool { kind == .list || kind == .tuple }
}
