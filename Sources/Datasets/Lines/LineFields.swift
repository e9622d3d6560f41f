import Foundation

/// Every key that any of the accepted forms may have; what is not named here is ignored.
struct LineFields: Decodable {
    struct Turn: Decodable {
        var role: String?
        var content: String?
        var from: String?
        var value: String?
    }

    /// A text, or a list of turns where TRL has both.
    enum Prompt: Decodable {
        case text(String)
        case turns([Turn])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else {
                self = .turns(try container.decode([Turn].self))
            }
        }
    }

    var messages: [Turn]?
    var prompt: Prompt?
    var completion: Prompt?
    var text: String?
    var instruction: String?
    var input: String?
    var output: String?
    var system: String?
    var history: [[String]]?
    var conversations: [Turn]?
}

/// The provenance keys of the `messages` form; another program's keys of the same name and another type are no error.
struct LineProvenance: Decodable {
    enum CodingKeys: String, CodingKey {
        case kind, note, heading, span, hash, wording, direction, split, weight
        case noteHash = "note_hash"
    }

    let provenance: ExampleProvenance
    let weight: Double

    init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: CodingKeys.self)
        func value<Value: Decodable>(_ key: CodingKeys, _ type: Value.Type = Value.self) -> Value? { try? keys.decode(type, forKey: key) }
        var provenance = ExampleProvenance(kind: value(.kind) ?? .given)
        provenance.note = value(.note) ?? ""
        provenance.noteHash = value(.noteHash) ?? ""
        provenance.headingPath = value(.heading) ?? []
        if let span = value(.span, [Int].self), span.count == 2, span[0] >= 0, span[0] <= span[1] { provenance.span = span[0]..<span[1] }
        provenance.contentHash = value(.hash) ?? ""
        provenance.wording = value(.wording) ?? ""
        provenance.direction = value(.direction) ?? .forward
        provenance.split = value(.split) ?? .train
        self.provenance = provenance
        weight = value(.weight, Double.self).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } ?? 1
    }
}
