import Synchronization

/// A bucket of requests for each address; it fills again at a steady rate.
final class RateLimiter: Sendable {
    private struct Bucket {
        var left: Double
        var seen: Double
    }

    private let rate: Double
    private let burst: Double
    private let seconds: @Sendable () -> Double
    private let buckets = Mutex<[String: Bucket]>([:])

    private static let mostBuckets = 1_024

    init(rate: Double, burst: Double, seconds: @escaping @Sendable () -> Double) {
        (self.rate, self.burst, self.seconds) = (rate, burst, seconds)
    }

    /// Whether an address may ask once more now.
    func admits(_ address: String) -> Bool {
        let now = seconds()
        return buckets.withLock { buckets in
            if buckets.count >= Self.mostBuckets { buckets = buckets.filter { $0.value.left + (now - $0.value.seen) * rate < burst } }
            // All of them are busy: whoever is new waits until one is not.
            guard buckets.count < Self.mostBuckets || buckets[address] != nil else { return false }
            var bucket = buckets[address] ?? Bucket(left: burst, seen: now)
            bucket.left = min(burst, bucket.left + (now - bucket.seen) * rate)
            bucket.seen = now
            defer { buckets[address] = bucket }
            guard bucket.left >= 1 else { return false }
            bucket.left -= 1
            return true
        }
    }
}
