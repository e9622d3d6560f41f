import Foundation

/// JSON as it goes over the wire.
enum WireJSON {
    static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        encoder.dateEncodingStrategy = .iso8601
        return try encoder.encode(value)
    }

    /// - Throws: `APIError` that says which field is wrong, and not what stands in it.
    static func decode<Value: Decodable>(_ type: Value.Type, from body: Data) throws(APIError) -> Value {
        guard !body.isEmpty else { throw APIError(400, "the request has no body; a JSON object was expected", code: "bad_json") }
        do {
            return try JSONDecoder().decode(type, from: body)
        } catch let error as APIError {
            throw error
        } catch let DecodingError.keyNotFound(key, context) {
            let field = name(context.codingPath + [key])
            throw .invalid("«\(field)» is missing", field, code: "missing_required_parameter")
        } catch let DecodingError.typeMismatch(type, context) {
            let field = name(context.codingPath)
            guard !field.isEmpty else { throw APIError(400, "a JSON object was expected", code: "bad_json") }
            throw .invalid("«\(field)» is of the wrong kind: \(words(type)) was expected", field, code: "invalid_type")
        } catch let DecodingError.valueNotFound(type, context) {
            let field = name(context.codingPath)
            throw .invalid("«\(field)» may not be null: \(words(type)) was expected", field, code: "invalid_type")
        } catch let DecodingError.dataCorrupted(context) where !context.codingPath.isEmpty {
            let field = name(context.codingPath)
            throw .invalid("«\(field)» has a value that cannot be used", field)
        } catch {
            throw APIError(400, "the request's body is not JSON that can be read", code: "bad_json")
        }
    }

    /// «messages[0].content».
    private static func name(_ path: [any CodingKey]) -> String {
        path.reduce("") { name, key in
            if let index = key.intValue { return name + "[\(index)]" }
            return name.isEmpty ? key.stringValue : name + "." + key.stringValue
        }
    }

    private static func words(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "text"
        case is Bool.Type: "true or false"
        case is any BinaryInteger.Type: "a whole number"
        case is any BinaryFloatingPoint.Type: "a number"
        case is any Collection.Type: "a list"
        default: "something else"
        }
    }
}
