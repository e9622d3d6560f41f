import Foundation

/// A host as URLs and the Host field name it, its port left aside.
package struct HostName: Sendable, Equatable {
    /// Lowercased, without brackets.
    package let text: String
    /// Whether it is an IP address: no name that somebody could point elsewhere.
    package let isAddress: Bool

    /// Nil for what is none.
    package init?(_ field: String) {
        if field.hasPrefix("[") {
            guard let end = field.firstIndex(of: "]"), Self.isPort(field[field.index(after: end)...]) else { return nil }
            text = field[field.index(after: field.startIndex)..<end].lowercased()
            isAddress = Self.isAddress(text)
            guard isAddress else { return nil }
            return
        }
        let name = field.prefix { $0 != ":" }
        guard !name.isEmpty, name.utf8.allSatisfy(\.isHostByte), Self.isPort(field[name.endIndex...]) else { return nil }
        text = name.lowercased()
        isAddress = Self.isAddress(text)
    }

    /// An address or a name by itself, as `--host` takes it.
    package init?(plain text: String) {
        self.init(text.contains(":") && !text.hasPrefix("[") ? "[\(text)]" : text)
    }

    package var isLoopback: Bool {
        text == "localhost" || text.hasSuffix(".localhost") || text == "::1" || isAddress && text.hasPrefix("127.")
    }

    private static func isPort(_ rest: Substring) -> Bool {
        rest.isEmpty || rest.first == ":" && rest.count <= 6 && rest.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isAddress(_ text: String) -> Bool {
        var space = in6_addr()
        return inet_pton(AF_INET, text, &space) == 1 || inet_pton(AF_INET6, text, &space) == 1
    }
}

extension UInt8 {
    fileprivate var isHostByte: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
