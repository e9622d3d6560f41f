/// What a sync found, counted in notes.
package struct SyncCounts: Sendable, Equatable, Codable {
    package var added = 0
    /// The same path with another text.
    package var changed = 0
    /// The same text at another path.
    package var moved = 0
    package var deleted = 0
    package var unchanged = 0

    package init(added: Int = 0, changed: Int = 0, moved: Int = 0, deleted: Int = 0, unchanged: Int = 0) {
        self.added = added
        self.changed = changed
        self.moved = moved
        self.deleted = deleted
        self.unchanged = unchanged
    }

    package static func += (sum: inout SyncCounts, other: SyncCounts) {
        sum.added += other.added
        sum.changed += other.changed
        sum.moved += other.moved
        sum.deleted += other.deleted
        sum.unchanged += other.unchanged
    }
}

/// One note that a sync found to be otherwise than before.
package struct NoteChange: Sendable, Equatable, Codable {
    package enum Kind: String, Sendable, Codable {
        case added, changed, moved, deleted
    }

    package let kind: Kind
    package let title: String
    package let path: String
    /// Where a note that moved was before.
    package let from: String?

    package init(kind: Kind, title: String, path: String, from: String? = nil) {
        self.kind = kind
        self.title = title
        self.path = path
        self.from = from
    }
}

/// What a sync found.
package struct SyncOutcome: Sendable, Equatable {
    package var counts = SyncCounts()
    /// The first thousand of each kind; none where the root is new, because everything is.
    package var changes: [NoteChange] = []
}
