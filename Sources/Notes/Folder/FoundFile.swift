/// A file that a walk met.
package struct FoundFile: Sendable, Hashable {
    /// The path that was added, as given.
    package var root: String
    /// Below the root, "/" between names.
    package var path: String
    /// Whether the file itself was added, and not a folder above it.
    package var isRoot: Bool
    package var stamp: FileStamp

    package init(root: String, path: String, isRoot: Bool = false, stamp: FileStamp) {
        self.root = root
        self.path = path
        self.isRoot = isRoot
        self.stamp = stamp
    }

    /// Where the file can be opened.
    package var location: String { isRoot ? root : root.withoutSuffix("/") + "/" + path }
    package var byteCount: Int { stamp.byteCount }
    /// Seconds since 1970 at the last change.
    package var modified: Int { stamp.modified / 1_000_000_000 }

    var name: String { path.lastPathPart }
    /// The folder below the root, "" at the root.
    var folder: String { path.folderPart }
}

extension String {
    var lastPathPart: String { lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self }
    var folderPart: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "" }
    /// The ending behind the last dot of the last name, lower-cased; "" when there is none.
    var pathEnding: String {
        let name = lastPathPart
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex, name.index(after: dot) != name.endIndex else { return "" }
        return String(name[name.index(after: dot)...]).lowercased()
    }
    /// The last name without its ending.
    var pathStem: String {
        let name = lastPathPart
        return pathEnding.isEmpty ? name : String(name.dropLast(pathEnding.count + 1))
    }
    func inFolder(_ folder: String) -> String { folder.isEmpty ? self : isEmpty ? folder : folder + "/" + self }
}
