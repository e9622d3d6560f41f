import Tensors

/// How the elements of a GGUF file's tensor are encoded, by ggml's numbers.
package enum GGMLType: Sendable, Equatable {
    case plain(DType)
    case blocks(Encoding)

    /// Readable ones. Source: `enum ggml_type` of ggml.h.
    static let known: [(number: UInt32, type: GGMLType)] = [
        (0, .plain(.f32)), (1, .plain(.f16)), (2, .blocks(.q40)), (3, .blocks(.q41)), (6, .blocks(.q50)), (7, .blocks(.q51)),
        (8, .blocks(.q80)), (10, .blocks(.q2K)), (11, .blocks(.q3K)), (12, .blocks(.q4K)), (13, .blocks(.q5K)), (14, .blocks(.q6K)),
        (20, .blocks(.iq4NL)), (23, .blocks(.iq4XS)), (30, .plain(.bf16)),
    ]

    /// Those that have a name and cannot be read.
    private static let unreadable: [UInt32: String] = [
        4: "Q4_2", 5: "Q4_3", 9: "Q8_1", 15: "Q8_K", 16: "IQ2_XXS", 17: "IQ2_XS", 18: "IQ3_XXS", 19: "IQ1_S", 21: "IQ3_S", 22: "IQ2_S",
        24: "I8", 25: "I16", 26: "I32", 27: "I64", 28: "F64", 29: "IQ1_M", 34: "TQ1_0", 35: "TQ2_0", 39: "MXFP4", 40: "NVFP4",
    ]

    init?(number: UInt32) {
        guard let known = Self.known.first(where: { $0.number == number }) else { return nil }
        self = known.type
    }

    /// The number of a type that can be read.
    var number: UInt32 {
        guard let known = Self.known.first(where: { $0.type == self }) else { preconditionFailure("GGUF has no type for \(self)") }
        return known.number
    }

    static func name(of number: UInt32) -> String { GGMLType(number: number)?.name ?? unreadable[number] ?? "type \(number)" }

    var name: String {
        switch self {
        case .plain(let type): type.rawValue.uppercased()
        case .blocks(let encoding): encoding.rawValue.uppercased()
        }
    }

    /// Elements of which a row has a whole number.
    var blockValues: Int {
        switch self {
        case .plain: 1
        case .blocks(let encoding): encoding.blockValues
        }
    }

    var blockByteCount: Int {
        switch self {
        case .plain(let type): type.byteCount
        case .blocks(let encoding): encoding.blockByteCount
        }
    }
}
