/// Keys with values in the order in which they came.
package struct ValueMap: Sendable {
    /// What may be a key.
    package enum Key: Sendable, Hashable {
        case text(TemplateText)
        case integer(Int)
        case float(Double)
        case bool(Bool)
        case none

        /// Python's 1, 1.0 and True are one key.
        private var identity: Double? {
            switch self {
            case .integer(let value): Double(value)
            case .float(let value): value
            case .bool(let value): value ? 1 : 0
            case .text, .none: nil
            }
        }

        package static func == (a: Key, b: Key) -> Bool {
            switch (a, b) {
            case (.text(let x), .text(let y)): x == y
            case (.integer(let x), .integer(let y)): x == y
            case (.none, .none): true
            default: a.identity.map { $0 == b.identity } ?? false
            }
        }

        package func hash(into hasher: inout Hasher) {
            if case .text(let text) = self { hasher.combine(text) } else { hasher.combine(identity) }
        }

        var value: TemplateValue {
            switch self {
            case .text(let text): .text(text)
            case .integer(let value): .integer(value)
            case .float(let value): .float(value)
            case .bool(let value): .bool(value)
            case .none: .none
            }
        }
    }

    package private(set) var entries: [(key: Key, value: TemplateValue)] = []
    /// Only of more than a few entries.
    private var places: [Key: Int] = [:]
    private(set) var depth = 1

    private static let few = 8

    package init() {}

    var count: Int { entries.count }

    package subscript(_ name: String) -> TemplateValue? {
        get { self[.text(TemplateText(name))] }
        set { self[.text(TemplateText(name))] = newValue }
    }

    /// A key that is set again keeps its place. Setting nil changes nothing.
    package subscript(_ key: Key) -> TemplateValue? {
        get { place(of: key).map { entries[$0].value } }
        set {
            guard let newValue else { return }
            depth = max(depth, 1 + newValue.depth)
            if let place = place(of: key) {
                entries[place].value = newValue
                return
            }
            entries.append((key, newValue))
            if entries.count == Self.few + 1 {
                for (index, entry) in entries.enumerated() { places[entry.key] = index }
            } else if entries.count > Self.few {
                places[key] = entries.count - 1
            }
        }
    }

    private func place(of key: Key) -> Int? {
        entries.count > Self.few ? places[key] : entries.firstIndex { $0.key == key }
    }

    func marked(_ origin: LetterOrigin) -> ValueMap {
        var map = ValueMap()
        for (key, value) in entries {
            if case .text(let text) = key {
                map[.text(text.marked(origin))] = value.marked(origin)
            } else {
                map[key] = value.marked(origin)
            }
        }
        return map
    }
}

extension TemplateValue {
    /// Nil where Python could not hash it, or it is a kind of key that templates do not use.
    var key: ValueMap.Key? {
        switch self {
        case .text(let text): .text(text)
        case .integer(let value): .integer(value)
        case .float(let value): .float(value)
        case .bool(let value): .bool(value)
        case .none: ValueMap.Key.none
        default: nil
        }
    }
}
