extension TemplateFilters {
    static let choices: [String: Filter] = [
        "default": standard, "d": standard,
        "attr": { (run, value, arguments) throws(TemplateError) in
            let name = try run.requiredText(arguments, 0, "name").string
            // Only what the type has, never what a mapping holds.
            if case .map = value, TemplateMethods.ofMaps[name] == nil { return .undefined("'dict object' has no attribute '\(name)'") }
            return try run.attribute(name, of: value)
        },
        "map": { (run, value, arguments) throws(TemplateError) in try run.mapped(value, arguments) },
        "select": { (run, value, arguments) throws(TemplateError) in try run.chosen(value, arguments, byAttribute: false, keeps: true) },
        "reject": { (run, value, arguments) throws(TemplateError) in try run.chosen(value, arguments, byAttribute: false, keeps: false) },
        "selectattr": { (run, value, arguments) throws(TemplateError) in try run.chosen(value, arguments, byAttribute: true, keeps: true) },
        "rejectattr": { (run, value, arguments) throws(TemplateError) in
            try run.chosen(value, arguments, byAttribute: true, keeps: false)
        },
    ]

    private static let standard: Filter = { (run, value, arguments) throws(TemplateError) in
        let isReplaced = value.isUndefined || run.flag(arguments, 1, "boolean") && !value.isTrue
        return isReplaced ? arguments.value(0, "default_value") ?? .string("") : value
    }
}

extension Interpreter {
    /// The attribute of each item, or the items where none is named.
    func attributes(of value: TemplateValue, _ attribute: TemplateValue?) throws(TemplateError) -> [TemplateValue] {
        var values: [TemplateValue] = []
        for item in try items(of: value) { values.append(try self.attribute(attribute, of: item)) }
        return values
    }

    /// By a path such as `function.name` or `0`; the value itself where none is given.
    func attribute(_ path: TemplateValue?, of value: TemplateValue) throws(TemplateError) -> TemplateValue {
        switch path {
        case nil, .some(.none): return value
        case .text(let path):
            var value = value
            for part in path.split(at: ".") {
                try spend(2)
                value = try item(Int(part.string).flatMap { $0 < 0 ? nil : .integer($0) } ?? .text(part), of: value)
            }
            return value
        case .some(let index): return try item(index, of: value)
        }
    }

    fileprivate func mapped(_ value: TemplateValue, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        guard value.isTrue else { return try list([], kind: .generator) }
        var results: [TemplateValue] = []
        if arguments.positional.isEmpty, let attribute = arguments["attribute"] {
            for item in try attributes(of: value, attribute) {
                results.append(item.isUndefined ? arguments["default"] ?? item : item)
            }
        } else {
            let name = try requiredText(arguments, 0, "name").string
            let rest = arguments.dropFirst(1)
            for item in try items(of: value) { results.append(try filter(name, item, rest)) }
        }
        return try list(results, kind: .generator)
    }

    fileprivate func chosen(
        _ value: TemplateValue, _ arguments: CallArguments, byAttribute: Bool, keeps: Bool
    ) throws(TemplateError) -> TemplateValue {
        guard value.isTrue else { return try list([], kind: .generator) }
        let attribute = byAttribute ? try required(arguments, 0, "attribute") : nil
        let place = byAttribute ? 1 : 0
        let test = place < arguments.positional.count ? try requiredText(arguments, place, "test").string : nil
        let rest = arguments.dropFirst(place + 1)
        var kept: [TemplateValue] = []
        for item in try items(of: value) {
            let looked = try self.attribute(attribute, of: item)
            let holds = if let test { try self.test(test, looked, rest) } else { looked.isTrue }
            if holds == keeps { kept.append(item) }
        }
        return try list(kept, kind: .generator)
    }
}
