/// A model's name on a hub: `OWNER/NAME`.
package struct ModelName: Sendable, Hashable, CustomStringConvertible {
    package let owner: String
    package let name: String

    /// - Parameter text: `OWNER/NAME`, or the address of its page on huggingface.co; nil where it is neither.
    package init?(_ text: String) {
        var rest = text[...]
        for prefix in ["https://huggingface.co/", "huggingface.co/", "hf.co/"] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count)
        }
        let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy(Self.isPart) else { return nil }
        (owner, name) = (String(parts[0]), String(parts[1]))
    }

    /// A name that is known to be one.
    init(owner: String, name: String) { (self.owner, self.name) = (owner, name) }

    package var description: String { "\(owner)/\(name)" }

    /// The letters that the hub allows; never a name that leads out of a folder.
    private static func isPart(_ part: Substring) -> Bool {
        guard let first = part.utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-"), part.utf8.count <= 96 else {
            return false
        }
        return part.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
            default: false
            }
        }
    }
}
