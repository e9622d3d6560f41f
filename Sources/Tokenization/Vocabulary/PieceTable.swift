/// One run of bytes per token id.
struct PieceTable: Sendable {
    let bytes: FrozenArray<UInt8>
    let ranges: FrozenArray<TextRange>

    init(bytes: ContiguousArray<UInt8>, ranges: ContiguousArray<TextRange>) {
        self.bytes = FrozenArray(bytes)
        self.ranges = FrozenArray(ranges)
    }

    var count: Int { ranges.count }

    /// The bytes of `id`, empty for an id that has none.
    @inline(__always)
    func piece(_ id: Int) -> UnsafeBufferPointer<UInt8> {
        let range = ranges.base[id]
        return UnsafeBufferPointer(start: bytes.base + Int(range.start), count: range.count)
    }
}

/// A piece table as it is filled, in any order of ids.
struct PieceTableBuilder {
    private(set) var bytes = ContiguousArray<UInt8>()
    private(set) var ranges = ContiguousArray<TextRange>()

    var count: Int { ranges.count }

    mutating func set(_ id: Int, _ piece: some Sequence<UInt8>) {
        while ranges.count <= id { ranges.append(TextRange(start: 0, end: 0)) }
        let start = bytes.count
        bytes.append(contentsOf: piece)
        ranges[id] = TextRange(start: UInt32(start), end: UInt32(bytes.count))
    }

    func finish() -> PieceTable { PieceTable(bytes: bytes, ranges: ranges) }
}
