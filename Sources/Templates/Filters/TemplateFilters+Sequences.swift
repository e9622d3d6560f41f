extension TemplateFilters {
    static let sequences: [String: Filter] = [
        "length": length, "count": length,
        "first": { (run, value, _) throws(TemplateError) in
            if case .text(let text) = value {
                return text.count > 0 ? .text(text.slice(0..<1)) : .undefined("No first item, sequence was empty.")
            }
            return try run.items(of: value).first ?? .undefined("No first item, sequence was empty.")
        },
        "last": { (run, value, _) throws(TemplateError) in try run.items(of: value).last ?? .undefined("No last item, sequence was empty.")
        },
        "list": { (run, value, _) throws(TemplateError) in try run.list(run.items(of: value)) },
        "items": { (run, value, _) throws(TemplateError) in
            switch value {
            case .undefined: return try run.list([], kind: .generator)
            case .map(let map): return try run.list(run.pairs(map), kind: .generator)
            default: throw run.fail("Can only get item pairs from a mapping.")
            }
        },
        "join": { (run, value, arguments) throws(TemplateError) in try run.join(value, arguments) },
        "reverse": { (run, value, _) throws(TemplateError) in
            if case .text(let text) = value { return try run.text(text.letters.reversed()) }
            return try run.list(run.items(of: value).reversed(), kind: .generator)
        },
        "sort": { (run, value, arguments) throws(TemplateError) in try run.sort(value, arguments) },
        "dictsort": { (run, value, arguments) throws(TemplateError) in try run.sortEntries(value, arguments) },
        "unique": { (run, value, arguments) throws(TemplateError) in try run.unique(value, arguments) },
        "min": { (run, value, arguments) throws(TemplateError) in try run.extreme(value, arguments, wantsMost: false) },
        "max": { (run, value, arguments) throws(TemplateError) in try run.extreme(value, arguments, wantsMost: true) },
        "batch": { (run, value, arguments) throws(TemplateError) in try run.batch(value, arguments) },
        "slice": { (run, value, arguments) throws(TemplateError) in try run.slices(value, arguments) },
        "groupby": { (run, value, arguments) throws(TemplateError) in try run.group(value, arguments) },
    ]

    private static let length: Filter = { (run, value, _) throws(TemplateError) in
        switch value {
        case .undefined: return .integer(0)
        case .text(let text): return .integer(text.count)
        case .map(let map): return .integer(map.count)
        case .list(let list) where list.kind != .generator: return .integer(list.items.count)
        default: throw run.fail("object of type '\(value.typeName)' has no len()")
        }
    }
}

extension Interpreter {
    func pairs(_ map: ValueMap) throws(TemplateError) -> [TemplateValue] {
        try spend(32 * map.count)
        return map.entries.map { .list(ValueList([$0.key.value, $0.value], kind: .tuple)) }
    }

    fileprivate func join(_ value: TemplateValue, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        let separator = try string(arguments.value(0, "d") ?? .string(""))
        var letters: [Letter] = []
        for (index, item) in try attributes(of: value, arguments.value(1, "attribute")).enumerated() {
            let part = try string(item)
            try spend(part.count + separator.count)
            if index > 0 { letters += separator.letters }
            letters += part.letters
        }
        return .text(TemplateText(letters))
    }

    /// Items in order by their keys, equal ones as they came.
    private func sorted(_ items: [(key: TemplateValue, item: TemplateValue)], isReversed: Bool) throws(TemplateError) -> [TemplateValue] {
        let order = items.indices
        do {
            return try order.sorted { a, b in
                // As Python compares keys in a list: equal ones need no order.
                if try areEqual(items[a].key, items[b].key) { return a < b }
                return try isReversed ? isLess(items[b].key, items[a].key) : isLess(items[a].key, items[b].key)
            }.map { items[$0].item }
        } catch let error as TemplateError {
            throw error
        } catch {
            throw fail("\(error)")
        }
    }

    /// What is compared of an item: an attribute, in small letters.
    private func sortKey(_ item: TemplateValue, _ attribute: TemplateValue?, isCaseSensitive: Bool) throws(TemplateError) -> TemplateValue {
        let value = try self.attribute(attribute, of: item)
        if !isCaseSensitive, case .text(let text) = value { return .text(text.lowercased) }
        return value
    }

