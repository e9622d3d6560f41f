import Foundation
import Testing
import Workflows

struct InspectionTests {
    private let base: URL

    init() throws { base = try Fixtures.base.get().folder }

    private func logits(_ ids: String, rounding: String = "f32") throws -> Inspection.Logits {
        try Inspection.logits(model: base, adapter: nil, ids: ids, rounding: rounding, context: Fixtures.context())
    }

    @Test func `The loss of a row follows from the logits of its beginnings`() throws {
        let ids = [300, 17, 450, 8]
        let whole = try logits(ids.map(String.init).joined(separator: ","))
        #expect(whole.logits.count == 512)
        var nats = 0.0
        for end in 1..<ids.count {
            let part = try logits(ids[..<end].map(String.init).joined(separator: ","))
            let top = part.logits.map(Double.init)
            let total = top.reduce(0) { $0 + exp($1) }
            nats += log(total) - top[ids[end]]
        }
        let loss = try #require(whole.loss)
        #expect(abs(loss - nats / 3) < 1e-5)
        #expect(try logits("300").loss == nil)
    }

    @Test func `Rounding moves the logits a little, and each its own way`() throws {
        let exact = try logits("300,17,450,8").logits
        for rounding in ["bf16", "nf4"] {
            let rounded = try logits("300,17,450,8", rounding: rounding).logits
            let worst = zip(exact, rounded).map { abs($0 - $1) }.max() ?? 0
            // Without products in bf16 the processor multiplies in f32, and the weights are bf16 already.
            #expect(worst > 0 || rounding == "bf16")
            #expect(worst < (rounding == "bf16" ? 0.1 : 1.5))
        }
    }

    @Test func `Ids that are none are refused`() throws {
        #expect(throws: WorkflowError.tokenDoesNotExist(id: 512, vocabulary: 512)) { try logits("1,512") }
        #expect(throws: WorkflowError.tokenDoesNotExist(id: -1, vocabulary: 512)) { try logits("-1") }
        #expect(throws: WorkflowError.badSetting(name: "--ids", value: .said("value.empty"), expected: .said("expected.one"))) {
            try logits("")
        }
        #expect(throws: WorkflowError.badSetting(name: "--ids", value: "«x»", expected: .said("expected.numbers"))) { try logits("1,x") }
        #expect(throws: WorkflowError.badSetting(name: "--precision", value: "«q4»", expected: "f32, bf16, nf4, int8, file")) {
            try logits("1", rounding: "q4")
        }
    }

    @Test func `The tokens of a text spell it`() throws {
        let tokens = try Inspection.tokens(model: base, text: "The harbour", addsSpecialTokens: false)
        #expect(tokens.tokens.joined().replacing("Ġ", with: " ") == "The harbour")
        #expect(tokens.ids.count == tokens.tokens.count)
    }

    @Test func `A conversation is shown as the model's template writes it`() throws {
        let scratch = try Scratch()
        let conversation = #"{"messages": [{"role": "user", "content": "Where?"}], "add_generation_prompt": true}"#
        let file = try scratch.file("messages.json", conversation)
        let prompt = try Inspection.prompt(model: base, messages: file, context: Fixtures.context())
        #expect(prompt.text == "<|im_start|>user\nWhere?<|im_end|>\n<|im_start|>assistant\n")
        #expect(prompt.ids == (try Inspection.tokens(model: base, text: prompt.text, addsSpecialTokens: false).ids))
        #expect(throws: WorkflowError.self) {
            try Inspection.prompt(model: base, messages: scratch.url.appending(path: "none"), context: Fixtures.context())
        }
    }

    @Test func `The sample questions are there, and each would be recalled by the sentence it stands for`() throws {
        let questions = try Demo.questions()
        #expect(questions.count >= 5)
        for question in questions {
            #expect(!question.isRecalled(in: "I never wrote about that."), "\(question.question)")
            #expect(question.isRecalled(in: question.sentence.uppercased()), "\(question.question)")
        }
    }
}
