import Foundation

/// Shares as bars, drawn as SVG that stands inside a page.
enum ExamFigure {
    struct Bar {
        let label: String
        let value: Double
        /// The 95 % interval, where it is known.
        var low: Double?
        var high: Double?
        var isOurs = false
    }

    private static let (left, width, right) = (90.0, 420.0, 110.0)
    private static let height = 26.0

    /// One row a bar, from 0 to 100 %.
    static func bars(_ bars: [Bar], title: String) -> String {
        let top = 28.0
        let total = top + height * Double(bars.count) + 8
        var parts = [
            #"<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 \#(number(left + width + right)) \#(number(total))">"#,
            "<title>\(escaped(title))</title>", #"<text class="title" x="\#(number(left))" y="16">\#(escaped(title))</text>"#,
        ]
        for share in [0.0, 0.25, 0.5, 0.75, 1] {
            let place = number(x(share))
            parts.append(#"<line class="grid" x1="\#(place)" x2="\#(place)" y1="\#(number(top))" y2="\#(number(total - 8))"/>"#)
        }
        for (index, bar) in bars.enumerated() {
            let y = top + height * Double(index)
            let middle = number(y + height / 2)
            parts.append(#"<text x="\#(number(left - 8))" y="\#(middle)" class="name">\#(escaped(bar.label))</text>"#)
            parts.append(
                #"<rect class="\#(bar.isOurs ? "ours" : "other")" x="\#(number(left))" y="\#(number(y + 4))" "#
                    + #"width="\#(number(width * clamped(bar.value)))" height="\#(number(height - 8))"/>"#)
            if let low = bar.low, let high = bar.high {
                parts.append(#"<line class="interval" x1="\#(number(x(low)))" x2="\#(number(x(high)))" y1="\#(middle)" y2="\#(middle)"/>"#)
            }
            let words = percent(bar.value) + (bar.low.flatMap { low in bar.high.map { " (\(percent(low))–\(percent($0)))" } } ?? "")
            parts.append(#"<text x="\#(number(left + width + 8))" y="\#(middle)" class="value">\#(words)</text>"#)
        }
        return parts.joined(separator: "\n") + "\n</svg>"
    }

    static func percent(_ share: Double) -> String { String(format: "%.0f %%", share * 100) }

    /// Text as it stands in XML; what XML cannot hold is left out.
    static func escaped(_ text: String) -> String {
        let allowed = text.unicodeScalars.filter {
            $0.value >= 0x20 && $0.value != 0xfffe && $0.value != 0xffff || "\t\n".unicodeScalars.contains($0)
        }
        return String(String.UnicodeScalarView(allowed)).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }

    private static func x(_ share: Double) -> Double { left + width * clamped(share) }
    private static func clamped(_ share: Double) -> Double { min(1, max(0, share)) }
    private static func number(_ value: Double) -> String { String(format: "%.1f", value) }
}
