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
        // By way of a floating-point number, since a fraction is then told by its key.
        let number = try standard.flatMap { try has(key) ? nil : Double($0) } ?? decode(Double.self, forKey: key)
        guard let value = Int(exactly: number) else { throw fault(key, "\(number) is not a whole number") }
        guard range.contains(value) else { throw fault(key, "\(value) is not between \(range.lowerBound) and \(range.upperBound)") }
        return value
    }

    /// A finite number above zero.
    func positive(_ key: Key, default standard: Double? = nil) throws -> Double {
        if let standard, try !has(key) { return standard }
        let value = try decode(Double.self, forKey: key)
        guard value.isFinite, value > 0 else { throw fault(key, "\(value) is not a number above 0") }
        return value
    }

    /// Whole numbers, as token ids are given: none, one, or a list.
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
