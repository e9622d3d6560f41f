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
        return set.notes[index].language == .chinese ? "《\(title.name)》（\(year)年）" : "\(title.name) (\(year))"
    }

    /// ` It happened in Lantern (2019), Quill (2020) and Ferry (2022).`
    static func happened(in notes: [Int], _ set: NoteSet, _ language: NoteLanguage) -> String {
        let names = notes.map { dated($0, set) }
        return language == .chinese ? "见于\(names.joined(separator: "、"))。" : " It happened in \(ListAnswer.joined(names, .english))."
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
            for passage in set.passages[note] where passage.language != .chinese {
                for sentence in passage.sentences { names.formUnion(people(in: sentence.text, set)) }
            }
            for name in names { members[name, default: []].append(note) }
        }
        return most(members, .recurringName, scope, set)
    }

    private static let speaking: Set<String> = [
        "said", "told", "asked", "says", "thinks", "thought", "wrote", "laughed", "answered", "wanted", "called", "showed", "gave", "came",
        "sent", "paid",
    ]
    private static let beside: Set<String> = [
        "with", "told", "asked", "met", "called", "visited", "by", "helped", "thanked", "paid", "gave",
    ]

    private static let honorifics: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "captain", "madam", "king", "queen", "duke", "prof", "professor",
    ]

    /// Names that somebody bears, told by the words beside them.
    static func people(in text: String, _ set: NoteSet) -> Set<String> {
        let words = Word.all(in: text)
        return Set(
            SentenceSpan.all(in: text, set.vocabulary, known: honorifics).filter { $0.kind == .name }.filter { span in
                let before = words.last { $0.text.endIndex <= span.range.lowerBound && !honorifics.contains($0.lowered) }?.lowered ?? ""
                let after = words.first { $0.text.startIndex >= span.range.upperBound }?.lowered ?? ""
                return speaking.contains(after) || beside.contains(before)
            }.map(\.text))
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
        let answer =
            scope.language == .chinese
            ? "\(first.key)：\(first.value.count)篇笔记，例如\(names.joined(separator: "、"))。"
            : "\(first.key): \(first.value.count) notes, among them \(ListAnswer.joined(names, .english))."
        var fact = Fact(.pattern, form, slots: scope.slots, answer: answer, shape: .text, note: first.value[0], of: set)
        fact.accepted = [first.key]
        fact.isAboutMany = true
        fact.language = scope.language
        return fact
    }
}
