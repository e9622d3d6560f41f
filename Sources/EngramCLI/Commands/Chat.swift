import ArgumentParser
import Foundation
import Terminals
import Workflows

struct Chat: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat", abstract: Words.text("help.chat"), discussion: Words.text("help.chat.more"))

    @OptionGroup var answers: AnswerOptions
    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    func run() throws {
        let console = voice.console
        let interrupt = Interrupt {}
        interrupt.isWorking = false
        let context = try Surroundings.current.context(interrupt: interrupt)
        let manner = try answers.manner(brain.brain)
        var talk = Talk(
            try Respondent(answers.choice(), brain: brain.brain, device: context.device), manner: manner,
            looksUp: !answers.memoryOnly, notes: answers.notes(brain.brain))
        console.note(remarks: talk.respondent.base.remarks)
        console.note(Words.text("chat.begin", ["title": Words.text(.message(talk.respondent.title))]))
        while true {
            if isatty(STDIN_FILENO) == 1 { console.prompt("› ") }
            guard let line = readLine() else { break }
            let question = line.trimmingCharacters(in: .whitespaces)
            if question.isEmpty { continue }
            if question == "/new" {
                talk.forget()
                continue
            }
            if ["/bye", "/exit", "/quit"].contains(question) { break }
            interrupt.isWorking = true
            let answer = try console.show { onLookingUp, onText in
                try talk.ask(question, context: context, onLookingUp: onLookingUp, onText: onText)
            }
            interrupt.isWorking = false
            interrupt.forget()
            console.say()
            try console.emit(answer)
        }
        console.say()
        console.next(Words.text("chat.next"))
    }
}
