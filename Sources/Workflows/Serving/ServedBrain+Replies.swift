import Generation
import Grounding
import Serving
import Tokenization

extension ServedBrain {
    package func reply(to request: ReplyRequest, onText: (String) -> Bool) throws -> ReplyOutcome {
        let respondent = try respondent(request.model)
        let manner = manner(request.settings, of: respondent)
        switch request.prompt {
        case .messages(let messages):
            return try chat(messages.map(ChatMessage.init), with: respondent, manner, request, onText)
        case .text(let text):
            let prompt = respondent.base.tokenizer.encode(text, addSpecialTokens: true)
            return try goOn(prompt, with: respondent, manner, request, onText)
        case .tokens(let ids):
            let prompt = ids.compactMap { TokenID(exactly: $0) }
            guard prompt.count == ids.count else { throw APIError(400, "the prompt has ids that no model has", parameter: "prompt") }
            return try goOn(prompt, with: respondent, manner, request, onText)
        }
    }

    package func embed(_ request: EmbeddingRequest) throws -> EmbeddingOutcome {
        let respondent = try respondent(request.model)
        var outcome = EmbeddingOutcome(vectors: [], promptTokens: 0)
        for input in request.inputs {
            let ids =
                switch input {
                case .text(let text): respondent.base.tokenizer.encode(text, addSpecialTokens: true)
                case .tokens(let ids): ids.map { TokenID(exactly: $0) ?? -1 }
                }
            outcome.vectors.append(try told("input") { try respondent.generator.embedding(of: ids) })
            outcome.promptTokens += ids.count
        }
        return outcome
    }

    /// What the request does not say is as `engram ask` would have it.
    private func manner(_ settings: ReplySettings, of respondent: Respondent) -> AnswerManner {
        var manner = manner
        manner.dropsOldTurns = false
        manner.stops = settings.stops
        manner.maxTokens = min(settings.maxTokens ?? manner.maxTokens, respondent.generator.model.contextLength)
        manner.sampling.temperature = settings.temperature ?? manner.sampling.temperature
        manner.sampling.topP = settings.topP ?? manner.sampling.topP
        manner.sampling.topK = settings.topK ?? manner.sampling.topK
        manner.sampling.repetitionPenalty = settings.repetitionPenalty ?? manner.sampling.repetitionPenalty
        manner.sampling.presencePenalty = settings.presencePenalty ?? manner.sampling.presencePenalty
        manner.sampling.frequencyPenalty = settings.frequencyPenalty ?? manner.sampling.frequencyPenalty
        manner.sampling.seed = settings.seed ?? manner.sampling.seed
        return manner
    }

    private func goOn(
        _ prompt: [TokenID], with respondent: Respondent, _ manner: AnswerManner, _ request: ReplyRequest, _ onText: (String) -> Bool
    ) throws -> ReplyOutcome {
        let answer = try told("prompt") { try respondent.answer(to: prompt, manner: manner, onText: onText) }
        return outcome(answer, by: respondent, request)
    }

    private func chat(
        _ messages: [ChatMessage], with respondent: Respondent, _ manner: AnswerManner, _ request: ReplyRequest,
        _ onText: (String) -> Bool
    ) throws -> ReplyOutcome {
        do {
            _ = try respondent.template.prompt(messages, with: respondent.base.tokenizer)
        } catch {
            throw APIError(400, "the model's template cannot write this conversation: \(error)", parameter: "messages")
        }
        let isQuestion = messages.last?.role == .user
        let looked = request.isChecked && respondent.adapter != nil && isQuestion ? try notes.atHand() : nil
        let reads = readsNotes && request.readsNotes && respondent.base.isLarge
        let reading = try reads ? looked.map { NoteReading($0, reader: try reader()) } : nil
        let answering = Answering(respondent: respondent, checker: looked?.checker, reading: reading)
        let answer = try told("messages") { try answering.answer(messages, manner: manner, onText: onText) }
        let memory = answer.memory.answer
        var outcome = outcome(memory, by: respondent, request)
        guard let adapter = respondent.adapter else { return outcome }
        outcome.facts = AnswerFacts(
            adapter: adapter, support: answer.support.map(AnswerFacts.Support.init), answerable: answer.memory.chance,
            lookedUp: answer.lookedUp.map(AnswerFacts.LookedUp.init))
        guard let looked, let question = messages.last?.content else { return outcome }
        let sentences = looked.checker.sentences(of: memory.text, to: question)
        if !sentences.isEmpty { outcome.facts?.sentences = sentences.map { .init(text: $0.text, support: .init($0.support)) } }
        return outcome
    }

    private func outcome(_ answer: GeneratedAnswer, by respondent: Respondent, _ request: ReplyRequest) -> ReplyOutcome {
        let finish: ReplyOutcome.Finish =
            switch answer.finish {
            case .stop: .stop
            case .length: .length
            case .cancelled: .cancelled
            }
        var outcome = ReplyOutcome(finish: finish, promptTokens: answer.promptTokens, tokens: answer.tokens.count)
        guard request.scoresTokens else { return outcome }
        outcome.scored = zip(answer.tokens, answer.logProbabilities).map { id, logProbability in
            ScoredToken(respondent.base.tokenizer.decode([id], skipSpecialTokens: false), logProbability)
        }
        return outcome
    }

    /// What whoever asked can help is said to them.
    private func told<Value>(_ parameter: String, _ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch GenerationError.promptIsTooLong(let tokens, let limit) {
            var error = APIError.promptTooLong(tokens: tokens, limit: limit)
            error.parameter = parameter
            throw error
        } catch GenerationError.promptIsEmpty {
            throw APIError(400, "there is nothing to read", parameter: parameter)
        } catch GenerationError.tokenDoesNotExist {
            throw APIError(400, "it has ids that the model has not", parameter: parameter)
        }
    }
}

extension ChatMessage {
    /// What a tool said is read like what its user said: templates know tools in many ways, or not at all.
    fileprivate init(_ message: ReplyRequest.Message) {
        let role: Role =
            switch message.role {
            case .system: .system
            case .assistant: .assistant
            case .user, .tool: .user
            }
        self.init(role: role, content: message.content)
    }
}

extension AnswerFacts.LookedUp {
    fileprivate init(_ found: LookedUpAnswer) {
        self.init(
            answer: found.answer, support: .init(found.support),
            quotes: found.quotes.map { .init(text: $0.text, support: .init($0.support)) })
    }
}

extension AnswerFacts.Support {
    fileprivate init(_ support: AnswerSupport) {
        self.init(
            state: support.state.rawValue, note: support.note, path: support.path, heading: support.heading,
            day: support.day.map { "\($0)" })
    }
}
