import Foundation
import Testing

@testable import Notes

@Suite struct PDFTests {
    private typealias Line = (x: Double, y: Double, size: Double, text: String)

    private func read(_ bytes: [UInt8]) throws -> Note {
        let folder = try TemporaryFolder()
        try folder.write(bytes, "page.pdf")
        return try #require(try folder.read().notes.first)
    }

    private func column(_ x: Double, _ lines: [String], from y: Double = 100) -> [Line] {
        lines.enumerated().map { (x, y + 12 * Double($0.offset), 10, $0.element) }
    }

    @Test func columnsAreReadOneAfterTheOther() throws {
        let first = column(
            50,
            ["The left column begins here and", "goes on for a while until it", "comes to the foot of the page", "where it ends at last."])
        let second = column(
            320, ["The right column begins only", "when the left one is done and", "its sentences are its own to", "the very end of it."])
        // Written line by line across the gap, as many programs do.
        let lines = zip(first, second).flatMap { [$0, $1] }
        let note = try read(Made.pdf([[(50, 60, 18, "Two columns")] + lines]))
        let text = note.sections.map(\.text).joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("where it ends at last. The right column begins only when the left one is done"))
        #expect(text.contains("goes on for a while until it comes to the foot"))
    }

    @Test func runningHeadsNumbersAndHyphensGo() throws {
        let pages = (1...4).map { number -> [Line] in
            [(50, 20, 8, "The tide book"), (300, 20, 8, "Winter issue")]
                + column(
                    50,
                    [
                        "On page \(number) the boatman tells of hydro-", "graphy and of how the self-made", "line was lost in the deep-",
                        "est water, and the story then",
                    ])
                + [(290, 780, 8, "\(40 + number)")]
        }
        let note = try read(Made.pdf(pages, title: "Tides", created: "D:20110612120000Z"))
        let text = note.sections.map(\.text).joined(separator: "\n")
        #expect(note.title == "Tides")
        #expect(note.created == CalendarDay(parsing: "2011-06-12").map { NoteDate(day: $0, source: .metadata) })
        #expect(text.contains("hydrography") && text.contains("deepest water"))
        #expect(!text.contains("tide book") && !text.contains("Winter issue") && !text.contains("41") && !text.contains("44"))
    }

    @Test(arguments: [(0xFB00, "ff"), (0xFB01, "fi"), (0xFB02, "fl"), (0xFB03, "ffi"), (0xFB04, "ffl")])
    func ligaturesAreLetters(scalar: UInt32, letters: String) throws {
        let word = "o" + String(try #require(Unicode.Scalar(scalar))) + "ce"
        #expect(PDFWord.plain(Array(word.utf8)[...]) == "o\(letters)ce")
    }

    @Test func damagedFilesAreNamedAndReadAsFarAsTheyGo() throws {
        let folder = try TemporaryFolder()
        let whole = Made.pdf([column(50, ["The first page has enough words to be", "read by anyone who opens the file."])])
        try folder.write(Array(whole.dropLast(14)), "cut.pdf")
        // Within the trailer, and before it.
        let other = Made.pdf([column(50, ["Another page has quite other words for", "whoever opens the file from behind."])])
        try folder.write(Array(other.dropLast(60)), "early.pdf")
        let third = Made.pdf([column(50, ["A third one tells of the boats that", "came home late, and of their catch."])])
        try folder.write(Array(third.dropLast(180)), "earlier.pdf")
        try folder.write("no pdf at all", "not.pdf")
        try folder.write(Made.pdf([[(50, 50, 10, "x")]]), "scan.pdf")
        let result = try folder.read()
        #expect(result.notes.map(\.source.path) == ["cut.pdf", "earlier.pdf", "early.pdf"])
        #expect(result.remarks("earlier.pdf") == [.rescued(path: "earlier.pdf")])
        #expect(result.reason("not.pdf")?.name == "damaged")
        #expect(result.reason("scan.pdf") == .scanned)
    }
}
