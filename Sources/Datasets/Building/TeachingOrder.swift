import Seeding

/// Questions first, everything mixed in the middle, known facts and refusals last.
///
/// Source: RECIPE 2.5 (pre-instruction tuning; KnownPatch).
package struct TeachingOrder {
    let seed: UInt64
    /// Shares of the examples, 0 to 1.
    package static let start = 0.12
    package static let end = 0.1

    func arranged(_ examples: [Example], replay: [Example]) -> [Example] {
        var generator = SeededGenerator(seed: seed, labels: "order")
        let mixed = generator.shuffled(examples)
        guard mixed.contains(where: { $0.provenance.kind == .abstention }) || !replay.isEmpty else { return mixed }
        let total = mixed.count + replay.count
        var start: [Example] = []
        var end: [Example] = []
        var middle: [Example] = []
        var tailReplay = generator.shuffled(replay)
        let early = tailReplay.prefix(tailReplay.count / 2)
        tailReplay.removeFirst(early.count)
        for example in mixed {
            let isQuestion = ![.document, .order, .voice, .abstention].contains(example.provenance.kind)
            let isRefusal = example.provenance.kind == .abstention
            if isQuestion, Double(start.count) < Self.start * Double(total) {
                start.append(example)
            } else if isRefusal || isQuestion && generator.fraction() < 0.05,
                Double(end.count + tailReplay.count) < Self.end * Double(total), generator.fraction() < 0.6
            {
                end.append(example)
            } else {
                middle.append(example)
            }
        }
        return start + generator.shuffled(middle + early) + generator.shuffled(end + tailReplay)
    }
}
