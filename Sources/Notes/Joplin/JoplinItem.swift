/// One file of a Joplin export (JEX or RAW): a title, a text, and a block of `key: value` lines at the end that says what it is.
struct JoplinItem: Sendable {
    enum Kind: Int, Sendable {
        case note = 1
        case notebook = 2
        case resource = 4
        case tag = 5
        case noteTag = 6
    }

    /// Nil for what only the program needs.
    let kind: Kind?
    let title: String
    let body: String
    private let facts: [String: String]

    /// 32 hexadecimal digits.
    static func isName(_ stem: String) -> Bool {
        stem.utf8.count == 32 && stem.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// Nil for a text without that block.
    init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").droppingLastLineEnds
            .split(separator: "\n", omittingEmptySubsequences: false)
        guard let last = lines.last, last.hasPrefix("type_: "), let type = Int(last.dropFirst(7).trimmed) else { return nil }
        let start = (lines.lastIndex { $0.trimmed.isEmpty } ?? -1) + 1
        var facts: [String: String] = [:]
        for line in lines[start...] {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            facts[String(line[..<colon])] = line[line.index(after: colon)...].trimmed
        }
        guard facts["id"] != nil else { return nil }
        self.facts = facts
        kind = Kind(rawValue: type)
        title = start > 0 ? lines[0].trimmed : ""
        body = start > 1 ? lines[1..<start].joined(separator: "\n") : ""
    }

    subscript(key: String) -> String { facts[key] ?? "" }

    var id: String { self["id"] }
    var isEncrypted: Bool { self["encryption_applied"] == "1" }
    func isSet(_ key: String) -> Bool { !["", "0"].contains(self[key]) }
    /// The time that Joplin shows, which an import sets; else the time of the file.
    func time(_ name: String) -> String { isSet("user_\(name)_time") ? self["user_\(name)_time"] : self["\(name)_time"] }
}

/// The notebooks, tags and titles of an export.
struct JoplinIndex: Sendable {
    private var notebooks: [String: (title: String, parent: String)] = [:]
    private var tags: [String: String] = [:]
    private var tagsOfNotes: [String: [String]] = [:]
    private var resources: [String: String] = [:]
    private(set) var isEmpty = true

    mutating func take(_ item: JoplinItem) {
        isEmpty = false
        switch item.kind {
        case .notebook: notebooks[item.id] = (item.title, item["parent_id"])
        case .tag: tags[item.id] = item.title
        case .noteTag: tagsOfNotes[item["note_id"], default: []].append(item["tag_id"])
        case .resource: resources[item.id] = item.title
        case .note, nil: break
        }
    }

    func tags(of note: String) -> [String] { (tagsOfNotes[note] ?? []).compactMap { tags[$0] } }

    /// The notebook's name behind the names of those that it stands in.
    func folder(_ notebook: String) -> String {
        var names: [String] = []
        var id = notebook
        while let found = notebooks[id], names.count < 50 {
            if !found.title.isEmpty { names.append(found.title.replacing("/", with: "-")) }
            id = found.parent
        }
        return names.reversed().joined(separator: "/")
    }

    func resource(_ id: String) -> String? { resources[id] }
}
