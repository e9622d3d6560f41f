/// Which labels of footnotes a text refers to.
struct FootnoteCensus {
    private var used: Set<[UInt8]> = []

    init(_ source: [UInt8]) {
        var place = 0
        while place + 1 < source.count {
            guard source[place] == UInt8(ascii: "["), source[place + 1] == UInt8(ascii: "^"), let end = Self.labelEnd(source, at: place)
            else {
                place += 1
                continue
            }
            let isDefinition =
                end + 1 < source.count && source[end + 1] == UInt8(ascii: ":")
                && source[max(0, place - 64)..<place].reversed().prefix { $0 != 0x0A }.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: ">") }
            if !isDefinition { used.insert(Self.folded(source[(place + 2)..<end])) }
            place = end
        }
    }

    func isUsed(_ label: ArraySlice<UInt8>) -> Bool { used.contains(Self.folded(label)) }

    /// Where the bracket closes of a label that begins with `[^` at `start`.
    static func labelEnd(_ source: [UInt8], at start: Int) -> Int? {
        let inside = source[min(start + 2, source.count)...].prefix(100)
        guard let end = inside.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 <= 0x20 || $0 == UInt8(ascii: "[") }), end > start + 2,
            source[end] == UInt8(ascii: "]")
        else { return nil }
        return end
    }

    private static func folded(_ label: ArraySlice<UInt8>) -> [UInt8] { Array(String(decoding: label, as: UTF8.self).lowercased().utf8) }
}
