import Foundation
import Testing

@testable import Notes

/// The exports that are one file or one folder, each made up here as its program writes it.
@Suite struct SourceExportTests {
    private func read(_ files: [(String, String)], options: ImportOptions = ImportOptions()) throws -> NoteImport {
        let folder = try TemporaryFolder()
        for (path, text) in files { try folder.write(text, path) }
        return try folder.read(options: options)
    }

    @Test func dayOne() throws {
        let entry = """
            {"metadata":{"version":"1.0"},"entries":[{"uuid":"A","creationDate":"2020-07-01T23:30:00Z","timeZone":"Europe\\/Berlin",\
            "text":"# Lake\\n\\nWe swam.\\n\\n![](dayone-moment:\\/\\/ABC)","tags":["summer"],"starred":true,\
            "location":{"placeName":"Pier","localityName":"Lindau"},"weather":{"conditionsDescription":"Clear","temperatureCelsius":21.4}},
            {"uuid":"B","creationDate":"2020-07-03T10:00:00Z","text":"No heading here."},{"uuid":"C","creationDate":"2020-07-04T10:00:00Z",}]}
            """
        let result = try read([("Journal.json", entry)])
        #expect(result.notes.map(\.title) == ["Lake", "No heading here."])
        #expect(result.notes[0].created?.day.description == "2020-07-02" && result.notes[0].tags == ["summer"])
        #expect(result.notes[0].sections[0].text == "We swam." && result.notes[0].source.kind == .dayOne)
        #expect(result.notes[0].properties.map(\.value) == ["Pier, Lindau", "Clear, 21 °C", "yes"])
    }

    @Test func simplenote() throws {
        let notes = """
            {"activeNotes":[{"id":"1","content":"Paint\\r\\n\\r\\nTwo tins of red.","creationDate":"2018-03-04T05:06:07.000Z","tags":["shed"],"pinned":true},
            {"id":"2","content":"# Brush\\n\\n- wide\\n- narrow","creationDate":"2018-03-05T05:06:07.000Z","markdown":true},
            {"id":"3","content":"Only a line","creationDate":"2018-03-06T05:06:07.000Z"}],
            "trashedNotes":[{"id":"4","content":"Old list\\nx","creationDate":"2017-01-01T00:00:00.000Z"}]}
            """
        let result = try read([("notes.json", notes)])
        #expect(result.notes.map(\.title) == ["Paint", "Brush", "Only a line"])
        #expect(result.notes[0].sections[0].text == "Two tins of red." && result.notes[0].tags == ["shed"])
        #expect(result.notes[0].created?.day.description == "2018-03-04")
        #expect(result.remarks("notes.json") == [.memberSkipped(path: "notes.json/Old list", reason: .inTrash)])
    }

