/// Runs one rendering of a template.
///
/// Templates come with models from anywhere, so all that grows is counted: steps, letters and values made, levels of recursion.
final class Interpreter {
    /// What is left of the work that one rendering may do: a step, a letter or a value made costs 1 or a little more.
    private var budget = 48_000_000
    private var level = 0
    /// Of the statement that runs.
    var line = 1
    private(set) var output: [Letter] = []
    var scope: Scope
    var namespaces: [ValueMap] = []
    var macros: [(macro: Macro, scope: Scope)] = []
    var loops: [LoopState] = []
    let date: TemplateDate

    private static let greatestLevel = 160
    private static let greatestOutput = 8_000_000

    init(variables: [(name: String, value: TemplateValue)], date: TemplateDate) {
        scope = Scope(parent: nil)
        for (name, value) in variables { scope[name] = value }
        self.date = date
    }

    func fail(_ problem: String) -> TemplateError { TemplateError(.value, line: line, problem) }

    /// Pays for work before it is done.
    func spend(_ cost: Int) throws(TemplateError) {
        guard cost <= budget else { throw TemplateError(.limit, line: line, "it does more work than a chat template may") }
        budget -= max(cost, 1)
    }

    /// A level of recursion, over when `body` is.
    func deeper<T>(_ body: () throws(TemplateError) -> T) throws(TemplateError) -> T {
        guard level < Self.greatestLevel else { throw TemplateError(.limit, line: line, "it is nested or calls itself too deeply") }
        level += 1
        defer { level -= 1 }
        return try body()
    }

    func write(_ letters: [Letter]) throws(TemplateError) {
        guard output.count + letters.count <= Self.greatestOutput else {
            throw TemplateError(.limit, line: line, "it writes more than \(Self.greatestOutput) letters")
        }
        try spend(letters.count)
        output += letters
    }

    /// What `body` writes, kept out of the output.
    func captured(_ body: () throws(TemplateError) -> Void) throws(TemplateError) -> [Letter] {
        let outer = output
        output = []
        defer { output = outer }
        try body()
        return output
    }

    /// Runs `body` with names of its own.
    func scoped<T>(_ parent: Scope? = nil, _ body: () throws(TemplateError) -> T) throws(TemplateError) -> T {
        let outer = scope
        scope = Scope(parent: parent ?? outer)
        defer { scope = outer }
        return try body()
    }

    /// A list, refused where it would be too deep to walk through.
    func list(_ items: [TemplateValue], kind: ValueList.Kind = .list) throws(TemplateError) -> TemplateValue {
        try spend(8 * items.count)
        return try checked(.list(ValueList(items, kind: kind)))
    }

    func checked(_ value: TemplateValue) throws(TemplateError) -> TemplateValue {
        guard value.depth <= TemplateValue.greatestDepth else {
            throw TemplateError(.limit, line: line, "a value is nested more than \(TemplateValue.greatestDepth) levels deep")
        }
        return value
    }

    func text(_ letters: [Letter]) throws(TemplateError) -> TemplateValue {
        try spend(letters.count)
        return .text(TemplateText(letters))
    }
}

/// Names and what they stand for.
final class Scope {
    private var values: [String: TemplateValue] = [:]
    private let parent: Scope?

    init(parent: Scope?) { self.parent = parent }

    subscript(_ name: String) -> TemplateValue? {
        get {
            var scope: Scope? = self
            while let current = scope {
                if let value = current.values[name] { return value }
                scope = current.parent
            }
            return nil
        }
        set { values[name] = newValue }
    }
}

/// What a loop tells about itself.
struct LoopState {
    var items: [TemplateValue]
    var index = 0
    var depth = 1
    /// What `loop.changed` was given before.
    var seen: [TemplateValue]?
    /// Runs the loop's body over other items, where it is recursive.
    var recursion: Loop?
}
