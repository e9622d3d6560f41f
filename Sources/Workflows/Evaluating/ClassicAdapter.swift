import Datasets
import Foundation
import Library
import Seeding

/// An adapter of the well-known recipe to compare with: the same notes, the same base, as many tokens.
struct ClassicAdapter {
    private let subject: ExamSubject
    /// A small brain within the brain, so that nothing of it gets mixed up with what the owner trained.
    private let place: Brain
    private let tokens: Int

    init(_ subject: ExamSubject, brain: Brain) {
        self.subject = subject
        tokens = subject.card.tokens * max(1, subject.card.epochsDone)
        let key = StableHash.hexadecimal(([subject.base.fingerprint, "\(tokens)"] + subject.taught.sorted()).joined(separator: " "))
        place = Brain(brain.url.appending(path: "exam/classic-\(key)"))
    }

    /// Its folder; trained first where it is not there yet.
    ///
    /// - Throws: `Interruption`; it is gone on with next time. What training throws.
    func folder(_ context: WorkContext, _ onEvent: (ExamEvent) -> Void) throws -> URL {
        if let done = try trained() { return done }
        onEvent(.trainingClassic(tokens: tokens, seconds: subject.card.seconds))
        let summary: AdapterTrainingSummary
        if let begun = try unfinished() {
            summary = try begun.run(context) { onEvent(.training($0)) }
        } else {
            summary = try fresh(context).run(context) { onEvent(.training($0)) }
        }
        guard !summary.wasInterrupted else { throw Interruption() }
        return URL(filePath: summary.folder)
    }

    private func trained() throws -> URL? {
        guard place.exists else { return nil }
        let library = try place.library()
        let finished = Set(try library.runs().filter { $0.status == .finished }.map(\.id))
        return try library.adapters().first { finished.contains($0.id) }.map { place.absolute($0.folder) }
    }

    private func unfinished() throws -> AdapterTraining? {
        guard place.exists else { return nil }
        let runs = try place.library().runs().filter { $0.status != .finished }
        guard runs.contains(where: { RunFolder(url: place.absolute($0.folder)).hasCheckpoint }) else { return nil }
        var training = AdapterTraining(place)
        training.resume = true
        return training
    }

    private func fresh(_ context: WorkContext) throws -> AdapterTraining {
        try place.make()
        let library = try NoteLibrary(at: place.libraryFile)
        let notes = subject.notes.filter { subject.taught.contains($0.contentHash) }
        _ = try library.sync(notes, files: [FileRecord](), root: "/taught", at: context.date())
        try library.close()
        var training = AdapterTraining(place)
        training.model = subject.base.source.url
        training.recipe = DatasetRecipe.classic.name
        let epoch = max(1, try training.outline(context).tokens)
        training.choices.epochs = max(1, min(1_000, Int((Double(tokens) / Double(epoch)).rounded())))
        return training
    }
}
