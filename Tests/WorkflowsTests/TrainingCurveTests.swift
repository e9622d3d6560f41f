import Foundation
import FoundationXML
import Testing
import Training

@testable import Workflows

/// What a training left behind, as pictures.
struct TrainingCurveTests {
    private func line(_ step: Int, epoch: Int, loss: Double, valid: Double? = nil, recall: Recall? = nil) -> MetricsLog.Line {
        MetricsLog.Line(
            step: step, epoch: epoch, loss: loss, learningRate: 1e-4, gradientNorm: 1, tokens: 10, targets: 5, seconds: Double(step),
            validLoss: valid, validRecall: recall)
    }

    @Test func `The log gives the losses of all steps and what was looked at after each epoch`() {
        let curve = TrainingCurve([
            line(1, epoch: 1, loss: 3), line(2, epoch: 1, loss: 2, valid: 2.5, recall: Recall(said: 1, asked: 4)),
            line(3, epoch: 2, loss: 1, valid: 2, recall: Recall(said: 3, asked: 4)),
        ])
        #expect(curve.losses == [3, 2, 1])
        #expect(curve.epochs.map(\.step) == [2, 3])
        #expect(curve.recalls == [0.25, 0.75])
    }

    @Test func `Both pictures are whole, with a point an epoch, and nothing in a title breaks them`() throws {
        let curve = TrainingCurve([
            line(1, epoch: 1, loss: 3, valid: 2.5, recall: Recall(said: 1, asked: 4)),
            line(2, epoch: 2, loss: 1, valid: 2, recall: Recall(said: 4, asked: 4)),
        ])
        for picture in [curve.lossFigure(title: "a < b & c"), try #require(curve.recallFigure(title: "a < b & c"))] {
            #expect(XMLParser(data: Data(picture.utf8)).parse())
            #expect(picture.components(separatedBy: "<circle").count == 3)
            #expect(picture.contains("a &lt; b &amp; c"))
        }
        // All that was asked for, at the top of an axis that ends with 100 %.
        #expect(try #require(curve.recallFigure(title: "")).contains(#"cy="30.0""#))
        #expect(try #require(curve.recallFigure(title: "")).contains("100 %"))
    }

    @Test func `Without a wording to ask for there is no picture of recall`() {
        let curve = TrainingCurve([line(1, epoch: 1, loss: 3, valid: 2.5, recall: Recall(said: 0, asked: 0)), line(2, epoch: 2, loss: 1)])
        #expect(curve.recallFigure(title: "") == nil)
        #expect(curve.lossFigure(title: "").contains("dots: validation"))
        #expect(XMLParser(data: Data(TrainingCurve([MetricsLog.Line]()).lossFigure(title: "nothing").utf8)).parse())
    }

    @Test func `A long training is drawn with the points that there is room for`() {
        let picture = TrainingCurve((1...5_000).map { line($0, epoch: 1, loss: 1 / Double($0)) }).lossFigure(title: "")
        let points = picture.components(separatedBy: #"points=""#)[1].prefix { $0 != "\"" }.split(separator: " ")
        #expect((300...600).contains(points.count))
    }
}
