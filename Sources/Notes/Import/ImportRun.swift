import Foundation

/// One import from beginning to end.
struct ImportRun {
    let options: ImportOptions
    let progress: (@Sendable (ImportProgress) -> Void)?
    private var files: [FoundFile] = []
    private var outcomes: [FileOutcome] = []
    private var report = ImportReport()

    init(options: ImportOptions, progress: (@Sendable (ImportProgress) -> Void)?) {
        self.options = options
        self.progress = progress
    }

    mutating func perform(_ paths: [URL], _ sink: (Note) throws -> Void) throws -> NoteImport {
        try find(paths)
        let bytesTotal = files.reduce(0) { $0 + $1.byteCount }
        var state = ImportProgress(phase: .reading, filesTotal: files.count, bytesTotal: bytesTotal)
        for start in stride(from: 0, to: files.count, by: 256) {
            let chunk = Array(files[start..<min(start + 256, files.count)])
            for (file, result) in zip(chunk, read(chunk)) {
                try deliver(file, result, sink)
                state.filesDone += 1
                state.bytesDone += file.byteCount
            }
            state.notes = report.notes
            progress?(state)
        }
        guard report.notes > 0 else {
            throw ImportError.nothingToRead(paths: paths.map { $0.path(percentEncoded: false) }, skipped: report.skipped)
        }
        return NoteImport(files: outcomes, report: report)
    }

    private mutating func find(_ paths: [URL]) throws {
        for path in paths {
            var walker = FolderWalker(root: path, excludes: options.excludes)
            try walker.walk { event in
                switch event {
                case .file(let file): files.append(file)
                case .skipped(let root, let path, let reason):
                    let outcome = FileOutcome(root: root, path: path, byteCount: 0, outcome: .skipped(reason))
                    outcomes.append(outcome)
                    report.count(outcome, kind: nil)
                }
            }
            progress?(ImportProgress(phase: .finding, filesTotal: files.count))
        }
    }

    private func read(_ chunk: [FoundFile]) -> [FileReading] {
        let options = options
        return BoundedParallel.map(chunk, workers: options.workers) { FileReading(of: $0, options: options) }
    }

    private mutating func deliver(_ file: FoundFile, _ reading: FileReading, _ sink: (Note) throws -> Void) throws {
        for note in reading.notes {
            report.count(note)
            try sink(note)
        }
        let outcome = FileOutcome(
            root: file.root, path: file.path, byteCount: file.byteCount,
            outcome: reading.skipped.map { .skipped($0) } ?? .learnt(reading.notes.map(\.contentHash)), remarks: reading.remarks)
        outcomes.append(outcome)
        report.count(outcome, kind: reading.notes.first?.source.kind)
    }
}
