/// A Unicode scalar that knows who wrote it.
///
/// What the template writes and what people wrote stay apart through every filter, slice and join, because each scalar carries its
/// origin. Marks put around contents would not last: templates trim, split and compare what they are given.
package struct Letter: Sendable, Hashable {
    /// Bits 0 to 20 the scalar, bit 21 whether a generation block wrote it, bits 24 to 31 the origin.
    private var bits: UInt32

    private static let scalarMask: UInt32 = 0x1F_FFFF
    private static let generatedBit: UInt32 = 0x20_0000

    package init(_ scalar: Unicode.Scalar, origin: LetterOrigin = .template) {
        bits = scalar.value | UInt32(origin.rawValue) << 24
    }

    package var scalar: Unicode.Scalar { Unicode.Scalar(code) ?? "\u{FFFD}" }

    /// The scalar's number.
    package var code: UInt32 { bits & Self.scalarMask }

    package var origin: LetterOrigin {
        get { LetterOrigin(rawValue: UInt8(bits >> 24)) }
        set { bits = bits & 0xFF_FFFF | UInt32(newValue.rawValue) << 24 }
    }

    /// Whether it stands in a `{% generation %}` block.
    package var isGenerated: Bool {
        get { bits & Self.generatedBit != 0 }
        set { bits = newValue ? bits | Self.generatedBit : bits & ~Self.generatedBit }
    }

    /// Other scalars with this one's origin, as when a letter becomes a capital.
    func replaced(by scalars: String.UnicodeScalarView) -> [Letter] { scalars.map { Letter($0, origin: origin) } }

    /// Templates compare what is written, not who wrote it.
    package static func == (a: Letter, b: Letter) -> Bool { a.code == b.code }

    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// Who wrote a letter.
package struct LetterOrigin: RawRepresentable, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let template = LetterOrigin(rawValue: 0)
}
