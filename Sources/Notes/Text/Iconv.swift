import Foundation

/// Converts text between encodings with the system's `iconv`.
enum Iconv {
    /// The text as UTF-8, nil when a byte does not fit the encoding or the system does not know it.
    static func convert(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
        let converter = iconv_open("UTF-8", encoding)
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count * 4 + 16)
        let written: Int? = input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var into = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = source.count
                var room = target.count
                let failed = iconv(converter, &from, &left, &into, &room) == -1
                return failed || left > 0 ? nil : target.count - room
            }
        }
        return written.map { Array(output[..<$0]) }
    }
}
