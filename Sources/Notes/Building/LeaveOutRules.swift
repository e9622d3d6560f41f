/// Which sections an owner keeps to themselves.
struct LeaveOutRules: Sendable {
    /// Tags that, on a heading, keep everything beneath it out.
    var tags: Set<String> = ["private", "engram/no"]
    /// Headings, lower-cased, whose sections are kept out.
    var headings: Set<String> = []

    func leavesOut(heading: String, tags found: [String]) -> Bool {
        found.contains { tags.contains($0.lowercased()) } || headings.contains(heading.lowercased())
    }
}
