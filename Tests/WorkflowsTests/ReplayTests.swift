import Datasets
import Foundation
import Languages
import Notes
import Testing
import Tokenization
import Training

@testable import Workflows

struct ReplayTests {
    private let scratch: Scratch
    private let base: URL

    init() throws {
        scratch = try Scratch.withNotes()
        base = try Fixtures.base.get().folder
    }

    private func training(_ choose: (inout TrainingChoices) -> Void = { _ in }) -> AdapterTraining {
        var training = AdapterTraining(scratch.brain)
        training.model = base
        training.choices.epochs = 1
        training.choices.rowTokens = 128
        choose(&training.choices)
        return training
    }

    @Test func `General prompts are many, and none comes twice`() {
        for (language, fewest) in [(NoteLanguage.english, 200), (.chinese, 50)] {
            let prompts = GeneralPrompts.all(language)
            #expect(prompts.count >= fewest)
            #expect(Set(prompts).count == prompts.count)
            #expect(prompts == GeneralPrompts.all(language))
            #expect(!prompts.contains { $0.contains("{}") })
        }
    }

    @Test func `What the base says is taught beside the notes, and asked for once`() throws {
        try Data("[dataset]\nreplay_share = 0.1\n".utf8).write(to: scratch.brain.recipeFile)
        func rehearsed() throws -> (asked: Int, taught: [String]) {
            var asked = 0
            _ = try training().run(Fixtures.context()) { if case .rehearsing = $0 { asked += 1 } }
            let record = try #require(try scratch.brain.library().datasets().first)
            let examples = try DatasetFolder(scratch.brain.absolute(record.folder)).read(.train).filter { $0.provenance.kind == .replay }
            return (asked, examples.map(\.question).sorted())
        }
        let first = try rehearsed()
        #expect(first.asked > 0)
        #expect(!first.taught.isEmpty && first.taught.count <= first.asked)
        #expect(Set(first.taught).isSubset(of: GeneralPrompts.all(.english) + GeneralPrompts.all(.chinese)))
        let second = try rehearsed()
        #expect(second.asked == 0)
        #expect(second.taught == first.taught)
        // Nothing is asked for a plan alone.
        try FileManager.default.removeItem(at: scratch.brain.url.appending(path: "replay.jsonl"))
        _ = try training().outline(Fixtures.context())
        #expect(!FileManager.default.fileExists(atPath: scratch.brain.url.appending(path: "replay.jsonl").path))
    }

    @Test func `Where there are too few questions all come again, and the base is asked once`() throws {
        let answer = String(repeating: "Kites fly over the hill. ", count: 4_000)
        let messages = [ChatMessage(role: .user, content: "?"), ChatMessage(role: .assistant, content: answer)]
        let taught = Example(messages: messages, provenance: ExampleProvenance(kind: .given))
        let replay = BaseReplay(base: try BaseModel(base), brain: scratch.brain)
        var asked = 0
        func rehearsed() throws -> [Example] {
            try replay.examples(beside: [taught], share: 0.5, Fixtures.context()) { _ in asked += 1 }
        }
        let first = try rehearsed()
        #expect(first.reduce(0) { $0 + $1.answer.count } >= answer.count)
        #expect(Set(first.map(\.question)).count < first.count)
        let once = asked
        #expect(try rehearsed() == first && asked == once)
    }

    @Test func `The base goes on where a user begins to speak`() throws {
        let base = try BaseModel(base)
        let template = base.template(for: .chat)
        let start = try template.userStart(with: base.tokenizer)
        let prompt = try template.prompt([ChatMessage(role: .user, content: "Kites?")], with: base.tokenizer)
        #expect(prompt.starts(with: start) && start.count < prompt.count)
        #expect(base.tokenizer.decode(Array(prompt[start.count...]), skipSpecialTokens: false).hasPrefix("Kites?"))
    }

    @Test func `An interruption keeps what was answered`() throws {
        try Data("[dataset]\nreplay_share = 0.3\n".utf8).write(to: scratch.brain.recipeFile)
        var asked = 0
        #expect(throws: Interruption.self) {
            try training().run(Fixtures.context(stoppingAfter: 1_700)) { if case .rehearsing = $0 { asked += 1 } }
        }
        let text = try String(contentsOf: scratch.brain.url.appending(path: "replay.jsonl"), encoding: .utf8)
        #expect(asked > 0)
        #expect(text.split(separator: "\n").count == asked)
    }

    @Test func `Rows that are taught in order keep what comes first and last in its place`() throws {
        var shuffled = training()
        shuffled.choices.order = .shuffled
        var taught = training()
        taught.choices.order = .taught
        #expect(try shuffled.outline(Fixtures.context()).tokens == taught.outline(Fixtures.context()).tokens)
        #expect(try taught.outline(Fixtures.context()).settings.order == .taught)
        // Fewer tokens that share a row are more steps of the same examples, and cut none.
        var fine = training()
        fine.choices.packTokens = 64
        let (whole, halves) = (try training().outline(Fixtures.context()), try fine.outline(Fixtures.context()))
        #expect(halves.steps > whole.steps)
        #expect(halves.cut == whole.cut && halves.tokens == whole.tokens)
    }
}
