import CArchive
import Foundation

/// Files that tests make: zips, tarballs, documents.
enum Made {
    /// An archive in memory, written by libarchive.
    static func archive(_ files: [(path: String, text: String)], tar: Bool = false) -> [UInt8] {
        archive(files.map { ($0.path, Array($0.text.utf8)) }, tar: tar)
    }

    static func archive(_ files: [(path: String, bytes: [UInt8])], tar: Bool = false) -> [UInt8] {
        guard let handle = archive_write_new() else { return [] }
        defer { archive_write_free(handle) }
        if tar { archive_write_set_format_pax_restricted(handle) } else { archive_write_set_format_zip(handle) }
        archive_write_set_bytes_in_last_block(handle, 1)
        var bytes = [UInt8](repeating: 0, count: files.reduce(1 << 16) { $0 + $1.bytes.count + 4_096 })
        var used = 0
        let count = bytes.count
        bytes.withUnsafeMutableBytes { buffer in
            _ = archive_write_open_memory(handle, buffer.baseAddress, count, &used)
            for file in files {
                guard let entry = archive_entry_new() else { continue }
                archive_entry_set_pathname_utf8(entry, file.path)
                archive_entry_set_size(entry, Int64(file.bytes.count))
                archive_entry_set_filetype(entry, 0o100_000)
                archive_entry_set_perm(entry, 0o644)
                archive_entry_set_mtime(entry, 1_600_000_000, 0)
                _ = archive_write_header(handle, entry)
                _ = file.bytes.withUnsafeBytes { archive_write_data(handle, $0.baseAddress, $0.count) }
                archive_entry_free(entry)
            }
            _ = archive_write_close(handle)
        }
        return Array(bytes[..<used])
    }

    /// A Word document with a body, and what stands beside it.
    static func word(
        _ body: String, title: String = "", created: String = "", footnotes: String = "", comments: String = "", styles: String = "",
        numbering: String = "", relations: String = ""
    ) -> [UInt8] {
        let space =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
        let core = """
            <cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>\(title)</dc:title>\
            <dcterms:created>\(created)</dcterms:created></cp:coreProperties>
            """
        return archive([
            ("[Content_Types].xml", "<Types/>"),
            (
                "_rels/.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
            ("word/document.xml", "<w:document \(space)><w:body>\(body)</w:body></w:document>"),
            ("word/footnotes.xml", "<w:footnotes \(space)>\(footnotes)</w:footnotes>"),
            ("word/comments.xml", "<w:comments \(space)>\(comments)</w:comments>"),
            ("word/styles.xml", "<w:styles \(space)>\(styles)</w:styles>"),
            ("word/numbering.xml", "<w:numbering \(space)>\(numbering)</w:numbering>"),
            ("word/_rels/document.xml.rels", "<Relationships>\(relations)</Relationships>"), ("docProps/core.xml", core),
        ])
    }

    /// A PDF of pages, each a list of lines: where on the page they stand, how large, and what they say.
    static func pdf(_ pages: [[(x: Double, y: Double, size: Double, text: String)]], title: String = "", created: String = "") -> [UInt8] {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ]
        objects.append("<< /Title (\(title)) /CreationDate (\(created)) >>")
        var kids: [String] = []
        for page in pages {
            let stream = page.map { "BT /F1 \($0.size) Tf \($0.x) \(800 - $0.y) Td (\($0.text)) Tj ET" }.joined(separator: "\n")
            objects.append("<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream")
            let content = objects.count
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents \(content) 0 R >>")
            kids.append("\(objects.count) 0 R")
        }
        objects[1] = "<< /Type /Pages /Kids [\(kids.joined(separator: " "))] /Count \(kids.count) >>"
        var text = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places { text += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n" }
        text += "trailer << /Size \(objects.count + 1) /Root 1 0 R /Info 4 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }
}
