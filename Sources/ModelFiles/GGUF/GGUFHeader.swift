import Tensors

/// What a GGUF file says about itself and its tensors, checked: every tensor's bytes lie inside the file, without overlap.
///
/// Source: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
package struct GGUFHeader: Sendable, Equatable {
    static let magic = Array("GGUF".utf8)
    static let versions: ClosedRange<UInt32> = 2...3
    static let usualAlignment = 32
    /// Of a key or a tensor's name: the format's own limit for keys.
    static let longestName = 65_535
    /// Beyond it a count is taken for a lie; the largest models have some thousand tensors and some hundred keys.
    static let mostEntries: UInt64 = 65_536
    static let highestRank = 4

    /// One tensor.
    package struct Entry: Sendable, Equatable {
        package let type: GGMLType
        /// Outermost first, as everywhere here; the file has them the other way round.
        package let shape: [Int]
        /// In the file.
        package let bytes: Range<Int>
    }

    package private(set) var metadata: [String: GGUFValue] = [:]
    package private(set) var entries: [String: Entry] = [:]
    package let version: UInt32

    /// What is wrong with a file, and where.
    package enum Fault: Error, Equatable {
        case malformed(String)
        case unsupported(what: String, supported: String)

        static func cutOff(_ what: String) -> Fault { .malformed("it ends inside \(what): the file is cut off") }
    }

    /// - Throws: `Fault`.
    package init(file: UnsafeRawBufferPointer) throws(Fault) {
        var scanner = GGUFScanner(file)
        version = try Self.version(&scanner)
        let tensors = try Self.count(&scanner, "tensors", smallest: 24)
        let pairs = try Self.count(&scanner, "keys", smallest: 13)
        for _ in 0..<pairs { try readPair(&scanner) }
        var infos: [Info] = []
        for _ in 0..<tensors { infos.append(try Self.info(&scanner)) }
        let alignment = try alignment()
        // A file without tensors need not be padded.
        let start = (scanner.position + alignment - 1) / alignment * alignment
        for info in infos { try place(info, from: start, alignment: alignment, fileCount: file.count) }
        try checkOverlap()
    }

    private static func version(_ scanner: inout GGUFScanner) throws(Fault) -> UInt32 {
        let file = scanner.bytes
        guard !file.starts(with: "version https://git-lfs".utf8) else {
            throw .malformed("it is a pointer of Git LFS, not the model itself («git lfs pull» fetches it)")
        }
        guard file.starts(with: magic) else { throw .malformed("it does not begin with «GGUF»") }
        _ = try scanner.integer(UInt32.self, "its header")
        let version = try scanner.integer(UInt32.self, "its header")
        guard !versions.contains(version.byteSwapped) else {
            throw .unsupported(what: "a big-endian file", supported: "little-endian files")
        }
        guard versions.contains(version) else { throw .unsupported(what: "version \(version) of GGUF", supported: "versions 2 and 3") }
        return version
    }

    private static func count(_ scanner: inout GGUFScanner, _ what: String, smallest: UInt64) throws(Fault) -> UInt64 {
        let count = try scanner.integer(UInt64.self, "its header")
        guard count <= mostEntries, count * smallest <= UInt64(scanner.left) else {
            throw .malformed("it claims \(count) \(what) in \(scanner.left) bytes")
        }
        return count
    }

    private mutating func readPair(_ scanner: inout GGUFScanner) throws(Fault) {
        let key = try scanner.name("the key after \(metadata.count) others")
        let kind = try scanner.integer(UInt32.self, key.quoted)
        guard metadata.updateValue(try scanner.value(kind, of: key), forKey: key) == nil else {
            throw .malformed("the key \(key.quoted) stands twice")
        }
    }

    private struct Info {
        let name: String
        let type: GGMLType
        let shape: [Int]
        let offset: UInt64
    }

    private static func info(_ scanner: inout GGUFScanner) throws(Fault) -> Info {
        let name = try scanner.name("the name of a tensor")
        let rank = try scanner.integer(UInt32.self, "tensor \(name.quoted)")
        guard (1...highestRank).contains(Int(rank)) else { throw .malformed("tensor \(name.quoted) has \(rank) axes") }
        var shape: [Int] = []
        for _ in 0..<rank {
            let extent = try scanner.integer(UInt64.self, "tensor \(name.quoted)")
            guard extent > 0, let extent = Int(exactly: extent) else {
                throw .malformed("tensor \(name.quoted) has an extent of \(extent)")
            }
            shape.insert(extent, at: 0)
        }
        let number = try scanner.integer(UInt32.self, "tensor \(name.quoted)")
        guard let type = GGMLType(number: number) else {
            throw .unsupported(
                what: "tensor \(name.quoted) in \(GGMLType.name(of: number))",
                supported: GGMLType.known.map(\.type.name).joined(separator: ", "))
        }
        return Info(name: name, type: type, shape: shape, offset: try scanner.integer(UInt64.self, "tensor \(name.quoted)"))
    }

    private func alignment() throws(Fault) -> Int {
        guard let value = metadata[GGUFKey.alignment] else { return Self.usualAlignment }
        guard let alignment = value.integer, (8...1 << 20).contains(alignment), alignment & (alignment - 1) == 0 else {
            throw .malformed("\(GGUFKey.alignment.quoted) is not a power of two from 8 up")
        }
        return alignment
    }

    private mutating func place(_ info: Info, from start: Int, alignment: Int, fileCount: Int) throws(Fault) {
        let name = info.name.quoted
        let size = try Self.byteCount(info)
        guard let columns = info.shape.last, columns.isMultiple(of: info.type.blockValues) else {
            throw .malformed("the rows of tensor \(name) are not made of whole blocks of \(info.type.blockValues)")
        }
        guard info.offset.isMultiple(of: UInt64(alignment)) else {
            throw .malformed("tensor \(name) begins at byte \(info.offset) of the data, not at a multiple of \(alignment)")
        }
        let room = UInt64(max(fileCount - start, 0))
        guard info.offset <= room, UInt64(size) <= room - info.offset else {
            throw .malformed(
                "tensor \(name) of \(size) bytes at \(info.offset) does not fit into the \(room) bytes of data: the file is cut off")
        }
        let first = start + Int(info.offset)
        let entry = Entry(type: info.type, shape: info.shape, bytes: first..<first + size)
        guard entries.updateValue(entry, forKey: info.name) == nil else { throw .malformed("tensor \(name) stands twice") }
    }

    private static func byteCount(_ info: Info) throws(Fault) -> Int {
        var (count, overflow) = (1, false)
        for extent in info.shape {
            (count, overflow) = count.multipliedReportingOverflow(by: extent)
            if overflow { break }
        }
        let (bytes, bytesOverflow) = (count / info.type.blockValues).multipliedReportingOverflow(by: info.type.blockByteCount)
        guard !overflow, !bytesOverflow else {
            throw .malformed("tensor \(info.name.quoted) of shape \(info.shape) is larger than any memory")
        }
        return bytes
    }

    private func checkOverlap() throws(Fault) {
        let ordered = entries.sorted { ($0.value.bytes.lowerBound, $0.key) < ($1.value.bytes.lowerBound, $1.key) }
        for (before, after) in zip(ordered, ordered.dropFirst()) where after.value.bytes.lowerBound < before.value.bytes.upperBound {
            throw .malformed("tensor \(after.key.quoted) overlaps \(before.key.quoted)")
        }
    }
}

/// Keys that are read from a file itself, whatever model it holds.
enum GGUFKey {
    static let alignment = "general.alignment"
    static let architecture = "general.architecture"
    static let type = "general.type"
    static let part = "split.no"
    static let parts = "split.count"
    static let tensorsOfAllParts = "split.tensors.count"
}
