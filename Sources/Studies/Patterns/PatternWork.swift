import Grounding
import Languages
import Notes
import Seeding
import Tokenization

/// A base as one who looks for what recurs, many conversations at a time.
package protocol PatternReader: StudyWriter {
    /// What the base is about to answer to each conversation, as a direction; f32 [conversations][C], of length 1. Nil where a conversation is
    /// too long for the base.
    mutating func directions(_ conversations: [[ChatMessage]]) throws -> [[Float]?]
    /// Logarithm of the odds that an answer begins with one of `yes` rather than one of `no`; nil where a conversation is too long for the base.
    mutating func odds(_ conversations: [[ChatMessage]], of yes: [String], against no: [String]) throws -> [Double?]
}

/// What became of statements that are near one another.
package struct PatternFinding: Sendable, Equatable, Codable {
    package enum State: String, Sendable, Codable, CaseIterable {
        /// Nobody looked at them yet.
        case open
        case kept
        /// The base found no sentence for them.
        case unnamed
        /// Fewer than three of the notes show what the base said of them.
        case notShown
        /// An earlier pattern says the same.
        case repeated
    }

    package var cluster: PatternCluster
    package var state: State
    /// Where it is kept.
    package var pattern: Pattern?

    package init(cluster: PatternCluster, state: State = .open, pattern: Pattern? = nil) {
        (self.cluster, self.state, self.pattern) = (cluster, state, pattern)
    }
}

