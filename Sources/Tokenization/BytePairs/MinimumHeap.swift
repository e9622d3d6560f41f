/// A binary heap in an array, the smallest element at the front.
struct MinimumHeap<Element: Comparable & Sendable>: Sendable {
    private var elements = ContiguousArray<Element>()

    mutating func removeAll() { elements.removeAll(keepingCapacity: true) }

    /// Adds an element without looking for its place; `order` must follow.
    mutating func append(_ element: Element) { elements.append(element) }

    mutating func order() {
        for index in stride(from: elements.count / 2 - 1, through: 0, by: -1) { sink(index) }
    }

    mutating func push(_ element: Element) {
        elements.append(element)
        elements.withUnsafeMutableBufferPointer { elements in
            var child = elements.count - 1
            while child > 0 {
                let parent = (child - 1) / 2
                guard element < elements[parent] else { break }
                elements[child] = elements[parent]
                child = parent
            }
            elements[child] = element
        }
    }

    mutating func pop() -> Element? {
        guard let first = elements.first, let last = elements.popLast() else { return nil }
        guard !elements.isEmpty else { return first }
        elements[0] = last
        sink(0)
        return first
    }

    private mutating func sink(_ start: Int) {
        elements.withUnsafeMutableBufferPointer { elements in
            var parent = start
            let element = elements[parent]
            while true {
                var child = 2 * parent + 1
                guard child < elements.count else { break }
                if child + 1 < elements.count, elements[child + 1] < elements[child] { child += 1 }
                guard elements[child] < element else { break }
                elements[parent] = elements[child]
                parent = child
            }
            elements[parent] = element
        }
    }
}
