extension Interpreter {
    /// How a body ended.
    enum Ending {
        case normal
        case breaksLoop
        case continuesLoop
    }

    func run(_ statements: [Statement]) throws(TemplateError) -> Ending {
        try deeper { () throws(TemplateError) in
            for statement in statements {
                try spend(1)
                line = statement.line
                let ending = try run(statement)
                if ending != .normal { return ending }
            }
            return .normal
        }
    }

    private func run(_ statement: Statement) throws(TemplateError) -> Ending {
        switch statement.kind {
        case .text(let letters): try write(letters)
        case .output(let expressions):
            for expression in expressions { try write(string(evaluate(expression)).letters) }
        case .conditional(let branches, let otherwise):
            for branch in branches where try evaluate(branch.test).isTrue { return try run(branch.body) }
            return try run(otherwise)
        case .loop(let loop): try run(loop)
        case .set(let target, let expression): try assign(evaluate(expression), to: target)
        case .setBlock(let target, let filters, let body): try runSetBlock(target, filters, body)
        case .macro(let macro): define(macro)
        case .call(let macro, let call): try runCall(macro, call)
        case .filtered(let filters, let body):
            let text = try text(inner(body))
            try write(string(follow(filters, from: text)).letters)
        case .scope(let values, let body): return try runScope(values, body)
        case .generation(let body): try runGeneration(body)
        case .breakLoop: return .breaksLoop
        case .continueLoop: return .continuesLoop
        }
        return .normal
    }

    /// What a body writes, with names of its own.
    private func inner(_ body: [Statement]) throws(TemplateError) -> [Letter] {
        try captured { () throws(TemplateError) in
            try scoped { () throws(TemplateError) in _ = try run(body) }
        }
    }

    private func runSetBlock(_ target: Target, _ filters: [Link], _ body: [Statement]) throws(TemplateError) {
        let text = try text(inner(body))
        try assign(follow(filters, from: text), to: target)
    }

    private func runScope(_ values: [(target: Target, value: Expression)], _ body: [Statement]) throws(TemplateError) -> Ending {
        var evaluated: [TemplateValue] = []
        for (_, value) in values { evaluated.append(try evaluate(value)) }
        return try scoped { () throws(TemplateError) in
            for (entry, value) in zip(values, evaluated) { try assign(value, to: entry.target) }
            return try run(body)
        }
    }

    private func runGeneration(_ body: [Statement]) throws(TemplateError) {
        var letters = try inner(body)
        for index in letters.indices { letters[index].isGenerated = true }
        try write(letters)
    }

    private func define(_ macro: Macro) {
        macros.append((macro, scope))
        scope[macro.name] = .callable(.macro(macros.count - 1))
    }

    /// `{% call %}`: the call gets the body as its `caller`.
    private func runCall(_ macro: Macro, _ call: Expression) throws(TemplateError) {
        macros.append((macro, scope))
        let caller = TemplateValue.callable(.macro(macros.count - 1))
        guard case .chain(let base, let links) = call, let last = links.last, case .call(let arguments) = last.kind else { return }
        let callee = try follow(Array(links.dropLast()), from: evaluate(base))
        var evaluated = try evaluate(arguments)
        evaluated.named.append(("caller", caller))
        try write(string(self.call(callee, evaluated)).letters)
    }

    func assign(_ value: TemplateValue, to target: Target) throws(TemplateError) {
        switch target {
        case .name(let name): scope[name] = value
        case .attribute(let object, let name):
            guard case .namespace(let index) = scope[object] ?? .missing(object) else {
                throw fail("'\(object)' is no namespace, so '\(object).\(name)' cannot be set")
            }
            try spend(4)
            namespaces[index][name] = value
        case .tuple(let targets):
            let items = try items(of: value)
            guard items.count == targets.count else { throw fail("\(items.count) values cannot be given to \(targets.count) names") }
            for (target, item) in zip(targets, items) { try assign(item, to: target) }
        }
    }
}
