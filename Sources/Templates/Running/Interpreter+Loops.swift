extension Interpreter {
    func run(_ loop: Loop) throws(TemplateError) {
        try run(loop, over: evaluate(loop.items), depth: 1)
    }

    /// What a recursive loop's body writes for other items: `loop(items)`.
    func recur(_ loop: Loop, over value: TemplateValue, depth: Int) throws(TemplateError) -> TemplateValue {
        try text(
            captured { () throws(TemplateError) in
                try deeper { () throws(TemplateError) in try run(loop, over: value, depth: depth) }
            })
    }

    private func run(_ loop: Loop, over value: TemplateValue, depth: Int) throws(TemplateError) {
        let items = try chosen(items(of: value), by: loop)
        guard !items.isEmpty else {
            try scoped { () throws(TemplateError) in _ = try run(loop.otherwise) }
            return
        }
        loops.append(LoopState(items: items, depth: depth, recursion: loop.isRecursive ? loop : nil))
        let place = loops.count - 1
        defer { loops.removeLast(loops.count - place) }
        for index in items.indices {
            loops[place].index = index
            try spend(4)
            let ending = try scoped { () throws(TemplateError) in
                scope["loop"] = .loop(place)
                try assign(items[index], to: loop.target)
                return try run(loop.body)
            }
            if ending == .breaksLoop { return }
        }
    }

    private func chosen(_ items: [TemplateValue], by loop: Loop) throws(TemplateError) -> [TemplateValue] {
        guard let condition = loop.condition else { return items }
        var chosen: [TemplateValue] = []
        for item in items {
            let isChosen = try scoped { () throws(TemplateError) in
                try assign(item, to: loop.target)
                return try evaluate(condition).isTrue
            }
            if isChosen { chosen.append(item) }
        }
        return chosen
    }

    func attribute(_ name: String, ofLoop index: Int) -> TemplateValue? {
        guard loops.indices.contains(index) else { return nil }
        let loop = loops[index]
        let count = loop.items.count
        switch name {
        case "index": return .integer(loop.index + 1)
        case "index0": return .integer(loop.index)
        case "revindex": return .integer(count - loop.index)
        case "revindex0": return .integer(count - loop.index - 1)
        case "first": return .bool(loop.index == 0)
        case "last": return .bool(loop.index == count - 1)
        case "length": return .integer(count)
        case "depth": return .integer(loop.depth)
        case "depth0": return .integer(loop.depth - 1)
        case "previtem": return loop.index > 0 ? loop.items[loop.index - 1] : .undefined("there is no previous item")
        case "nextitem": return loop.index + 1 < count ? loop.items[loop.index + 1] : .undefined("there is no next item")
        case "cycle", "changed": return .callable(.method(.loop(index), name))
        default: return nil
        }
    }

    func call(_ name: String, ofLoop index: Int, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        guard loops.indices.contains(index) else { throw fail("the loop is over") }
        if name == "cycle" {
            guard !arguments.positional.isEmpty else { throw fail("no items for cycling given") }
            return arguments.positional[loops[index].index % arguments.positional.count]
        }
        var isSame = loops[index].seen?.count == arguments.positional.count
        if isSame, let seen = loops[index].seen {
            for (a, b) in zip(seen, arguments.positional) where try !areEqual(a, b) { isSame = false }
        }
        loops[index].seen = arguments.positional
        return .bool(!isSame)
    }

    /// What a loop over `value` would go through.
    func items(of value: TemplateValue) throws(TemplateError) -> [TemplateValue] {
        switch value {
        case .undefined: return []
        case .list(let list):
            try spend(list.items.count)
            return list.items
        case .map(let map):
            try spend(map.count)
            return map.entries.map(\.key.value)
        case .text(let text):
            try spend(8 * text.count)
            return text.letters.map { .text(TemplateText([$0])) }
        default: throw fail("'\(value.typeName)' object is not iterable")
        }
    }
}
