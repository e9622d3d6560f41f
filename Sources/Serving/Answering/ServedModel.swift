import Foundation

/// A model that can be asked for by name.
package struct ServedModel: Sendable, Equatable {
    package enum Kind: String, Sendable, Encodable {
        case base, adapter
    }

    package var id: String
    package var kind: Kind
    package var created: Date
    /// The base's name; its own where it is one.
    package var base: String
    /// `model_type` of its config.
    package var family: String
    package var parameters: Int
    /// On disk.
    package var bytes: Int
    /// Tokens.
    package var contextLength: Int
    /// What its weights are held in, such as «nf4».
    package var weights: String
    /// That it learnt; nil for a base.
    package var notes: Int?
    /// Tells it from every other: hexadecimal digits.
    package var fingerprint: String

    package init(
        id: String, kind: Kind, created: Date, base: String, family: String, parameters: Int, bytes: Int, contextLength: Int,
        weights: String, notes: Int? = nil, fingerprint: String
    ) {
        (self.id, self.kind, self.created, self.base, self.family) = (id, kind, created, base, family)
        (self.parameters, self.bytes, self.contextLength, self.weights) = (parameters, bytes, contextLength, weights)
        (self.notes, self.fingerprint) = (notes, fingerprint)
    }
}

extension [ServedModel] {
    /// By its name, or by that with Ollama's «:latest» behind it.
    func named(_ name: String) -> ServedModel? {
        first { $0.id == name } ?? (name.hasSuffix(":latest") ? first { $0.id == name.dropLast(7) } : nil)
    }
}
