/// How much a server takes and waits for, so that no client can hold it up or fill its memory.
package struct ServerLimits: Sendable, Equatable {
    /// Bytes of a request's first lines.
    package var head = 32 << 10
    /// Bytes of a request's body.
    package var body = 8 << 20
    /// Seconds for a head to come in whole, for a body, and between two requests.
    package var headSeconds = 10.0
    package var bodySeconds = 60.0
    package var idleSeconds = 120.0
    /// Seconds for a client to take a piece of an answer.
    package var writeSeconds = 60.0
    /// Seconds that an answer may take once it has begun.
    package var answerSeconds = 1_800.0
    package var connections = 128
    /// Answers that are written at once, and requests that wait for it.
    package var sequences = 16
    package var waiting = 64
    /// Requests of one address: so many a second in the long run, and so many at once.
    package var rate = 100.0
    package var burst = 400.0
    /// Texts of one request for embeddings.
    package var embeddings = 2_048
    /// Seconds that answers have to end by themselves when the server is to stop.
    package var stopSeconds = 10.0

    package init() {}
}
