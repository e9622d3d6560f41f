import ArgumentParser
import Foundation
import ModelFiles
import Tensors
import Tokenization
import Transformers

/// Times the work that a user waits for, after checking its result, beside what the machine could do at best.
@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "engram-bench", abstract: "Time training, answering and loading on a model folder.")

    enum Case: String, CaseIterable, ExpressibleByArgument {
        case train
        case trainAllLinear = "train-all-linear"
        case trainRecompute = "train-recompute"
        case prompt, decode, load
        case loadCached = "load-cached"
        case tokenize, perplexity, losses, greedy
    }

    @Argument(help: "What to time: \(Case.allCases.map(\.rawValue).joined(separator: ", ")).")
    var work: Case

    @Option(help: "A Hugging Face model folder or a GGUF file; for tokenize, one with a tokenizer.")
    var model: String

    @Option(help: "Tokens of a training row or a prompt.")
    var tokens = 1_024

    @Option(help: "For decode: how many sequences are decoded together.")
    var streams = 1

    @Option(help: "Times to repeat; the median counts.")
    var repeats = 3

    @Option(help: "Threads; all cores without it.")
    var threads: Int?

    @Option(help: "The path of the kernels: \(KernelPath.availableNames); the fastest without it.")
    var cpu: String?

    @Option(help: "How products are rounded: f32, bf16 or int8.")
    var precision = "int8"

    @Option(help: "How the weights are held: f32, bf16, nf4 or file; a GGUF file's own blocks, else nf4, without it.")
    var weights: String?

    @Option(help: "For tokenize and perplexity: a text file.")
    var text: String?

    @Option(help: "For perplexity: how many tokens of the text, in rows of --tokens.")
    var limit = 20_000

    @Option(help: "For losses and greedy: a JSON file with rows of token ids.")
    var ids: String?

    @Option(help: "For losses: a PEFT adapter's folder, whose weights the steps begin with.")
    var adapter: String?

    @Option(help: "For losses: the rate of every step.")
    var learningRate: Float = 2e-4

    @Flag(help: "Print only one JSON line.")
    var json = false

    func run() throws {
        guard let precision = Precision(rawValue: precision) else { throw ValidationError("--precision is f32, bf16 or int8") }
        guard let path = KernelPath.chosen(cpu) else {
            throw ValidationError("--cpu is one of \(KernelPath.availableNames)")
        }
        let cpu = CPUBackend(threads: threads ?? ProcessInfo.processInfo.activeProcessorCount, path: path)
        guard streams > 0 else { throw ValidationError("--streams is at least 1") }
        guard weights == nil || weights.flatMap(WeightFormat.init) != nil else {
            throw ValidationError("--weights is one of \(WeightFormat.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        let runner = Runner(
            folder: URL(filePath: model), tokens: tokens, repeats: repeats, precision: precision,
            weights: weights.flatMap(WeightFormat.init), device: Device(cpu))
        let result: BenchResult =
            switch work {
            case .train: try runner.train(targets: ["q_proj", "v_proj"], recompute: false)
            case .trainAllLinear: try runner.train(targets: LowRankSettings.allLinears, recompute: false)
            case .trainRecompute: try runner.train(targets: ["q_proj", "v_proj"], recompute: true)
            case .prompt: try runner.prompt()
            case .decode: try runner.decode(streams: streams)
            case .load: try runner.load()
            case .loadCached: try runner.loadCached()
            case .perplexity: try runner.perplexity(file: URL(filePath: text ?? "README.md"), limit: limit)
            case .losses: try runner.losses(adapter: URL(filePath: adapter ?? ""), rows: rows(), learningRate: learningRate)
            case .greedy: try runner.greedy(rows: rows(), count: tokens)
            case .tokenize: try runner.tokenize(file: URL(filePath: text ?? model + "/tokenizer.json"))
            }
        print(try result.line(case: work.rawValue, cpu: cpu, asJSON: json))
    }

    private func rows() throws -> [[Int32]] {
        guard let ids else { throw ValidationError("--ids FILE is missing: a JSON array of rows of token ids") }
        let rows = try JSONDecoder().decode([[Int32]].self, from: Data(contentsOf: URL(filePath: ids)))
        guard !rows.isEmpty, rows.allSatisfy({ $0.count > 1 }) else { throw ValidationError("\(ids) needs rows of at least two ids") }
        return rows
    }
}
