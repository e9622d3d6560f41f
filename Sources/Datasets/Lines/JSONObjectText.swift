/// Writes one JSON object with its keys in the order they are added, so that the same values give the same bytes.
package struct JSONObjectText {
    private var body = ""

    package init() {}

    package var text: String { "{" + body + "}" }

    package mutating func add(_ key: String, _ value: String) { add(key, raw: Self.quoted(value)) }

    mutating func add(_ key: String, _ values: [String]) {
        add(key, raw: "[" + values.map(Self.quoted).joined(separator: ",") + "]")
    }

    mutating func add(_ key: String, _ values: [Int]) {
        add(key, raw: "[" + values.map(String.init).joined(separator: ",") + "]")
    }

    mutating func add(_ key: String, pairs: [[String]]) {
        add(key, raw: "[" + pairs.map { "[" + $0.map(Self.quoted).joined(separator: ",") + "]" }.joined(separator: ",") + "]")
    }

    package mutating func add(_ key: String, _ objects: [JSONObjectText]) {
        add(key, raw: "[" + objects.map(\.text).joined(separator: ",") + "]")
    }

    mutating func add(_ key: String, _ value: Double) {
        add(key, raw: value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value))
    }

    private mutating func add(_ key: String, raw: String) {
        if !body.isEmpty { body += "," }
        body += Self.quoted(key) + ":" + raw
    }

    /// Control characters and the two line separators of Unicode are escaped, so that a line stays a line everywhere.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f || scalar.value == 0x2028 || scalar.value == 0x2029:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
