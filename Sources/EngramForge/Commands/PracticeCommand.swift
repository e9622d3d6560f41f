import ArgumentParser
import Foundation
import Terminals

struct PracticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practice", abstract: Words.text("help.practice"), discussion: Words.text("help.practice.more"))

    @Argument(help: .said("help.practice.file", valueName: "file"))
    var file: String

    @Option(help: .said("help.dataset.preview.count"))
    var count = 120_000

    @Option var seed: UInt64 = 1

    @OptionGroup var voice: VoiceOptions

    func validate() throws {
        if count < 1 { throw ValidationError(Words.text("practice.count")) }
    }

    func run() throws {
        let written = try PracticeWriting.run(seed: seed, count: count, to: URL(filePath: file))
        voice.console.say(Words.text("practice.written", ["chats": Words.count(written, "chat"), "file": file]))
        voice.console.next("engram-forge pretrain CORPUS --chat \(file) --out DIR")
    }
}
