import Generation
import Messages
import ModelFiles
import Tensors
import Tokenization
import Training
import Transformers

// The layers below know no catalogue: what they say of themselves is English, for their tests and for logs.

extension ModelFileError: Telling {
    package var message: Message {
        switch self {
        case .missing(let path, let hint): Message("file.missing", ["path": .text(path), "hint": .text(hint)])
        case .malformed(let path, let fault): Message("file.malformed", ["path": .text(path), "fault": .text(fault)])
        case .unsupported(let path, let what, let supported):
            Message("file.unsupported", ["path": .text(path), "what": .text(what), "supported": .text(supported)])
        case .missingTensor(let name, let path): Message("file.missingTensor", ["name": .text(name.quoted), "path": .text(path)])
        case .wrongShape(let tensor, let expected, let found, let path):
            Message(
                "file.wrongShape",
                ["tensor": .text(tensor.quoted), "expected": "\(expected)", "found": "\(found)", "path": .text(path)])
        case .unsupportedDType(let tensor, let dtype, let path):
            Message("file.unsupportedDType", ["tensor": .text(tensor.quoted), "dtype": .text(dtype.quoted), "path": .text(path)])
        case .notFinite(let tensor, let element, let path):
            Message("file.notFinite", ["tensor": .text(tensor.quoted), "element": "\(element)", "path": .text(path)])
        case .notWritten(let path, let reason): Message("error.notWritten", ["path": .text(path), "reason": .text(reason)])
        }
    }
}

extension ModelError: Telling {
    package var message: Message {
        switch self {
        case .unsupported(let what, let supported): Message("model.unsupported", ["what": .text(what), "supported": .list(supported)])
        case .adapterForAnotherBase(let adapter, let reason):
            Message("model.adapterForAnotherBase", ["adapter": .text(adapter), "reason": .text(reason)])
        }
    }
}

extension TokenizerError: Telling {
    package var message: Message {
        switch self {
        case .missing(let folder, let expected):
            Message("tokenizer.missing", ["folder": .text(folder), "expected": .text(expected.joined(separator: ", or "))])
        case .unreadable(let file, let reason): Message("tokenizer.unreadable", ["file": .text(file), "reason": .text(reason)])
        case .malformed(let file, let place, let problem):
            Message("tokenizer.malformed", ["file": .text(file), "place": .text(place), "problem": .text(problem)])
        case .unsupported(let file, let place, let what):
            Message("tokenizer.unsupported", ["file": .text(file), "place": .text(place), "what": .text(what)])
        }
    }
}

extension ChatTemplateError: Telling {
    package var message: Message {
        switch self {
        case .noMessages: Message("template.noMessages")
        case .noTemplate: Message("template.noTemplate")
        case .noDefaultTemplate(let known): Message("template.noDefault", ["known": .list(known)])
        case .badConversation(let file, let problem):
            Message("template.badConversation", ["file": .text(file), "problem": .text(problem)])
        case .noTarget(let example): Message("template.noTarget", ["example": .text(example)])
        }
    }
}

extension GenerationError: Telling {
    package var message: Message {
        switch self {
        case .promptIsEmpty: Message("generation.empty")
        case .promptIsTooLong(let tokens, let limit): Message("generation.tooLong", ["tokens": "\(tokens)", "limit": "\(limit)"])
        case .tokenDoesNotExist(let id, let vocabulary): Message("generation.token", ["id": "\(id)", "last": "\(vocabulary - 1)"])
        case .notFinite: Message("generation.notFinite")
        }
    }
}

extension TrainingError: Telling {
    package var message: Message {
        switch reason {
        case .noTargets: Message("training.noTargets")
        case .nothingLearns: Message("training.nothingLearns")
        case .exampleIsTooLong(let tokens, let limit): Message("training.tooLong", ["tokens": "\(tokens)", "limit": "\(limit)"])
        case .tokenDoesNotExist(let id, let vocabulary): Message("training.token", ["id": "\(id)", "last": "\(vocabulary - 1)"])
        case .gradientIsNotFinite(let step): Message("training.gradient", ["step": "\(step)"])
        case .lossIsNotFinite(let step): Message("training.loss", ["step": "\(step)"])
        case .checkpointDoesNotFit(let found, let expected):
            Message("training.checkpoint", ["found": .text(found), "expected": .text(expected)])
        }
    }
}
