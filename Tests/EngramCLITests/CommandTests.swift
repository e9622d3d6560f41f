import Foundation
import Testing

/// What programs read, and what people see first.
struct CommandTests {
    private let scratch: Scratch
    private let program: Program
    private let base: String

    init() throws {
        scratch = try Scratch()
        program = Program(in: scratch)
        base = try Fixtures.base.get().path
    }

    @Test func `Without a word it says what to do next`() throws {
        let fresh = try program.run()
        #expect(fresh.code == 0)
        #expect(fresh.output.contains("engram demo"))
        #expect(fresh.output.contains("engram add FOLDER"))
        _ = try program.run("add", Fixtures.vault)
        let begun = try program.run()
        #expect(begun.code == 0)
        #expect(begun.output.contains("6 new"))
        #expect(begun.output.contains("Next: engram train"))
    }

    @Test func `What makes base models is another program's work`() throws {
        for word in ["pretrain", "practice", "tokenizer"] {
            let outcome = try program.run(word)
            #expect(outcome.code == 64 && outcome.errorLines.count == 1, "\(word): \(outcome.errors)")
        }
    }

    @Test func `Every command says its JSON in the keys that are promised`() throws {
        let added = try program.run("add", Fixtures.vault, "--json")
        #expect(
            added.keys == [
                "changes", "dates", "files", "from", "kinds", "languages", "masked", "missing", "notes", "seconds", "skipped", "to",
                "words",
            ])
        #expect(added.json["notes"] as? Int == 6)
        let dataset = try program.run("dataset", "--json")
        #expect(
            dataset.keys == ["examples", "folder", "id", "is_unchanged", "kinds", "notes", "notes_without", "recipe", "valid"])
        let preview = try program.run("dataset", "preview", "--model", base, "--json")
        #expect(
            preview.keys == ["heading", "kind", "note", "number", "stretches", "targets", "tokens", "wording"])
        let statistics = try program.run("dataset", "stats", "--model", base, "--json")
        #expect(statistics.keys == ["kinds", "notes", "recipe", "train", "valid", "without"])
        let outline = try program.run("train", "--model", base, "--dry-run", "--json")
        #expect(
            outline.keys.isSuperset(of: ["adapter_parameters", "examples", "model", "notes", "settings", "steps", "targets", "tokens"]))
        let trained = try program.run("train", "--model", base, "--epochs", "1", "--row-tokens", "128", "--json")
        #expect(trained.code == 0)
        #expect(
            trained.keys.subtracting(["valid_loss"]) == [
                "adapter", "examples", "first_loss", "folder", "last_loss", "notes", "seconds", "steps", "tokens", "was_interrupted",
            ])
        let answer = try program.run("ask", "Why did I stop Kite?", "--max-tokens", "6", "--json")
        #expect(
            answer.keys == [
                "adapter", "answer", "answerable", "finish", "mean_log_probability", "model", "prompt_tokens", "seconds", "support",
                "tokens",
            ])
        let unchecked = try program.run("ask", "Why did I stop Kite?", "--max-tokens", "6", "--unchecked", "--json")
        #expect(unchecked.keys == answer.keys.subtracting(["support", "answerable"]))
        let status = try program.run("status", "--json")
        #expect(
            status.keys == [
                "adapter", "brain", "changes", "dataset", "learnt_notes", "new_notes", "notes", "sources", "stale_notes",
            ])
        #expect(status.json["learnt_notes"] as? Int == 6)
        let doctor = try program.run("doctor", "--quick", "--json")
        #expect(doctor.keys.isSuperset(of: ["available_paths", "memory_bytes", "path", "reads", "threads"]))
        let kinds = (doctor.json["reads"] as? [String: Any])?["built_in"] as? [String]
        #expect(try Set(#require(kinds)).isSuperset(of: ["docx", "epub", "html", "pdf"]))
        #expect(try program.run("notes", "--json").output.split(separator: "\n").count == 6)
        #expect(try program.run("notes", "why", "Kite.md", "--json").json["outcome"] as? String == "note")
        #expect(try program.run("notes", "show", "Kite", "--json").json["title"] as? String == "Kite")
    }

    @Test func `An exam has its keys in one line, and pairs and exports are at hand`() throws {
        _ = try program.run("add", Fixtures.vault)
        let edited = try program.run("dataset", "--edit", "--json")
        #expect(edited.code == 0)
        #expect((edited.json["file"] as? String)?.hasSuffix("overrides.jsonl") == true)
        _ = try program.run("dataset")
        let exported = try program.run("dataset", "export", "--format", "alpaca", "--output", scratch.path("alpaca"), "--json")
        #expect(exported.keys == ["examples", "folder", "format", "valid"])
        let trained = try program.run("train", "--model", base, "--data", scratch.path("alpaca"), "--epochs", "1", "--dry-run", "--json")
        #expect(trained.json["examples"] as? Int == (exported.json["examples"] as? Int ?? 0) - (exported.json["valid"] as? Int ?? 0))
        #expect(try program.run("train", "--model", base, "--epochs", "1", "--row-tokens", "128", "--quiet").code == 0)
        let exam = try program.run("eval", "--columns", "base,ours", "--most", "1", "--html", scratch.path("exam.html"), "--json")
        #expect(exam.code == 0, "\(exam.errors)")
        #expect(exam.output.split(separator: "\n").count == 1)
        #expect(exam.keys.isSuperset(of: ["adapter", "base", "columns", "forgetting", "held_back", "notes", "page"]))
        #expect(FileManager.default.fileExists(atPath: scratch.path("exam.html")))
        #expect(try program.run("eval", "--columns", "base,theirs").code == 2)
    }

    @Test func `Inspecting gives loss, logits, ids and tokens`() throws {
        let logits = try program.run("inspect", "logits", "--model", base, "--ids", "5,9,2", "--json")
        #expect(logits.keys == ["loss", "logits"])
        #expect((logits.json["logits"] as? [Double])?.count == 512)
        let tokens = try program.run("inspect", "tokens", "--model", base, "The harbour", "--json")
        #expect(tokens.keys == ["ids", "tokens"])
        #expect((tokens.json["ids"] as? [Int])?.count == (tokens.json["tokens"] as? [String])?.count)
    }

    @Test func `What is odd about a base is said once beside the facts, and stands in them`() throws {
        let odd = scratch.path("odd")
        try FileManager.default.copyItem(atPath: base, toPath: odd)
        let config = URL(filePath: odd).appending(path: "config.json")
        var settings = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: config)) as? [String: Any])
        settings["partial_rotary_factor"] = 0.5
        try JSONSerialization.data(withJSONObject: settings).write(to: config)
        func lines(_ outcome: Program.Outcome) -> Int { outcome.errors.split(separator: "\n").count { $0.hasPrefix("about the model: ") } }
        let logits = try program.run("inspect", "logits", "--model", odd, "--ids", "5,9,2", "--json")
        #expect(lines(logits) == 1)
        #expect((logits.json["remarks"] as? [String])?.count == 1)
        #expect(try lines(program.run("inspect", "logits", "--model", odd, "--ids", "5,9,2", "--quiet")) == 0)
        #expect(try program.run("inspect", "logits", "--model", base, "--ids", "5,9,2", "--json").errors.isEmpty)
        let answer = try program.run("ask", "Where?", "--model", odd, "--plain", "--max-tokens", "2", "--json")
        #expect(lines(answer) == 1 && answer.keys.contains("remarks"))
        _ = try program.run("add", Fixtures.vault)
        let outline = try program.run("train", "--model", odd, "--dry-run", "--json")
        #expect(lines(outline) == 1 && outline.keys.contains("remarks"))
    }

    @Test func `Quiet is quiet, and errors are one line`() throws {
        let added = try program.run("add", Fixtures.vault, "--quiet")
        #expect(added.code == 0)
        #expect(added.output.isEmpty)
        #expect(added.errors.isEmpty)
        let failed = try program.run("add", "nothing-there", "--quiet")
        #expect(failed.code == 1)
        #expect(failed.errors.split(separator: "\n").count == 1)
        #expect(failed.errors.hasPrefix("engram: "))
    }

    @Test(arguments: [
        (["add", "nothing-there"], 1), (["ask", "anything"], 1), (["train"], 1), (["status"], 1), (["train", "--epochs", "0"], 1),
        (["nonsense"], 64), (["train", "--nonsense"], 64), (["ask"], 64), (["status", "--json", "--quiet"], 64),
        (["inspect", "logits", "--model", "x", "--ids", "1", "--precision", "q8"], 2), (["train", "--weights", "q8"], 2), (["--help"], 0),
        (["--version"], 0), (["train", "--help"], 0),
    ]) func `The exit code says how it went`(arguments: [String], code: Int) throws {
        let outcome = try program.run(arguments)
        #expect(outcome.code == Int32(code), "\(outcome.errors)")
        #expect(outcome.errors.isEmpty == (code == 0))
    }

    @Test func `A talk remembers what was said, and begins anew when asked`() throws {
        let talk = try program.run(
            "chat", "--model", base, "--plain", "--max-tokens", "4", "--json", input: "Hello.\nAnd you?\n/new\nHello.\n/bye\nnever\n")
        #expect(talk.code == 0)
        let lines = talk.output.split(separator: "\n").map { line in
            (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]) ?? [:]
        }
        let prompts = lines.compactMap { $0["prompt_tokens"] as? Int }
        #expect(prompts.count == 3)
        #expect(prompts[1] > prompts[0] + 4)
        #expect(prompts[2] == prompts[0])
        #expect(lines[2]["answer"] as? String == lines[0]["answer"] as? String)
    }

    @Test func `One seed gives one answer, and the path and threads can be forced`() throws {
        func answer(_ arguments: String..., environment: [String: String] = [:]) throws -> String {
            var program = program
            program.environment.merge(environment) { $1 }
            let outcome = try program.run(
                ["ask", "Where does the harbour begin?", "--model", base, "--plain", "--max-tokens", "12"] + arguments)
            #expect(outcome.code == 0, "\(outcome.errors)")
            return outcome.output
        }
        let warm = try answer("--temperature", "1.5", "--seed", "7")
        #expect(try answer("--temperature", "1.5", "--seed", "7", environment: ["ENGRAM_THREADS": "1"]) == warm)
        #expect(try answer("--temperature", "1.5", "--seed", "8") != warm)
        _ = try answer(environment: ["ENGRAM_CPU": "portable"])
        var wrong = program
        wrong.environment["ENGRAM_CPU"] = "abacus"
        let outcome = try wrong.run("doctor", "--quick")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("portable"))
        wrong.environment = program.environment
        wrong.environment["ENGRAM_THREADS"] = "many"
        #expect(try wrong.run("doctor", "--quick").code == 2)
    }
}
