import Foundation
import Seeding
import Testing

@testable import Notes

/// Feeds damaged samples to every reader that runs inside the program; none may crash, hang or break a note's own rules.
@Suite struct FuzzTests {
    private static let iterations = ProcessInfo.processInfo.environment["ENGRAM_FUZZ_ITERATIONS"].flatMap { Int($0) } ?? 400

    private static let first = ProcessInfo.processInfo.environment["ENGRAM_FUZZ_FIRST"].flatMap { Int($0) } ?? 0

    /// The samples that are read without another program, with the pieces of them that steer a reader.
    private static let samples: [(path: String, bytes: [UInt8])] = {
        let files = FileManager.default.enumerator(at: Fixtures.root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return files.sorted { $0.path < $1.path }.compactMap { url in
            guard let format = SourceFormat(path: url.path), format != .pdf, format != .office, !url.path.hasSuffix("expected.json"),
                let data = try? Data(contentsOf: url)
            else { return nil }
            return (url.lastPathComponent, Array(data))
        } + [
            ("evernote.enex", Array(enex.utf8)), ("keep.json", Array(keep.utf8)),
            ("Database 0123456789abcdef0123456789abcdef.csv", Array("Name,Tags\n\"A, b\",x\n".utf8)),
            ("Page 0123456789abcdef0123456789abcdef.md", Array("# Page\n\nTags: a, b\nDate: May 1, 2023\n\nText\n".utf8)),
        ] + made
    }()

    /// One small file of each export and document, as its program writes it.
    private static let made: [(path: String, bytes: [UInt8])] =
        [
            ("0123456789abcdef0123456789abcdef.md", "A\n\nbody [x](:/0123456789abcdef0123456789abcdef)\n\nid: 0123\nis_todo: 1\ntype_: 1"),
            (
                "conversations.json",
                """
                [{"title":"T","create_time":1700000000.5,"current_node":"b","mapping":{"a":{"parent":null,"children":["b"],"message":{"author":\
                {"role":"user"},"content":{"content_type":"text","parts":["one"]}}},"b":{"parent":"a","children":[],"message":{"author":{"role":\
                "assistant"},"content":{"content_type":"text","parts":["**two**"]}}}}},{"title":"U","mapping":{}}]
                """
            ),
            (
                "claude.json",
                "[{\"name\":\"C\",\"chat_messages\":[{\"sender\":\"human\",\"text\":\"hi\",\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}]}]"
            ),
            ("dayone.json", "{\"entries\":[{\"uuid\":\"A\",\"creationDate\":\"2020-07-01T23:30:00Z\",\"text\":\"# L\\n\\nswam\"}]}"),
            ("simplenote.json", "{\"activeNotes\":[{\"content\":\"a\\nb\",\"tags\":[\"t\"]}],\"trashedNotes\":[{\"content\":\"x\"}]}"),
            (
                "roam.json",
                "[{\"title\":\"P\",\"children\":[{\"string\":\"{{[[TODO]]}} a ((bbbbbbbbb))\",\"uid\":\"bbbbbbbbb\",\"children\":[{\"string\":\"c\"}]}]}]"
            ),
            (
                "logseq.json",
                "{\"version\":1,\"blocks\":[{\"page-name\":\"p\",\"children\":[{\"id\":\"1\",\"content\":\"TODO a\",\"children\":[]}]}]}"
            ),
            (
                "telegram.json",
                "{\"name\":\"I\",\"type\":\"personal_chat\",\"id\":7,\"messages\":[{\"type\":\"message\",\"date\":\"2021-05-06T10:01:00\",\"from\":\"I\",\"text\":[\"a\",{\"text\":\"b\"}]}]}"
            ),
            ("chat.txt", "[06/05/2021, 10:01:00] Ida: One.\n[06/05/2021, 10:02:00] Jon: Two.\nmore\n07/05/21, 10:02 - Jon: x"),
            (
                "Sent.mbox",
                "From a\nFrom: J <j@x>\nSubject: =?UTF-8?B?IFNlZQ==?=\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Transfer-Encoding: quoted-printable\n\na=FCb=\n\n--b\nContent-Type: text/html\n\n<p>c</p>\n--b--\n\nFrom b\nSubject: d\n\n> e\n"
            ),
            (
                "page.mht",
                "From: <S>\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\nContent-Type: text/html\n\n<ruby>a<rt>b</rt></ruby>\n--x--\n"
            ),
        ].map { ($0.0, Array($0.1.utf8)) } + [
            (
                "small.docx",
                Made.word("<w:p><w:r><w:t>a</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")
            ),
            (
                "small.pdf",
                Made.pdf([[(50, 50, 10, "some words that fill a line of it")], [(50, 50, 10, "and others on a page of their own")]])
            ),
            (
                "small.epub",
                Made.archive([
                    ("META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"b.opf\"/></rootfiles></container>"),
                    (
                        "b.opf",
                        "<package><metadata><title>B</title></metadata><manifest><item id=\"a\" href=\"a.xhtml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>"
                    ),
                    ("a.xhtml", "<html><body><h1>A</h1><p>b</p></body></html>"),
                ])
            ),
        ]

    private static let enex = """
        <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE en-export SYSTEM "x.dtd"><en-export><note><title>A</title>\
        <content><![CDATA[<en-note><div>one</div><ul><li>two<ul><li>three</li></ul></li></ul><en-todo checked="true"/>four\
        <table><tr><td>5</td></tr></table></en-note>]]></content><created>20200528T141404Z</created><tag>t</tag></note></en-export>
        """
    private static let keep = """
        {"title":"K","textContent":"a #b\\n- c","listContent":[{"text":"d","isChecked":true}],"labels":[{"name":"e"}],\
        "createdTimestampUsec":1690372692755000,"isTrashed":false}
        """
    private static let tokens = [
        "---\n", "From ", "\n\n--b\n", "]]>", "</note>", "<note>", "<w:del>", "</w:p>", "<w:p>", "<ruby>", "\",\"", "[{", "}]",
        "PK\u{3}\u{4}", "[[", "]]", "{{", "}}", "%%", "> ", "- ", "\n\n", "::", "#", "***", "```", "|", "<div>", "</div>", "<!--", "\u{0}",
        "\u{FFFD}", "&#x0;",
        "<![CDATA[", "]]>", "\"", ",", "{\"", "[[[[[[[[", "* ", ":PROPERTIES:", "#+BEGIN_SRC", "-----BEGIN RSA PRIVATE KEY-----",
        " 4111 1111 1111 1111 ",
        "password: ", "*x", "&x ", "\r", "日", "2023-02-31", "[fn:", "<% ",
    ]

    private func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
            switch Int.random(in: 0..<7, using: &random) {
            case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
            case 3: bytes = Array(bytes[..<place])
            case 4:
                let piece = Array((Self.tokens.randomElement(using: &random) ?? "").utf8)
                bytes.insert(contentsOf: Array(repeatElement(piece, count: Int.random(in: 1...300, using: &random)).joined()), at: place)
            case 5: bytes.insert(contentsOf: (Self.samples.randomElement(using: &random)?.bytes ?? []).prefix(3_000), at: place)
            default: bytes.insert(contentsOf: Array((Self.tokens.randomElement(using: &random) ?? "").utf8), at: place)
            }
            if bytes.count > 200_000 { bytes = Array(bytes[..<200_000]) }
        }
        return bytes
    }

    /// Of this thread: how long it waits for its turn is the machine's.
    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test func readersOutliveDamage() throws {
        let options = ImportOptions(archiveLimits: ArchiveLimits(totalBytes: 8 << 20))
        var learnt = 0
        for iteration in Self.first..<Self.first + Self.iterations {
            var random = SeededGenerator(seed: UInt64(iteration) &* 1_000_003)
            let sample = try #require(Self.samples.randomElement(using: &random))
            let bytes = damaged(sample.bytes, &random)
            let format = try #require(SourceFormat(path: sample.path))
            if format == .archive {
                try? ArchiveReader.forEachMember(of: .memory(bytes), limits: options.archiveLimits, skip: { _, _ in }) {
                    _, read throws(SkipReason) in
                    _ = try? read(1 << 20)
                }
                continue
            }
            let start = Self.processorSeconds
            defer { #expect(Self.processorSeconds - start < 2, "iteration \(iteration), \(sample.path)") }
            let file = SourceFile(path: sample.path, bytes: bytes, options: options)
            guard let assembly = try? NoteAssembly(file), let drafts = try? format.read(file) else { continue }
            for draft in drafts {
                var remarks: [FileRemark] = []
                guard let note = try? assembly.note(draft, remarks: &remarks) else { continue }
                learnt += 1
                check(note, iteration)
            }
        }
        #expect(learnt > Self.iterations / 4)
    }

    private func check(_ note: Note, _ iteration: Int) {
        #expect(!note.title.isEmpty && note.contentHash.utf8.count == 64, "iteration \(iteration)")
        #expect(note.links.allSatisfy { $0.section <= note.sections.count }, "iteration \(iteration)")
        #expect(note.sections.allSatisfy { $0.heading == nil || $0.path.last == $0.heading }, "iteration \(iteration)")
        let all = note.sections.map(\.text).joined()
        #expect(!all.contains(" 4111 1111 1111 1111 "), "iteration \(iteration)")
        _ = NoteFacts(note, options: ImportOptions())
    }
}
