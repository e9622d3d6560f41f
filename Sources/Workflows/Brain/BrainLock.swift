import Foundation

/// Keeps other processes from changing a brain at the same time.
///
/// The kernel holds the lock and lets it go when the process ends, however it ends: a lock file that is left behind locks nothing.
package final class BrainLock: Sendable {
    private let descriptor: Int32

    /// - Throws: `WorkflowError.nothingThere` where no folder was made yet, `.brainInUse` with the process that has it, `.notWritten`.
    package init(_ brain: Brain) throws {
        guard FileManager.default.fileExists(atPath: brain.url.path) else { throw brain.notThere }
        let path = brain.url.appending(path: ".lock").path
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw WorkflowError.notWritten(path: path, reason: String(cString: strerror(errno))) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Self.holder(descriptor)
            close(descriptor)
            throw WorkflowError.brainInUse(path: brain.url.path, process: holder)
        }
        self.descriptor = descriptor
        ftruncate(descriptor, 0)
        let name = "\(getpid())\n"
        _ = name.withCString { write(descriptor, $0, name.utf8.count) }
    }

    deinit { close(descriptor) }

    private static func holder(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).filter(\.isNumber)
        return text.isEmpty ? "unknown" : text
    }
}
