/// A quick look whether a text is in normal form C already.
enum CompositionCheck {
    /// Ranges of characters that stand unchanged in NFC and never combine with what is before or after them.
    ///
    /// Source: `DerivedNormalizationProps.txt` (NFC_Quick_Check) and canonical combining classes; the tests hold them against Foundation.
    static let inert: [ClosedRange<UInt32>] = [
        0x0000...0x02FF, 0x0370...0x0373, 0x0375...0x0377, 0x037A...0x037D, 0x0388...0x03FF, 0x0400...0x0482, 0x048A...0x052F,
        0x0531...0x0556, 0x0561...0x0587, 0x05D0...0x05EA, 0x0620...0x064A, 0x0660...0x066F, 0x0671...0x06D3, 0x0E01...0x0E30,
        0x0E40...0x0E46, 0x1E00...0x1EFF, 0x2002...0x20CF, 0x2100...0x2125, 0x2127...0x2129, 0x212C...0x2328, 0x232B...0x2ADB,
        0x2ADD...0x2BFF, 0x3000...0x3029, 0x3030...0x3096, 0x309B...0x30FF, 0x3131...0x318E, 0x3200...0x9FFF, 0xAC00...0xD7A3,
        0xFE00...0xFE0F, 0xFE30...0xFE6B, 0xFF01...0xFFEE, 0xFFFD...0xFFFD, 0x1F000...0x1FAFF, 0x20000...0x2EBE0,
    ]

    private static let table: FrozenArray<Bool> = {
        var table = [Bool](repeating: false, count: 0x30000)
        for range in inert { for scalar in range { table[Int(scalar)] = true } }
        return FrozenArray(table)
    }()

    static func isComposed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = text.baseAddress else { return true }
        let table = table
        var index = 0
        while index < text.count {
            let lead = text[index]
            if lead < 0xCC {
                index &+= lead < 0x80 ? 1 : 2
                continue
            }
            let length = UTF8Scanner.length(of: lead)
            let value = UTF8Scanner.scalar(base + index, length: length)
            guard value < 0x30000, table.base[Int(value)] else { return false }
            index &+= length
        }
        return true
    }
}
