import Foundation
import Testing

@testable import Notes

@Suite struct WrittenDateTests {
    @Test(arguments: [
        "28. Juni 2020", "28 juin 2020", "28 de junio de 2020", "28 giugno 2020", "28 de junho de 2020", "28 juni 2020", "28 июня 2020 г.",
        "28 czerwca 2020 r.", "2020年6月28日", "2020년 6월 28일", "2020. 6. 28.", "June 28th, 2020", "28 June 2020", "Sunday, June 28, 2020",
        "28-Jun-20",
        "Sonntag, den 28. Juni 2020", "dimanche 28 juin 2020 à 10:15", "domingo, 28 de junio de 2020", "воскресенье, 28 июня 2020",
        "2020 June 28",
        "Sun Jun 28 10:15:00 2020", "Sun, 28 Jun 2020 10:15:00 +0000", "二〇二〇年六月二十八日", "令和2年6月28日", "２０２０年６月２８日", "2020年06月28",
        "28 czerwiec 2020", "28. června 2020", "28 Haziran 2020", "28 червня 2020", "1593338400", "1593338400000", "28Jun2020",
        "2020-06-28T23:30:00+09:00",
    ])
    func areReadInManyLanguages(text: String) {
        #expect(CalendarDay(writtenAs: text)?.description == "2020-06-28")
    }

    @Test(arguments: [
        ("1er mai 2023", "2023-05-01"), ("昭和64年1月7日", "1989-01-07"), ("平成元年2月3日", "1989-02-03"), ("3 août 1999", "1999-08-03"),
        ("15 września 2011", "2011-09-15"), ("31 de março de 2004", "2004-03-31"), ("1. März 2010", "2010-03-01"),
        ("2. Jänner 2012", "2012-01-02"),
        ("一九九八年十二月三十一日", "1998-12-31"), ("2 gen. 2015", "2015-01-02"), ("5 mrt 2016", "2016-03-05"),
    ])
    func oddOnes(text: String, day: String) {
        #expect(CalendarDay(writtenAs: text)?.description == day)
    }

    @Test(arguments: [
        "May 2020 plan 5", "12 May flowers", "March of 5 people in 2020", "in 2020 we had 6 of 28", "31 June 2020", "Room 5, 2020", "2020年",
        "六月二十八日",
        "1593338", "5 apples 2020",
    ])
    func otherTextIsNone(text: String) {
        #expect(CalendarDay(writtenAs: text) == nil)
    }

    @Test(arguments: [
        ("Journal/2021/11/07.md", "2021-11-07"), ("2020/06 June/28.md", "2020-06-28"), ("2020/06/28/walk.md", "2020-06-28"),
        ("2020-06/28.md", "2020-06-28"),
        ("a/2019-08-23 Trip/b/c.md", "2019-08-23"), ("2020/June/28 Sunday.md", "2020-06-28"), ("Tagebuch/2020/Juni/28.md", "2020-06-28"),
        ("2020/06-28 walk.md", "2020-06-28"), ("20191231/x.md", "2019-12-31"), ("2020年/6月/28日.md", "2020-06-28"),
        ("2020/28 juin/x.md", "2020-06-28"),
        ("Diary 2020/06/28 - rain.md", "2020-06-28"), ("2020/2020-06 June/28.md", "2020-06-28"), ("28. Juni 2020/x.md", "2020-06-28"),
        ("2020/06/6.md", "2020-06-06"),
        ("25-03-2020 Letters/x.md", "2020-03-25"), ("2020/0628.md", "2020-06-28"), ("June 2020/28th.md", "2020-06-28"),
    ])
    func foldersTellDays(path: String, day: String) {
        #expect(PathDate(path: path).day?.description == day)
    }

    @Test(arguments: [
        "2020/06/notes.md", "Recipes/Rice 2-1-1.md", "2020/3 ways to cook.md", "Projects/12/34.md", "v1/2/3.md", "2020/13/05.md",
        "2020/notes/a.md",
    ])
    func otherFoldersTellNone(path: String) {
        #expect(PathDate(path: path).day == nil)
    }

