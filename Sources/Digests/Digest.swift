import CCrypto

/// A hash of bytes that come piece by piece (FIPS 180-4), made by the system's libcrypto.
package struct Digest: ~Copyable {
    package enum Kind: Sendable {
        case sha256
        /// Only for names that others made with it, such as git's; it is no protection against forgery.
        case sha1
    }

    private let context: OpaquePointer

    package init(_ kind: Kind = .sha256) {
        context = Self.makeContext()
        let function = kind == .sha256 ? EVP_sha256() : EVP_sha1()
        precondition(EVP_DigestInit_ex(context, function, nil) == 1, "libcrypto knows SHA-2 and SHA-1")
    }

    deinit { EVP_MD_CTX_free(context) }

    package mutating func add(_ bytes: some Collection<UInt8>) {
        if bytes.withContiguousStorageIfAvailable({ add(UnsafeRawBufferPointer($0)) }) == nil { add(Array(bytes)) }
    }

    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
        precondition(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1, "the hash takes bytes")
    }

    /// Of all that was added so far, two digits a byte; more can be added after it.
    package var hexadecimal: String {
        let copy = Self.makeContext()
        defer { EVP_MD_CTX_free(copy) }
        var bytes = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        precondition(EVP_MD_CTX_copy_ex(copy, context) == 1 && EVP_DigestFinal_ex(copy, &bytes, &count) == 1, "the hash ends")
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.prefix(Int(count)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Of one stretch of bytes.
    package static func hexadecimal(_ bytes: some Collection<UInt8>, _ kind: Kind = .sha256) -> String {
        var digest = Digest(kind)
        digest.add(bytes)
        return digest.hexadecimal
    }

    private static func makeContext() -> OpaquePointer {
        guard let context = EVP_MD_CTX_new() else { preconditionFailure("memory is out") }
        return context
    }
}
