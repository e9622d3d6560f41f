/// The description of the API for programs, made of the table of routes.
enum OpenAPIDocument {
    static func make(version: String) -> JSONTree {
        var paths: [String: [String: JSONTree]] = [:]
        for route in Route.all { paths[route.path, default: [:]][route.method.lowercased()] = operation(route) }
        return .object([
            "openapi": "3.1.0",
            "info": .object([
                "title": "Engram", "version": .text(version),
                "description":
                    "A model that was taught its owner's notes. OpenAI's API is below /v1, Ollama's below /api; the page asks below /engram.",
            ]),
            "paths": .object(paths.mapValues { .object($0) }),
            "components": .object([
                "schemas": .object(OpenAPISchemas.all.merging(OpenAPISchemas.desk) { $1 }),
                "securitySchemes": .object(["token": .object(["type": "http", "scheme": "bearer"])]),
            ]),
        ])
    }

    private static func operation(_ route: Route) -> JSONTree {
        let name = route.path.filter { $0.isLetter || $0 == "/" }.split(separator: "/").joined(separator: "_")
        var operation: [String: JSONTree] = [
            "summary": .text(route.summary), "operationId": .text(route.method.lowercased() + "_" + (name.isEmpty ? "root" : name)),
            "responses": .object(responses(route)),
            "security": .list(route.isGuarded ? [.object([:]), .object(["token": .list([])])] : []),
        ]
        if let asks = route.asks { operation["requestBody"] = .object(["required": true, "content": content(asks)]) }
        let parameters = route.placeholder.map { [parameter($0, in: "path", isRequired: true)] } ?? []
        let all = parameters + route.query.map { parameter($0, in: "query", isRequired: false) }
        if !all.isEmpty { operation["parameters"] = .list(all) }
        return .object(operation)
    }

    private static func parameter(_ name: String, in place: JSONTree, isRequired: Bool) -> JSONTree {
        .object(["name": .text(name), "in": place, "required": .flag(isRequired), "schema": .object(["type": "string"])])
    }

    private static func responses(_ route: Route) -> [String: JSONTree] {
        var kinds: [String: JSONTree] = [:]
        if let answers = route.answers {
            kinds["application/json"] = schema(answers)
        } else {
            for kind in route.kinds { kinds[kind] = .object(["schema": .object(["type": "string"])]) }
        }
        if let streams = route.streams { kinds[streams] = .object(["schema": .object(["type": "string"])]) }
        let error = Dialect(path: route.path) == .ollama ? "OllamaError" : "Error"
        return [
            "200": .object(["description": "Done", "content": .object(kinds)]),
            "default": .object(["description": "Why it was not done", "content": content(error)]),
        ]
    }

    private static func content(_ name: String) -> JSONTree { .object(["application/json": schema(name)]) }

    private static func schema(_ name: String) -> JSONTree {
        .object(["schema": .object(["$ref": .text("#/components/schemas/\(name)")])])
    }
}

/// JSON that is put together by hand.
indirect enum JSONTree: Encodable, Sendable, Equatable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
    case text(String)
    case flag(Bool)
    case list([JSONTree])
    case object([String: JSONTree])

    init(stringLiteral value: String) { self = .text(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .flag(let flag): try container.encode(flag)
        case .list(let list): try container.encode(list)
        case .object(let fields): try container.encode(fields)
        }
    }
}
