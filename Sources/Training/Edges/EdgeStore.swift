import Foundation
import Tensors
import Tokenization
import Transformers

/// What the frozen layers below those that learn make of each sequence (`LanguageModel.frozenEdge`), in a file: computed when a sequence comes for
/// the first time, mapped from then on.
///
/// The file begins with what it was made of, a checksum for each sequence follows (0: not there yet), then the sequences, [T, C] each. One that is of
/// something else, or not as long as it has to be, is made anew; a sequence whose checksum is not that of its bytes is computed again. It only
/// saves time: what cannot be written is computed again too.
package struct EdgeStore: Sendable {
    /// Where it is to stand, and how large it may become.
    package struct Place: Sendable {
        package var url: URL
        /// Tells the base from any other.
        package var base: String
        /// Rows that do not fit are computed in each epoch.
        package var mostBytes: Int

        package init(url: URL, base: String, mostBytes: Int) {
            self.url = url
            self.base = base
            self.mostBytes = mostBytes
        }
    }

    private let url: URL
    private let file: Storage
    private let sumsAt: Int
    /// Views of the file, for the sequences that fit.
    private let edges: [Tensor]
    /// Rows whose checksum was found to be right, or that were written just now.
    private var isGood: [Bool]
    private var isWritable = true

    /// Goes on with the file that is there where it is of the same base, layers and sequences, in the same precision; else makes it.
    ///
    /// Nil where nothing is frozen, no sequence fits, or the file cannot be made.
    init?(_ place: Place, model: LanguageModel, sequences: [TokenBatch], precision: Precision, device: Device) {
        guard model.frozenLayers > 0 else { return nil }
        let header = Self.header(place.base, model: model, sequences: sequences, precision: precision, device: device)
        sumsAt = Self.aligned(header.count)
        var end = Self.aligned(sumsAt + sequences.count * 8)
        let width = model.architecture.hidden
        let places = sequences.map { sequence in
            let begin = end
            end += Self.aligned(sequence.count * width * precision.activation.byteCount)
            return begin..<end
        }.prefix { $0.upperBound <= place.mostBytes }
        guard let size = places.last?.upperBound, let file = Self.file(place.url, header: header, size: size) else { return nil }
        url = place.url
        self.file = file
        edges = zip(places, sequences).map { place, sequence in
            Tensor(storage: file, byteOffset: place.lowerBound, shape: [sequence.count, width], dtype: precision.activation)
        }
        isGood = edges.map { _ in false }
    }

    /// A sequence's edge; nil where it is not there, or not what was written.
    mutating func edge(at index: Int) -> Tensor? {
        guard edges.indices.contains(index) else { return nil }
        if isGood[index] { return edges[index] }
        let sum = file.withBytes { $0.load(fromByteOffset: sumsAt + index * 8, as: UInt64.self) }
        guard sum != 0, sum == Self.checksum(edges[index]) else { return nil }
        isGood[index] = true
        return edges[index]
    }

    /// Writes the sequence first and its checksum after it.
    mutating func keep(_ edge: Tensor, at index: Int) {
        guard isWritable, edges.indices.contains(index) else { return }
        precondition(edge.shape == edges[index].shape && edge.dtype == edges[index].dtype, "an edge of \(edge.shape)")
        do {
            let handle = try FileHandle(forWritingTo: url)
            defer { try? handle.close() }
            try handle.seek(toOffset: UInt64(edges[index].byteOffset))
            try edge.withBytes { try handle.write(contentsOf: Data($0)) }
            try handle.seek(toOffset: UInt64(sumsAt + index * 8))
            try withUnsafeBytes(of: Self.checksum(edge)) { try handle.write(contentsOf: Data($0)) }
            isGood[index] = true
        } catch {
            isWritable = false
        }
    }

    /// All that the bytes of an edge hang on.
    private static func header(
        _ base: String, model: LanguageModel, sequences: [TokenBatch], precision: Precision, device: Device
    ) -> Data {
        var digest = SequenceDigest()
        for sequence in sequences {
            digest.add(sequence.ids)
            digest.add(sequence.boundaries)
            digest.add(sequence.parents)
        }
        let facts = [
            "engram edges 1", "base \(base)", "weights \(model.format.rawValue)",
            "precision \(precision.rawValue) on \(device.backend.name)",
            "layers \(model.frozenLayers) of \(model.blocks.count)", "context \(model.contextLength)",
            "sequences \(sequences.count) \(digest.text)",
        ]
        return Data((facts.joined(separator: "\n") + "\n").utf8)
    }

    /// The file, mapped; as it is where it begins and is as long as it should.
    private static func file(_ url: URL, header: Data, size: Int) -> Storage? {
        if let file = try? Storage(mapping: url, shared: true), file.byteCount == size, file.withBytes({ $0.starts(with: header) }) {
            return file
        }
        do {
            try header.write(to: url)
            let handle = try FileHandle(forWritingTo: url)
            defer { try? handle.close() }
            // Pages that were not written take no room and read as zeros.
            try handle.truncate(atOffset: UInt64(size))
            return try Storage(mapping: url, shared: true)
        } catch {
            return nil
        }
    }

    private static func aligned(_ count: Int) -> Int { (count + 63) / 64 * 64 }

    /// Never 0. Over words of 8 bytes and what is left, each multiplied in and turned, so that no zeros go unnoticed.
    private static func checksum(_ edge: Tensor) -> UInt64 {
        edge.withBytes(checksum)
    }

    private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum = UInt64(bytes.count)
        func mix(_ word: UInt64) {
            let product = (sum ^ word) &* 0x9e37_79b9_7f4a_7c15
            sum = product ^ (product >> 29)
        }
        let words = bytes.count / 8
        for index in 0..<words { mix(bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)) }
        for byte in bytes[(words * 8)...] { mix(UInt64(byte)) }
        return max(sum, 1)
    }
}
