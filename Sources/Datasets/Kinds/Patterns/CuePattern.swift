/// Words that tell what a sentence is a case of: `nobody|none * ask~`.
///
/// `a|b` is either word, `ask~` every word that begins so, `*` up to four words of any kind, and what `&` joins stands in the sentence in
/// any order.
struct CuePattern: Sendable {
    private enum Part: Sendable {
        case words([(text: String, isBeginning: Bool)])
        case gap
    }

    private let runs: [[Part]]

    init(_ text: some StringProtocol) {
        runs = text.split(separator: "&").map { run in
            run.split(whereSeparator: \.isWhitespace).map { part in
                part == "*"
                    ? .gap
                    : .words(part.split(separator: "|").map { $0.hasSuffix("~") ? (String($0.dropLast()), true) : (String($0), false) })
            }
        }
    }

    /// Whether the pattern stands anywhere in the words of a sentence, in small letters.
    func matches(_ words: [String]) -> Bool {
        runs.allSatisfy { run in words.indices.contains { matches(words[$0...], run[...]) } }
    }

    private func matches(_ words: ArraySlice<String>, _ parts: ArraySlice<Part>) -> Bool {
        guard let part = parts.first else { return true }
        switch part {
        case .gap:
            return (0...min(4, words.count)).contains { matches(words.dropFirst($0), parts.dropFirst()) }
        case .words(let choices):
            guard let word = words.first, choices.contains(where: { $0.isBeginning ? word.hasPrefix($0.text) : word == $0.text }) else {
                return false
            }
            return matches(words.dropFirst(), parts.dropFirst())
        }
    }
}
