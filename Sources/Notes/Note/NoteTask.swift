/// One thing to do.
package struct NoteTask: Sendable, Equatable {
    /// What became of it.
    package enum State: Sendable, Equatable {
        case open, done
        /// Begun or half done.
        case started
        /// Given up.
        case cancelled
        /// Put off or handed to another.
        case deferred
        /// A state of the owner's own, with its mark.
        case other(Character)

        init(isDone: Bool) { self = isDone ? .done : .open }

        /// What stands in the box: the marks that Obsidian's themes agree on.
        package init(mark: Character) {
            switch mark {
            case " ": self = .open
            case "x", "X": self = .done
            case "/": self = .started
            case "-": self = .cancelled
            case ">": self = .deferred
            default: self = .other(mark)
            }
        }

        /// What stands in the box.
        package var mark: Character {
            switch self {
            case .open: " "
            case .done: "x"
            case .started: "/"
            case .cancelled: "-"
            case .deferred: ">"
            case .other(let mark): mark
            }
        }
    }

    package var text: String
    package var state: State

    package init(text: String, state: State) {
        self.text = text
        self.state = state
    }

    package init(text: String, done: Bool) { self.init(text: text, state: State(isDone: done)) }

    /// Whether it is done; what is not is open only where its state says so.
    package var done: Bool {
        get { state == .done }
        set { state = State(isDone: newValue) }
    }
}

/// Written with its mark, so that a note's JSON can be read by a person; notes that were kept before have only `done`.
extension NoteTask: Codable {
    private enum CodingKeys: String, CodingKey { case text, done, mark }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        text = try container.decode(String.self, forKey: .text)
        if let mark = try container.decodeIfPresent(String.self, forKey: .mark)?.first {
            state = State(mark: mark)
        } else {
            state = State(isDone: try container.decode(Bool.self, forKey: .done))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(done, forKey: .done)
        if state != .done, state != .open { try container.encode(String(state.mark), forKey: .mark) }
    }
}
