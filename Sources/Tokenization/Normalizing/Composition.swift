/// Canonical decomposition and composition (NFD, NFC), for texts that are mostly composed already.
///
/// Source: Unicode Standard Annex 15.
enum Composition {
    /// The first stretch from `start` that may not be in NFC, with the character before it, which it may combine with.
    static func nextStretch(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        guard let base = text.baseAddress else { return nil }
        var index = start
        while index < text.count, text[index] < 0xCC { index &+= 1 }
        guard index < text.count else { return nil }
        let inert = CanonicalData.shared.isInert
        var previous = start
        var first: Int?
        index = start
        while index < text.count {
            let lead = text[index]
            let length = UTF8Scanner.length(of: lead)
            if lead < 0xCC || isInert(UTF8Scanner.scalar(base + index, length: length), inert) {
                if let first { return first..<index }
            } else if first == nil {
                first = previous
            }
            previous = index
            index &+= length
        }
        return first.map { $0..<text.count }
    }

    @inline(__always)
    private static func isInert(_ value: UInt32, _ table: FrozenArray<Bool>) -> Bool {
        value >= CanonicalData.limit || table.base[Int(value)]
    }

    /// The text in NFC; only stretches that need it are looked at closely.
    static func composed(_ text: UnsafeBufferPointer<UInt8>) -> ContiguousArray<UInt8> {
        var output = ContiguousArray<UInt8>()
        output.reserveCapacity(text.count)
        var from = 0
        while let stretch = nextStretch(in: text, from: from) {
            output.append(contentsOf: text[from..<stretch.lowerBound])
            append(compose(decompose(UnsafeBufferPointer(rebasing: text[stretch]))), to: &output)
            from = stretch.upperBound
        }
        output.append(contentsOf: text[from...])
        return output
    }

    /// The text in NFD.
    static func decomposed(_ text: UnsafeBufferPointer<UInt8>) -> ContiguousArray<UInt8> {
        var output = ContiguousArray<UInt8>()
        append(decompose(text), to: &output)
        return output
    }

    private static func append(_ scalars: [UInt32], to output: inout ContiguousArray<UInt8>) {
        for value in scalars {
            guard let scalar = Unicode.Scalar(value) else { continue }
            output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    /// Every character taken apart, and marks in the order of their classes.
    private static func decompose(_ text: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        let data = CanonicalData.shared
        var scalars: [UInt32] = []
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars { scalars += data.decomposition(scalar.value) }
        var start = 0
        while start < scalars.count {
            var end = start
            while end < scalars.count, data.combiningClass(scalars[end]) != 0 { end += 1 }
            if end - start > 1 {
                let marks = scalars[start..<end].enumerated().sorted {
                    let (a, b) = (data.combiningClass($0.element), data.combiningClass($1.element))
                    return (a, $0.offset) < (b, $1.offset)
                }
                scalars.replaceSubrange(start..<end, with: marks.map(\.element))
            }
            start = max(end, start + 1)
        }
        return scalars
    }

    private static func compose(_ scalars: [UInt32]) -> [UInt32] {
        let data = CanonicalData.shared
        var output: [UInt32] = []
        var starter: Int?
        var lastClass: UInt8 = 0
        for value in scalars {
            let valueClass = data.combiningClass(value)
            if let starter, output.count - 1 == starter || (lastClass != 0 && lastClass < valueClass),
                let composite = data.composite(output[starter], value)
            {
                output[starter] = composite
                continue
            }
            if valueClass == 0 { starter = output.count }
            lastClass = valueClass
            output.append(value)
        }
        return output
    }
}
