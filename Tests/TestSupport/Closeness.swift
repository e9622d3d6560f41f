import Testing

/// Expects two arrays to agree element by element: |a - b| ≤ absolute + relative · |b|.
package func expectClose(
    _ actual: [Float], _ expected: [Float], absolute: Float, relative: Float = 0, _ what: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
) {
    guard actual.count == expected.count else {
        Issue.record("\(what): \(actual.count) elements, expected \(expected.count)", sourceLocation: sourceLocation)
        return
    }
    var worst = -1
    var worstExcess: Float = 0
    for index in actual.indices {
        let allowed = absolute + relative * abs(expected[index])
        let difference = abs(actual[index] - expected[index])
        let excess = difference.isNaN ? Float.infinity : difference - allowed
        if excess > worstExcess { (worst, worstExcess) = (index, excess) }
    }
    if worst >= 0 {
        Issue.record(
            "\(what): element \(worst) is \(actual[worst]), expected \(expected[worst])", sourceLocation: sourceLocation)
    }
}
