import Evaluation
import Foundation
import FoundationXML
import Testing

@testable import Datasets
@testable import Workflows

struct ExaminationTests {
    private let scratch: Scratch
    private let base: URL

    init() throws {
        scratch = try Scratch.withNotes()
        base = try Fixtures.base.get().folder
    }

    private func train(holdsBack: Bool = false) throws {
        var training = AdapterTraining(scratch.brain)
        training.model = base
        training.recipe = "engram"
        training.choices.epochs = 1
        training.choices.rowTokens = 128
        training.holdsBack = holdsBack
        _ = try training.run(Fixtures.context()) { _ in }
    }

    @Test func `Divergence is none from oneself and the logarithm by hand`() {
        #expect(abs(Forgetting.divergence([1, 2, 3], [1, 2, 3])) < 1e-12)
        // p = (1/2, 1/2), q = (3/4, 1/4): ½ ln(2/3) + ½ ln 2.
        let expected = 0.5 * log(2.0 / 3) + 0.5 * log(2.0)
        #expect(abs(Forgetting.divergence([0, 0], [Float(log(3.0)), 0]) - expected) < 1e-6)
        #expect(Forgetting.likeliest([0, 3, 1, 3]) == 1)
    }

    @Test func `An examination has every column, says the same twice and leaves a page that is whole`() throws {
        try train(holdsBack: true)
        let own = try scratch.file(
            "exam.jsonl", #"{"question": "Why <did> I stop & \"Kite\"?", "answer": "Nobody asked."}"# + "\n")
        var examination = Examination(scratch.brain)
        examination.file = own
        examination.most = 1
        examination.page = scratch.url.appending(path: "report/exam.html")
        var events = 0
        let report = try examination.run(Fixtures.context()) { if case .trainingClassic = $0 { events += 1 } }
        #expect(events == 1)
        #expect(Set(report.columns.keys) == ["base", "classic", "ours", "bm25", "oracle"])
        #expect(Set(report.columns.values.map(\.n)).count == 1)
        #expect(Set(report.differences.keys) == ["base", "classic", "bm25"])
        #expect(Set(report.support.keys) == Set(report.columns.keys))
        #expect(report.heldBack)
        #expect(report.lines.contains { $0.part == "owner" })
        let page = scratch.url.appending(path: "report/exam.html")
        let first = try Data(contentsOf: page)
        let again = try examination.run(Fixtures.context(threads: 1)) { if case .trainingClassic = $0 { events += 1 } }
        #expect(events == 1, "the classic adapter is trained once")
        #expect(try JSONText.line(again) == JSONText.line(report))
        #expect(try Data(contentsOf: page) == first)
        let parser = XMLParser(data: first)
        #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "") line \(parser.lineNumber)")
        let text = String(decoding: first, as: UTF8.self)
        #expect(text.contains("<svg"))
        #expect(text.contains(#"<img alt="Loss" src="data:image/svg+xml;base64,"#))
        #expect(!text.contains("<script"))
        #expect(!text.contains("<did>"))
    }

    @Test func `What a loss gives away is told from notes of both sorts, and from nothing else`() throws {
        let leakage = try #require(Leakage(taught: [0.4, 0.6], unseen: [0.5, 0.9]))
        #expect(leakage.taught == 2 && leakage.unseen == 2 && leakage.auc == 0.75)
        #expect(leakage.taughtRatio == 0.5 && abs(leakage.unseenRatio - 0.7) < 1e-12)
        #expect(Leakage(taught: [0.4], unseen: []) == nil && Leakage(taught: [], unseen: [0.4]) == nil)
    }

    @Test func `The line for programs has the keys that are promised`() throws {
        try train()
        var examination = Examination(scratch.brain)
        examination.most = 1
        examination.columns = try ExamColumn.named("ours, base")
        let report = try examination.run(Fixtures.context()) { _ in }
        let object = try #require(try JSONSerialization.jsonObject(with: Data(JSONText.line(report).utf8)) as? [String: Any])
        let columns = try #require(object["columns"] as? [String: [String: Any]])
        #expect(Set(columns.keys) == ["base", "ours"])
        #expect(
            Set(columns["ours"]?.keys.map { $0 } ?? []) == [
                "recall", "recall_interval", "f1", "exact", "false_answers", "false_answers_interval", "over_refusals", "n", "unanswerable",
                "parts", "kinds", "false_answers_of_sort",
            ])
        let differences = try #require(object["differences"] as? [String: [String: Any]])
        #expect(Set(differences.keys) == ["base"])
        #expect(
            Set(differences["base"]?.keys.map { $0 } ?? []) == [
                "recall", "recall_interval", "false_answers", "false_answers_interval",
            ])
        let support = try #require(object["support"] as? [String: [String: Any]])
        #expect(Set(support["ours"]?.keys.map { $0 } ?? []) == ["kinds", "unsupported", "unsupported_answers", "n"])
        let selective = object["selective"] as? [String: Any]
        #expect(selective.map { Set($0.keys) } == report.selective.map { _ in ["signals", "n", "right"] })
        #expect(object["leakage"] == nil, "nothing was kept back")
        let notes = try #require(object["notes"] as? [String: Any])
        #expect(notes["learnt"] is Int && notes["shaky"] is Int && notes["missed"] is Int)
        #expect(object["lines"] == nil)
        #expect(FileManager.default.fileExists(atPath: try #require(object["page"] as? String)))
        #expect(report.voice == nil, "nothing was kept back")
        #expect(throws: WorkflowError.self) { try ExamColumn.named("ours,theirs") }
    }

    @Test func `A merged model answers beside the adapter, and only where one is named`() throws {
        try train()
        var examination = Examination(scratch.brain)
        examination.most = 1
        examination.columns = try ExamColumn.named("ours,base")
        examination.merged = base
        let report = try examination.run(Fixtures.context()) { _ in }
        #expect(Set(report.columns.keys) == ["base", "ours", "merged"])
        #expect(report.columns["merged"] == report.columns["base"], "the base was named as the merged model")
        examination.columns = [.merged]
        #expect(try examination.run(Fixtures.context()) { _ in }.columns.keys.sorted() == ["merged"])
        examination.merged = nil
        #expect(throws: WorkflowError.self) { try examination.run(Fixtures.context()) { _ in } }
    }

    @Test func `A bad exam file is named with its line before anything is asked`() throws {
        try train()
        var examination = Examination(scratch.brain)
        examination.file = try scratch.file("bad.jsonl", "{\"question\": \"a\", \"answer\": \"b\"}\n{\"question\": 3}\n")
        do {
            _ = try examination.run(Fixtures.context()) { _ in Issue.record("it began") }
            Issue.record("a bad file was taken")
        } catch {
            #expect("\(error)".contains("bad.jsonl:2"))
        }
    }

    @Test func `The owner's pairs survive a rebuild, and a dataset comes back as it was exported`() throws {
        try scratch.brain.makeOverrides()
        let file = scratch.brain.overridesFile
        let own = #"{"prompt": "What is my motto?", "completion": "Slow is smooth."}"# + "\n"
        try (String(contentsOf: file, encoding: .utf8) + own).write(to: file, atomically: true, encoding: .utf8)
        try scratch.brain.makeOverrides()
        for seed in [1, 2] as [UInt64] {
            let built = try DatasetBuilding.build(scratch.brain, recipe: "engram", seed: seed, context: Fixtures.context())
            #expect(try built.folder.read(.train).contains { $0.question == "What is my motto?" && $0.answer == "Slow is smooth." })
        }
        let record = try #require(try scratch.brain.library().datasets().first)
        let train = try DatasetFolder(scratch.brain.absolute(record.folder)).read(.train)
        for format in LineFormat.allCases {
            let summary = try DatasetExport.run(scratch.brain, format: format.rawValue, to: scratch.url.appending(path: format.rawValue))
            let back = try DatasetFolder(URL(filePath: summary.folder)).read(.train)
            #expect(back.count == train.count)
            if format == .text { continue }  // it has no turns
            #expect(back.map(\.messages) == train.map(\.messages), "\(format)")
        }
        #expect(throws: WorkflowError.self) { try DatasetExport.run(scratch.brain, format: "csv", to: nil) }
    }
}
