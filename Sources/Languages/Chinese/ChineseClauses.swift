/// Asks for parts of Chinese sentences, where the question word stands in the place of its answer.
struct ChineseClauses: ClauseReader {
    package func questions(_ sentence: String, _ terms: any TermBook, known: Set<String>) -> [ClauseQuestion] {
        let echoes = spans(in: sentence, terms, known: known).filter { $0.kind != .name }.prefix(2).compactMap { echo($0, sentence) }
        return (reason(sentence).map { [$0] } ?? []) + echoes
    }

    package func isDeed(_: String) -> Bool { false }
    package func question(heading _: String, title _: String?) -> ClauseQuestion? { nil }

    /// `除了我没有人用，因为…` and `因为…，所以…`.
    private func reason(_ text: String) -> ClauseQuestion? {
        guard let mark = text.firstRange(of: "因为"), !text.contains("？") else { return nil }
        let statement: Substring
        let reason: Substring
        if mark.lowerBound == text.startIndex {
            guard let comma = text.firstIndex(of: "，") else { return nil }
            reason = text[..<comma]
            statement = text[text.index(after: comma)...].trimmingPrefix("所以")
        } else {
            reason = text[mark.lowerBound...]
            statement = text[..<mark.lowerBound].split(separator: "，").last ?? ""
        }
        let bare = String(statement).trimmingEnd
        guard (3...24).contains(bare.count), (4...60).contains(reason.count), !["是", "正"].contains(String(bare.suffix(1))) else {
            return nil
        }
        return ClauseQuestion(
            .why, [.statement: bare, .inversion: bare], answer: Chinese.shared.asSentence(String(reason)), isShort: false,
            namesSubject: true)
    }

    /// `门票要多少欧元`, `我们什么时候搬到里斯本`.
    private func echo(_ span: SentenceSpan, _ text: String) -> ClauseQuestion? {
        guard text.count <= 80, !text.contains(where: { "？“”：（）()".contains($0) }) else { return nil }
        let (before, after) = (text[..<span.range.lowerBound], text[span.range.upperBound...])
        // One of several is not the answer, and of a line that is hardly more nothing can be asked.
        guard before.last != "、", after.first != "、", (before + after).count(where: { $0.isLetter && !Self.isNumeral($0) }) >= 4 else {
            return nil
        }
        let unit = span.text.drop { !Self.isUnit($0) }
        let number = span.text.prefix { !Self.isUnit($0) }
        let isFew = unit.count == 1 && number.count == 1 && !Self.large.isSuperset(of: number)
        let word = span.kind == .time ? "什么时候" : isFew ? "几" + unit : "多少" + unit
        let asked = span.replaced(in: text, by: word).trimmingEnd
        return ClauseQuestion(.echo, [.quote: asked], answer: Chinese.shared.asSentence(span.text), isShort: true)
    }

    /// `我停下了灯塔` of somebody else: a verb has no ending to change.
    package func said(of name: String, statement: String, inversion: String) -> (statement: String?, inversion: String)? {
        func turned(_ text: String) -> String? {
            text.hasPrefix("我") && !text.hasPrefix("我们") && !text.dropFirst().contains("我") ? name + text.dropFirst() : nil
        }
        guard let statement = turned(statement), let inversion = turned(inversion) else { return nil }
        return (statement, inversion)
    }
}
