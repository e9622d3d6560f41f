import CXML2

/// XML parsed into a tree by libxml2; its nodes live as long as it does.
///
/// What is not well-formed is mended (`XMLRepair`) and read once more as far as it makes sense.
final class XMLTree {
    typealias Node = UnsafeMutablePointer<xmlNode>

    private let document: xmlDocPtr
    /// Whether it was not well-formed.
    let isRescued: Bool

    /// - Throws: `SkipReason.unsafe` for a document that declares entities, `.damaged` when nothing of it can be read.
    init(_ bytes: [UInt8]) throws(SkipReason) {
        guard !XMLRepair.declaresEntities(bytes) else { throw .unsafe("the document declares entities") }
        if let parsed = Self.parse(bytes, encoding: nil, recovering: false) {
            document = parsed
            isRescued = false
            return
        }
        guard let text = DecodedText(bytes), !XMLRepair.declaresEntities(text.bytes),
            let parsed = Self.parse(XMLRepair.mended(text.bytes), encoding: "UTF-8", recovering: true)
        else {
            throw .damaged("the XML breaks off or is not well-formed")
        }
        document = parsed
        isRescued = true
    }

    deinit { xmlFreeDoc(document) }

    var root: Node? { xmlDocGetRootElement(document) }

    private static func parse(_ bytes: [UInt8], encoding: String?, recovering: Bool) -> xmlDocPtr? {
        var options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_HUGE.rawValue
        if recovering { options |= XML_PARSE_RECOVER.rawValue }
        let parsed = bytes.withUnsafeBytes {
            xmlReadMemory(
                $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: $0.count), nil, encoding, Int32(bitPattern: options))
        }
        guard let parsed else { return nil }
        guard xmlDocGetRootElement(parsed) != nil else {
            xmlFreeDoc(parsed)
            return nil
        }
        return parsed
    }
}

extension UnsafeMutablePointer<xmlNode> {
    /// The element's name, lower-cased, without the prefix of a name space that nothing declares.
    var localName: String {
        let name = name
        return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    /// The first child element of a name.
    func child(_ name: String) -> UnsafeMutablePointer<xmlNode>? { children.first { $0.localName == name } }
}
