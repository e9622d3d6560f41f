import Digests
import Foundation

/// Reads whole files.
enum FileBytes {
    /// - Throws: `SkipReason.unreadable` with the system's reason, `.tooLarge` for a file that grew beyond the limit.
    static func read(_ location: String, limit: Int) throws(SkipReason) -> [UInt8] {
        let handle = open(location, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else { throw .unreadable(reason(errno)) }
        defer { close(handle) }
        var status = stat()
        guard fstat(handle, &status) == 0 else { throw .unreadable(reason(errno)) }
        guard status.st_size <= limit else { throw .tooLarge(byteCount: Int(status.st_size), limit: limit) }
        var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size), 0) + 1)
        var count = 0
        while true {
            let got = bytes.withUnsafeMutableBytes { Foundation.read(handle, $0.baseAddress?.advanced(by: count), $0.count - count) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .unreadable(reason(errno)) }
            if got == 0 { break }
            count += got
            guard count <= limit else { throw .tooLarge(byteCount: count, limit: limit) }
            if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: max(4_096, count))) }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// SHA-256 of a file, read piece by piece, in hexadecimal.
    static func hash(_ location: String) throws(SkipReason) -> String {
        let handle = open(location, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else { throw .unreadable(reason(errno)) }
        defer { close(handle) }
        var digest = Digest()
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let got = piece.withUnsafeMutableBytes { Foundation.read(handle, $0.baseAddress, $0.count) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .unreadable(reason(errno)) }
            if got == 0 { return digest.hexadecimal }
            digest.add(piece[..<got])
        }
    }

    /// The first bytes of a file.
    static func start(_ location: String, count: Int) throws(SkipReason) -> [UInt8] {
        let handle = open(location, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else { throw .unreadable(reason(errno)) }
        defer { close(handle) }
        var bytes = [UInt8](repeating: 0, count: count)
        let got = bytes.withUnsafeMutableBytes { Foundation.read(handle, $0.baseAddress, $0.count) }
        return Array(bytes.prefix(max(got, 0)))
    }

    /// Reads a file a MiB at a time.
    /// - Throws: `SkipReason.unreadable`; what `take` throws.
    static func forEachPiece(_ location: String, _ take: ([UInt8]) throws(SkipReason) -> Void) throws(SkipReason) {
        let handle = open(location, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else { throw .unreadable(reason(errno)) }
        defer { close(handle) }
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let got = piece.withUnsafeMutableBytes { Foundation.read(handle, $0.baseAddress, $0.count) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .unreadable(reason(errno)) }
            if got == 0 { return }
            try take(Array(piece[..<got]))
        }
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)).lowercased() }
}
