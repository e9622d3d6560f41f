import Foundation
import Synchronization

/// Files that appear whole or not at all: written beside their place, synced, then renamed.
package enum AtomicFile {
    private static let serial = Atomic<Int>(0)

    /// Replaces the file at `url`, or makes it.
    ///
    /// - Throws: `ModelFileError.notWritten`; the old file is then still there, untouched.
    package static func write(_ data: Data, to url: URL) throws {
        try write(to: url) { try $0.append(data) }
    }

    /// Replaces the file at `url` by what `body` writes.
    ///
    /// - Throws: `ModelFileError.notWritten`, or what `body` throws; the old file is then still there, untouched.
    package static func write(to url: URL, _ body: (FileWriter) throws -> Void) throws {
        let target = url.resolvingSymlinksInPath()
        let (descriptor, temporary) = try open(beside: target)
        let writer = FileWriter(descriptor: descriptor, path: target.path)
        do {
            defer { close(descriptor) }
            try body(writer)
            try writer.synchronize()
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, target.path) == 0 else {
            let reason = String.systemReason(errno)
            unlink(temporary)
            throw ModelFileError.notWritten(path: target.path, reason: reason)
        }
        synchronize(folder: target.deletingLastPathComponent())
    }

    /// A new file in the folder of `target`, open for writing.
    private static func open(beside target: URL) throws -> (descriptor: Int32, path: String) {
        let folder = target.deletingLastPathComponent()
        while true {
            // A name left behind by a process that was killed is stepped over.
            let number = serial.add(1, ordering: .relaxed).newValue
            let path = folder.appending(path: ".\(target.lastPathComponent).\(getpid())-\(number).tmp").path
            let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 { return (descriptor, path) }
            if errno != EEXIST { throw ModelFileError.notWritten(path: target.path, reason: .systemReason(errno)) }
        }
    }

    /// Makes the rename itself last; a file system that cannot do it has nothing to lose.
    private static func synchronize(folder: URL) {
        let descriptor = Foundation.open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
