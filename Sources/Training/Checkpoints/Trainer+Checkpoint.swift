import Foundation
import ModelFiles
import Tensors
import Transformers

extension Trainer {
    /// Writes all that going on needs: the weights that learn, the moments, the steps taken. The order of the sequences and the masks of
    /// dropout follow from the recipe's seed and the step.
    ///
    /// - Throws: `ModelFileError.notWritten`; the checkpoint before is then still there.
    package func writeCheckpoint(to url: URL) throws {
        var tensors: [(name: String, tensor: Tensor)] = []
        for (index, parameter) in optimizer.parameters.enumerated() {
            tensors.append(("value." + parameter.name, parameter.value))
            tensors.append(("first." + parameter.name, optimizer.firstMoments[index]))
            if let second = optimizer.secondMoments[index] { tensors.append(("second." + parameter.name, second)) }
        }
        try SafetensorsWriter.write(
            tensors, metadata: ["engram.step": "\(stepsTaken)", "engram.run": try identity(), "engram.rows": sequencesDigest], to: url)
    }

    /// Takes a checkpoint's state over, so that the next step is what it would have been.
    ///
    /// - Throws: `TrainingError.checkpointDoesNotFit` where it is of another recipe, other sequences or another model; `ModelFileError`.
    package mutating func readCheckpoint(from url: URL) throws {
        let file = try SafetensorsFile(url)
        let expected = try identity()
        func mismatch(_ found: String, _ expected: String) -> TrainingError {
            TrainingError(.checkpointDoesNotFit(found: found, expected: expected))
        }
        guard let run = file.metadata["engram.run"], run == expected else { throw mismatch("another recipe", "the one of this run") }
        guard file.metadata["engram.rows"] == sequencesDigest else { throw mismatch("other examples", "those of this run") }
        guard let step = file.metadata["engram.step"].flatMap(Int.init), step >= 0 else { throw mismatch("no step", "the steps taken") }
        var copies: [(from: Tensor, to: Tensor)] = []
        for (index, parameter) in optimizer.parameters.enumerated() {
            let second = optimizer.secondMoments[index].map { [("second.", $0)] } ?? []
            for (prefix, target) in [("value.", parameter.value), ("first.", optimizer.firstMoments[index])] + second {
                let name = prefix + parameter.name
                guard file.shape(of: name) == target.shape else {
                    throw mismatch("\(name) \(file.shape(of: name)?.description ?? "missing")", "\(target.shape)")
                }
                copies.append((try file.tensor(name), target))
            }
        }
        for (from, to) in copies { device.copy(device.resident(from), into: to) }
        optimizer.step = step
    }

    /// Tells these sequences from any others: their number, and a digest of all that the loss reads.
    private var sequencesDigest: String {
        var digest = SequenceDigest()
        for sequence in sequences {
            for index in sequence.ids.indices {
                digest.add(UInt32(bitPattern: sequence.ids[index]))
                digest.add(sequence.weights[index].bitPattern)
            }
            digest.add(sequence.boundaries)
        }
        return "\(sequences.count) \(digest.text)"
    }

    /// What has to be the same for a run to go on: all of the recipe that shapes a step.
    private func identity() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var recipe = recipe
        // How long to go on, and how much memory to use for it, may change.
        recipe.epochs = 0
        recipe.recompute = false
        return String(decoding: try encoder.encode(recipe), as: UTF8.self)
    }
}
