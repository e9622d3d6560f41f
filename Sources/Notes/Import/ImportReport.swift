/// What an import came to, in numbers.
package struct ImportReport: Sendable, Equatable, Codable {
    /// Every file that was met.
    package var files = 0
    /// Files learnt from, by source kind.
    package var kinds: [String: Int] = [:]
    package var notes = 0
    package var words = 0
    /// Files that did not become notes, by `SkipReason.name`.
    package var skipped: [String: Int] = [:]
    /// Secrets, by kind.
    package var masked: [String: Int] = [:]
    /// Notes, by language.
    package var languages: [String: Int] = [:]
    /// Notes, by where the day is known from (`NoteDate.Source`); those without a day are not counted.
    package var dates: [String: Int] = [:]
    /// The earliest and the latest day that a note says it was written; file times do not count.
    package var from: CalendarDay?
    package var to: CalendarDay?

    package init() {}

    mutating func count(_ note: Note) {
        notes += 1
        words += note.wordCount
        languages[note.language.rawValue, default: 0] += 1
        if let source = note.created?.source { dates[source.rawValue, default: 0] += 1 }
        guard let day = note.statedDay else { return }
        from = from.map { min($0, day) } ?? day
        to = to.map { max($0, day) } ?? day
    }

    /// The part of one file, its notes apart.
    init(of outcome: FileOutcome, kind: SourceKind?) {
        files = 1
        switch outcome.outcome {
        case .learnt: if let kind { kinds[kind.rawValue] = 1 }
        case .skipped(let reason): skipped[reason.name] = 1
        }
        for case .masked(let secret) in outcome.remarks { masked[secret.kind.rawValue, default: 0] += 1 }
        for case .memberSkipped(_, let reason) in outcome.remarks { skipped[reason.name, default: 0] += 1 }
    }

    /// Adds what another import came to.
    package mutating func add(_ other: ImportReport) {
        files += other.files
        notes += other.notes
        words += other.words
        kinds.merge(other.kinds, uniquingKeysWith: +)
        skipped.merge(other.skipped, uniquingKeysWith: +)
        masked.merge(other.masked, uniquingKeysWith: +)
        dates.merge(other.dates, uniquingKeysWith: +)
        languages.merge(other.languages, uniquingKeysWith: +)
        from = [from, other.from].compactMap(\.self).min()
        to = [to, other.to].compactMap(\.self).max()
    }
}

extension Note {
    /// Words of its text, headings apart.
    package var wordCount: Int { WordCount.words(in: sections.lazy.map(\.text)) }
}

/// Words as a reader counts them: runs of letters and digits, and each Han, kana or hangul character by itself.
enum WordCount {
    static func words(in texts: some Sequence<String>) -> Int {
        texts.reduce(0) { $0 + words(in: $1) }
    }

    static func words(in text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var count = 0
            var isInWord = false
            var index = 0
            while index < bytes.count {
                let (scalar, length) = scalar(bytes, index)
                index += length
                switch scalar {
                case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF:
                    count += 1
                    isInWord = false
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x27, 0x2019, 0xAA...0x1FFF:
                    if !isInWord { count += 1 }
                    isInWord = true
                default: isInWord = false
                }
            }
            return count
        }
    }

    /// The scalar at a place of valid UTF-8, and the bytes it takes; what lies beyond the basic plane is all the same to a counter of words.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, length: Int) {
        let first = UInt32(bytes[index])
        func next(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
        return switch first {
        case ..<0x80: (first, 1)
        case ..<0xE0: ((first & 0x1F) << 6 | next(1), 2)
        case ..<0xF0: ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
        default: (0x10000, 4)
        }
    }
}
