/// How Python writes numbers with a point.
enum FloatSpelling {
    /// The shortest digits that give the number back, `repr`'s layout: 2.0, 1e+16, 1e-07.
    static func shortest(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
        guard value != 0 else { return value.sign == .minus ? "-0.0" : "0.0" }
        let sign = value < 0 ? "-" : ""
        let (digits, exponent) = parts(value.magnitude.description)
        if exponent < -4 || exponent >= 16 {
            let rest = digits.dropFirst()
            let fraction = rest.isEmpty ? "" : ".\(rest)"
            let power = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
            return "\(sign)\(digits.prefix(1))\(fraction)\(exponent < 0 ? "e-" : "e+")\(power)"
        }
        if exponent < 0 { return "\(sign)0.\(String(repeating: "0", count: -exponent - 1))\(digits)" }
        let whole = digits.prefix(exponent + 1)
        let zeros = String(repeating: "0", count: exponent + 1 - whole.count)
        let fraction = digits.dropFirst(exponent + 1)
        return "\(sign)\(whole)\(zeros).\(fraction.isEmpty ? "0" : fraction)"
    }

    /// Significant digits and the power of ten of the first one, of a number as Swift writes it.
    private static func parts(_ text: String) -> (digits: String, exponent: Int) {
        let pieces = text.split(separator: "e")
        let mantissa = pieces[0].split(separator: ".", omittingEmptySubsequences: false)
        let whole = mantissa[0]
        let all = whole + (mantissa.count > 1 ? mantissa[1] : "")
        let leading = all.prefix { $0 == "0" }.count
        var digits = all.dropFirst(leading)
        while digits.last == "0" { digits.removeLast() }
        let exponent = (pieces.count > 1 ? Int(pieces[1]) ?? 0 : 0) + whole.count - 1 - leading
        return (String(digits), exponent)
    }

    /// With `places` digits after the point, rounded to even from the exact binary value, as C's `%.*f`.
    static func fixed(_ value: Double, places: Int) -> String {
        guard value.isFinite else { return shortest(value) }
        let sign = value.sign == .minus ? "-" : ""
        var number = Decimal(value.magnitude)
        number.round(places: places)
        return sign + number.text(places: places)
    }

    /// An exact binary number in decimal digits.
    private struct Decimal {
        /// From the least.
        var digits: [UInt8]
        /// How many of them stand after the point.
        var fraction = 0

        init(_ value: Double) {
            digits = Array(String(value.significandBitPattern | (value.isNormal ? 1 << 52 : 0)).utf8.reversed()).map { $0 - 48 }
            var power = (value.isNormal ? Int(value.exponentBitPattern) : 1) - 1075
            while power > 0 {
                multiply(by: 2)
                power -= 1
            }
            // Halving is multiplying by 5 and moving the point.
            while power < 0 {
                multiply(by: 5)
                fraction += 1
                power += 1
            }
        }

        private mutating func multiply(by factor: UInt8) {
            var carry: UInt8 = 0
            for index in digits.indices {
                let product = digits[index] * factor + carry
                digits[index] = product % 10
                carry = product / 10
            }
            if carry > 0 { digits.append(carry) }
        }

        mutating func round(places: Int) {
            guard fraction > places else { return }
            let cut = fraction - places
            while digits.count <= cut { digits.append(0) }
            let isAboveHalf = digits[cut - 1] > 5 || digits[cut - 1] == 5 && digits[..<(cut - 1)].contains { $0 != 0 }
            let isHalf = digits[cut - 1] == 5 && !isAboveHalf
            let isUp = isAboveHalf || isHalf && digits[cut] % 2 == 1
            digits.removeFirst(cut)
            fraction = places
            var index = 0
            var carries = isUp
            while carries {
                if index == digits.count { digits.append(0) }
                carries = digits[index] == 9
                digits[index] = carries ? 0 : digits[index] + 1
                index += 1
            }
        }

        func text(places: Int) -> String {
            var digits = digits
            while digits.count <= fraction { digits.append(0) }
            while digits.count > fraction + 1, digits.last == 0 { digits.removeLast() }
            let text = String(decoding: digits.reversed().map { $0 + 48 }, as: UTF8.self)
            guard places > 0 else { return text }
            let zeros = String(repeating: "0", count: places - fraction)
            return text.prefix(text.count - fraction) + "." + text.suffix(fraction) + zeros
        }
    }
}
