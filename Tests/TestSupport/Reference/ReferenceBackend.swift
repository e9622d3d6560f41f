import Foundation
import Synchronization
import Tensors

/// Every operation of a backend in its plainest form, in f64, over memory that nothing else reaches: the referee of the kernels, and the proof that
/// whatever stands on `Device` runs on a second backend.
package final class ReferenceBackend: Backend {
    package init() {}

    package var name: String { "reference" }
    package var threads: Int { 1 }

    package func storage(byteCount: Int) -> Storage { Storage(Memory(byteCount), byteCount: byteCount) }
    package func reaches(_ storage: Storage) -> Bool { storage.memory is Memory }
    package func forEach(_ count: Int, _ body: @Sendable (Int, any Backend) -> Void) { for index in 0..<count { body(index, self) } }

    private final class Memory: BackendMemory {
        private let bytes: Mutex<[UInt8]>

        /// Of what was in it before nobody may make anything.
        init(_ byteCount: Int) { bytes = Mutex([UInt8](repeating: 0xff, count: byteCount)) }

        func read(from byteOffset: Int, into target: UnsafeMutableRawBufferPointer) {
            bytes.withLock { target.copyBytes(from: $0[byteOffset..<byteOffset + target.count]) }
        }

        func write(_ source: UnsafeRawBufferPointer, at byteOffset: Int) {
            bytes.withLock { $0.replaceSubrange(byteOffset..<byteOffset + source.count, with: source) }
        }
    }

    func get(_ x: Tensor) -> [Double] {
        precondition(reaches(x.storage), "a tensor of shape \(x.shape) that is not this backend's")
        return x.floats().map(Double.init)
    }

    /// Sets the elements of a tensor of any float dtype.
    func set(_ x: Tensor, _ values: [Double]) {
        Tensor(values.map(Float.init), shape: x.shape).converted(to: x.dtype).withBytes { write($0, into: x) }
    }

    func write(_ bytes: UnsafeRawBufferPointer, into x: Tensor) {
        guard let memory = x.storage.memory as? Memory else {
            preconditionFailure("a tensor of shape \(x.shape) that is not this backend's")
        }
        memory.write(bytes, at: x.byteOffset)
    }

    /// The values of a matrix of any encoding.
    func values(_ matrix: Matrix) -> [Double] {
        switch matrix {
        case .dense(let tensor): get(tensor)
        case .quantized(let quantized): quantized.dequantized().floats().map(Double.init)
        }
    }

    // MARK: elements

    package func clear(_ x: Tensor) { [UInt8](repeating: 0, count: x.byteCount).withUnsafeBytes { write($0, into: x) } }

    package func copy(_ x: Tensor, into y: Tensor) { set(y, get(x)) }

    package func add(_ x: Tensor, to y: Tensor, scale: Float) { set(y, zip(get(y), get(x)).map { $0 + Double(scale) * $1 }) }

    package func multiply(_ x: Tensor, by scale: Float) { set(x, get(x).map { $0 * Double(scale) }) }

    package func addRow(_ row: Tensor, to y: Tensor) {
        let row = get(row)
        set(y, get(y).enumerated().map { $1 + row[$0 % row.count] })
    }

    package func addColumnSums(of x: Tensor, to sums: Tensor) {
        var total = get(sums)
        for (index, value) in get(x).enumerated() { total[index % total.count] += value }
        set(sums, total)
    }

    package func addTransposed(_ x: Tensor, to y: Tensor) {
        let values = get(x)
        set(y, get(y).enumerated().map { $1 + values[$0 % x.rows * x.columns + $0 / x.rows] })
    }

    package func multiply(_ up: Tensor, gate: Tensor, through f: GateActivation, into y: Tensor) {
        set(y, zip(get(gate), get(up)).map { f.value($0) * $1 })
    }

    package func multiplyBackward(dy: Tensor, up: Tensor, gate: Tensor, through f: GateActivation) {
        let (d, u, g) = (get(dy), get(up), get(gate))
        set(gate, g.indices.map { d[$0] * u[$0] * f.slope(g[$0]) })
        set(up, g.indices.map { d[$0] * f.value(g[$0]) })
    }

    package func dropout(_ x: Tensor, rate: Float, seed: UInt64, into y: Tensor, adding: Bool) {
        let threshold = UInt64(Double(rate) * 4_294_967_296)
        let kept = get(x).enumerated().map { index, value in
            Self.mixed(seed &+ UInt64(index + 1) &* 0x9e37_79b9_7f4a_7c15) >> 32 >= threshold ? value * Double(1 / (1 - rate)) : 0
        }
        set(y, adding ? zip(get(y), kept).map(+) : kept)
    }

    /// SplitMix64's last step.
    private static func mixed(_ z: UInt64) -> UInt64 {
        let first = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        let second = (first ^ (first >> 27)) &* 0x94d0_49bb_1331_11eb
        return second ^ (second >> 31)
    }

    package func sumOfSquares(_ x: Tensor) -> Double { get(x).reduce(0) { $0 + $1 * $1 } }
}

extension GateActivation {
    fileprivate func value(_ a: Double) -> Double {
        switch self {
        case .silu: a / (1 + exp(-a))
        case .gelu: a / 2 * (1 + tanh(Self.inner(a)))
        }
    }

    fileprivate func slope(_ a: Double) -> Double {
        switch self {
        case .silu:
            let s = 1 / (1 + exp(-a))
            return s * (1 + a * (1 - s))
        case .gelu:
            let t = tanh(Self.inner(a))
            return (1 + t) / 2 + a / 2 * (1 - t * t) * (2 / Double.pi).squareRoot() * (1 + 3 * 0.044715 * a * a)
        }
    }

    private static func inner(_ a: Double) -> Double { (2 / Double.pi).squareRoot() * (a + 0.044715 * a * a * a) }
}