    @Test func roam() throws {
        let pages = """
            [{"title":"Sails","create-time":1577880000000,"children":[{"string":"{{[[TODO]]}} mend the ^^jib^^","uid":"u1"},\
            {"string":"The main, see [[Masts]]","uid":"abcdefghi","children":[{"string":"is __old__","uid":"u3"}]}]},
            {"title":"Masts","children":[{"string":"As said: ((abcdefghi))"},{"string":"{{[[query]]: {and: [[x]]}}}"}]},
            {"title":"February 3rd, 2021","children":[{"string":"A cold day."}]}]
            """
        let result = try read([("graph.json", pages)])
        #expect(result.notes.map(\.title) == ["Sails", "Masts", "February 3rd, 2021"])
        #expect(result.notes.map { $0.created?.day.description } == ["2020-01-01", result.notes[1].created?.day.description, "2021-02-03"])
        #expect(result.notes[0].sections[0].text.hasPrefix("- [ ] mend the jib\n\nThe main, see Masts\n\n- is old"))
        #expect(
            result.notes[1].sections[0].text.hasPrefix("As said: The main, see Masts")
                && !result.notes[1].sections[0].text.contains("query"))
        #expect(result.notes[0].links.map(\.resolved?.title) == ["Masts"])
    }

    @Test func logseqAsJSON() throws {
        let graph = """
            {"version":1,"blocks":[{"id":"1","page-name":"ropes","properties":{"title":"Ropes","tags":["gear"]},"children":[\
            {"id":"64aa0000-0000-4000-8000-000000000001","format":"markdown","content":"DONE buy rope\\nid:: 64aa","children":[]},
            {"id":"2","content":"See [[Oars]]","children":[{"id":"3","content":"as in ((64aa0000-0000-4000-8000-000000000001))","children":[]}]}]},
            {"id":"4","page-name":"jul 2nd, 2022","children":[{"id":"5","content":"Rowed."}]},{"id":"6","children":[]}]}
            """
        let result = try read([("logseq.json", graph)])
        #expect(result.notes.map(\.title) == ["Ropes", "jul 2nd, 2022"])
        #expect(result.notes[0].tags == ["gear"] && result.notes[1].created?.day.description == "2022-07-02")
        #expect(result.notes[0].sections[0].text.hasPrefix("- [x] buy rope\n\nSee Oars"))
        #expect(!result.notes[0].sections[0].text.contains("64aa"))
        #expect(result.remarks("logseq.json").count == 1)
    }

    private let oneChat = """
        {"name":"Ida","type":"personal_chat","id":7,"messages":[
        {"id":1,"type":"service","date":"2021-05-06T10:00:00","action":"phone_call"},
        {"id":2,"type":"message","date":"2021-05-06T10:01:00","from":"Ida","from_id":"user2","text":"Is the boat dry?"},
        {"id":3,"type":"message","date":"2021-05-06T10:02:00","from":"Jon","from_id":"user1","text":["Dry as ",{"type":"bold","text":"bone"},"."]},
        {"id":4,"type":"message","date":"2021-05-06T10:03:00","from":"Ida","from_id":"user2","text":"Good."},
        {"id":5,"type":"message","date":"2021-05-07T09:00:00","from":"Ida","from_id":"user2","text":"Are you up?"}]}
        """

    @Test func telegram() throws {
        let result = try read([("result.json", oneChat)])
        #expect(result.notes.map(\.title) == ["Ida, 2021-05-06"])
        #expect(result.notes[0].sections[0].blocks.map(\.kind) == [.quote("Ida: Is the boat dry?"), .paragraph("Dry as bone.")])
        #expect(result.remarks("result.json").contains(.memberSkipped(path: "result.json/Ida, 2021-05-07", reason: .writtenByOthers)))
        let whole = "{\"personal_information\":{\"user_id\":1},\"chats\":{\"about\":\"x\",\"list\":[\(oneChat)]}}"
        #expect(try read([("result.json", whole)]).notes.map(\.title) == ["Ida, 2021-05-06"])
        let other = try read([("result.json", oneChat)], options: ImportOptions(ownNames: ["ida"]))
        #expect(other.notes.map(\.title) == ["Ida, 2021-05-06", "Ida, 2021-05-07"])
        #expect(other.notes[0].sections[0].text == "Is the boat dry?\n\nJon: Dry as bone.\n\nGood.")
    }

    @Test(arguments: [
        (
            "[06/05/2021, 10:01:00] Ida: Is it dry?\n[06/05/2021, 10:02:00] Jon: Dry.\nQuite.\n[13/05/2021, 09:00:00] Jon: Gone.",
            "2021-05-06"
        ),
        ("06/05/21, 10:01 - Ida: Is it dry?\n06/05/21, 10:02 - Jon: Dry.\nQuite.\n07/04/21, 09:00 - Jon: Gone.", "2021-06-05"),
        ("5/6/21, 10:01 AM - Ida: Is it dry?\n5/6/21, 10:02 AM - Jon: Dry.\nQuite.\n5/13/21, 9:00 AM - Jon: <Media omitted>", "2021-05-06"),
        ("06.05.21, 10:01 - Ida: Is it dry?\n06.05.21, 10:02 - Jon: Dry.\nQuite.\n06.05.21, 10:03 - Messages are encrypted.", "2021-05-06"),
        ("\u{200E}[2021-05-06, 10:01:00] Ida: Is it dry?\n[2021-05-06, 10:02:00] Jon: Dry.\nQuite.", "2021-05-06"),
    ])
    func whatsApp(chat: String, day: String) throws {
        let result = try read([("WhatsApp Chat with Ida.txt", chat)])
        let note = try #require(result.notes.first)
        #expect(note.title == "Ida, \(day)" && note.created?.day.description == day && note.source.kind == .chat)
        #expect(note.sections[0].blocks.map(\.kind) == [.quote("Ida: Is it dry?"), .paragraph("Dry.\nQuite.")])
    }

    @Test func aChatOfManyNeedsAName() throws {
        let chat = "[06/05/2021, 10:01:00] Ida: One.\n[06/05/2021, 10:02:00] Jon: Two.\n[06/05/2021, 10:03:00] Ann: Three."
        let unknown = try read([("_chat.txt", chat)])
        #expect(unknown.notes.first?.sections.first?.text == "Ida: One.\n\nJon: Two.\n\nAnn: Three.")
        #expect(unknown.remarks("_chat.txt") == [.ownerUnknown])
        let known = try read([("_chat.txt", chat)], options: ImportOptions(ownNames: ["Jon"]))
        #expect(known.notes.first?.sections.first?.text == "Ida: One.\n\nTwo.")
        #expect(try read([("list.txt", "[06/05] Ida: no chat\nat all")]).notes.first?.source.kind == .plainText)
    }

    @Test func bearAndTextBundles() throws {
        let info = "{\"version\":2,\"net.shinyfrog.bear\":{\"creationDate\":\"2019-02-03T04:05:06Z\",\"trashed\":0}}"
        let folder = try TemporaryFolder()
        try folder.write(
            Made.archive([
                ("Backup/Tide.textbundle/text.md", "# Tide\n\nHigh at six. #sea"), ("Backup/Tide.textbundle/info.json", info),
                ("Backup/Gone.textbundle/text.markdown", "# Gone\n\nOld."),
                ("Backup/Gone.textbundle/info.json", info.replacing(":0}", with: ":1}")),
            ]), "Bear.bear2bk")
        try folder.write("No heading in it.", "Ebb.textbundle/text.md")
        try folder.write("{\"version\":2}", "Ebb.textbundle/info.json")
        let result = try folder.read()
        #expect(result.notes.map(\.title).sorted() == ["Ebb", "Tide"])
        let tide = try #require(result.notes.first { $0.title == "Tide" })
        #expect(tide.created?.day.description == "2019-02-03" && tide.folder == "Backup" && tide.source.kind == .bear)
        #expect(
            result.remarks("Bear.bear2bk").contains(
                .memberSkipped(path: "Bear.bear2bk/Backup/Gone.textbundle/text.markdown", reason: .inTrash)))
    }

    @Test func mail() throws {
        let box = """
            From a@x Mon Jan  1 00:00:00 2020
            From: Jon Ahlers <jon@example.org>
            To: Ida <ida@example.org>
            Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe_vom?= =?UTF-8?B?IFNlZQ==?=
            Date: Mon, 4 May 2020 18:04:05 +0200
            Content-Type: multipart/alternative; boundary="b1"

            --b1
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            Die Boje ist gr=FCn. Sie liegt vor dem lan=
            gen Steg.

            On Sun, 3 May 2020 at 10:00, Ida <ida@example.org> wrote:
            > Where is it?

            --\u{20}
            Jon
            --b1
            Content-Type: text/html

            <p>x</p>
            --b1--

            From a@x Mon Jan  1 00:00:00 2020
            From: Ida <ida@example.org>
            Subject: Where
            Date: Sun, 3 May 2020 10:00:00 +0200

            Where is it?
            """
        for options in [ImportOptions(ownNames: ["JON@example.org"]), ImportOptions(ownNames: ["Jon Ahlers"])] {
            let result = try read([("all.mbox", box)], options: options)
            let note = try #require(result.notes.first)
            #expect(note.title == "Grüße vom See" && note.created?.day.description == "2020-05-04")
            #expect(note.sections[0].text == "Die Boje ist grün. Sie liegt vor dem langen Steg.")
            #expect(
                result.notes.count == 1 && result.remarks("all.mbox") == [.memberSkipped(path: "all.mbox/Where", reason: .writtenByOthers)])
        }
        #expect(try read([("Sent.mbox", box)]).notes.count == 2)
        let labelled = box.replacing("Subject: =?", with: "X-Gmail-Labels: Sent,Important\nSubject: =?")
        #expect(try read([("Takeout.mbox", labelled)]).notes.map(\.title) == ["Grüße vom See"])
    }

    @Test func aLargeMailboxIsReadPieceByPiece() throws {
        let data = String(repeating: String(repeating: "QUJD", count: 19) + "\n", count: 60_000)
        let message = { (number: Int) in
            "From x Mon Jan  1 00:00:00 2020\r\nFrom: Jon <jon@example.org>\r\nSubject: Number \(number)\r\n\r\nText \(number).\r\n\(number == 1 ? data : "")\r\n"
        }
        let box = (0..<60).map(message).joined()
        let result = try read([("Sent.mbox", box)])
        #expect(result.notes.map(\.title) == (0..<60).map { "Number \($0)" })
        let other = try read([("All.mbox", box), ("a.md", "A note.")], options: ImportOptions(ownNames: ["ida@example.org"]))
        #expect(other.notes.map(\.title) == ["a"])
        #expect(other.remarks("All.mbox").last == .memberSkipped(path: "All.mbox/40 more messages", reason: .writtenByOthers))
    }

    @Test func aSavedPage() throws {
        let page = """
            From: <Saved>
            Date: Tue, 5 May 2020 10:00:00 +0200
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary="----=_x"

            ------=_x
            Content-Type: text/html; charset="utf-8"
            Content-Transfer-Encoding: quoted-printable

            <html><head><title>Harbour</title></head><body><p>The quay is =C3=B6ffentlich.</p></body></html>
            ------=_x
            Content-Type: image/png
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            ------=_x--
            """
        let note = try #require(try read([("Harbour.mht", page)]).notes.first)
        #expect(
            note.title == "Harbour" && note.sections[0].text == "The quay is öffentlich." && note.created?.day.description == "2020-05-05")
    }
}

