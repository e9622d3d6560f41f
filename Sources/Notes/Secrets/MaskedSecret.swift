/// A secret that was found in a note and replaced before anything could learn it; the secret itself is not kept.
package struct MaskedSecret: Sendable, Hashable, Codable {
    package var kind: SecretKind
    /// The heading path of the section, "" outside sections.
    package var place: String

    package init(kind: SecretKind, place: String) {
        self.kind = kind
        self.place = place
    }
}

package enum SecretKind: String, Sendable, Codable, CaseIterable {
    case privateKey = "private key"
    case token = "API token"
    case password
    case cardNumber = "card number"
    case bankAccount = "bank account"
    case identityNumber = "identity number"
}

extension MaskedSecret: CustomStringConvertible {
    package var description: String { place.isEmpty ? "masked: \(kind.rawValue)" : "masked: \(kind.rawValue), under a heading" }
}
