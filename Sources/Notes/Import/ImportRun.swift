import Foundation

/// One import from beginning to end: find the files, read them, join what they say, hand the notes over.
///
/// Joining needs facts about all notes before the first can be handed over. Notes are kept between the two passes as far as the memory
/// budget goes; the files of the others are read a second time.
struct ImportRun {
    private let options: ImportOptions
    private let progress: (@Sendable (ImportProgress) -> Void)?
    private var files: [FoundFile] = []
    private var siblings: [String: SiblingIndex] = [:]
    /// What the first pass gave; nil where the second pass reads again.
    private var readings: [FileReading?] = []
    /// Where each file's notes begin in the facts.
    private var places: [Int] = []
    private var facts: [NoteFacts] = []
    private var census = LineCensus()
    private var outcomes: [FileOutcome] = []
    private var report = ImportReport()

    /// Files read at once before their results are taken in.
    private static let chunkSize = 256

    init(options: ImportOptions, progress: (@Sendable (ImportProgress) -> Void)?) {
        self.options = options
        self.progress = progress
    }

    mutating func perform(_ paths: [URL], _ sink: (Note) throws -> Void) throws -> NoteImport {
        try find(paths)
        readAll()
        try joinAll(sink)
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
                case .file(let file):
                    files.append(file)
                    siblings[file.root, default: SiblingIndex()].insert(file.path)
                case .skipped(let root, let path, let reason):
                    record(FileOutcome(root: root, path: path, byteCount: 0, outcome: .skipped(reason)), kind: nil)
                }
            }
            progress?(ImportProgress(phase: .finding, filesTotal: files.count))
        }
    }

    private mutating func readAll() {
        var state = ImportProgress(phase: .reading, filesTotal: files.count, bytesTotal: files.reduce(0) { $0 + $1.byteCount })
        for range in files.indices.chunks(of: Self.chunkSize) {
            for (file, reading) in zip(files[range], read(range)) {
                places.append(facts.count)
                facts += reading.facts
                for fact in reading.facts { census.add(fact.lines, folder: fact.folder) }
                state.filesDone += 1
                state.bytesDone += file.byteCount
                readings.append(state.bytesDone <= options.memoryBudget || reading.notes.isEmpty ? reading : nil)
            }
            state.notes = facts.count
            progress?(state)
        }
    }

    private func read(_ range: Range<Int>) -> [FileReading] {
        let options = options
        let siblings = siblings
        return BoundedParallel.map(Array(files[range]), workers: options.workers) { file in
            FileReading(of: file, siblings: siblings[file.root] ?? SiblingIndex(), options: options)
        }
    }

    private mutating func joinAll(_ sink: (Note) throws -> Void) throws {
        let joining = Joining(facts, census: census)
        var state = ImportProgress(phase: .joining, filesTotal: files.count)
        for range in files.indices.chunks(of: Self.chunkSize) {
            let again = readings[range].contains { $0 == nil } ? read(range) : []
            for index in range {
                let reading = readings[index] ?? again[index - range.lowerBound]
                readings[index] = nil
                try handOver(reading, of: index, joining, sink)
                state.filesDone += 1
            }
            state.notes = report.notes
            progress?(state)
        }
    }

    private mutating func handOver(_ reading: FileReading, of index: Int, _ joining: Joining, _ sink: (Note) throws -> Void) throws {
        var remarks = reading.remarks
        var learnt: [String] = []
        var reason = reading.skipped
        // A file that changed between the passes may hold more notes than were joined; those wait for the next import.
        let known = (index + 1 < places.count ? places[index + 1] : facts.count) - places[index]
        for (offset, note) in reading.notes.prefix(known).enumerated() {
            let place = places[index] + offset
            if let drop = joining.reasonToDrop(place) {
                reason = reason ?? drop
                if reading.notes.count > 1 { remarks.append(.memberSkipped(path: note.source.path, reason: drop)) }
                continue
            }
            var note = note
            let dropped = joining.complete(&note, at: place)
            if dropped > 0 { remarks.append(.boilerplateDropped(lineCount: dropped)) }
            guard note.hasText else {
                reason = .noText
                continue
            }
            report.count(note)
            learnt.append(note.contentHash)
            try sink(note)
        }
        let file = files[index]
        let outcome: FileOutcome.Outcome = learnt.isEmpty ? .skipped(reason ?? .noText) : .learnt(learnt)
        record(
            FileOutcome(root: file.root, path: file.path, byteCount: file.byteCount, outcome: outcome, remarks: remarks),
            kind: reading.notes.first?.source.kind)
    }

    private mutating func record(_ outcome: FileOutcome, kind: SourceKind?) {
        outcomes.append(outcome)
        report.count(outcome, kind: kind)
    }
}

extension Note {
    /// Whether it says anything beyond its title.
    var hasText: Bool { !properties.isEmpty || sections.contains { !$0.text.isEmpty } }
}

extension Range<Int> {
    /// The range cut into pieces of at most `size`.
    fileprivate func chunks(of size: Int) -> [Range<Int>] {
        stride(from: lowerBound, to: upperBound, by: size).map { $0..<Swift.min($0 + size, upperBound) }
    }
}
