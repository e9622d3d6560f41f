import CKernels

/// The instruction set whose kernels run.
package enum KernelPath: String, Sendable, CaseIterable {
    case portable
    case neon
    case avx2
    case avx2vnni
    case avx512
    case avx512bf16

    /// The paths that this processor can run, best first.
    package static var available: [KernelPath] {
        allCases.reversed().filter { ck_supported($0.code) }
    }

    /// The names of those paths, for messages.
    package static var availableNames: String { available.map(\.rawValue).joined(separator: ", ") }

    /// The path of that name, or the fastest where none is given; nil for a name that this processor has no path of.
    package static func chosen(_ name: String?) -> KernelPath? {
        guard let name else { return best }
        return available.first { $0.rawValue == name }
    }

    /// The fastest path of this processor.
    package static var best: KernelPath { available.first ?? .portable }

    var code: ck_path {
        switch self {
        case .portable: CK_PORTABLE
        case .neon: CK_NEON
        case .avx2: CK_AVX2
        case .avx2vnni: CK_AVX2_VNNI
        case .avx512: CK_AVX512
        case .avx512bf16: CK_AVX512_BF16
        }
    }
}
