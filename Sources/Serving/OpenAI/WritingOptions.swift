/// How an answer is to be written: what chat and completions have in common.
struct WritingOptions: Decodable, Sendable {
    struct StreamOptions: Decodable, Sendable {
        let includeUsage: Bool?

        private enum CodingKeys: String, CodingKey {
            case includeUsage = "include_usage"
        }
    }

    /// The field `engram` of a request: what `engram ask` has options for.
    struct Extension: Decodable, Sendable {
        let unchecked: Bool?
        let memoryOnly: Bool?

        private enum CodingKeys: String, CodingKey {
            case unchecked
            case memoryOnly = "memory_only"
        }
    }

    let stream: Bool?
    let streamOptions: StreamOptions?
    let temperature: Float?
    let topP: Float?
    let topK: Int?
    let repetitionPenalty: Float?
    let presencePenalty: Float?
    let frequencyPenalty: Float?
    let seed: Int64?
    let stop: OneOrMany<String>?
    let n: Int?
    let logitBias: [String: Float]?
    let engram: Extension?

    private enum CodingKeys: String, CodingKey {
        case stream, temperature, seed, stop, n, engram
        case streamOptions = "stream_options"
        case topP = "top_p"
        case topK = "top_k"
        case repetitionPenalty = "repetition_penalty"
        case presencePenalty = "presence_penalty"
        case frequencyPenalty = "frequency_penalty"
        case logitBias = "logit_bias"
    }

    var isStreamed: Bool { stream ?? false }
    var includesUsage: Bool { streamOptions?.includeUsage ?? false }

    private static let mostStops = 16

    /// The choices of one prompt.
    ///
    /// - Throws: `APIError`.
    func replies(_ request: ReplyRequest) throws(APIError) -> [ReplyRequest] {
        if logitBias?.isEmpty == false { throw .unsupported("logits cannot be shifted here; leave logit_bias out", "logit_bias") }
        let count = n ?? 1
        guard (1...128).contains(count) else { throw .invalid("«n» has to be at least 1", "n") }
        var request = request
        request.isChecked = !(engram?.unchecked ?? false)
        request.readsNotes = !(engram?.memoryOnly ?? false)
        var settings = request.settings
        settings.temperature = try Self.checked(temperature, 0...2, "temperature")
        settings.topP = try Self.checked(topP, Float.leastNonzeroMagnitude...1, "top_p")
        settings.repetitionPenalty = try Self.checked(repetitionPenalty, 0.01...10, "repetition_penalty")
        settings.presencePenalty = try Self.checked(presencePenalty, -2...2, "presence_penalty")
        settings.frequencyPenalty = try Self.checked(frequencyPenalty, -2...2, "frequency_penalty")
        // -1 is how vLLM and llama.cpp say «all».
        settings.topK = try topK.map { value throws(APIError) in max(0, try Self.checked(value, -1...Int(Int32.max), "top_k") ?? 0) }
        settings.stops = try Self.stops(stop?.values ?? [])
        return (0..<count).map { choice in
            var one = request
            one.settings = settings
            one.settings.seed = seed.map { UInt64(bitPattern: $0) &+ UInt64(choice) } ?? (choice == 0 ? nil : UInt64(choice) &+ 1)
            return one
        }
    }

    static func stops(_ texts: [String]) throws(APIError) -> [String] {
        guard texts.count <= mostStops, texts.allSatisfy({ $0.utf8.count <= 1_000 }) else {
            throw .invalid("«stop» may be \(mostStops) texts of 1000 bytes", "stop")
        }
        return texts.filter { !$0.isEmpty }
    }

    /// -1 is how llama.cpp and LM Studio say «as many as fit».
    static func limit(_ tokens: Int?, _ name: String) throws(APIError) -> Int? {
        guard let tokens else { return nil }
        if tokens == -1 { return .max }
        guard tokens > 0 else { throw .invalid("«\(name)» has to be at least 1", name) }
        return tokens
    }

    static func checked<Value: Comparable>(_ value: Value?, _ range: ClosedRange<Value>, _ name: String) throws(APIError) -> Value? {
        guard let value else { return nil }
        guard range.contains(value) else { throw .invalid("«\(name)» is out of its range", name, code: "out_of_range") }
        return value
    }
}
