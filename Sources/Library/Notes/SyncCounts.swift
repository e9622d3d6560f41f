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
