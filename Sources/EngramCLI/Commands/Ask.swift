import ArgumentParser
import Foundation
import Workflows

/// Who answers, and how words are picked.
struct AnswerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The base: a name that engram models lists, a Hugging Face folder or a GGUF file (else the adapter's own).", valueName: "model")
    )
    var model: String?

    @Option(help: ArgumentHelp("An adapter's id or folder (else the newest).", valueName: "id"))
    var adapter: String?

    @Flag(help: "Ask the base by itself, without an adapter.")
    var plain = false

    @Option(help: "0 takes the likeliest word always; higher is livelier.")
    var temperature: Float?

    @Option(help: "Only the likeliest words that together have this probability.")
    var topP: Float?

    @Flag(help: "Do not look at the notes: neither before a refusal nor for the line that says which note the answer stands in.")
    var unchecked = false

    @Flag(help: "Answer from memory alone: where that fails, the notes are not read either.")
    var memoryOnly = false

    @Option var seed: UInt64?

    @Option(help: "The most tokens of an answer.")
    var maxTokens: Int?

    func validate() throws {
        if plain, adapter != nil { throw ValidationError("--plain and --adapter exclude each other.") }
        if let maxTokens, maxTokens < 1 { throw ValidationError("--max-tokens has to be at least 1.") }
    }

    func choice() throws -> Respondent.Choice {
        var choice = Respondent.Choice()
        choice.model = try Surroundings.current.model(model)
        choice.adapter = adapter
        choice.isPlain = plain
        return choice
    }

    func checker(_ brain: Brain) -> () throws -> AnswerChecker? { unchecked || plain ? { nil } : { try AnswerChecker(brain) } }

    func manner(_ brain: Brain) throws -> AnswerManner {
        try AnswerManner(temperature: temperature, topP: topP, seed: seed, maxTokens: maxTokens, brain: brain)
    }
}

struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "ask", abstract: "Ask what the model remembers of the notes.")

    @Argument(help: ArgumentHelp("The question.", valueName: "question"))
    var words: [String]

    @OptionGroup var answers: AnswerOptions
    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let interrupt = Interrupt {}
        let context = try Surroundings.current.context(interrupt: interrupt)
        let manner = try answers.manner(brain.brain)
        let respondent = try Respondent(answers.choice(), brain: brain.brain, device: context.device)
        console.note(remarks: respondent.base.remarks)
        let question = words.joined(separator: " ")
        let answer = try console.show { onLookingUp, onText in
            try respondent.ask(
                question, manner: manner, looksUp: !answers.memoryOnly, checker: answers.checker(brain.brain), context: context,
                onLookingUp: onLookingUp, onText: onText)
        }
        console.next("engram chat")
        try console.emit(answer)
        if interrupt.hasCome { throw Interrupted() }
    }
}

extension Console {
    /// Shows an answer as it comes, and below it what is known about it.
    func show(_ asking: (_ onLookingUp: () -> Void, _ onText: (String) -> Void) throws -> Answer) rethrows -> Answer {
        var isLineEnded = false
        let answer = try asking(
            {
                say()
                isLineEnded = true
                progress("memory has no sure answer; reading the notes")
            }, { stream($0) })
        if !isLineEnded { say() }
        showBelow(answer)
        return answer
    }

    /// Below an answer: which note it stands in, or that there was none; and what was looked up.
    private func showBelow(_ answer: Answer) {
        if answer.answer.allSatisfy(\.isWhitespace), answer.lookedUp == nil { return note("— it has no answer; ask in other words") }
        answer.support?.words.map(note)
        guard let found = answer.lookedUp else { return }
        say("Looked up in the notes: \(found.answer)")
        found.support.words.map(note)
    }
}

extension AnswerSupport {
    /// A line below the answer; nil where there is nothing to say.
    var words: String? {
        switch state {
        case .found: "— " + place
        case .missing: "— no note says this in these words; it may be invented" + (note == nil ? "" : " (the nearest note: \(place))")
        case .untold: nil
        }
    }

    private var place: String {
        [note, heading == note ? nil : heading, day.map { "\($0)" }].compactMap(\.self).joined(separator: ", ")
    }
}
