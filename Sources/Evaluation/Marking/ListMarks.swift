import Grounding

/// How well a list was given, whatever its order; all 0 to 1.
package struct ListMarks: Sendable, Equatable {
    package let precision: Double
    package let recall: Double

    package var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    package init(expected: [String], given: [String]) {
        let expected = Set(expected.map { NormalAnswer($0).words }.filter { !$0.isEmpty })
        let given = Set(given.map { NormalAnswer($0).words }.filter { !$0.isEmpty })
        let common = Double(expected.intersection(given).count)
        precision = given.isEmpty ? 0 : common / Double(given.count)
        recall = expected.isEmpty ? 0 : common / Double(expected.count)
    }

    /// The elements of a list as answers write it: `A, B and C.`, `A; B; C`, lines.
    package static func elements(_ text: String) -> [String] {
        let separators = text.contains(";") || text.contains("；") ? ";；\n" : ",、，\n"
        let parts = text.split { separators.contains($0) }.map(String.init)
        guard separators.hasPrefix(","), let last = parts.last, let and = last.lastRange(of: " and ") else { return parts }
        return parts.dropLast() + [String(last[..<and.lowerBound]), String(last[and.upperBound...])]
    }
}

extension String {
    fileprivate func lastRange(of text: String) -> Range<String.Index>? { ranges(of: text).last }
}
