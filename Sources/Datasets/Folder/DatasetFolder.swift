import Foundation

/// A folder with `train.jsonl` and `valid.jsonl`, as mlx-lm and others read it.
package struct DatasetFolder: Sendable {
    package let url: URL

    package init(_ url: URL) { self.url = url }

    package func file(_ split: ExampleSplit) -> URL { url.appending(path: split.rawValue + ".jsonl") }

    /// Writes both files; each is complete on the disk before it takes its name.
    ///
    /// - Throws: `DatasetFolderError.cannotWrite`.
    package func write(_ dataset: Dataset, as format: LineFormat = .messages) throws(DatasetFolderError) {
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw .cannotWrite(path: url.path, reason: (error as NSError).localizedDescription)
        }
        let files = [(ExampleSplit.train, dataset.train), (.valid, dataset.valid)]
        var written: [(temporary: URL, final: URL)] = []
        for (split, examples) in files {
            let final = file(split)
            let temporary = url.appending(path: ".\(final.lastPathComponent).part")
            try Self.write(examples, to: temporary, as: format)
            written.append((temporary, final))
        }
        for (temporary, final) in written { try Self.rename(temporary, to: final) }
        Self.synchronizeFolder(url)
    }

    private static func write(_ examples: [Example], to file: URL, as format: LineFormat) throws(DatasetFolderError) {
        do {
            guard FileManager.default.createFile(atPath: file.path, contents: nil) else { throw CocoaError(.fileWriteUnknown) }
            let handle = try FileHandle(forWritingTo: file)
            defer { try? handle.close() }
            var buffer = Data()
            for example in examples {
                buffer.append(contentsOf: ExampleLine.encode(example, as: format).utf8)
                buffer.append(0x0a)
                if buffer.count > 1 << 18 {
                    try handle.write(contentsOf: buffer)
                    buffer.removeAll(keepingCapacity: true)
                }
            }
            try handle.write(contentsOf: buffer)
            try handle.synchronize()
        } catch {
            try? FileManager.default.removeItem(at: file)
            throw .cannotWrite(path: file.path, reason: (error as NSError).localizedDescription)
        }
    }

    private static func rename(_ from: URL, to: URL) throws(DatasetFolderError) {
        guard Foundation.rename(from.path, to.path) == 0 else {
            let reason = String(cString: strerror(errno))
            try? FileManager.default.removeItem(at: from)
            throw .cannotWrite(path: to.path, reason: reason)
        }
    }

    /// The names are on the disk only when the folder is.
    private static func synchronizeFolder(_ folder: URL) {
        let descriptor = open(folder.path, O_RDONLY)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
