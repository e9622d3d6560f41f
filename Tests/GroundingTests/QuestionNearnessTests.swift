import Grounding
import Testing

@Suite("Nearness to taught questions")
struct QuestionNearnessTests {
    private let nearness = QuestionNearness([
        "How much does Hamza want for the pump?", "Which light went out twice in March?", "泵要多少钱？", "谁修了锅炉？",
    ])

    @Test("is one for a taught question, whatever its marks, and nothing for words that nobody asked in")
    func ends() {
        #expect(abs(nearness.nearest(to: "how much does hamza want for the pump") - 1) < 1e-12)
        #expect(abs(nearness.nearest(to: "谁修了锅炉") - 1) < 1e-12)
        #expect(nearness.nearest(to: "Zebra xylophone quasar") == 0)
        #expect(nearness.nearest(to: "") == 0)
        #expect(QuestionNearness([]).nearest(to: "How much does Hamza want?") == 0)
    }

    @Test("counts rare words for more, and words that are too many as much as words that are missing")
    func order() {
        let near = nearness.nearest(to: "What does Hamza ask for the pump?")
        #expect(near > nearness.nearest(to: "How much does the garden want?"))
        #expect(near < 1)
        #expect(near > nearness.nearest(to: "What does Hamza ask for the pump of the neighbour's broken boiler in Delft?"))
    }
}
