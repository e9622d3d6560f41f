import ArgumentParser
import CVersion
import Terminals

/// Makes base models: their vocabulary, chats to practise on, and their weights. Who only teaches notes needs none of it.
struct EngramForge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "engram-forge", abstract: Words.text("help.forge"), version: String(cString: engram_version()),
        subcommands: [Pretrain.self, PracticeCommand.self, TokenizerCommand.self])
}

@main
enum Main {
    @MainActor
    static func main() {
        Ending.withoutSignals()
        do {
            var command = try EngramForge.parseAsRoot()
            try command.run()
        } catch {
            Ending.end(error, of: EngramForge.self)
        }
    }
}
