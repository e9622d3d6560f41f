import Foundation

/// A line of the form `key:: value`.
struct FieldLine: Equatable {
    let key: String
    let value: String

    /// Nil when the line has no `::`, no key in front of it, or nothing behind it.
    init?(_ line: String) {
        let bytes = line.utf8
        guard let first = bytes.indices.first(where: { bytes[$0] == 0x3A && bytes[bytes.index(after: $0)...].first == 0x3A }) else {
            return nil
        }
        let key = String(line[..<first]).trimmed
        let value = String(line[bytes.index(first, offsetBy: 2)...])
        let isParted = value.first.map { $0 == " " || $0 == "\t" || !$0.isASCII } ?? false
        guard Self.isKey(key), isParted, !value.trimmed.isEmpty else { return nil }
        self.key = key
        self.value = value.trimmed
    }

    /// A capitalised term before a sentence of five words or more is a definition; everything else is a property.
    var block: NoteBlockKind {
        let isSentence = value.split(separator: " ").count >= 5
        return key.first?.isUppercase == true && isSentence ? .definition(term: key, meaning: value) : .property(key: key, value: value)
    }

    /// One to six words of letters, digits, `-`, `_`, `/` and spaces.
    static func isKey(_ text: some StringProtocol) -> Bool {
        guard let first = text.first, first.isLetter, text.utf8.count <= 60 else { return false }
        return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" || $0 == "/" }
            && text.split(separator: " ").count <= 6
    }
}
