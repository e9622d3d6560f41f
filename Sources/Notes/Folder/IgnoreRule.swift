/// One line of a `.engramignore` file, with the meaning it has in gitignore(5).
struct IgnoreRule: Sendable, Equatable {
    let text: String
    let isNegated: Bool
    private let folderOnly: Bool
    /// Patterns of the names from the folder of the rule down; `**` stands for any number of names.
    private let parts: [[UInt8]]
    /// The folder that the rule stands in, below the root.
    private let folder: String

    /// Nil for an empty line and a comment.
    init?(_ line: String, folder: String = "") {
        var pattern = line.last == "\r" ? String(line.dropLast()) : line
        while pattern.hasSuffix(" "), !pattern.hasSuffix("\\ ") { pattern.removeLast() }
        guard !pattern.isEmpty, !pattern.hasPrefix("#") else { return nil }
        text = pattern
        self.folder = folder
        isNegated = pattern.hasPrefix("!")
        if isNegated { pattern.removeFirst() }
        folderOnly = pattern.hasSuffix("/")
        if folderOnly { pattern.removeLast() }
        let isAnchored = pattern.contains("/")
        if pattern.hasPrefix("/") { pattern.removeFirst() }
        guard !pattern.isEmpty else { return nil }
        let names = pattern.split(separator: "/", omittingEmptySubsequences: true).map { Array($0.utf8) }
        parts = isAnchored ? names : [Array("**".utf8)] + names
    }

    func matches(_ path: String, isFolder: Bool) -> Bool {
        guard isFolder || !folderOnly else { return false }
        var inside = path[...]
        if !folder.isEmpty {
            guard path.hasPrefix(folder + "/") else { return false }
            inside = path.dropFirst(folder.count + 1)
        }
        return Self.match(parts, inside.split(separator: "/").map { Array($0.utf8) })
    }

    /// Whether the rule names the file or a folder that it stands in.
    func matchesFile(_ path: String) -> Bool {
        var folder = path.folderPart
        while !folder.isEmpty {
            if matches(folder, isFolder: true) { return true }
            folder = folder.folderPart
        }
        return matches(path, isFolder: false)
    }

    /// `reached[j]`: whether the patterns so far match the first `j` names.
    private static func match(_ parts: [[UInt8]], _ names: [[UInt8]]) -> Bool {
        var reached = [Bool](repeating: false, count: names.count + 1)
        reached[0] = true
        for (place, part) in parts.enumerated() {
            var next = [Bool](repeating: false, count: names.count + 1)
            if part == Array("**".utf8) {
                guard let first = reached.firstIndex(of: true) else { return false }
                // A closing `/**` means everything inside, not the folder itself.
                let start = place == parts.count - 1 ? first + 1 : first
                for index in stride(from: start, through: names.count, by: 1) { next[index] = true }
            } else {
                for index in names.indices where reached[index] { next[index + 1] = Glob.matches(names[index], part) }
            }
            reached = next
        }
        return reached[names.count]
    }
}

/// `*`, `?`, `[a-z]`, `[!a-z]` and `\` within one name.
enum Glob {
    static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
        var at = 0
        var place = 0
        var retry: (place: Int, at: Int)?
        while at < name.count {
            if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                retry = (place + 1, at)
                place += 1
            } else if let length = step(name[at], pattern, place) {
                place += length
                at += 1
            } else if let saved = retry {
                retry = (saved.place, saved.at + 1)
                place = saved.place
                at = saved.at + 1
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    /// How many bytes of the pattern at `place` match the byte, nil when they do not.
    private static func step(_ byte: UInt8, _ pattern: [UInt8], _ place: Int) -> Int? {
        guard place < pattern.count else { return nil }
        switch pattern[place] {
        case UInt8(ascii: "?"): return 1
        case UInt8(ascii: "\\") where place + 1 < pattern.count: return pattern[place + 1] == byte ? 2 : nil
        case UInt8(ascii: "["):
            guard let end = pattern[(place + 1)...].dropFirst().firstIndex(of: UInt8(ascii: "]")) else {
                return byte == pattern[place] ? 1 : nil
            }
            return isIn(pattern[(place + 1)..<end], byte) ? end - place + 1 : nil
        default: return pattern[place] == byte ? 1 : nil
        }
    }

    private static func isIn(_ set: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
        var rest = set
        let isNegated = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
        if isNegated { rest.removeFirst() }
        var isFound = false
        while let low = rest.popFirst() {
            if rest.first == UInt8(ascii: "-"), rest.count >= 2 {
                rest.removeFirst()
                if let high = rest.popFirst(), low <= high, (low...high).contains(byte) { isFound = true }
            } else if low == byte {
                isFound = true
            }
        }
        return isFound != isNegated
    }
}
