/// Where each line of a text begins, in bytes.
struct LineTable {
    private let starts: [Int]
    private let count: Int
    private let offset: Int

    /// - Parameter offset: where the text begins in the file that spans count in.
    init(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
        self.starts = starts
        count = bytes.count
        self.offset = offset
    }

    /// The bytes of lines counted from 1, both included, without the last line end.
    func span(firstLine: Int, lastLine: Int) -> Range<Int> {
        let first = min(max(firstLine, 1), starts.count)
        let last = min(max(lastLine, first), starts.count)
        let end = last < starts.count ? starts[last] - 1 : count
        return starts[first - 1] + offset..<max(starts[first - 1], end) + offset
    }
}
