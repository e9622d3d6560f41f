import Foundation

/// Canonical decompositions, their inverses and combining classes, taken from Foundation once, for characters up to Unicode 9.
///
/// Unicode 9 is what the normalisers of Hugging Face's `tokenizers` know (crate `unicode-normalization-alignments`); later characters
/// pass unchanged there. Only single characters are asked of Foundation: it sorts marks wrongly (U+0F73 twice) and composes U+E0041
/// with U+0308 as if it were “A”.
struct CanonicalData: Sendable {
    static let shared = CanonicalData()

    static let limit: UInt32 = 0x30000
    private static let newestUnicode = 9
    /// Where characters with a decomposition are, Hangul apart.
    private static let decomposableRanges: [Range<UInt32>] = [
        0x00C0..<0x3400, 0xF900..<0xFB50, 0x11000..<0x11A00, 0x1D150..<0x1D1D0, 0x2F800..<0x2FA20,
    ]
    static let hangul: ClosedRange<UInt32> = 0xAC00...0xD7A3
    static let (leading, vowel, trailing) = (UInt32(0x1100), UInt32(0x1161), UInt32(0x11A7))

    /// Whether a character stands unchanged in NFC and never combines with what is before it.
    let isInert: FrozenArray<Bool>
    /// 0 for starters
    private let classes: FrozenArray<UInt8>
    private let decompositions: [UInt32: [UInt32]]
    private let composites: [UInt64: UInt32]

    private init() {
        var classes = [UInt8](repeating: 0, count: Int(Self.limit))
        for value in UInt32(0x300)..<Self.limit {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let combining = scalar.properties.canonicalCombiningClass.rawValue
            if combining != 0, Self.isKnown(scalar) { classes[Int(value)] = combining }
        }
        var inert = classes.map { $0 == 0 }
        var decompositions: [UInt32: [UInt32]] = [:]
        var composites: [UInt64: UInt32] = [:]
        for value in Self.decomposableRanges.joined() {
            guard let scalar = Unicode.Scalar(value), Self.isKnown(scalar) else { continue }
            let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
            guard parts != [value] else { continue }
            decompositions[value] = parts
            guard parts.count > 1, let last = parts.last, Self.composed([value]) == [value] else {
                inert[Int(value)] = false
                continue
            }
            let first = Self.composed(Array(parts.dropLast()))
            guard first.count == 1 else { continue }
            composites[UInt64(first[0]) << 32 | UInt64(last)] = value
            inert[Int(last)] = false
        }
        for value in (Self.vowel..<0x1176).lazy.map({ $0 }) + (Self.trailing + 1..<0x11C3) { inert[Int(value)] = false }
        isInert = FrozenArray(inert)
        self.classes = FrozenArray(classes)
        self.decompositions = decompositions
        self.composites = composites
    }

    private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.age.map { $0.major <= newestUnicode } ?? false
    }

    private static func composed(_ values: [UInt32]) -> [UInt32] {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: values.lazy.compactMap { Unicode.Scalar($0) })
        return String(text).precomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
    }

    func combiningClass(_ value: UInt32) -> UInt8 { value < Self.limit ? classes[Int(value)] : 0 }

    /// The full decomposition; the character itself where it has none.
    func decomposition(_ value: UInt32) -> [UInt32] {
        guard Self.hangul.contains(value) else { return decompositions[value] ?? [value] }
        let index = value - Self.hangul.lowerBound
        let parts = [Self.leading + index / 588, Self.vowel + index % 588 / 28]
        return index % 28 == 0 ? parts : parts + [Self.trailing + index % 28]
    }

    func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if (Self.leading..<Self.leading + 19).contains(first), (Self.vowel..<Self.vowel + 21).contains(second) {
            return Self.hangul.lowerBound + ((first - Self.leading) * 21 + second - Self.vowel) * 28
        }
        if Self.hangul.contains(first), (first - Self.hangul.lowerBound).isMultiple(of: 28),
            (Self.trailing + 1..<Self.trailing + 28).contains(second)
        {
            return first + second - Self.trailing
        }
        return composites[UInt64(first) << 32 | UInt64(second)]
    }
}
