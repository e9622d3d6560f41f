import Datasets
import Foundation
import Generation
import Library
import Messages
import ModelFiles
import Tensors
import Tokenization
import Transformers

/// A base model and the adapter that it answers with, loaded.
package struct Respondent: Sendable {
    /// Who is to answer.
    package struct Choice: Sendable, Equatable {
        /// The base's folder; nil for the adapter's own, else that of `engram.toml`, else the embedded one.
        package var model: URL?
        /// An adapter's folder or its id in the brain; nil for the current one.
        package var adapter: String?
        /// Whether the base is to answer by itself.
        package var isPlain = false
        /// Nil for what is usual for the base.
        package var weights: WeightFormat?

        package init() {}
    }

    package let base: BaseModel
    /// The adapter's id; nil where the base answers by itself.
    package let adapter: String?
    package let template: ChatTemplate
    private(set) var generator: Generator
    /// Nil where the adapter has none, and where the base answers by itself.
    let gate: AnswerGate?
    /// What the base was taught beside remembering; such a one has no adapter.
    var skill: BaseSkill.Work?

    /// - Throws: `WorkflowError.nothingThere` where nothing was trained yet and the base was not asked for; what opening the files throws.
    package init(_ choice: Choice, brain: Brain, device: Device) throws {
        let (base, place) = try Self.places(choice, brain: brain)
        let card = place.flatMap { try? AdapterCard(folder: $0) }
        var network = try base.network(choice.weights ?? base.usualFormat, sketchesHead: true, quantized: brain.quantized, device: device)
        if let place { try network.attach(AdapterFolder(place, for: base.config), fingerprint: base.fingerprint) }
        let name = place.map { card?.id ?? $0.lastPathComponent }
        self.base = base
        adapter = name
        gate = try name == nil ? nil : place.flatMap(AnswerGate.init(folder:))
        let layout = name == nil ? nil : card.flatMap { DatasetRecipe.Template(rawValue: $0.template) }
        template = base.template(for: layout ?? .chat)
        generator = Generator(model: network, tokenizer: base.tokenizer, device: device, precision: base.isLarge ? .int8 : .bf16)
    }

    /// Base and adapter of a choice, their weights not read. The current adapter is left aside where another base was named than its own.
    ///
    /// - Throws: as `Respondent.init`.
    static func places(_ choice: Choice, brain: Brain) throws -> (base: BaseModel, adapter: URL?) {
        let place = try adapter(choice, brain: brain)
        let card = place.flatMap { try? AdapterCard(folder: $0) }
        let base = try base(choice, card: card, brain: brain)
        let isNamed = choice.adapter != nil || choice.model == nil
        return (base, isNamed || card?.baseFingerprint == base.fingerprint ? place : nil)
    }

    private static func adapter(_ choice: Choice, brain: Brain) throws -> URL? {
        guard !choice.isPlain else { return nil }
        if let name = choice.adapter {
            let places = [URL(filePath: name), brain.adapters.appending(path: name)]
            if let place = places.first(where: AdapterFolder.isThere) { return place }
            let known = (try? brain.library().adapters().map(\.id)) ?? []
            throw WorkflowError.noSuch(what: .said("thing.adapter"), name: name, known: known)
        }
        if let current = brain.exists ? try brain.library().currentAdapter() : nil { return brain.absolute(current.folder) }
        guard choice.model == nil else { return nil }
        throw WorkflowError.nothingThere(
            what: .said("problem.nothingLearnt", ["brain": .text(brain.url.path)]), hint: .said("hint.trainOrPlain"))
    }

    private static func base(_ choice: Choice, card: AdapterCard?, brain: Brain) throws -> BaseModel {
        guard choice.model == nil, let card else { return try brain.base(choice.model) }
        return try BaseModel(recorded: card.base)
    }

    /// The same for many threads at once, whose answers are written together: each as it is alone.
    ///
    /// - Parameters:
    ///   - model: nil for its own.
    ///   - promptSeconds: how long reading what is asked may hold up what is written; nil: as long as it takes, which is fastest for all.
    func together(_ model: LanguageModel? = nil, promptSeconds: Double? = nil) -> Respondent {
        var respondent = self
        let generator = model.map { self.generator.with($0) } ?? generator
        var limits = Together.limits(for: generator.model)
        limits.promptSeconds = promptSeconds
        respondent.generator = generator.together(limits)
        return respondent
    }

    /// The base by itself, over the same weights.
    func withoutAdapter() -> Respondent {
        var model = generator.model
        model.detachAdapter()
        return Respondent(base: base, template: base.template(for: .chat), generator: generator.with(model))
    }

    /// The same base with another adapter, over the same weights.
    ///
    /// - Throws: what opening the files throws.
    func with(adapter place: URL) throws -> Respondent {
        var model = generator.model
        try model.attach(AdapterFolder(place, for: base.config), fingerprint: base.fingerprint)
        let card = try? AdapterCard(folder: place)
        let layout = card.flatMap { DatasetRecipe.Template(rawValue: $0.template) } ?? .chat
        return Respondent(
            base: base, template: base.template(for: layout), generator: generator.with(model),
            adapter: card?.id ?? place.lastPathComponent, gate: try AnswerGate(folder: place))
    }

    /// The base by itself with what a skill taught it, over the same weights.
    ///
    /// - Throws: `ModelFileError` where the skill does not fit.
    func with(_ skill: BaseSkill) throws -> Respondent {
        var model = generator.model
        try model.attach(skill.folder, fingerprint: nil)
        var respondent = Respondent(base: base, template: base.template(for: .chat), generator: generator.with(model))
        respondent.skill = skill.work
        return respondent
    }

    private init(
        base: BaseModel, template: ChatTemplate, generator: Generator, adapter: String? = nil, gate: AnswerGate? = nil
    ) {
        (self.base, self.template, self.generator) = (base, template, generator)
        (self.adapter, self.gate) = (adapter, gate)
    }

    /// Who answers.
    package var title: Message {
        guard let adapter else { return Message("chat.title.plain", ["base": .text(base.name)]) }
        return Message("chat.title.adapter", ["base": .text(base.name), "adapter": .text(adapter)])
    }

    /// Answers the last message of a conversation; the oldest turns are left out where it has become too long.
    ///
    /// - Parameters:
    ///   - model: nil for its own; another answers in its place where they are to be compared.
    ///   - onText: gets the answer piece by piece; false ends it.
    /// - Throws: `GenerationError`, as where the last question alone does not fit; `ChatTemplateError`.
    package func answer(
        _ messages: [ChatMessage], manner: AnswerManner, model: LanguageModel? = nil, onText: (String) -> Bool = { _ in true }
    ) throws -> GeneratedAnswer {
        let prompt = try prompt(messages, room: manner.maxTokens, dropsOldTurns: manner.dropsOldTurns)
        let generator = model.map { self.generator.with($0) } ?? generator
        return try generator.generate(prompt: prompt, sampling: manner.sampling, stop: stopRules(manner), onText: onText)
    }

    /// Answers a prompt as it stands.
    ///
    /// - Throws: `GenerationError`.
    func answer(to prompt: [TokenID], manner: AnswerManner, onText: (String) -> Bool = { _ in true }) throws -> GeneratedAnswer {
        try generator.generate(prompt: prompt, sampling: manner.sampling, stop: stopRules(manner), onText: onText)
    }

    /// The same after a prompt that was read already.
    ///
    /// - Parameter lead: tokens that the answer has to begin with.
    /// - Throws: `GenerationError`.
    func answer(
        after prompt: PreparedPrompt, manner: AnswerManner, lead: [TokenID] = [], onText: (String) -> Bool = { _ in true }
    ) throws -> GeneratedAnswer {
        try generator.generate(after: prompt, lead: lead, sampling: manner.sampling, stop: stopRules(manner), onText: onText)
    }

    /// Reads a conversation, so that what may follow can be asked for and said.
    ///
    /// - Throws: `GenerationError`, `ChatTemplateError`.
    func prepare(_ messages: [ChatMessage], room: Int, dropsOldTurns: Bool = true) throws -> PreparedPrompt {
        try generator.prepare(prompt(messages, room: room, dropsOldTurns: dropsOldTurns), room: room)
    }

    private func stopRules(_ manner: AnswerManner) -> StopRules {
        StopRules(tokens: Set(template.stopTokens(base.tokenizer)), texts: manner.stops, maxTokens: manner.maxTokens)
    }

    /// The tokens of a conversation, without its oldest turns where it has become too long.
    func prompt(_ messages: [ChatMessage], room: Int, dropsOldTurns: Bool = true) throws -> [TokenID] {
        var messages = messages
        var prompt = try template.prompt(messages, with: base.tokenizer)
        guard dropsOldTurns else { return prompt }
        let limit = generator.model.contextLength - min(room, generator.model.contextLength / 4)
        while prompt.count > limit, let question = messages.indices.first(where: { messages[$0].role != .system }),
            messages.count > question + 2
        {
            messages.removeSubrange(question..<question + 2)
            prompt = try template.prompt(messages, with: base.tokenizer)
        }
        return prompt
    }
}

extension AdapterCard {
    /// - Throws: where there is none, as in an adapter that was made elsewhere.
    init(folder: URL) throws {
        self = try JSONText.decoder.decode(AdapterCard.self, from: Data(contentsOf: folder.appending(path: Self.fileName)))
    }
}
