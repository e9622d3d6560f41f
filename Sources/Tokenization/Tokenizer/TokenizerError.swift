/// Why a tokenizer could not be made from its files.
package enum TokenizerError: Error, Sendable, Equatable, CustomStringConvertible {
    case missing(folder: String, expected: [String])
    case unreadable(file: String, reason: String)
    case malformed(file: String, place: String, problem: String)
    case unsupported(file: String, place: String, what: String)

    package var description: String {
        switch self {
        case .missing(let folder, let expected):
            "\(folder) holds no tokenizer: expected \(expected.joined(separator: ", or ")); copy them from the model's page."
        case .unreadable(let file, let reason):
            "\(file) cannot be read: \(reason)"
        case .malformed(let file, let place, let problem):
            "\(file), at \(place): \(problem). Fetch the file again from the model's page."
        case .unsupported(let file, let place, let what):
            "\(file), at \(place): \(what) is not supported; choose a model with a BPE tokenizer such as Llama 3, Qwen2.5 or Mistral."
        }
    }
}