    private func keyed(
        _ value: TemplateValue, _ attribute: TemplateValue?, isCaseSensitive: Bool
    ) throws(TemplateError) -> [(key: TemplateValue, item: TemplateValue)] {
        var keyed: [(key: TemplateValue, item: TemplateValue)] = []
        for item in try items(of: value) { keyed.append((try sortKey(item, attribute, isCaseSensitive: isCaseSensitive), item)) }
        return keyed
    }

    fileprivate func sort(_ value: TemplateValue, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        let keyed = try keyed(value, arguments.value(2, "attribute"), isCaseSensitive: flag(arguments, 1, "case_sensitive"))
        return try list(sorted(keyed, isReversed: flag(arguments, 0, "reverse")))
    }

    fileprivate func sortEntries(_ value: TemplateValue, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        guard case .map(let map) = value else { throw fail("only a mapping can be sorted by dictsort") }
        let by = try optionalText(arguments, 1, "by")?.string ?? "key"
        guard by == "key" || by == "value" else { throw fail("dictsort sorts by \"key\" or by \"value\"") }
        let keyed = try keyed(
            list(pairs(map)), .integer(by == "key" ? 0 : 1), isCaseSensitive: flag(arguments, 0, "case_sensitive"))
        return try list(sorted(keyed, isReversed: flag(arguments, 2, "reverse")))
    }

    fileprivate func unique(_ value: TemplateValue, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        var seen: [TemplateValue] = []
        var kept: [TemplateValue] = []
        let all = try keyed(value, arguments.value(1, "attribute"), isCaseSensitive: flag(arguments, 0, "case_sensitive"))
        next: for (key, item) in all {
            for other in seen where try areEqual(other, key) { continue next }
            seen.append(key)
            kept.append(item)
        }
        return try list(kept, kind: .generator)
    }

    fileprivate func extreme(_ value: TemplateValue, _ arguments: CallArguments, wantsMost: Bool) throws(TemplateError) -> TemplateValue {
        let all = try keyed(value, arguments.value(1, "attribute"), isCaseSensitive: flag(arguments, 0, "case_sensitive"))
        guard var best = all.first else { return .undefined("No aggregated item, sequence was empty.") }
        for next in all.dropFirst() where try wantsMost ? isLess(best.key, next.key) : isLess(next.key, best.key) { best = next }
        return best.item
    }

    fileprivate func batch(_ value: TemplateValue, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        let size = try whole(arguments, 0, "linecount", standard: 0)
        guard size > 0 else { throw fail("a batch needs a size") }
        let items = try items(of: value)
        var batches: [TemplateValue] = []
        for start in stride(from: 0, to: items.count, by: size) {
            var batch = Array(items[start..<min(start + size, items.count)])
            if let fill = arguments.value(1, "fill_with"), batch.count < size {
                try spend(8 * (size - batch.count))
                batch += Array(repeating: fill, count: size - batch.count)
            }
            batches.append(try list(batch))
        }
        return try list(batches, kind: .generator)
    }

    fileprivate func slices(_ value: TemplateValue, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        let count = try whole(arguments, 0, "slices", standard: 0)
        guard count > 0 else { throw fail("slice needs a number of slices") }
        try spend(8 * min(count, 1 << 40))
        let items = try items(of: value)
        let (size, longer) = (items.count / count, items.count % count)
        var start = 0
        var slices: [TemplateValue] = []
        for index in 0..<count {
            let end = start + size + (index < longer ? 1 : 0)
            var slice = Array(items[start..<end])
            if index >= longer, let fill = arguments.value(1, "fill_with") { slice.append(fill) }
            slices.append(try list(slice))
            start = end
        }
        return try list(slices, kind: .generator)
    }

    fileprivate func group(_ value: TemplateValue, _ arguments: CallArguments) throws(TemplateError) -> TemplateValue {
        let attribute = try required(arguments, 0, "attribute")
        let isCaseSensitive = flag(arguments, 2, "case_sensitive")
        let ordered = try keyed(
            list(sorted(keyed(value, attribute, isCaseSensitive: isCaseSensitive), isReversed: false)), attribute,
            isCaseSensitive: isCaseSensitive)
        var groups: [(key: TemplateValue, items: [TemplateValue])] = []
        for (key, item) in ordered {
            if let last = groups.last, try areEqual(last.key, key) {
                groups[groups.count - 1].items.append(item)
            } else {
                groups.append((key, [item]))
            }
        }
        var pairs: [TemplateValue] = []
        for group in groups {
            pairs.append(try list([self.attribute(attribute, of: group.items[0]), list(group.items)], kind: .tuple))
        }
        return try list(pairs)
    }
}
