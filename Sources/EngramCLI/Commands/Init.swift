import ArgumentParser
import Foundation
import Terminals
import Workflows

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: Words.text("help.init"), discussion: Words.text("help.init.more"))

    @Argument(help: .said("help.add.paths", valueName: "path"))
    var paths: [String] = []

    @Option(help: .said("help.init.base", valueName: "model"))
    var base: String?

    @Option(help: .said("help.init.exclude", valueName: "rule"))
    var exclude: [String] = []

    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    /// How long learning may take, in seconds, where nobody chooses.
    private static let patience = 3_600.0

    func run() throws {
        let console = voice.console
        let brain = brain.brain
        // Before anything is asked.
        try BrainBeginning.requireFree(brain)
        var beginning = BrainBeginning(sources: paths.map { URL(filePath: $0) }, base: base, exclude: exclude)
        let questions = Questionnaire.isPossible(on: console) ? Questionnaire(console) : nil
        if beginning.sources.isEmpty, let questions { beginning.sources = try Self.sources(questions) }
        // Without notes `make` says what is wrong.
        if base == nil, !beginning.sources.isEmpty {
            beginning.base = try chooseBase(for: beginning.sources, shelf: brain.shelf, questions, console)
        }
        if exclude.isEmpty, let questions {
            let nothing = Words.text("init.nothing")
            beginning.exclude = try questions.ask(Words.text("init.exclude"), usual: nothing) {
                $0 == nothing ? [] : $0.partsBetweenCommas
            }
        }
        let summary = try beginning.make(brain)
        try console.emit(summary)
        summary.show(on: console)
    }

    private static func sources(_ questions: Questionnaire) throws -> [URL] {
        try questions.ask(Words.text("init.sources"), usual: nil) { answer in
            let sources = answer.partsBetweenCommas.map { URL(filePath: Surroundings.current.expanded($0)) }
            _ = try NotesGlance(sources)
            return sources
        }
    }

    private func chooseBase(for sources: [URL], shelf: ModelShelf, _ questions: Questionnaire?, _ console: Console) throws -> String? {
        let glance = try NotesGlance(sources, excludes: exclude)
        if questions != nil { console.say(glance.sentence) }
        let gflops = try MachineReport.peakGflops(Surroundings.current.context())
        let memory = ProcessInfo.processInfo.physicalMemory
        // What exports hold is known when they are read; till then they count as a small vault.
        let words = glance.words > 0 ? glance.words : 10_000
        let best = BaseOffer.best(
            needsOtherLanguages: !(glance.language?.isOfEveryBase ?? true), memoryBytes: memory, words: words, gflops: gflops,
            seconds: Self.patience)
        guard let questions else { return best?.name }
        let offers = BaseOffer.all
        let here = Set(offers.map(\.name).filter { (try? shelf.locate($0)) != nil })
        console.say(console.table(BaseOffer.rows(offers, here: here, words: words, gflops: gflops, memoryBytes: memory)))
        let usual = offers.firstIndex { $0 == best }.map { "\($0 + 1)" }
        return try questions.ask(Words.text("init.base"), usual: usual) { answer in
            if let number = Int(answer), offers.indices.contains(number - 1) { return offers[number - 1].name }
            return try BrainBeginning.checked(Surroundings.current.expanded(answer), shelf: shelf)
        }
    }
}
