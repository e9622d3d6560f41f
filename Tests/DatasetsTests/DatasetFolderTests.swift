import Datasets
import Foundation
import TestSupport
import Testing

@Suite struct DatasetFolderTests {
    private let dataset = DatasetBuilder.build(
        notes: [Samples.lantern, Samples.harbor, Samples.chinese],
        recipe: {
            var recipe = DatasetRecipe.engram
            recipe.validShare = 1
            return recipe
        }(), seed: 3)

    private func withFolder(_ body: (DatasetFolder) throws -> Void) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "engram-dataset-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        try body(DatasetFolder(url))
    }

    @Test func whatIsWrittenIsReadBack() throws {
        try withFolder { folder in
            try folder.write(dataset)
            #expect(!dataset.valid.isEmpty)
            #expect(try folder.read(.train) == dataset.train)
            #expect(try folder.read(.valid) == dataset.valid)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["train.jsonl", "valid.jsonl"])
        }
    }

    @Test func theSameSeedGivesTheSameBytes() throws {
        try withFolder { folder in
            try folder.write(dataset)
            let first = try Data(contentsOf: folder.file(.train))
            try folder.write(
                DatasetBuilder.build(notes: [Samples.lantern, Samples.harbor, Samples.chinese], recipe: dataset.recipe, seed: 3))
            #expect(try Data(contentsOf: folder.file(.train)) == first)
        }
    }

    @Test func aBadLineIsNamedByItsNumber() throws {
        try withFolder { folder in
            try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
            let lines = "\u{feff}{\"text\":\"a\"}\r\n\r\n{\"text\":\"b\"}\n{\"tex\":\"c\"}\n"
            try Data(lines.utf8).write(to: folder.file(.train))
            #expect(throws: DatasetLineError.self) { try folder.read(.train) }
            do { _ = try folder.read(.train) } catch let error as DatasetLineError { #expect(error.line == 4) }
            try Data(lines.utf8.dropLast(12)).write(to: folder.file(.train))
            #expect(try folder.read(.train).map(\.answer) == ["a", "b"])
        }
    }

    @Test func missingAndEmptyFilesAreNamed() throws {
        try withFolder { folder in
            #expect(throws: DatasetFolderError.self) { try folder.read(.train) }
            #expect(try folder.read(.valid).isEmpty)
            try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
            try Data("\n\n".utf8).write(to: folder.file(.train))
            #expect(throws: DatasetFolderError.empty(path: folder.file(.train).path)) { try folder.read(.train) }
        }
    }

    @Test func whereNothingCanBeWrittenTheOldFilesStay() throws {
        try withFolder { folder in
            try folder.write(dataset)
            let before = try Data(contentsOf: folder.file(.train))
            try FileManager.default.createDirectory(at: folder.url.appending(path: ".valid.jsonl.part"), withIntermediateDirectories: true)
            #expect(throws: DatasetFolderError.self) { try folder.write(dataset) }
            #expect(try Data(contentsOf: folder.file(.train)) == before)
        }
    }
}
