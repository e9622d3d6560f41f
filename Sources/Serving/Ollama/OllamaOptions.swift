/// The field `options` of Ollama's requests. Those of its own engine are passed over.
struct OllamaOptions: Decodable, Sendable {
    let temperature: Float?
    let topP: Float?
    let topK: Int?
    let seed: Int64?
    let stop: OneOrMany<String>?
    let numPredict: Int?
    let repeatPenalty: Float?
    let presencePenalty: Float?
    let frequencyPenalty: Float?

    private enum CodingKeys: String, CodingKey {
        case temperature, seed, stop
        case topP = "top_p"
        case topK = "top_k"
        case numPredict = "num_predict"
        case repeatPenalty = "repeat_penalty"
        case presencePenalty = "presence_penalty"
        case frequencyPenalty = "frequency_penalty"
    }

    /// - Throws: `APIError`.
    func settings() throws(APIError) -> ReplySettings {
        var settings = ReplySettings()
        settings.temperature = try WritingOptions.checked(temperature, 0...10, "temperature")
        settings.topP = try WritingOptions.checked(topP, Float.leastNonzeroMagnitude...1, "top_p")
        settings.topK = try WritingOptions.checked(topK.map { max(0, $0) }, 0...Int(Int32.max), "top_k")
        settings.repetitionPenalty = try WritingOptions.checked(repeatPenalty, 0.01...10, "repeat_penalty")
        settings.presencePenalty = try WritingOptions.checked(presencePenalty, -2...2, "presence_penalty")
        settings.frequencyPenalty = try WritingOptions.checked(frequencyPenalty, -2...2, "frequency_penalty")
        // -1 means a seed by chance; the usual one is as good as any.
        settings.seed = seed.flatMap { $0 < 0 ? nil : UInt64($0) }
        settings.stops = try WritingOptions.stops(stop?.values ?? [])
        // Ollama: -1 without end, -2 until the context is full.
        if let numPredict { settings.maxTokens = numPredict < 0 ? .max : numPredict }
        if settings.maxTokens == 0 { throw .invalid("«num_predict» has to be at least 1", "num_predict") }
        return settings
    }
}
