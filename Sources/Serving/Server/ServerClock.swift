import Foundation

/// The clocks that a server is given.
package struct ServerClock: Sendable {
    /// For dates in responses.
    package let date: @Sendable () -> Date
    /// Only runs forward, in seconds.
    package let seconds: @Sendable () -> Double

    package init(date: @escaping @Sendable () -> Date, seconds: @escaping @Sendable () -> Double) {
        (self.date, self.seconds) = (date, seconds)
    }
}
