/// How long a reply of lines may become. A base that has nothing more to say begins to say it again.
package struct StudyReplyLimit: Sendable, Equatable {
    package let tokens: Int
    package let lines: Int

    package init(tokens: Int, lines: Int) {
        self.tokens = tokens
        self.lines = lines
    }

    /// Whether a reply that stands so far may go on: fewer lines than it may have, none said twice.
    package func goesOn(after text: String) -> Bool {
        var whole = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropLast().map(\.trimmed)
        whole.removeAll(where: \.isEmpty)
        return whole.count < lines && Set(whole).count == whole.count
    }
}