/// Finds what recurs in notes that were studied: names what is near, and holds it against the notes again.
package struct PatternWork {
    private let passages: [String: StudyPassage]
    private let studies: [String: Study]
    private let prompts: [NoteLanguage: PatternPrompts]
    /// Every passage, in an order that has nothing to do with what they say.
    private let drawn: [StudyPassage]

    /// Changes when what is asked of the base does, so that older patterns are told apart.
    package static let version = 1
    /// Notes that are shown to whoever names a pattern, and notes outside that are asked about as well.
    private static let (shown, outside) = (8, 6)
    private static let nameLimit = StudyReplyLimit(tokens: 80, lines: 2)
    private static let questionLimit = StudyReplyLimit(tokens: 240, lines: 7)

    /// - Parameters:
    ///   - passages: of all notes that may be shown.
    ///   - studies: by passage.
    /// - Throws: `StudyPrompts.Problem`.
    package init(_ passages: [StudyPassage], _ studies: [String: Study]) throws {
        self.passages = Dictionary(passages.map { ($0.key, $0) }) { first, _ in first }
        self.studies = studies
        prompts = try Dictionary(uniqueKeysWithValues: NoteLanguage.allCases.map { ($0, try PatternPrompts.of($0)) })
        drawn = passages.map { (StableHash.hexadecimal("outside " + $0.key), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// What the base makes of statements; f32 [statements][C]. Nil where one is too long for it.
    ///
    /// - Throws: what the reader throws.
    package func directions(of statements: [PlacedStatement], by reader: inout some PatternReader) throws -> [[Float]?] {
        let asked = statements.map { statement in
            passages[statement.passage].flatMap { prompts[$0.language] }?.forKind(of: statement.text)
        }
        var vectors = try reader.directions(asked.compactMap(\.self))[...]
        return asked.map { $0 == nil ? nil : vectors.popFirst() ?? nil }
    }

    /// Names what statements have in common, asks of each note whether it shows it, and how it may be asked for.
    ///
    /// - Parameter known: patterns that were kept before.
    /// - Throws: what the reader throws.
    package func finding(
        of cluster: PatternCluster, beside known: [Pattern], by reader: inout some PatternReader
    ) throws -> PatternFinding {
        let members = cluster.members.compactMap { statement in
            passages[statement.passage].map { Member(statement: statement, passage: $0) }
        }
        guard members.count >= PatternCluster.fewest, let prompts = prompts[Self.language(of: members)] else {
            return PatternFinding(cluster: cluster, state: .unnamed)
        }
        let lines = members.prefix(Self.shown).sorted().map { line(of: $0) }
        let named = try reader.write([prompts.forName(lines)], limit: Self.nameLimit, attempt: 0)
        guard let text = PatternReply.sentence((named.first ?? nil) ?? "") else {
            return PatternFinding(cluster: cluster, state: .unnamed)
        }
        let said = NormalAnswer(text)
        guard !known.contains(where: { NormalAnswer($0.text).f1(said) >= 0.85 }) else {
            return PatternFinding(cluster: cluster, state: .repeated)
        }
        let (signs, outside) = try check(text, members.sorted(), prompts, by: &reader)
        guard signs.count >= PatternCluster.fewest else { return PatternFinding(cluster: cluster, state: .notShown) }
        // What is asked for in few ways is not remembered.
        let asked = try (0...1).flatMap { attempt in
            try reader.write([prompts.forQuestions(lines, about: text)], limit: Self.questionLimit, attempt: attempt)
        }
        let questions = PatternReply.questions(asked.compactMap(\.self).joined(separator: "\n"), about: text)
        let pattern = Pattern(
            text: text, questions: questions, language: Self.language(of: members), signs: signs, asked: members.count, outside: outside)
        return PatternFinding(cluster: cluster, state: .kept, pattern: pattern)
    }

    /// The notes that show it, and how many outside of them were asked about.
    private func check(
        _ text: String, _ members: [Member], _ prompts: PatternPrompts, by reader: inout some PatternReader
    ) throws -> (signs: [Pattern.Sign], outside: Int) {
        var notes = Set(members.map(\.passage.noteHash))
        let outside = drawn.filter { notes.insert($0.noteHash).inserted }.prefix(Self.outside)
        let asked = (members.map(\.passage) + outside).map { prompts.forChecks(text, in: $0) }
        let wordings = asked.first?.count ?? 0
        let answers = try reader.odds(asked.flatMap { $0 }, of: prompts.yes, against: prompts.no)
        // Of a note that is too long for the base nothing is known.
        let odds = asked.indices.map { place -> [Double]? in
            let found = answers[place * wordings..<(place + 1) * wordings].compactMap(\.self)
            return found.count == wordings ? found : nil
        }
        let others = odds.dropFirst(members.count).compactMap(\.self)
        let check = PatternCheck(outside: others, wordings: wordings)
        let signs = zip(members, odds).compactMap { member, odds -> Pattern.Sign? in
            guard let margin = odds.map(check.margin), margin > 0 else { return nil }
            return Pattern.Sign(
                statement: member.statement, title: member.passage.title, day: member.passage.day.map { "\($0)" }, margin: margin)
        }
        return (signs, others.count)
    }

    /// A note's date and title, and its statement between those that stand beside it.
    private func line(of member: Member) -> String {
        let all = studies[member.passage.key]?.statements.map(\.text) ?? []
        let place = all.firstIndex(of: member.statement.text) ?? 0
        let said = all.isEmpty ? [member.statement.text] : Array(all[max(0, place - 1)...min(all.count - 1, place + 1)])
        let rules = member.passage.language.rules
        return "\(member.passage.dated): " + said.joined(separator: rules.space)
    }

    /// That of most of the notes; of those as frequent, the one that comes first.
    private static func language(of members: [Member]) -> NoteLanguage {
        let languages = members.map(\.passage.language)
        let counts = Dictionary(languages.map { ($0, 1) }, uniquingKeysWith: +)
        return languages.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .other
    }
}

/// A statement with the passage that it stands in, in the order of dates; those without one last.
private struct Member: Comparable {
    let statement: PlacedStatement
    let passage: StudyPassage

    static func < (a: Member, b: Member) -> Bool {
        switch (a.passage.day, b.passage.day) {
        case (let one?, let two?) where one != two: one < two
        case (.some, nil): true
        case (nil, .some): false
        default: a.statement < b.statement
        }
    }
}
