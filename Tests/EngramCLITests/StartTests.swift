import Foundation
import TestSupport
import Testing

/// What the program carries and does before its first word.
struct StartTests {
    @Test func `HTTP and TLS are not loaded with the program`() throws {
        let scratch = try Scratch()
        var program = Program(in: scratch)
        // The loader lists the libraries and does not start the program.
        program.environment["LD_TRACE_LOADED_OBJECTS"] = "1"
        let libraries = try program.run("status").output
        #expect(libraries.contains("libcrypto"))
        for word in ["libcurl", "libssl", "libFoundationNetworking", "gnutls"] { #expect(!libraries.contains(word), "\(libraries)") }
    }

    /// ArgumentParser makes a name of the type's otherwise, which costs most of the start.
    @Test func `Every command says its own name`() throws {
        var commands = 0
        let files = ["EngramCLI", "EngramForge"].flatMap { target -> [URL] in
            let sources = TestFiles.root.appending(path: "Sources/\(target)")
            return FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        }
        for file in files where file.pathExtension == "swift" {
            for part in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "CommandConfiguration(").dropFirst() {
                commands += 1
                #expect(part.drop { $0.isWhitespace }.hasPrefix("commandName: "), "\(file.lastPathComponent)")
            }
        }
        #expect(commands > 20)
    }
}
