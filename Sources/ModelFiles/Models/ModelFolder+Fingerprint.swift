import Tensors

extension ModelFolder {
    /// A number that two models share only if their tensors have the same names only if their tensors have the same names, shapes and sampled weights; 16 hexadecimal digits.
    ///
    /// Reads three stretches of 4 KiB a tensor, so that it is ready at once for a large model too.
    package func fingerprint() throws -> String {
        var hash = FNV1a()
        for name in tensorNames {
            hash.add(name.utf8)
            let tensor = try tensor(name)
            hash.add("\(tensor.shape)\(tensor.dtype)".utf8)
            let bytes = UnsafeRawBufferPointer(start: tensor.rawPointer, count: tensor.byteCount)
            for start in [0, bytes.count / 2, max(bytes.count - 4_096, 0)] {
                hash.add(bytes[start..<min(start + 4_096, bytes.count)])
            }
        }
        return hash.hexadecimal
    }
}

/// A hash of 64 bits for telling files apart, not for safety. Source: http://www.isthe.com/chongo/tech/comp/fnv
private struct FNV1a {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }

    var hexadecimal: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
