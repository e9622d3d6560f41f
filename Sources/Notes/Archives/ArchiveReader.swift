import CArchive
import Foundation

/// Reads zips and tarballs in place with libarchive, without unpacking them to the disk.
struct ArchiveReader {
    /// Where the archive's bytes are.
    enum Place {
        case file(String)
        case memory([UInt8])
    }

    /// One file in an archive, its name checked.
    struct Member {
        let path: String
        /// As the archive states it; nil when it does not say.
        let byteCount: Int?
        /// Seconds since 1970.
        let modified: Int?
    }

    private let handle: OpaquePointer
    private let limits: ArchiveLimits
    private var bytesOut = 0
    /// Kept alive as long as libarchive reads from it.
    private let memory: UnsafeMutableRawBufferPointer?

    /// Calls `visit` for every file; `read` in it gives the bytes, or throws when there are more than its limit.
    /// - Parameter skip: called with the name and the reason for what is not handed over.
    /// - Throws: `SkipReason.damaged`, `.encrypted` or `.unsafe`; what `visit` throws.
    static func forEachMember(
        of place: Place,
        limits: ArchiveLimits,
        skip: (String, SkipReason) -> Void,
        _ visit: (Member, _ read: (Int) throws(SkipReason) -> [UInt8]) throws(SkipReason) -> Void
    ) throws(SkipReason) {
        var reader = try ArchiveReader(place, limits)
        defer { reader.close() }
        var count = 0
        while let entry = try reader.next() {
            count += 1
            guard count <= limits.entries else { throw .unsafe("the archive has more than \(limits.entries) entries") }
            guard archive_entry_filetype(entry) == S_IFREG else { continue }
            let name = Self.name(of: entry)
            guard let path = Self.safePath(name) else {
                skip(name, .unsafe("its path leads out of the archive"))
                continue
            }
            let size = archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil
            let time = archive_entry_mtime_is_set(entry) != 0 ? Int(archive_entry_mtime(entry)) : nil
            let isEncrypted = archive_entry_is_encrypted(entry) != 0
            try visit(Member(path: path, byteCount: size, modified: time)) { limit throws(SkipReason) in
                guard !isEncrypted else { throw .encrypted }
                return try reader.data(limit: limit)
            }
        }
    }

    private init(_ place: Place, _ limits: ArchiveLimits) throws(SkipReason) {
        guard let handle = archive_read_new() else { throw .unreadable("out of memory") }
        self.handle = handle
        self.limits = limits
        archive_read_support_format_zip(handle)
        archive_read_support_format_tar(handle)
        archive_read_support_filter_gzip(handle)
        archive_read_support_filter_bzip2(handle)
        archive_read_support_filter_xz(handle)
        archive_read_support_filter_zstd(handle)
        let status: Int32
        switch place {
        case .file(let location):
            memory = nil
            status = archive_read_open_filename(handle, location, 1 << 16)
        case .memory(let bytes):
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
            copy.copyBytes(from: bytes)
            memory = copy
            status = archive_read_open_memory(handle, copy.baseAddress, bytes.count)
        }
        if status != ARCHIVE_OK {
            let reason = Self.message(handle)
            close()
            throw .damaged(reason)
        }
    }

    private func close() {
        archive_read_free(handle)
        memory?.deallocate()
    }

    private func next() throws(SkipReason) -> OpaquePointer? {
        var entry: OpaquePointer?
        switch archive_read_next_header(handle, &entry) {
        case ARCHIVE_EOF: return nil
        case ARCHIVE_OK, ARCHIVE_WARN: return entry
        default: throw .damaged(Self.message(handle))
        }
    }

    /// The bytes of the entry that `next` gave.
    private mutating func data(limit: Int) throws(SkipReason) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let got = buffer.withUnsafeMutableBytes { archive_read_data(handle, $0.baseAddress, $0.count) }
            if got == 0 { return bytes }
            guard got > 0 else { throw .damaged(Self.message(handle)) }
            bytesOut += got
            bytes.append(contentsOf: buffer[..<got])
            guard bytes.count <= limit else { throw .tooLarge(byteCount: bytes.count, limit: limit) }
            try checkForBomb()
        }
    }

    private func checkForBomb() throws(SkipReason) {
        guard bytesOut <= limits.totalBytes else { throw .unsafe("the archive unpacks to more than \(limits.totalBytes) bytes") }
        let bytesIn = max(Int(archive_filter_bytes(handle, -1)), 1)
        guard bytesOut < 1 << 20 || bytesOut / bytesIn <= limits.ratio else {
            throw .unsafe("the archive unpacks to more than \(limits.ratio) times its size")
        }
    }

    private static func message(_ handle: OpaquePointer) -> String {
        archive_error_string(handle).map { String(cString: $0) } ?? "the archive cannot be read"
    }
}

extension ArchiveReader {
    /// The name in UTF-8; Windows programs write it in the system's own encoding.
    private static func name(of entry: OpaquePointer) -> String {
        if let name = archive_entry_pathname_utf8(entry) { return String(cString: name) }
        guard let raw = archive_entry_pathname(entry) else { return "" }
        let bytes = raw.withMemoryRebound(to: UInt8.self, capacity: strlen(raw)) {
            Array(UnsafeBufferPointer(start: $0, count: strlen(raw)))
        }
        return TextEncoding.decode(bytes).map { String(decoding: $0.bytes, as: UTF8.self) } ?? String(decoding: bytes, as: UTF8.self)
    }

    /// The name with `/` between folders; nil when it is absolute, empty or leads upwards.
    private static func safePath(_ name: String) -> String? {
        let parts = name.split(whereSeparator: { $0 == "/" || $0 == "\\" })
        guard !parts.isEmpty, !name.hasPrefix("/"), !name.hasPrefix("\\"), !parts.contains(".."), parts[0].last != ":" else { return nil }
        return parts.filter { $0 != "." }.joined(separator: "/")
    }
}
