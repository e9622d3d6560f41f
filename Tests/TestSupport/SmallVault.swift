import Notes

/// Six notes that have a bit of everything.
package enum SmallVault {
    package static let notes = linked([lantern, harbor, maria, clock, tower, diary])

    private static let lantern = note(
        "Lantern",
        [
            section(nil, "Lantern was a reading app for the train."),
            section(
                "Why I stopped", "I stopped Lantern because nobody but Maria opened it twice. We moved the server to Lisbon in May 2023.",
                at: 60),
            section("Rules I keep", [.list(items: ["Ask somebody first", "Ship the small version"], ordered: false)], at: 200),
        ], day: "2023-03-05", tags: ["project", "reading"], folder: "Projects",
        properties: [NoteProperty(key: "status", value: "dropped"), NoteProperty(key: "started", value: "2022-11-02")])

    private static let harbor = note(
        "Harbor",
        [
            section(
                "Decision",
                [
                    .paragraph("We chose SQLite, because one file is easy to back up. It cost 12 euros a year."),
                    .definition(term: "Mooring", meaning: "the rope that holds a boat"),
                ]),
            section(
                "To do", [.tasks([NoteTask(text: "paint the boat", done: true), NoteTask(text: "ask the club", done: false)])], at: 300),
        ], day: "2022-07-10", tags: ["project"], folder: "Projects", properties: [NoteProperty(key: "status", value: "active")])

    private static let maria = note(
        "Maria", [section("How we met", "I met Maria at the station in Porto. She never writes letters.")], day: "2022-06-01",
        tags: ["people"],
        folder: "People")

    private static let clock = note(
        "Small Clock", [section("Price", [.table(header: ["Shop", "Euros"], rows: [["Porto", "4"], ["Lisbon", "5"]])])], tags: ["project"],
        folder: "Projects", properties: [NoteProperty(key: "status", value: "shipped")])

    private static let tower = note(
        "灯塔", [section("为什么停下", "我停下了灯塔，因为除了玛丽没有人打开它。后来我去了里斯本。")], day: "2021-05-04", language: .chinese)

    private static let diary = note(
        "2023-04-02", [section(nil, "Walked to the harbor with Maria and slept badly.")], day: "2023-04-02", tags: ["diary"])

    /// Lantern and the diary name Maria.
    private static func linked(_ notes: [Note]) -> [Note] {
        var notes = notes
        let maria = NoteReference(title: "Maria", contentHash: notes[2].contentHash)
        notes[0].links = [NoteLink(target: "Maria", text: "Maria", section: 1, resolved: maria)]
        notes[5].links = [NoteLink(target: "Maria", text: "Maria", section: 0, resolved: maria)]
        notes[2].backlinks = [0, 5].map { NoteReference(title: notes[$0].title, contentHash: notes[$0].contentHash) }
        return notes
    }
}
