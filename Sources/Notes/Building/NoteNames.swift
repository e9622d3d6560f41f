/// Names for the notes in a file that holds several.
struct NoteNames {
    private var used: Set<String> = []
    /// The last number given to each name.
    private var numbers: [String: Int] = [:]

    /// The title, shortened, with a number behind it when it was used before.
    mutating func unique(_ title: String) -> String {
        let short = String(title.singleLine.replacing("/", with: "-").prefix(80))
        let base = short.isEmpty ? "Untitled" : short
        var name = base
        while !used.insert(name).inserted {
            numbers[base, default: 1] += 1
            name = "\(base) \(numbers[base] ?? 2)"
        }
        return name
    }
}
