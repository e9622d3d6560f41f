import ModelFiles
import Tensors

extension LanguageModel {
    /// Loads a Hugging Face folder, layer by layer, into the format that its weights are to have.
    ///
    /// - Parameter contextLength: tokens that the rotary table covers; at most what the model was made for.
    /// - Throws: `ModelError`; `ModelFileError`, also for a weight that is not a finite number.
    package init(_ folder: ModelFolder, format: WeightFormat, trainable: Bool = false, contextLength: Int, device: Device) throws {
        let architecture = try Architecture(folder.config)
        try self.init(
            architecture, format: format, trainable: trainable, contextLength: min(contextLength, architecture.maxPositions), device: device
        ) { name, shape in
            let tensor = try folder.tensor(name, shape: shape)
            if let element = tensor.firstNonFinite {
                throw ModelFileError.notFinite(tensor: name, element: element, path: folder.url.path)
            }
            return tensor
        }
    }
}
