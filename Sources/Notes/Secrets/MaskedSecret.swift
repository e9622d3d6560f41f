/// A secret that was found in a note and replaced before anything could learn it; the secret itself is not kept.
package struct MaskedSecret: Sendable, Hashable, Codable {
    package var kind: SecretKind
    /// The heading path of the section, "" outside sections.
    package var place: String
    /// The note's path: below the root, what stands in a file follows its name.
    package var path: String

    package init(kind: SecretKind, place: String, path: String = "") {
        self.kind = kind
        self.place = place
        self.path = path
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
