extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[start...last])
    }

    /// Runs of white space become one space, ends are trimmed.
    var singleLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension String {
    func withoutSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
