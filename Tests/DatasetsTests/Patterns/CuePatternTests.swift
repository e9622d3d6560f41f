import Testing

@testable import Datasets

@Suite struct CuePatternTests {
    @Test(arguments: [
        ("domain", "i bought the domain", true), ("domain", "i bought the domains", false), ("domain~", "i bought the domains", true),
        ("nobody|none ask~", "nobody asked", true), ("nobody|none ask~", "none asks", true),
        ("nobody|none ask~", "nobody ever asked", false),
        ("nobody * asked", "nobody asked", true), ("nobody * asked", "nobody but my own mother asked", true),
        ("nobody * asked", "nobody but my own dear mother asked", false), ("asked * nobody", "nobody asked", false),
        ("midnight & sent|changed", "i sent it out past midnight", true), ("midnight & sent|changed", "at midnight i changed it", true),
        ("midnight & sent|changed", "at midnight i slept", false), ("midnight & sent|changed", "i sent it at noon", false),
    ]) func `Words, beginnings, gaps and words in any order`(pattern: String, sentence: String, matches: Bool) {
        #expect(CuePattern(pattern).matches(sentence.split(separator: " ").map(String.init)) == matches)
    }

    @Test func `Every cause has a name of its own and cues`() {
        #expect(Set(Cause.all.map(\.name)).count == Cause.all.count)
        #expect(Cause.all.allSatisfy { !$0.cues.isEmpty && !$0.isShown(by: []) && !$0.isShown(by: ["the"]) })
    }
}
