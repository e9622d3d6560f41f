import ArgumentParser
import CVersion
import Foundation
import Serving
import Workflows

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Answer other programs: OpenAI's API and Ollama's, on this computer.",
        discussion: """
            Chat programs and Obsidian's plugins ask http://127.0.0.1:11435/v1 as they would ask OpenAI, or http://127.0.0.1:11435 as they \
            would ask Ollama; any key will do. Pages may ask from app://obsidian.md and from each --origin. Nothing leaves this computer, and \
            nobody else reaches it unless --host says so, which takes a token. /health, /metrics and /openapi.json say how it stands.
            """)

    @Option(help: "An address of this computer; others than the loopback's need a token.")
    var host = "127.0.0.1"

    @Option(help: "0 for any that is free.")
    var port = ServerSettings.usualPort

    @Option(help: ArgumentHelp("What clients have to send as «Authorization: Bearer …»; other users see it in ps.", valueName: "secret"))
    var token: String?

    @Option(help: ArgumentHelp("The same from a file that only you may read.", valueName: "file"))
    var tokenFile: String?

    @Option(help: ArgumentHelp("A page that may ask, such as https://notes.example; may be given again.", valueName: "origin"))
    var origin: [String] = []

    @Option(help: ArgumentHelp("A name under which it may be asked, besides addresses; may be given again.", valueName: "name"))
    var allowHost: [String] = []

    @Flag(help: "Print a unit for systemd that starts this with your session, and end.")
    var systemd = false

    @OptionGroup var answers: AnswerOptions
    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    /// The most tokens of an answer where neither the request, nor an option, nor `engram.toml` says.
    private static let usualTokens = 1_024

    func validate() throws {
        if token != nil, tokenFile != nil { throw ValidationError("--token and --token-file exclude each other.") }
        if token != nil, systemd { throw ValidationError("A unit is no place for a secret; use --token-file.") }
        if !(0...65_535).contains(port) { throw ValidationError("--port has to be 0 to 65535.") }
    }

    func run() async throws {
        let console = voice.console
        if systemd { return console.say(unit) }
        let file = tokenFile.map { URL(filePath: Surroundings.current.expanded($0)) }
        let secret = try file.map(AccessToken.init(file:)) ?? token.map(AccessToken.init)
        let settings = try ServerSettings(host: host, port: port, token: secret, hosts: allowHost, origins: origin)
        let context = try Surroundings.current.context()
        let server = try Server(
            model(context), settings: settings, clock: ServerClock(date: context.date, seconds: context.seconds),
            version: String(cString: engram_version())
        ) { console.note($0.words) }
        let work = Task { try await server.run() }
        let interrupt = Interrupt {
            console.note("stopping; answers that are being written may end, once more to stop at once")
            work.cancel()
        }
        console.say("Engram answers at \(server.address)/v1 (OpenAI) and \(server.address) (Ollama). Ctrl-C ends it.")
        try console.emit(Ready(address: server.address, port: server.port))
        defer { withExtendedLifetime(interrupt) {} }
        try await work.value
    }

    private func model(_ context: WorkContext) throws -> ServedBrain {
        var manner = try answers.manner(brain.brain)
        manner.maxTokens = try answers.maxTokens ?? brain.brain.recipe().asking?.maxTokens ?? Self.usualTokens
        let served = try ServedBrain(
            answers.choice(), brain: brain.brain, manner: manner, isChecked: !answers.unchecked, readsNotes: !answers.memoryOnly,
            device: context.device)
        voice.console.note(remarks: served.remarks)
        voice.console.note("\(served.title).")
        return served
    }

    /// Starts what was typed, where it was typed.
    private var unit: String {
        let program = Bundle.main.executablePath ?? "engram"
        let arguments = CommandLine.arguments.dropFirst().filter { $0 != "--systemd" }
        return SystemdUnit.text([program] + arguments, folder: FileManager.default.currentDirectoryPath)
    }
}

/// Said when requests are taken, for programs that have started it.
private struct Ready: Encodable {
    let address: String
    let port: Int
}

extension ServerEvent {
    fileprivate var words: String {
        switch self {
        case .failed(let reason): "a request could not be answered: \(reason)"
        case .notAccepting(let reason): "connections cannot be taken at present: \(reason)"
        }
    }
}
