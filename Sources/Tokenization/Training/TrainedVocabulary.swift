import Foundation

/// What a `BytePairTrainer` learnt, and how it is written for other programs.
package struct TrainedVocabulary: Sendable {
    let tokens: [[UInt8]]
    let specialTokens: [String]
    let merges: [MergeTable.Merge]

    package var count: Int { tokens.count }
    package var mergeCount: Int { merges.count }

    package func tokenizer() throws -> Tokenizer { try Tokenizer(json: tokenizerJSON()) }

    /// A `tokenizer.json` as Hugging Face's `tokenizers` reads it.
    package func tokenizerJSON() -> Data {
        let added = specialTokens.enumerated().map { id, token in
            #"{"id":\#(id),"content":\#(Self.quoted(token)),"single_word":false,"lstrip":false,"rstrip":false,"#
                + #""normalized":false,"special":true}"#
        }
        let vocabulary = tokens.indices.map { "\(Self.quoted(spelling($0))):\($0)" }
        let mergeLines = merges.map { Self.quoted("\(spelling(Int($0.left))) \(spelling(Int($0.right)))") }
        let byteLevel = #"{"type":"ByteLevel","add_prefix_space":false,"trim_offsets":false,"use_regex":false}"#
        let lines = [
            #"{"version":"1.0","truncation":null,"padding":null,"#,
            #""added_tokens":["# + added.joined(separator: ",\n") + "],",
            #""normalizer":null,"#,
            #""pre_tokenizer":{"type":"Sequence","pretokenizers":["#,
            #"{"type":"Split","pattern":{"Regex":\#(Self.quoted(WordPattern.qwen2Regex))},"behavior":"Isolated","invert":false},"#,
            byteLevel + "]},",
            #""post_processor":\#(byteLevel),"decoder":\#(byteLevel),"#,
            #""model":{"type":"BPE","dropout":null,"unk_token":null,"continuing_subword_prefix":null,"end_of_word_suffix":null,"#,
            #""fuse_unk":false,"byte_fallback":false,"ignore_merges":false,"#,
            #""vocab":{"# + vocabulary.joined(separator: ",\n") + "},",
            #""merges":["# + mergeLines.joined(separator: ",\n") + "]}}",
        ]
        return Data((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// The `tokenizer_config.json` beside it, with the ChatML template.
    package func configurationJSON(contextLength: Int) -> Data {
        let template =
            "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n'}}"
            + "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
        let end = specialTokens.first.map(Self.quoted) ?? "null"
        let lines = [
            "{", #"  "tokenizer_class": "PreTrainedTokenizerFast","#, #"  "bos_token": null,"#, #"  "eos_token": \#(end),"#,
            #"  "pad_token": \#(end),"#, #"  "unk_token": null,"#, #"  "clean_up_tokenization_spaces": false,"#,
            #"  "model_max_length": \#(contextLength),"#, #"  "chat_template": \#(Self.quoted(template))"#, "}",
        ]
        return Data((lines.joined(separator: "\n") + "\n").utf8)
    }

    private func spelling(_ id: Int) -> String {
        id < specialTokens.count ? specialTokens[id] : ByteSpelling.spelling(of: tokens[id])
    }

    private static func quoted(_ text: String) -> String {
        var output = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            default:
                let isControl = scalar.value < 0x20
                output += isControl ? "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16) : String(scalar)
            }
        }
        return output + "\""
    }
}
