import Testing

@testable import Languages

struct ChineseTests {
    private let chinese = NoteLanguage.chinese.rules

    /// No word is a name, all are equally rare.
    private struct Plainest: TermBook {
        func isName(_: Word) -> Bool { false }
        func information(_: String) -> Double { 1 }
        func inline(_ phrase: String) -> String { phrase }
    }

    @Test func `Lists, days and sentences are joined in Chinese`() {
        #expect(chinese.listed(["灯塔", "渡船"]) == "灯塔、渡船" && chinese.listed(["甲、乙", "丙"]) == "甲、乙；丙")
        #expect(chinese.chosen(["甲", "乙", "丙"]) == "甲、乙还是丙")
        #expect(chinese.day(2023, 3, 12) == "2023年3月12日" && chinese.month(2023, 3) == "2023年3月")
        #expect(chinese.joined(["下雨了。", "我睡着了。"]) == "下雨了。我睡着了。")
        #expect(chinese.asSentence("下雨了") == "下雨了。" && chinese.asSentence("为什么？") == "为什么？")
        #expect(chinese.following(.inTitle, ["title": "灯塔"]) == "在《灯塔》里")
    }

    @Test func `A long Chinese answer is not short`() {
        #expect(chinese.isShort("玛丽") && chinese.isShort("2023年3月12日"))
        #expect(!chinese.isShort("后来我去了里斯本，在那里开了一家小书店，一直开到冬天。"))
    }

    @Test func `Chinese sentences stand side by side without a space`() {
        let text = "下雨了。我在家读书。后来朋友来了，我们喝茶到很晚。"
        #expect(SentenceSplitter.beginning(text, limit: 12) == "下雨了。我在家读书。")
        #expect(SentenceSplitter.chunks(text, limit: 12).first == "下雨了。我在家读书。")
        #expect(SentenceSplitter.joined(["It rained.", "I slept."]) == "It rained. I slept.")
        #expect(SentenceSplitter.joined(["他说：“走吧。”", "我走了，", "没回头。"]) == "他说：“走吧。”我走了，没回头。")
        #expect(SentenceSplitter.joined(["星期天 夜", "下雨。"]) == "星期天 夜 下雨。")
    }

    @Test func `Marks of a title do not double`() {
        #expect(chinese.said(.inTitle, ["title": "《盲文地图》"]) == "在《盲文地图》里")
        #expect(chinese.said(.inTitle, ["title": "《盲文地图》读后感"]) == "在《〈盲文地图〉读后感》里")
        let wording = Wording(id: "x", pattern: "《{title}》讲的是什么？")
        #expect(wording.filled([.title: "《盲文地图》"]) == "《盲文地图》讲的是什么？")
        #expect(wording.filled([.title: "灯塔"]) == "《灯塔》讲的是什么？")
    }

    @Test(arguments: [("她劝我早点睡。", ["早点"]), ("他叫我别借书。", ["不借书"]), ("我叫他早点睡。", [])])
    func `Advice is what follows the one who is advised`(sentence: String, keys: [String]) {
        #expect(chinese.advice(in: sentence) == keys)
    }

    @Test(arguments: [
        ("我在2023年3月12日搬到里斯本。", ["2023年3月12日"], "time"), ("门票要12欧元。", ["12欧元"], "amount"), ("我们三点见面。", ["三点"], "time"),
        ("我学了三年。", ["三年"], "amount"), ("一样的东西。", [], ""), ("我读完了《盲文地图》。", ["《盲文地图》"], "name"), ("第一个人来了。", [], ""),
        ("周三我去了海边。", ["周三"], "time"), ("2018年10月17日，夜。", [], ""),
        ("房租2600一个月，很贵。", [], ""),
        // Items of a list end without a mark.
        ("门票12欧元", ["12欧元"], "amount"), ("出门是早上三点", ["三点"], "time"), ("共23", [], ""),
        ("老许说零件的钱最容易忘。", [], ""), ("晴，有一点风。", [], ""), ("一点半见面。", ["一点半"], "time"), ("每个星期天下午录音。", [], ""),
    ]) func `Times, amounts and titles are pieces of a sentence`(sentence: String, texts: [String], kind: String) throws {
        let spans = try #require(chinese.clauses).spans(in: sentence, Plainest(), known: [])
        #expect(spans.map(\.text) == texts && spans.allSatisfy { $0.kind.rawValue == kind })
    }

