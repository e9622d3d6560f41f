import CCmarkGFM

/// A parsed Markdown document; its nodes live as long as it does.
final class CMarkDocument {
    let root: CMarkNode

    /// Nil only when memory is exhausted.
    init?(parsing bytes: UnsafeBufferPointer<UInt8>) {
        Self.registered
        guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return nil }
        defer { cmark_parser_free(parser) }
        // The inline extensions (strikethrough, autolink) change a table that all threads share, so the mark scanner does their work.
        for name in ["table", "tasklist"] {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        guard let root = cmark_parser_finish(parser) else { return nil }
        self.root = CMarkNode(pointer: root)
    }

    deinit { cmark_node_free(root.pointer) }

    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// A node of a parsed document, valid as long as the document.
struct CMarkNode: Equatable {
    let pointer: OpaquePointer

    /// `paragraph`, `heading`, `table_row`, …: cmark's own names.
    var kind: String { String(cString: cmark_node_get_type_string(pointer)) }
    var type: cmark_node_type { cmark_node_get_type(pointer) }
    /// Of code: as it was written.
    var literal: String { cmark_node_get_literal(pointer).map { StandIn.decode(String(cString: $0), for: .source) } ?? "" }
    /// Of HTML: as it was written, but for characters that make no tags.
    var html: String { cmark_node_get_literal(pointer).map { StandIn.decode(String(cString: $0), for: .html) } ?? "" }
    var address: String { cmark_node_get_url(pointer).map { StandIn.decode(String(cString: $0), for: .prose) } ?? "" }
    var firstLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }

    var children: [CMarkNode] {
        var found: [CMarkNode] = []
        var next = cmark_node_first_child(pointer)
        while let node = next {
            found.append(CMarkNode(pointer: node))
            next = cmark_node_next(node)
        }
        return found
    }
}
