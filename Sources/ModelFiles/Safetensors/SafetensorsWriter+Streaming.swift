import Foundation
import Tensors

extension SafetensorsWriter {
    /// Writes weights one after the other, rounded to `dtype`; they are never held together.
    ///
    /// - Throws: `ModelFileError.notWritten`; what making a weight throws. The file that was there is then untouched.
    /// - Precondition: no name twice; `dtype` is f32, f16 or bf16.
    package static func write(
        _ weights: [GGUFModel.Weight], as dtype: DType, metadata: [String: String] = [:], to url: URL
    ) throws {
        let entries = weights.map { (name: $0.name, shape: $0.shape, dtype: dtype) }
        let header = try header(entries, metadata: metadata)
        try AtomicFile.write(to: url) { file in
            try file.append(header)
            for weight in weights {
                let rounded = try weight.make().converted(to: dtype)
                precondition(rounded.count == weight.shape.count, "\(weight.name) is \(rounded.shape), announced was \(weight.shape)")
                try rounded.withBytes(file.append)
            }
        }
    }
}
