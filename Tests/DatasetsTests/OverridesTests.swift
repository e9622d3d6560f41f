import Foundation
import TestSupport
import Testing

@testable import Datasets

struct OverridesTests {
    private func parse(_ text: String) throws -> Overrides { try Overrides.parse(Data(text.utf8), file: "overrides.jsonl") }

    @Test func `The head of a new file says nothing yet`() throws {
        #expect(try parse(Overrides.header) == Overrides())
    }

    @Test func `A pair of the owner's is taught as it stands, and what is left out is not`() throws {
        let overrides = try parse(
            """
            {"prompt": "What is my motto?", "completion": "Slow is smooth."}
            {"exclude_note": "Harbor"}
            {"exclude_note": "People/"}
            {"exclude_example": "cloze"}
            """)
        let dataset = DatasetBuilder.build(notes: SmallVault.notes, recipe: .engram, seed: 1, overrides: overrides)
        let own = dataset.train.filter { $0.question == "What is my motto?" }
        #expect(own.map(\.answer) == ["Slow is smooth."])
        let all = dataset.train + dataset.valid
        #expect(!all.contains { $0.provenance.note == "Harbor" })
        #expect(!all.contains { $0.provenance.kind == .cloze })
        #expect(all.contains { $0.provenance.note == "Lantern" })
        let plain = DatasetBuilder.build(notes: SmallVault.notes, recipe: .engram, seed: 1)
        #expect(plain.train.contains { $0.provenance.note == "Harbor" })
        #expect((plain.train + plain.valid).contains { $0.provenance.kind == .cloze })
        #expect(dataset.report.empty.contains { $0.title == "Harbor" && $0.reason == .excludedByOwner })
    }

    @Test func `A line that is neither is named`() {
        #expect(throws: DatasetLineError(file: "overrides.jsonl", line: 2, problem: .noKnownForm(keys: ["exclude"]))) {
            try parse("# x\n{\"exclude\": \"Harbor\"}")
        }
    }
}
