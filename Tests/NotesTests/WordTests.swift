import Foundation
import Testing

@testable import Notes

@Suite struct WordTests {
    private func read(_ bytes: [UInt8]) throws -> NoteImport {
        let folder = try TemporaryFolder()
        try folder.write(bytes, "letter.docx")
        return try folder.read()
    }

    private func text(_ bytes: [UInt8]) throws -> String {
        try read(bytes).notes.flatMap(\.sections).map { ($0.heading.map { "# \($0)\n" } ?? "") + $0.text }.joined(separator: "\n\n")
    }

    private func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
    private func paragraph(_ inner: String, _ properties: String = "") -> String { "<w:p><w:pPr>\(properties)</w:pPr>\(inner)</w:p>" }

    @Test func trackedChangesAreReadAsAccepted() throws {
        let body =
            paragraph(
                run("The boat costs ") + "<w:del w:id=\"1\"><w:r><w:delText>700</w:delText></w:r></w:del>"
                    + "<w:ins w:id=\"2\">\(run("650"))</w:ins>" + run(" pounds."))
            + paragraph("<w:moveFrom w:id=\"3\">\(run("Oars are extra."))</w:moveFrom>", "<w:rPr><w:moveFrom w:id=\"9\"/></w:rPr>")
            + paragraph("<w:del w:id=\"4\">\("<w:r><w:delText>She leaks.</w:delText></w:r>")</w:del>", "<w:rPr><w:del w:id=\"5\"/></w:rPr>")
            + paragraph(run("She lies at the quay"), "<w:rPr><w:del w:id=\"7\"/></w:rPr>") + paragraph(run(" in Hythe."))
            + paragraph("<w:moveTo w:id=\"6\">\(run("Oars are extra."))</w:moveTo>")
        let text = try text(Made.word(body))
        #expect(text == "The boat costs 650 pounds.\n\nShe lies at the quay in Hythe.\n\nOars are extra.")
    }

    @Test func strickenRowsAndFormerFormatsAreNoText() throws {
        let row = { (text: String, mark: String) in
            "<w:tr><w:trPr>\(mark)</w:trPr><w:tc>\(paragraph(run(text)))</w:tc><w:tc>\(paragraph(run("x")))</w:tc></w:tr>"
        }
        let body =
            "<w:tbl>" + row("Keel", "") + row("Mast", "<w:del w:id=\"1\"/>") + row("Sail", "<w:ins w:id=\"2\"/>") + "</w:tbl>"
            + paragraph(run("Plain now."), "<w:pPrChange><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr></w:pPrChange>")
        let note = try #require(try read(Made.word(body)).notes.first)
        #expect(note.sections.map(\.heading) == [nil])
        #expect(note.sections[0].text == "Keel | x\nSail | x\n\nPlain now.")
    }

