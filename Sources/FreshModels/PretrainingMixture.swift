import Seeding
import Tokenization
import Transformers

/// One pass over documents and chats at the share that is asked for, in rows.
struct PretrainingMixture {
    let rows: [TokenBatch]

    /// The source that is scarcer for its share is gone over more than once, so that all of the other is used.
    init(_ examples: PretrainingExamples, settings: PretrainingSettings) {
        var random = SeededGenerator(seed: settings.seed)
        let documentTokens = PretrainingExamples.tokens(examples.documents)
        let chatTokens = PretrainingExamples.tokens(examples.chats)
        let share = settings.chatShare ?? Double(chatTokens) / Double(max(1, documentTokens + chatTokens))
        var all: [TokenExample]
        if documentTokens == 0 || share >= 1 {
            all = examples.chats
        } else if chatTokens == 0 || share <= 0 {
            all = examples.documents
        } else if Double(chatTokens) * (1 - share) > Double(documentTokens) * share {
            let wanted = Double(chatTokens) * (1 - share) / share
            all = examples.chats + Self.repeated(examples.documents, tokens: Int(wanted), using: &random)
        } else {
            let wanted = Double(documentTokens) * share / (1 - share)
            all = examples.documents + Self.repeated(examples.chats, tokens: Int(wanted), using: &random)
        }
        all.shuffle(using: &random)
        rows = Self.rows(all, capacity: settings.rowTokens)
    }

    var tokens: Int { rows.reduce(0) { $0 + $1.count } }

    /// Whole passes over the examples and a part of one, each in another order.
    private static func repeated(_ examples: [TokenExample], tokens: Int, using random: inout SeededGenerator) -> [TokenExample] {
        var result: [TokenExample] = []
        var rest = tokens
        while rest > 0 {
            for example in examples.shuffled(using: &random) where rest > 0 {
                result.append(example)
                rest -= example.ids.count
            }
        }
        return result
    }

    /// Examples in the order given, so that no row is made of long or of short ones only.
    private static func rows(_ examples: [TokenExample], capacity: Int) -> [TokenBatch] {
        var rows: [TokenBatch] = []
        var row: [TokenExample] = []
        var count = 0
        for example in examples {
            if count + example.ids.count > capacity, !row.isEmpty {
                rows.append(TokenBatch(row))
                (row, count) = ([], 0)
            }
            row.append(example)
            count += example.ids.count
        }
        if !row.isEmpty { rows.append(TokenBatch(row)) }
        return rows
    }
}
