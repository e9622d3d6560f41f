import Foundation

/// Moments as programs write them.
enum Moment {
    /// Seconds since 1970 of `2021-04-18T12:22:31.123Z` and its like; nil without a zone in the text.
    static func seconds(_ text: String) -> Int? {
        for style in [
            Date.ISO8601FormatStyle(includingFractionalSeconds: false), Date.ISO8601FormatStyle(includingFractionalSeconds: true),
        ] {
            if let date = try? style.parse(text) { return Int(date.timeIntervalSince1970.rounded(.down)) }
        }
        return nil
    }

    /// The zone of a name like `Europe/Berlin`, also where slashes were escaped.
    static func zone(_ name: String) -> TimeZone? { TimeZone(identifier: name.replacing("\\", with: "")) }
}
