import Tokenization

extension EpisodeWriter {
    /// The owner tells a note, and asks about it in later turns.
    mutating func addConversation(_ world: PracticeWorld) {
        let note = note(world)
        var messages: [ChatMessage] = []
        if once(in: 8) {
            let greeting = book.smallTalk[0]
            messages.append(ChatMessage(role: .user, content: fill(pick(greeting.questions), [])))
            messages.append(ChatMessage(role: .assistant, content: fill(pick(greeting.answers), [])))
        }
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

    /// What is told is put right later in the same chat; the last word counts.
    mutating func addCorrection(_ world: PracticeWorld) {
        let (fact, ask) = pick(asks(world, world.told))
        guard let template = world.situation.facts[fact].sentences.first(where: { !$0.follows })?.template, ask.slot != world.situation.main
        else {
            return
        }
        var later = world.values
        later[ask.slot] = PracticeWorld.fresh(
            world.situation.slots[ask.slot].pool, besides: world.values, pools: book.pools, random: &random)
        let question = question(ask, later)
        let corrected = fill(template, later)
        let messages = [
            ChatMessage(role: .user, content: told(fill(template, world.values))),
            ChatMessage(role: .assistant, content: draw("acknowledgement")),
            ChatMessage(role: .user, content: titled("correctionFrame", corrected)),
            ChatMessage(role: .assistant, content: draw("acknowledgement")),
            ChatMessage(role: .user, content: question.text),
            ChatMessage(role: .assistant, content: question.wantsSentence ? corrected : fill(pick(ask.short), later)),
        ]
        add(PracticeChat(.conversation, messages, evidence: later[ask.slot]))
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
