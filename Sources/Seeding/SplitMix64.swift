/// The mixing of SplitMix64: each bit of a number changes about half of the bits of what comes out, and no two numbers give the same.
///
/// Source: Steele, Lea, Flood: Fast splittable pseudorandom number generators (OOPSLA 2014).
package enum SplitMix64 {
    /// What a generator's state grows by.
    package static let step: UInt64 = 0x9e37_79b9_7f4a_7c15

    /// What a generator of this state gives next.
    package static func mix(_ state: UInt64) -> UInt64 {
        var z = state &+ step
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// A hash of bytes whose every bit can be used, where those of FNV-1a alone differ little for texts that do.
    package static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = StableHash()
        hash.combine(bytes: bytes)
        return mix(hash.value)
    }
}
