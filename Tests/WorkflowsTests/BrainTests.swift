import Datasets
import Foundation
import Testing

@testable import Workflows

struct BrainTests {
    private func recipe(_ text: String) throws -> BrainRecipe {
        let scratch = try Scratch()
        return try BrainRecipe(scratch.file("engram.toml", text))
    }

    @Test func `The recipe of a new brain chooses nothing, and every line of it can be chosen`() throws {
        let scratch = try Scratch()
        try scratch.brain.make()
        #expect(try scratch.brain.recipe() == BrainRecipe())
        let text = try String(contentsOf: scratch.brain.recipeFile, encoding: .utf8)
        let chosen = text.split(separator: "\n").dropFirst().map { $0.hasPrefix("# ") ? $0.dropFirst(2) : $0 }.joined(separator: "\n")
        let recipe = try recipe(chosen)
        #expect(recipe.model == "Qwen/Qwen2.5-1.5B-Instruct")
        #expect(recipe.notes?.leaveOutHeadings == ["Private"])
        #expect(recipe.dataset?.seed == 1)
        #expect(recipe.training?.learningRate == 2e-4)
        #expect(recipe.training?.weights?.rawValue == "nf4")
        #expect(recipe.training?.targets?.count == 7)
        #expect(recipe.asking?.maxTokens == 256)
    }

    @Test(arguments: [
        ("modle = \"x\"", "modle"), ("[training]\nlr = 1", "training.lr"), ("[asking]\ntop_k = 3", "asking.top_k"),
        ("[trainning]\nepochs = 1", "trainning"),
    ]) func `A key that is not known is refused by its name`(text: String, name: String) throws {
        do {
            _ = try recipe(text)
            Issue.record("it was taken")
        } catch WorkflowError.unknownSetting(let found, let file, let known) {
            #expect(found == name)
            #expect(file.hasSuffix("engram.toml"))
            #expect(!known.isEmpty)
        }
    }

    @Test(arguments: [
        ("model = [1]", "model"), ("[training]\nepochs = \"three\"", "training.epochs"), ("sources = 3", "sources"), ("a = = 3", "line 1"),
        ("[training]\nweights = \"q8\"", "training.weights"),
    ]) func `A value of the wrong kind is told by its key or line`(text: String, place: String) throws {
        do {
            _ = try recipe(text)
            Issue.record("it was taken")
        } catch let error as WorkflowError {
            guard case .malformed = error else { return #expect(Bool(false), "\(error)") }
            #expect("\(error)".contains(place), "\(error)")
        }
    }

    @Test func `A brain is locked by one at a time, and free when that one is gone`() throws {
        let scratch = try Scratch()
        try scratch.brain.make()
        // What a process that was killed left behind locks nothing.
        try Data("4194305\n".utf8).write(to: scratch.brain.url.appending(path: ".lock"))
        var lock: BrainLock? = try BrainLock(scratch.brain)
        let busy = WorkflowError.brainInUse(path: scratch.brain.url.path, process: "\(ProcessInfo.processInfo.processIdentifier)")
        #expect(throws: busy) { try BrainLock(scratch.brain) }
        #expect(throws: busy) {
            try NoteAdding.run(scratch.brain, paths: [Fixtures.vault], timeZone: .gmt, context: Fixtures.context()) { _ in }
        }
        withExtendedLifetime(lock) {}
        lock = nil
        _ = try BrainLock(scratch.brain)
    }

    @Test func `A brain that is not there says how to begin`() throws {
        let scratch = try Scratch()
        #expect(
            throws: WorkflowError.nothingThere(
                what: .said("problem.noBrain", ["brain": .text(scratch.brain.url.path)]), hint: .said("hint.begin"))
        ) {
            try BrainStatus(scratch.brain)
        }
        #expect(!FileManager.default.fileExists(atPath: scratch.brain.url.path))
    }

    @Test func `The recipe's kinds, wordings and shares can be chosen`() throws {
        let scratch = try Scratch()
        func recipe(_ toml: String) throws -> DatasetRecipe {
            let file = try scratch.file("engram.toml", toml)
            var recipe = DatasetRecipe.brief
            try BrainRecipe(file).dataset?.apply(to: &recipe)
            return recipe
        }
        #expect(try recipe("[dataset]\nseed = 1\n") == .brief)
        let chosen = try recipe("[dataset]\nkinds = [\"sentence\", \"pattern\"]\nwordings = 0.5\nshort_answer_weight = 1.0\n")
        #expect(chosen.quotas.map(\.kind) == [.sentence, .pattern])
        #expect(chosen.quotas.map(\.wordings) == [2, 5])
        #expect(chosen.shortAnswerWeight == 1)
        let trusting = try recipe("[dataset]\nabstention_share = 0\n")
        #expect(trusting.abstentionShare == 0 && !trusting.quotas.contains { $0.kind == .abstention })
        for wrong in ["kinds = [\"poem\"]", "wordings = 0.0", "abstention_share = 1.0", "short_answer_weight = -1.0"] {
            #expect(throws: WorkflowError.self) { try recipe("[dataset]\n" + wrong + "\n") }
        }
    }

    @Test func `A key outside of its section is shown where it belongs`() throws {
        let scratch = try Scratch()
        func error(_ toml: String) throws -> WorkflowError? {
            let file = try scratch.file("engram.toml", toml)
            return #expect(throws: WorkflowError.self) { try BrainRecipe(file) }
        }
        for toml in ["replay_share = 0.1\n", "[training]\nreplay_share = 0.1\n"] {
            guard case .misplacedSetting("replay_share", _, ["[dataset]"])? = try error(toml) else {
                Issue.record("«\(toml)» was not told apart")
                return
            }
        }
        guard case .misplacedSetting("seed", _, ["[dataset]", "[training]", "[asking]"])? = try error("seed = 1\n") else {
            Issue.record("a key of several sections")
            return
        }
        guard case .unknownSetting("training.speed", _, _)? = try error("[training]\nspeed = 1\n") else {
            Issue.record("a key of none")
            return
        }
    }

    @Test func `A lock is let go although a forked process has its file open, too`() throws {
        struct Refused: Error {}
        let scratch = try Scratch()
        let path = scratch.url.appending(path: "held").path
        var lock: FileLock? = try FileLock(path: path) { _ in Refused() }
        let inherited = dup(try #require(lock).descriptor)
        defer { close(inherited) }
        #expect(throws: Refused.self) { try FileLock(path: path) { _ in Refused() } }
        lock = nil
        _ = try FileLock(path: path) { _ in Refused() }
    }
}
