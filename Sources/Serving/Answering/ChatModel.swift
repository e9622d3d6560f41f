/// Who answers: what the server needs of a model, and all that it knows of one. Its calls wait and are made on threads of their own.
package protocol ChatModel: Sendable {
    /// Those that can be asked for; the first answers where none is named.
    func models() throws -> [ServedModel]

    /// Writes an answer.
    ///
    /// - Parameter onText: gets it piece by piece, an empty one where nothing is to be said yet; false ends it.
    /// - Throws: `APIError` where the request cannot be answered as it is.
    func reply(to request: ReplyRequest, onText: (String) -> Bool) throws -> ReplyOutcome

    /// A vector of length 1 for each text.
    ///
    /// - Throws: `APIError` where a text is too long.
    func embed(_ request: EmbeddingRequest) throws -> EmbeddingOutcome
}