    @Test func orderIsDecidedOverTheSource() throws {
        for (shown, day) in [("25/12/2021", "2021-07-08"), ("12/25/2021", "2021-08-07"), ("", nil as String?)] {
            let folder = try TemporaryFolder()
            try folder.write("---\ndate: 08/07/2021\n---\nThe open one.\n", "open.md")
            if !shown.isEmpty { try folder.write("---\ndate: \(shown)\n---\nThe plain one.\n", "plain.md") }
            let note = try #require(try folder.read().notes.first { $0.title == "open" })
            #expect(note.statedDay?.description == day)
        }
    }

    @Test func namesShareTheOrderAndLoseTheirDates() throws {
        let folder = try TemporaryFolder()
        try folder.write("One text of a letter.\n", "03-04-2020 Lamp.md")
        try folder.write("Another text of it.\n", "25-03-2020 Drain.md")
        try folder.write("Same name, first.\n", "05-06-2020 Hedge.md")
        try folder.write("Same name, second.\n", "06-06-2020 Hedge.md")
        let result = try folder.read()
        #expect(result.notes.map(\.title).sorted() == ["05-06-2020 Hedge", "06-06-2020 Hedge", "Drain", "Lamp"])
        #expect(
            result.notes.first { $0.title == "Lamp" }?.created
                == NoteDate(day: try #require(CalendarDay(parsing: "2020-04-03")), source: .fileName))
        #expect(result.report.dates == ["fileName": 4])
    }

    @Test func pointsAndOtherLanguagesPutTheDayFirst() throws {
        let folder = try TemporaryFolder()
        try folder.write("---\ndate: 3.4.2020\n---\nSome English text with words in it.\n", "a.md")
        #expect(try folder.read().notes[0].statedDay?.description == "2020-04-03")
        let french = try TemporaryFolder()
        try french.write(
            "---\ndate: 03/04/2020\n---\nLe chat était assis près de la fenêtre et regardait tomber la pluie sur les toits d'été.\n", "b.md"
        )
        #expect(try french.read().notes[0].statedDay?.description == "2020-04-03")
    }

    @Test func firstLinesAndFileTimes() throws {
        let folder = try TemporaryFolder()
        try folder.write("Dimanche 28 juin 2020\n\nIl pleut.\n", "pluie.txt")
        try folder.write("The 28 June 2020 was a day of much rain and of little else.\n", "rain.md")
        try folder.write("No day of its own.\n", "2020/06/note.md")
        try folder.write("Just the number.\n", "2020/06/09.md")
        let result = try folder.read()
        let created = Dictionary(uniqueKeysWithValues: result.notes.map { ($0.title, $0.created) })
        #expect(created["pluie"]??.source == .text)
        #expect(created["rain"]??.source == .fileTime)
        #expect(created["note"] == .some(nil))
        #expect(created["2020-06-09"]??.source == .folder)
        #expect(result.report.dates == ["text": 1, "fileTime": 1, "folder": 1])
    }

    @Test func titlesSayWhereTheyAreFrom() throws {
        let folder = try TemporaryFolder()
        try folder.write("---\ntitle: Stated\n---\none text\n", "a.md")
        try folder.write("# Head\n\ntwo text\n", "b.md")
        try folder.write("three text\n", "c.md")
        try folder.write("four text\n", "d/2020/06/09.md")
        try folder.write("[{\"title\":\"Told\",\"text\":\"five text\"}]", "e.json")
        try folder.write(
            """
            [{"title":null,"current_node":"q","mapping":{"q":{"id":"q","parent":null,"children":[],"message":{"author":{"role":"user"},
            "content":{"content_type":"text","parts":["six text"]}}}}}]
            """, "f.json")
        let sources = try folder.read().notes.map { ($0.source.path.prefix(1), $0.titleSource) }.sorted { $0.0 < $1.0 }
        #expect(sources.map(\.1) == [.frontmatter, .heading, .fileName, .folder, .metadata, .text])
    }
}
