import Foundation
import Generation
import Transformers

/// Work on many items that waits for answers of one model: a thread an item, some at a time, so that the model writes them together.
enum Together {
    /// Items that are worked on at once, and answers that are written at once.
    static let streams = 32
    /// Bytes for the keys and values of all of them, and of beginnings that they share.
    private static let cacheBytes = 1 << 30

    static func limits(for model: LanguageModel) -> BatchLimits {
        var limits = BatchLimits(sequences: streams, cacheBytes: cacheBytes, for: model.architecture)
        // One that is as long as the context fits in any case; more than all of them need is not asked for.
        limits.cacheTokens = max(model.contextLength, min(limits.cacheTokens, 2 * streams * model.contextLength))
        return limits
    }

    /// The results in the order of the items.
    ///
    /// - Parameters:
    ///   - onResult: called here, one after the other, in the order of the items, so that what is written of them is the same each time.
    /// - Throws: the error of the first item that has one, once all that were begun are over; what `onResult` throws.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], onResult: (_ index: Int, Result) throws -> Void = { _, _ in }, _ body: @escaping @Sendable (Item) throws -> Result
    ) throws -> [Result] {
        let crew = Crew(items, body)
        for _ in 0..<min(streams, items.count) {
            let thread = Thread { crew.work() }
            thread.stackSize = 8 << 20
            thread.name = "engram-answers"
            thread.start()
        }
        var results = [Result?](repeating: nil, count: items.count)
        var failure: (any Error)?
        while let (index, result) = crew.next() {
            guard failure == nil else { continue }
            do {
                let value = try result.get()
                results[index] = value
                try onResult(index, value)
            } catch {
                crew.stop()
                failure = error
            }
        }
        if let failure { throw failure }
        return results.compactMap(\.self)
    }
}

/// What the threads share.
// @unchecked: everything that changes is only touched under `gate`.
private final class Crew<Item: Sendable, Value: Sendable>: @unchecked Sendable {
    private let items: [Item]
    private let body: @Sendable (Item) throws -> Value
    private let gate = NSCondition()
    private var begun = 0
    /// Items from here on are not begun.
    private var end: Int
    private var working = 0
    /// Results by index that were not looked at.
    private var done: [Int: Result<Value, any Error>] = [:]
    private var looked = 0

    init(_ items: [Item], _ body: @escaping @Sendable (Item) throws -> Value) {
        self.items = items
        self.body = body
        end = items.count
    }

    func work() {
        while let index = begin() {
            let result = Result { try body(items[index]) }
            gate.withLock {
                done[index] = result
                working -= 1
                gate.broadcast()
            }
        }
    }

    private func begin() -> Int? {
        gate.withLock {
            guard begun < end else { return nil }
            working += 1
            defer { begun += 1 }
            return begun
        }
    }

    /// Begins nothing more.
    func stop() { gate.withLock { end = begun } }

    /// The next item's result; nil where all that were begun were looked at.
    func next() -> (Int, Result<Value, any Error>)? {
        gate.lock()
        defer { gate.unlock() }
        while done[looked] == nil {
            guard looked < begun || begun < end else { return nil }
            gate.wait()
        }
        defer { looked += 1 }
        return done.removeValue(forKey: looked).map { (looked, $0) }
    }
}
