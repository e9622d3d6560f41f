import Tensors

/// What a safetensors file says about its tensors, checked: every tensor's bytes lie inside the data, without overlap and without holes.
///
/// Source: https://github.com/huggingface/safetensors, section «Format».
package struct SafetensorsHeader: Sendable, Equatable {
    /// The format's own limit.
    static let largest = 100_000_000
    static let highestRank = 32

    /// One tensor: its dtype as written, and its bytes, counted from the start of the data.
    package struct Entry: Sendable, Equatable {
        package let dtype: String
        package let shape: [Int]
        package let bytes: Range<Int>
    }

    package internal(set) var entries: [ExactName: Entry] = [:]
    package internal(set) var metadata: [String: String] = [:]
    /// Bytes before the data: the length and the header itself.
    package let dataOffset: Int

    /// What is wrong with a header, and where.
    package struct Fault: Error, Equatable {
        package let what: String

        init(_ what: String) { self.what = what }
    }

    /// - Throws: `Fault`.
    package init(file: UnsafeRawBufferPointer) throws {
        guard file.count >= 8 else { throw Fault("\(file.count) bytes are too few for a safetensors file") }
        guard !file.starts(with: "version https://git-lfs".utf8) else {
            throw Fault("it is a pointer of Git LFS, not the weights themselves («git lfs pull» fetches them)")
        }
        let length = UInt64(littleEndian: file.loadUnaligned(as: UInt64.self))
        guard length <= Self.largest else { throw Fault("its header claims \(length) bytes, more than the \(Self.largest) allowed") }
        guard length <= file.count - 8 else {
            throw Fault("its header claims \(length) bytes, but only \(file.count - 8) follow: the file is cut off")
        }
        dataOffset = 8 + Int(length)
        var scanner = HeaderScanner(bytes: UnsafeRawBufferPointer(rebasing: file[8..<dataOffset]))
        do {
            try scanner.scan(into: &self)
        } catch let fault as JSONScanner.Fault {
            throw Fault("its header should have \(fault.expected) at byte \(fault.place + 8)")
        }
        try checkLayout(dataCount: file.count - dataOffset)
    }

    /// Bytes per element of the dtypes that the format knows.
    static func byteCount(ofDType name: String) -> Int? {
        switch name {
        case "BOOL", "U8", "I8", "F8_E4M3", "F8_E5M2", "F8_E8M0", "F8_E4M3FNUZ", "F8_E5M2FNUZ": 1
        case "F16", "BF16", "I16", "U16": 2
        case "F32", "I32", "U32": 4
        case "F64", "I64", "U64", "C64": 8
        default: nil
        }
    }

    private func checkLayout(dataCount: Int) throws {
        var end = 0
        let ordered = entries.sorted {
            ($0.value.bytes.lowerBound, $0.value.bytes.upperBound) < ($1.value.bytes.lowerBound, $1.value.bytes.upperBound)
        }
        for (exact, entry) in ordered {
            let name = exact.text
            try Self.checkSize(name: name, entry: entry)
            guard entry.bytes.lowerBound == end else {
                let relation = entry.bytes.lowerBound < end ? "overlaps the tensor before it" : "leaves a hole before it"
                throw Fault("tensor \(name.quoted) begins at byte \(entry.bytes.lowerBound), expected \(end): it \(relation)")
            }
            end = entry.bytes.upperBound
            guard end <= dataCount else {
                throw Fault("tensor \(name.quoted) ends at byte \(end), but there are only \(dataCount): the file is cut off")
            }
        }
        guard end == dataCount else { throw Fault("\(dataCount - end) bytes at its end belong to no tensor") }
    }

    private static func checkSize(name: String, entry: Entry) throws {
        var count = 1
        for extent in entry.shape {
            let (product, overflow) = count.multipliedReportingOverflow(by: extent)
            guard !overflow else { throw Fault("tensor \(name.quoted) of shape \(entry.shape) is larger than any memory") }
            count = product
        }
        guard let size = byteCount(ofDType: entry.dtype) else { return }
        let (expected, overflow) = count.multipliedReportingOverflow(by: size)
        guard !overflow, expected == entry.bytes.count else {
            throw Fault(
                "tensor \(name.quoted) of shape \(entry.shape) in \(entry.dtype) has \(entry.bytes.count) bytes, expected \(count) × \(size)"
            )
        }
    }
}
