import Foundation

/// The parts of a document that is a zip: Word's and EPUB's.
struct PackageParts {
    private let parts: [String: [UInt8]]
    /// Lower-cased, to find a part whose name is spelt otherwise than where it is referred to.
    private let names: [String: String]
    /// Parts that could not be read.
    private(set) var damaged: [(path: String, reason: SkipReason)] = []

    /// - Parameter isWanted: whether a part is text; pictures are not unpacked.
    /// - Throws: `SkipReason.damaged` when nothing can be read, `.unsafe` for a bomb.
    init(_ file: SourceFile, where isWanted: (String) -> Bool) throws(SkipReason) {
        let place: ArchiveReader.Place =
            if let location = file.location, file.bytes.isEmpty { .file(location) } else { .memory(file.bytes) }
        var limits = file.options.archiveLimits
        // All of it is held in memory at once.
        limits.totalBytes = min(limits.totalBytes, 1 << 28)
        var parts: [String: [UInt8]] = [:]
        var damaged: [(path: String, reason: SkipReason)] = []
        do throws(SkipReason) {
            try ArchiveReader.forEachMember(of: place, limits: limits, skip: { _, _ in }) { member, bytes throws(SkipReason) in
                guard isWanted(member.path.lowercased()) else { return }
                do throws(SkipReason) {
                    parts[member.path] = try bytes(1 << 27)
                } catch {
                    if error.isHostile { throw error }
                    damaged.append((member.path, error))
                }
            }
        } catch {
            if error.isHostile || parts.isEmpty { throw error }
            damaged.append(("", error))
        }
        self.parts = parts
        self.damaged = damaged
        names = Dictionary(parts.keys.map { (Self.key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    var paths: [String] { parts.keys.sorted() }

    subscript(path: String) -> [UInt8]? { parts[path] ?? names[Self.key(path)].flatMap { parts[$0] } }

    /// Hands the root of an XML part to `body`; the nodes live only as long as that takes.
    func withTree<Value>(_ path: String, _ body: (XMLTree.Node) -> Value?) -> Value? {
        guard let bytes = self[path], let tree = try? XMLTree(bytes) else { return nil }
        return withExtendedLifetime(tree) { tree.root.flatMap(body) }
    }

    private static func key(_ path: String) -> String { path.precomposedStringWithCanonicalMapping.lowercased() }

    /// A path as it is written in a part that stands in `folder`.
    static func resolve(_ path: String, in folder: String) -> String {
        if path.hasPrefix("/") { return String(path.dropFirst()) }
        var parts = folder.split(separator: "/").map(String.init)
        for part in path.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }
}
