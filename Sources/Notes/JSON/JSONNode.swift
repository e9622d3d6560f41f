import Foundation

/// A value of JSON whose shape is not known before.
struct JSONNode {
    private let value: Any?

    init(_ value: Any?) { self.value = value is NSNull ? nil : value }

    /// Parses strictly, then with the faults mended that programs make: control characters in texts, trailing commas, bytes that are no UTF-8.
    /// Nil for what is no JSON, or nests so deep that a parser could run out of stack.
    init?(parsing bytes: ArraySlice<UInt8>) {
        guard JSONBounds.areSafe(bytes) else { return nil }
        if let value = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed]) {
            self.init(value)
            return
        }
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        guard let lenient = try? decoder.decode(LenientJSON.self, from: Data(Self.mended(bytes))) else { return nil }
        self.init(lenient.value)
    }

    private static func mended(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 16)
        var isInString = false
        var isEscaped = false
        for byte in text {
            if isInString, byte < 0x20 {
                result += byte == 0x0A ? Array("\\n".utf8) : [0x20]
                isEscaped = false
                continue
            }
            if isInString, isEscaped {
                isEscaped = false
            } else if isInString, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString.toggle()
            }
            result.append(byte)
        }
        return result
    }

    subscript(key: String) -> JSONNode { JSONNode((value as? [String: Any])?[key]) }

    var isNull: Bool { value == nil }
    var string: String? { value as? String }
    var list: [JSONNode] { (value as? [Any])?.map { JSONNode($0) } ?? [] }
    var isList: Bool { value is [Any] }
    var isObject: Bool { value is [String: Any] }
    var keys: [String] { (value as? [String: Any])?.keys.sorted() ?? [] }
    var number: Double? { (value as? NSNumber)?.doubleValue ?? string.flatMap { Double($0) } }
    var flag: Bool { (value as? NSNumber)?.boolValue ?? (string == "true") }
    var strings: [String] { list.compactMap(\.string) }
    /// A text or a number, as text.
    var plain: String? { string ?? (value as? NSNumber)?.stringValue }

    /// A moment as programs write it: text, seconds or milliseconds since 1970.
    func day(_ options: ImportOptions) -> CalendarDay? {
        if let text = string, Double(text) == nil { return CalendarDay(writtenAs: text) }
        guard let number, number.isFinite, number > 0, number < 1e17 else { return nil }
        let seconds = number > 1e14 ? number / 1e6 : number > 1e11 ? number / 1_000 : number
        return options.day(secondsSince1970: Int(seconds))
    }

    func date(_ options: ImportOptions) -> NoteDate? { day(options).map { NoteDate(day: $0, source: .metadata) } }
}

/// A value of any shape, for the decoder that overlooks what JSON5 allows.
private struct LenientJSON: Decodable {
    let value: Any?

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            value = nil
        } else if let text = try? container.decode(String.self) {
            value = text
        } else if let flag = try? container.decode(Bool.self) {
            value = NSNumber(value: flag)
        } else if let number = try? container.decode(Double.self) {
            value = NSNumber(value: number)
        } else if let list = try? container.decode([LenientJSON].self) {
            value = list.map { $0.value ?? NSNull() }
        } else {
            value = try container.decode([String: LenientJSON].self).mapValues { $0.value ?? NSNull() }
        }
    }
}
