import Foundation

/// A message of mail (RFC 5322) or a page saved as MHTML: headers and a body in parts (RFC 2045).
struct MailMessage {
    private let headers: [String: [String]]
    private let body: ArraySlice<UInt8>

    private static let deepestNesting = 12
    private static let headerLimit = 1 << 18

    init(_ bytes: ArraySlice<UInt8>) {
        var headers: [String: [String]] = [:]
        var index = bytes.startIndex
        var name = ""
        while index < bytes.endIndex, index - bytes.startIndex < Self.headerLimit {
            let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let raw = bytes[index..<end]
            index = min(end + 1, bytes.endIndex)
            let line = Self.plain(raw)
            if line.trimmed.isEmpty { break }
            if line.first == " " || line.first == "\t", !name.isEmpty, let last = headers[name]?.popLast() {
                headers[name]?.append(last + " " + line.trimmed)
            } else if let colon = line.firstIndex(of: ":") {
                name = line[..<colon].trimmed.lowercased()
                headers[name, default: []].append(line[line.index(after: colon)...].trimmed)
            }
        }
        self.headers = headers
        body = bytes[index...]
    }

    /// A header's value, its encoded words decoded; "" when it is missing.
    func header(_ name: String) -> String { MailHeader.decoded(headers[name]?.first ?? "") }

    /// The value as it stands, for structured headers.
    private func raw(_ name: String) -> String { headers[name]?.first ?? "" }

    var hasHeaders: Bool { !headers.isEmpty }

    /// The text to be read: plain text before HTML; attachments are left out.
    var content: (text: String, isHTML: Bool)? { content(depth: 0) }

    private func content(depth: Int) -> (text: String, isHTML: Bool)? {
        guard depth < Self.deepestNesting else { return nil }
        let type = raw("content-type").lowercased()
        if raw("content-disposition").lowercased().hasPrefix("attachment") { return nil }
        if type.hasPrefix("multipart/") {
            guard let boundary = MailHeader.parameter("boundary", of: raw("content-type")) else { return nil }
            let parts = Self.parts(body, boundary).map { MailMessage($0) }.compactMap { $0.content(depth: depth + 1) }
            if type.hasPrefix("multipart/alternative") { return parts.first { !$0.isHTML && !$0.text.trimmed.isEmpty } ?? parts.last }
            guard let first = parts.first else { return nil }
            let same = parts.filter { $0.isHTML == first.isHTML }
            return type.hasPrefix("multipart/related") ? first : (same.map(\.text).joined(separator: "\n\n"), first.isHTML)
        }
        guard type.isEmpty || type.hasPrefix("text/plain") || type.hasPrefix("text/html") || type.hasPrefix("application/xhtml") else {
            return nil
        }
        let bytes = MailEncoding.decoded(body, raw("content-transfer-encoding"))
        return (Self.text(bytes, charset: MailHeader.parameter("charset", of: raw("content-type"))), type.contains("html"))
    }

    private static func text(_ bytes: [UInt8], charset: String?) -> String {
        if let charset, !["utf-8", "us-ascii"].contains(charset.lowercased()), let text = Iconv.convert(bytes, from: charset) {
            return String(decoding: text, as: UTF8.self)
        }
        return plain(bytes[...])
    }

    private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        let text = DecodedText(Array(bytes)).map { String(decoding: $0.bytes, as: UTF8.self) } ?? String(decoding: bytes, as: UTF8.self)
        return text.replacing("\r", with: "")
    }

    private static func parts(_ body: ArraySlice<UInt8>, _ boundary: String) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var index = body.startIndex
        let mark = Array("--\(boundary)".utf8)
        while index < body.endIndex, parts.count < 1_000 {
            let end = body[index...].firstIndex(of: 0x0A) ?? body.endIndex
            // The boundary of parts within a part may begin with that of the parts around it.
            let rest = body[index..<end].dropFirst(mark.count)
            let isLast = rest.starts(with: "--".utf8)
            if body[index..<end].starts(with: mark), isLast || rest.allSatisfy({ [0x09, 0x0D, 0x20].contains($0) }) {
                if let start { parts.append(body[start..<max(start, index)]) }
                start = min(end + 1, body.endIndex)
                if isLast { return parts }
            }
            index = min(end + 1, body.endIndex)
        }
        // The last part of a message that breaks off.
        if let start, start < body.endIndex { parts.append(body[start...]) }
        return parts
    }
}

/// What a header says.
enum MailHeader {
    /// The text of `=?charset?B?…?=` and `=?charset?Q?…?=` (RFC 2047); spaces between two of them go.
    static func decoded(_ value: String) -> String {
        var plain = ""
        var rest = value[...]
        var wasEncoded = false
        while let start = rest.firstRange(of: "=?") {
            let fields = rest[start.upperBound...].split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
            guard fields.count == 4, fields[3].first == "=", let text = word(String(fields[0]), fields[1].lowercased(), String(fields[2]))
            else {
                plain += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                wasEncoded = false
                continue
            }
            let between = rest[..<start.lowerBound]
            if !wasEncoded || !between.allSatisfy(\.isWhitespace) { plain += between }
            plain += text
            rest = fields[3].dropFirst()
            wasEncoded = true
        }
        return (plain + rest).singleLine
    }

    private static func word(_ charset: String, _ method: String, _ text: String) -> String? {
        let bytes =
            switch method {
            case "b": MailEncoding.decoded(Array(text.utf8)[...], "base64")
            case "q": MailEncoding.decoded(Array(text.replacing("_", with: " ").utf8)[...], "quoted-printable")
            default: [UInt8]?.none
            }
        guard let bytes else { return nil }
        let name = charset.split(separator: "*").first.map(String.init) ?? charset
        return (Iconv.convert(bytes, from: name) ?? DecodedText(bytes)?.bytes).map { String(decoding: $0, as: UTF8.self) }
    }

    /// `name="value"` in a structured header.
    static func parameter(_ name: String, of header: String) -> String? {
        for part in header.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].trimmed.lowercased() == name else { continue }
            let value = pair[1].trimmed.filter { $0 != "\"" }
            return value.isEmpty ? nil : value
        }
        return nil
    }

    /// The addresses in a header, lower-cased, and the names beside them.
    static func people(_ header: String) -> [(name: String, address: String)] {
        header.split(separator: ",").compactMap { part in
            if let open = part.lastIndex(of: "<"), let close = part[open...].firstIndex(of: ">") {
                let name = part[..<open].trimmed.filter { $0 != "\"" }
                return (name, part[part.index(after: open)..<close].trimmed.lowercased())
            }
            return part.contains("@") ? ("", part.trimmed.lowercased()) : nil
        }
    }
}

/// How bytes are written in mail.
enum MailEncoding {
    static func decoded(_ bytes: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
        switch encoding.lowercased() {
        case "base64": Array(Data(base64Encoded: Data(bytes), options: .ignoreUnknownCharacters) ?? Data())
        case "quoted-printable": quotedPrintable(bytes)
        default: Array(bytes)
        }
    }

    private static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] == UInt8(ascii: "=") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            let next = bytes[(index + 1)...].prefix(2)
            if next.first == 0x0A {
                index += 2
            } else if next.elementsEqual([0x0D, 0x0A]) {
                index += 3
            } else if next.count == 2, let byte = UInt8(String(decoding: next, as: UTF8.self), radix: 16) {
                result.append(byte)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}
