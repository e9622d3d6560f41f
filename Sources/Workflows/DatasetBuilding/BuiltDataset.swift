import Datasets
import Foundation
import Library
import Notes
import Studies

/// A dataset in the brain: its files and what is remembered of it.
package struct BuiltDataset: Sendable {
    package let record: DatasetRecord
    package let folder: DatasetFolder
    package let report: DatasetReport
    /// Whether the one before was the same to the byte and stays.
    package let isUnchanged: Bool
}

extension BuiltDataset {
    /// What was made, in numbers.
    package struct Summary: Sendable, Equatable, Codable {
        package var id: String
        package var recipe: String
        package var folder: String
        package var notes: Int
        package var examples: Int
        package var valid: Int
        /// Examples by kind.
        package var kinds: [String: Int]
        package var notesWithout: Int
        package var isUnchanged: Bool
    }

    package var summary: Summary {
        Summary(
            id: record.id, recipe: record.recipe, folder: folder.url.path, notes: report.notes.count,
            examples: record.trainCount + record.validCount, valid: record.validCount, kinds: report.kinds,
            notesWithout: report.empty.count, isUnchanged: isUnchanged)
    }
}

/// Makes the dataset of a brain's notes.
package enum DatasetBuilding {
    /// - Parameters:
    ///   - recipe: by name; nil for that of `engram.toml`, else that of the newest dataset, else ours.
    ///   - seed: of the wordings, the order and the split; nil for that of `engram.toml`, else 1.
    ///   - selfMade: whether what the base model wrote is taught too; nil for what `engram.toml` says, else as the newest dataset has it.
    /// - Throws: `WorkflowError.nothingThere` where there is no note or none gives an example; `LibraryError`, `DatasetFolderError`.
    package static func build(
        _ brain: Brain, recipe: String?, seed: UInt64?, selfMade: Bool? = nil, context: WorkContext
    ) throws -> BuiltDataset {
        let library = try brain.library()
        let lock = try BrainLock(brain)
        defer { withExtendedLifetime(lock) {} }
        let toml = try brain.recipe()
        let recipe = try self.recipe(named: recipe, selfMade: selfMade, brain: brain, library: library)
        let dataset = try make(brain, library: library, recipe: recipe, seed: seed ?? toml.dataset?.seed ?? 1)
        return try store(dataset, brain: brain, library: library, context: context)
    }

    /// The dataset in memory; nothing is written.
    ///
    /// - Parameter replay: asked for what to mix in beside what the notes give.
    static func make(
        _ brain: Brain, library: NoteLibrary, recipe: DatasetRecipe, seed: UInt64, replay: ([Example]) throws -> [Example] = { _ in [] }
    ) throws -> Dataset {
        let notes = try library.notes()
        guard !notes.isEmpty else {
            throw WorkflowError.nothingThere(what: .said("problem.noNotes", ["brain": .text(brain.url.path)]), hint: .said("hint.add"))
        }
        let overrides = try brain.overrides()
        let studied = try recipe.takesStudies ? studied(notes.filter { !overrides.excludes($0) }, brain) : []
        func build(_ replay: [Example]) -> Dataset {
            DatasetBuilder.build(
                notes: notes, recipe: recipe, seed: seed, overrides: overrides, replay: replay, selfMade: selfMade(recipe, brain),
                studied: studied)
        }
        var dataset = build([])
        guard !dataset.train.isEmpty else {
            throw WorkflowError.nothingThere(
                what: .said("problem.noExample", ["n": "\(notes.count)"]), hint: .said("hint.stats"))
        }
        let replayed = try replay(dataset.train)
        if !replayed.isEmpty { dataset = build(replayed) }
        return dataset
    }

    /// Puts it into the brain, unless the newest of the same recipe is the same to the byte.
    static func store(_ dataset: Dataset, brain: Brain, library: NoteLibrary, context: WorkContext) throws -> BuiltDataset {
        try Brain.makeFolder(brain.datasets)
        let fresh = DatasetFolder(brain.datasets.appending(path: ".new"))
        try? FileManager.default.removeItem(at: fresh.url)
        try fresh.write(dataset)
        if let last = try library.datasets().first(where: { $0.recipe == dataset.recipe.name }) {
            let old = DatasetFolder(brain.absolute(last.folder))
            if areSame(old, fresh) {
                try? FileManager.default.removeItem(at: fresh.url)
                return BuiltDataset(record: last, folder: old, report: dataset.report, isUnchanged: true)
            }
        }
        let id = Brain.nextID(in: [brain.datasets], on: context.date())
        let folder = DatasetFolder(brain.datasets.appending(path: id))
        do {
            try FileManager.default.moveItem(at: fresh.url, to: folder.url)
        } catch {
            throw WorkflowError.notWritten(path: folder.url.path, reason: .text(error.shortReason))
        }
        let record = DatasetRecord(
            id: id, createdAt: context.date(), recipe: dataset.recipe.name, settings: try JSONText.line(dataset.recipe), seed: dataset.seed,
            folder: brain.relative(folder.url), trainCount: dataset.train.count, validCount: dataset.valid.count,
            report: try JSONText.line(dataset.report))
        try library.record(record)
        return BuiltDataset(record: record, folder: folder, report: dataset.report, isUnchanged: false)
    }

    private static func areSame(_ a: DatasetFolder, _ b: DatasetFolder) -> Bool {
        [ExampleSplit.train, .valid].allSatisfy { split in
            FileManager.default.contentsEqual(atPath: a.file(split).path, andPath: b.file(split).path)
        }
    }

    /// The recipe that is asked for by name, else that of `engram.toml`, else the study where a large base has made one, else that of the
    /// newest dataset, else the one for the base.
    ///
    /// - Parameter base: nil for that of `engram.toml`, else the embedded one.
    /// - Throws: `WorkflowError.noSuch`; `.badSetting` where the classic recipe is to take what the base model wrote.
    static func recipe(
        named name: String?, selfMade: Bool? = nil, base: BaseModel? = nil, brain: Brain, library: NoteLibrary
    ) throws -> DatasetRecipe {
        let choices = try brain.recipe()
        let (toml, newest) = (choices.dataset, try library.datasets().first)
        let name =
            try name ?? toml?.recipe ?? studyRecipe(for: base, brain, library) ?? newest?.recipe
            ?? usualRecipe(for: base, choices, brain).name
        guard var recipe = DatasetRecipe.named(name) else {
            throw WorkflowError.noSuch(what: .said("thing.recipe"), name: name, known: DatasetRecipe.named.map(\.name))
        }
        guard recipe.name != DatasetRecipe.classic.name else {
            guard selfMade != true else {
                throw WorkflowError.badSetting(
                    name: "--self-made", value: .said("value.withClassic"),
                    expected: .said("expected.otherRecipe"))
            }
            return recipe
        }
        if base?.isLarge == true { recipe.replayShare = usualReplayShare }
        try toml?.apply(to: &recipe)
        let last = newest.flatMap { try? JSONText.decoder.decode(DatasetRecipe.self, from: Data($0.settings.utf8)) }
        recipe.takesSelfMade = selfMade ?? toml?.selfMade ?? last?.takesSelfMade ?? false
        return recipe
    }

    /// Of a base that can do something worth keeping. Ours of 6 million parameters can't (Documentation/Decisions/0009).
    private static let usualReplayShare = 0.25

    /// A small base has no room for every kind of question (Documentation/Decisions/0018).
    private static func usualRecipe(for base: BaseModel?, _ choices: BrainRecipe, _ brain: Brain) -> DatasetRecipe {
        // A dataset can be made where the model is not there yet.
        let base = base ?? (try? brain.base())
        return base.map(\.isLarge) == false ? .brief : .engram
    }

    /// Nil where less than half of what the notes hold was studied.
    private static func studyRecipe(for base: BaseModel?, _ brain: Brain, _ library: NoteLibrary) throws -> String? {
        guard base?.isLarge == true else { return nil }
        let studies = StudyStore.studies(in: brain.studiesFile)
        guard !studies.isEmpty else { return nil }
        let passages = try StudyPassage.all(in: library.notes())
        let studied = passages.count { studies[$0.key]?.statements.contains { !$0.questions.isEmpty } == true }
        return studied > 0 && 2 * studied >= passages.count ? DatasetRecipe.study.name : nil
    }

    /// What the base wrote of each note, and what it found to recur in several.
    ///
    /// - Throws: `WorkflowError.nothingThere` where none of the notes was studied yet.
    private static func studied(_ notes: [Note], _ brain: Brain) throws -> [Example] {
        let studies = StudyStore.studies(in: brain.studiesFile)
        let passages = StudyPassage.all(in: notes)
        let examples = try passages.flatMap { try studies[$0.key]?.examples(of: $0) ?? [] }
        guard !examples.isEmpty else {
            throw WorkflowError.nothingThere(what: .said("problem.notStudied"), hint: .said("hint.study"))
        }
        return try examples + brain.patterns(in: passages).flatMap { try $0.examples() }
    }

    /// What the base model wrote, where the recipe takes it.
    static func selfMade(_ recipe: DatasetRecipe, _ brain: Brain) -> SelfMadePairs {
        recipe.takesSelfMade ? SelfMadeStore.pairs(in: brain.selfMadeFile) : .none
    }
}
