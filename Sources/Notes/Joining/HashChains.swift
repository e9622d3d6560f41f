/// Which places stand under a hash, in the order in which they came: a dozen bytes for each, whatever the hash is of.
///
/// Places of other hashes can stand among them; who asks looks at what he is given.
struct HashChains {
    private struct Link {
        var place: Int32
        /// The link that came next; the last one leads back to the first.
        var next: Int32
    }

    /// The last link of each chain, -1 for an empty one.
    private var lasts: [Int32]
    private var links: [Link] = []

    /// - Parameter count: about how many places will come.
    init(expecting count: Int) {
        var size = 16
        while size < count { size *= 2 }
        lasts = [Int32](repeating: -1, count: size)
    }

    mutating func add(_ place: Int, under hash: UInt64) {
        let slot = Int(hash & UInt64(lasts.count - 1))
        let new = Int32(links.count)
        let last = lasts[slot]
        if last < 0 {
            links.append(Link(place: Int32(place), next: new))
        } else {
            links.append(Link(place: Int32(place), next: links[Int(last)].next))
            links[Int(last)].next = new
        }
        lasts[slot] = new
    }

    /// The first place under the hash that `fits`, among the first `limit` there.
    func first(under hash: UInt64, atMost limit: Int = .max, where fits: (Int) -> Bool) -> Int? {
        let last = lasts[Int(hash & UInt64(lasts.count - 1))]
        guard last >= 0 else { return nil }
        var link = last
        for _ in 0..<limit {
            link = links[Int(link)].next
            let place = Int(links[Int(link)].place)
            if fits(place) { return place }
            if link == last { return nil }
        }
        return nil
    }
}
