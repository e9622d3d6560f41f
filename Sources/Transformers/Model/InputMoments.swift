import Synchronization
import Tensors

/// The mean square of what every linear reads, column by column: errors of a weight's column cost that much where it is rounded.
///
/// What others call an importance matrix. Source: https://github.com/ggml-org/llama.cpp/tree/master/tools/imatrix
package final class InputMoments: Sendable {
    private struct Sum {
        var squares: [Double]
        var rows: Int
    }

    private let sums = Mutex<[String: Sum]>([:])

    package init() {}

    /// Adds the rows of x, f32 [T, in], for all the linears that read it.
    func add(_ x: Tensor, for linears: [Linear]) {
        var squares = [Float](repeating: 0, count: x.columns)
        x.withFloats { values in
            for row in 0..<x.rows {
                for column in squares.indices {
                    let value = values[row * x.columns + column]
                    squares[column] += value * value
                }
            }
        }
        sums.withLock { sums in
            for linear in linears {
                var sum = sums[linear.name] ?? Sum(squares: [Double](repeating: 0, count: squares.count), rows: 0)
                for column in squares.indices { sum.squares[column] += Double(squares[column]) }
                sum.rows += x.rows
                sums[linear.name] = sum
            }
        }
    }

    /// Of a linear by its name in the Hugging Face state dict, without `.weight`: f32 [in]; nil where it has read nothing.
    package func mean(of linear: String) -> Tensor? {
        sums.withLock { sums in
            sums[linear].map { sum in Tensor(sum.squares.map { Float($0 / Double(sum.rows)) }, shape: [sum.squares.count]) }
        }
    }
}

extension LanguageModel {
    /// What its linears read of some texts, each by itself; the head's input among it.
    ///
    /// - Precondition: no text is longer than `contextLength`.
    package func inputMoments(of texts: [[Int32]], device: Device) -> InputMoments {
        let moments = InputMoments()
        let pass = Pass(device: device, precision: .bf16).measuring(moments)
        for ids in texts where !ids.isEmpty {
            let (x, _) = forward(ids, layout: PackedLayout(count: ids.count), saving: .nothing, pass: pass)
            let normed = device.tensor(x.shape)
            finalNorm.forward(x, into: normed, pass: pass)
            moments.add(normed, for: [head])
        }
        return moments
    }
}
