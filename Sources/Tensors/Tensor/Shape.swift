/// The extents of a tensor, outermost first; `[]` is a scalar.
package struct Shape: Sendable, Hashable, ExpressibleByArrayLiteral, CustomStringConvertible {
    package let extents: [Int]

    /// - Precondition: no extent is negative.
    package init(_ extents: [Int]) {
        precondition(extents.allSatisfy { $0 >= 0 }, "negative extent in shape \(extents)")
        self.extents = extents
    }

    package init(arrayLiteral elements: Int...) { self.init(elements) }

    package var rank: Int { extents.count }

    package subscript(axis: Int) -> Int { extents[axis] }

    /// The number of elements.
    package var count: Int { extents.reduce(1, *) }

    package var description: String { "[" + extents.map(String.init).joined(separator: ", ") + "]" }
}
