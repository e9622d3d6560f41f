/// Which of a model's files are needed to run and train it.
struct HubSelection {
    /// Read before anything large is fetched.
    let config: HubFile
    /// Tokenizer, template, licence, and the index of the weights where there is one.
    let small: [HubFile]
    /// `model.safetensors`; nil where the index names shards.
    let weights: HubFile?
    private let files: [String: HubFile]
    private let model: ModelName

    private static let companions = [
        "generation_config.json", "tokenizer_config.json", "special_tokens_map.json", "added_tokens.json", "chat_template.jinja",
        "chat_template.json", "LICENSE", "LICENSE.txt", "LICENSE.md", "NOTICE", "USE_POLICY.md",
    ]
    /// The first group that is there is taken.
    private static let tokenizers = [["tokenizer.json"], ["vocab.json", "merges.txt"], ["tokenizer.model"]]
    static let index = "model.safetensors.index.json"

    /// - Throws: `HubError.notAModel`, `.noWeights`.
    init(_ listed: [HubFile], of model: ModelName) throws {
        let files = Dictionary(listed.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        guard let config = files["config.json"] else { throw HubError.notAModel(model: "\(model)", missing: "config.json") }
        guard let tokenizer = Self.tokenizers.first(where: { $0.allSatisfy { files[$0] != nil } }) else {
            throw HubError.notAModel(model: "\(model)", missing: "tokenizer.json")
        }
        weights = files["model.safetensors"]
        guard weights != nil || files[Self.index] != nil else {
            let others = listed.map(\.path).filter { path in [".bin", ".gguf", ".pth", ".h5", ".onnx"].contains { path.hasSuffix($0) } }
            throw HubError.noWeights(model: "\(model)", found: Array(others.sorted().prefix(3)))
        }
        let names = tokenizer + Self.companions + (weights == nil ? [Self.index] : [])
        small = names.compactMap { files[$0] }
        self.config = config
        self.files = files
        self.model = model
    }

    /// The shards that an index names.
    ///
    /// - Throws: `HubError.notAModel` where one is not listed.
    func shards(_ names: [String]) throws -> [HubFile] {
        try names.map { name in
            guard let file = files[name] else {
                throw HubError.notAModel(model: "\(model)", missing: .said("hub.missing", ["name": .text(name)]))
            }
            return file
        }
    }
}
