/// What a template can call by name.
enum TemplateFunctions {
    typealias Function = @Sendable (Interpreter, CallArguments) throws(TemplateError) -> TemplateValue

    static let all: [String: Function] = [
        "raise_exception": { (run, arguments) throws(TemplateError) in throw try run.refusal(arguments) },
        "strftime_now": { (run, arguments) throws(TemplateError) in
            .text(run.date.formatted(try run.requiredText(arguments, 0, "format")))
        },
        "namespace": { (run, arguments) throws(TemplateError) in
            run.namespaces.append(try run.map(arguments))
            return .namespace(run.namespaces.count - 1)
        },
        "dict": { (run, arguments) throws(TemplateError) in try run.checked(.map(run.map(arguments))) },
        "range": { (run, arguments) throws(TemplateError) in try run.range(arguments) },
    ]
}

extension Interpreter {
    private static let longestRange = 100_000

    /// What the template says about a conversation that it does not take; what people wrote in it is left out.
    fileprivate func refusal(_ arguments: CallArguments) throws(TemplateError) -> TemplateError {
        var letters: [Letter] = []
        for letter in try string(arguments.value(0, "message") ?? .string("")).letters {
            if letter.origin == .template {
                letters.append(letter)
            } else if letters.last?.scalar != "…" {
                letters.append(Letter("…"))
            }
        }
        return TemplateError(.refusal, line: line, TemplateText(letters).string)
    }

    /// A mapping or pairs, then names.
    fileprivate func map(_ arguments: CallArguments) throws(TemplateError) -> ValueMap {
        var map = ValueMap()
        switch arguments.positional.first {
        case nil: break
        case .some(.map(let first)): map = first
        case .some(let pairs):
            for pair in try items(of: pairs) {
                let parts = try items(of: pair)
                guard parts.count == 2 else { throw fail("dict() needs pairs") }
                map[try key(parts[0])] = parts[1]
            }
        }
        for (name, value) in arguments.named { map[name] = value }
        try spend(16 * (map.count + 1))
        return map
    }

    fileprivate func range(_ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        var bounds: [Int] = []
        for index in arguments.positional.indices { bounds.append(try whole(arguments, index, "stop", standard: 0)) }
        guard (1...3).contains(bounds.count) else { throw fail("range() takes 1 to 3 numbers") }
        let (start, stop, step) = (
            bounds.count > 1 ? bounds[0] : 0, bounds.count > 1 ? bounds[1] : bounds[0], bounds.count > 2 ? bounds[2] : 1
        )
        guard step != 0 else { throw fail("range() needs a step that is not zero") }
        guard abs(Double(stop) - Double(start)) / abs(Double(step)) <= Double(Self.longestRange) else {
            throw TemplateError(.limit, line: line, "a range is longer than \(Self.longestRange)")
        }
        return try list(stride(from: start, to: stop, by: step).map { .integer($0) })
    }
}
