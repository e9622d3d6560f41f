/// The numbers and months in a text, in their order, to find a day among them: `28. Juni 2020`, `28 de junio de 2020`, `June 28th, 2020`.
struct DateWords {
    private enum Word: Equatable {
        case number(Int, digits: Int)
        case month(Int)
        /// A word that no date holds.
        case other
    }

    private var words: [Word] = []
    /// Whether the text holds nothing but what belongs to a date: numbers, months, weekdays, short words between them.
    private(set) var areOnlyDate = true
    private var hasMonth = false

    init(_ text: some StringProtocol) {
        for piece in Self.pieces(text.prefix(160)) {
            if let number = Int(piece), piece.first?.isNumber == true {
                words.append(.number(number, digits: piece.count))
            } else if let month = CalendarNames.shared.month(piece) {
                words.append(.month(month))
                hasMonth = true
            } else if !CalendarNames.shared.isWeekday(piece), piece.count > 3 {
                areOnlyDate = false
                if words.last != .other { words.append(.other) }
            }
        }
    }

    /// Runs of digits and runs of letters.
    private static func pieces(_ text: some StringProtocol) -> [String] {
        var pieces: [String] = []
        var open = ""
        for character in text {
            let isDigit = character.isASCII && character.isNumber
            guard isDigit || character.isLetter else {
                if !open.isEmpty { pieces.append(open) }
                open = ""
                continue
            }
            if let last = open.last, (last.isASCII && last.isNumber) != isDigit {
                pieces.append(open)
                open = ""
            }
            open.append(character)
        }
        return open.isEmpty ? pieces : pieces + [open]
    }

    /// The first day whose month is written as a word.
    var day: CalendarDay? {
        guard hasMonth else { return nil }
        for (place, word) in words.enumerated() {
            if case .month(let month) = word, let day = day(around: place, month) { return day }
        }
        return nil
    }

    /// Day and year around a month: `28 June 2020`, `June 28, 2020`, `2020 June 28`, `Jun 28 10:15:00 2020`.
    private func day(around place: Int, _ month: Int) -> CalendarDay? {
        if let day = dayNumber(place - 1), let year = year(place + 1) { return CalendarDay(year: year, month: month, day: day) }
        if let day = dayNumber(place + 1) {
            if let year = year(place + 2) ?? year(place - 1) { return CalendarDay(year: year, month: month, day: day) }
            // A time stands between day and year.
            var next = place + 2
            while next < place + 5, case .number(_, digits: 2)? = word(next) { next += 1 }
            if next > place + 3, let year = year(next) { return CalendarDay(year: year, month: month, day: day) }
        }
        // Two digits are a year where nothing else stands there.
        if words.count == 3, place == 1, let day = dayNumber(0), case .number(let short, digits: 2)? = word(2) {
            return CalendarDay(year: short < 70 ? 2000 + short : 1900 + short, month: month, day: day)
        }
        return nil
    }

    private func word(_ place: Int) -> Word? { words.indices.contains(place) ? words[place] : nil }

    private func dayNumber(_ place: Int) -> Int? {
        if case .number(let day, let digits)? = word(place), digits <= 2, (1...31).contains(day) { day } else { nil }
    }

    private func year(_ place: Int) -> Int? {
        if case .number(let year, digits: 4)? = word(place) { year } else { nil }
    }

    /// A month and nothing else but a number: `06 June`, `June`, `28 June`.
    var monthAndNumber: (month: Int, number: Int?)? {
        let found = words.compactMap { if case .month(let month) = $0 { month } else { nil } }
        let numbers = words.compactMap { if case .number(let number, let digits) = $0, digits <= 2 { number } else { nil } }
        guard found.count == 1, words.count == numbers.count + 1, numbers.count <= 1 else { return nil }
        return (found[0], numbers.first)
    }

    /// A month and a year and nothing else: `June 2020`.
    var monthAndYear: (month: Int, year: Int)? {
        guard words.count == 2 else { return nil }
        switch (words[0], words[1]) {
        case (.month(let month), .number(let year, digits: 4)), (.number(let year, digits: 4), .month(let month)): return (month, year)
        default: return nil
        }
    }
}
