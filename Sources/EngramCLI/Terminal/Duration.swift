import ArgumentParser

/// A time as it is typed: «90s», «20m», «1h30m», or minutes alone.
struct Duration: ExpressibleByArgument {
    let seconds: Double

    private static let units: [Character: Double] = ["h": 3_600, "m": 60, "s": 1]

    init?(argument: String) {
        var (seconds, digits) = (0.0, "")
        for letter in argument.lowercased() {
            if letter.isASCII, letter.isNumber || letter == "." {
                digits.append(letter)
            } else {
                guard let unit = Self.units[letter], let number = Double(digits) else { return nil }
                seconds += number * unit
                digits = ""
            }
        }
        if !digits.isEmpty {
            // Without a unit it is minutes: alone, and behind hours as in «1h30».
            guard let number = Double(digits) else { return nil }
            seconds += number * 60
        }
        guard seconds > 0, seconds.isFinite else { return nil }
        self.seconds = seconds
    }
}
