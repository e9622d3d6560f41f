/// Finds whether some words stand one behind the other in any of some texts; case, marks and articles do not count.
package struct PhraseIndex: Sendable {
    private var numbers: [String: Int32] = [:]
    /// All texts one after the other, each word as its number; −1 where a text ends.
    private var stream: [Int32] = []
    /// Where each word stands in the stream.
    private var places: [[Int32]] = []

    package init(_ texts: some Sequence<String>) {
        for text in texts {
            for word in NormalAnswer(text).words {
                let number = numbers[word] ?? Int32(places.count)
                if Int(number) == places.count {
                    numbers[word] = number
                    places.append([])
                }
                places[Int(number)].append(Int32(stream.count))
                stream.append(number)
            }
            stream.append(-1)
        }
    }

    /// Cost: as many comparisons as the rarest of the words stands in the texts.
    package func contains(_ words: some Collection<String>) -> Bool {
        let phrase = words.compactMap { numbers[$0] }
        guard phrase.count == words.count, let rarest = phrase.indices.min(by: { count(phrase[$0]) < count(phrase[$1]) }) else {
            return false
        }
        return places[Int(phrase[rarest])].contains { place in
            let start = Int(place) - rarest
            return start >= 0 && start + phrase.count <= stream.count && stream[start..<start + phrase.count].elementsEqual(phrase)
        }
    }

    private func count(_ number: Int32) -> Int { places[Int(number)].count }
}
