import Datasets
import Generation
import Languages
import Library
import Messages
import ModelFiles
import Notes
import Testing
import Tokenization
import Training
import Transformers
import Workflows

/// Errors as messages: English word for word as it was, and something to say in every language.
struct ErrorMessageTests {
    @Test func `An error of a use case says in English what it always said`() {
        let brain = "/home/me/brain"
        #expect(
            "\(WorkflowError.nothingThere(what: .said("problem.noBrain", ["brain": .text(brain)]), hint: .said("hint.begin")))"
                == "there is no brain in /home/me/brain yet; begin with: engram add FOLDER")
        #expect(
            "\(WorkflowError.badSetting(name: "epochs", value: "0", expected: .range(1, 1_000)))"
                == "epochs cannot be 0; expected 1 to 1000")
        #expect(
            "\(WorkflowError.noSuch(what: .said("thing.adapter"), name: "x", known: ["a", "b"]))"
                == "there is no adapter «x»; there are a, b")
        #expect("\(WorkflowError.noSuch(what: .said("thing.note"), name: "x", known: []))" == "there is no note «x»")
        #expect(
            "\(WorkflowError.notWritten(path: "p", reason: "no room"))" == "cannot write p: no room; nothing was changed there")
        #expect(
            "\(HubError.noSuchRevision(model: "a/b", revision: "v9"))" == "a/b has no revision «v9»; leave --revision out for the newest")
        #expect(
            "\(HubError.noWeights(model: "a/b", found: ["x.bin", "y.bin"]))"
                == "a/b has no safetensors weights (it has x.bin, y.bin); choose an upload with model.safetensors")
        #expect("\(ExportError.noModel("peft"))" == "peft holds no model")
    }

    /// One of each kind that the layers below throw.
    private static let below: [any Telling & Error] = [
        ModelFileError.missing(path: "p", hint: "h"), ModelFileError.malformed(path: "p", fault: "f"),
        ModelFileError.unsupported(path: "p", what: "w", supported: "s"), ModelFileError.missingTensor(name: "n", path: "p"),
        ModelFileError.wrongShape(tensor: "t", expected: [1, 2], found: [3], path: "p"),
        ModelFileError.unsupportedDType(tensor: "t", dtype: "d", path: "p"),
        ModelFileError.notFinite(tensor: "t", element: 3, path: "p"), ModelFileError.notWritten(path: "p", reason: "r"),
        ModelError.unsupported(what: "w", supported: ["a", "b"]), ModelError.adapterForAnotherBase(adapter: "a", reason: "r"),
        TokenizerError.missing(folder: "f", expected: ["a", "b"]), TokenizerError.unreadable(file: "f", reason: "r"),
        TokenizerError.malformed(file: "f", place: "p", problem: "x"), TokenizerError.unsupported(file: "f", place: "p", what: "w"),
        ChatTemplateError.noMessages, ChatTemplateError.noTemplate, ChatTemplateError.noDefaultTemplate(known: ["a", "b"]),
        ChatTemplateError.badConversation(file: "f", problem: "p"), ChatTemplateError.noTarget(example: "e"),
        GenerationError.promptIsEmpty, GenerationError.promptIsTooLong(tokens: 2, limit: 1),
        GenerationError.tokenDoesNotExist(id: 9, vocabulary: 8), GenerationError.notFinite,
        TrainingError(.noTargets), TrainingError(.nothingLearns), TrainingError(.exampleIsTooLong(tokens: 2, limit: 1)),
        TrainingError(.tokenDoesNotExist(id: 9, vocabulary: 8)), TrainingError(.lossIsNotFinite(step: 1)),
        TrainingError(.gradientIsNotFinite(step: 1)), TrainingError(.checkpointDoesNotFit(found: "f", expected: "e")),
        ImportError.missing(path: "p"), ImportError.nothingToRead(paths: ["p", "q"], skipped: [:]),
        ImportError.nothingToRead(paths: ["p"], skipped: ["empty": 2, "binary": 1]),
        LibraryError.cannotOpen(path: "p", reason: "r"), LibraryError.locked(path: "p"), LibraryError.diskFull(path: "p"),
        LibraryError.readOnly(path: "p"), LibraryError.corrupt(path: "p"), LibraryError.newerSchema(path: "p"),
        LibraryError.unreadableValue(path: "p", table: "t", key: "k"), LibraryError.missing(path: "p", table: "t", key: "k"),
        LibraryError.sqlite(path: "p", code: 1, message: "m"),
        DatasetFolderError.cannotWrite(path: "p", reason: "r"), DatasetFolderError.cannotRead(path: "p", reason: "r"),
        DatasetFolderError.empty(path: "p"),
    ]

    @Test func `What the layers below say of themselves is what the English catalogue says of them`() {
        for error in Self.below {
            #expect(Catalogue.english.text(error.message) == "\(error)")
            let chinese = Catalogue.chinese.text(error.message)
            #expect(chinese.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) }, "\(chinese)")
        }
    }

    @Test func `Every name that reports count by has its words`() {
        let names =
            NoteState.allCases.map { "state.\($0.rawValue)" } + NoteLanguage.allCases.map { "language.\($0.rawValue)" }
            + SourceKind.allCases.map { "kind.\($0.rawValue)" } + NoteTitleSource.allCases.map { "title.\($0.rawValue)" }
            + NoteDate.Source.allCases.map { "date.\($0.rawValue)" }
            + SecretKind.allCases.map { "secret.\($0.rawValue.replacing(" ", with: "-"))" }
        #expect(names.count > 40)
        for name in names { #expect(Catalogue.chinese.texts[name] != nil, "\(name)") }
    }
}
