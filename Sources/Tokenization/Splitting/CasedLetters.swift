/// The first two alternatives of the regexes that part words where lower case is followed by upper case.
///
/// With U for `[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]` and W for `[\p{Ll}\p{Lm}\p{Lo}\p{M}]`, of which letters without case and marks are both:
/// `[^\r\n\p{L}\p{N}]?U*W+|[^\r\n\p{L}\p{N}]?U+W*`.
enum CasedLetters {
    /// Nil where neither matches at `start`.
    static func end(from start: Int, _ reader: ClassReader) -> Int? {
        let (kind, length) = reader.read(start)
        let byte = reader.text[start]
        let isSign = !kind.overlaps([.letter, .number]) && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r")
        let afterSign = isSign && start + length < reader.count ? start + length : nil
        // A mark may be the sign before the letters or, where none follow, a letter itself.
        return afterSign.flatMap { endingLower($0, reader) } ?? endingLower(start, reader) ?? afterSign.flatMap { upperEnd($0, reader) }
            ?? upperEnd(start, reader)
    }

    /// `U*W+`: where the longest run of U is followed by no W, its last character that is both has to be the W.
    private static func endingLower(_ start: Int, _ reader: ClassReader) -> Int? {
        var index = start
        var afterLastOfBoth: Int?
        while index < reader.count {
            let (kind, length) = reader.read(index)
            guard kind.overlaps(.upper) else { break }
            index += length
            if kind.overlaps(.lower) { afterLastOfBoth = index }
        }
        let end = reader.run(index, of: .lower)
        return end > index ? end : afterLastOfBoth
    }

    /// `U+`, after which no W comes, or `endingLower` would have taken it.
    private static func upperEnd(_ start: Int, _ reader: ClassReader) -> Int? {
        let end = reader.run(start, of: .upper)
        return end > start ? end : nil
    }
}
