import Foundation
import ModelFiles
import Notes
import Studies
import Tensors
import Testing

@testable import Workflows

/// Lines as directions: how a base's states become some, and what of them is kept.
struct LineVectorsTests {
    private let scratch: Scratch
    private let reader: Respondent

    init() throws {
        scratch = try Scratch()
        var choice = Respondent.Choice()
        choice.model = try Fixtures.base.get().folder
        choice.isPlain = true
        reader = try Respondent(choice, brain: scratch.brain, device: Fixtures.context().device)
    }

    private static func passages(_ texts: String...) -> [StudyPassage] {
        StudyPassage.all(
            in: texts.enumerated().map { number, text in
                var note = Note(title: "Note \(number)", language: .english, contentHash: text)
                note.sections = [NoteSection(blocks: [NoteBlock(kind: .paragraph(text))], text: text)]
                return note
            })
    }

    /// Every eighth direction of the base's own, and a mean that is the same for all.
    private func skill(layers: String = "1", columns: Int? = nil) throws -> SearchSkill {
        let hidden = columns ?? reader.base.config.hiddenSize
        var values = [Float](repeating: 0, count: hidden / 8 * hidden)
        for row in 0..<hidden / 8 { values[row * hidden + row * 8] = 1 }
        let mean = Tensor([Float](repeating: 0.01, count: hidden), shape: [hidden])
        let file = scratch.brain.url.appending(path: "search.safetensors")
        try FileManager.default.createDirectory(at: scratch.brain.url, withIntermediateDirectories: true)
        try SafetensorsWriter.write(
            [("projection", Tensor(values, shape: [hidden / 8, hidden])), ("question.mean", mean), ("line.mean", mean)],
            metadata: ["layers": layers], to: file)
        return try SearchSkill(file, for: reader.base.config)
    }

    private func opened(_ passages: [StudyPassage], _ skill: SearchSkill) throws -> LineVectors {
        try LineVectors(passages, in: scratch.brain, by: reader, skill, within: .init(lines: .max))
    }

    @Test func `A text is nearest to itself; empty ones and none are read too`() throws {
        let skill = try skill()
        let texts = ["The boiler wants a pump.", "Marta forgot the folders at the station.", ""]
        let directions = try skill.directions(of: texts, .line, by: reader)
        #expect(directions.count == 3 && directions.allSatisfy { $0.count == reader.base.config.hiddenSize / 8 })
        for (row, direction) in directions.enumerated() {
            let asked = try #require(try skill.directions(of: [texts[row]], .question, by: reader).first)
            let cosines = directions.map { zip($0, asked).reduce(Float(0)) { $0 + $1.0 * $1.1 } }
            #expect(cosines.firstIndex(of: try #require(cosines.max())) == row)
            #expect(abs(direction.reduce(0) { $0 + $1 * $1 } - 1) < 1e-3)
        }
        #expect(try skill.directions(of: [], .line, by: reader).isEmpty)
    }

    @Test func `A skill of another base is refused`() throws {
        #expect(throws: ModelFileError.self) { try skill(columns: reader.base.config.hiddenSize + 8) }
        #expect(throws: ModelFileError.self) { try skill(layers: "99") }
        #expect(throws: ModelFileError.self) { try skill(layers: "") }
    }

    @Test func `What is kept is read again as it was, and only what changed is made anew`() throws {
        let skill = try skill()
        let passages = Self.passages("The boiler wants a pump.\n\nIt was cold.", "Marta forgot the folders.")
        let first = try opened(passages, skill).nearness(to: "What was forgotten?")
        #expect(first.mapValues(\.count) == [passages[0].key: passages[0].titledLines.count, passages[1].key: 1])
        let file = scratch.brain.lineVectorsFile
        let bytes = try Data(contentsOf: file)
        let again = try opened(passages, skill).nearness(to: "What was forgotten?")
        #expect(try Data(contentsOf: file) == bytes, "nothing was missing, so nothing is written")
        for (key, cosines) in first { #expect(zip(cosines, again[key] ?? []).allSatisfy { abs($0 - $1) < 0.02 }) }

        let changed = [passages[0]] + Self.passages("", "Marta forgot the keys.")
        #expect(try opened(changed, skill).nearness(to: "?").keys.sorted() == changed.map(\.key).sorted())
        #expect(try SafetensorsFile(file).names.sorted() == changed.map(\.key).sorted())
    }

    @Test func `A file that cannot be read is made again`() throws {
        let skill = try skill()
        let passages = Self.passages("The boiler wants a pump.")
        _ = try opened(passages, skill)
        let bytes = try Data(contentsOf: scratch.brain.lineVectorsFile)
        try Data("no".utf8).write(to: scratch.brain.lineVectorsFile)
        _ = try opened(passages, skill)
        #expect(try Data(contentsOf: scratch.brain.lineVectorsFile) == bytes)
    }

    @Test func `What a bound leaves is read the next time`() throws {
        let skill = try skill()
        let long = (0..<70).map { "Line \($0) of the boiler." }.joined(separator: "\n\n")
        let passages = Self.passages(long, "Marta forgot the folders.", "It was cold.")
        func read(_ bound: LineVectors.Bound) throws -> Int {
            try LineVectors(passages, in: scratch.brain, by: reader, skill, within: bound).nearness(to: "?").count
        }
        #expect(try read(.init(lines: .max) { true }) == 0)
        let first = try read(.init(lines: 1))
        #expect((1..<passages.count).contains(first))
        #expect(try read(.init(lines: 1)) > first)
        #expect(try read(.init(lines: .max)) == passages.count)
    }
}
