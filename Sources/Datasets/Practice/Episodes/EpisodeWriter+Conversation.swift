import Tokenization

extension EpisodeWriter {
    /// The owner tells a note, and asks about it in later turns.
    mutating func addConversation(_ world: PracticeWorld) {
        let note = note(world)
        var messages: [ChatMessage] = []
        if once(in: 3) {
            for line in note.lines {
                messages.append(ChatMessage(role: .user, content: line.text))
                messages.append(ChatMessage(role: .assistant, content: draw("acknowledgement")))
            }
        } else {
            let text = once(in: 2) ? note.block(random: &random) : note.body
            messages.append(ChatMessage(role: .user, content: told(text)))
            messages.append(ChatMessage(role: .assistant, content: draw("acknowledgement")))
        }
        let evidence = addTurns(note, to: &messages)
        if once(in: 4) {
            messages.append(ChatMessage(role: .user, content: draw("thanking")))
            messages.append(ChatMessage(role: .assistant, content: draw("closing")))
        }
        add(PracticeChat(.conversation, messages, evidence: evidence))
    }

    private mutating func told(_ text: String) -> String { titled("tellFrame", text) }

    /// Two to five questions, what the note does not say among them; returns the value of the last answer.
    private mutating func addTurns(_ note: PracticeNote, to messages: inout [ChatMessage]) -> String? {
        let world = note.world
        var evidence: String?
        var open = random.shuffled(asks(world, world.told)).prefix(2 + random.index(below: 3)).map { ($0.ask, true) }
        let untold = asks(world, world.untold).filter { !note.says(world.values[$0.ask.slot]) }
        if !untold.isEmpty { open.insert((pick(untold).ask, false), at: random.index(below: open.count + 1)) }
        for (number, (ask, isKnown)) in open.enumerated() {
            var values = world.values
            if number > 0, world.situation.mainIsThing, ask.slot != world.situation.main, once(in: 3) {
                values[world.situation.main] = "it"
            }
            let question = question(ask, values)
            messages.append(ChatMessage(role: .user, content: question.text))
            let text = isKnown ? answer(ask, world, in: note, sentence: question.wantsSentence) : PracticeText.unknown
            messages.append(ChatMessage(role: .assistant, content: text))
            evidence = isKnown ? world.values[ask.slot] : nil
        }
        return evidence
    }
}
