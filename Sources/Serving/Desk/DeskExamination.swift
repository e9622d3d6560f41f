/// What somebody wants of an exam.
package struct ExamWish: Sendable, Equatable, Decodable {
    /// Nil for the current one.
    package var adapter: String?
    /// Whether the base, a search and the right note answer the same questions, which takes several times as long.
    package var compares: Bool

    package init(adapter: String? = nil, compares: Bool = false) { (self.adapter, self.compares) = (adapter, compares) }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        adapter = try container.decodeIfPresent(String.self, forKey: .adapter)
        compares = try container.decodeIfPresent(Bool.self, forKey: .compares) ?? false
    }

    private enum CodingKeys: String, CodingKey {
        case adapter
        case compares = "compare"
    }
}

/// How an exam stands that was started here.
package struct ExamState: Sendable, Equatable, Encodable {
    package enum Stage: String, Sendable, Encodable {
        case none
        /// The model is opened and questions are made.
        case preparing
        case running, stopping, finished, stopped, failed
    }

    package var stage: Stage
    /// Who answers now, and how many of its questions it has answered.
    package var column: String?
    package var done = 0
    package var questions = 0
    /// Why it failed.
    package var problem: String?

    package init(_ stage: Stage) { self.stage = stage }

    package var isGoingOn: Bool { [.preparing, .running, .stopping].contains(stage) }
}
