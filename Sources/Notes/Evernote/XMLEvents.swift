import CXML2

enum XMLEvent {
    case start(String)
    case end(String)
    case text(String)
}

/// Reads XML piece by piece with libxml2, from memory or from the disk.
enum XMLEvents {
    /// Attachments are passed over unread.
    private static let skipped: Set<String> = ["data", "recognition", "alternate-data"]

    /// - Throws: `SkipReason.damaged` with the line, `.unsafe` for a document that declares entities; what `take` throws.
    static func read(_ file: SourceFile, _ take: (XMLEvent) throws(SkipReason) -> Void) throws(SkipReason) {
        let options = Int32(
            bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                | XML_PARSE_HUGE.rawValue)
        var memory = file.bytes
        let failure: SkipReason? = memory.withUnsafeMutableBytes { buffer in
            let opened: xmlTextReaderPtr? =
                if let location = file.location, file.bytes.isEmpty {
                    xmlReaderForFile(location, nil, options)
                } else {
                    xmlReaderForMemory(
                        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil, nil, options)
                }
            guard let reader = opened else { return .unreadable("the XML reader did not start") }
            defer { xmlFreeTextReader(reader) }
            do throws(SkipReason) {
                try readAll(reader, take)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
    }

    private static func readAll(_ reader: xmlTextReaderPtr, _ take: (XMLEvent) throws(SkipReason) -> Void) throws(SkipReason) {
        var status = xmlTextReaderRead(reader)
        while status == 1 {
            switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
            case XML_READER_TYPE_DOCUMENT_TYPE.rawValue:
                guard !declaresEntities(reader) else { throw .unsafe("the document declares entities") }
            case XML_READER_TYPE_ELEMENT.rawValue:
                let name = string(xmlTextReaderConstLocalName(reader))
                if skipped.contains(name) {
                    status = xmlTextReaderNext(reader)
                    continue
                }
                let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
                try take(.start(name))
                if isEmpty { try take(.end(name)) }
            case XML_READER_TYPE_END_ELEMENT.rawValue: try take(.end(string(xmlTextReaderConstLocalName(reader))))
            case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue: try take(.text(string(xmlTextReaderConstValue(reader))))
            default: break
            }
            status = xmlTextReaderRead(reader)
        }
        guard status == 0 else {
            throw .damaged("the XML breaks off or is not well-formed at line \(xmlTextReaderGetParserLineNumber(reader))")
        }
    }

    /// Entities are how small documents grow without bound, and no note program needs them.
    private static func declaresEntities(_ reader: xmlTextReaderPtr) -> Bool {
        guard let node = xmlTextReaderCurrentNode(reader), node.pointee.type == XML_DTD_NODE else { return false }
        return node.withMemoryRebound(to: xmlDtd.self, capacity: 1) { $0.pointee.entities != nil || $0.pointee.children != nil }
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}
