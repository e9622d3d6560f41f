import Seeding
import Tensors

/// A number that two models share only if their tensors have the same names, shapes and sampled weights.
///
/// Reads three stretches of 4 KiB a tensor, so that it is ready at once for a large model too.
/// For telling files apart, not for safety.
struct Fingerprint {
    private var hash = StableHash()

    /// - Parameter kind: the shape and the type, as one text.
    mutating func add(_ name: String, kind: String, _ bytes: UnsafeRawBufferPointer) {
        hash.combine(bytes: name.utf8)
        hash.combine(bytes: kind.utf8)
        for start in [0, bytes.count / 2, max(bytes.count - 4_096, 0)] {
            hash.combine(bytes: bytes[start..<min(start + 4_096, bytes.count)])
        }
    }

    /// 16 digits.
    var hexadecimal: String { hash.hexadecimal }
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
