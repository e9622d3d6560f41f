import Datasets
import Foundation

/// What the pass tells whoever watches it.
package enum SelfMadeEvent: Sendable, Equatable {
    /// How many sections there are, and how many of them were not written about yet.
    case begun(sections: Int, left: Int, model: String)
    /// The first sections are done: what the rest will take, in seconds.
    case measured(sections: Int, secondsLeft: Double)
    /// Sections done and to do in this run, pairs kept so far, and the time left in seconds.
    case progress(done: Int, of: Int, kept: Int, secondsLeft: Double)
}

/// What the pass came to.
package struct SelfMadeSummary: Sendable, Equatable, Codable {
    package var model: String
    /// Of the notes as they are now, and those of them that were written about in this run.
    package var sections: Int
    package var written: Int
    /// Sections that are still to be written about.
    package var left: Int
    /// What is kept of all sections, by kind, and what was dropped, by reason.
    package var kept: [String: Int]
    package var dropped: [String: Int]
    package var seconds: Double
    /// Whether somebody stopped it; the same command goes on.
    package var wasInterrupted: Bool
}

/// Lets the base model, without an adapter, write questions, rewrites and implications about the notes; what passes the filters is kept.
package struct SelfMadeWriting {
    package var brain: Brain
    /// The base's folder; nil for that of `engram.toml`, else the embedded one.
    package var model: URL?

    /// Sections that are measured before the time is said.
    private static let measured = 2

    package init(_ brain: Brain) { self.brain = brain }

    /// Goes on where an earlier run ended; a section that did not change is not written about again by the same model.
    ///
    /// - Throws: `WorkflowError.nothingThere` where there is no note; what opening the model and writing the file throw.
    package func run(_ context: WorkContext, _ onEvent: (SelfMadeEvent) -> Void) throws -> SelfMadeSummary {
        let library = try brain.library()
        let lock = try BrainLock(brain)
        defer { withExtendedLifetime(lock) {} }
        let base = try brain.base(model)
        let overrides = try brain.overrides()
        let notes = try library.notes().filter { !overrides.excludes($0) }
        guard !notes.isEmpty else {
            throw WorkflowError.nothingThere(what: .said("problem.noNotes", ["brain": .text(brain.url.path)]), hint: .said("hint.add"))
        }
        let sections = SelfMadeSection.all(in: notes)
        var store = try SelfMadeStore(brain.selfMadeFile)
        let done = Set(store.lines.filter { $0.writer == base.fingerprint && $0.version == SelfMadeWork.version }.map(\.section))
        let left = sections.filter { !done.contains($0.key) }
        onEvent(.begun(sections: sections.count, left: left.count, model: base.name))
        let start = context.seconds()
        let written = left.isEmpty ? 0 : try write(left, base, into: &store, context, onEvent)
        return summary(
            base, sections: sections, store, written: written, left: left.count - written, seconds: context.seconds() - start)
    }

    /// - Returns: how many sections were done before somebody stopped it.
    private func write(
        _ sections: [SelfMadeSection], _ base: BaseModel, into store: inout SelfMadeStore, _ context: WorkContext,
        _ onEvent: (SelfMadeEvent) -> Void
    ) throws -> Int {
        let writer = try BaseWriter(base, brain: brain, context: context)
        let (start, letters) = (context.seconds(), sections.map { Double($0.text.utf8.count) })
        let allLetters = letters.reduce(0, +)
        var (doneLetters, kept, done) = (0.0, 0, 0)
        do {
            _ = try Together.map(sections) { (index, result: SelfMadeResult) in
                try store.append(
                    SelfMadeStore.Line(
                        section: sections[index].key, writer: base.fingerprint, version: SelfMadeWork.version, pairs: result.pairs,
                        dropped: result.dropped))
                kept += result.pairs.count
                done += 1
                doneLetters += letters[index]
                // Longer sections take longer, about in step with their letters.
                let secondsLeft = (context.seconds() - start) / doneLetters * (allLetters - doneLetters)
                if done == Self.measured, sections.count > Self.measured {
                    onEvent(.measured(sections: sections.count - Self.measured, secondsLeft: secondsLeft))
                }
                onEvent(.progress(done: done, of: sections.count, kept: kept, secondsLeft: secondsLeft))
            } _: { section in
                guard !context.shouldStop() else { throw Interruption() }
                return try SelfMadeWork.run(section, by: writer)
            }
        } catch is Interruption {
            return done
        }
        return done
    }

    private func summary(
        _ base: BaseModel, sections: [SelfMadeSection], _ store: SelfMadeStore, written: Int, left: Int, seconds: Double
    ) -> SelfMadeSummary {
        let keys = Set(sections.map(\.key))
        let newest = Dictionary(store.lines.filter { keys.contains($0.section) }.map { ($0.section, $0) }) { _, newest in newest }
        var summary = SelfMadeSummary(
            model: base.name, sections: sections.count, written: written, left: left,
            kept: Dictionary(uniqueKeysWithValues: SelfMadePair.Kind.allCases.map { ($0.rawValue, 0) }), dropped: [:], seconds: seconds,
            wasInterrupted: left > 0)
        for line in newest.values {
            for pair in line.pairs { summary.kept[pair.kind.rawValue, default: 0] += 1 }
            summary.dropped.merge(line.dropped, uniquingKeysWith: +)
        }
        return summary
    }
}

extension Brain {
    /// What the base model wrote about the notes.
    package var selfMadeFile: URL { url.appending(path: "self-made.jsonl") }
}
