import Messages

/// How the fetching of a model goes.
package enum PullEvent: Sendable, Equatable {
    /// What is to be fetched, before anything large comes.
    case found(PullOutline)
    case progress(PullProgress)
    /// The hub is asked again after a pause.
    case waiting(seconds: Double, reason: Message.Value)
    /// A file came otherwise than it was promised and is fetched anew.
    case damaged(file: String)
}

package struct PullOutline: Sendable, Equatable, Encodable {
    package let model: String
    package let commit: String
    package let family: String
    package let files: Int
    package let bytes: Int
    /// Of them, those that are here from an earlier try.
    package let bytesHere: Int
}

package struct PullProgress: Sendable, Equatable, Encodable {
    package let file: String
    /// Of all files.
    package let bytes: Int
    package let totalBytes: Int
    package let bytesPerSecond: Double
    package let secondsLeft: Double
}

package struct PullSummary: Sendable, Equatable, Encodable {
    package enum Outcome: String, Sendable, Encodable {
        case pulled
        /// The newest revision was here already.
        case upToDate = "up_to_date"
        /// Hugging Face's cache has it; it is used where it lies.
        case inHubCache = "in_hugging_face_cache"
    }

    package let model: String
    package let outcome: Outcome
    package let folder: String
    package let bytes: Int
    package let seconds: Double
}
