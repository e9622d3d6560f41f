import ArgumentParser
import CVersion
import Foundation
import Serving
import Terminals
import Workflows

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: Words.text("help.serve"), discussion: Words.text("help.serve.more"))

    @Option(help: .said("help.serve.host"))
    var host = "127.0.0.1"

    @Option(help: .said("help.serve.port"))
    var port = ServerSettings.usualPort

    @Option(help: .said("help.serve.token", valueName: "secret"))
    var token: String?

    @Option(help: .said("help.serve.tokenFile", valueName: "file"))
    var tokenFile: String?

    @Option(help: .said("help.serve.origin", valueName: "origin"))
    var origin: [String] = []

    @Option(help: .said("help.serve.allowHost", valueName: "name"))
    var allowHost: [String] = []

    @Flag(help: .said("help.serve.systemd"))
    var systemd = false

    @Flag(help: .said("help.serve.open"))
    var open = false

    @OptionGroup var answers: AnswerOptions
    @OptionGroup var brain: BrainOptions
    @OptionGroup var voice: VoiceOptions

    /// The most tokens of an answer where neither the request, nor an option, nor `engram.toml` says.
    private static let usualTokens = 1_024

    func validate() throws {
        if token != nil, tokenFile != nil { throw ValidationError(Words.text("serve.exclude")) }
        if token != nil, systemd { throw ValidationError(Words.text("serve.secret")) }
        if !(0...65_535).contains(port) { throw ValidationError(Words.text("serve.port")) }
    }

    func run() async throws {
        let console = voice.console
        if systemd { return console.say(unit) }
        let file = tokenFile.map { URL(filePath: Surroundings.current.expanded($0)) }
        let secret = try file.map(AccessToken.init(file:)) ?? token.map(AccessToken.init)
        let settings = try ServerSettings(host: host, port: port, token: secret, hosts: allowHost, origins: origin)
        let context = try Surroundings.current.context()
        let model = try model(context)
        let desk = try desk(model, context)
        let server = try Server(
            model, desk: desk, settings: settings, clock: ServerClock(date: context.date, seconds: context.seconds),
            version: String(cString: engram_version())
        ) { console.note($0.words) }
        let work = Task { try await server.run() }
        let interrupt = Interrupt {
            console.note(Words.text("serve.stopping"))
            work.cancel()
        }
        console.say(Words.text("serve.ready", ["address": server.address]))
        try console.emit(Ready(address: server.address, port: server.port))
        if open, !PageOpener(variables: Surroundings.current.variables).open(server.address) {
            console.note(Words.text("serve.unopened", ["address": server.address]))
        }
        // A training that the page has started saves before the program ends.
        defer { withExtendedLifetime(interrupt) { desk.close() } }
        try await work.value
    }

    /// Trainings are started with the program that runs, and on the base that it was told to answer with.
    private func desk(_ model: ServedBrain, _ context: WorkContext) throws -> BrainDesk {
        BrainDesk(
            brain.brain, served: model, program: Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]),
            model: try answers.choice().model, timeZone: .current, context: context)
    }

    private func model(_ context: WorkContext) throws -> ServedBrain {
        var manner = try answers.manner(brain.brain)
        manner.maxTokens = try answers.maxTokens ?? brain.brain.recipe().asking?.maxTokens ?? Self.usualTokens
        let served = try ServedBrain(
            answers.choice(), brain: brain.brain, manner: manner, isChecked: !answers.unchecked, readsNotes: !answers.memoryOnly,
            device: context.device)
        voice.console.note(remarks: served.remarks)
        voice.console.note(Words.text("serve.title", ["title": Words.text(.message(served.title))]))
        return served
    }

    /// Starts what was typed, where it was typed.
    private var unit: String {
        let program = Bundle.main.executablePath ?? "engram"
        let arguments = CommandLine.arguments.dropFirst().filter { !["--systemd", "--open"].contains($0) }
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
        case .failed(let reason): Words.text("serve.failed", ["reason": reason])
        case .notAccepting(let reason): Words.text("serve.notAccepting", ["reason": reason])
        }
    }
}
