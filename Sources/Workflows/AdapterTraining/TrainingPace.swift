import Foundation
import Tensors
import Transformers

/// How fast a training goes on this machine, measured on a few of its sequences.
package struct TrainingPace: Sendable, Equatable {
    /// Tokens a second of the first epoch, which computes the frozen layers below the adapter once.
    package var first: Double
    /// Of the later ones.
    package var later: Double
    /// That one epoch computes.
    package var tokens: Int
    /// The share of them whose lower layers later epochs do not compute again.
    private let keptShare: Double

    /// The first sequence only warms caches and memory.
    private static let sequences = 4

    init(_ prepared: PreparedTraining, brain: Brain, context: WorkContext) throws {
        let settings = prepared.plan.settings
        var network = try prepared.base.network(
            settings.weights, contextLength: settings.rowTokens, quantized: brain.quantized, device: context.device)
        network.attachAdapter(settings.lowRank, seed: settings.seed)
        let sequences = prepared.packed.sequences.prefix(Self.sequences).map { PackedSequence($0) }
        let pass = Pass(device: context.device, precision: settings.precision)
        var edges = sequences.map { _ in Tensor?.none }
        func rate(_ work: (Int) -> Void) -> Double {
            work(0)
            let start = context.seconds()
            for index in sequences.indices.dropFirst() { work(index) }
            let counted = max(sequences.dropFirst().reduce(0) { $0 + $1.ids.count }, 1)
            return Double(counted) / max(context.seconds() - start, 1e-6)
        }
        first = rate { index in
            edges[index] = network.frozenEdge(sequences[index], pass: pass)
            _ = network.lossAndGradients(sequences[index], edge: edges[index], recompute: settings.recompute, pass: pass)
        }
        later = rate { index in
            _ = network.lossAndGradients(sequences[index], edge: edges[index], recompute: settings.recompute, pass: pass)
        }
        tokens = prepared.packed.computed
        keptShare = min(1, Double(settings.mostStoreBytes) / Double(max(prepared.edgeBytes, 1)))
    }

    /// Seconds that the first epoch takes, and each later one.
    private var epochSeconds: (first: Double, later: Double) {
        let once = Double(tokens) / first
        return (once, once * (1 - keptShare) + Double(tokens) / later * keptShare)
    }

    /// What so many epochs take.
    package func seconds(epochs: Int) -> Double { epochSeconds.first + epochSeconds.later * Double(max(epochs - 1, 0)) }

    /// How many epochs end within `seconds`; at least one.
    package func epochs(in seconds: Double) -> Int {
        let (once, later) = epochSeconds
        return 1 + max(0, Int((seconds - once) / max(later, 1e-6)))
    }
}
