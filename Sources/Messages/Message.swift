/// What is to be said to a user, before it is in any language: a key of the catalogues, and what fills the gaps of its text.
package struct Message: Sendable, Hashable {
    package indirect enum Value: Sendable, Hashable {
        /// The same in every language: a path, a name, a number.
        case text(String)
        /// Names, one after the other.
        case list([String])
        case message(Message)
    }

    package let key: String
    package let values: [String: Value]

    package init(_ key: String, _ values: [String: Value] = [:]) {
        self.key = key
        self.values = values
    }
}

extension Message.Value: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { self = .text(text) }

    package static func said(_ key: String, _ values: [String: Message.Value] = [:]) -> Self { .message(Message(key, values)) }

    /// As in «1 to 1000».
    package static func range(_ low: Int, _ high: Int) -> Self { .said("expected.range", ["low": "\(low)", "high": "\(high)"]) }
}

/// In English, for logs and tests.
extension Message: CustomStringConvertible {
    package var description: String { Catalogue.english.text(self) }
}

/// An error or a remark that is told as a message.
package protocol Telling {
    var message: Message { get }
}
