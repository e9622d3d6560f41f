import Datasets
import Library
import Messages
import Notes

extension ImportError: Telling {
    package var message: Message {
        switch self {
        case .missing(let path): Message("import.missing", ["path": .text(path)])
        case .nothingToRead(let paths, let skipped):
            skipped.isEmpty
                ? Message("import.empty", ["paths": .list(paths)])
                : Message("import.nothing", ["paths": .list(paths), "reasons": Self.reasons(skipped)])
        }
    }

    private static func reasons(_ skipped: [String: Int]) -> Message.Value {
        .list(skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" })
    }
}

extension LibraryError: Telling {
    package var message: Message {
        switch self {
        case .cannotOpen(let path, let reason): Message("library.cannotOpen", ["path": .text(path), "reason": .text(reason)])
        case .locked(let path): Message("library.locked", ["path": .text(path)])
        case .diskFull(let path): Message("library.diskFull", ["path": .text(path)])
        case .readOnly(let path): Message("library.readOnly", ["path": .text(path)])
        case .corrupt(let path): Message("library.corrupt", ["path": .text(path)])
        case .newerSchema(let path): Message("library.newerSchema", ["path": .text(path)])
        case .unreadableValue(let path, let table, let key):
            Message("library.unreadableValue", ["path": .text(path), "table": .text(table), "key": .text(key)])
        case .missing(let path, let table, let key):
            Message("library.missing", ["path": .text(path), "table": .text(table), "key": .text(key)])
        case .sqlite(let path, let code, let message):
            Message("library.sqlite", ["path": .text(path), "code": "\(code)", "message": .text(message)])
        }
    }
}

extension DatasetFolderError: Telling {
    package var message: Message {
        switch self {
        case .cannotWrite(let path, let reason): Message("dataset.cannotWrite", ["path": .text(path), "reason": .text(reason)])
        case .cannotRead(let path, let reason): Message("dataset.cannotRead", ["path": .text(path), "reason": .text(reason)])
        case .empty(let path): Message("dataset.empty", ["path": .text(path)])
        }
    }
}

extension DatasetLineError: Telling {
    package var message: Message {
        Message("line.at", ["file": .text(file), "line": "\(line)", "problem": .message(problem.message)])
    }
}

extension DatasetLineError.Problem: Telling {
    package var message: Message {
        switch self {
        case .notJSON: Message("line.notJSON")
        case .notUTF8: Message("line.notUTF8")
        case .noKnownForm(let keys):
            keys.isEmpty ? Message("line.noKnownForm.noKey") : Message("line.noKnownForm", ["keys": .list(keys)])
        case .wrongType(let field, let expected): Message("line.wrongType", ["field": .text(field), "expected": .text(expected)])
        case .unknownRole(let role): Message("line.unknownRole", ["role": .text(role)])
        case .emptyMessages: Message("line.emptyMessages")
        case .noAnswer: Message("line.noAnswer")
        }
    }
}
