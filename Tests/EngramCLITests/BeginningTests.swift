import Foundation
import Testing

/// From nothing to the first question: where one stands, and what comes next.
struct BeginningTests {
    private let scratch: Scratch
    private let program: Program

    init() throws {
        scratch = try Scratch()
        program = Program(in: scratch)
    }

    @Test func `Without a word it says where one stands at every step`() throws {
        #expect(try program.run().output.contains("engram init"))
        #expect(try program.run("init", Fixtures.vault, "--base", "pocket").code == 0)
        let begun = try program.run()
        #expect(begun.code == 0)
        #expect(begun.output.contains("no notes were added yet"))
        #expect(begun.output.hasSuffix("Next: engram add\n"))
        #expect(try program.run("add").code == 0)
        #expect(try program.run().output.hasSuffix("Next: engram train\n"))
        try scratch.write("more/New.md", "# New\n\nA note that came later, with enough words to be one.\n")
        #expect(try program.run("add", scratch.path("more")).code == 0)
        try scratch.write("more/Newer.md", "# Newer\n\nA note that came later still, with enough words.\n")
        #expect(try program.run().output.hasSuffix("Next: engram sync, then engram train\n"))
    }

    @Test func `A base that is not here is to be fetched first`() throws {
        let begun = try program.run("init", Fixtures.vault, "--base", "Qwen/Qwen2.5-0.5B-Instruct")
        #expect(begun.code == 0)
        #expect(begun.errors.contains("Next: engram pull Qwen/Qwen2.5-0.5B-Instruct, then engram add"))
        #expect(try program.run().output.hasSuffix("Next: engram pull Qwen/Qwen2.5-0.5B-Instruct\n"))
    }

    @Test func `Init without a terminal chooses what is not given, and says it in JSON`() throws {
        let begun = try program.run("init", Fixtures.vault, "--exclude", "Templates/", "--exclude", "*.txt", "--json")
        #expect(begun.code == 0, "\(begun.errors)")
        #expect(begun.errors.isEmpty)
        #expect(begun.keys.isSuperset(of: ["base", "exclude", "recipe", "sources"]))
        #expect(begun.json["exclude"] as? [String] == ["Templates/", "*.txt"])
        let text = try String(contentsOfFile: scratch.path("brain/engram.toml"), encoding: .utf8)
        #expect(text.contains("\nexclude = [\"Templates/\",\"*.txt\"]\n"))
        #expect(text.contains("\nsources = [\"\(Fixtures.vault)\"]\n"))
        // Chinese notes are no work for an English base.
        var other = program
        other.environment["ENGRAM_BRAIN"] = scratch.path("other")
        try scratch.write("notes/灯笼.md", "# 灯笼\n\n我停下灯笼项目，因为插件系统弄坏了最简单的部分：保存一个页面。除了我，没有人打开过第二次。\n")
        let chinese = try other.run("init", scratch.path("notes"), "--json")
        #expect((chinese.json["base"] as? String)?.hasPrefix("Qwen/") == true)
    }

    @Test func `Init refuses what cannot be, in one line, and leaves the owner's recipe alone`() throws {
        for (arguments, word) in [
            (["init"], "engram init FOLDER"), (["init", "nowhere"], "nowhere"), (["init", Fixtures.vault, "--base", "no such"], "no such"),
        ] {
            let refused = try program.run(arguments)
            #expect(refused.code != 0)
            #expect(refused.errorLines.count == 1 && refused.errors.contains(word), "\(refused.errors)")
            #expect(!FileManager.default.fileExists(atPath: scratch.path("brain")))
        }
        #expect(try program.run("init", Fixtures.vault, "--base", "pocket").code == 0)
        let again = try program.run("init", Fixtures.vault, "--base", "pocket")
        #expect(again.code == 1)
        #expect(again.errors.contains("is there already"))
        // What `engram add` leaves chooses nothing and may be chosen from.
        var other = program
        other.environment["ENGRAM_BRAIN"] = scratch.path("other")
        #expect(try other.run("add", Fixtures.vault).code == 0)
        #expect(try other.run("init", Fixtures.vault, "--base", "pocket").code == 0)
        #expect(try other.run("status").code == 0)
    }

    @Test func `The next step is the last line for people, and stands in no JSON`() throws {
        #expect(try program.run("add", Fixtures.vault).errors.hasSuffix("Next: engram train\n"))
        #expect(try program.run("notes").errors.hasSuffix("Next: engram notes show TITLE\n"))
        #expect(try program.run("sync").errors.hasSuffix("Next: engram train\n"))
        for arguments in [["sync"], ["notes"], ["notes", "skipped"], ["models"], ["doctor", "--quick"]] {
            let outcome = try program.run(arguments + ["--json"])
            #expect(!outcome.errors.contains("Next:") && !outcome.output.contains("Next:"), "\(arguments)")
            #expect(try !program.run(arguments + ["--quiet"]).errors.contains("Next:"))
        }
    }

    @Test func `A wrong command gets the right one, in one line`() throws {
        let wrong = try program.run("trian")
        #expect(wrong.code == 64)
        #expect(wrong.errorLines == ["engram: there is no command «engram trian»; did you mean: engram train? All of them: engram --help"])
        #expect(wrong.errors.split(separator: "\n").count == 1)
        #expect(try program.run("train", "--epoch", "3").errors.contains("--epochs"))
    }
}
