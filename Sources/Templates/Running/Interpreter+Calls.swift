/// The values that a call was given.
struct CallArguments {
    var positional: [TemplateValue] = []
    var named: [(name: String, value: TemplateValue)] = []

    /// By position, else by name.
    func value(_ position: Int, _ name: String) -> TemplateValue? {
        position < positional.count ? positional[position] : self[name]
    }

    subscript(_ name: String) -> TemplateValue? { named.last { $0.name == name }?.value }

    func dropFirst(_ count: Int) -> CallArguments { CallArguments(positional: Array(positional.dropFirst(count)), named: named) }
}

extension Interpreter {
    func call(_ callee: TemplateValue, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        switch callee {
        case .callable(.macro(let index)): return try call(macros[index].macro, in: macros[index].scope, arguments)
        case .callable(.function(let name)):
            guard let function = TemplateFunctions.all[name] else { throw fail("'\(name)' is undefined") }
            return try function(self, arguments)
        case .callable(.method(let receiver, let name)): return try call(name, of: receiver, arguments)
        case .loop(let index):
            guard loops.indices.contains(index), let loop = loops[index].recursion else { throw fail("the loop is not recursive") }
            return try recur(loop, over: required(arguments, 0, "iterable"), depth: loops[index].depth + 1)
        case .undefined(let problem): throw fail(problem)
        default: throw fail("'\(callee.typeName)' object is not callable")
        }
    }

    private func call(_ name: String, of receiver: TemplateValue, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        switch receiver {
        case .text(let text):
            try spend(text.count / 4)
            if let method = TemplateMethods.ofTexts[name] { return try method(self, text, arguments) }
        case .map(let map): if let method = TemplateMethods.ofMaps[name] { return try method(self, map, arguments) }
        case .list(let list): if let method = TemplateMethods.ofLists[name] { return try method(self, list, arguments) }
        case .loop(let index): return try call(name, ofLoop: index, arguments)
        default: break
        }
        throw fail("'\(receiver.typeName) object' has no attribute '\(name)'")
    }

    private func call(_ macro: Macro, in outer: Scope, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        let parameters = macro.parameters.map(\.name)
        let more = Array(arguments.positional.dropFirst(parameters.count))
        guard more.isEmpty || macro.usesMore else {
            throw fail("macro '\(macro.name)' takes not more than \(parameters.count) argument(s)")
        }
        let unknown = arguments.named.filter { !parameters.contains($0.name) && $0.name != "caller" }
        guard unknown.isEmpty || macro.usesNamed else {
            throw fail("macro '\(macro.name)' takes no keyword argument '\(unknown[0].name)'")
        }
        let letters = try deeper { () throws(TemplateError) in
            try captured { () throws(TemplateError) in
                try scoped(outer) { () throws(TemplateError) in
                    try bind(macro, arguments)
                    if macro.usesMore { scope["varargs"] = try list(more, kind: .tuple) }
                    if macro.usesNamed { scope["kwargs"] = .map(named(unknown)) }
                    _ = try run(macro.body)
                }
            }
        }
        return try text(letters)
    }

    private func bind(_ macro: Macro, _ arguments: CallArguments) throws(TemplateError) {
        scope["caller"] = arguments["caller"] ?? .undefined("No caller defined")
        for (position, parameter) in macro.parameters.enumerated() {
            if let value = arguments.value(position, parameter.name) {
                scope[parameter.name] = value
            } else if let standard = parameter.standard {
                scope[parameter.name] = try evaluate(standard)
            } else {
                scope[parameter.name] = .undefined("parameter '\(parameter.name)' was not provided")
            }
        }
    }

    func named(_ values: [(name: String, value: TemplateValue)]) -> ValueMap {
        var map = ValueMap()
        for (name, value) in values { map[name] = value }
        return map
    }

    // What functions, filters and methods ask of their arguments.

    func required(_ arguments: CallArguments, _ position: Int, _ name: String) throws(TemplateError) -> TemplateValue {
        guard let value = arguments.value(position, name) else { throw fail("the argument '\(name)' is missing") }
        if case .undefined(let problem) = value { throw fail(problem) }
        return value
    }

    func requiredText(_ arguments: CallArguments, _ position: Int, _ name: String) throws(TemplateError) -> TemplateText {
        let value = try required(arguments, position, name)
        guard case .text(let text) = value else { throw fail("the argument '\(name)' has to be a string, not '\(value.typeName)'") }
        return text
    }

    /// Nil where it is not given or None.
    func optionalText(_ arguments: CallArguments, _ position: Int, _ name: String) throws(TemplateError) -> TemplateText? {
        switch arguments.value(position, name) {
        case nil, .some(.none): return nil
        case .text(let text): return text
        case .some(let value): throw fail("the argument '\(name)' has to be a string, not '\(value.typeName)'")
        }
    }

    func whole(_ arguments: CallArguments, _ position: Int, _ name: String, standard: Int) throws(TemplateError) -> Int {
        guard let value = arguments.value(position, name) else { return standard }
        guard let number = value.wholeNumber else { throw fail("the argument '\(name)' has to be an integer, not '\(value.typeName)'") }
        return number
    }

    func flag(_ arguments: CallArguments, _ position: Int, _ name: String) -> Bool {
        arguments.value(position, name)?.isTrue ?? false
    }
}
