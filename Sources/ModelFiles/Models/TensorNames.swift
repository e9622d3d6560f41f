/// Hugging Face's usual names of a model's tensors, from those that stand in its files.
///
/// Some savers leave out the `model.` before everything, or put more before it, as where the text model was part of a larger one or was
/// wrapped for training.
struct TensorNames {
    static let embedding = "model.embed_tokens.weight"
    static let head = "lm_head.weight"
    private static let stem = "model."
    /// By its name the place of the layers is known.
    private static let firstNorm = "layers.0.input_layernorm.weight"
    /// What wrappers of PyTorch put between the parts of a name.
    private static let wrappers: Set<Substring> = ["_orig_mod", "_fsdp_wrapped_module", "_checkpoint_wrapped_module", "module"]

    /// From the usual names to the files'; a tensor that is none of the model's keeps its own.
    private(set) var fileNames: [String: String] = [:]

    init(_ names: [String]) {
        let plain = names.map { name in (name: Self.unwrapped(name), file: name) }
        let stem = Self.stem(of: plain.map(\.name))
        for (name, file) in plain {
            let usual = stem.map { Self.usual(name, stem: $0) } ?? name
            // Of two that mean the same the one with the usual name counts.
            if fileNames[usual] == nil || file == usual { fileNames[usual] = file }
        }
        if fileNames[Self.head] == nil {
            let heads = plain.filter { $0.name.hasSuffix("." + Self.head) }
            if heads.count == 1 { fileNames[Self.head] = heads[0].file }
        }
    }

    private static func unwrapped(_ name: String) -> String {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.contains(where: { wrappers.contains($0) }) else { return name }
        return parts.filter { !wrappers.contains($0) }.joined(separator: ".")
    }

    /// What stands before `layers.`; nil where that is not clear.
    private static func stem(of names: [String]) -> String? {
        let found = Set(names.filter { $0.hasSuffix(firstNorm) }.map { String($0.dropLast(firstNorm.count)) })
        if found.contains(stem) { return stem }
        return found.count == 1 ? found.first : nil
    }

    private static func usual(_ name: String, stem: String) -> String {
        guard stem != Self.stem, name.hasPrefix(stem) else { return name }
        let rest = name.dropFirst(stem.count)
        return ["layers.", "embed_tokens.", "norm."].contains { rest.hasPrefix($0) } ? Self.stem + rest : name
    }
}
