/// Reads the JSON of a safetensors header: only what the format allows, each key once.
struct HeaderScanner {
    typealias Fault = SafetensorsHeader.Fault

    private var json: JSONScanner

    init(bytes: UnsafeRawBufferPointer) { json = JSONScanner(bytes) }

    mutating func scan(into header: inout SafetensorsHeader) throws {
        guard json.next() == UInt8(ascii: "{") else { throw Fault("its header does not begin with «{»") }
        var sawMetadata = false
        try json.object { json, name in
            if name == "__metadata__" {
                guard !sawMetadata else { throw Fault("its header has two keys «__metadata__»") }
                sawMetadata = true
                header.metadata = try json.acceptNull() ? [:] : Self.metadata(&json)
            } else {
                let entry = try Self.entry(&json, name: name)
                guard header.entries.updateValue(entry, forKey: ExactName(name)) == nil else {
                    throw Fault("its header names tensor \(name.quoted) twice")
                }
            }
        }
        json.skipSpace()
        guard json.isAtEnd else { throw Fault("its header goes on after its end, at byte \(json.position + 8)") }
    }

    private static func metadata(_ json: inout JSONScanner) throws -> [String: String] {
        var result: [String: String] = [:]
        try json.object { json, key in
            result[key] = try json.string()
        }
        return result
    }

    private static func entry(_ json: inout JSONScanner, name: String) throws -> SafetensorsHeader.Entry {
        var dtype: String?
        var shape: [Int]?
        var offsets: [Int]?
        try json.object { json, key in
            switch key {
            case "dtype" where dtype == nil: dtype = try json.string()
            case "shape" where shape == nil: shape = try json.integers(atMost: SafetensorsHeader.highestRank)
            case "data_offsets" where offsets == nil: offsets = try json.integers(atMost: 2)
            case "dtype", "shape", "data_offsets": throw Fault("tensor \(name.quoted) has \(key.quoted) twice")
            default: try json.skipValue()
            }
        }
        guard let dtype, let shape, let offsets, offsets.count == 2 else {
            throw Fault("tensor \(name.quoted) has not all of dtype, shape and two data_offsets")
        }
        guard offsets[0] <= offsets[1] else { throw Fault("tensor \(name.quoted) ends before it begins: \(offsets)") }
        return SafetensorsHeader.Entry(dtype: dtype, shape: shape, bytes: offsets[0]..<offsets[1])
    }
}
