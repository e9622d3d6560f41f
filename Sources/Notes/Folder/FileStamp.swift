/// What the file system says of a file: while it stays the same, nobody wrote to the file.
package struct FileStamp: Sendable, Hashable, Codable {
    package var byteCount: Int
    /// Nanoseconds since 1970 at the last change of the contents.
    package var modified: Int
    /// Nanoseconds since 1970 at the last change of anything about the file; no program can set it back.
    package var changed: Int

    package init(byteCount: Int, modified: Int, changed: Int) {
        self.byteCount = byteCount
        self.modified = modified
        self.changed = changed
    }
}

/// A file, or a place that a walk passed over, as it was when it was read.
package struct KnownFile: Sendable, Hashable {
    /// Below the root.
    package var path: String
    /// Nil for a place that a walk passed over.
    package var stamp: FileStamp?
    /// SHA-256 of the bytes, in hexadecimal; "" where they were not read.
    package var sha256: String

    package init(path: String, stamp: FileStamp?, sha256: String) {
        self.path = path
        self.stamp = stamp
        self.sha256 = sha256
    }
}
