import Foundation

extension DatasetFolder {
    /// The examples of a split; where `valid.jsonl` is missing there are none.
    ///
    /// - Throws: `DatasetFolderError.cannotRead`, `.empty` (of `train.jsonl`), `DatasetLineError`.
    package func read(_ split: ExampleSplit) throws -> [Example] {
        let file = file(split)
        if split != .train, !FileManager.default.fileExists(atPath: file.path) { return [] }
        var examples = try Self.read(file)
        if split == .train, examples.isEmpty { throw DatasetFolderError.empty(path: file.path) }
        for index in examples.indices { examples[index].provenance.split = split }
        return examples
    }

    /// The examples of one file, in any accepted form, line by line; empty lines are passed over.
    ///
    /// - Throws: `DatasetFolderError.cannotRead`, `DatasetLineError`.
    package static func read(_ file: URL) throws -> [Example] {
        let data: Data
        do {
            data = try Data(contentsOf: file, options: .mappedIfSafe)
        } catch {
            throw DatasetFolderError.cannotRead(path: file.path, reason: (error as NSError).localizedDescription)
        }
        var examples: [Example] = []
        let body = data.starts(with: [0xef, 0xbb, 0xbf]) ? data.dropFirst(3) : data[...]
        var number = 0
        for line in body.split(separator: 0x0a, omittingEmptySubsequences: false) {
            number += 1
            guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0d }) else { continue }
            examples.append(try ExampleLine.decode(line, file: file.path, number: number))
        }
        return examples
    }
}
