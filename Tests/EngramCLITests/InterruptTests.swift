import Foundation
import Testing

/// Ctrl-C at any moment, and two programs at once.
struct InterruptTests {
    private let scratch: Scratch
    private let program: Program
    private let base: String

    init() throws {
        scratch = try Scratch()
        program = Program(in: scratch)
        base = try Fixtures.base.get().path
        _ = try program.run("add", Fixtures.vault)
    }

    /// The metrics of the only run there can be: its id is of today.
    private func metrics() throws -> String {
        let runs = scratch.url.appending(path: "brain/runs")
        for _ in 0..<3_000 {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: runs.path)) ?? []
            if let name = names.first { return "brain/runs/\(name)/metrics.jsonl" }
            usleep(10_000)
        }
        throw CocoaError(.fileNoSuchFile)
    }

    @Test func `Ctrl-C saves and ends with 130; going on ends as if nothing had been`() throws {
        let stopped = try program.run("train", "--model", base, "--epochs", "400", "--row-tokens", "128", "--seed", "3") { process in
            try scratch.waitForLines(3, in: metrics())
            process.interrupt()
        }
        #expect(stopped.code == 130)
        #expect(stopped.errors.contains("engram train --resume"))
        let before = try String(contentsOf: scratch.url.appending(path: metrics()), encoding: .utf8)
        let status = try program.run("status")
        #expect(status.output.contains("interrupted"))
        let resumed = try program.run("train", "--resume", "--epochs", "1", "--json")
        #expect(resumed.code == 0, "\(resumed.errors)")
        let after = try String(contentsOf: scratch.url.appending(path: metrics()), encoding: .utf8)
        #expect(after.hasPrefix(before))
        #expect(try program.run("train", "--resume").code == 1)
    }

    @Test func `A second Ctrl-C ends at once, and the brain is whole`() throws {
        let stopped = try program.run("train", "--model", base, "--epochs", "400", "--row-tokens", "128") { process in
            try scratch.waitForLines(3, in: metrics())
            process.interrupt()
            process.interrupt()
            usleep(1_000)
            process.interrupt()
        }
        #expect(stopped.code == 130 || stopped.code == SIGINT)
        #expect(try program.run("status").code == 0)
        #expect(try program.run("train", "--model", base, "--epochs", "1", "--row-tokens", "128", "--quiet").code == 0)
    }

    @Test func `A program that was killed holds no lock and leaves nothing half-written`() throws {
        let killed = try program.run("train", "--model", base, "--epochs", "400", "--row-tokens", "128") { process in
            try scratch.waitForLines(3, in: metrics())
            kill(process.processIdentifier, SIGKILL)
        }
        #expect(killed.code == SIGKILL)
        let trained = try program.run("train", "--model", base, "--epochs", "1", "--row-tokens", "128", "--json")
        #expect(trained.code == 0, "\(trained.errors)")
        #expect(try program.run("ask", "Why did I stop Kite?", "--max-tokens", "4").code == 0)
    }

    @Test func `One program at a time changes a brain, others may look`() throws {
        let stopped = try program.run("train", "--model", base, "--epochs", "400", "--row-tokens", "128") { process in
            try scratch.waitForLines(2, in: metrics())
            // Notes that stand as they stood change nothing, so something new is added.
            let news = try scratch.write("news/Kite again.md", "I took Kite up again in May.")
            for arguments in [["train", "--model", base], ["add", news], ["dataset"]] {
                let second = try program.run(arguments)
                #expect(second.code == 1)
                #expect(second.errors.contains("is in use by another engram (process \(process.processIdentifier))"), "\(second.errors)")
            }
            #expect(try program.run("status").code == 0)
            #expect(try program.run("add", Fixtures.vault).code == 0)
            process.interrupt()
        }
        #expect(stopped.code == 130)
    }
}
