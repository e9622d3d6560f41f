/// Finds secrets in a text.
struct SecretScanner {
    /// A secret and the bytes it takes.
    struct Find: Equatable {
        var kind: SecretKind
        var span: Range<Int>
    }

    private let bytes: [UInt8]
    private(set) var finds: [Find] = []
    /// Whether a private key began and did not end: it goes on in the next block.
    private(set) var isKeyOpen: Bool

    init(_ text: String, isKeyOpen: Bool = false) {
        bytes = Array(text.utf8)
        self.isKeyOpen = isKeyOpen
        guard isKeyOpen || bytes.count >= 8 else { return }
        scan()
    }

    private mutating func scan() {
        var position = 0
        if isKeyOpen { position = readKey(from: 0, bodyAt: 0) }
        while position < bytes.count {
            let end = readSecret(at: position)
            position = max(end, position + 1)
        }
    }

    /// The end of the secret at or about `position`; `position` when there is none.
    private mutating func readSecret(at position: Int) -> Int {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "="): return readAssignment(sign: position, length: 1)
        case 0xEF where starts("：", at: position): return readAssignment(sign: position, length: 3)
        case UInt8(ascii: "-") where starts("-----BEGIN ", at: position): return readKeyBlock(at: position)
        case UInt8(ascii: " ") where starts(" is ", at: position): return readAssignment(sign: position, length: 4)
        default: break
        }
        guard position == 0 || !Self.isTokenByte(bytes[position - 1]) else { return position }
        if let shapes = TokenShape.byFirstByte[byte], let end = tokenEnd(at: position, shapes) { return add(.token, position..<end) }
        if CalendarDay.isDigit(byte) { return readDigits(at: position) }
        if (0x41...0x5A).contains(byte) { return readBankAccount(at: position) }
        return position
    }

    private mutating func add(_ kind: SecretKind, _ span: Range<Int>) -> Int {
        finds.append(Find(kind: kind, span: span))
        return span.upperBound
    }

    private func starts(_ text: StaticString, at position: Int) -> Bool {
        guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}

extension SecretScanner {
    private func tokenEnd(at position: Int, _ shapes: [TokenShape]) -> Int? {
        for shape in shapes where bytes[position...].starts(with: shape.prefix) {
            var end = position + shape.prefix.count
            while end < bytes.count, Self.isTokenByte(bytes[end]) || bytes[end] == UInt8(ascii: ".") { end += 1 }
            let body = bytes[(position + shape.prefix.count)..<end]
            // Keys are random: they hold digits, words of prose with dashes do not.
            if body.count >= shape.fewest, body.contains(where: CalendarDay.isDigit) { return end }
        }
        return nil
    }

    /// A PEM or PGP private key, to its last line, or to the end of the text when it goes on elsewhere.
    private mutating func readKeyBlock(at position: Int) -> Int {
        let lineEnd = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
        guard String(decoding: bytes[position..<lineEnd], as: UTF8.self).contains("PRIVATE KEY") else { return position }
        return readKey(from: position, bodyAt: lineEnd)
    }

    private mutating func readKey(from start: Int, bodyAt body: Int) -> Int {
        var position = body
        while position < bytes.count {
            if starts("-----END ", at: position) {
                let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
                isKeyOpen = false
                return add(.privateKey, start..<end)
            }
            position += 1
        }
        isKeyOpen = true
        return add(.privateKey, start..<bytes.count)
    }

    /// Digits, in groups or not: a card ends where a group ends.
    private mutating func readDigits(at position: Int) -> Int {
        let run = bytes[position...].prefix(while: CalendarDay.isDigit).endIndex
        guard !isInAddress(position) else { return run }
        if run - position >= 17, let end = identityEnd(at: position) { return add(.identityNumber, position..<end) }
        var digits: [UInt8] = []
        var end = position
        while end < bytes.count, digits.count < 19 {
            if CalendarDay.isDigit(bytes[end]) {
                digits.append(bytes[end] - 0x30)
                let isGroupEnd = end + 1 == bytes.count || !Self.isTokenByte(bytes[end + 1]) || bytes[end + 1] == UInt8(ascii: "-")
                if isGroupEnd, CheckedNumber.isCard(digits) { return add(.cardNumber, position..<end + 1) }
            } else if !(bytes[end] == 0x20 || bytes[end] == UInt8(ascii: "-")) || end + 1 == bytes.count
                || !CalendarDay.isDigit(bytes[end + 1])
            {
                break
            }
            end += 1
        }
        return run
    }

