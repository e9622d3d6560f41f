/// Something that was said.
struct Utterance {
    /// "" where nobody is named.
    var speaker: String
    /// Whether the owner of the notes said it.
    var isOwn: Bool
    var text: String
    var day: CalendarDay?
}

/// Writes what was said into a note: the owner's words are its text, what others said stands before them as a quote with their name.
struct Conversation {
    /// How many utterances of others are kept before one of the owner's.
    var answered = Int.max
    /// Whether what others said last, to which the owner said nothing, is kept.
    var keepsEnd = false

    func write(_ said: [Utterance], into builder: inout NoteBuilder) {
        var others: [Utterance] = []
        for utterance in said where !utterance.text.trimmed.isEmpty {
            guard utterance.isOwn else {
                others.append(utterance)
                continue
            }
            quote(others.suffix(answered), into: &builder)
            others = []
            for paragraph in Self.paragraphs(utterance.text) { builder.add(.paragraph(paragraph), span: 0..<0) }
        }
        if keepsEnd { quote(others[...], into: &builder) }
    }

    private func quote(_ others: ArraySlice<Utterance>, into builder: inout NoteBuilder) {
        for other in others {
            let text = Self.paragraphs(other.text).joined(separator: "\n")
            builder.add(.quote(other.speaker.isEmpty ? text : "\(other.speaker): \(text)"), span: 0..<0)
        }
    }

    /// Texts between empty lines, without white space at the ends of their lines.
    static func paragraphs(_ text: String) -> [String] {
        var found: [[String]] = [[]]
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let line = line.trimmed
            if line.isEmpty { found.append([]) } else { found[found.count - 1].append(line) }
        }
        return found.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    }
}

extension Sequence<Utterance> {
    /// What was said on each day, the days in the order in which they come.
    var byDay: [(day: CalendarDay?, said: [Utterance])] {
        var places: [CalendarDay?: Int] = [:]
        var days: [(day: CalendarDay?, said: [Utterance])] = []
        for utterance in self {
            if let place = places[utterance.day] {
                days[place].said.append(utterance)
            } else {
                places[utterance.day] = days.count
                days.append((utterance.day, [utterance]))
            }
        }
        return days
    }
}
