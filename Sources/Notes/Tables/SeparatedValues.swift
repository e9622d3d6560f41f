/// Reads comma-separated values (RFC 4180), also parted by semicolons or tabs.
struct SeparatedValues: Equatable {
    let header: [String]
    let rows: [[String]]

    /// Rows beyond this are not read.
    static let rowLimit = 100_000

    init(_ bytes: [UInt8]) {
        let separator = Self.separator(bytes)
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var index = 0
        func endCell() {
            row.append(String(decoding: cell, as: UTF8.self).trimmed)
            cell.removeAll(keepingCapacity: true)
        }
        func endRow() {
            endCell()
            if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
            row = []
        }
        while index < bytes.count, rows.count <= Self.rowLimit {
            let byte = bytes[index]
            index += 1
            if isQuoted {
                if byte != UInt8(ascii: "\"") {
                    cell.append(byte)
                } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                    cell.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if byte == UInt8(ascii: "\""), cell.allSatisfy({ $0 == 0x20 }) {
                cell = []
                isQuoted = true
            } else if byte == separator {
                endCell()
            } else if byte == 0x0A {
                endRow()
            } else {
                cell.append(byte)
            }
        }
        if !cell.isEmpty || !row.isEmpty { endRow() }
        header = rows.first ?? []
        self.rows = Array(rows.dropFirst())
    }

    /// The separator that the first line, outside quotes, holds most of.
    private static func separator(_ bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes.prefix(10_000) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == 0x0A, !isQuoted { break }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
        return candidates.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? candidates[0]
    }
}
