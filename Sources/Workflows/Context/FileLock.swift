import Foundation

/// A file that one process holds at a time.
///
/// The kernel holds the lock and lets it go when the process ends, however it ends: a lock file that is left behind locks nothing.
final class FileLock: Sendable {
    let descriptor: Int32

    /// - Parameter refused: what to throw where another process holds it; it is given the open file.
    /// - Throws: `WorkflowError.notWritten`, and what `refused` makes.
    init(path: String, refused: (_ descriptor: Int32) -> any Error) throws {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw WorkflowError.notWritten(path: path, reason: .text(String(cString: strerror(errno)))) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let error = refused(descriptor)
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    deinit {
        // A process that was forked meanwhile, as for the pages of a PDF, has the file open too: closing it here would not let go.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