    @Test func notesStayAndCommentsGo() throws {
        let body = paragraph(
            "<w:commentRangeStart w:id=\"0\"/>" + run("Built in 1911")
                + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
                + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r>" + run("."))
        let bytes = Made.word(
            body,
            footnotes: "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\">"
                + "<w:p><w:r><w:footnoteRef/></w:r>\(run(" By Harris of Itchenor."))</w:p></w:footnote>",
            comments: "<w:comment w:id=\"0\">\(paragraph(run("Is that so?")))</w:comment>")
        let found = try text(bytes)
        #expect(found.contains("By Harris of Itchenor.") && !found.contains("Is that so?"))
        withKnownIssue("a note's own paragraph") { #expect(found == "Built in 1911.\n\nBy Harris of Itchenor.") }
    }

    @Test func fieldsShowTheirResultAndLinksTheirWords() throws {
        let mark = { (type: String) in "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
        let code = { (text: String) in "<w:r><w:instrText> \(text) </w:instrText></w:r>" }
        let body =
            paragraph(run("See page ") + mark("begin") + code("PAGEREF a \\h") + mark("separate") + run("12") + mark("end") + run("."))
            + paragraph(
                mark("begin") + code("HYPERLINK \"https://example.org/tide\"") + mark("separate") + run("the tide table") + mark("end"))
            + paragraph("<w:hyperlink r:id=\"rId4\">\(run("the harbour"))</w:hyperlink>" + run(" is shut."))
            + paragraph("<w:fldSimple w:instr=\"DATE\">\(run("3 May"))</w:fldSimple>")
        let result = try read(
            Made.word(body, relations: "<Relationship Id=\"rId4\" Target=\"https://example.org/harbour\" TargetMode=\"External\"/>"))
        let note = try #require(result.notes.first)
        #expect(note.sections[0].text == "See page 12.\n\nthe tide table\n\nthe harbour is shut.\n\n3 May")
        withKnownIssue("a relation without a type is not followed") {
            #expect(note.links.map(\.target) == ["https://example.org/tide", "https://example.org/harbour"])
        }
    }

    @Test func headingsListsBoxesAndWhatIsHidden() throws {
        let styles = """
            <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="U1"><w:name w:val="heading 1"/></w:style>\
            <w:style w:styleId="Own"><w:basedOn w:val="U1"/><w:name w:val="My heading"/></w:style>\
            <w:style w:styleId="V1"><w:name w:val="toc 1"/></w:style>
            """
        let numbering = """
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>\
            <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
            """
        let item = { (level: Int) in "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"5\"/></w:numPr>" }
        let body =
            paragraph(run("Fitting out"), "<w:pStyle w:val=\"Titel\"/>") + paragraph(run("Hull 3"), "<w:pStyle w:val=\"V1\"/>")
            + paragraph(run("Hull"), "<w:pStyle w:val=\"U1\"/>") + paragraph(run("Scrape"), item(0)) + paragraph(run("port side"), item(1))
            + paragraph(run("Paint"), item(0)) + paragraph(run("Rig"), "<w:pStyle w:val=\"Own\"/>")
            + paragraph(
                run("A tab") + "<w:r><w:tab/></w:r>" + run("here") + "<w:r><w:br/></w:r>" + run("and a line.")
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>")
            + paragraph(
                "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent>\(run("☒"))</w:sdtContent></w:sdt>"
                    + run(" varnished"))
            + paragraph(
                "<mc:AlternateContent><mc:Choice>\(run("10 m"))</mc:Choice><mc:Fallback>\(run("10 m"))</mc:Fallback></mc:AlternateContent>"
                    + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>")
        let note = try #require(try read(Made.word(body, title: "", styles: styles, numbering: numbering)).notes.first)
        #expect(note.title == "Fitting out")
        #expect(note.sections.map(\.heading) == ["Hull", "Rig"])
        #expect(note.sections[0].text.contains("1. Scrape") && note.sections[0].text.contains("port side"))
        #expect(note.sections[1].text == "A tab here\nand a line.\n\n- [x] varnished\n\n10 m²")
    }

    @Test func titleAndDayComeFromTheDocument() throws {
        let note = try #require(
            try read(Made.word(paragraph(run("Body.")), title: "Lease of the slip", created: "2019-08-07T09:00:00Z")).notes.first)
        #expect(note.title == "Lease of the slip")
        #expect(note.created == CalendarDay(parsing: "2019-08-07").map { NoteDate(day: $0, source: .metadata) })
    }

    @Test func damagedAndLockedDocumentsAreNamed() throws {
        let folder = try TemporaryFolder()
        try folder.write("Fine.", "fine.md")
        try folder.write([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3], "locked.docx")
        try folder.write("no zip", "broken.docx")
        try folder.write(Made.archive([("x.txt", "y")]), "other.docx")
        try folder.write(Made.word(paragraph(run("Half a docu"))).withCutXML(), "cut.docx")
        let result = try folder.read()
        #expect(result.reason("locked.docx") == .encrypted)
        #expect(result.reason("broken.docx")?.name == "damaged")
        #expect(result.reason("other.docx")?.name == "damaged")
        #expect(result.notes.first { $0.source.path == "cut.docx" }?.sections.first?.text == "Half a docu")
        #expect(result.remarks("cut.docx") == [.rescued(path: "cut.docx")])
    }
}

extension [UInt8] {
    /// The document's XML ended in the midst of its body.
    fileprivate func withCutXML() -> [UInt8] {
        Made.archive([("word/document.xml", "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Half a docu</w:t></w:r></w:p><w:p><w:r>")])
    }
}
