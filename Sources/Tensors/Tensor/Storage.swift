import Foundation
import Synchronization

/// A piece of memory that tensors share: allocated (64-byte aligned), mapped from a file, or a backend's own.
// @unchecked: the address never changes; who writes when is the business of the layer that owns the tensor.
package final class Storage: @unchecked Sendable {
    package let byteCount: Int
    /// Nil where only a backend reaches it.
    private let address: UnsafeMutableRawPointer?
    private let release: Release

    private enum Release {
        case free
        case giveBack
        case unmap
        case memory(any BackendMemory)
    }

    /// What a backend holds by itself.
    package init(_ memory: any BackendMemory, byteCount: Int) {
        (address, release) = (nil, .memory(memory))
        self.byteCount = byteCount
    }

    /// Uninitialised memory; large pieces come from the arena, whose pages stay with the process.
    init(byteCount: Int) {
        self.byteCount = byteCount
        if byteCount >= StorageArena.smallest, let base = StorageArena.shared.take(byteCount) {
            (address, release) = (base, .giveBack)
            return
        }
        var pointer: UnsafeMutableRawPointer?
        let code = posix_memalign(&pointer, 64, max(byteCount, 1))
        guard code == 0, let pointer else { preconditionFailure("out of memory: \(byteCount) bytes") }
        (address, release) = (pointer, .free)
    }

    /// A file mapped read-only; the pages are loaded when they are touched and may be dropped by the system.
    ///
    /// - Parameter shared: whether what is written into the file later is seen.
    /// - Throws: `StorageError` with the system's reason.
    package init(mapping file: URL, shared: Bool = false) throws {
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageError(path: file.path, operation: "open", code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw StorageError(path: file.path, operation: "read", code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw StorageError(path: file.path, operation: "map", code: EISDIR) }
        let size = Int(status.st_size)
        // mmap refuses a length of zero; one page stands in and no byte of it is ever reached.
        let mapped = mmap(
            nil, max(size, 1), PROT_READ | (size == 0 ? PROT_WRITE : 0),
            size == 0 ? MAP_PRIVATE | MAP_ANONYMOUS : shared ? MAP_SHARED : MAP_PRIVATE, size == 0 ? -1 : descriptor, 0)
        guard let mapped, mapped != MAP_FAILED else { throw StorageError(path: file.path, operation: "map", code: errno) }
        address = mapped
        byteCount = size
        release = .unmap
    }

    deinit {
        switch release {
        case .free: free(base)
        case .giveBack: StorageArena.shared.give(base, byteCount)
        case .unmap: munmap(base, max(byteCount, 1))
        case .memory: break
        }
    }

    /// Whether it has an address.
    package var isOnHost: Bool { address != nil }

    /// The backend's memory that it stands for.
    package var memory: (any BackendMemory)? { if case .memory(let memory) = release { memory } else { nil } }

    /// - Precondition: it is on the host.
    var base: UnsafeMutableRawPointer {
        guard let address else { preconditionFailure("\(byteCount) bytes that only their backend reaches") }
        return address
    }

    /// Tells the system that a stretch of a mapped file is not needed for now; reading it again loads it again.
    package func forget(_ range: Range<Int>) {
        guard case .unmap = release else { return }
        let page = Int(getpagesize())
        let begin = (range.lowerBound + page - 1) / page * page
        let end = range.upperBound / page * page
        if begin < end { madvise(base + begin, end - begin, Int32(MADV_DONTNEED)) }
    }

    /// The bytes, to read; a copy of them where only a backend reaches them.
    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try withBytes(0..<byteCount, body)
    }

    func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        guard let memory else { return try body(UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)) }
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: range.count, alignment: 64)
        defer { copy.deallocate() }
        memory.read(from: range.lowerBound, into: copy)
        return try body(UnsafeRawBufferPointer(copy))
    }

    func write(_ bytes: UnsafeRawBufferPointer, at byteOffset: Int) {
        precondition(byteOffset >= 0 && byteOffset + bytes.count <= byteCount, "\(bytes.count) bytes at \(byteOffset) of \(byteCount)")
        if let memory { return memory.write(bytes, at: byteOffset) }
        guard let source = bytes.baseAddress else { return }
        (base + byteOffset).copyMemory(from: source, byteCount: bytes.count)
    }
}

/// A file could not be brought into memory.
package struct StorageError: Error, Sendable, Equatable, CustomStringConvertible {
    package let path: String
    package let operation: String
    package let code: Int32

    package var description: String { "cannot \(operation) \(path): \(String(cString: strerror(code)))" }
}
