/// A chat that WhatsApp exported as text: `[12/03/2021, 18:05:33] Anna: Hello`, `12/03/21, 18:05 - Anna: Hello`.
enum WhatsAppFile {
    private struct Line {
        var numbers: [Int]
        var speaker: String
        var text: String
    }

    /// The notes of a text that is such a chat; nil for any other.
    static func read(_ bytes: [UInt8], _ file: SourceFile) -> [NoteDraft]? {
        guard looksLikeChat(bytes) else { return nil }
        var lines: [Line] = []
        for raw in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            if let line = line(raw) {
                lines.append(line)
            } else if !lines.isEmpty {
                lines[lines.count - 1].text += "\n" + raw
            }
        }
        let order = DateOrder(lines.map(\.numbers))
        let said = lines.filter { !$0.speaker.isEmpty && !isPlaceholder($0.text) }.map { line in
            Utterance(speaker: line.speaker, isOwn: false, text: line.text, day: order.day(line.numbers))
        }
        var names = NoteNames()
        return Chat(name: name(file), said: said, options: file.options).drafts(file, &names)
    }

    /// Of the first lines at least two begin as lines of such a chat do.
    private static func looksLikeChat(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(4_000), as: UTF8.self).split(separator: "\n").prefix(12)
        guard let first = start.first, line(first) != nil else { return false }
        let named = start.compactMap(line).count { !$0.speaker.isEmpty }
        return named >= 2 || (named == 1 && start.count <= 2)
    }

    /// Whom the chat is with: the names that the program gives to its files.
    private static func name(_ file: SourceFile) -> String {
        var name = file.name.title
        if name == "_chat" {
            // The archive around it has the name.
            let folder = String(file.path.dropLast(file.innerPath.count)).withoutSuffix("/")
            name = (file.innerPath.folderPart.isEmpty ? folder : file.innerPath.folderPart).lastPathPart.withoutSuffix(".zip")
        }
        for start in [
            "WhatsApp Chat with ", "WhatsApp Chat - ", "WhatsApp Chat mit ", "Chat de WhatsApp con ", "Discussion WhatsApp avec ",
        ]
        where name.hasPrefix(start) {
            name = String(name.dropFirst(start.count))
        }
        return name.isEmpty ? "WhatsApp" : name
    }

    /// `[date, time] speaker: text` or `date, time - speaker: text`; what the program itself says has no speaker.
    private static func line(_ raw: Substring) -> Line? {
        var rest = Substring(raw.filter { !["\u{200E}", "\u{200F}", "\u{202A}", "\u{202C}", "\u{FEFF}"].contains($0) })
        let isBracketed = rest.first == "["
        if isBracketed { rest = rest.dropFirst() }
        guard rest.first?.isNumber == true, let end = isBracketed ? rest.firstIndex(of: "]") : rest.firstRange(of: " - ")?.lowerBound,
            rest.distance(from: rest.startIndex, to: end) <= 40
        else { return nil }
        let stamp = rest[..<end]
        let numbers = stamp.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count >= 5, stamp.contains(":") || stamp.contains(".") else { return nil }
        rest = rest[end...].dropFirst(isBracketed ? 1 : 3).drop { $0 == " " }
        guard let colon = rest.firstRange(of: ": "), rest.distance(from: rest.startIndex, to: colon.lowerBound) <= 80 else {
            return Line(numbers: numbers, speaker: "", text: String(rest))
        }
        let speaker = rest[..<colon.lowerBound].trimmed
        return Line(
            numbers: numbers, speaker: speaker.hasPrefix("~") ? speaker.dropFirst().trimmed : speaker,
            text: String(rest[colon.upperBound...]))
    }

    /// What stands for a picture, a voice or a message that was taken back.
    private static func isPlaceholder(_ text: String) -> Bool {
        let text = text.trimmed
        return text.isEmpty || (text.hasPrefix("<") && text.hasSuffix(">") && !text.dropFirst().contains("<"))
            || [" omitted", "(file attached)", "weggelassen", "ausgeschlossen", "omis", "omitido", "omitida", "omitted>"].contains(
                where: text.hasSuffix)
            || ["This message was deleted", "You deleted this message", "This message was edited"].contains(where: text.hasPrefix)
    }
}

/// Which of the first three numbers of dates is the day, told from all dates of a chat together.
struct DateOrder {
    private var dayFirst = true

    init(_ dates: [[Int]]) {
        guard !dates.contains(where: { ($0.first ?? 0) > 31 }) else { return }
        if dates.contains(where: { $0[0] > 12 }) { return }
        if dates.contains(where: { $0[1] > 12 }) {
            dayFirst = false
            return
        }
        // Time runs forward: the order under which it does so more often is the right one.
        dayFirst = Self.stepsBack(dates, dayFirst: true) <= Self.stepsBack(dates, dayFirst: false)
    }

    func day(_ numbers: [Int]) -> CalendarDay? { Self.day(numbers, dayFirst: dayFirst) }

    private static func day(_ numbers: [Int], dayFirst: Bool) -> CalendarDay? {
        guard numbers.count >= 3 else { return nil }
        if numbers[0] > 31 { return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) }
        let year = numbers[2] < 100 ? 2_000 + numbers[2] : numbers[2]
        return CalendarDay(year: year, month: numbers[dayFirst ? 1 : 0], day: numbers[dayFirst ? 0 : 1])
    }

    private static func stepsBack(_ dates: [[Int]], dayFirst: Bool) -> Int {
        var count = 0
        var last: CalendarDay?
        for date in dates {
            guard let day = day(date, dayFirst: dayFirst) else {
                count += 1
                continue
            }
            if let last, day < last { count += 1 }
            last = day
        }
        return count
    }
}
