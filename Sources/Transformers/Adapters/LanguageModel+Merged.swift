import ModelFiles
import Tensors

extension LanguageModel {
    /// Every weight with its pair added, W + s B A, under Hugging Face's names, f32, each made when it is asked for: the model is never held
    /// twice.
    package func mergedWeights(device: Device) -> [GGUFModel.Weight] {
        var all = [weight("model.embed_tokens.weight", embedding, device)]
        for block in blocks {
            for linear in block.linears {
                all.append(
                    .init(name: linear.name + ".weight", shape: linear.weight.shape) { linear.mergedWeight(device: device) })
                if let bias = linear.bias { all.append(.init(name: linear.name + ".bias", shape: bias.shape) { bias }) }
            }
            for norm in block.norms { all.append(.init(name: norm.name + ".weight", shape: norm.weight.shape) { norm.weight }) }
        }
        all.append(.init(name: finalNorm.name + ".weight", shape: finalNorm.weight.shape) { [finalNorm] in finalNorm.weight })
        if !architecture.isTied { all.append(weight("lm_head.weight", head.weight, device)) }
        return all
    }

    private func weight(_ name: String, _ matrix: Matrix, _ device: Device) -> GGUFModel.Weight {
        .init(name: name, shape: matrix.shape) { device.decoded(matrix) }
    }
}

extension Linear {
    /// f32 [out, in].
    fileprivate func mergedWeight(device: Device) -> Tensor {
        let merged = device.decoded(weight)
        guard let adapter else { return merged }
        device.multiply(device.pack(adapter.b, precision: .f32), .dense(adapter.a), into: merged, scale: adapter.scale, adding: true)
        return merged
    }
}
