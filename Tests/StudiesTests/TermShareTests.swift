import Languages
import Testing

@testable import Studies

struct TermShareTests {
    private func share(_ text: String, of source: String, _ language: NoteLanguage) -> Double? {
        Terms.share(of: text, language, among: Set(Terms.of(source, language)))
    }

    @Test func `Telling words count, where words are parted`() {
        #expect(share("the blue boat", of: "A blue house and a boat.", .english) == 1)
        #expect(share("the blue kite", of: "A blue house and a boat.", .english) == 0.5)
        #expect(share("the", of: "A blue house.", .english) == nil)
    }

    @Test func `A character counts with either neighbour, where they are not`() {
        let source = "我当场说这是花架子，隔着三米看锈。"
        #expect(share("花架子", of: source, .chinese) == 1)
        // One character between two others: of eight pairs two are new, of nine characters one.
        #expect(share("当场就说这是花架子", of: source, .chinese) == Double(8) / 9)
        #expect(share("老周喝茶", of: source, .chinese) == 0)
        #expect(share("三米，Rust", of: source + "Rust", .chinese) == 1)
        #expect(share("锈", of: source, .chinese) == nil)
    }
}
