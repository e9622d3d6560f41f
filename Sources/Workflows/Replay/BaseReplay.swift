import Datasets
import Foundation
import Languages
import ModelFiles
import Notes
import Tokenization

/// What the base by itself says to questions that have nothing to do with the notes, so that learning the notes does not cost it that.
///
/// Answered once for each base and kept in the brain. Source: Self-Synthesized Rehearsal, arXiv 2403.01244.
struct BaseReplay {
    private struct Line: Codable {
        var writer: String
        var prompt: String
        var answer: String
    }

    let base: BaseModel
    let brain: Brain

    /// The most tokens of an answer: what is to be kept is how the base speaks, and long answers take long to write.
    private static let maxTokens = 48
    /// The most tokens of a question that the base thinks of, and the most of these questions: where more is taught, all come again.
    private static let (questionTokens, mostInvented) = (32, 256)

    private var file: URL { brain.url.appending(path: "replay.jsonl") }

    /// Examples whose answers make up about `share` of all answers: to our own questions first, then to such as the base thinks of, then the
    /// same again.
    ///
    /// - Parameter examples: what is taught of the notes.
    /// - Throws: `Interruption` where somebody stopped it; what was answered until then is kept. What opening the model and writing throw.
    func examples(
        beside examples: [Example], share: Double, _ context: WorkContext, onEvent: (AdapterTrainingEvent) -> Void
    ) throws -> [Example] {
        guard share > 0, !examples.isEmpty else { return [] }
        let wanted = Double(examples.reduce(0) { $0 + $1.answer.count }) * share / (1 - share)
        let ours = GeneralPrompts.all(beside: examples.map(\.answer))
        var answers = try Answers(self, context)
        defer { try? save(answers.known) }
        var replay: [Example] = []
        var letters = 0.0
        let most = ours.count + Self.mostInvented
        func take(_ prompts: [String]) throws {
            var place = 0
            while place < prompts.count, letters < wanted {
                let next = Array(prompts[place...].prefix(Together.streams))
                try answers.answer(next) { onEvent(.rehearsing(done: min(most, replay.count + $0), of: most)) }
                for prompt in next where letters < wanted {
                    guard let answer = answers.known[prompt], Self.isWorthKeeping(answer) else { continue }
                    letters += Double(answer.count)
                    replay.append(
                        Example(
                            messages: [ChatMessage(role: .user, content: prompt), ChatMessage(role: .assistant, content: answer)],
                            provenance: ExampleProvenance(kind: .replay)))
                }
                place += next.count
            }
        }
        try take(ours)
        if letters < wanted { try take(answers.invented(besides: ours, Self.mostInvented)) }
        let whole = replay
        while letters < wanted, !whole.isEmpty {
            for example in whole where letters < wanted {
                letters += Double(example.answer.count)
                replay.append(example)
            }
        }
        return replay
    }

    /// What the base said, and the base where more is asked for.
    private struct Answers {
        private(set) var known: [String: String]
        private let replay: BaseReplay
        private let context: WorkContext
        private var opened: BaseWriter?

        init(_ replay: BaseReplay, _ context: WorkContext) throws {
            (self.replay, self.context, known) = (replay, context, try replay.read())
        }

        private mutating func writer() throws -> BaseWriter {
            let writer = try opened ?? BaseWriter(replay.base, brain: replay.brain, context: context)
            opened = writer
            return writer
        }

        /// - Parameter onAnswer: told how many of them were answered.
        mutating func answer(_ prompts: [String], onAnswer: (Int) -> Void) throws {
            let asked = prompts.filter { known[$0] == nil }
            guard !asked.isEmpty else { return }
            let writer = try writer()
            _ = try Together.map(asked) { place, answer in
                known[asked[place]] = answer
                onAnswer(place + 1)
            } _: { prompt in
                try writer.answer(prompt, maxTokens: BaseReplay.maxTokens) ?? ""
            }
        }

        /// Questions that the base thinks of, those that it thought of before first.
        mutating func invented(besides prompts: [String], _ count: Int) throws -> [String] {
            let before = known.keys.filter { !prompts.contains($0) }.sorted()
            // Not all that it goes on with is a question, so that there are fewer once it was asked; far fewer where that was broken off.
            guard before.count < count / 2 else { return Array(before.prefix(count)) }
            let writer = try writer()
            let seeds = (1...count).map { UInt64($0) }
            let questions = try Together.map(seeds) { try writer.question(seed: $0, maxTokens: BaseReplay.questionTokens) }
            var all = before
            for case let question? in questions where !all.contains(question) && !prompts.contains(question) { all.append(question) }
            return all
        }
    }

    /// A refusal would teach that everything is refused.
    private static func isWorthKeeping(_ answer: String) -> Bool { answer.contains(where: \.isLetter) && !Refusal.isRefusal(answer) }

    /// Answers of this base by prompt.
    private func read() throws -> [String: String] {
        let lines = ((try? Data(contentsOf: file)) ?? Data()).split(separator: 0x0a).compactMap {
            try? JSONText.decoder.decode(Line.self, from: $0)
        }
        return Dictionary(lines.filter { $0.writer == base.fingerprint }.map { ($0.prompt, $0.answer) }) { _, newest in newest }
    }

    /// Keeps the answers of this base alone: another one would have to answer anew.
    private func save(_ answers: [String: String]) throws {
        let lines = try answers.sorted { $0.key < $1.key }.map { prompt, answer in
            try JSONText.line(Line(writer: base.fingerprint, prompt: prompt, answer: answer)) + "\n"
        }
        try AtomicFile.write(Data(lines.joined().utf8), to: file)
    }
}
