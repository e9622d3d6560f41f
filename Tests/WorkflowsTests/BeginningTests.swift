import Foundation
import Notes
import Testing

@testable import Workflows

struct BeginningTests {
    @Test func `What was chosen stands in the recipe, everything else can still be found there`() throws {
        let scratch = try Scratch()
        let folder = try scratch.file("My \"notes\"/One.md", "# One\n").deletingLastPathComponent()
        let beginning = BrainBeginning(sources: [folder], base: "Qwen/Qwen2.5-0.5B-Instruct", exclude: ["Templates/", "a\\b", "私/"])
        let summary = try beginning.make(scratch.brain)
        #expect(summary.missingBase == "Qwen/Qwen2.5-0.5B-Instruct")
        let recipe = try scratch.brain.recipe()
        #expect(recipe.model == "Qwen/Qwen2.5-0.5B-Instruct")
        #expect(recipe.sources == [folder.standardizedFileURL.path])
        #expect(recipe.notes?.exclude == ["Templates/", "a\\b", "私/"])
        #expect(recipe.training == nil)
        let text = try String(contentsOf: scratch.brain.recipeFile, encoding: .utf8)
        let lines = Set(text.split(separator: "\n"))
        #expect(BrainRecipe.template.split(separator: "\n").filter { !lines.contains($0) }.count == 4)
        #expect(throws: WorkflowError.self) { try beginning.make(scratch.brain) }
    }

    @Test func `Notes are added from what was written down`() throws {
        let scratch = try Scratch()
        _ = try BrainBeginning(sources: [Fixtures.vault], base: "pocket").make(scratch.brain)
        #expect(try NextStep(scratch.brain) == .add)
        let added = try NoteAdding.run(scratch.brain, paths: [], timeZone: .gmt, context: Fixtures.context()) { _ in }
        #expect(added.report.notes == 6)
        #expect(try NextStep(scratch.brain) == .train)
    }

    @Test func `The next step is the first thing that is missing`() throws {
        let scratch = try Scratch.withNotes()
        var status = try BrainStatus(scratch.brain)
        #expect(NextStep(status, missingBase: nil) == .train)
        #expect(NextStep(status, missingBase: "a/b") == .pull(model: "a/b"))
        status.adapter = BrainStatus.Adapter(id: "1", base: "pocket", notes: 6, created: .distantPast, lastLoss: nil, count: 1)
        #expect(NextStep(status, missingBase: nil) == .train)
        (status.newNotes, status.learntNotes) = (0, 6)
        #expect(NextStep(status, missingBase: nil) == .ask)
        status.staleNotes = 1
        #expect(NextStep(status, missingBase: nil) == .train)
        status.changes.removed = 1
        #expect(NextStep(status, missingBase: nil) == .sync)
        status.unfinishedRun = "1"
        #expect(NextStep(status, missingBase: nil) == .resume)
        (status.notes, status.changes.removed, status.unfinishedRun) = (0, 0, nil)
        #expect(NextStep(status, missingBase: nil) == .add)
        #expect(try NextStep(Scratch().brain) == .begin)
    }

    @Test func `The largest base that fits memory and patience is offered, one that knows the language before all`() throws {
        func best(gigabytes: UInt64, gflops: Double, words: Int = 50_000, other: Bool = false) -> String? {
            BaseOffer.best(
                needsOtherLanguages: other, memoryBytes: gigabytes << 30, words: words, gflops: gflops, seconds: 3_600)?.name
        }
        #expect(best(gigabytes: 64, gflops: 1e6) == "Qwen/Qwen2.5-1.5B-Instruct")
        #expect(best(gigabytes: 4, gflops: 1e6) == "Qwen/Qwen2.5-0.5B-Instruct")
        #expect(best(gigabytes: 64, gflops: 150, words: 5_000) == "HuggingFaceTB/SmolLM2-135M-Instruct")
        #expect(best(gigabytes: 64, gflops: 10) == "pocket")
        #expect(best(gigabytes: 1, gflops: 10, other: true) == "Qwen/Qwen2.5-0.5B-Instruct")
        // Twice the words, twice the time; twice the machine, half of it.
        let offer = try #require(BaseOffer.all.last)
        #expect(offer.seconds(words: 200, gflops: 50) == 4 * offer.seconds(words: 100, gflops: 100))
        #expect(BaseOffer.all.map(\.parameters) == BaseOffer.all.map(\.parameters).sorted())
        #expect(try BaseOffer.all.first?.parameters == BaseModel(nil).parameters)
    }

    @Test func `A glance counts words and hears the language`() throws {
        let scratch = try Scratch()
        _ = try scratch.file("v/a.md", String(repeating: "今天我在花园里种了豆子，风很大。", count: 40))
        _ = try scratch.file("v/b.md", String(repeating: "昨天下雨，我没有出门。", count: 40))
        _ = try scratch.file("v/c.txt", String(repeating: "This is the one that I wrote in the garden. ", count: 40))
        _ = try scratch.file("v/picture.png", "x")
        let glance = try NotesGlance([scratch.url.appending(path: "v")])
        #expect(glance.files == 4)
        #expect(glance.language == .chinese)
        #expect(glance.words > 500)
        #expect(try NotesGlance([scratch.url.appending(path: "v")], excludes: ["*.md"]).language == .english)
        #expect(throws: ImportError.self) { try NotesGlance([scratch.url.appending(path: "nowhere")]) }
    }

    @Test func `A base is a name, or a path that is written down in full`() throws {
        let scratch = try Scratch()
        let file = try scratch.file("model/config.json", "{}")
        let folder = file.deletingLastPathComponent()
        #expect(try BrainBeginning.checked("pocket", shelf: scratch.brain.shelf) == "pocket")
        #expect(try BrainBeginning.checked("a/b", shelf: scratch.brain.shelf) == "a/b")
        #expect(try BrainBeginning.checked(folder.path, shelf: scratch.brain.shelf) == folder.standardizedFileURL.path)
        #expect(throws: WorkflowError.self) { try BrainBeginning.checked("no such thing", shelf: scratch.brain.shelf) }
    }
}
