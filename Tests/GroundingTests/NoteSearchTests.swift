import Grounding
import Notes
import TestSupport
import Testing

/// Notes found by words, by hash and by title.
struct NoteSearchTests {
    private let search = NoteSearch(SmallVault.notes)

    @Test func `The note with the rarest of the words comes first, and none without any of them`() {
        #expect(search.found(by: "Why did I stop Lantern, and who opened it?", limit: 3).first == 0)
        #expect(search.found(by: "Lisbon Porto", limit: 2).count == 2)
        #expect(search.found(by: "xylophone", limit: 3).isEmpty)
    }

    @Test func `What a study asked about a note finds it too, and its text stays as its owner wrote it`() {
        let maria = SmallVault.notes[2].contentHash
        let expanded = NoteSearch(
            SmallVault.notes, DocumentExpansion([maria: ["Which cousin plays the xylophone?"], "of nothing": ["xylophone"]]))
        #expect(expanded.found(by: "xylophone", limit: 3) == [2])
        #expect(expanded.texts == search.texts)
    }

    @Test func `A hash tells a note before its title does, and a title whatever its capitals`() {
        #expect(search.note(hash: SmallVault.notes[1].contentHash, title: "Lantern") == 1)
        #expect(search.note(hash: "of nothing", title: "lantern") == 0)
        #expect(search.note(title: "MARIA") == 2)
        #expect(search.note(title: "Nowhere") == nil)
    }

    @Test func `A note reads as its owner wrote it, the title first`() {
        #expect(search.texts[0].hasPrefix("# Lantern\n2023-03-05\n"))
        #expect(search.texts[0].contains("\n## Why I stopped\nI stopped Lantern because"))
    }
}
