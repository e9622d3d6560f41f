import Foundation

/// Bytes written one after the other into an open file.
package struct FileWriter {
    let descriptor: Int32
    /// Named in errors: the file that is to be there in the end.
    let path: String

    /// - Throws: `ModelFileError.notWritten` with the system's reason, as where the disk is full.
    package func append(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            // Linux writes at most 2 GiB at once.
            let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, min(rest.count, 1 << 30))
            if count < 0 {
                if errno == EINTR { continue }
                throw failure()
            }
            rest = rest.dropFirst(count)
        }
    }

    package func append(_ data: Data) throws {
        try data.withUnsafeBytes { try append($0) }
    }

    /// Waits until the bytes are on the disk.
    func synchronize() throws {
        guard fsync(descriptor) == 0 else { throw failure() }
    }

    private func failure() -> ModelFileError {
        .notWritten(path: path, reason: .systemReason(errno))
    }
}

extension String {
    /// The system's words for an error number.
    static func systemReason(_ code: Int32) -> String {
        String(cString: strerror(code)) + (code == ENOSPC || code == EDQUOT ? " (free some space and try again)" : "")
    }
}
