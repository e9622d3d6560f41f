import Seeding
import Testing

/// The same numbers everywhere: everything that is drawn rests on them.
struct SeedingTests {
    /// Source: Vigna's splitmix64.c, as Rosetta Code prints it for this seed.
    @Test func `A seed gives the numbers of SplitMix64`() {
        var generator = SeededGenerator(seed: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ]
        #expect(expected.indices.map { _ in generator.next() } == expected)
    }

    /// FNV-1a of the bytes and of the one that ends them, by a few lines of Python.
    @Test func `A text has one hash, and two are another than both as one`() {
        #expect(StableHash.hexadecimal("Lantern") == "aa9acea558c6f2f0")
        #expect(StableHash.hexadecimal("") == "af64724c8602eb6e")
        var (parted, joined) = (StableHash(), StableHash())
        for text in ["Lan", "tern"] { parted.combine(text) }
        joined.combine("Lantern")
        #expect(parted.value != joined.value)
    }

    @Test func `Labels give generators of their own, and the same labels the same one`() {
        func first(_ labels: (String, String)) -> UInt64 {
            var generator = SeededGenerator(seed: 7, labels: labels.0, labels.1)
            return generator.next()
        }
        #expect(first(("a", "b")) == first(("a", "b")))
        #expect(Set([first(("a", "b")), first(("ab", "")), first(("", "ab")), first(("b", "a"))]).count == 4)
    }

    @Test func `What is drawn lies in its range, each as likely, and a sample has none twice`() {
        var generator = SeededGenerator(seed: 3)
        var counts = [Int](repeating: 0, count: 5)
        for _ in 0..<10_000 { counts[generator.index(below: 5)] += 1 }
        #expect(counts.allSatisfy { (1_800...2_200).contains($0) })
        for _ in 0..<1_000 { #expect((0..<1).contains(generator.fraction())) }
        let shuffled = generator.shuffled(0..<50)
        #expect(shuffled != Array(0..<50) && shuffled.sorted() == Array(0..<50))
        let sample = generator.sample(0..<50, 20)
        #expect(Set(sample).count == 20)
        #expect(generator.sample(0..<3, 20).count == 3)
        #expect(generator.element(of: [Int]()) == nil)
        let element = generator.element(of: [4, 5])
        #expect(element == 4 || element == 5)
    }
}
