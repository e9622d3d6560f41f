import Foundation

/// Text in Unicode's composed form (NFC), so that what looks the same is the same.
enum CanonicalText {
    static func composed(_ bytes: [UInt8]) -> [UInt8] {
        guard mayChange(bytes) else { return bytes }
        return Array(String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
    }

    /// Whether UTF-8 holds a character that may be written otherwise: marks that combine, and what Unicode keeps only for old encodings.
    private static func mayChange(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            for (index, byte) in bytes.enumerated() where byte >= 0xCC {
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                switch byte {
                // Combining marks; Hebrew to Arabic points; the scripts of India and beyond; Hangul's parts and Greek's accents.
                case 0xCC, 0xCD, 0xD6...0xDF, 0xE0, 0xE1: return true
                // The Kelvin, Ohm and Ångström signs, angle brackets, arrows with strokes.
                case 0xE2 where next == 0x83 || next == 0x84 || next == 0x8C || next == 0xAB: return true
                // Kana's voicing marks.
                case 0xE3 where next == 0x82 && index + 2 < bytes.count && (bytes[index + 2] == 0x99 || bytes[index + 2] == 0x9A):
                    return true
                // Compatibility ideographs and presentation forms.
                case 0xEF where (0xA4...0xAD).contains(next) || next == 0xB8: return true
                case 0xF0 where next == 0x91 || next == 0x9D || next == 0xAF: return true
                default: continue
                }
            }
            return false
        }
    }
}
