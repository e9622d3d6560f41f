/// Python's methods of mappings and lists. None that changes its receiver: the sandbox of Hugging Face refuses those too.
enum TemplateMethods {
    typealias Method<Receiver> = @Sendable (Interpreter, Receiver, CallArguments) throws(TemplateError) -> TemplateValue

    static let ofMaps: [String: Method<ValueMap>] = [
        "get": { (run, map, arguments) throws(TemplateError) in
            let key = try run.key(run.required(arguments, 0, "key"))
            return map[key] ?? arguments.value(1, "default") ?? .none
        },
        "items": { (run, map, _) throws(TemplateError) in try run.list(run.pairs(map), kind: .items) },
        "keys": { (run, map, _) throws(TemplateError) in try run.list(map.entries.map(\.key.value), kind: .keys) },
        "values": { (run, map, _) throws(TemplateError) in try run.list(map.entries.map(\.value), kind: .values) },
        "copy": { _, map, _ in .map(map) },
        "pop": refused("pop"), "popitem": refused("popitem"), "update": refused("update"), "setdefault": refused("setdefault"),
        "clear": refused("clear"), "fromkeys": refused("fromkeys"),
    ]

    static let ofLists: [String: Method<ValueList>] = [
        "index": { (run, list, arguments) throws(TemplateError) in
            let wanted = try run.required(arguments, 0, "value")
            for (index, item) in list.items.enumerated() where try run.areEqual(item, wanted) { return .integer(index) }
            throw run.fail("the value is not in the list")
        },
        "count": { (run, list, arguments) throws(TemplateError) in
            let wanted = try run.required(arguments, 0, "value")
            var count = 0
            for item in list.items where try run.areEqual(item, wanted) { count += 1 }
            return .integer(count)
        },
        "copy": { _, list, _ in .list(list) },
        "append": refused("append"), "extend": refused("extend"), "insert": refused("insert"), "pop": refused("pop"),
        "remove": refused("remove"), "clear": refused("clear"), "sort": refused("sort"), "reverse": refused("reverse"),
    ]

    private static func refused<Receiver>(_ name: String) -> Method<Receiver> {
        { (run, _, _) throws(TemplateError) in throw run.fail("'\(name)' is refused: a template may not change what it was given") }
    }
}
