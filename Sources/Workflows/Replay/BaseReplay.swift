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

    private var file: URL { brain.url.appending(path: "replay.jsonl") }

    /// Examples whose answers make up about `share` of all answers, or as many as there are prompts for.
    ///
    /// - Parameter examples: what is taught of the notes.
    /// - Throws: `Interruption` where somebody stopped it; what was answered until then is kept. What opening the model and writing throw.
    func examples(
        beside examples: [Example], share: Double, _ context: WorkContext, onEvent: (AdapterTrainingEvent) -> Void
    ) throws -> [Example] {
        guard share > 0, !examples.isEmpty else { return [] }
        let wanted = Double(examples.reduce(0) { $0 + $1.answer.count }) * share / (1 - share)
        let prompts = GeneralPrompts.all(beside: examples.map(\.answer))
        var known = try read()
        var replay: [Example] = []
        var letters = 0.0
        var opened: BaseWriter?
        for (index, prompt) in prompts.enumerated() where letters < wanted {
            if known[prompt] == nil {
                let writer = try opened ?? BaseWriter(base, brain: brain, context: context)
                opened = writer
                let asked = prompts[index...].filter { known[$0] == nil }.prefix(Together.streams)
                defer { try? save(known) }
                _ = try Together.map(Array(asked)) { place, answer in
                    known[asked[asked.startIndex + place]] = answer
                    onEvent(.rehearsing(done: index + place + 1, of: prompts.count))
                } _: { prompt in
                    try writer.answer(prompt, maxTokens: Self.maxTokens) ?? ""
                }
            }
            guard let answer = known[prompt], Self.isWorthKeeping(answer) else { continue }
            letters += Double(answer.count)
            replay.append(
                Example(
                    messages: [ChatMessage(role: .user, content: prompt), ChatMessage(role: .assistant, content: answer)],
                    provenance: ExampleProvenance(kind: .replay)))
        }
        return replay
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
