import Datasets
import Testing
import Tokenization

@Suite struct ExampleLineTests {
    private let example = Example(
        messages: [
            ChatMessage(role: .user, content: "Why did \"it\" stop?\n\tReally\u{2028}?"),
            ChatMessage(role: .assistant, content: "Nobody — 没有人 — opened it \\ twice.\u{1}"),
        ],
        provenance: ExampleProvenance(
            kind: .section, note: "Lantern", noteHash: "ab", headingPath: ["Why I stopped", "Really"], span: 12..<80, contentHash: "cd",
            wording: "section.en.4", direction: .reverse, split: .valid), answerWeight: 2.5)

    @Test func theMessagesFormIsWrittenToTheLetter() {
        #expect(
            ExampleLine.encode(example)
                == #"{"messages":[{"role":"user","content":"Why did \"it\" stop?\n\tReally\u2028?"},"#
                + #"{"role":"assistant","content":"Nobody — 没有人 — opened it \\ twice.\u0001"}],"#
                + #""kind":"section","note":"Lantern","note_hash":"ab","heading":["Why I stopped","Really"],"span":[12,80],"#
                + #""hash":"cd","wording":"section.en.4","direction":"reverse","split":"valid","weight":2.5}"#)
    }

    @Test func theMessagesFormComesBackWhole() throws {
        #expect(try ExampleLine.decode(ExampleLine.encode(example).utf8, file: "f", number: 1) == example)
    }

    @Test(arguments: LineFormat.allCases) func everyFormKeepsTheWords(format: LineFormat) throws {
        let back = try ExampleLine.decode(ExampleLine.encode(example, as: format).utf8, file: "f", number: 1)
        switch format {
        case .text: #expect(back.answer == example.question + "\n\n" + example.answer)
        default: #expect(back.messages == example.messages)
        }
    }

    @Test func alpacaKeepsSystemAndHistory() throws {
        let roles: [ChatMessage.Role] = [.system, .user, .assistant, .user, .assistant]
        let long = Example(
            messages: roles.enumerated().map { ChatMessage(role: $1, content: "turn \($0)") }, provenance: ExampleProvenance(kind: .given))
        let line = ExampleLine.encode(long, as: .alpaca)
        #expect(
            line == #"{"instruction":"turn 3","input":"","output":"turn 4","system":"turn 0","history":[["turn 1","turn 2"]]}"#)
        #expect(try ExampleLine.decode(line.utf8, file: "f", number: 1) == long)
    }

    @Test(arguments: [
        (#"{"prompt":"a","completion":"b"}"#, ["user: a", "assistant: b"]),
        (#"{"prompt":[{"role":"user","content":"a"}],"completion":[{"role":"assistant","content":"b"}]}"#, ["user: a", "assistant: b"]),
        (#"{"instruction":"a","input":"x","output":"b"}"#, ["user: a\nx", "assistant: b"]),
        (
            #"{"conversations":[{"from":"human","value":"a"},{"from":"gpt","value":"b"}],"system":"s"}"#,
            ["system: s", "user: a", "assistant: b"]
        ),
        (#"{"text":"b","meta":{"x":[1]}}"#, ["assistant: b"]),
        (
            #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}],"kind":7,"span":[9,1]}"#,
            ["user: a", "assistant: b"]
        ),
    ])
    func otherProgramsLinesAreRead(line: String, turns: [String]) throws {
        let example = try ExampleLine.decode(line.utf8, file: "f", number: 1)
        #expect(example.messages.map { "\($0.role.rawValue): \($0.content)" } == turns)
        #expect(example.provenance == ExampleProvenance(kind: .given))
        #expect(example.answerWeight == 1)
    }

    @Test(arguments: [
        ("{", DatasetLineError.Problem.notJSON),
        ("[1]", .notJSON),
        (#"{"question":"a","answer":"b"}"#, .noKnownForm(keys: ["answer", "question"])),
        (#"{"messages":[]}"#, .emptyMessages),
        (#"{"messages":[{"role":"user","content":"a"}]}"#, .noAnswer),
        (#"{"messages":[{"role":"assistant","content":""}]}"#, .noAnswer),
        (#"{"messages":[{"role":"tool","content":"a"}]}"#, .unknownRole("tool")),
        (#"{"messages":[{"role":"user","content":7}]}"#, .wrongType(field: "messages[0].content", expected: "a string")),
        (#"{"messages":"a"}"#, .wrongType(field: "messages", expected: "a list")),
        (#"{"instruction":"a","output":"b","history":[["x"]]}"#, .wrongType(field: "history[0]", expected: "a question and an answer")),
    ])
    func aBadLineIsNamed(line: String, problem: DatasetLineError.Problem) {
        #expect {
            try ExampleLine.decode(line.utf8, file: "train.jsonl", number: 12)
        } throws: { error in
            guard let error = error as? DatasetLineError else { return false }
            return error.problem == problem && error.description.hasPrefix("train.jsonl:12: ")
        }
    }

    @Test func bytesThatAreNotTextAreNamed() {
        #expect {
            try ExampleLine.decode([0x7b, 0xff, 0x7d], file: "f", number: 3)
        } throws: {
            ($0 as? DatasetLineError)?.problem == .notUTF8
        }
    }
}
