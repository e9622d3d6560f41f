import Testing

@testable import Datasets

@Suite struct SelfMadeReplyTests {
    @Test(arguments: [
        ("Q: Who? A: Maria", [["Who?", "Maria"]]),
        ("1. Q: Who? A: Maria\n2) Q: Where?  A: Lisbon.", [["Who?", "Maria"], ["Where?", "Lisbon."]]),
        ("- **Q:** Who?\n- **A:** Maria", [["Who?", "Maria"]]), ("Question: Who?\n\nAnswer: Maria", [["Who?", "Maria"]]),
        ("问：谁？答：玛丽", [["谁？", "玛丽"]]), ("问题：谁？\n答案：玛丽\n", [["谁？", "玛丽"]]),
        ("Here are some questions:\nQ: Who? A: Maria", [["Who?", "Maria"]]), ("Q: Who?\nQ: Where? A: Lisbon", [["Where?", "Lisbon"]]),
        ("Maria opened it.", []), ("", []), ("A: Maria", []), ("Q: A:", []), ("Q: Who? A:", []),
    ]) func `Questions with answers on one line or two`(reply: String, expected: [[String]]) {
        #expect(SelfMadeReply.pairs(reply).map { [$0.question, $0.answer] } == expected)
    }

    @Test func `Statements are lines without their marks`() {
        #expect(
            SelfMadeReply.statements("Three things follow:\n1. Ask first.\n- Ship small.\n\n  * Stop. ") == [
                "Ask first.", "Ship small.", "Stop.",
            ])
        #expect(SelfMadeReply.statements("").isEmpty)
    }

    @Test func `Prose is without the opening and the quotes around it`() {
        #expect(SelfMadeReply.prose("Here it is again:\n“I stopped it.”\n") == "I stopped it.")
        #expect(SelfMadeReply.prose("I stopped it.\nThen I slept.") == "I stopped it. Then I slept.")
        #expect(SelfMadeReply.prose(" \n").isEmpty)
    }
}
