import Tensors

/// A weight that learns, under its name on disk.
package struct NamedParameter: Sendable {
    package let name: String
    /// f32.
    package let value: Tensor
    /// Of the value's shape; added to by backward.
    package let gradient: Tensor

    package init(name: String, value: Tensor, gradient: Tensor) {
        precondition(value.shape == gradient.shape, "\(name) of shape \(value.shape) with a gradient \(gradient.shape)")
        self.name = name
        self.value = value
        self.gradient = gradient
    }
}

extension LanguageModel {
    /// Every weight that learns, in one fixed order: the model's own in full training, else those of the low-rank pairs.
    package var parameters: [NamedParameter] {
        embeddingGradient == nil ? adapterParameters : modelParameters
    }

    /// In the order and under the names of the Hugging Face state dict.
    private var modelParameters: [NamedParameter] {
        var all: [NamedParameter] = []
        func add(_ name: String, _ value: Tensor?, _ gradient: Tensor?) {
            if let value, let gradient { all.append(NamedParameter(name: name, value: value, gradient: gradient)) }
        }
        add("model.embed_tokens.weight", embedding.tensor, embeddingGradient)
        for block in blocks {
            for linear in block.linears {
                add(linear.name + ".weight", linear.weight.tensor, linear.gradients?.weight)
                add(linear.name + ".bias", linear.bias, linear.gradients?.bias)
            }
            for norm in block.norms { add(norm.name + ".weight", norm.weight, norm.gradient) }
        }
        add(finalNorm.name + ".weight", finalNorm.weight, finalNorm.gradient)
        if !architecture.isTied { add("lm_head.weight", head.weight.tensor, head.gradients?.weight) }
        return all
    }

    /// PEFT's names without `base_model.model.`.
    private var adapterParameters: [NamedParameter] {
        blocks.flatMap(\.linears).flatMap { linear -> [NamedParameter] in
            guard let pair = linear.adapter else { return [] }
            return [
                NamedParameter(name: linear.name + ".lora_A.weight", value: pair.a, gradient: pair.aGradient),
                NamedParameter(name: linear.name + ".lora_B.weight", value: pair.b, gradient: pair.bGradient),
            ]
        }
    }
}

extension Matrix {
    /// The elements where they are plain.
    var tensor: Tensor? {
        if case .dense(let tensor) = self { return tensor }
        return nil
    }
}
