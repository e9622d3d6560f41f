extension OpenAPISchemas {
    /// Of the page's own requests.
    static let desk: [String: JSONTree] = [
        "Overview": object([
            "brain": string, "beside": list(of: string), "sources": list(of: string), "notes": integer, "new": integer, "learnt": integer,
            "stale": integer,
            "adapter": string,
        ]),
        "NoteList": object(["data": list(of: note)]),
        "NoteText": object([
            "title": string, "path": string, "day": string, "tags": list(of: string), "language": string, "files": list(of: string),
            "links": list(of: string), "backlinks": list(of: string),
            "passages": list(of: object(["headings": list(of: string), "text": string])),
        ]),
        "FilesToAdd": object(
            ["files": list(of: object(["name": string, "content": base64], required: ["name", "content"]))], required: ["files"]),
        "AddedFiles": object([
            "added": integer, "changed": integer, "unchanged": integer, "skipped": list(of: object(["path": string, "reason": string])),
        ]),
        "AdapterList": object(["data": list(of: adapter)]),
        "ExamList": object(["data": list(of: exam)]),
        "ExamWish": object(["adapter": string, "compare": boolean]),
        "ExamState": object(["stage": string, "column": string, "done": integer, "questions": integer, "problem": string]),
        "PatternList": object(["data": list(of: pattern)]),
        "TrainingWish": object(["minutes": integer, "epochs": integer, "resume": boolean]),
        "TrainingPlan": plan,
        "TrainingState": object([
            "stage": string, "run": string, "studied": integer, "to_study": integer, "step": integer, "steps": integer, "epoch": integer,
            "seconds_left": number, "tokens_per_second": number, "losses": list(of: object(["step": integer, "loss": number])),
            "problem": string,
            "epochs": list(of: object(["step": integer, "epoch": integer, "loss": number, "recall": number])), "resumable": string,
            "plan": plan,
        ]),
    ]

    private static let base64: JSONTree = .object(["type": "string", "contentEncoding": "base64"])
    private static let note = object([
        "title": string, "path": string, "day": string, "state": string,
        "recall": object(["state": string, "asked": integer, "recalled": integer]),
    ])
    private static let pattern = object([
        "question": string, "answer": string, "notes": list(of: note),
        "checked": object(["asked": integer, "outside": integer, "statements": list(of: string)]),
    ])
    private static let adapter = object([
        "id": string, "created": string, "base": string, "notes": integer, "is_current": boolean, "answers": boolean, "bytes": integer,
        "examples": integer, "steps": integer, "epochs": integer, "seconds": number, "first_loss": number, "last_loss": number,
    ])
    private static let column = object([
        "name": string, "recall": number, "recall_interval": list(of: number), "false_answers": number,
        "false_answers_interval": list(of: number), "over_refusals": number,
        "parts": list(of: object(["name": string, "recall": number, "questions": integer])),
    ])
    private static let exam = object([
        "adapter": string, "created": string, "questions": integer, "learnt": integer, "shaky": integer, "missed": integer,
        "columns": list(of: column),
    ])
    private static let plan = object([
        "model": string, "recipe": string, "notes": integer, "to_study": integer, "examples": integer, "tokens": integer, "steps": integer,
        "epochs": integer,
        "model_parameters": integer, "adapter_parameters": integer, "store_bytes": integer, "memory_bytes": integer,
        "seconds": number,
    ])
}
