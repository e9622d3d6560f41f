import Foundation
import Synchronization

/// One stretch of addresses that all large tensors are cut from.
///
/// A step allocates what the step before allocated, in other sizes and another order; what is given back here serves any size, so
/// that pages are loaded and cleared by the system once and not in every step. First fit by address: the lowest gap that is large
/// enough, which keeps what is in use together at the bottom.
final class StorageArena: Sendable {
    static let shared = StorageArena()

    /// Pieces below this are the business of malloc.
    static let smallest = 64 << 10
    private static let granule = 4 << 10
    private static let largePage = 2 << 20

    private struct Layout: ~Copyable {
        /// Free below `top`, by address, never touching each other.
        var gaps: [Range<Int>] = []
        /// Nothing beyond it was ever given out, or all of it has come back.
        var top = 0
    }

    nonisolated(unsafe) private let base: UnsafeMutableRawPointer?
    private let capacity: Int
    private let layout = Mutex(Layout())

    /// Reserves twice the machine's memory in addresses; memory itself comes when it is touched.
    private init() {
        capacity = Int(clamping: ProcessInfo.processInfo.physicalMemory) / Self.largePage * Self.largePage * 2
        #if os(Linux)
            let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        #else
            let flags = MAP_PRIVATE | MAP_ANON
        #endif
        let mapped = mmap(nil, capacity + Self.largePage, PROT_READ | PROT_WRITE, flags, -1, 0)
        guard let mapped, mapped != MAP_FAILED else {
            base = nil
            return
        }
        let aligned = (Int(bitPattern: mapped) + Self.largePage - 1) / Self.largePage * Self.largePage
        base = UnsafeMutableRawPointer(bitPattern: aligned)
        #if os(Linux)
            // Pages of 2 MiB: reading weights row by row is a quarter faster (Documentation/Decisions/0014).
            if let base { madvise(base, capacity, Int32(MADV_HUGEPAGE)) }
        #endif
    }

    /// Nil where the arena has no room or could not be reserved.
    func take(_ byteCount: Int) -> UnsafeMutableRawPointer? {
        guard let base else { return nil }
        let size = Self.rounded(byteCount)
        let offset = layout.withLock { layout -> Int? in
            if let index = layout.gaps.firstIndex(where: { $0.count >= size }) {
                let gap = layout.gaps[index]
                if gap.count == size {
                    layout.gaps.remove(at: index)
                } else {
                    layout.gaps[index] = gap.lowerBound + size..<gap.upperBound
                }
                return gap.lowerBound
            }
            guard layout.top + size <= capacity else { return nil }
            defer { layout.top += size }
            return layout.top
        }
        return offset.map { base + $0 }
    }

    func give(_ pointer: UnsafeMutableRawPointer, _ byteCount: Int) {
        guard let base else { return }
        let begin = pointer - base
        var freed = begin..<begin + Self.rounded(byteCount)
        layout.withLock { layout in
            var index = layout.gaps.partitionIndex { $0.lowerBound > freed.lowerBound }
            if index < layout.gaps.count, layout.gaps[index].lowerBound == freed.upperBound {
                freed = freed.lowerBound..<layout.gaps.remove(at: index).upperBound
            }
            if index > 0, layout.gaps[index - 1].upperBound == freed.lowerBound {
                index -= 1
                freed = layout.gaps.remove(at: index).lowerBound..<freed.upperBound
            }
            if freed.upperBound == layout.top {
                layout.top = freed.lowerBound
            } else {
                layout.gaps.insert(freed, at: index)
            }
        }
    }

    private static func rounded(_ byteCount: Int) -> Int { (byteCount + granule - 1) / granule * granule }
}

extension Array {
    /// The first index whose element fulfils the condition, in an array where all that do come last.
    fileprivate func partitionIndex(where fulfils: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if fulfils(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
