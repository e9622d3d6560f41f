extension KeyedDecodingContainer {
    func fault(_ key: Key, _ what: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath + [key], debugDescription: what))
    }

    /// Whether the key is there and not null.
    func has(_ key: Key) throws -> Bool {
        try contains(key) && !decodeNil(forKey: key)
    }

    /// A size in `range`; missing or null means the default, where there is one.
    func size(_ key: Key, default standard: Int? = nil, in range: ClosedRange<Int>) throws -> Int {
        let found = try standard == nil ? decode(Int.self, forKey: key) : decodeIfPresent(Int.self, forKey: key)
        guard let value = found ?? standard, range.contains(value) else {
            throw fault(
                key, "\((found ?? standard).map(String.init) ?? "nothing") is not between \(range.lowerBound) and \(range.upperBound)")
        }
        return value
    }

    /// A finite number above zero.
    func positive(_ key: Key, default standard: Double? = nil) throws -> Double {
        let found = try standard == nil ? decode(Double.self, forKey: key) : decodeIfPresent(Double.self, forKey: key)
        guard let value = found ?? standard, value.isFinite, value > 0 else {
            throw fault(key, "\((found ?? standard).map { "\($0)" } ?? "nothing") is not a number above 0")
        }
        return value
    }

    /// Token ids: none, one, or a list.
    func tokens(_ key: Key) throws -> [Int] {
        guard try has(key) else { return [] }
        if let one = try? decode(Int.self, forKey: key) { return [one] }
        return try decode([Int].self, forKey: key)
    }
}

extension KeyedEncodingContainer {
    /// Token ids as Hugging Face writes them: null, one number, or a list.
    mutating func encode(tokens: [Int], forKey key: Key) throws {
        switch tokens.count {
        case 0: try encodeNil(forKey: key)
        case 1: try encode(tokens[0], forKey: key)
        default: try encode(tokens, forKey: key)
        }
    }
}
