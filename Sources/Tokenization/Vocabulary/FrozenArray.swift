/// An array that never changes after it is made and is read by pointer in the hot loops.
///
/// Sendable although it holds a pointer: the memory is written only inside `init`, and freed with the last reference.
final class FrozenArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    let base: UnsafePointer<Element>
    let count: Int

    init(_ elements: some Collection<Element>) {
        let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(elements.count, 1))
        _ = buffer.initialize(from: elements)
        count = elements.count
        guard let address = buffer.baseAddress else { preconditionFailure("an allocated buffer has an address") }
        base = UnsafePointer(address)
    }

    deinit { UnsafeMutablePointer(mutating: base).deallocate() }

    @inline(__always)
    subscript(index: Int) -> Element { base[index] }
}
