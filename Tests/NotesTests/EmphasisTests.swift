import Testing

@testable import Notes

/// Marks of emphasis go wherever a reader sees none, beside Chinese, Japanese and Korean characters too.
@Suite struct EmphasisTests {
    @Test(arguments: [
        ("他说**明天，**就走。", "他说明天，就走。"), ("书名是**《山海经》**三个字", "书名是《山海经》三个字"), ("**“引文”**后面", "“引文”后面"),
        ("看*（附录）*再说", "看（附录）再说"), ("***最后：***收拾", "最后：收拾"), ("她**说。**“好”", "她说。“好”"),
        ("これは**「大事」**です", "これは「大事」です"), ("**塩、**砂糖", "塩、砂糖"), ("**終わり。**Next", "終わり。Next"),
        ("이것은 **“중요”**하다", "이것은 “중요”하다"), ("**제목:**내용", "제목:내용"), ("Latin**（全角）**text", "Latin（全角）text"),
        ("中文**bold**中文", "中文bold中文"), ("**a** **b**", "a b"), ("**〜から、**`x*y`と*〜まで*", "〜から、x*yと〜まで"),
    ])
    func starsGo(source: String, text: String) throws {
        #expect(try markdown(source).sections.first?.text == text)
    }

    @Test(arguments: [
        "尺寸是 30 * 40 * 25 厘米", "snake_case_name 和 shu_fang", "2 * 3 = 6", "5*", "* 不是", "a ** b ** c", "一、** 两边有空格 **",
    ])
    func otherStarsStay(text: String) throws {
        #expect(try markdown("x " + text).sections.first?.text == "x " + text)
    }

    @Test(arguments: [
        ("==要点：==后面", "要点：后面"), ("a ==b *c* d== e", "a b c d e"), ("==**x** y==", "x y"), ("**==x==**", "x"),
        ("~~old *text*~~ new", "old text new"),
        ("**~~a~~**", "a"), ("==_x_==", "x"), ("un==believ==able", "unbelievable"), ("~~删除，~~保留", "删除，保留"),
    ])
    func pairsGo(source: String, text: String) throws {
        #expect(try markdown(source).sections.first?.text == text)
    }

    @Test(arguments: [
        "if a==b and c==d then", "x == y == z", "a === b", "~~~", "cost ==", "https://example.org/?q=a==&b=c==", "~ about ~ this",
        "`==x==`",
    ])
    func comparisonsStay(text: String) throws {
        #expect(try markdown("x " + text).sections.first?.text == "x " + text.replacing("`", with: ""))
    }

    @Test func codeKeepsEveryMark() throws {
        let code = "a ==b== **c** ~~d~~ $e_f$ <host> \\_ %%g%% [[h|i]] 中**，**文"
        let note = try markdown(
            "```\n\(code)\n```\n\n> ```\n> \(code)\n> ```\n\n    \(code.replacing("%%g%% ", with: ""))\n\n- a\n  ~~~\n  \(code)\n  ~~~\n")
        let blocks = try #require(note.sections.first?.blocks).map(\.kind.text)
        #expect(blocks == [code, code, code.replacing("%%g%% ", with: ""), "- a\n\(code)"])
    }
}
