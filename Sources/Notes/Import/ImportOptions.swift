import Foundation

/// How an import reads.
package struct ImportOptions: Sendable {
    /// Files and folders to leave out: rules as in `.engramignore`, counted from each path that is added.
    package var excludes: [String]
    /// Bytes; a larger file is skipped. Text of 256 MiB takes about 2 GB of memory and a minute to read.
    package var largestFile: Int
    /// Bytes of notes that are kept between the two passes instead of being read twice.
    package var memoryBudget: Int
    /// How many files are read at once.
    package var workers: Int
    /// The zone that turns file times and exports' times into days.
    package var timeZone: TimeZone
    /// Headings, in any case, whose sections stay out.
    package var leftOutHeadings: [String]
    /// Whether secrets are masked.
    package var masksSecrets: Bool
    /// Files whose secrets are learnt as they stand, because their owner says so: rules as in `.engramignore`.
    package var unmasked: [String]
    /// Whether a note that says nearly the same as another one is left out.
    package var dropsNearDuplicates: Bool
    /// Whether lines that many notes of a folder share are dropped.
    package var dropsBoilerplate: Bool
    /// What may come out of one archive or document.
    package var archiveLimits: ArchiveLimits
    /// Names and addresses that the owner writes under, to tell their words from others' in chats and mail; compared without case.
    package var ownNames: [String]
    /// Whether an assistant's answers stand in a talk with it, told apart from the owner's words.
    package var keepsAssistantAnswers: Bool

    package init(
        excludes: [String] = [],
        largestFile: Int = 256 << 20,
        memoryBudget: Int = 32 << 20,
        workers: Int = 2,
        timeZone: TimeZone = .gmt,
        leftOutHeadings: [String] = [],
        masksSecrets: Bool = true,
        unmasked: [String] = [],
        dropsNearDuplicates: Bool = true,
        dropsBoilerplate: Bool = true,
        archiveLimits: ArchiveLimits = ArchiveLimits(),
        ownNames: [String] = [],
        keepsAssistantAnswers: Bool = true
    ) {
        self.excludes = excludes
        self.largestFile = largestFile
        self.memoryBudget = memoryBudget
        self.workers = workers
        self.timeZone = timeZone
        self.leftOutHeadings = leftOutHeadings
        self.masksSecrets = masksSecrets
        self.unmasked = unmasked
        self.dropsNearDuplicates = dropsNearDuplicates
        self.dropsBoilerplate = dropsBoilerplate
        self.archiveLimits = archiveLimits
        self.ownNames = ownNames
        self.keepsAssistantAnswers = keepsAssistantAnswers
    }

    var leaveOutRules: LeaveOutRules { LeaveOutRules(headings: Set(leftOutHeadings.map { $0.lowercased() })) }

    /// Whether a name or an address is the owner's.
    func isOwn(_ name: String) -> Bool { ownNames.contains { $0.trimmed.lowercased() == name.trimmed.lowercased() } }

    func keepsSecrets(in path: String) -> Bool {
        unmasked.contains { rule in IgnoreRule(rule)?.matchesFile(path) ?? false }
    }

    /// The day in the time zone of the options.
    func day(secondsSince1970 seconds: Int) -> CalendarDay? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let parts = calendar.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: TimeInterval(seconds)))
        guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }
}

/// What one archive may unpack to.
package struct ArchiveLimits: Sendable, Equatable {
    /// Bytes that everything read from one archive may add up to.
    package var totalBytes: Int
    /// How many entries one archive may have.
    package var entries: Int
    /// Bytes out for one byte in, looked at from 1 MiB on.
    package var ratio: Int
    /// How many archives may stand in each other.
    package var nesting: Int
    /// Bytes of an archive inside an archive: it is held in memory.
    package var nestedBytes: Int

    package init(totalBytes: Int = 4 << 30, entries: Int = 200_000, ratio: Int = 200, nesting: Int = 3, nestedBytes: Int = 1 << 30) {
        self.totalBytes = totalBytes
        self.entries = entries
        self.ratio = ratio
        self.nesting = nesting
        self.nestedBytes = nestedBytes
    }
}