    private func identityEnd(at position: Int) -> Int? {
        let end = position + 18
        guard end <= bytes.count, end == bytes.count || !Self.isTokenByte(bytes[end]) else { return nil }
        return CheckedNumber.isChineseIdentity(Array(bytes[position..<end])) ? end : nil
    }

    private mutating func readBankAccount(at position: Int) -> Int {
        guard position + 15 <= bytes.count, (0x41...0x5A).contains(bytes[position + 1]), CalendarDay.isDigit(bytes[position + 2]),
            CalendarDay.isDigit(bytes[position + 3])
        else { return position }
        var characters: [UInt8] = []
        var end = position
        while end < bytes.count, characters.count < 34 {
            if CalendarDay.isDigit(bytes[end]) || (0x41...0x5A).contains(bytes[end]) {
                characters.append(bytes[end])
            } else if bytes[end] != 0x20 {
                break
            }
            end += 1
            let isWhole = end == bytes.count || !Self.isTokenByte(bytes[end])
            if isWhole, characters.count >= 15, CheckedNumber.isBankAccount(characters) { return add(.bankAccount, position..<end) }
        }
        return position
    }

    /// Numbers in web addresses are identifiers.
    private func isInAddress(_ position: Int) -> Bool {
        let word = bytes[max(0, position - 200)..<position].reversed().prefix { $0 > 0x20 }
        return word.contains(UInt8(ascii: "/"))
    }

    private mutating func readAssignment(sign: Int, length: Int) -> Int {
        guard AssignedSecret.mayEndName(bytes, before: sign) else { return readCredentials(colon: sign) }
        let lineStart = bytes[max(0, sign - 60)..<sign].lastIndex(of: 0x0A).map { $0 + 1 } ?? max(0, sign - 60)
        let name = String(decoding: bytes[lineStart..<sign], as: UTF8.self).trimmingQuotes
        guard let kind = AssignedSecret.kind(named: name) else { return readCredentials(colon: sign) }
        var start = sign + length
        while start < bytes.count, bytes[start] == 0x20 || Self.quotes.contains(bytes[start]) { start += 1 }
        var end = start
        while end < bytes.count, bytes[end] > 0x20, !Self.quotes.contains(bytes[end]), bytes[end] != UInt8(ascii: ",") { end += 1 }
        let rest = bytes[end...].prefix { $0 != 0x0A }
        let endsLine = rest.allSatisfy { $0 <= 0x20 || Self.quotes.contains($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
        let value = String(decoding: bytes[start..<end], as: UTF8.self)
        guard AssignedSecret.isSecret(value, kind: kind, endsLine: endsLine && length != 4) else { return sign + 1 }
        return add(kind, start..<end)
    }

    /// `scheme://user:password@host`.
    private mutating func readCredentials(colon: Int) -> Int {
        guard bytes[colon] == UInt8(ascii: ":"), colon > 0, Self.isTokenByte(bytes[colon - 1]) else { return colon }
        let before = bytes[max(0, colon - 100)..<colon].reversed().prefix { $0 > 0x20 && $0 != UInt8(ascii: "@") }
        guard String(decoding: before.reversed(), as: UTF8.self).contains("://") else { return colon }
        let rest = bytes[(colon + 1)...].prefix(100).prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        guard let at = rest.firstIndex(of: UInt8(ascii: "@")), at > colon + 1 else { return colon }
        return add(.password, colon + 1..<at)
    }

    private static let quotes: [UInt8] = Array("\"'`".utf8)
}

extension String {
    fileprivate var trimmingQuotes: String {
        String(trimmed.drop { "\"'`".contains($0) }.reversed().drop { "\"'`* ".contains($0) }.reversed())
    }
}
