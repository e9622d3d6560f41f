/// The `info.json` of a TextBundle; Bear adds its own facts.
struct TextBundleInfo: Sendable {
    private(set) var created: String?
    private(set) var changed: String?
    private(set) var isTrashed = false
    private(set) var source: String?

    init?(_ bytes: [UInt8]) {
        guard let node = JSONNode(parsing: bytes[...]), node.isObject else { return nil }
        source = node["sourceURL"].string
        for key in node.keys where node[key].isObject {
            let facts = node[key]
            created = facts["creationDate"].string ?? created
            changed = facts["modificationDate"].string ?? changed
            isTrashed = isTrashed || facts["trashed"].flag
        }
    }

    static func isInfo(_ path: String) -> Bool { path.lastPathPart == "info.json" && path.folderPart.pathEnding == "textbundle" }

    /// The bundle that holds a text as its content.
    static func bundle(of path: String) -> String? {
        path.folderPart.pathEnding == "textbundle" && path.lastPathPart.hasPrefix("text.") ? path.folderPart : nil
    }

    var fields: [NoteProperty] {
        [("created", created), ("changed", changed), ("source", source)].compactMap { key, value in
            value.map { NoteProperty(key: key, value: $0) }
        }
    }
}
