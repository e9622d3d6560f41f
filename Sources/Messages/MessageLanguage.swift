/// A language that the program speaks; the raw value is its code and the name of its catalogue.
package enum MessageLanguage: String, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// `--language` where it names one, else what POSIX has for messages: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says anything.
    /// English where that is no language of ours.
    ///
    /// - Parameter arguments: of the process, without its name.
    package init(arguments: [String], variables: [String: String]) {
        let typed = Self.value(of: "--language", in: arguments).flatMap(Self.init(rawValue:))
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
        // As in zh_CN.UTF-8.
        let code = locale.prefix { $0.isLetter }.lowercased()
        self = typed ?? Self(rawValue: code) ?? .english
    }

    /// Of the last `--name value` or `--name=value` before a `--`.
    private static func value(of option: String, in arguments: [String]) -> String? {
        let words = arguments.prefix { $0 != "--" }
        return words.indices.reversed().lazy.compactMap { index in
            if words[index].hasPrefix(option + "=") { return String(words[index].dropFirst(option.count + 1)) }
            return words[index] == option && index + 1 < words.endIndex ? words[index + 1] : nil
        }.first
    }
}
