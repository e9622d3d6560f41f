/// Finds the note that a link's target names.
struct LinkIndex {
    private var paths: [String: Int] = [:]
    private var stems: [String: [Int]] = [:]
    private var names: [String: Int] = [:]
    private let folders: [String]

    init(_ facts: [NoteFacts]) {
        folders = facts.map { $0.path.folderPart.lowercased() }
        for (index, note) in facts.enumerated() {
            let path = note.path.lowercased()
            paths[path] = paths[path] ?? index
            let bare = Self.withoutNoteEnding(path)
            paths[bare] = paths[bare] ?? index
            stems[bare.lastPathPart, default: []].append(index)
            for name in [note.reference.title] + note.aliases {
                let key = name.lowercased()
                names[key] = names[key] ?? index
            }
        }
    }

    /// The note's place in the facts, looked for as a path from the linking note, as a path from the root, as a file name
    /// (in the same folder first, then nearest to the root) and as a title or an alias.
    func note(named target: String, from path: String) -> Int? {
        let name = target.lowercased()
        let bare = Self.withoutNoteEnding(name)
        if let relative = Self.resolve(name, from: path.folderPart.lowercased()) {
            if let found = paths[relative] ?? paths[Self.withoutNoteEnding(relative)] { return found }
        }
        if let found = paths[name] ?? paths[bare] { return found }
        if let found = nearest(bare, from: path.folderPart.lowercased()) { return found }
        return names[name] ?? names[bare.lastPathPart]
    }

    /// Files with the same last name whose folder ends in the folder written.
    private func nearest(_ name: String, from folder: String) -> Int? {
        let written = name.folderPart
        guard let all = stems[name.lastPathPart] else { return nil }
        let fitting = all.filter { written.isEmpty || folders[$0] == written || folders[$0].hasSuffix("/" + written) }
        if let beside = fitting.first(where: { folders[$0] == folder }) { return beside }
        return fitting.min { left, right in
            (folders[left].utf8.count, left) < (folders[right].utf8.count, right)
        }
    }

    private static func withoutNoteEnding(_ path: String) -> String {
        ["md", "markdown", "txt", "html", "htm", "org"].contains(path.pathEnding) ? String(path.dropLast(path.pathEnding.count + 1)) : path
    }

    /// `.` and `..` undone; nil when the path leaves the root.
    private static func resolve(_ path: String, from folder: String) -> String? {
        var parts = folder.split(separator: "/")
        for part in path.split(separator: "/") {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else if part != "." {
                parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}
