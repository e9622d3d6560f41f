import Messages

/// Why a use case could not be carried out, where no layer below has said so already.
package enum WorkflowError: Error, Sendable, Equatable {
    /// A file or folder that was named cannot be read; `problem` says why.
    case unreadable(path: String, problem: Message.Value)
    case notWritten(path: String, reason: Message.Value)
    /// Text was expected in a file that holds something else.
    case notText(path: String)
    /// A setting's value is outside of what makes sense.
    case badSetting(name: Message.Value, value: Message.Value, expected: Message.Value)
    case unknownSetting(name: String, file: String, known: [String])
    /// A key of a section that stands outside of it.
    case misplacedSetting(name: String, file: String, sections: [String])
    case malformed(path: String, problem: Message.Value)
    /// Nothing is there to work on; `hint` says what to do first.
    case nothingThere(what: Message.Value, hint: Message.Value)
    /// What would be made is there already; `hint` says what can be done instead.
    case standsAlready(path: String, hint: Message.Value)
    case brainInUse(path: String, process: String)
    case tokenDoesNotExist(id: Int, vocabulary: Int)
    case noSuch(what: Message.Value, name: String, known: [String])
}

extension WorkflowError: Telling, CustomStringConvertible {
    package var description: String { "\(message)" }

    package var message: Message {
        switch self {
        case .unreadable(let path, let problem): Message("error.unreadable", ["path": .text(path), "problem": problem])
        case .notWritten(let path, let reason): Message("error.notWritten", ["path": .text(path), "reason": reason])
        case .notText(let path): Message("error.notText", ["path": .text(path)])
        case .badSetting(let name, let value, let expected):
            Message("error.badSetting", ["name": name, "value": value, "expected": expected])
        case .misplacedSetting(let name, let file, let sections):
            Message("error.misplacedSetting", ["name": .text(name), "file": .text(file), "sections": .list(sections)])
        case .unknownSetting(let name, let file, let known):
            Message("error.unknownSetting", ["name": .text(name), "file": .text(file), "known": .list(known)])
        case .malformed(let path, let problem): Message("error.malformed", ["path": .text(path), "problem": problem])
        case .nothingThere(let what, let hint): Message("error.nothingThere", ["what": what, "hint": hint])
        case .standsAlready(let path, let hint): Message("error.standsAlready", ["path": .text(path), "hint": hint])
        case .brainInUse(let path, let process): Message("error.brainInUse", ["path": .text(path), "process": .text(process)])
        case .tokenDoesNotExist(let id, let vocabulary):
            Message("error.tokenDoesNotExist", ["id": "\(id)", "last": "\(vocabulary - 1)"])
        case .noSuch(let what, let name, let known):
            Message(
                known.isEmpty ? "error.noSuch" : "error.noSuch.known", ["what": what, "name": .text(name), "known": .list(known)])
        }
    }
}
