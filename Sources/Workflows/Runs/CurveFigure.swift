import Foundation

/// A line and dots over an axis that begins with nothing, drawn as SVG.
struct CurveFigure {
    /// A place on the axis and how high it lies there.
    typealias Point = (x: Double, y: Double)

    let title: String
    /// Below the axis: what it begins and ends with, and what is drawn.
    let ends: (first: String, last: String)
    let key: String
    var line: [Point] = []
    var dots: [Point] = []
    /// What the vertical axis shows in any case.
    var least = 0.0
    var most = 0.0
    var label: (Double) -> String = { String(format: "%g", ($0 * 1e6).rounded() / 1e6) }

    private static let (width, height) = (720.0, 360.0)
    private static let (left, right, top, bottom) = (52.0, 12.0, 30.0, 34.0)
    /// More points than this are averaged: the picture has no room for them.
    private static let mostPoints = 600

    var svg: String {
        let points = Self.averaged(line, to: Self.mostPoints)
        let all = points + dots
        guard let end = all.map(\.x).max(), let highest = all.map(\.y).max() else { return header + "\n</svg>\n" }
        let (low, high) = (min(least, all.map(\.y).min() ?? least), max(most, highest))
        let scale = max(high - low, 1e-9)
        func x(_ value: Double) -> String { number(Self.left + (Self.width - Self.left - Self.right) * value / max(end, 1)) }
        func y(_ value: Double) -> String { number(Self.top + (Self.height - Self.top - Self.bottom) * (1 - (value - low) / scale)) }
        var parts = [header]
        for tick in Self.ticks(from: low, to: high) {
            let place = #"text-anchor="end" dominant-baseline="middle""#
            parts.append(
                #"<line class="grid" x1="\#(number(Self.left))" x2="\#(number(Self.width - Self.right))" y1="\#(y(tick))" y2="\#(y(tick))"/>"#
                    + #"<text x="\#(number(Self.left - 6))" y="\#(y(tick))" \#(place)>\#(ExamFigure.escaped(label(tick)))</text>"#)
        }
        parts.append(#"<polyline class="line" points="\#(points.map { "\(x($0.x)),\(y($0.y))" }.joined(separator: " "))"/>"#)
        parts += dots.map { #"<circle class="dot" cx="\#(x($0.x))" cy="\#(y($0.y))" r="3.5"/>"# }
        let below = number(Self.height - 12)
        parts.append(#"<text x="\#(number(Self.left))" y="\#(below)">\#(ExamFigure.escaped(ends.first))</text>"#)
        parts.append(
            #"<text x="\#(number(Self.width - Self.right))" y="\#(below)" text-anchor="end">\#(ExamFigure.escaped(ends.last))</text>"#)
        parts.append(#"<text x="\#(number(Self.width / 2))" y="\#(below)" text-anchor="middle">\#(ExamFigure.escaped(key))</text>"#)
        return parts.joined(separator: "\n") + "\n</svg>\n"
    }

    private var header: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" font-family="sans-serif" font-size="12">
        <style>text{fill:#555}.grid{stroke:#ddd}.line{fill:none;stroke:#2a6fdb;stroke-width:1.5}.dot{fill:#d9480f}</style>
        <rect width="100%" height="100%" fill="#fff"/>
        <text x="\(number(Self.left))" y="18" font-size="14">\(ExamFigure.escaped(title))</text>
        """
    }

    /// The same course with at most so many points: neighbours averaged, at the place of the last of them.
    static func averaged(_ points: [Point], to most: Int) -> [Point] {
        let size = (points.count + most - 1) / most
        guard size > 1 else { return points }
        return stride(from: 0, to: points.count, by: size).map { start in
            let part = points[start..<min(start + size, points.count)]
            return (part.last?.x ?? 0, part.reduce(0) { $0 + $1.y } / Double(part.count))
        }
    }

    /// Some four round values between two others.
    private static func ticks(from low: Double, to high: Double) -> [Double] {
        let rough = max(high - low, 1e-9) / 4
        let power = pow(10, floor(log10(rough)))
        let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? rough
        return stride(from: (low / step).rounded(.up) * step, through: high, by: step).map { $0 }
    }

    private func number(_ value: Double) -> String { String(format: "%.1f", value) }
}
