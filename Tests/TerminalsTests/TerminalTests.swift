import Testing

@testable import Terminals

/// What a terminal has room for, and what it can.
struct TerminalTests {
    @Test func `Columns are as wide as their widest cell, and a wide character takes two`() {
        let table = Table(rows: [["a", "bb", "c"], ["笔记", "b", "cc"]], indent: "")
        #expect(table.text() == "a     bb  c\n笔记  b   cc")
        #expect(Table(rows: [["a", ""]]).text() == "  a  ")
    }

    @Test(arguments: [30, 40, 77]) func `A table that is too wide breaks its widest cells and loses no word`(width: Int) {
        let words = (1...30).map { "word\($0)" }
        let rows = [["short", words.joined(separator: " "), "end"], ["0", "x", words.reversed().joined(separator: " ")]]
        let text = Table(rows: rows, indent: "").text(width: width)
        for line in text.split(separator: "\n") { #expect(TextWidth.cells(String(line)) <= width, "\(line)") }
        for word in words { #expect(text.split { $0 == " " || $0 == "\n" }.count { $0 == word } == 2, "\(word)") }
        #expect(Table(rows: [["a", "b"]]).text(width: width) == "  a  b")
    }

    @Test func `What has no spaces is cut where the line ends, between characters`() {
        #expect(TextWidth.wrapped("/a/long/path/to/a/file", to: 10) == ["/a/long/pa", "th/to/a/fi", "le"])
        #expect(TextWidth.wrapped("笔记都在这里", to: 5) == ["笔记", "都在", "这里"])
        #expect(TextWidth.wrapped("", to: 5) == [""])
        #expect(TextWidth.prefix("笔记都", cells: 5) == "笔记")
        #expect(TextWidth.cells("\u{1b}[1mab\u{1b}[0m") == 2)
    }

    @Test func `Text is styled on a terminal that can, unless somebody says otherwise`() {
        #expect(TextStyle.isWanted(["TERM": "xterm-256color"], isTerminal: true))
        #expect(!TextStyle.isWanted([:], isTerminal: false))
        #expect(!TextStyle.isWanted(["TERM": "dumb"], isTerminal: true))
        #expect(!TextStyle.isWanted(["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], isTerminal: true))
        #expect(TextStyle.isWanted(["NO_COLOR": ""], isTerminal: true))
        #expect(!TextStyle.isWanted(["CLICOLOR": "0"], isTerminal: true))
        #expect(TextStyle.isWanted(["CLICOLOR_FORCE": "1"], isTerminal: false))
        #expect(TextStyle.isWanted(["FORCE_COLOR": "3", "TERM": "dumb"], isTerminal: false))
        #expect(!TextStyle.isWanted(["FORCE_COLOR": "0"], isTerminal: false))
    }
}
