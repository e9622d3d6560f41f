import Foundation
import ModelFiles
import Tensors
import Testing

/// A header that lies, and the words by which the fault is known.
struct Lie: Sendable, CustomTestStringConvertible {
    let name: String
    let file: Data
    let words: String

    var testDescription: String { name }

    init(_ name: String, _ header: String, data: Int = 0, length: UInt64? = nil, says words: String) {
        self.name = name
        self.file = safetensors(header: header, data: Data(count: data), length: length)
        self.words = words
    }

    init(_ name: String, file: Data, says words: String) {
        self.name = name
        self.file = file
        self.words = words
    }
}

@Suite("Damaged safetensors files")
struct BadSafetensorsTests {
    static func entry(_ name: String, _ dtype: String, _ shape: String, _ offsets: String) -> String {
        #""\#(name)":{"dtype":"\#(dtype)","shape":\#(shape),"data_offsets":\#(offsets)}"#
    }

    static let sizes: [Lie] = [
        Lie("empty", file: Data(), says: "0 bytes are too few"),
        Lie("seven bytes", file: Data(count: 7), says: "7 bytes are too few"),
        Lie("Git LFS", file: Data("version https://git-lfs.github.com/spec/v1\n".utf8), says: "a pointer of Git LFS"),
        Lie("10 GB header", "{}", length: 10_000_000_000, says: "claims 10000000000 bytes, more than"),
        Lie("largest length", "{}", length: .max, says: "more than"),
        Lie("header beyond the file", "{}", length: 3, says: "claims 3 bytes, but only 2 follow"),
        Lie("no header", "", says: "does not begin with"),
        Lie("zeros", file: Data(count: 64), says: "does not begin with"),
        Lie("data cut off", "{\(entry("a", "F32", "[2]", "[0,8]"))}", data: 7, says: "ends at byte 8, but there are only 7"),
        Lie("bytes left over", "{\(entry("a", "F32", "[2]", "[0,8]"))}", data: 9, says: "1 bytes at its end belong to no tensor"),
        Lie("size too small", "{\(entry("a", "F32", "[3]", "[0,8]"))}", data: 8, says: "has 8 bytes, expected 3 × 4"),
        Lie("size too large", "{\(entry("a", "BF16", "[3]", "[0,8]"))}", data: 8, says: "has 8 bytes, expected 3 × 2"),
        Lie("backwards", "{\(entry("a", "U8", "[0]", "[8,4]"))}", data: 8, says: "ends before it begins"),
        Lie("overflow", "{\(entry("a", "F32", "[4611686018427387904,4]", "[0,0]"))}", says: "larger than any memory"),
        Lie("overflow by size", "{\(entry("a", "F32", "[4611686018427387904]", "[0,0]"))}", says: "expected 4611686018427387904 × 4"),
        Lie("overflow before a zero", "{\(entry("a", "F32", "[4611686018427387904,4,0]", "[0,0]"))}", says: "larger than any memory"),
        Lie("largest offset", "{\(entry("a", "F4", "[1]", "[0,9223372036854775807]"))}", data: 4, says: "but there are only 4"),
        Lie("offset over 2^63", "{\(entry("a", "F32", "[1]", "[0,9223372036854775808]"))}", data: 4, says: "a number below 2^63"),
        Lie(
            "overlap", "{\(entry("a", "U8", "[4]", "[0,4]")),\(entry("b", "U8", "[4]", "[2,6]"))}", data: 6,
            says: "«b» begins at byte 2, expected 4: it overlaps"),
        Lie("hole", "{\(entry("a", "U8", "[4]", "[0,4]")),\(entry("b", "U8", "[2]", "[6,8]"))}", data: 8, says: "leaves a hole"),
    ]

