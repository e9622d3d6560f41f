/// Numbers that carry a checksum, so that a find is hardly ever an accident.
enum CheckedNumber {
    /// Payment cards: a known issuer's first digits, its length, and Luhn's sum (ISO/IEC 7812).
    static func isCard(_ digits: [UInt8]) -> Bool {
        guard (13...19).contains(digits.count), digits.allSatisfy({ $0 <= 9 }), Set(digits).count > 1 else { return false }
        let two = Int(digits[0]) * 10 + Int(digits[1])
        let four = two * 100 + Int(digits[2]) * 10 + Int(digits[3])
        let isIssued =
            switch digits.count {
            case 14: two == 36 || two == 38 || two == 30
            case 15: two == 34 || two == 37
            case 16:
                digits[0] == 4 || (51...55).contains(two) || (2221...2720).contains(four) || two == 65 || four == 6011 || two == 35
                    || two == 62
            case 19: digits[0] == 4 || two == 62
            default: false
            }
        return isIssued && luhn(digits)
    }

    static func luhn(_ digits: [UInt8]) -> Bool {
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let doubled = place.isMultiple(of: 2) ? Int(digit) : Int(digit) * 2
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum.isMultiple(of: 10)
    }

    /// International bank account numbers: two letters, two check digits, 97-remainder one (ISO 13616).
    static func isBankAccount(_ characters: [UInt8]) -> Bool {
        guard (15...34).contains(characters.count), characters[..<2].allSatisfy({ (0x41...0x5A).contains($0) }),
            characters[2..<4].allSatisfy(CalendarDay.isDigit)
        else { return false }
        var remainder = 0
        for byte in characters[4...] + characters[..<4] {
            switch byte {
            case 0x30...0x39: remainder = (remainder * 10 + Int(byte - 0x30)) % 97
            case 0x41...0x5A: remainder = (remainder * 100 + Int(byte - 0x41) + 10) % 97
            default: return false
            }
        }
        return remainder == 1
    }

    /// Chinese resident identity numbers: 17 digits with a birthday, and a check character (GB 11643).
    static func isChineseIdentity(_ characters: [UInt8]) -> Bool {
        guard characters.count == 18, characters[..<17].allSatisfy(CalendarDay.isDigit),
            let (birthday, _) = CalendarDay.scan(characters[6..<14]), (1900...2099).contains(birthday.year)
        else { return false }
        var sum = 0
        var weight = 1
        for byte in characters[..<17].reversed() {
            weight = weight * 2 % 11
            sum += Int(byte - 0x30) * weight
        }
        return characters[17] == Array("10X98765432".utf8)[sum % 11]
    }
}
