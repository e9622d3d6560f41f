/// What the server tells whoever started it. No word of a request is in it.
package enum ServerEvent: Sendable, Equatable {
    /// An error that was none of the client's.
    case failed(String)
    /// Connections cannot be taken at present, as where too many files are open.
    case notAccepting(String)
}
