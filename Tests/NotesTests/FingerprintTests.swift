import Foundation
import Testing

@testable import Notes

@Suite struct FingerprintTests {
    @Test func changedAddedAndMovedFilesAreTold() throws {
        let folder = try TemporaryFolder()
        try folder.write("a", "a.md")
        try folder.write("b", "b.md")
        try folder.write("x", "picture.png")
        let first = try NoteImporter.fingerprints(of: [folder.url])
        #expect(first.map(\.path) == ["a.md", "b.md"])
        #expect(first[0].sha256 == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb")
        #expect(try NoteImporter.fingerprints(of: [folder.url], known: first) == first)
        try folder.write("changed", "a.md")
        let second = try NoteImporter.fingerprints(of: [folder.url], known: first)
        #expect(second[0].sha256 != first[0].sha256 && second[1] == first[1])
    }
}
