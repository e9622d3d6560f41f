import Tokenization

/// The beginnings of prompts that are in the cache, as a radix tree: what stands at the start of many is there once.
///
/// A node owns the pages of its tokens together with whoever else uses them. Source: SGLang's RadixAttention (arXiv 2312.07104).
struct PrefixTree: Sendable {
    typealias NodeID = Int

    /// The longest beginning of a prompt that is there.
    struct Match: Sendable {
        /// The node in which it ends.
        let node: NodeID
        let slots: [Int32]
    }

    private struct Node: Sendable {
        var tokens: ArraySlice<TokenID>
        var slots: ArraySlice<Int32>
        var children: [TokenID: NodeID] = [:]
        var parent: NodeID
        /// Sequences whose own tokens go on from here.
        var users = 0
        var lastUse = 0
    }

    static let root: NodeID = 0
    private var nodes: [NodeID: Node] = [root: Node(tokens: [], slots: [], parent: root)]
    private var nextID = 1
    private var clock = 0

    func match(_ tokens: ArraySlice<TokenID>) -> Match {
        var (node, rest, slots) = (Self.root, tokens, [Int32]())
        while let first = rest.first, let id = nodes[node]?.children[first], let child = nodes[id] {
            let count = Self.common(rest, child.tokens)
            slots += child.slots.prefix(count)
            node = id
            rest = rest.dropFirst(count)
            if count < child.tokens.count { break }
        }
        return Match(node: node, slots: slots)
    }

    /// Puts a beginning in, as far as it is not there yet, and says where it ends.
    mutating func insert(_ tokens: ArraySlice<TokenID>, slots: ArraySlice<Int32>, pages: inout PagePool) -> NodeID {
        precondition(tokens.count == slots.count, "\(tokens.count) tokens in \(slots.count) slots")
        var (node, rest, places) = (Self.root, tokens, slots)
        while let first = rest.first, let id = nodes[node]?.children[first], let child = nodes[id] {
            let count = Self.common(rest, child.tokens)
            rest = rest.dropFirst(count)
            places = places.dropFirst(count)
            if count < child.tokens.count {
                guard !rest.isEmpty else { return id }
                node = split(id, at: count, pages: &pages)
                break
            }
            node = id
        }
        guard let first = rest.first else { return node }
        let leaf = add(Node(tokens: rest, slots: places, parent: node), pages: &pages)
        nodes[node]?.children[first] = leaf
        return leaf
    }

    mutating func use(_ node: NodeID) {
        clock += 1
        nodes[node]?.users += 1
        nodes[node]?.lastUse = clock
    }

    mutating func endUse(_ node: NodeID) { nodes[node]?.users -= 1 }

    /// Gives up the beginning that was not used for longest, from its end; false where all are in use.
    mutating func forgetOldest(pages: inout PagePool) -> Bool {
        let idle = nodes.filter { $0.key != Self.root && $0.value.users == 0 && $0.value.children.isEmpty }
        guard let (id, node) = idle.min(by: { ($0.value.lastUse, $0.key) < ($1.value.lastUse, $1.key) }) else { return false }
        if let first = node.tokens.first { nodes[node.parent]?.children[first] = nil }
        nodes[id] = nil
        PagePool.pages(of: Array(node.slots)).forEach { pages.release($0) }
        return true
    }

    /// Makes a node of the first `count` tokens above the rest, which keeps its name.
    private mutating func split(_ id: NodeID, at count: Int, pages: inout PagePool) -> NodeID {
        guard let lower = nodes[id], let first = lower.tokens.first else { return id }
        var upper = Node(tokens: lower.tokens.prefix(count), slots: lower.slots.prefix(count), parent: lower.parent)
        upper.lastUse = lower.lastUse
        let name = add(upper, pages: &pages)
        let (tokens, slots) = (lower.tokens.dropFirst(count), lower.slots.dropFirst(count))
        PagePool.pages(of: Array(slots)).forEach { pages.retain($0) }
        PagePool.pages(of: Array(lower.slots)).forEach { pages.release($0) }
        nodes[id]?.tokens = tokens
        nodes[id]?.slots = slots
        nodes[id]?.parent = name
        nodes[lower.parent]?.children[first] = name
        if let next = tokens.first { nodes[name]?.children[next] = id }
        return name
    }

    private mutating func add(_ node: Node, pages: inout PagePool) -> NodeID {
        PagePool.pages(of: Array(node.slots)).forEach { pages.retain($0) }
        defer { nextID += 1 }
        nodes[nextID] = node
        return nextID
    }

    static func common(_ a: ArraySlice<TokenID>, _ b: ArraySlice<TokenID>) -> Int {
        var count = 0
        let most = min(a.count, b.count)
        while count < most, a[a.startIndex + count] == b[b.startIndex + count] { count += 1 }
        return count
    }
}
