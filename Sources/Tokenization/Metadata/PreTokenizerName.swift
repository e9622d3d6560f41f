/// The names that llama.cpp gives to ways of cutting a text, as data: a new one is a row here.
struct PreTokenizerName: Sendable {
    let names: [String]
    var stages: [SplitStage]
    var normalizer: [NormalizerStep] = []
    var ignoresMerges = false
    var addsBegin = false

    /// Source: `llama_vocab::impl::load` and `llm_tokenizer_bpe` of llama-vocab.cpp; NFC from Qwen's `tokenizer.json`.
    static let all = [
        PreTokenizerName(
            names: ["llama-bpe", "llama3", "llama-v3", "falcon3", "falcon-h1", "pixtral", "midm-2.0", "lfm2"], stages: [.words(.llama3)],
            ignoresMerges: true, addsBegin: true),
        PreTokenizerName(names: ["dbrx", "smaug-bpe", "glm4", "chatglm-bpe"], stages: [.words(.llama3)]),
        PreTokenizerName(
            names: ["qwen2", "deepseek-r1-qwen", "megrez", "kormo"], stages: [.words(.qwen2)], normalizer: [.composition(.nfc)]),
        PreTokenizerName(names: ["stablelm2", "hunyuan", "solar-open", "grok-2"], stages: [.words(.qwen2)]),
        PreTokenizerName(names: ["tekken"], stages: [.words(.tekken)], ignoresMerges: true, addsBegin: true),
        PreTokenizerName(names: ["gpt-4o", "llama4", "kanana2"], stages: [.words(.gpt4o)]),
        PreTokenizerName(
            names: ["smollm", "starcoder", "refact", "command-r", "codeshell", "exaone", "minerva-7b", "mellum2"],
            stages: [.characters(.number, .isolated), .words(.gpt2)]),
        PreTokenizerName(
            names: ["gpt-2", "phi-2", "mpt", "olmo", "jais", "trillion", "granite-docling", "exaone4", "gigachat", "a.x-4.0", "mellum"],
            stages: [.words(.gpt2)]),
        PreTokenizerName(
            names: ["falcon"],
            stages: [
                .characters(.punctuation, .contiguous), .words(.gpt2),
                .runs(.number, longest: 3, exact: true, asciiOnly: true, .isolated),
            ]),
    ]
}

/// The two kinds of tokenizers that GGUF metadata describe here.
enum MetadataTokenizer {
    /// Merges of byte-level tokens.
    case merges(PreTokenizerName)
    /// SentencePiece's scores.
    case scores

    /// - Throws: `TokenizerError.unsupported` with what is known, `.malformed`.
    init(_ metadata: some TokenizerMetadata) throws {
        func unsupported(_ place: String, _ what: String) -> TokenizerError { .unsupported(file: metadata.path, place: place, what: what) }
        guard let model = try metadata.text(MetadataKey.model) else {
            throw TokenizerError.malformed(file: metadata.path, place: MetadataKey.model, problem: "it is missing")
        }
        if model == "llama" {
            self = .scores
            return
        }
        guard model == "gpt2" else { throw unsupported(MetadataKey.model, "the tokenizer “\(model.prefix(80))” (known: gpt2, llama)") }
        let known = PreTokenizerName.all.flatMap(\.names).joined(separator: ", ")
        guard let name = try metadata.text(MetadataKey.pre) else {
            throw unsupported(MetadataKey.pre, "a file that does not say how its texts are cut (known: \(known))")
        }
        guard let pre = PreTokenizerName.all.first(where: { $0.names.contains(name) }) else {
            throw unsupported(MetadataKey.pre, "the pre-tokenizer “\(name.prefix(80))” (known: \(known))")
        }
        self = .merges(pre)
    }
}
