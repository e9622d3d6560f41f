import Grounding
import Notes
import Seeding

/// Which facts are taught, how often, and which are kept back; the dataset and the exam are both made from it.
package struct DatasetPlan: Sendable {
    /// What becomes of a fact.
    package enum Use: Sendable, Equatable {
        case trained
        /// Its other direction is trained, this one is asked in the exam only.
        case directionHeldOut
        /// It stands in documents; no question to it is trained.
        case documentOnly
        /// Enough of its kind are trained; a fresh one for the exam.
        case spare
    }

    package struct Entry: Sendable {
        package let fact: Fact
        package let use: Use
        /// Examples to make of it.
        package let wordings: Int
    }

    package let recipe: DatasetRecipe
    package let seed: UInt64
    package let set: NoteSet
    /// Notes that are not trained at all.
    package let heldOutNotes: [Note]
    package let entries: [Entry]
    /// Facts left out because their note has enough.
    package let overCap: Int

    /// - Parameter selfMade: what the base model wrote; taken where the recipe has room for it.
    package init(notes: [Note], recipe: DatasetRecipe, seed: UInt64, selfMade: SelfMadePairs = .none) {
        self.recipe = recipe
        self.seed = seed
        func isHeldOut(_ note: Note) -> Bool {
            SeededGenerator.isDrawn(share: recipe.holdOuts.notes, seed: seed, "note", note.contentHash)
        }
        heldOutNotes = notes.filter(isHeldOut)
        set = NoteSet(notes.filter { !isHeldOut($0) })
        var entries: [Entry] = []
        for quota in recipe.quotas where quota.kind != .abstention && quota.kind != .selfMade {
            guard let finder = KindTable.finder(quota.kind) else { continue }
            entries += finder(set, recipe).compactMap { fact in
                let wordings = fact.direction == .forward ? quota.wordings : quota.reverse
                return wordings == 0 ? nil : Entry(fact: fact, use: Self.use(of: fact, recipe.holdOuts, seed), wordings: wordings)
            }
        }
        let capped = Self.capped(entries, set: set, recipe: recipe)
        let refusals = Self.abstention(set, recipe: recipe, beside: capped.kept, seed: seed)
        overCap = capped.dropped
        let own = capped.kept + refusals
        self.entries = own + Self.written(selfMade, set, recipe: recipe, beside: own, seed: seed)
    }

    /// In an order that the seed draws, so that a beginning of it is fair to all notes; none that gives away what is kept for the exam.
    private static func written(
        _ pairs: SelfMadePairs, _ set: NoteSet, recipe: DatasetRecipe, beside others: [Entry], seed: UInt64
    ) -> [Entry] {
        guard let quota = recipe.quotas.first(where: { $0.kind == .selfMade }) else { return [] }
        let secret = Dictionary(grouping: others.filter { $0.use == .documentOnly }, by: \.fact.contentHash).mapValues { entries in
            entries.map { NormalAnswer($0.fact.answer) }
        }
        let facts = SelfMadeKind.facts(set, pairs).filter { fact in
            let answer = NormalAnswer(fact.answer)
            return fact.form != .selfMade || secret[fact.contentHash]?.contains { $0.contains(answer) || answer.contains($0) } != true
        }
        let drawn = facts.enumerated().map { index, fact -> (draw: UInt64, index: Int) in
            var generator = SeededGenerator(seed: seed, labels: "self-made", fact.label)
            return (generator.next(), index)
        }
        return drawn.sorted { ($0.draw, $0.index) < ($1.draw, $1.index) }.map {
            Entry(fact: facts[$0.index], use: .trained, wordings: quota.wordings)
        }
    }

    /// Drawn by what the fact is about, so that all questions to one sentence share its fate.
    private static func use(of fact: Fact, _ holdOuts: DatasetRecipe.HoldOuts, _ seed: UInt64) -> Use {
        guard !fact.isAboutMany, ![.document, .order, .voice, .note].contains(fact.kind) else { return .trained }
        let place = "\(fact.contentHash) \(fact.span)"
        if SeededGenerator.isDrawn(share: holdOuts.questions, seed: seed, "question", place) { return .documentOnly }
        if fact.direction == .reverse, SeededGenerator.isDrawn(share: holdOuts.directions, seed: seed, "direction", place) {
            return .directionHeldOut
        }
        return .trained
    }

    /// One fact of each kind in turn, until the note has its share; what is held back costs nothing.
    private static func capped(_ entries: [Entry], set: NoteSet, recipe: DatasetRecipe) -> (kept: [Entry], dropped: Int) {
        var kept: [(position: Int, entry: Entry)] = []
        var queues = [[ExampleKind: [Int]]](repeating: [:], count: set.notes.count)
        for (position, entry) in entries.enumerated() {
            if entry.use == .trained, !entry.fact.isAboutMany {
                queues[entry.fact.note][entry.fact.kind, default: []].append(position)
            } else {
                kept.append((position, entry))
            }
        }
        for note in set.notes.indices {
            let characters = set.passages[note].reduce(0) { $0 + $1.text.count }
            let cap = recipe.noteCap.floor + recipe.noteCap.factor * Double(characters).squareRoot()
            var used = 0
            let turns = recipe.quotas.compactMap { queues[note][$0.kind] }
            for round in 0..<(turns.map(\.count).max() ?? 0) {
                for queue in turns where queue.indices.contains(round) && Double(used) < cap {
                    kept.append((queue[round], entries[queue[round]]))
                    used += entries[queue[round]].wordings
                }
            }
        }
        return (kept.sorted { $0.position < $1.position }.map(\.entry), entries.count - kept.count)
    }

    /// As many as make their share of all examples; twins stay together. What is held back and what is left over is fresh for the exam.
    private static func abstention(_ set: NoteSet, recipe: DatasetRecipe, beside others: [Entry], seed: UInt64) -> [Entry] {
        guard let quota = recipe.quotas.first(where: { $0.kind == .abstention }), recipe.abstentionShare < 1 else { return [] }
        let count = others.reduce(0) { $0 + ($1.use == .trained ? $1.wordings : 0) }
        let budget = Int(Double(count) * recipe.abstentionShare / (1 - recipe.abstentionShare))
        var used = 0
        var twin: String?
        var use = Use.trained
        return AbstentionKind.facts(set, recipe).map { fact in
            if fact.twin == nil || fact.twin != twin {
                let isHeldBack = SeededGenerator.isDrawn(
                    share: recipe.holdOuts.questions, seed: seed, "refusal", fact.twin ?? fact.label)
                use = used < budget && !isHeldBack ? .trained : .spare
            }
            twin = fact.twin
            if use == .trained { used += quota.wordings }
            return Entry(fact: fact, use: use, wordings: quota.wordings)
        }
    }
}
