extension Interpreter {
    /// `value.name`: what the type has by that name counts before what a mapping holds, as in Jinja.
    func attribute(_ name: String, of value: TemplateValue) throws(TemplateError) -> TemplateValue {
        switch value {
        case .undefined(let problem): throw fail(problem)
        case .map(let map):
            if TemplateMethods.ofMaps[name] != nil { return .callable(.method(value, name)) }
            return map[name] ?? lacking(name, value)
        case .text: return TemplateMethods.ofTexts[name] != nil ? .callable(.method(value, name)) : lacking(name, value)
        case .list(let list):
            let isKnown = list.kind == .list || list.kind == .tuple
            return isKnown && TemplateMethods.ofLists[name] != nil ? .callable(.method(value, name)) : lacking(name, value)
        case .namespace(let index): return namespaces[index][name] ?? lacking(name, value)
        case .loop(let index): return attribute(name, ofLoop: index) ?? lacking(name, value)
        case .callable(.macro(let index)): return attribute(name, ofMacro: macros[index].macro) ?? lacking(name, value)
        default: return lacking(name, value)
        }
    }

    private func attribute(_ name: String, ofMacro macro: Macro) -> TemplateValue? {
        switch name {
        case "name": .string(macro.name)
        case "arguments": .list(ValueList(macro.parameters.map { .string($0.name) }, kind: .tuple))
        default: nil
        }
    }

    private func lacking(_ name: String, _ value: TemplateValue) -> TemplateValue {
        .undefined("'\(value.typeName) object' has no attribute '\(name)'")
    }

    /// `value[index]`: what a mapping holds counts before what the type has by that name.
    func item(_ index: TemplateValue, of value: TemplateValue) throws(TemplateError) -> TemplateValue {
        if case .undefined(let problem) = value { throw fail(problem) }
        if case .map(let map) = value, let key = index.key, let found = map[key] { return found }
        if case .text(let name) = index {
            // A name out of a note is not repeated in an error.
            guard name.letters.allSatisfy({ $0.origin == .template }) else { return lacking("…", value) }
            if case .map = value, TemplateMethods.ofMaps[name.string] == nil { return lacking(name.string, value) }
            return try attribute(name.string, of: value)
        }
        guard let number = index.wholeNumber else { return .undefined("'\(value.typeName) object' has no such element") }
        let missing = TemplateValue.undefined("'\(value.typeName) object' has no element \(number)")
        switch value {
        case .list(let list) where list.isIndexed:
            return place(number, count: list.items.count).map { list.items[$0] } ?? missing
        case .text(let text): return place(number, count: text.count).map { .text(text.slice($0..<$0 + 1)) } ?? missing
        default: return missing
        }
    }

    private func place(_ index: Int, count: Int) -> Int? {
        let place = index < 0 ? index + count : index
        return (0..<count).contains(place) ? place : nil
    }

    func slice(_ value: TemplateValue, from: Int?, to: Int?, step: Int) throws(TemplateError) -> TemplateValue {
        guard step != 0 else { throw fail("slice step cannot be zero") }
        switch value {
        case .undefined(let problem): throw fail(problem)
        case .list(let list) where list.isIndexed:
            let places = Self.places(from: from, to: to, step: step, count: list.items.count)
            return try self.list(places.map { list.items[$0] }, kind: list.kind)
        case .text(let text):
            return try self.text(Self.places(from: from, to: to, step: step, count: text.count).map { text.letters[$0] })
        default: throw fail("'\(value.typeName)' object cannot be sliced")
        }
    }

    /// Python's rule for the places of a slice.
    private static func places(from: Int?, to: Int?, step: Int, count: Int) -> [Int] {
        let (low, high) = step > 0 ? (0, count) : (-1, count - 1)
        func bound(_ index: Int?, _ standard: Int) -> Int {
            guard let index else { return standard }
            return min(max(index < 0 ? index.addingReportingOverflow(count).partialValue : index, low), high)
        }
        let start = bound(from, step > 0 ? low : high)
        let end = bound(to, step > 0 ? high : low)
        // No step is longer than the whole, so that it cannot overflow.
        return Array(stride(from: start, to: end, by: min(max(step, -count - 1), count + 1)))
    }
}
