import Foundation

/// Keeps other processes from changing a brain at the same time.
package final class BrainLock: Sendable {
    private let lock: FileLock

    /// - Throws: `WorkflowError.nothingThere` where no folder was made yet, `.brainInUse` with the process that has it, `.notWritten`.
    package init(_ brain: Brain) throws {
        guard FileManager.default.fileExists(atPath: brain.url.path) else { throw brain.notThere }
        lock = try FileLock(path: brain.url.appending(path: ".lock").path) { descriptor in
            WorkflowError.brainInUse(path: brain.url.path, process: Self.holder(descriptor))
        }
        ftruncate(lock.descriptor, 0)
        let name = "\(getpid())\n"
        _ = name.withCString { write(lock.descriptor, $0, name.utf8.count) }
    }

    private static func holder(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).filter(\.isNumber)
        return text.isEmpty ? "unknown" : text
    }
}
