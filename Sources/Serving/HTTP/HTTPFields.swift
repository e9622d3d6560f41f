/// Header fields in the order in which they came; case does not tell names apart.
package struct HTTPFields: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    package private(set) var list: [(name: String, value: String)] = []

    package init(dictionaryLiteral elements: (String, String)...) {
        list = elements.map { (name: $0, value: $1) }
    }

    package mutating func append(_ name: String, _ value: String) { list.append((name, value)) }

    package func values(_ name: String) -> [String] {
        let name = name.lowercased()
        return list.filter { $0.name.lowercased() == name }.map(\.value)
    }

    /// The first of that name.
    package subscript(name: String) -> String? {
        get { values(name).first }
        set {
            list.removeAll { $0.name.lowercased() == name.lowercased() }
            if let newValue { append(name, newValue) }
        }
    }

    /// The parts of fields that hold lists, lowercased.
    package func tokens(_ name: String) -> [String] {
        values(name).flatMap { $0.split(separator: ",") }.map { $0.trimmed.lowercased() }.filter { !$0.isEmpty }
    }

    package static func == (left: HTTPFields, right: HTTPFields) -> Bool {
        left.list.elementsEqual(right.list) { $0.name == $1.name && $0.value == $1.value }
    }
}

extension StringProtocol {
    /// Without blanks and tabs around it.
    var trimmed: String {
        let rest = drop { $0 == " " || $0 == "\t" }
        guard let last = rest.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
        return String(rest[...last])
    }
}
