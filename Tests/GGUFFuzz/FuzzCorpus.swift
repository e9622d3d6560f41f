/// Small correct files that between them have every type of value, blocks, a whole config and both kinds of tokenizers.
enum FuzzCorpus {
    static let files = [values, model, byteLevel, scored, aligned]

    private static func number<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }
    private static func text(_ text: String) -> [UInt8] { number(UInt64(text.utf8.count)) + Array(text.utf8) }
    private static func pair(_ key: String, _ type: UInt32, _ value: [UInt8]) -> [UInt8] { text(key) + number(type) + value }
    private static func pair(_ key: String, _ value: UInt32) -> [UInt8] { pair(key, 4, number(value)) }
    private static func pair(_ key: String, _ value: String) -> [UInt8] { pair(key, 8, text(value)) }

    private static func texts(_ key: String, _ texts: [String]) -> [UInt8] {
        pair(key, 9, number(UInt32(8)) + number(UInt64(texts.count)) + texts.flatMap { text($0) })
    }

    private static func numbers(_ key: String, type: UInt32, _ elements: [[UInt8]]) -> [UInt8] {
        pair(key, 9, number(type) + number(UInt64(elements.count)) + elements.flatMap(\.self))
    }

    private static func tensor(_ name: String, _ shape: [UInt64], type: UInt32, offset: UInt64) -> [UInt8] {
        text(name) + number(UInt32(shape.count)) + shape.flatMap { number($0) } + number(type) + number(offset)
    }

    private static func file(
        version: UInt32 = 3, alignment: Int = 32, _ pairs: [[UInt8]], tensors: [[UInt8]] = [], data: Int = 0
    ) -> [UInt8] {
        var file = Array("GGUF".utf8) + number(version) + number(UInt64(tensors.count)) + number(UInt64(pairs.count))
        file += (pairs + tensors).flatMap(\.self)
        file += [UInt8](repeating: 0, count: (alignment - file.count % alignment) % alignment)
        return file + [UInt8](repeating: 0x11, count: data)
    }

    private static var values: [UInt8] {
        file(
            version: 2,
            (0...12).filter { $0 != 8 && $0 != 9 }.map {
                pair("k\($0)", UInt32($0), [1, 0, 0, 0, 0, 0, 0, 0].prefix(width($0)).map(\.self))
            }
                + [
                    pair("text", "abc"), texts("texts", ["a", "", "bcd"]),
                    numbers("floats", type: 6, [[0, 0, 0x80, 0x3f], [0, 0, 0, 0]]),
                ]
                + [pair("nested", 9, number(UInt32(9)) + number(UInt64(1)) + number(UInt32(0)) + number(UInt64(2)) + [1, 2])])
    }

    private static func width(_ type: Int) -> Int { [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8][type] }

    private static var model: [UInt8] {
        file(
            [
                pair("general.architecture", "llama"), pair("llama.block_count", 1), pair("llama.embedding_length", 32),
                pair("llama.feed_forward_length", 32), pair("llama.attention.head_count", 2), pair("llama.attention.head_count_kv", 1),
                pair("llama.context_length", 64), pair("llama.rope.dimension_count", 16),
                pair("llama.rope.freq_base", 6, [0, 0x40, 0x1c, 0x46]),
                pair("llama.attention.layer_norm_rms_epsilon", 6, [0xac, 0xc5, 0x27, 0x37]),
                pair("tokenizer.ggml.eos_token_id", 2),
            ],
            tensors: [
                tensor("token_embd.weight", [32, 4], type: 8, offset: 0), tensor("blk.0.attn_q.weight", [32, 32], type: 2, offset: 160),
                tensor("blk.0.attn_k.weight", [32, 16], type: 1, offset: 736),
                tensor("blk.0.attn_norm.weight", [32], type: 0, offset: 1_760),
                tensor("rope_freqs.weight", [8], type: 0, offset: 1_888),
            ], data: 1_888) + (0..<8).flatMap { _ in number(Float(1).bitPattern) }
    }

    private static var byteLevel: [UInt8] {
        file([
            pair("general.architecture", "qwen2"), pair("tokenizer.ggml.model", "gpt2"), pair("tokenizer.ggml.pre", "smollm"),
            texts("tokenizer.ggml.tokens", ["a", "b", "c", "Ġ", "ab", "abc", "<|im_end|>", "<think>", "[PAD8]"]),
            numbers("tokenizer.ggml.token_type", type: 5, [1, 1, 1, 1, 1, 1, 3, 4, 5].map { number(Int32($0)) }),
            texts("tokenizer.ggml.merges", ["a b", "ab c"]), pair("tokenizer.ggml.eos_token_id", 6),
            pair("tokenizer.ggml.add_bos_token", 7, [0]), pair("tokenizer.chat_template", "{{ x }}"),
        ])
    }

    private static var scored: [UInt8] {
        let tokens = ["<unk>", "<s>", "</s>", "▁", "a", "b", "▁a", "ab", "<0x0A>", "<0xC3>"]
        let scores: [Float] = [0, 0, 0, -3, -4, -5, -1, -2, 0, 0]
        return file([
            pair("tokenizer.ggml.model", "llama"), texts("tokenizer.ggml.tokens", tokens),
            numbers("tokenizer.ggml.scores", type: 6, scores.map { number($0.bitPattern) }),
            numbers("tokenizer.ggml.token_type", type: 5, [2, 3, 3, 1, 1, 1, 1, 1, 6, 6].map { number(Int32($0)) }),
            pair("tokenizer.ggml.bos_token_id", 1), pair("tokenizer.ggml.eos_token_id", 2),
        ])
    }

    private static var aligned: [UInt8] {
        file(
            alignment: 64, [pair("general.alignment", 64), pair("general.architecture", "gemma3"), pair("split.count", 2, [1, 0])],
            tensors: [
                tensor("a", [256, 1], type: 12, offset: 0), tensor("b", [256], type: 14, offset: 192),
                tensor("c", [4, 2, 2], type: 30, offset: 448),
            ], data: 480)
    }
}
