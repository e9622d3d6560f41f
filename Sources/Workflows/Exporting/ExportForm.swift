/// The forms that what was learnt leaves in.
package enum ExportForm: String, Sendable, CaseIterable, Codable {
    /// An adapter for transformers.
    case peft
    /// An adapter for mlx-lm.
    case mlx
    /// An adapter for llama.cpp.
    case ggufLora = "gguf-lora"
    /// Base and adapter as one file, for llama.cpp and what is built on it.
    case gguf
    /// Base and adapter as a Hugging Face folder in 16 bits.
    case safetensors
    /// A Modelfile, with the model or the adapter beside it.
    case ollama
    /// The file in the folders that LM Studio looks for.
    case lmstudio
    /// What it learnt from, in every form of lines.
    case dataset
}
