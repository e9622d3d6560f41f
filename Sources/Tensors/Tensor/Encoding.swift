import CKernels

/// How the elements of a matrix lie in memory.
///
/// Besides the plain ones and NF4 those are GGUF's blocks: codes of 2 to 8 bits with the scales that belong to them.
package enum Encoding: String, Sendable, CaseIterable, Codable {
    case f32, bf16, nf4
    case q40 = "q4_0"
    case q41 = "q4_1"
    case q50 = "q5_0"
    case q51 = "q5_1"
    case q80 = "q8_0"
    case q2K = "q2_K"
    case q3K = "q3_K"
    case q4K = "q4_K"
    case q5K = "q5_K"
    case q6K = "q6_K"
    case iq4NL = "iq4_nl"
    case iq4XS = "iq4_xs"

    var code: ck_encoding {
        switch self {
        case .f32: CK_F32
        case .bf16: CK_BF16
        case .nf4: CK_NF4
        case .q40: CK_Q4_0
        case .q41: CK_Q4_1
        case .q50: CK_Q5_0
        case .q51: CK_Q5_1
        case .q80: CK_Q8_0
        case .q2K: CK_Q2_K
        case .q3K: CK_Q3_K
        case .q4K: CK_Q4_K
        case .q5K: CK_Q5_K
        case .q6K: CK_Q6_K
        case .iq4NL: CK_IQ4_NL
        case .iq4XS: CK_IQ4_XS
        }
    }

    private var layout: ck_layout { ck_layout_of(code) }

    /// Values of one block, of which a row has a whole number.
    package var blockValues: Int { self == .nf4 ? QuantizedMatrix.nf4BlockSize : Int(layout.values) }

    /// Bytes of one block; of NF4 those of its codes.
    package var blockByteCount: Int { blockValues / Int(layout.values) * Int(layout.bytes) }
}
