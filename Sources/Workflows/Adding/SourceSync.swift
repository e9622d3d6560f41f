import Foundation
import Library
import Notes

/// One source brought up to date in the library.
struct SourceSync {
    private let root: URL
    private let brain: Brain
    private let options: ImportOptions
    /// Those of this source alone.
    private let choices: SourceChoices
    private let last: SourceReading?
    private let date: Date
    private let tell: @Sendable (NoteAdding.Event) -> Void

    /// - Parameter choices: what is to hold for this source from now on, in place of what held before.
    init(
        root: URL, brain: Brain, options: ImportOptions, choices: SourceChoices, date: Date,
        tell: @escaping @Sendable (NoteAdding.Event) -> Void
    ) throws {
        self.root = root
        self.brain = brain
        self.date = date
        self.tell = tell
        last = brain.exists ? try brain.library().reading(root: root.path) : nil
        self.choices = choices.replacing(last?.choices)
        var options = options
        options.excludes += self.choices.excludes
        options.ownNames += self.choices.ownNames
        if let keeps = self.choices.assistantAnswers { options.keepsAssistantAnswers = keeps }
        self.options = options
    }

    func run(_ summary: inout AddingSummary) throws {
        let survey = try FolderSurvey(root, excludes: options.excludes)
        if let report = try unchanged(survey) {
            summary.changes.unchanged += report.notes
            return summary.report.add(report)
        }
        var reading = ImportRun([survey], options: options) { [tell] in tell(.progress($0)) }
        try reading.read()
        let (outcome, report) = try store(&reading)
        summary.changes += outcome.counts
        for change in outcome.changes { tell(.changed(change)) }
        summary.report.add(report)
    }

    /// Reads the source as `run` does and writes nothing.
    func preview(_ preview: inout AddingPreview) throws {
        let survey = try FolderSurvey(root, excludes: options.excludes)
        var reading = ImportRun([survey], options: options) { [tell] in tell(.progress($0)) }
        try reading.read(needsNotes: false)
        let report = try reading.handOver(needsNotes: false) { notes, files in
            for note in notes {
                preview.titles[(note.titleSource ?? .fileName).rawValue, default: 0] += 1
                tell(.arriving(AddingPreview.Arrival(note)))
            }
            for file in files { for part in AddingPreview.leftOut(file) { tell(.leavingOut(part)) } }
        }
        preview.report.add(report)
    }

    /// What the last reading came to, when the files and the way they are read are what they were then.
    private func unchanged(_ survey: FolderSurvey) throws -> ImportReport? {
        guard let last, last.fingerprint == fingerprint,
            let report = try? JSONDecoder().decode(ImportReport.self, from: Data(last.report.utf8))
        else { return nil }
        let library = try brain.library()
        var comparison = SurveyComparison(survey, options: options)
        try library.forEachKnownFile(root: root.path) { comparison.take($0) }
        guard case .none(let restamped) = comparison.finished() else { return nil }
        if !restamped.isEmpty {
            let lock = try BrainLock(brain)
            defer { withExtendedLifetime(lock) {} }
            try library.restamp(settled(restamped), root: root.path)
        }
        return report
    }

    /// Makes the brain where there is none: only now is there something to put into it.
    private func store(_ reading: inout ImportRun) throws -> (SyncOutcome, ImportReport) {
        try brain.make()
        let lock = try BrainLock(brain)
        defer { withExtendedLifetime(lock) {} }
        let library = try NoteLibrary(at: brain.libraryFile)
        var report = ImportReport()
        let outcome = try library.sync(root: root.path, at: date) { take in
            report = try reading.handOver { notes, files in
                try take(SourcePiece(notes: notes, files: files.flatMap(records), secrets: files.flatMap(secrets)))
            }
            return SourceReading(
                fingerprint: fingerprint, report: String(decoding: try JSONEncoder().encode(report), as: UTF8.self), choices: choices)
        }
        return (outcome, report)
    }

    /// How the files are read; another way makes other notes of the same files.
    private var fingerprint: String {
        let choices: [String] = [
            "\(NoteImporter.version)", NoteImporter.programs.joined(separator: ","), options.timeZone.identifier,
            "\(options.largestFile) \(options.masksSecrets) \(options.dropsNearDuplicates) \(options.dropsBoilerplate)",
            options.excludes.joined(separator: "\n"), options.leftOutHeadings.joined(separator: "\n"),
            options.unmasked.joined(separator: "\n"), options.ownNames.joined(separator: "\n"), "\(options.keepsAssistantAnswers)",
        ]
        return choices.joined(separator: "\u{1F}")
    }

    /// A file that was written just now may be written again within the same tick of the file system's clock: its time is not trusted.
    private func settled(_ stamp: FileStamp?) -> FileStamp? {
        let now = Int(date.timeIntervalSince1970 * 1e9)
        return stamp.map { $0.changed > now - 2_000_000_000 ? FileStamp(byteCount: $0.byteCount, modified: $0.modified, changed: 0) : $0 }
    }

    private func settled(_ files: [KnownFile]) -> [KnownFile] {
        files.map { KnownFile(path: $0.path, stamp: settled($0.stamp), sha256: $0.sha256) }
    }

    private func records(_ file: FileOutcome) -> [FileRecord] {
        var remarks: [String] = []
        var members: [FileRecord] = []
        for remark in file.remarks {
            if case .memberSkipped(let path, let reason) = remark, path != file.path {
                members.append(FileRecord(path: path, outcome: "skipped", detail: "\(reason)", isMember: true))
            } else if !remarks.contains("\(remark)") {
                remarks.append("\(remark)")
            }
        }
        let isLearnt = if case .learnt = file.outcome { true } else { false }
        if case .skipped(let reason) = file.outcome { remarks.insert("\(reason)", at: 0) }
        let detail = remarks.isEmpty ? nil : remarks.joined(separator: "; ")
        let own = FileRecord(
            path: file.path, outcome: isLearnt ? "note" : "skipped", detail: detail, stamp: settled(file.stamp), sha256: file.sha256)
        return [own] + members
    }

    private func secrets(_ file: FileOutcome) -> [SecretRecord] {
        file.remarks.compactMap { remark in
            guard case .masked(let secret) = remark else { return nil }
            return SecretRecord(path: secret.path, kind: secret.kind.rawValue, place: secret.place)
        }
    }
}
