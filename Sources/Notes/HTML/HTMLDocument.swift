import CXML2

/// HTML parsed forgivingly by libxml2; its nodes live as long as it does.
final class HTMLDocument {
    typealias Node = UnsafeMutablePointer<xmlNode>

    private let document: htmlDocPtr

    /// Nil for a text without any element.
    init?(_ html: String) {
        let options = Int32(
            bitPattern: HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue)
        var source = html
        let parsed = source.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { htmlReadMemory($0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", options) }
        }
        guard let parsed else { return nil }
        document = parsed
    }

    deinit { xmlFreeDoc(document) }

    var root: Node? { xmlDocGetRootElement(document) }
}

extension UnsafeMutablePointer<xmlNode> {
    var isElement: Bool { pointee.type == XML_ELEMENT_NODE }
    var isText: Bool { pointee.type == XML_TEXT_NODE || pointee.type == XML_CDATA_SECTION_NODE }
    /// The element's name, lower-cased; "" for what is no element.
    var name: String { isElement ? pointee.name.map { String(cString: $0).lowercased() } ?? "" : "" }
    var content: String { pointee.content.map { String(cString: $0) } ?? "" }

    /// The lines, counted from 1, on which it begins and ends; nil beyond those that libxml2 counts.
    var lineRange: ClosedRange<Int>? {
        var last = self
        var end = Int(pointee.line)
        while let inner = last.pointee.type == XML_ENTITY_REF_NODE ? nil : last.pointee.last {
            last = inner
            end = Swift.max(end, Int(inner.pointee.line))
        }
        guard pointee.line > 0, end < Int(UInt16.max) else { return nil }
        return Int(pointee.line)...end
    }

    var children: [UnsafeMutablePointer<xmlNode>] {
        var found: [UnsafeMutablePointer<xmlNode>] = []
        guard pointee.type != XML_ENTITY_REF_NODE else { return found }
        var next = pointee.children
        while let node = next {
            found.append(node)
            next = node.pointee.next
        }
        return found
    }

    /// The value of an attribute, nil when the element has none of that name.
    func attribute(_ name: String) -> String? {
        guard isElement else { return nil }
        var next = pointee.properties
        while let attribute = next {
            if let found = attribute.pointee.name, String(cString: found).lowercased() == name {
                return attribute.pointee.children.map { $0.content } ?? ""
            }
            next = attribute.pointee.next
        }
        return nil
    }

    /// All text beneath, as written, down to a bounded depth.
    func plainContent(depth: Int = 0) -> String {
        if isText { return content }
        guard depth < 200 else { return "" }
        return children.map { $0.name == "br" ? "\n" : $0.plainContent(depth: depth + 1) }.joined()
    }

    /// The first element beneath, in reading order, that the test accepts.
    func first(depth: Int = 0, where test: (UnsafeMutablePointer<xmlNode>) -> Bool) -> UnsafeMutablePointer<xmlNode>? {
        if isElement, test(self) { return self }
        guard depth < 200 else { return nil }
        for child in children { if let found = child.first(depth: depth + 1, where: test) { return found } }
        return nil
    }
}
