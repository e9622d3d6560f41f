import Seeding

/// Text with gaps and free choices: `I began {project} [in|during] {month}.`
struct Template: Sendable {
    /// How a value stands in its gap.
    enum Inflection: String, Sendable {
        case plain
        /// With its article: `{a tool}`.
        case article = "a"
        /// The pronouns of a person: `{he person}`, `{his person}`, `{him person}`.
        case subject = "he"
        case possessive = "his"
        case object = "him"
    }

    enum Gap: Sendable, Hashable {
        /// A value of the world that stays the same wherever it is named.
        case slot(Int)
        /// A value drawn afresh.
        case pool(Int)
        case number(ClosedRange<Int>)
    }

    enum Piece: Sendable {
        case text(String)
        case gap(Gap, Inflection)
        case choice([Template])
    }

    let pieces: [Piece]

    /// The slots that every filling names.
    var certainSlots: Set<Int> {
        pieces.reduce(into: []) { found, piece in
            switch piece {
            case .gap(.slot(let slot), .plain), .gap(.slot(let slot), .article): found.insert(slot)
            case .choice(let options):
                found.formUnion(options.dropFirst().reduce(options[0].certainSlots) { $0.intersection($1.certainSlots) })
            default: break
            }
        }
    }

    /// The slots that some filling names, in any form.
    var possibleSlots: Set<Int> {
        pieces.reduce(into: []) { found, piece in
            switch piece {
            case .gap(.slot(let slot), _): found.insert(slot)
            case .choice(let options): for option in options { found.formUnion(option.possibleSlots) }
            default: break
            }
        }
    }

    /// Appends the template with `values` in its slots.
    func append(to text: inout String, values: [String], pools: PoolBook, random: inout SeededGenerator) {
        for piece in pieces {
            switch piece {
            case .text(let part): text += part
            case .choice(let options):
                options[random.index(below: options.count)].append(to: &text, values: values, pools: pools, random: &random)
            case .gap(.slot(let slot), let inflection): text += inflection.applied(to: values[slot])
            case .gap(.number(let range), _): text += String(range.lowerBound + random.index(below: range.count))
            case .gap(.pool(let pool), .plain): pools.append(pool, to: &text, random: &random)
            case .gap(.pool(let pool), let inflection): text += inflection.applied(to: pools.draw(pool, random: &random))
            }
        }
    }

    /// The template with `values` in its slots.
    func filled(_ values: [String] = [], pools: PoolBook, random: inout SeededGenerator) -> String {
        var text = ""
        append(to: &text, values: values, pools: pools, random: &random)
        return text
    }
}

extension Template.Inflection {
    func applied(to value: String) -> String {
        switch self {
        case .plain: value
        case .article: English.article(for: value) + " " + value
        case .subject: English.isFemale(value) ? "she" : "he"
        case .possessive: English.isFemale(value) ? "her" : "his"
        case .object: English.isFemale(value) ? "her" : "him"
        }
    }
}
