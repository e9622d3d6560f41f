import Foundation
import Testing

/// The program in the language of whoever uses it.
struct LanguageTests {
    private let scratch: Scratch
    private let program: Program

    init() throws {
        scratch = try Scratch()
        program = Program(in: scratch)
    }

    private func isChinese(_ text: String) -> Bool { text.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) } }

    @Test func `What is typed decides, else the system's language, else it is English`() throws {
        #expect(try program.run().output.contains("ask what it remembers"))
        #expect(try program.run("--language", "zh").output.contains("问它记住了什么"))
        var chinese = program
        chinese.environment["LANG"] = "zh_CN.UTF-8"
        #expect(try chinese.run().output.contains("问它记住了什么"))
        #expect(try chinese.run("--language", "en").output.contains("ask what it remembers"))
        chinese.environment["LC_ALL"] = "C"
        #expect(try chinese.run().output.contains("ask what it remembers"))
        #expect(try program.run("--language", "klingon").code == 64)
    }

    @Test func `Help, facts, errors and the next step are Chinese; what programs read stays as it is`() throws {
        let help = try program.run("train", "--help", "--language", "zh").output
        #expect(isChinese(help) && help.contains("--num-layers"))
        let added = try program.run("add", Fixtures.vault, "--language", "zh")
        #expect(added.code == 0 && added.output.contains("6 篇笔记") && added.errors.hasSuffix("下一步：engram train\n"), "\(added)")
        let wrong = try program.run("notes", "show", "no such note", "--language", "zh")
        #expect(wrong.code == 1 && wrong.errorLines == ["engram: 没有名为「no such note」的笔记"], "\(wrong)")
        let known = try program.run("trian", "--language", "zh")
        #expect(known.code == 64 && known.errors.contains("engram train"), "\(known)")
        let (english, chinese) = (try program.run("status", "--json"), try program.run("status", "--json", "--language", "zh"))
        #expect(english.output == chinese.output)
    }
}
