import Foundation

/// Whether there is room for what is going to be written, asked before hours of work and not after.
package enum DiskSpace {
    /// - Throws: `WorkflowError.notWritten`, where the file system says that less is free.
    package static func require(bytes: Int, at url: URL) throws {
        guard let free = free(at: url), free < UInt64(bytes) else { return }
        func megabytes(_ count: UInt64) -> String { "\((count + 999_999) / 1_000_000) MB" }
        throw WorkflowError.notWritten(
            path: url.path,
            reason: .said("problem.disk", ["wanted": .text(megabytes(UInt64(bytes))), "free": .text(megabytes(free))]))
    }

    /// Whether `bytes` are free, beside what `file` takes already.
    static func has(bytes: Int, at url: URL, beside file: URL) -> Bool {
        guard let free = free(at: url) else { return true }
        var status = stat()
        // In a file with holes fewer bytes are taken than it is long.
        let taken = stat(file.path, &status) == 0 ? UInt64(status.st_blocks) * 512 : 0
        return free + taken >= UInt64(bytes)
    }

    /// Nil where the file system does not say it.
    private static func free(at url: URL) -> UInt64? {
        var status = statvfs()
        guard statvfs(url.path, &status) == 0 else { return nil }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize)
    }
}
