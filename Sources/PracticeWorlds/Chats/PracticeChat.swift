import Datasets
import Tokenization

/// One generated chat.
package struct PracticeChat: Sendable, Equatable {
    package var messages: [ChatMessage]
    package var kind: PracticeKind
    /// What the last answer takes from the note, letter by letter but for case; nil when it takes nothing.
    package var evidence: String?

    init(_ kind: PracticeKind, _ question: String, _ answer: String, evidence: String? = nil) {
        self.init(kind, [ChatMessage(role: .user, content: question), ChatMessage(role: .assistant, content: answer)], evidence: evidence)
    }

    init(_ kind: PracticeKind, _ messages: [ChatMessage], evidence: String? = nil) {
        self.kind = kind
        self.messages = messages
        self.evidence = evidence
    }

    /// One line of JSON, without the line's end: `messages` and `kind`.
    package var line: String {
        var object = JSONObjectText()
        object.add(
            "messages",
            messages.map { message in
                var turn = JSONObjectText()
                turn.add("role", message.role.rawValue)
                turn.add("content", message.content)
                return turn
            })
        object.add("kind", kind.rawValue)
        return object.text
    }
}
