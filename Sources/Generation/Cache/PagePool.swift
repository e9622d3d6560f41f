/// Which slots of a cache are in use: handed out in pages of neighbours, each of which has as many owners as hold a token in it.
struct PagePool: Sendable {
    /// Slots of a page.
    static let pageSlots = 16

    private var owners: [Int32]
    /// Nobody's pages, the lowest last: what is touched stays together.
    private var free: [Int]

    init(pages: Int) {
        owners = Array(repeating: 0, count: pages)
        free = (0..<pages).reversed()
    }

    static func pages(for tokens: Int) -> Int { (tokens + pageSlots - 1) / pageSlots }

    var count: Int { owners.count }
    var freeCount: Int { free.count }

    /// A page with one owner; nil where all have some.
    mutating func take() -> Int? {
        guard let page = free.popLast() else { return nil }
        owners[page] = 1
        return page
    }

    mutating func retain(_ page: Int) { owners[page] += 1 }

    mutating func release(_ page: Int) {
        precondition(owners[page] > 0, "page \(page) has no owner")
        owners[page] -= 1
        if owners[page] == 0 { free.append(page) }
    }

    /// The pages of some slots, each once.
    static func pages(of slots: [Int32]) -> [Int] {
        var pages: [Int] = []
        for slot in slots where pages.last != Int(slot) / pageSlots { pages.append(Int(slot) / pageSlots) }
        return pages
    }
}
