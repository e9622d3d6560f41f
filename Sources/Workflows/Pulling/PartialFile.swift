import Digests
import Foundation
import Messages

/// A file that is being fetched: it grows at its end, may be gone on with, and takes its name once its hash is right.
final class PartialFile {
    let file: HubFile
    private(set) var byteCount = 0
    /// The hash that came with the answer, where the listing had none.
    var linkedHash: String?

    private let place: URL
    private let finished: URL
    private let handle: FileHandle
    private var large = Digest()
    private var small: Digest

    /// Opens what is there of it already, which is read once for its hash.
    ///
    /// - Throws: `WorkflowError.notWritten`.
    init(_ file: HubFile, in folder: URL) throws {
        self.file = file
        finished = folder.appending(path: file.contentName)
        place = folder.appending(path: file.contentName + ".part")
        small = Self.blobHash(file)
        do {
            if !FileManager.default.fileExists(atPath: place.path) { try Data().write(to: place) }
            handle = try FileHandle(forUpdating: place)
            while let bytes = try handle.read(upToCount: 1 << 20), !bytes.isEmpty { add(bytes) }
        } catch {
            throw WorkflowError.notWritten(path: folder.appending(path: file.path).path, reason: .text(error.shortReason))
        }
        if byteCount > file.byteCount { try restart() }
    }

    deinit { try? handle.close() }

    /// The verified content in the folder; nil where it is not whole yet.
    static func finished(_ file: HubFile, in folder: URL) -> URL? {
        let url = folder.appending(path: file.contentName)
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }

    /// Bytes of it that were fetched before.
    static func fetched(_ file: HubFile, in folder: URL) -> Int {
        if finished(file, in: folder) != nil { return file.byteCount }
        let part = folder.appending(path: file.contentName + ".part")
        return (try? part.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
    }

    /// - Throws: `WorkflowError.notWritten`, as where the disk is full.
    func append(_ data: Data) throws {
        do {
            try handle.write(contentsOf: data)
        } catch {
            // What was written of it is left out, so that the file is as long as what was hashed.
            try? handle.truncate(atOffset: UInt64(byteCount))
            throw notWritten(error)
        }
        add(data)
    }

    /// Forgets what is there.
    func restart() throws {
        do {
            try handle.truncate(atOffset: 0)
        } catch {
            throw notWritten(error)
        }
        byteCount = 0
        large = Digest()
        small = Self.blobHash(file)
    }

    /// Why the bytes are not those that the hub promised; nil where they are.
    var fault: Message.Value? {
        guard byteCount == file.byteCount else {
            return .said("problem.tooFew", ["came": "\(byteCount)", "promised": "\(file.byteCount)"])
        }
        let (found, expected): (String, String?) =
            switch file.digest {
            case .sha256(let hash): (large.hexadecimal, hash)
            case .gitBlob(let hash): (small.hexadecimal, hash)
            case .none: (large.hexadecimal, linkedHash)
            }
        guard let expected, found != expected else { return nil }
        return .said("problem.hash", ["found": "\(found.prefix(12))", "expected": "\(expected.prefix(12))"])
    }

    /// Gives the content its name, once it is on the disk.
    func finish() throws {
        do {
            try handle.synchronize()
            try FileManager.default.moveItem(at: place, to: finished)
        } catch {
            throw notWritten(error)
        }
    }

    private func add(_ bytes: Data) {
        large.add(bytes)
        if case .gitBlob = file.digest { small.add(bytes) }
        byteCount += bytes.count
    }

    private func notWritten(_ error: any Error) -> WorkflowError {
        .notWritten(path: finished.path, reason: .said("problem.pullDisk", ["reason": .text(error.shortReason)]))
    }

    private static func blobHash(_ file: HubFile) -> Digest {
        var hash = Digest(.sha1)
        hash.add("blob \(file.byteCount)\0".utf8)
        return hash
    }
}
