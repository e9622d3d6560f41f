import Foundation

/// What an adapter learnt, when and how well: `engram.json` for programs, `card.md` for people.
package struct AdapterCard: Sendable, Equatable, Codable {
    package static let fileName = "engram.json"

    package var id: String
    package var created: Date
    /// «pocket», or the base's folder.
    package var base: String
    package var baseFingerprint: String
    /// How questions are laid out; asking must do the same.
    package var template: String
    package var recipe: String
    package var settings: AdapterSettings
    package var notes: Int
    package var examples: Int
    /// Of one epoch.
    package var tokens: Int
    package var targets: Int
    package var epochsDone: Int
    package var steps: Int
    /// Nats per target token.
    package var firstLoss: Double
    package var lastLoss: Double
    package var validLoss: Double?
    package var seconds: Double

    var markdown: String {
        func loss(_ value: Double) -> String { String(format: "%.3f", value) }
        let valid = validLoss.map { "| validation loss | \(loss($0)) nats per target token |\n" } ?? ""
        return """
            # Adapter \(id)

            Taught \(notes) notes by engram on \(created.formatted(.iso8601.year().month().day())). It is as private as they are: what was
            learnt can be asked for.

            | | |
            |---|---|
            | base model | \(base) (fingerprint \(baseFingerprint)) |
            | recipe | \(recipe), \(template) layout |
            | learnt from | \(examples) examples, \(tokens) tokens, \(targets) of them answers |
            | trained | \(epochsDone) of \(settings.epochs) epochs, \(steps) steps, \(Int(seconds.rounded())) seconds |
            | loss | \(loss(firstLoss)) → \(loss(lastLoss)) nats per target token |
            \(valid)| LoRA | rank \(settings.rank), alpha \(settings.alpha), on \(settings.targets.joined(separator: ", ")) |
            | learning rate | \(settings.learningRate), \(settings.decay.rawValue) decay |
            | base held in | \(settings.weights.rawValue) |

            PEFT loads this folder. Ask it: `engram ask --adapter \(id) "…"`

            """
    }
}
