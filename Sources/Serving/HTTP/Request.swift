import Foundation

/// A request as routes see it.
package struct Request: Sendable {
    package let method: String
    /// Decoded, without the query.
    package let path: String
    /// Decoded; of a name that is given twice the first.
    package let query: [String: String]
    package let fields: HTTPFields
    package let body: Data
    /// The address it came from, without the port.
    package let peer: String

    init(_ head: RequestHead, body: Data, peer: String) {
        (method, path, query, fields, self.body, self.peer) = (head.method, head.path, head.query, head.fields, body, peer)
    }
}
