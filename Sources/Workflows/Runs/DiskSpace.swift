import Foundation

/// Whether there is room for what is going to be written, asked before hours of work and not after.
enum DiskSpace {
    /// - Throws: `WorkflowError.notWritten`, where the file system says that less is free.
    static func require(bytes: Int, at url: URL) throws {
        var status = statvfs()
        guard statvfs(url.path, &status) == 0 else { return }
        let free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
        guard free < UInt64(bytes) else { return }
        func megabytes(_ count: UInt64) -> String { "\((count + 999_999) / 1_000_000) MB" }
        throw WorkflowError.notWritten(
            path: url.path,
            reason: .said("problem.disk", ["wanted": .text(megabytes(UInt64(bytes))), "free": .text(megabytes(free))]))
    }
}
