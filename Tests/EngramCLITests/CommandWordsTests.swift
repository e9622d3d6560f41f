import Terminals
import Testing

@testable import EngramCLI

/// Words that are no command.
struct CommandWordsTests {
    @Test(arguments: [
        (["trian"], "engram train"), (["stat"], "engram status"), (["evla"], "engram eval"), (["doctro", "--quick"], "engram doctor"),
        (["finetune"], "engram train"), (["import", "Notes"], "engram add"), (["setup"], "engram init"),
        (["dataset", "preveiw"], "engram dataset preview"), (["notes", "skiped"], "engram notes skipped"), (["Train"], "engram train"),
        (["Why did I move?"], "engram ask \"…\""),
    ]) func `The nearest command comes first`(arguments: [String], expected: String) throws {
        let words = try #require(CommandWords(arguments))
        #expect(words.nearest.first == expected)
        #expect(words.line.contains(expected))
        #expect(!words.line.contains("\n"))
    }

    @Test(arguments: [
        ["train", "--epocs", "3"], ["ask", "trian"], ["--brain", "x", "trian"], ["notes", "list", "lsit"], [], ["help", "trian"],
    ]) func `What follows a command is no word of ours`(arguments: [String]) {
        #expect(CommandWords(arguments) == nil)
    }

    @Test func `A word that is near to nothing names all commands, and a question is not repeated`() throws {
        let words = try #require(CommandWords(["xylophone"]))
        #expect(words.nearest == [])
        #expect(words.line.contains("engram --help"))
        #expect(try #require(CommandWords(["What is my secret?"])).line.contains("secret") == false)
    }

    @Test func `Slips are counted by letters put in, taken out, replaced and exchanged`() {
        for (word, name, count) in [
            ("train", "train", 0), ("trian", "train", 1), ("tran", "train", 1), ("traain", "train", 1), ("trein", "train", 1),
            ("", "ask", 3), ("ask", "", 3), ("kitten", "sitting", 3),
        ] {
            #expect(CommandWords.slips(from: word, to: name) == count, "\(word) \(name)")
            #expect(CommandWords.slips(from: name, to: word) == count, "\(name) \(word)")
        }
    }
}

struct QuestionnaireTests {
    private struct Refused: Error, CustomStringConvertible {
        var description: String { "refused" }
    }

    private func questions(_ answers: [String]) -> Questionnaire {
        var left = answers[...]
        return Questionnaire(Console(.quiet)) { left.popFirst() }
    }

    @Test func `Return takes what is usual, and what is not taken is asked again`() throws {
        #expect(try questions([""]).ask("?", usual: "2") { $0 } == "2")
        #expect(try questions(["  3 "]).ask("?", usual: "2") { $0 } == "3")
        #expect(try questions(["", "", "4"]).ask("?", usual: nil) { $0 } == "4")
        let number = try questions(["x", "5"]).ask("?", usual: nil) { answer in
            guard let number = Int(answer) else { throw Refused() }
            return number
        }
        #expect(number == 5)
        #expect(throws: Interrupted.self) { try questions([]).ask("?", usual: "2") { $0 } }
    }

    @Test func `A list of answers is parted by commas`() {
        #expect("~/Notes, ~/My Diary ,".partsBetweenCommas == ["~/Notes", "~/My Diary"])
        #expect(Surroundings(variables: ["HOME": "/h"]).expanded("~/Notes") == "/h/Notes")
        #expect(Surroundings(variables: ["HOME": "/h"]).expanded("~other") == "~other")
    }
}
