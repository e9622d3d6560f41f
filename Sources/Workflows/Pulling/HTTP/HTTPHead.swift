/// Status and header fields of an answer.
struct HTTPHead: Sendable {
    var status = 0
    /// Names in lower case, in the order in which they came.
    private(set) var fields: [(name: String, value: String)] = []

    func first(_ name: String) -> String? { fields.first { $0.name == name }?.value }
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// Takes one line of it; a status line begins another head.
    ///
    /// - Returns: whether this was the end of a head that is the answer's, and not one on the way to it (1xx).
    mutating func add(_ line: String) -> Bool {
        let text = line.trimming { $0.isWhitespace }
        guard !text.isEmpty else { return status >= 200 }
        if text.hasPrefix("HTTP/") {
            self = HTTPHead()
            status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        } else if let colon = text.firstIndex(of: ":") {
            fields.append((text[..<colon].lowercased(), String(text[text.index(after: colon)...].trimming { $0.isWhitespace })))
        }
        return false
    }
}

extension StringProtocol {
    fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> SubSequence {
        guard let start = firstIndex(where: { !isLeftOut($0) }), let end = lastIndex(where: { !isLeftOut($0) }) else {
            return self[endIndex...]
        }
        return self[start...end]
    }
}
