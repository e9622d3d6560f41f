/// Questions about one cause that describe it in other words, for training and for practice chats.
enum CauseQuestions {
    /// The questions to a cause; none where the table has no such name.
    static func wordings(of cause: String) -> [Wording] { all[cause] ?? [] }

    private static let all: [String: [Wording]] = Dictionary(
        uniqueKeysWithValues: [
            unneeded, polishing, rewriting, hardestLast, growingScope, deafToUsers, nameFirst, lateFixes, noBackup,
            bigChanges, skippedTests, endingService, underestimatedCost, tooMuchAtOnce, tooLittleTime, workingAlone,
            quickYes, littleSleep, avoidedTalks, mornings, outdoors, lists, comfortBuying, smallStart, shownEarly,
            withSomeone, fixedDate,
        ].map(list))

    /// A cause's name, then a question a line; a list only ever grows at its end.
    private static func list(_ text: String) -> (cause: String, wordings: [Wording]) {
        let lines = text.split(separator: "\n").map(String.init)
        let wordings = lines.dropFirst().enumerated().map { index, line in
            Wording(id: "\(lines[0]).\(index + 1)", number: index + 1, pattern: line)
        }
        return (lines[0], wordings)
    }
}
