/// What somebody wants of a training.
package struct TrainingWish: Sendable, Equatable, Decodable {
    /// It may take so long; nil for as long as it takes.
    package var minutes: Int?
    /// Nil for as many as the recipe says.
    package var epochs: Int?
    /// Whether to go on with the one that did not end; then nothing else can be wished for.
    package var resumes: Bool

    /// A week.
    package static let mostMinutes = 10_080

    package init(minutes: Int? = nil, epochs: Int? = nil, resumes: Bool = false) {
        (self.minutes, self.epochs, self.resumes) = (minutes, epochs, resumes)
    }

    /// - Throws: `APIError` for what makes no sense.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        minutes = try container.decodeIfPresent(Int.self, forKey: .minutes)
        epochs = try container.decodeIfPresent(Int.self, forKey: .epochs)
        resumes = try container.decodeIfPresent(Bool.self, forKey: .resumes) ?? false
        if let minutes, !(1...Self.mostMinutes).contains(minutes) {
            throw APIError.invalid("«minutes» has to be 1 to \(Self.mostMinutes)", "minutes")
        }
        if let epochs, !(1...1_000).contains(epochs) { throw APIError.invalid("«epochs» has to be 1 to 1000", "epochs") }
        if resumes, minutes != nil || epochs != nil {
            throw APIError.invalid("a training that is gone on with keeps its plan; leave minutes and epochs out", "resume")
        }
    }

    private enum CodingKeys: String, CodingKey {
        case minutes, epochs
        case resumes = "resume"
    }
}

/// What a training is going to be.
package struct TrainingPlan: Sendable, Equatable, Encodable {
    package var model: String
    package var recipe: String
    package var notes: Int
    /// Passages of the notes that the base studies first; what is taught is only known then.
    package var toStudy: Int?
    package var examples: Int
    /// Of one epoch.
    package var tokens: Int
    package var steps: Int
    package var epochs: Int
    package var modelParameters: Int
    package var adapterParameters: Int
    /// On disk, while it goes on.
    package var storeBytes: Int
    /// That it is expected to take; nil where that was not measured.
    package var seconds: Double?
    /// That it is expected to hold at most; the same.
    package var memoryBytes: Int?

    package init(
        model: String, recipe: String, notes: Int, toStudy: Int? = nil, examples: Int, tokens: Int, steps: Int, epochs: Int,
        modelParameters: Int,
        adapterParameters: Int, storeBytes: Int, seconds: Double?, memoryBytes: Int?
    ) {
        (self.model, self.recipe, self.notes, self.examples, self.tokens) = (model, recipe, notes, examples, tokens)
        (self.steps, self.epochs, self.modelParameters, self.adapterParameters) = (steps, epochs, modelParameters, adapterParameters)
        (self.storeBytes, self.seconds, self.memoryBytes, self.toStudy) = (storeBytes, seconds, memoryBytes, toStudy)
    }

    private enum CodingKeys: String, CodingKey {
        case model, recipe, notes, examples, tokens, steps, epochs, seconds
        case toStudy = "to_study"
        case modelParameters = "model_parameters"
        case adapterParameters = "adapter_parameters"
        case storeBytes = "store_bytes"
        case memoryBytes = "memory_bytes"
    }
}

/// How a training stands.
package struct TrainingState: Sendable, Equatable, Encodable {
    package enum Stage: String, Sendable, Encodable {
        /// There was none yet.
        case none
        /// The base studies the notes before.
        case studying
        /// Examples are made; no step was taken yet.
        case preparing
        case running, stopping, finished, stopped, failed
    }

    /// After an epoch.
    package struct Epoch: Sendable, Equatable, Encodable {
        /// Its last step.
        package var step: Int
        package var epoch: Int
        /// Nats per target token of the examples that are kept back.
        package var loss: Double
        /// The share of their answers that is said to the letter, 0 to 1.
        package var recall: Double?

        package init(step: Int, epoch: Int, loss: Double, recall: Double?) {
            (self.step, self.epoch, self.loss, self.recall) = (step, epoch, loss, recall)
        }
    }

    package var stage: Stage
    package var run: String?
    /// Passages of the notes that were studied, of how many.
    package var studied: Int?
    package var toStudy: Int?
    package var step = 0
    package var steps = 0
    package var epoch = 0
    package var secondsLeft: Double?
    package var tokensPerSecond: Double?
    /// Nats per target token; neighbours are averaged, so that there are a few hundred at most.
    package var losses: [Point] = []
    package var epochs: [Epoch] = []
    /// Why it failed.
    package var problem: String?
    /// A run that did not end and can be gone on with.
    package var resumable: String?
    package var plan: TrainingPlan?

    /// A step and its loss.
    package struct Point: Sendable, Equatable, Encodable {
        package var step: Int
        package var loss: Double

        package init(step: Int, loss: Double) { (self.step, self.loss) = (step, loss) }
    }

    package init(_ stage: Stage) { self.stage = stage }

    package var isGoingOn: Bool { [.studying, .preparing, .running, .stopping].contains(stage) }

    private enum CodingKeys: String, CodingKey {
        case stage, run, studied, step, steps, epoch, losses, epochs, problem, resumable, plan
        case toStudy = "to_study"
        case secondsLeft = "seconds_left"
        case tokensPerSecond = "tokens_per_second"
    }
}
