import Foundation

/// The losses of a run as a picture, `loss.svg`.
enum LossCurve {
    private static let (width, height) = (720.0, 360.0)
    private static let (left, right, top, bottom) = (52.0, 12.0, 30.0, 34.0)
    /// More points than this are averaged: the picture has no room for them.
    private static let mostPoints = 600

    /// The training loss as a line, the validation loss as dots, both in nats per target token.
    static func svg(_ lines: [MetricsLog.Line], title: String) -> String {
        let points = averaged(lines.map { (Double($0.step), $0.loss) })
        let valid = lines.compactMap { line in line.validLoss.map { (Double(line.step), $0) } }
        let all = points + valid
        guard let lastStep = all.map(\.0).max(), let highest = all.map(\.1).max() else { return empty(title) }
        let lowest = min(0, all.map(\.1).min() ?? 0)
        let scale = max(highest - lowest, 1e-9)
        func x(_ step: Double) -> String { number(left + (width - left - right) * step / max(lastStep, 1)) }
        func y(_ loss: Double) -> String { number(top + (height - top - bottom) * (1 - (loss - lowest) / scale)) }
        var parts = [header(title)]
        for tick in ticks(from: lowest, to: highest) {
            parts.append(
                #"<line class="grid" x1="\#(number(left))" x2="\#(number(width - right))" y1="\#(y(tick))" y2="\#(y(tick))"/>"#
                    + #"<text x="\#(number(left - 6))" y="\#(y(tick))" text-anchor="end" dominant-baseline="middle">\#(label(tick))</text>"#
            )
        }
        let path = points.map { "\(x($0.0)),\(y($0.1))" }.joined(separator: " ")
        parts.append(#"<polyline class="loss" points="\#(path)"/>"#)
        parts += valid.map { #"<circle class="valid" cx="\#(x($0.0))" cy="\#(y($0.1))" r="3.5"/>"# }
        let baseline = number(height - 12)
        parts.append(#"<text x="\#(number(left))" y="\#(baseline)">step 1</text>"#)
        parts.append(#"<text x="\#(number(width - right))" y="\#(baseline)" text-anchor="end">step \#(Int(lastStep))</text>"#)
        let key = valid.isEmpty ? "nats per target token" : "nats per target token · dots: validation"
        parts.append(#"<text x="\#(number(width / 2))" y="\#(baseline)" text-anchor="middle">\#(key)</text>"#)
        return parts.joined(separator: "\n") + "\n</svg>\n"
    }

    private static func header(_ title: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(width)) \(Int(height))" font-family="sans-serif" font-size="12">
        <style>text{fill:#555}.grid{stroke:#ddd}.loss{fill:none;stroke:#2a6fdb;stroke-width:1.5}.valid{fill:#d9480f}</style>
        <rect width="100%" height="100%" fill="#fff"/>
        <text x="\(number(left))" y="18" font-size="14">\(escaped(title))</text>
        """
    }

    private static func empty(_ title: String) -> String { header(title) + "\n</svg>\n" }

    private static func averaged(_ points: [(Double, Double)]) -> [(Double, Double)] {
        let size = (points.count + mostPoints - 1) / mostPoints
        guard size > 1 else { return points }
        return stride(from: 0, to: points.count, by: size).map { start in
            let part = points[start..<min(start + size, points.count)]
            return (part.last?.0 ?? 0, part.reduce(0) { $0 + $1.1 } / Double(part.count))
        }
    }

    /// Some four round values between two others.
    private static func ticks(from low: Double, to high: Double) -> [Double] {
        let rough = max(high - low, 1e-9) / 4
        let power = pow(10, floor(log10(rough)))
        let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? rough
        return stride(from: (low / step).rounded(.up) * step, through: high, by: step).map { $0 }
    }

    private static func label(_ value: Double) -> String { String(format: "%g", (value * 1e6).rounded() / 1e6) }

    private static func number(_ value: Double) -> String { String(format: "%.1f", value) }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
