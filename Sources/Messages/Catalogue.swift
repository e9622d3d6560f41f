import Foundation

/// The texts of one language by their keys.
///
/// A file of lines `key = text`, where `{name}` is a gap, `\n` a line end, and ` | ` parts what is said of one from what is said of more. Empty
/// lines and those that begin with # say nothing.
package struct Catalogue: Sendable {
    package let texts: [String: String]

    package static let english = Catalogue(.english)
    package static let chinese = Catalogue(.chinese)

    package static func of(_ language: MessageLanguage) -> Catalogue { language == .chinese ? chinese : english }

    init(_ language: MessageLanguage) {
        let file = Bundle.module.url(forResource: "Resources/\(language.rawValue)", withExtension: "txt")
        self.init(file.flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? "")
    }

    /// - Parameter text: of a catalogue's file.
    package init(_ text: String) {
        var texts: [String: String] = [:]
        let lines: [Substring] = text.split(separator: "\n")
        for line in lines where !line.hasPrefix("#") {
            // No key has a sign of its own. Bytes, since this is read at every start.
            guard let sign = line.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let said = String(line[line.index(after: sign)...].dropFirst())
            let isBroken = said.utf8.contains(UInt8(ascii: "\\"))
            texts[String(line[..<sign].dropLast())] = isBroken ? said.replacing("\\n", with: "\n") : said
        }
        self.texts = texts
    }

    /// A key that is not there stands for its text, so that something is said.
    package func text(_ key: String, _ values: [String: String] = [:]) -> String { Self.filled(texts[key] ?? key, values) }

    package func text(_ message: Message) -> String { text(message.key, message.values.mapValues(text)) }

    /// «1 note», «2 notes»: the text for one, or for any other number.
    ///
    /// - Parameter shown: the number as it is written.
    package func count(_ number: Int, _ key: String, shown: String) -> String {
        let forms = (texts[key] ?? "{n} \(key)").components(separatedBy: " | ")
        return Self.filled(number == 1 ? forms.first ?? "" : forms.last ?? "", ["n": shown])
    }

    package func list(_ names: [String]) -> String {
        names.dropFirst().reduce(names.first ?? "") { text("list.pair", ["first": $0, "next": $1]) }
    }

    package func text(_ value: Message.Value) -> String {
        switch value {
        case .text(let text): text
        case .list(let names): list(names)
        case .message(let message): text(message)
        }
    }

    /// The names of a text's gaps.
    package static func gaps(of text: String) -> [String] { pieces(of: text).filter(\.isGap).map { String($0.text) } }

    private static func filled(_ text: String, _ values: [String: String]) -> String {
        guard text.contains("{") else { return text }
        return pieces(of: text).map { $0.isGap ? values[String($0.text)] ?? "{\($0.text)}" : String($0.text) }.joined()
    }

    /// What stands between gaps, and the gaps: letters between braces. What fills a gap is not looked at again.
    private static func pieces(of text: String) -> [(text: Substring, isGap: Bool)] {
        var pieces: [(text: Substring, isGap: Bool)] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            let inside = rest[rest.index(after: open)...].prefix { $0.isLetter }
            let isGap = !inside.isEmpty && inside.endIndex < rest.endIndex && rest[inside.endIndex] == "}"
            let end = isGap ? rest.index(after: inside.endIndex) : rest.index(after: open)
            pieces.append((rest[..<(isGap ? open : end)], false))
            if isGap { pieces.append((inside, true)) }
            rest = rest[end...]
        }
        return pieces + [(rest, false)]
    }
}
