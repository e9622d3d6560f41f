import Foundation
import Testing

@testable import Notes

@Suite struct OneNoteTests {
    private static let head =
        "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=utf-8\"><meta name=ProgId content=OneNote.File>"
        + "<meta name=Generator content=\"Microsoft OneNote 15\"></head><body lang=en-US style='font-family:Calibri'>"

    /// A page as OneNote writes it: an element around all, in it one with the title, one with day and time, and the text.
    private static func page(_ title: String, _ head: [String], _ text: String) -> String {
        let lines = head.map { "<p style='margin:0in;font-size:10.0pt;color:#767676'>\($0)</p>" }.joined()
        return "<div style='direction:ltr;border-width:100%'><div style='direction:ltr;width:8in'>"
            + "<div style='width:1in'><p style='margin:0in;font-family:\"Calibri Light\";font-size:20.0pt'>\(title)</p></div>"
            + "<div style='width:1in'>\(lines)</div><div style='width:8in'>\(text)</div></div></div>"
    }

    private func read(_ text: String, _ name: String) throws -> NoteImport {
        let folder = try TemporaryFolder()
        try folder.write(text, name)
        return try folder.read()
    }

    private func expectPages(_ result: NoteImport, in file: String) {
        #expect(result.notes.map(\.title) == ["Slipway", "Paint", "Varnish the oars before Easter."])
        #expect(result.notes.map { $0.created?.day.description } == ["2019-10-10", "2019-10-11", nil])
        #expect(
            result.notes.map { $0.sections.map(\.text).joined(separator: "\n") } == [
                "The rails are laid.", "Two coats of the green one, as on the slipway.", "Varnish the oars before Easter.",
            ])
        #expect(result.notes.map(\.titleSource) == [.heading, .heading, .text])
        #expect(result.notes.allSatisfy { $0.source.path.hasPrefix(file + "/") && $0.folder == "Boat" })
        #expect(result.notes[1].links.map(\.resolved?.title) == ["Slipway"])
        #expect(
            result.remarks(file) == [
                .memberSkipped(path: file + "/imprint", reason: .partOfExport("what OneNote writes below an export"))
            ])
    }

    private var section: String {
        let link = "<a href=\"onenote:#Slipway&amp;section-id={A1}&amp;page-id={B2}&amp;end\">slipway</a>"
        return Self.head
            + Self.page("Slipway", ["Thursday, 10 October 2019", "10:20"], "<p>The rails are laid.</p>")
            + "<p style='margin:0in'>&nbsp;</p>"
            + Self.page("Paint", ["2019年10月11日", "上午 9:05"], "<p>Two coats of the green one, as on the \(link).</p>")
            + Self.page("&nbsp;", [], "<p>Varnish the oars before Easter.</p>") + Self.page("&nbsp;", [], "<p>Created with OneNote.</p>")
            + "</body></html>"
    }

    @Test func aSectionAsAWebPageIsANoteAPage() throws {
        let result = try read(section, "Boat.htm")
        #expect(result.notes.filter { $0.created?.source == .fileTime }.count == 1)
        let stated = result.notes.map { note in
            var note = note
            if note.created?.source == .fileTime { note.created = nil }
            return note
        }
        expectPages(NoteImport(notes: stated, files: result.files, report: result.report), in: "Boat.htm")
    }

    @Test(arguments: [true, false]) func aSectionInOneFile(hasPicture: Bool) throws {
        let quoted = section.replacing("=", with: "=3D")
        let part =
            "Content-Location: file:///C:/x/Boat.htm\nContent-Transfer-Encoding: quoted-printable\nContent-Type: text/html; charset=\"utf-8\"\n"
        let parts =
            "Content-Type: multipart/related; boundary=\"b\"\n\n--b\n\(part)\n\(quoted)\n--b\nContent-Type: image/png\n"
            + "Content-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b\nContent-Type: text/xml; charset=\"utf-8\"\n\n<xml></xml>\n--b--\n"
        let result = try read("MIME-Version: 1.0\n" + (hasPicture ? parts : part + "\n" + quoted), "Boat.mht")
        let stated = result.notes.map { note in
            var note = note
            if note.created?.source == .fileTime { note.created = nil }
            return note
        }
        expectPages(NoteImport(notes: stated, files: result.files, report: result.report), in: "Boat.mht")
    }

    @Test func aPageThroughWordKeepsItsDay() throws {
        let lines = ["Slipway", "Thursday, 10 October 2019", "10:20 AM", "The rails are laid."]
        let folder = try TemporaryFolder()
        let body = lines.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
        try folder.write(Made.word(body), "Slipway.docx")
        try folder.write(Made.word(body.replacing("10:20 AM", with: "At ten past ten.")), "Other.docx")
        let notes = try folder.read().notes
        let slipway = try #require(notes.first { $0.source.path == "Slipway.docx" })
        #expect(slipway.title == "Slipway" && slipway.sections.first?.text == "The rails are laid.")
        #expect(slipway.created == CalendarDay(parsing: "2019-10-10").map { NoteDate(day: $0, source: .text) })
        #expect(notes.first { $0.source.path == "Other.docx" }?.sections.first?.text.contains("Thursday") == true)
    }

    @Test(arguments: [("one", "a section of OneNote"), ("onepkg", "a notebook of OneNote"), ("doc", "a document of Word before 2007")])
    func whatOnlyItsProgramReadsIsSkippedWithTheWayOut(ending: String, what: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("\u{1}\u{2}binary", "Boat.\(ending)")
        try folder.write(Made.archive([("in/Boat.\(ending)", "x"), ("in/a.md", "A note stands beside it.")]), "all.zip")
        let result = try folder.read()
        let reason = try #require(result.reason("Boat.\(ending)"))
        #expect(reason.name == "needs an export")
        #expect("\(reason)".hasPrefix("it is \(what), which only its program reads; ") && "\(reason)".contains(" and add "))
        #expect(result.remarks("all.zip") == [.memberSkipped(path: "all.zip/in/Boat.\(ending)", reason: reason)])
    }

    @Test func boundariesThatBeginAlikeArePartedRightly() throws {
        let mail = """
            From: Ida <ida@example.org>
            Subject: Oars
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: multipart/alternative; boundary="b-1"

            --b-1
            Content-Type: text/plain

            The oars are in the shed.
            --b-1
            Content-Type: text/html

            <p>The oars are in the shed.</p>
            --b-1--
            --b
            Content-Type: text/plain

            And the sail is dry.
            --b--
            """
        let note = try #require(try read(mail, "sent.eml").notes.first)
        #expect(note.sections.first?.text == "The oars are in the shed.\n\nAnd the sail is dry.")
    }
}