    static let words: [Lie] = [
        Lie("not JSON", "[1,2,3]", says: "does not begin with"),
        Lie("cut JSON", #"{"a":{"dtype":"F32""#, says: "should have «}»"),
        Lie("cut text", #"{"a"#, says: "the end of a text"),
        Lie("after the end", "{} x", says: "goes on after its end, at byte 11"),
        Lie("twice", "{\(entry("a", "U8", "[1]", "[0,1]")),\(entry("a", "U8", "[1]", "[0,1]"))}", data: 1, says: "«a» twice"),
        Lie("metadata twice", #"{"__metadata__":{},"__metadata__":{}}"#, says: "two keys «__metadata__»"),
        Lie("metadata number", #"{"__metadata__":{"k":1}}"#, says: "should have «\"»"),
        Lie("missing dtype", #"{"a":{"shape":[],"data_offsets":[0,4]}}"#, data: 4, says: "not all of dtype"),
        Lie("three offsets", "{\(entry("a", "U8", "[1]", "[0,1,2]"))}", data: 1, says: "at most 2 numbers"),
        Lie("one offset", "{\(entry("a", "U8", "[1]", "[0]"))}", data: 1, says: "two data_offsets"),
        Lie("negative", "{\(entry("a", "U8", "[-1]", "[0,1]"))}", data: 1, says: "a whole number"),
        Lie("fraction", "{\(entry("a", "U8", "[1.5]", "[0,1]"))}", data: 1, says: "should have «]»"),
        Lie("null in metadata", #"{"__metadata__":{"k":null}}"#, says: "should have «\"»"),
        Lie("key twice", #"{"a":{"dtype":"U8","dtype":"F32"}}"#, says: "«a» has «dtype» twice"),
        Lie("no value", #"{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"x":}}"#, data: 1, says: "should have a value"),
        Lie("null tensor", #"{"a":null}"#, says: "should have «{»"),
        Lie("mark before it", "\u{FEFF}{}", says: "does not begin with"),
        Lie("many axes", "{\(entry("a", "U8", "[" + repeated("1,", 40) + "1]", "[0,1]"))}", data: 1, says: "at most 32 numbers"),
        Lie("deep", "{" + repeated(#""a":{"#, 5_000), says: "should have less depth than 64"),
        Lie("bad escape", #"{"\x":{}}"#, says: "a known escape"),
        Lie("half a surrogate", #"{"\ud800":{}}"#, says: "a whole character"),
        Lie("bad hexadecimal", #"{"\u00g0":{}}"#, says: "four hexadecimal digits"),
        Lie("not UTF-8", file: safetensors(header: "{\"a") + Data([0xff, 0x22, 0x7d]), says: "the end of a text"),
        Lie("bytes that are not UTF-8", file: Data([5, 0, 0, 0, 0, 0, 0, 0, 0x7b, 0x22, 0xff, 0x22, 0x3a]), says: "text in UTF-8"),
        Lie("control character", "{\"a\u{7}\":{}}", says: "the end of a text"),
    ]

    static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test("Each is refused, by what is wrong and in one line", arguments: sizes + words)
    func refused(_ lie: Lie) throws {
        try withTemporaryFolder { folder in
            let url = folder.appending(path: "model.safetensors")
            try lie.file.write(to: url)
            let error = #expect(throws: ModelFileError.self) { try SafetensorsFile(url) }
            guard let error, case .malformed(let path, let fault) = error else {
                Issue.record("not told as damage: \(String(describing: error))")
                return
            }
            #expect(path == url.path)
            #expect(fault.contains(lie.words), "says: \(fault)")
            #expect(!error.description.contains { $0.isNewline })
        }
    }

    @Test("Names that would break a message are shown harmlessly")
    func hostileNames() {
        let error = ModelFileError.missingTensor(name: "a\n\u{1b}[31m\u{202e}" + String(repeating: "x", count: 500), path: "p")
        #expect(error.description.hasPrefix("p has no tensor «a\\u{a}\\u{1b}[31m\\u{202e}xxx"))
        #expect(error.description.count < 200)
        #expect(error.description.contains("…»"))
    }

    @Test("A folder, and a file that is not there, are told as such")
    func unreadable() throws {
        try withTemporaryFolder { folder in
            #expect(throws: StorageError.self) { try SafetensorsFile(folder) }
            #expect(throws: StorageError.self) { try SafetensorsFile(folder.appending(path: "none.safetensors")) }
        }
    }
}
