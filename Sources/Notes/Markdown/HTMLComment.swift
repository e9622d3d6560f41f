/// A comment in the source that speaks to Engram.
enum HTMLComment {
    static func asksToBeLeftOut(_ html: String) -> Bool {
        html.hasPrefix("<!--") && html.lowercased().filter { !$0.isWhitespace }.hasPrefix("<!--engram:false")
    }
}
