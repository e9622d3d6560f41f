import Messages

/// Why nothing was exported.
package enum ExportError: Error, Sendable, Equatable {
    case noAdapter(String)
    case noModel(String)
    case noFolder(String)
    case checkFailed(folder: String, reason: Message.Value)
}

extension ExportError: Telling, CustomStringConvertible {
    package var description: String { "\(message)" }

    package var message: Message {
        switch self {
        case .noAdapter(let form): Message("export.noAdapter", ["form": .text(form)])
        case .noModel(let form): Message("export.noModel", ["form": .text(form)])
        case .noFolder(let path): Message("export.noFolder", ["path": .text(path)])
        case .checkFailed(let folder, let reason): Message("export.checkFailed", ["folder": .text(folder), "reason": reason])
        }
    }
}
