/// Random numbers of a seed, by SplitMix64: the same on every machine and in every version of the standard library.
///
/// Source: Steele, Lea, Flood: Fast splittable pseudorandom number generators (OOPSLA 2014).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    /// A generator of its own for what `labels` name, so that a choice does not depend on what was chosen elsewhere.
    package init(seed: UInt64, labels: String...) {
        var hash = StableHash()
        hash.combine(seed)
        for label in labels { hash.combine(label) }
        state = hash.value
    }

    package mutating func next() -> UInt64 {
        defer { state &+= SplitMix64.step }
        return SplitMix64.mix(state)
    }

    /// A number from 0 up to, but without, `bound`.
    package mutating func index(below bound: Int) -> Int {
        precondition(bound > 0, "an index is drawn from at least one element")
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number from 0 up to, but without, 1.
    package mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// The elements in another order, each order as likely.
    package mutating func shuffled<Element>(_ elements: some Sequence<Element>) -> [Element] {
        var result = Array(elements)
        for end in stride(from: result.count - 1, to: 0, by: -1) { result.swapAt(end, index(below: end + 1)) }
        return result
    }

    /// `count` elements at most, none twice, in drawn order.
    package mutating func sample<Element>(_ elements: some Sequence<Element>, _ count: Int) -> [Element] {
        Array(shuffled(elements).prefix(count))
    }

    package mutating func element<Element>(of elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[index(below: elements.count)]
    }
}
