import Seeding
import Tensors
import Tokenization
import Transformers

/// The loop: sequences in, lower loss out. It owns the model while it trains, takes one step at a time and never looks at a clock.
package struct Trainer: Sendable {
    package let recipe: TrainingRecipe
    package private(set) var model: LanguageModel
    package internal(set) var optimizer: Optimizer
    package var schedule: LearningRateSchedule
    let device: Device
    /// Those that have something to learn.
    let sequences: [TokenBatch]
    private let phases: SequencePhases
    /// The sequences of the current epoch, in the order in which they come.
    private var order: [Int] = []
    private var orderEpoch = -1
    /// What the frozen layers below those that learn make of each sequence; nil where that is computed anew each time.
    private var edges: EdgeStore?
    /// What the base by itself thinks of the sequences that keep it, from their first step on.
    private var teachers: [Int: SequenceTeacher] = [:]

    /// - Parameters:
    ///   - phases: sequences that are taught first and last.
    ///   - steps: how many steps to take; nil for as many as the epochs need.
    ///   - edges: where what the frozen layers give is kept; nil for nowhere. The steps are the same.
    /// - Throws: `TrainingError` where nothing can be learnt, or where the sequences are not for this model.
    package init(
        _ recipe: TrainingRecipe, model: LanguageModel, sequences: [TokenBatch], phases: SequencePhases = SequencePhases(),
        steps: Int? = nil,
        edges: EdgeStore.Place? = nil, device: Device
    ) throws {
        let all = sequences
        let sequences = all.filter { $0.targetCount > 0 }
        guard !sequences.isEmpty else { throw TrainingError(.noTargets) }
        guard !model.parameters.isEmpty else { throw TrainingError(.nothingLearns) }
        for sequence in sequences { try sequence.requireFit(in: model) }
        self.recipe = recipe
        self.model = model
        self.sequences = sequences
        self.phases = SequencePhases(
            first: all.prefix(phases.first).count { $0.targetCount > 0 }, last: all.suffix(phases.last).count { $0.targetCount > 0 })
        self.device = device
        self.edges = edges.flatMap { EdgeStore($0, model: model, sequences: sequences, precision: recipe.precision, device: device) }
        optimizer = Optimizer(recipe.optimizer, parameters: model.parameters, device: device)
        let total = steps ?? recipe.epochs * ((sequences.count + recipe.rowsPerStep - 1) / recipe.rowsPerStep)
        schedule = LearningRateSchedule(
            peak: recipe.learningRate, warmupSteps: Int((Float(total) * recipe.warmupShare).rounded(.up)), totalSteps: total,
            decay: recipe.decay, floorShare: recipe.floorShare)
    }

    package var stepsTaken: Int { optimizer.step }
    package var stepsPerEpoch: Int { (sequences.count + recipe.rowsPerStep - 1) / recipe.rowsPerStep }
    package var isDone: Bool { stepsTaken >= schedule.totalSteps }

    /// Takes one step.
    ///
    /// - Throws: `TrainingError` where the loss or its gradient is not finite; the weights are then as they were before the step.
    package mutating func step() throws -> TrainingStep {
        let index = optimizer.step
        let epoch = index / stepsPerEpoch
        var dropoutSeeds = SeededGenerator(seed: recipe.seed &+ UInt64(index) &* 0x2545_f491_4f6c_dd1d)
        var sum = LossSum.zero
        var tokens = 0
        for index in rowsOfStep(index % stepsPerEpoch, epoch: epoch) {
            let pass = Pass(device: device, precision: recipe.precision, dropoutSeed: dropoutSeeds.next())
            let sequence = taught(sequences[index], index: index, pass: pass)
            let edge = edge(of: sequence, index: index, pass: pass)
            sum += model.lossAndGradients(sequence, edge: edge, recompute: recipe.recompute, pass: pass)
            edge?.forget()
            tokens += sequences[index].count
        }
        guard sum.nats.isFinite else {
            for parameter in optimizer.parameters { device.clear(parameter.gradient) }
            throw TrainingError(.lossIsNotFinite(step: index + 1))
        }
        let rate = schedule.rate(at: index)
        let norm = optimizer.update(learningRate: rate, scale: 1 / sum.weight, device: device)
        guard norm.isFinite else { throw TrainingError(.gradientIsNotFinite(step: index + 1)) }
        return TrainingStep(
            step: index + 1, totalSteps: schedule.totalSteps, epoch: epoch + 1, loss: sum.mean, learningRate: rate, gradientNorm: norm,
            tokens: tokens, targets: sum.targets)
    }

    /// Nats per target token over other sequences.
    package func loss(of sequences: [TokenBatch]) -> Double {
        var sum = LossSum.zero
        for sequence in sequences { sum += model.loss(PackedSequence(sequence), pass: Pass(device: device, precision: recipe.precision)) }
        return sum.mean
    }

    /// A sequence with what the base by itself thinks of the answers that are to stay as they are.
    private mutating func taught(_ batch: TokenBatch, index: Int, pass: Pass) -> PackedSequence {
        var sequence = PackedSequence(batch)
        guard !batch.distilled.isEmpty else { return sequence }
        let teacher =
            teachers[index]
            ?? SequenceTeacher(model.teach(sequence, tokens: batch.distilled, pass: pass), tokens: batch.distilled)
        teachers[index] = teacher
        sequence.teacher = teacher
        return sequence
    }

    /// The stream of a sequence below the layers that learn: from the store, or computed and kept there. It is rounded either way, so that every
    /// epoch learns from the same.
    private mutating func edge(of sequence: PackedSequence, index: Int, pass: Pass) -> Tensor? {
        if let edge = edges?.edge(at: index) { return edge }
        let edge = model.frozenEdge(sequence, pass: pass)
        if let edge { edges?.keep(edge, at: index) }
        return edge
    }

    /// Their places in `sequences`.
    private mutating func rowsOfStep(_ step: Int, epoch: Int) -> [Int] {
        if epoch != orderEpoch {
            var random = SeededGenerator(seed: recipe.seed &+ UInt64(epoch) &* 0x9e37_79b9_7f4a_7c15)
            let isLast = epoch == (schedule.totalSteps - 1) / stepsPerEpoch
            order = phases.order(count: sequences.count, opens: epoch == 0, closes: isLast, using: &random)
            orderEpoch = epoch
        }
        let start = step * recipe.rowsPerStep
        return Array(order[start..<min(start + recipe.rowsPerStep, order.count)])
    }
}

extension TokenBatch {
    /// - Throws: `TrainingError` for an example longer than the model's context, or a token that it does not know.
    fileprivate func requireFit(in model: LanguageModel) throws {
        let longest = positions.max().map { Int($0) + 1 } ?? 0
        guard longest <= model.contextLength else {
            throw TrainingError(.exampleIsTooLong(tokens: longest, limit: model.contextLength))
        }
        let vocabulary = model.architecture.vocabulary
        if let id = ids.first(where: { $0 < 0 || Int($0) >= vocabulary }) {
            throw TrainingError(.tokenDoesNotExist(id: Int(id), vocabulary: vocabulary))
        }
    }
}

extension PackedSequence {
    package init(_ batch: TokenBatch) {
        self.init(
            ids: batch.ids, layout: PackedLayout(boundaries: batch.boundaries, parents: batch.parents), targets: batch.targets,
            weights: batch.weights)
    }
}
