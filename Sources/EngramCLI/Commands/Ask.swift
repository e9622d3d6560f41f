import ArgumentParser
import Foundation
import Grounding
import Terminals
import Workflows

/// Who answers, and how words are picked.
struct AnswerOptions: ParsableArguments {
    @Option(
        help: .said("help.ask.model", valueName: "model")
    )
    var model: String?

    @Option(help: .said("help.ask.adapter", valueName: "id"))
    var adapter: String?

    @Flag(help: .said("help.ask.plain"))
    var plain = false

    @Option(help: .said("help.ask.temperature"))
    var temperature: Float?

    @Option(help: .said("help.ask.topP"))
    var topP: Float?

    @Flag(help: .said("help.ask.unchecked"))
    var unchecked = false

    @Flag(help: .said("help.ask.memoryOnly"))
    var memoryOnly = false

    @Option var seed: UInt64?

    @Option(help: .said("help.ask.maxTokens"))
    var maxTokens: Int?

    func validate() throws {
        if plain, adapter != nil { throw ValidationError(Words.text("ask.exclude")) }
        if let maxTokens, maxTokens < 1 { throw ValidationError(Words.text("ask.most")) }
    }

    func choice() throws -> Respondent.Choice {
        var choice = Respondent.Choice()
        choice.model = try Surroundings.current.model(model)
        choice.adapter = adapter
        choice.isPlain = plain
        return choice
    }

    func notes(_ brain: Brain) -> () throws -> NotesAtHand? { unchecked || plain ? { nil } : { try NotesAtHand(brain) } }

    func manner(_ brain: Brain) throws -> AnswerManner {
        try AnswerManner(temperature: temperature, topP: topP, seed: seed, maxTokens: maxTokens, brain: brain)
    }
}

struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "ask", abstract: Words.text("help.ask"))

    @Argument(help: .said("help.ask.words", valueName: "question"))
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
                question, manner: manner, looksUp: !answers.memoryOnly, notes: answers.notes(brain.brain), context: context,
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
        var isInLine = false
        func endLine() {
            if isInLine { say() }
            isInLine = false
        }
        let answer = try asking(
            {
                endLine()
                progress(Words.text("ask.looking"))
            },
            {
                isInLine = isInLine || !$0.isEmpty
                stream($0)
            })
        endLine()
        showBelow(answer)
        return answer
    }

    /// Below an answer: which note it stands in, or that there was none; and what was looked up.
    private func showBelow(_ answer: Answer) {
        if answer.answer.allSatisfy(\.isWhitespace), answer.lookedUp == nil { return note(Words.text("ask.none")) }
        answer.support?.words.map(note)
        guard let found = answer.lookedUp else { return }
        if let read = found.answer {
            say(Words.text("ask.looked", ["answer": read]))
            found.support.words.map(note)
        }
        for quote in found.quotes where !answer.answer.contains(quote.text) {
            say(Words.text("ask.quote", ["text": quote.text]))
            quote.support.words.map(note)
        }
    }
}

extension AnswerSupport {
    /// A line below the answer; nil where there is nothing to say.
    var words: String? {
        switch state {
        case .found: Words.text("ask.support", ["place": place])
        case .missing: note == nil ? Words.text("ask.unsupported") : Words.text("ask.unsupported.nearest", ["place": place])
        case .untold: nil
        }
    }

    private var place: String {
        Words.list([note, heading == note ? nil : heading, day.map { "\($0)" }].compactMap(\.self))
    }
}
