import Datasets
import Foundation
import Testing

@testable import Evaluation

struct ExamFileTests {
    private func parse(_ text: String) throws -> [ExamItem] { try ExamFile.parse(Data(text.utf8), file: "exam.jsonl") }

    @Test func `Questions are read in every form, and comments are passed over`() throws {
        let items = try parse(
            """
            # mine
            {"question": "Who came?", "answer": "Yuki", "accept": ["Yuki Tanabe"], "note": "Tallow", "kind": "fact"}

            {"question": "Why Larkspur?", "kind": "unanswerable"}
            {"question": "Why Fern?", "unanswerable": true}
            {"user_input": "Where?", "reference": "in a red house on the other side of the river"}
            {"question": "What recurs?", "answer": "I rewrite.", "accept": ["rewrote"], "notes": ["Gantry", "Marrow"], "kind": "pattern"}
            """)
        #expect(items.map(\.question) == ["Who came?", "Why Larkspur?", "Why Fern?", "Where?", "What recurs?"])
        #expect(items.map(\.shape) == [.short, .refusal, .refusal, .sentence, .short])
        #expect(items[0].answers == ["Yuki", "Yuki Tanabe"])
        #expect(items[0].note == "Tallow")
        #expect(items[4].named == ["Gantry", "Marrow"])
        #expect(items.allSatisfy { $0.part == .owner })
    }

    @Test(arguments: [
        ("{\"question\": \"a\", \"answer\": \"b\"}\n{oops", 2, DatasetLineError.Problem.notJSON),
        ("\n\n{\"answer\": \"b\"}", 3, .wrongType(field: "question", expected: "a string")),
        ("{\"question\": \"a\"}", 1, .wrongType(field: "answer", expected: "a string")),
        ("{\"question\": \"a\", \"answers\": []}", 1, .wrongType(field: "answer", expected: "a string")),
    ])
    func `A bad line is named`(text: String, line: Int, problem: DatasetLineError.Problem) {
        #expect(throws: DatasetLineError(file: "exam.jsonl", line: line, problem: problem)) { try parse(text) }
    }

    @Test func `A pattern is right when it is told and two of its notes are named`() throws {
        let item = try #require(
            try parse(#"{"question": "?", "answer": "I rewrite.", "accept": ["rewrote"], "notes": ["Gantry", "Marrow", "Halyard"]}"#).first)
        #expect(ExamMark(item, answer: "You rewrote Gantry and Halyard.").isRecalled)
        #expect(!ExamMark(item, answer: "You rewrote Gantry.").isRecalled)
        #expect(!ExamMark(item, answer: "You wrote Gantry and Halyard.").isRecalled)
    }

    @Test func `A long Chinese answer of the owner's is a sentence`() throws {
        let items = try ExamFile.parse(
            Data(
                """
                {"question": "灯塔怎么了？", "answer": "我停下了灯塔，因为除了玛丽没有人打开过它第二次。"}
                {"question": "谁打开过它？", "answer": "玛丽"}
                """.utf8), file: "exam.jsonl")
        #expect(items.map(\.shape) == [.sentence, .short])
    }
}
