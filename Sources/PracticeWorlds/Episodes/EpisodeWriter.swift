import Seeding
import Tokenization

/// Writes the chats of one episode. What is true comes from `world`, how it is said from `random`: a world that comes back
/// is said in other words.
struct EpisodeWriter: Sendable {
    let book = PracticeBook.shared
    /// Whether the world comes back over the run; its questions then leave the note out.
    let isBank: Bool
    var world: SeededGenerator
    var random: SeededGenerator
    private(set) var chats: [PracticeChat] = []

    init(world: SeededGenerator, wording: SeededGenerator, isBank: Bool) {
        self.isBank = isBank
        self.world = world
        random = wording
    }

    mutating func add(_ chat: PracticeChat) {
        var chat = chat
        if random.index(below: 14) == 0 { chat.messages.insert(ChatMessage(role: .system, content: draw("systemLine")), at: 0) }
        chats.append(chat)
    }

    /// True once in `count` times.
    mutating func once(in count: Int) -> Bool { random.index(below: count) == 0 }

    mutating func draw(_ pool: String) -> String { book.pools.draw(pool, random: &random) }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[random.index(below: elements.count)] }

    mutating func fill(_ template: Template, _ values: [String]) -> String {
        English.capitalized(template.filled(values, pools: book.pools, random: &random))
    }

    /// A frame of `pool` with `text` in place of its mark.
    mutating func framed(_ pool: String, _ text: String) -> String {
        let frame = draw(pool)
        guard let mark = frame.utf8.firstIndex(of: UInt8(ascii: "%")) else { return frame }
        let isInside = mark != frame.startIndex && !frame[..<mark].hasSuffix("\n") && !frame[..<mark].hasSuffix(". ")
        return frame[..<mark] + (isInside ? English.lowered(text) : text) + frame[frame.index(after: mark)...]
    }

    /// A prompt of note blocks and a question.
    mutating func prompt(_ blocks: [String], _ question: String) -> String {
        guard !isBank else { return question }
        var text = ""
        var frame = draw("promptFrame")[...]
        while let mark = frame.firstIndex(of: "%") {
            text += frame[..<mark]
            text += frame[frame.index(after: mark)] == "N" ? blocks.joined(separator: "\n\n") : question
            frame = frame[frame.index(mark, offsetBy: 2)...]
        }
        return text + frame
    }

    /// People do not always write capitals and marks, or every letter.
    mutating func styled(_ question: String) -> String {
        var text = question
        let style = random.index(below: 24)
        if style < 2 || style == 2 { text = style < 2 ? text.lowercased() : English.lowered(text) }
        if style >= 1, style < 5, let last = text.last, last == "?" || last == "." { text.removeLast() }
        if style == 5, once(in: 2) { text = misspelled(text) }
        return text
    }

    /// One long small-letter word with a letter left out.
    private mutating func misspelled(_ text: String) -> String {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let long = words.indices.filter { words[$0].utf8.count > 4 && words[$0].utf8.allSatisfy { (0x61...0x7a).contains($0) } }
        guard !long.isEmpty else { return text }
        let chosen = pick(long)
        let letter = 1 + random.index(below: words[chosen].count - 2)
        words[chosen].remove(at: words[chosen].index(words[chosen].startIndex, offsetBy: letter))
        return words.joined(separator: " ")
    }
}
