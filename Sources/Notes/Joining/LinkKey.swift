import Foundation

/// Names as links compare them: composed, in lower case.
enum LinkKey {
    static func of(_ name: String) -> String {
        name.utf8.allSatisfy { $0 < 0x80 } ? name.lowercased() : name.precomposedStringWithCanonicalMapping.lowercased()
    }

    /// A link's target: `/` between names, none in front.
    static func target(_ target: String) -> String {
        let name = of(target).replacing("\\", with: "/")
        return name.hasPrefix("/") ? String(name.drop { $0 == "/" }) : name
    }
}
