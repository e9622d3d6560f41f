import Seeding

/// Finds the note that a link's target names.
struct LinkIndex {
    private let facts: [NoteFacts]
    /// By path, with its ending and without.
    private var paths: HashChains
    /// By the last part of the path, without its ending.
    private var stems: HashChains
    /// By title, aliases and the names of blocks.
    private var names: HashChains

    init(_ facts: [NoteFacts]) {
        self.facts = facts
        paths = HashChains(expecting: 2 * facts.count)
        stems = HashChains(expecting: facts.count)
        names = HashChains(expecting: facts.reduce(0) { $0 + 1 + $1.aliases.count + $1.blockNames.count })
        for (index, note) in facts.enumerated() {
            let path = LinkKey.of(note.path)
            let bare = Self.withoutNoteEnding(path)
            paths.add(index, under: Self.hash(path))
            if bare != path { paths.add(index, under: Self.hash(bare)) }
            stems.add(index, under: Self.hash(bare.lastPathPart))
            for name in [note.title] + note.aliases + note.blockNames { names.add(index, under: Self.hash(LinkKey.of(name))) }
        }
    }

    /// The note that a link leads to: a name with a `#` in it before the same name without what stands behind it.
    func note(_ link: LinkTarget, from path: String) -> Int? {
        if let anchor = link.anchor, let found = note(named: link.name + "#" + anchor, from: path) { return found }
        return note(named: link.name, from: path)
    }

    /// The note's place in the facts, looked for as a path from the linking note, as a path from the root, as a file name
    /// (in the same folder first, then nearest to the root) and as a title, an alias or a block's name.
    private func note(named target: String, from path: String) -> Int? {
        let name = LinkKey.target(target)
        let bare = Self.withoutNoteEnding(name)
        let folder = LinkKey.of(path.folderPart)
        if let relative = Self.resolve(name, from: folder) {
            if let found = note(at: relative) ?? note(at: Self.withoutNoteEnding(relative)) { return found }
        }
        if let found = note(at: name) ?? note(at: bare) { return found }
        if let found = nearest(bare, from: folder) { return found }
        return note(called: name) ?? note(called: bare.lastPathPart)
    }

    private func note(at path: String) -> Int? {
        paths.first(under: Self.hash(path)) { place in
            let other = LinkKey.of(facts[place].path)
            return other == path || Self.withoutNoteEnding(other) == path
        }
    }

    private func note(called name: String) -> Int? {
        names.first(under: Self.hash(name)) { place in
            let note = facts[place]
            return LinkKey.of(note.title) == name || (note.aliases + note.blockNames).contains { LinkKey.of($0) == name }
        }
    }

    /// Files with the same last name whose folder ends in the folder written.
    private func nearest(_ name: String, from folder: String) -> Int? {
        let (written, stem) = (name.folderPart, name.lastPathPart)
        var nearest: (length: Int, place: Int)?
        let beside = stems.first(under: Self.hash(stem)) { place in
            let path = LinkKey.of(facts[place].path)
            guard Self.withoutNoteEnding(path).lastPathPart == stem else { return false }
            let its = path.folderPart
            guard written.isEmpty || its == written || its.hasSuffix("/" + written) else { return false }
            if let best = nearest, best.length <= its.utf8.count {} else { nearest = (its.utf8.count, place) }
            return its == folder
        }
        return beside ?? nearest?.place
    }

    private static func hash(_ text: String) -> UInt64 { SplitMix64.hash(text.utf8) }

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

/// Where a link points, as joining looks for it.
struct LinkTarget: Sendable, Equatable {
    let name: String
    let anchor: String?

    init(_ link: NoteLink) {
        name = link.target
        anchor = link.anchor
    }
}
