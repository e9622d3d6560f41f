/// Finds added tokens in a text: leftmost first, of several at one place the longest.
struct AddedTokenMatcher: Sendable {
    private let tokens: [AddedToken]
    private let contents: [[UInt8]]
    /// For each first byte, the tokens that begin with it, the longest first.
    private let candidates: [[Int32]]
    private let beginsToken: FrozenArray<Bool>

    struct Match: Equatable {
        var start: Int
        var end: Int
        var id: TokenID
    }

    /// - Parameter contents: what to look for, where it is not the token's own content (normalised).
    init(_ tokens: [AddedToken], contents: [[UInt8]]? = nil) {
        self.tokens = tokens
        self.contents = contents ?? tokens.map { Array($0.content.utf8) }
        var candidates = [[Int32]](repeating: [], count: 256)
        for (index, content) in self.contents.enumerated() {
            if let first = content.first { candidates[Int(first)].append(Int32(index)) }
        }
        for first in candidates.indices {
            candidates[first].sort { [lengths = self.contents] in
                (lengths[Int($1)].count, $0) < (lengths[Int($0)].count, $1)
            }
        }
        self.candidates = candidates
        beginsToken = FrozenArray(candidates.map { !$0.isEmpty })
    }

    var isEmpty: Bool { tokens.isEmpty }

    /// All matches in order. Inside `plain` ranges only tokens that a plain text may hold are found.
    ///
    /// White space that a match takes after it is searched all the same: what is found there is a match too, and the text goes on after
    /// that one. Source: `find_matches` in `added_vocabulary.rs` of Hugging Face's `tokenizers`.
    func matches(in text: UnsafeBufferPointer<UInt8>, plain: [Range<Int>]) -> [Match] {
        guard !isEmpty else { return [] }
        var matches: [Match] = []
        var index = 0
        var previousEnd = 0
        let begins = beginsToken.base
        while true {
            while index < text.count, !begins[Int(text[index])] { index &+= 1 }
            guard index < text.count else { break }
            guard let found = longest(at: index, in: text, plain: plain) else {
                index += 1
                continue
            }
            let token = tokens[found]
            let end = index + contents[found].count
            if token.singleWord, touchesWord(text, index, end) {
                index = end
                continue
            }
            var match = Match(start: index, end: end, id: token.id)
            if token.stripsLeft { match.start = max(spaceStart(before: index, in: text), previousEnd) }
            if token.stripsRight { match.end = spaceEnd(after: end, in: text) }
            matches.append(match)
            previousEnd = match.end
            index = end
        }
        return matches
    }

    private func longest(at index: Int, in text: UnsafeBufferPointer<UInt8>, plain: [Range<Int>]) -> Int? {
        for candidate in candidates[Int(text[index])] {
            let content = contents[Int(candidate)]
            guard index + content.count <= text.count else { continue }
            guard UnsafeBufferPointer(rebasing: text[index..<index + content.count]).elementsEqual(content) else { continue }
            if tokens[Int(candidate)].isAllowedInPlainText { return Int(candidate) }
            let range = index..<index + content.count
            if !plain.contains(where: { $0.overlaps(range) }) { return Int(candidate) }
        }
        return nil
    }

    private func touchesWord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard let base = text.baseAddress else { return false }
        let reader = ClassReader(base, count: text.count)
        if end < text.count, reader.read(end).kind.overlaps(.word) { return true }
        guard start > 0 else { return false }
        return reader.read(previousScalar(before: start, in: text)).kind.overlaps(.word)
    }

    private func spaceStart(before start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        guard let base = text.baseAddress else { return start }
        let reader = ClassReader(base, count: text.count)
        var index = start
        while index > 0 {
            let previous = previousScalar(before: index, in: text)
            guard reader.read(previous).kind.overlaps(.space) else { break }
            index = previous
        }
        return index
    }

    private func spaceEnd(after end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        guard let base = text.baseAddress else { return end }
        return ClassReader(base, count: text.count).run(end, of: .space)
    }

    private func previousScalar(before index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var previous = index - 1
        while previous > 0, text[previous] & 0xC0 == 0x80 { previous -= 1 }
        return previous
    }
}
