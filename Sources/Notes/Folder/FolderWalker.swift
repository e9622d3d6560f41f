import Foundation

/// Finds the files beneath a path, in a fixed order, without reading them.
package struct FolderWalker {
    /// What a walk met.
    package enum Event {
        case file(FoundFile)
        case skipped(root: String, path: String, reason: SkipReason)
    }

    private let root: String
    private let excludes: [IgnoreRule]
    private var visited: Set<FileIdentity> = []
    private let deepestNesting = 200

    /// - Parameter excludes: rules as in `.engramignore`, counted from the root.
    package init(root: URL, excludes: [String] = []) {
        self.root = root.path(percentEncoded: false)
        self.excludes = excludes.compactMap { IgnoreRule($0) }
    }

    /// Calls `visit` for every file in the order of the names; hidden files and folders are passed over.
    /// - Throws: `ImportError.missing` when nothing stands at the root; what `visit` throws.
    package mutating func walk(_ visit: (Event) throws -> Void) throws {
        guard let status = FileStatus(root) else { throw ImportError.missing(path: root) }
        guard status.isFolder else {
            return try visit(.file(FoundFile(root: root, path: root.lastPathPart, isRoot: true, stamp: status.stamp)))
        }
        visited.insert(status.identity)
        try walk(folder: "", location: root.withoutSuffix("/"), rules: excludes, depth: 0, visit)
    }

    private mutating func walk(folder: String, location: String, rules: [IgnoreRule], depth: Int, _ visit: (Event) throws -> Void) throws {
        guard depth < deepestNesting else { return try visit(skipped(folder, .unsafe("folders nested more than \(deepestNesting) deep"))) }
        guard let names = Self.names(in: location) else { return try visit(skipped(folder, .unreadable("the folder cannot be opened"))) }
        var rules = rules
        if names.contains(".engramignore"), let text = try? String(contentsOfFile: location + "/.engramignore", encoding: .utf8) {
            rules += text.split(separator: "\n").compactMap { IgnoreRule(String($0), folder: folder) }
        }
        for name in names {
            if let missing = CloudStub.name(of: name) { try visit(skipped(missing.inFolder(folder), .notDownloaded)) }
            guard !name.hasPrefix(".") else { continue }
            let path = name.inFolder(folder)
            let place = location + "/" + name
            guard let status = FileStatus(place) else {
                try visit(skipped(path, .unreadable("the file cannot be found: a link that leads nowhere, or a name that is not UTF-8")))
                continue
            }
            if let rule = rules.last(where: { $0.matches(path, isFolder: status.isFolder) }), !rule.isNegated {
                try visit(skipped(path, .ignored(rule: rule.text)))
            } else if status.isFolder {
                guard visited.insert(status.identity).inserted else {
                    try visit(skipped(path, .symbolicLinkLoop))
                    continue
                }
                try walk(folder: path, location: place, rules: rules, depth: depth + 1, visit)
            } else if status.isFile {
                try visit(.file(FoundFile(root: root, path: path, stamp: status.stamp)))
            }
        }
    }

    private func skipped(_ path: String, _ reason: SkipReason) -> Event { .skipped(root: root, path: path, reason: reason) }

    /// The names in a folder, sorted by their bytes; nil when it cannot be opened.
    private static func names(in folder: String) -> [String]? {
        guard let handle = opendir(folder) else { return nil }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

/// What iCloud leaves in the place of a file that it has moved off the disk: `.name.md.icloud`.
enum CloudStub {
    /// The name of the file; nil for every other name.
    static func name(of stub: String) -> String? {
        guard stub.hasPrefix("."), stub.hasSuffix(".icloud"), stub.utf8.count > 8 else { return nil }
        return String(stub.dropFirst().dropLast(7))
    }
}

/// Tells two paths to one folder apart from two folders.
private struct FileIdentity: Hashable {
    let device: UInt64
    let node: UInt64
}

private struct FileStatus {
    private let status: stat

    /// Follows symbolic links; nil when nothing is there.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.status = status
    }

    var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }
    var isFile: Bool { status.st_mode & S_IFMT == S_IFREG }
    var identity: FileIdentity { FileIdentity(device: UInt64(status.st_dev), node: UInt64(status.st_ino)) }

    var stamp: FileStamp {
        FileStamp(byteCount: Int(status.st_size), modified: Self.nanoseconds(status.st_mtim), changed: Self.nanoseconds(status.st_ctim))
    }

    private static func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec) }
}
