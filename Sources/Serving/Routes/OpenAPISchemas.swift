/// What is asked and answered, a row a field.
enum OpenAPISchemas {
    static let all: [String: JSONTree] = [
        "Anything": .object(["type": "object"]),
        "Health": object(["status": string]),
        "Error": object([
            "error": object(
                ["message": string, "type": string, "param": stringOrNull, "code": stringOrNull], required: ["message", "type"])
        ]),
        "OllamaError": object(["error": string]),
        "ChatCompletionRequest": object(
            writing.merging([
                "messages": list(of: object(["role": string, "content": .object([:])], required: ["role"])),
                "max_completion_tokens": integer, "max_tokens": integer, "logprobs": boolean,
            ]) { $1 }, required: ["messages"]),
        "ChatCompletion": object([
            "id": string, "object": string, "created": integer, "model": string,
            "choices": list(
                of: object([
                    "index": integer, "message": object(["role": string, "content": string]), "finish_reason": string,
                    "logprobs": .object([:]), "engram": facts,
                ])),
            "usage": usage,
        ]),
        "CompletionRequest": object(
            writing.merging(["prompt": .object([:]), "max_tokens": integer, "logprobs": integer]) { $1 }, required: ["prompt"]),
        "Completion": object([
            "id": string, "object": string, "created": integer, "model": string,
            "choices": list(of: object(["index": integer, "text": string, "finish_reason": string, "logprobs": .object([:])])),
            "usage": usage,
        ]),
        "EmbeddingsRequest": object(["model": string, "input": .object([:]), "encoding_format": string], required: ["input"]),
        "Embeddings": object([
            "object": string, "model": string, "data": list(of: object(["index": integer, "embedding": list(of: number)])), "usage": usage,
        ]),
        "Model": model, "ModelList": object(["object": string, "data": list(of: model)]),
        "OllamaChatRequest": object(
            [
                "model": string, "messages": list(of: object(["role": string, "content": string])), "stream": boolean, "options": options,
                "engram": asking,
            ], required: ["model"]),
        "OllamaGenerateRequest": object(
            [
                "model": string, "prompt": string, "system": string, "raw": boolean, "stream": boolean, "options": options,
                "engram": asking,
            ], required: ["model"]),
        "OllamaAnswer": object([
            "model": string, "created_at": string, "message": object(["role": string, "content": string]), "response": string,
            "done": boolean, "done_reason": string, "prompt_eval_count": integer, "eval_count": integer, "engram": facts,
        ]),
    ]

    private static let writing: [String: JSONTree] = [
        "model": string, "stream": boolean, "stream_options": object(["include_usage": boolean]), "temperature": number, "top_p": number,
        "top_k": integer, "repetition_penalty": number, "presence_penalty": number, "frequency_penalty": number, "seed": integer,
        "stop": .object([:]), "n": integer, "engram": asking,
    ]
    private static let options = object([
        "temperature": number, "top_p": number, "top_k": integer, "seed": integer, "stop": list(of: string), "num_predict": integer,
        "repeat_penalty": number, "presence_penalty": number, "frequency_penalty": number,
    ])
    private static let usage = object(["prompt_tokens": integer, "completion_tokens": integer, "total_tokens": integer])
    private static let model = object([
        "id": string, "object": string, "created": integer, "owned_by": string, "engram": .object(["type": "object"]),
    ])
    /// What `engram ask` has options for.
    private static let asking = object(["unchecked": boolean, "memory_only": boolean])
    private static let support = object(["state": string, "note": string, "path": string, "heading": string, "day": string])
    private static let sentence = object(["text": string, "support": support])
    private static let facts = object([
        "adapter": string, "answerable": number, "support": support, "sentences": list(of: sentence),
        "looked_up": object(["answer": string, "support": support, "quotes": list(of: sentence)]),
    ])

    static let string: JSONTree = .object(["type": "string"])
    static let stringOrNull: JSONTree = .object(["type": .list(["string", "null"])])
    static let number: JSONTree = .object(["type": "number"])
    static let integer: JSONTree = .object(["type": "integer"])
    static let boolean: JSONTree = .object(["type": "boolean"])

    static func list(of item: JSONTree) -> JSONTree { .object(["type": "array", "items": item]) }

    static func object(_ fields: [String: JSONTree], required: [String] = []) -> JSONTree {
        var schema: [String: JSONTree] = ["type": "object", "properties": .object(fields)]
        if !required.isEmpty { schema["required"] = .list(required.map { .text($0) }) }
        return .object(schema)
    }
}
