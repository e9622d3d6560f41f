import Foundation
import Synchronization

/// A piece of memory that tensors share: allocated (64-byte aligned) or mapped from a file.
// @unchecked: the address never changes; who writes when is the business of the layer that owns the tensor.
package final class Storage: @unchecked Sendable {
    let base: UnsafeMutableRawPointer
    package let byteCount: Int
    private let release: Release

    private enum Release {
        case recycle(capacity: Int)
        case unmap
    }

    /// Uninitialised memory, taken from the freed blocks of the same capacity where there is one.
    init(byteCount: Int) {
        let capacity = StorageCache.capacity(for: byteCount)
        self.byteCount = byteCount
        self.base = StorageCache.shared.take(capacity: capacity)
        self.release = .recycle(capacity: capacity)
    }

    /// A file mapped read-only; the pages are loaded when they are touched and may be dropped by the system.
    ///
    /// - Throws: `StorageError` with the system's reason.
    package init(mapping file: URL) throws {
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageError(path: file.path, operation: "open", code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw StorageError(path: file.path, operation: "read", code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw StorageError(path: file.path, operation: "map", code: EISDIR) }
        let size = Int(status.st_size)
        // mmap refuses a length of zero; one page stands in and no byte of it is ever reached.
        let mapped = mmap(
            nil, max(size, 1), PROT_READ | (size == 0 ? PROT_WRITE : 0), size == 0 ? MAP_PRIVATE | MAP_ANONYMOUS : MAP_PRIVATE,
            size == 0 ? -1 : descriptor, 0)
        guard let mapped, mapped != MAP_FAILED else { throw StorageError(path: file.path, operation: "map", code: errno) }
        base = mapped
        byteCount = size
        release = .unmap
    }

    deinit {
        switch release {
        case .recycle(let capacity): StorageCache.shared.give(base, capacity: capacity)
        case .unmap: munmap(base, max(byteCount, 1))
        }
    }

    /// Tells the system that a stretch of a mapped file is not needed for now; reading it again loads it again.
    package func forget(_ range: Range<Int>) {
        guard case .unmap = release else { return }
        let page = Int(getpagesize())
        let begin = (range.lowerBound + page - 1) / page * page
        let end = range.upperBound / page * page
        if begin < end { madvise(base + begin, end - begin, Int32(MADV_DONTNEED)) }
    }

    /// The bytes, to read.
    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try body(UnsafeRawBufferPointer(start: base, count: byteCount))
    }
}

/// A file could not be brought into memory.
package struct StorageError: Error, Sendable, Equatable, CustomStringConvertible {
    package let path: String
    package let operation: String
    package let code: Int32

    package var description: String { "cannot \(operation) \(path): \(String(cString: strerror(code)))" }
}

/// Freed blocks kept for the next tensor of about the same size.
///
/// A step allocates the same tensors as the step before; giving them back to the system would cost a page fault every 4 KiB.
final class StorageCache: Sendable {
    static let shared = StorageCache()

    private struct Blocks: ~Copyable {
        var free: [Int: [UInt]] = [:]
        var freeBytes = 0
        var usedBytes = 0
    }

    private let blocks = Mutex(Blocks())

    /// Sizes are rounded up to an eighth of their power of two, so that rows of nearly equal lengths share their blocks.
    static func capacity(for byteCount: Int) -> Int {
        guard byteCount > 512 else { return (max(byteCount, 1) + 63) / 64 * 64 }
        let granule = 1 << (Int.bitWidth - 1 - byteCount.leadingZeroBitCount - 3)
        return (byteCount + granule - 1) / granule * granule
    }

    func take(capacity: Int) -> UnsafeMutableRawPointer {
        let address = blocks.withLock { blocks -> UInt? in
            blocks.usedBytes += capacity
            guard let address = blocks.free[capacity]?.popLast() else { return nil }
            blocks.freeBytes -= capacity
            return address
        }
        if let address, let pointer = UnsafeMutableRawPointer(bitPattern: address) { return pointer }
        return Self.allocate(capacity)
    }

    /// Kept unless more lies idle than is in use: then sizes have changed, and what was kept for the old ones goes.
    func give(_ pointer: UnsafeMutableRawPointer, capacity: Int) {
        let idle = blocks.withLock { blocks -> [UInt] in
            blocks.usedBytes -= capacity
            blocks.freeBytes += capacity
            blocks.free[capacity, default: []].append(UInt(bitPattern: pointer))
            guard blocks.freeBytes > max(blocks.usedBytes * 2, 512 << 20) else { return [] }
            let all = blocks.free.values.flatMap(\.self)
            (blocks.free, blocks.freeBytes) = ([:], 0)
            return all
        }
        for address in idle { free(UnsafeMutableRawPointer(bitPattern: address)) }
    }

    private static func allocate(_ capacity: Int) -> UnsafeMutableRawPointer {
        let isLarge = capacity >= 4 << 20
        var pointer: UnsafeMutableRawPointer?
        let code = posix_memalign(&pointer, isLarge ? 2 << 20 : 64, capacity)
        guard code == 0, let pointer else { preconditionFailure("out of memory: \(capacity) bytes") }
        #if os(Linux)
            // Pages of 2 MiB: reading weights row by row is a quarter faster (Documentation/SPEED.md).
            if isLarge { madvise(pointer, capacity, Int32(MADV_HUGEPAGE)) }
        #endif
        return pointer
    }
}
