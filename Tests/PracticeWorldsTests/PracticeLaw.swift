import Tokenization

/// What has to hold for every generated text; each law returns what it found wrong.
enum PracticeLaw {
    static func fault(in message: ChatMessage) -> String? {
        spacingFault(message.content) ?? wordFault(message.content) ?? (message.role == .assistant ? answerFault(message.content) : nil)
    }

    /// No gap left open, no double blank, no blank before a mark, no two marks in a row.
    private static func spacingFault(_ text: String) -> String? {
        var before: UInt8 = 0x0a
        for byte in text.utf8 {
            switch (before, byte) {
            case (_, UInt8(ascii: "{")), (_, UInt8(ascii: "}")), (_, UInt8(ascii: "&")): return "an open gap"
            case (0x20, 0x20), (0x20, 0x0a): return "a blank too many"
            case (0x20, UInt8(ascii: ".")), (0x20, UInt8(ascii: ",")), (0x20, UInt8(ascii: "?")), (0x20, UInt8(ascii: ":")):
                return "a blank before a mark"
            case (UInt8(ascii: "."), UInt8(ascii: ".")), (UInt8(ascii: "."), UInt8(ascii: ",")), (UInt8(ascii: ","), UInt8(ascii: ".")),
                (UInt8(ascii: "?"), UInt8(ascii: ".")), (UInt8(ascii: ","), UInt8(ascii: ",")), (UInt8(ascii: "?"), UInt8(ascii: "?")):
                return "two marks in a row"
            case (let digit, UInt8(ascii: "%")) where !(0x30...0x39).contains(digit): return "a frame's mark"
            default: before = byte
            }
        }
        return before == 0x20 ? "a blank at the end" : nil
    }

    private static let articles: Set<String> = ["a", "an", "A", "An"]
    private static let determiners: Set<String> = ["a", "an", "the", "my", "his", "her"]

    /// «a» and «an» by the sound that follows; no two determiners, and no word twice, in a row.
    private static func wordFault(_ text: String) -> String? {
        for line in text.utf8.split(separator: 0x0a) {
            if let fault = wordFault(inLine: line) { return fault }
        }
        return nil
    }

    private static func wordFault(inLine line: Substring.UTF8View) -> String? {
        var before = ""
        for part in line.split(separator: 0x20) {
            let word = String(Substring(part))
            if articles.contains(before), let first = word.first, first.isLetter || first.isNumber, isAn(word) != (before.count == 2) {
                return "«\(before) \(word)»"
            }
            if before != "her", determiners.contains(before.lowercased()), determiners.contains(word) { return "«\(before) \(word)»" }
            if before == word, word.count > 1, word.utf8.allSatisfy({ $0 & 0xdf &- 0x41 < 26 }) { return "«\(before) \(word)»" }
            before = word
        }
        return nil
    }

    private static func isAn(_ word: String) -> Bool {
        let lower = word.lowercased()
        if let number = Int(word.prefix { $0.isNumber }) {
            return [8, 11, 18].contains(number) || (80...89).contains(number) || (800...899).contains(number)
        }
        let capitals = word.prefix { $0.isUppercase }
        if capitals.count > 1, capitals.count < 6 { return "AEFHILMNORSX".contains(capitals.prefix(1)) }
        if lower.hasPrefix("hour") || lower.hasPrefix("honest") { return true }
        if ["uni", "usa", "use", "usu", "eu", "uk", "url", "ubi", "one-"].contains(where: lower.hasPrefix) { return false }
        return "aeiou".contains(lower.prefix(1))
    }

    /// An answer begins with a large letter or a number and ends a sentence, unless it ends with a list.
    private static func answerFault(_ text: String) -> String? {
        guard let first = text.first, let last = text.last else { return "an empty answer" }
        if first.isLowercase { return "a small letter at the start" }
        let line = text.split(separator: "\n").last ?? ""
        let isItem = line.hasPrefix("- ") || line.hasPrefix("* ") || line.first?.isNumber == true
        return ".?!".contains(last) || isItem ? nil : "no end"
    }
}
