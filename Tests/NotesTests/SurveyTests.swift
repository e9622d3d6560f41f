import Foundation
import Testing

@testable import Notes

/// Whether a folder is as it was, told without reading what did not change.
@Suite struct SurveyTests {
    private let folder: TemporaryFolder
    private let options = ImportOptions()

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("a", "a.md")
        try folder.write("b", "deep/b.md")
        try folder.write("x", "picture.png")
        try folder.write("deep/left\n", ".engramignore")
        try folder.write("c", "deep/left/c.md")
    }

    private func difference(from known: [KnownFile]) throws -> SurveyComparison.Difference {
        var comparison = SurveyComparison(try FolderSurvey(folder.url, excludes: options.excludes), options: options)
        for file in known { guard comparison.take(file) else { break } }
        return comparison.finished()
    }

    /// What a library would remember of an import.
    private func known() throws -> [KnownFile] {
        try folder.read(options: options).files.map { KnownFile(path: $0.path, stamp: $0.stamp, sha256: $0.sha256) }
    }

    @Test func nothingChanged() throws {
        let known = try known()
        #expect(known.map(\.path).sorted() == ["a.md", "deep/b.md", "deep/left", "picture.png"])
        #expect(known.first { $0.path == "a.md" }?.sha256 == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb")
        #expect(try difference(from: known) == .none(restamped: []))
    }

    @Test func aFileThatWasWrittenAgainWithItsOldBytesHasANewStampOnly() throws {
        let known = try known()
        try folder.write("a", "a.md")
        guard case .none(let restamped) = try difference(from: known) else {
            Issue.record("the bytes are the old ones")
            return
        }
        #expect(restamped.map(\.path) == ["a.md"])
        #expect(restamped[0].stamp != known.first { $0.path == "a.md" }?.stamp)
    }

    @Test(arguments: ["changed", "same size", "added", "deleted", "moved", "ignored", "no longer ignored", "touched on another day"])
    func somethingChanged(what: String) throws {
        let known = try known()
        let place = folder.url
        switch what {
        case "changed": try folder.write("longer", "a.md")
        case "same size": try folder.write("z", "a.md")
        case "added": try folder.write("n", "n.md")
        case "deleted": try FileManager.default.removeItem(at: place.appending(path: "a.md"))
        case "moved": try FileManager.default.moveItem(at: place.appending(path: "a.md"), to: place.appending(path: "z.md"))
        case "ignored": try folder.write("deep/left\na.md\n", ".engramignore")
        case "no longer ignored": try folder.write("", ".engramignore")
        default:
            let past = Date(timeIntervalSince1970: 1_000_000_000)
            try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: place.appending(path: "a.md").path)
        }
        #expect(try difference(from: known) == .some)
    }
}
