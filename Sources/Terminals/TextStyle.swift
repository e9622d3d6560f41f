/// How text stands out on a terminal (ECMA-48, «select graphic rendition»).
package enum TextStyle: Int {
    case bold = 1
    case faint = 2
    case red = 31
    case green = 32
    case yellow = 33
    case blue = 34

    package func applied(to text: String) -> String { "\u{1b}[\(rawValue)m\(text)\u{1b}[0m" }

    /// Whether text is styled: never with `NO_COLOR`, always with `CLICOLOR_FORCE` or `FORCE_COLOR`, else on a terminal that can
    /// (no-color.org, bixense.com/clicolors).
    static func isWanted(_ variables: [String: String], isTerminal: Bool) -> Bool {
        func has(_ name: String) -> Bool { !(variables[name] ?? "").isEmpty }
        if has("NO_COLOR") { return false }
        if ["CLICOLOR_FORCE", "FORCE_COLOR"].contains(where: { has($0) && variables[$0] != "0" }) { return true }
        return isTerminal && variables["TERM"] != "dumb" && variables["CLICOLOR"] != "0"
    }
}
