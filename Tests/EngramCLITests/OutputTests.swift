import Foundation
import Testing

@testable import EngramCLI

/// What the program shows beside words, and how it says what is wrong.
struct OutputTests {
    @Test func `A sparkline has the cells that it is given and goes from the lowest to the highest`() {
        #expect(Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7], cells: 20) == "▁▂▃▄▅▆▇█")
        #expect(Sparkline.text((0..<1_000).map(Double.init), cells: 8) == "▁▂▃▄▅▆▇█")
        #expect(Sparkline.text([2, 2, 2], cells: 8) == "▁▁▁")
        #expect(Sparkline.text([], cells: 8) == "")
    }

    @Test func `A page is opened with what the desktop has for it, and only where there is a display`() throws {
        let scratch = try Scratch()
        let program = try scratch.write("bin/xdg-open", "#!/bin/sh\nprintf '%s\\n' \"$1\" >>\"$OPENED\"\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        var variables = ["PATH": "/nowhere:\(scratch.path("bin"))", "OPENED": scratch.path("opened.txt")]
        #expect(!PageOpener(variables: variables).open("/a page.html"))
        variables["WAYLAND_DISPLAY"] = "wayland-0"
        #expect(PageOpener(variables: variables).open("/a page.html"))
        try scratch.waitForLines(1, in: "opened.txt")
        #expect(try String(contentsOfFile: scratch.path("opened.txt"), encoding: .utf8) == "/a page.html\n")
        variables["PATH"] = "/nowhere"
        #expect(!PageOpener(variables: variables).open("/a page.html"))
    }

    @Test func `The end of an error is plain where nobody looks, and coloured where that is asked for`() throws {
        let scratch = try Scratch()
        var program = Program(in: scratch)
        #expect(try program.run("notes").errors.hasPrefix("engram: "))
        program.environment["FORCE_COLOR"] = "1"
        #expect(try program.run("notes").errors.hasPrefix("\u{1b}[31mengram:\u{1b}[0m "))
        program.environment["NO_COLOR"] = "1"
        #expect(try program.run("notes").errors.hasPrefix("engram: "))
    }
}