extension SourceExportTests {
    @Test func telegramAsPages() throws {
        let message = { (from: String, time: String, text: String) in
            "<div class=\"message default clearfix\"><div class=\"body\"><div class=\"pull_right date details\" title=\"\(time)\">x</div>"
                + (from.isEmpty ? "" : "<div class=\"from_name\"> \(from) </div>") + "<div class=\"text\"> \(text) </div></div></div>"
        }
        let page =
            "<html><body><div class=\"page_header\"><div class=\"text bold\">Ida</div></div><div class=\"history\">"
            + message("Ida", "06.05.2021 10:01:00 UTC+02:00", "Dry?") + message("", "06.05.2021 10:01:30 UTC+02:00", "Or wet?")
            + message("Jon", "06.05.2021 10:02:00 UTC+02:00", "Dry<br>and warm.") + "</div></body></html>"
        let note = try #require(try read([("messages.html", page)]).notes.first)
        #expect(note.title == "Ida, 2021-05-06" && note.created?.day.description == "2021-05-06")
        #expect(note.sections[0].blocks.map(\.kind) == [.quote("Ida: Dry?"), .quote("Ida: Or wet?"), .paragraph("Dry\nand warm.")])
    }

    @Test func aGoogleDocumentAsAPage() throws {
        let page = """
            <html><body class="doc-content"><p class="title"><span>The pier</span></p><p><span>Built in 1871</span>\
            <sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>, see </span><a href="https://www.google.com/url?q=https://example.org/pier&amp;sa=D">the \
            plan</a><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> By a firm from \
            Leeds.</span></p></div><div class="c1"><p class="c2"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is this so?</span></p></div></body></html>
            """
        let note = try #require(try read([("Pier.html", page)]).notes.first)
        let text = note.sections.map(\.text).joined(separator: "\n\n")
        #expect(text == "The pier\n\nBuilt in 1871, see the plan.\n\nBy a firm from Leeds.")
        #expect(note.links.map(\.target) == ["https://example.org/pier"])
    }

    @Test(arguments: ["Tide table-2019-07-20T14:27:00Z", "Tide table-2019-07-20T14_27_00Z", "Tide table-2019-07-20T142700Z"])
    func applesOwnExport(name: String) throws {
        let note = try #require(try read([("Notes/\(name)/\(name).txt", "High at six.")]).notes.first)
        #expect(note.title == "Tide table" && note.created?.day.description == "2019-07-20" && note.created?.source == .fileName)
    }
}
