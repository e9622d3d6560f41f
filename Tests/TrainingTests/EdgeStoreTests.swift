import Foundation
import Tensors
import TestSupport
import Testing
import Tokenization
import Training
import Transformers

@Suite("What frozen layers give, kept in a file")
final class EdgeStoreTests {
    static let device = Device(threads: 2)
    private let url = FileManager.default.temporaryDirectory.appending(path: "engram-edges-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: url) }

    private static func rows(seed: UInt64 = 8) -> [TokenBatch] {
        var random = RandomNumbers(seed: seed)
        let examples = (0..<9).map { index in
            let own = (0..<Int.random(in: 8...20, using: &random)).map { _ in Int32.random(in: 0..<96, using: &random) }
            let ids = [3, 1, 4, 1, 5] + own
            return TokenExample(ids: ids, weights: ids.indices.map { $0 > 8 ? 1 : 0 }, isDistilled: index % 4 == 0)
        }
        return TokenBatch.pack(examples, capacity: 60, mostShared: 60)
    }

    private func trainer(
        _ precision: Precision = .bf16, layers: Int = 1, rows: [TokenBatch] = rows(), base: String = "tiny", mostBytes: Int? = 1 << 20,
        modelSeed: UInt64 = 1
    ) throws -> Trainer {
        var model = try TinyModel.make(format: .nf4, seed: modelSeed, device: Self.device)
        let settings = LowRankSettings(
            rank: 4, alpha: 8, dropout: 0.1, targets: ["q_proj", "up_proj"], numLayers: layers)
        model.attachAdapter(settings, seed: 6)
        return try Trainer(
            TrainingRecipe(learningRate: 5e-3, epochs: 3, rowsPerStep: 2, precision: precision), model: model, sequences: rows,
            edges: mostBytes.map { EdgeStore.Place(url: url, base: base, mostBytes: $0) }, device: Self.device)
    }

    private func steps(_ trainer: Trainer, _ count: Int = .max) throws -> (steps: [TrainingStep], values: [[Float]]) {
        var trainer = trainer
        var steps: [TrainingStep] = []
        while !trainer.isDone, steps.count < count { steps.append(try trainer.step()) }
        return (steps, trainer.model.parameters.map { $0.value.floats() })
    }

    private func overwrite(_ range: Range<Int>, with byte: UInt8) throws {
        let handle = try FileHandle(forUpdating: url)
        try handle.seek(toOffset: UInt64(range.lowerBound))
        try handle.write(contentsOf: Data(repeating: byte, count: range.count))
        try handle.close()
    }

    private func bytes() throws -> Data { try Data(contentsOf: url) }

    @Test("gives the steps and the weights of computing it each time, bit for bit", arguments: Precision.allCases, [1, 2])
    func same(_ precision: Precision, _ layers: Int) throws {
        let expected = try steps(trainer(precision, layers: layers, mostBytes: nil))
        #expect(!FileManager.default.fileExists(atPath: url.path))
        for _ in 0..<2 {
            let found = try steps(trainer(precision, layers: layers))
            #expect(found.steps == expected.steps)
            #expect(found.values == expected.values)
        }
    }

    @Test("is read: a run that finds it computes nothing below, and what is written there is what is learnt from")
    func isRead() throws {
        let rows = Self.rows()
        let first = try steps(trainer())
        let made = try bytes()
        #expect(made.count < 1 << 20 && made.count > rows.reduce(0) { $0 + $1.count } * 64 * 2)
        // Of another model under the same name: its lower layers are not asked, only its upper ones differ.
        let other = try steps(trainer(modelSeed: 2))
        #expect(try bytes() == made)
        let apart = try steps(trainer(mostBytes: nil, modelSeed: 2))
        #expect(other.steps != apart.steps && other.steps != first.steps)
    }

    @Test("a run is gone on with from it, and without it, bit for bit", arguments: ["there", "missing", "cut", "damaged", "other"])
    func resumed(_ state: String) throws {
        let checkpoint = url.appendingPathExtension("safetensors")
        defer { try? FileManager.default.removeItem(at: checkpoint) }
        let whole = try steps(trainer(mostBytes: nil))
        var first = try trainer()
        for _ in 0..<3 { _ = try first.step() }
        try first.writeCheckpoint(to: checkpoint)
        let size = try bytes().count
        switch state {
        case "missing": try FileManager.default.removeItem(at: url)
        case "cut": try bytes().prefix(size / 2).write(to: url)
        // The beginning, with the checksums, is as it was.
        case "damaged": try overwrite(size / 2..<size, with: 0x3f)
        case "other": try Data("something else".utf8).write(to: url)
        default: break
        }
        var second = try trainer()
        try second.readCheckpoint(from: checkpoint)
        let rest = try steps(second)
        #expect(rest.steps == Array(whole.steps[3...]))
        #expect(rest.values == whole.values)
        #expect(try bytes().count == size)
    }

    @Test("one of another base, other rows, other layers or another precision is made anew")
    func foreign() throws {
        _ = try steps(trainer())
        let others = [
            { try self.trainer(base: "another", modelSeed: 2) }, { try self.trainer(rows: Self.rows(seed: 9)) },
            { try self.trainer(layers: 2) }, { try self.trainer(.int8) },
        ]
        let without = [
            { try self.trainer(mostBytes: nil, modelSeed: 2) }, { try self.trainer(rows: Self.rows(seed: 9), mostBytes: nil) },
            { try self.trainer(layers: 2, mostBytes: nil) }, { try self.trainer(.int8, mostBytes: nil) },
        ]
        var last = try bytes()
        for (make, makeWithout) in zip(others, without) {
            #expect(try steps(make()).steps == steps(makeWithout()).steps)
            #expect(try bytes() != last)
            last = try bytes()
        }
    }

    @Test("rows beyond its bound are computed each time, and nothing is written where none fits or nothing is frozen")
    func bounded() throws {
        let expected = try steps(trainer(mostBytes: nil)).steps
        _ = try steps(trainer())
        let whole = try bytes().count
        #expect(try steps(trainer(mostBytes: whole / 2)).steps == expected)
        let half = try bytes().count
        #expect(half <= whole / 2 && half > whole / 4)
        try FileManager.default.removeItem(at: url)
        for (layers, mostBytes) in [(1, 100), (1, 0), (3, 1 << 20)] {
            _ = try steps(trainer(layers: layers, mostBytes: mostBytes), 2)
            #expect(!FileManager.default.fileExists(atPath: url.path))
        }
    }

    @Test("a place that cannot be written to costs time only")
    func unwritable() throws {
        try FileManager.default.createDirectory(at: url.appending(path: "inside"), withIntermediateDirectories: true)
        let expected = try steps(trainer(mostBytes: nil)).steps
        var model = try TinyModel.make(format: .nf4, device: Self.device)
        model.attachAdapter(LowRankSettings(rank: 4, alpha: 8, dropout: 0.1, targets: ["q_proj", "up_proj"], numLayers: 1), seed: 6)
        let place = EdgeStore.Place(url: url.appending(path: "no such folder/edges"), base: "tiny", mostBytes: 1 << 20)
        let trainer = try Trainer(
            TrainingRecipe(learningRate: 5e-3, epochs: 3, rowsPerStep: 2), model: model, sequences: Self.rows(), edges: place,
            device: Self.device)
        #expect(try steps(trainer).steps == expected)
    }
}
