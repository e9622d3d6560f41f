import Tensors

/// A number that two models share only if their tensors have the same names, shapes and sampled weights.
///
/// Reads three stretches of 4 KiB a tensor, so that it is ready at once for a large model too.
/// FNV-1a with 64 bits, for telling files apart, not for safety. Source: http://www.isthe.com/chongo/tech/comp/fnv
struct Fingerprint {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// - Parameter kind: the shape and the type, as one text.
    mutating func add(_ name: String, kind: String, _ bytes: UnsafeRawBufferPointer) {
        add(name.utf8)
        add(kind.utf8)
        for start in [0, bytes.count / 2, max(bytes.count - 4_096, 0)] {
            add(bytes[start..<min(start + 4_096, bytes.count)])
        }
    }

    private mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }

    /// 16 digits.
    var hexadecimal: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension ModelFolder {
    package func fingerprint() throws -> String {
        var print = Fingerprint()
        for name in tensorNames {
            try withBytes(of: name) { shape, dtype, bytes in print.add(name, kind: "\(shape)\(dtype)", bytes) }
        }
        return print.hexadecimal
    }
}

extension GGUFModel {
    package func fingerprint() -> String {
        var print = Fingerprint()
        for name in file.tensorNames.sorted() {
            guard let (entry, part) = file.entry(name) else { continue }
            part.storage.withBytes {
                print.add(name, kind: "\(entry.shape)\(entry.type.name)", UnsafeRawBufferPointer(rebasing: $0[entry.bytes]))
            }
        }
        return print.hexadecimal
    }
}
