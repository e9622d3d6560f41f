import ArgumentParser
import Foundation
import Workflows

struct PracticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practice", abstract: "Write generated chats for pretrain to mix in.",
        discussion: "Questions about notes that nobody wrote: reading, recalling, refusing. The same seed gives the same chats.")

    @Argument(help: ArgumentHelp("Where they are to stand, a JSON object a line.", valueName: "file"))
    var file: String

    @Option(help: "How many.")
    var count = 120_000

    @Option var seed: UInt64 = 1

    @OptionGroup var voice: VoiceOptions

    func validate() throws {
        if count < 1 { throw ValidationError("--count is at least 1.") }
    }

    func run() throws {
        let written = try PracticeWriting.run(seed: seed, count: count, to: URL(filePath: file))
        voice.console.say("\(Words.count(written, "chat")) in \(file)")
        voice.console.next("engram pretrain CORPUS --chat \(file) --out DIR")
    }
}
