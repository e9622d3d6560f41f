import Training

/// What training an adapter tells whoever watches it.
package enum AdapterTrainingEvent: Sendable, Equatable {
    case prepared(TrainingOutline)
    /// The base studies what it has not studied yet.
    case studying(StudyEvent)
    case studied(StudySummary)
    /// The base answers general questions first, which are taught beside the notes; of all that there are as many as are needed.
    case rehearsing(done: Int, of: Int)
    /// A checkpoint was found and is gone on from.
    case resumed(run: String, step: Int)
    /// The disk has no room for the store of what the lower layers give; they are computed in each epoch.
    case storeLeftOut(bytes: Int)
    case progress(TrainingProgress)
    /// An epoch is over; the loss is that of the validation examples, in nats per target token, the recall that of their short answers.
    case epochDone(epoch: Int, validLoss: Double?, recall: Recall?)
    /// Neither loss nor recall of the validation examples is better than after an earlier epoch: what was there then stays.
    case stoppedGaining(epoch: Int)
    case saved(adapter: String)
    /// When to refuse was fitted on as many questions, half of them with an answer.
    case calibrated(questions: Int)
}

/// What is going to be trained on what.
package struct TrainingOutline: Sendable, Equatable, Codable {
    /// Empty where what it takes is not known before the notes were studied; then there are no examples either.
    package var run: String
    package var model: String
    package var recipe: String
    package var notes: Int
    /// Passages of the notes that the base studies first; nil for none.
    package var toStudy: Int?
    package var examples: Int
    /// Tokens of one epoch, and those that are learnt.
    package var tokens: Int
    package var targets: Int
    /// Examples whose end is cut off because they are longer than a row.
    package var cut: Int
    package var validExamples: Int
    package var steps: Int
    package var modelParameters: Int
    package var adapterParameters: Int
    /// What the layers below the pairs make of all examples, and how much of it is kept on disk so that it is computed once; 0: nothing.
    package var edgeBytes: Int
    package var storeBytes: Int
    package var settings: AdapterSettings
    /// How it was cut to a time; nil where it takes what it takes.
    package var fit: TimeFit?
    /// Said about the model's chat template where it is not used as it is.
    package var warning: String?
    /// What is odd about the base and how it is read.
    package var remarks: [String]?
}

/// What training an adapter came to.
package struct AdapterTrainingSummary: Sendable, Equatable, Codable {
    package var adapter: String
    package var folder: String
    package var notes: Int
    package var examples: Int
    package var steps: Int
    /// Of all epochs done.
    package var tokens: Int
    /// Nats per target token, of the first step and of the last ten.
    package var firstLoss: Double
    package var lastLoss: Double
    package var validLoss: Double?
    package var seconds: Double
    /// Whether somebody stopped it; it can be gone on with.
    package var wasInterrupted: Bool
    /// What is odd about the base and how it is read.
    package var remarks: [String]?
    /// How it went; not part of the line for programs.
    package var curve: TrainingCurve?

    enum CodingKeys: String, CodingKey {
        case adapter, folder, notes, examples, steps, tokens, firstLoss, lastLoss, validLoss, seconds, wasInterrupted, remarks
    }
}