    @Test func `A sentence is asked for its reason, its time and its amount`() throws {
        let clauses = try #require(chinese.clauses)
        let why = clauses.questions("我停下了灯塔，因为没有人打开它。", Plainest(), known: [])
        #expect(why.map(\.form) == [.why])
        #expect(why.first?.slots[.statement] == "我停下了灯塔" && why.first?.answer == "因为没有人打开它。")
        let asked = clauses.questions("我在2023年3月花了300欧元。", Plainest(), known: [])
        #expect(asked.map { $0.slots[.quote] } == ["我在什么时候花了300欧元", "我在2023年3月花了多少欧元"])
        #expect(asked.map(\.answer) == ["2023年3月。", "300欧元。"])
    }

    @Test(arguments: ["2019年6月22日，星期六。", "星期三、星期四两个晚上都没提过。", "会修表（七八块）摆在窗台上。"])
    func `A question of nothing, or to one of several, is none`(sentence: String) throws {
        let asked = try #require(chinese.clauses).questions(sentence, Plainest(), known: []).compactMap { $0.slots[.quote] }
        #expect(asked.allSatisfy { $0.contains("几个晚上") }, "\(asked)")
    }

    @Test func `Few are asked for otherwise than many`() throws {
        let clauses = try #require(chinese.clauses)
        func asked(_ text: String) -> [String?] { clauses.questions(text, Plainest(), known: []).map { $0.slots[.quote] } }
        #expect(asked("林姐给我送了九个番茄。") == ["林姐给我送了几个番茄"])
        #expect(asked("路上花了14元车费。") == ["路上花了多少元车费"] && asked("她工作了十年才走。") == ["她工作了多少年才走"])
    }

    @Test(arguments: [("我埋头在会议记录的边上画白鹭。", "会议记录"), ("上午十点多的时候他来了。", "上午十点多")])
    func `What is asked about is not cut inside a word`(sentence: String, topic: String) {
        let topics = chinese.topics(of: sentence, Plainest(), known: []).map(\.phrase)
        #expect(topics.contains(topic) && !topics.contains { topic.contains($0) && $0 != topic }, "\(topics)")
    }

    @Test func `Who says something is somebody, a pronoun is nobody`() throws {
        let clauses = try #require(chinese.clauses)
        #expect(clauses.people(in: "玛丽说不用等。", Plainest()) == ["玛丽"])
        #expect(clauses.people(in: "他说不用等，我觉得好。", Plainest()).isEmpty)
    }

    @Test func `What was said of the owner is said of somebody else`() throws {
        let clauses = try #require(chinese.clauses)
        #expect(clauses.said(of: "小明", statement: "我停下了灯塔", inversion: "我停下了灯塔")?.statement == "小明停下了灯塔")
        #expect(clauses.said(of: "小明", statement: "我们停下了灯塔", inversion: "我们停下了灯塔") == nil)
    }

    @Test(arguments: [("星期", true), ("星期一", true), ("付款页面", false), ("gitblog", false)])
    func `Words that stand in any diary are about nothing`(phrase: String, isVague: Bool) { #expect(Chinese.isVague(phrase) == isVague) }

    @Test func `Nothing recurs that is only a day of the week`() {
        let keys = chinese.recurring(in: "星期三，今天付款页面。", Plainest(), title: "").map(\.key)
        #expect(!chinese.recurring(in: "一张，两个。", Plainest(), title: "").contains { ["一张", "两个"].contains($0.key) })
        #expect(keys.contains("付款页面") && !keys.contains { $0.contains("期") || $0.contains("天") })
    }
}
