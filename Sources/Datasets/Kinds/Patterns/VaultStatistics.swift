import Languages
import Notes

/// Counts over notes that answer a question: who is named most, which month has most notes, what is linked to most.
enum VaultStatistics {
    static func facts(_ scope: PatternScope, _ set: NoteSet) -> [Fact] {
        [term(scope, set), name(scope, set), month(scope, set), hub(scope, set)].compactMap(\.self)
    }

    /// `Lantern (2019)`; a title that is a date says its year itself.
    static func dated(_ index: Int, _ set: NoteSet) -> String {
        let title = set.titles[index]
        guard !title.isDate, let year = set.notes[index].statedDay?.year else { return title.name }
        return set.notes[index].language.rules.said(.titleOfYear, ["title": title.name, "year": "\(year)"])
    }

    /// ` It happened in Lantern (2019), Quill (2020) and Ferry (2022).`
    static func happened(in notes: [Int], _ set: NoteSet, _ language: NoteLanguage) -> String {
        language.rules.following(.happened, ["notes": language.rules.listed(notes.map { dated($0, set) })])
    }

    /// The tag that most notes bear, where none is on nearly all.
    private static func term(_ scope: PatternScope, _ set: NoteSet) -> Fact? {
        var members: [String: [Int]] = [:]
        for note in scope.notes.sorted() {
            for tag in Set(set.notes[note].tags.map { $0.lowercased() }) { members[tag, default: []].append(note) }
        }
        return most(members.filter { $0.value.count < scope.notes.count * 2 / 3 }, .recurringTerm, scope, set)
    }

    /// The name that stands in most notes, and that something is said, asked or done with.
    private static func name(_ scope: PatternScope, _ set: NoteSet) -> Fact? {
        var members: [String: [Int]] = [:]
        for note in scope.notes.sorted() {
            var names: Set<String> = []
            for passage in set.passages[note] {
                guard let clauses = passage.language.rules.clauses else { continue }
                for sentence in passage.sentences { names.formUnion(clauses.people(in: sentence.text, set.vocabulary)) }
            }
            for name in names { members[name, default: []].append(note) }
        }
        return most(members, .recurringName, scope, set)
    }

    private static func month(_ scope: PatternScope, _ set: NoteSet) -> Fact? {
        var members: [String: [Int]] = [:]
        for note in scope.notes.sorted() {
            if let day = DateKind.day(of: note, set) { members[DayWords.month(day, scope.language), default: []].append(note) }
        }
        return most(members, .busiestPeriod, scope, set)
    }

    private static func hub(_ scope: PatternScope, _ set: NoteSet) -> Fact? {
        var members: [String: [Int]] = [:]
        var indexes: [String: Int] = [:]
        for index in set.notes.indices { indexes[set.notes[index].contentHash] = index }
        for note in scope.notes.sorted() {
            let sources = set.notes[note].backlinks.compactMap { indexes[$0.contentHash] }
            if !sources.isEmpty { members[set.titles[note].name] = sources }
        }
        return most(members, .mostLinked, scope, set)
    }

    /// The group with most notes, when it has three at least and more than any other.
    private static func most(_ members: [String: [Int]], _ form: QuestionForm, _ scope: PatternScope, _ set: NoteSet) -> Fact? {
        let ranked = members.sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }
        guard let first = ranked.first, first.value.count >= 3, ranked.count < 2 || ranked[1].value.count < first.value.count else {
            return nil
        }
        let names = first.value.prefix(4).map { set.titles[$0].name }
        let rules = scope.language.rules
        let answer = rules.said(.most, ["name": first.key, "count": "\(first.value.count)", "notes": rules.listed(names)])
        var fact = Fact(.pattern, form, slots: scope.slots, answer: answer, shape: .text, note: first.value[0], of: set)
        fact.accepted = [first.key]
        fact.isAboutMany = true
        fact.language = scope.language
        return fact
    }
}
