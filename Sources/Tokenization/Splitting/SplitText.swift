/// A text that is being cut into words: the words so far, and room for the next cut.
struct SplitText {
    /// A stretch of text that a delimiter matches, or that lies between two matches.
    struct Span: BitwiseCopyable {
        var range: TextRange
        var isMatch: Bool
    }

    var ranges = ContiguousArray<TextRange>()
    var next = ContiguousArray<TextRange>()
    var spans = ContiguousArray<Span>()

    mutating func start(_ count: Int) {
        ranges.removeAll(keepingCapacity: true)
        if count > 0 { ranges.append(TextRange(start: 0, end: UInt32(count))) }
    }

    mutating func addSpan(_ start: Int, _ end: Int, isMatch: Bool) {
        if start < end { spans.append(Span(range: TextRange(start: UInt32(start), end: UInt32(end)), isMatch: isMatch)) }
    }

    /// Adds a match, which may be empty.
    mutating func addMatch(_ start: Int, _ end: Int, isMatch: Bool) {
        spans.append(Span(range: TextRange(start: UInt32(start), end: UInt32(end)), isMatch: isMatch))
    }

    /// Leaves out the words that empty matches made.
    mutating func dropEmpty() { ranges.removeAll { $0.count == 0 } }

    /// Cuts every range by the spans that `fill` finds in it.
    mutating func cut(_ delimiter: SplitDelimiter, fill: (inout SplitText, Int, Int) -> Void) {
        next.removeAll(keepingCapacity: true)
        for range in ranges {
            spans.removeAll(keepingCapacity: true)
            fill(&self, Int(range.start), Int(range.end))
            delimiter.append(spans, to: &next)
        }
        swap(&ranges, &next)
    }
}

/// What becomes of the delimiters when a text is split at them.
///
/// Source: `SplitDelimiterBehavior` of Hugging Face's `tokenizers`.
enum SplitDelimiter: String, Sendable {
    case removed = "Removed"
    case isolated = "Isolated"
    case mergedWithPrevious = "MergedWithPrevious"
    case mergedWithNext = "MergedWithNext"
    case contiguous = "Contiguous"

    func append(_ spans: ContiguousArray<SplitText.Span>, to ranges: inout ContiguousArray<TextRange>) {
        let first = ranges.count
        var previousIsMatch = false
        switch self {
        case .removed:
            for span in spans where !span.isMatch { ranges.append(span.range) }
        case .isolated:
            for span in spans { ranges.append(span.range) }
        case .contiguous:
            for span in spans {
                if ranges.count > first, span.isMatch == previousIsMatch {
                    ranges[ranges.count - 1].end = span.range.end
                } else {
                    ranges.append(span.range)
                }
                previousIsMatch = span.isMatch
            }
        case .mergedWithPrevious:
            for span in spans {
                if span.isMatch, !previousIsMatch, ranges.count > first {
                    ranges[ranges.count - 1].end = span.range.end
                } else {
                    ranges.append(span.range)
                }
                previousIsMatch = span.isMatch
            }
        case .mergedWithNext:
            for span in spans.reversed() {
                if span.isMatch, !previousIsMatch, ranges.count > first {
                    ranges[ranges.count - 1].start = span.range.start
                } else {
                    ranges.append(span.range)
                }
                previousIsMatch = span.isMatch
            }
            ranges[first...].reverse()
        }
    }
}
