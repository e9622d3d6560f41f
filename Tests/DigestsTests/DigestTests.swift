import Digests
import Testing

struct DigestTests {
    /// FIPS 180-4's own examples, and git's names for files.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        (
            "blob 6\0hello\n", "2cf8d83d9ee29543b34a87727421fdecb7e3f3a183d337639025de576db9ebb4",
            "ce013625030ba8dba906f756967f9e9ca394464a"
        ),
    ])
    func `Known texts have the known hashes`(text: String, sha256: String, sha1: String) {
        #expect(Digest.hexadecimal(text.utf8) == sha256)
        #expect(Digest.hexadecimal(text.utf8, .sha1) == sha1)
    }

    @Test func `Pieces of any size make the hash of the whole`() {
        let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        for size in [1, 7, 33, 64, 65_537] {
            var digest = Digest()
            for start in stride(from: 0, to: million.count, by: size) { digest.add(million[start..<min(start + size, million.count)]) }
            #expect(digest.hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", "\(size)")
        }
    }

    @Test func `It can be read before the end, and grows on`() {
        var digest = Digest()
        digest.add("a".utf8)
        #expect(digest.hexadecimal == Digest.hexadecimal("a".utf8))
        // Bytes that lie in no one stretch of memory.
        digest.add(["b", "c"].joined().utf8)
        digest.add([[], [], [UInt8(ascii: "d")]].joined())
        #expect(digest.hexadecimal == Digest.hexadecimal("abcd".utf8))
        #expect(digest.hexadecimal == digest.hexadecimal)
    }
}
