import Foundation

/// One import of files that were found: read them, join what they say, hand the notes over.
///
/// Joining needs facts about all notes before the first can be handed over. Where all files together fit into the memory budget their notes
/// are kept between the two passes; where they don't, every file is read a second time, and memory holds little more than the facts.
package struct ImportRun {
    private let options: ImportOptions
    private let progress: (@Sendable (ImportProgress) -> Void)?
    private let roots: [String]
    private let files: [FoundFile]
    private var siblings: [String: SiblingIndex] = [:]
    /// What the first pass gave; nil where the second pass reads again.
    private var readings: [FileReading?] = []
    /// Where each file's notes begin in the facts.
    private var places: [Int] = []
    private var facts: [NoteFacts] = []
    private var census = LineCensus()
    private var passedOver: [FileOutcome] = []
    private var report = ImportReport()

    /// Files read at once before their results are taken in.
    private static let chunkSize = 256
    /// Bytes of those files, unless one alone has more.
    private static let chunkBytes = 4 << 20

    package init(_ surveys: [FolderSurvey], options: ImportOptions, progress: (@Sendable (ImportProgress) -> Void)? = nil) {
        self.options = options
        self.progress = progress
        roots = surveys.map(\.root)
        files = surveys.flatMap(\.files)
        for file in files { siblings[file.root, default: SiblingIndex()].insert(file.path) }
        passedOver = surveys.flatMap(\.skipped)
        for outcome in passedOver { report.add(ImportReport(of: outcome, kind: nil)) }
        readings.reserveCapacity(files.count)
        progress?(ImportProgress(phase: .finding, filesTotal: files.count))
    }

    /// The first pass: reads every file.
    /// - Parameter needsNotes: whether it is an error that no file gave a note.
    /// - Throws: `ImportError.nothingToRead`.
    package mutating func read(needsNotes: Bool = true) throws {
        var state = ImportProgress(phase: .reading, filesTotal: files.count, bytesTotal: files.reduce(0) { $0 + $1.byteCount })
        var skipped: [String: Int] = report.skipped
        gatherExports()
        // What one file gives is in memory in any case.
        let keepsNotes = state.bytesTotal <= options.memoryBudget || files.count == 1
        for range in chunks {
            for (file, reading) in zip(files[range], read(range)) {
                var reading = reading
                places.append(facts.count)
                facts += reading.facts
                for (fact, lines) in zip(reading.facts, reading.lines) { census.add(lines, folder: fact.folder) }
                reading.forgetFacts()
                state.filesDone += 1
                state.bytesDone += file.byteCount
                if let reason = reading.skipped { skipped[reason.name, default: 0] += 1 }
                readings.append(keepsNotes || reading.notes.isEmpty ? reading : nil)
            }
            state.notes = facts.count
            progress?(state)
        }
        if needsNotes, facts.isEmpty { throw ImportError.nothingToRead(paths: roots, skipped: skipped) }
    }

    /// Reads what files say of one another, before any note is read.
    private mutating func gatherExports() {
        for file in files where ExportIndex.isWanted(file.path) {
            // What cannot be read is met again, and then named.
            guard let bytes = try? FileBytes.read(file.location, limit: options.largestFile) else { continue }
            siblings[file.root]?.exports.take(file.path, bytes)
        }
    }

    private func read(_ range: Range<Int>) -> [FileReading] {
        BoundedParallel.map(Array(files[range]), workers: options.workers) { [options, siblings] file in
            FileReading(of: file, siblings: siblings[file.root] ?? SiblingIndex(), options: options)
        }
    }

    /// The second pass: hands over the notes, and what became of the files, some hundred at a time, in the order of the files.
    /// - Parameter needsNotes: whether it is an error that no note is left.
    /// - Throws: `ImportError.nothingToRead`; what `sink` throws.
    package mutating func handOver(
        needsNotes: Bool = true, _ sink: ([Note], [FileOutcome]) throws -> Void
    ) throws -> ImportReport {
        try sink([], passedOver)
        let noteCount = facts.count
        settleDates()
        let joining = Joining(&facts, census: census, workers: options.workers)
        var state = ImportProgress(phase: .joining, filesTotal: files.count)
        for range in chunks {
            let joined = join(range, joining, noteCount: noteCount)
            for file in joined { report.add(file.report) }
            try sink(joined.flatMap(\.notes), joined.map(\.outcome))
            state.filesDone += range.count
            state.notes = report.notes
            progress?(state)
        }
        guard report.notes > 0 || !needsNotes else { throw ImportError.nothingToRead(paths: roots, skipped: report.skipped) }
        return report
    }

    /// Decides for each source whether its dates put the day or the month first.
    private mutating func settleDates() {
        var counts: [String: DayOrderCount] = [:]
        var roots: [String] = []
        roots.reserveCapacity(facts.count)
        for (index, file) in files.enumerated() {
            let end = index + 1 < places.count ? places[index + 1] : facts.count
            while roots.count < end { roots.append(file.root) }
        }
        for (root, fact) in zip(roots, facts) { counts[root, default: DayOrderCount()].add(fact.hints) }
        let orders = counts.mapValues(\.order)
        for (place, root) in roots.enumerated() { facts[place].settleDates(orders[root] ?? nil) }
    }

    private mutating func join(_ range: Range<Int>, _ joining: Joining, noteCount: Int) -> [JoinedFile] {
        let again = readings[range].contains { $0 == nil } ? read(range) : []
        let work = range.map { index in
            // A file that changed between the passes may hold more notes than were joined; those wait for the next import.
            let known = places[index]..<(index + 1 < places.count ? places[index + 1] : noteCount)
            return (file: files[index], reading: readings[index] ?? again[index - range.lowerBound], places: known)
        }
        for index in range { readings[index] = nil }
        return BoundedParallel.map(work, workers: options.workers) { JoinedFile($0.file, $0.reading, at: $0.places, joining) }
    }

    /// The files, some at a time.
    private var chunks: [Range<Int>] {
        var chunks: [Range<Int>] = []
        var (start, bytes) = (0, 0)
        for (index, file) in files.enumerated() {
            if index - start == Self.chunkSize || index > start && bytes + file.byteCount > Self.chunkBytes {
                chunks.append(start..<index)
                (start, bytes) = (index, 0)
            }
            bytes += file.byteCount
        }
        return start < files.count ? chunks + [start..<files.count] : chunks
    }
}
