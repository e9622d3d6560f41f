import Foundation

/// Which proxy requests go through, as curl, wget and Python read it from the environment.
package struct HTTPProxies: Sendable, Equatable {
    /// For https addresses; nil for none.
    package var secure: String?
    /// For http addresses; nil for none.
    package var plain: String?
    /// Hosts that are reached without one: names, ends of names, networks (`10.0.0.0/8`) or `*`, with commas between.
    package var exceptions = ""

    package init() {}

    /// - Parameter variables: of the environment; names in small letters come first.
    package init(_ variables: [String: String]) {
        func value(_ name: String) -> String? {
            [name, name.uppercased()].lazy.compactMap { variables[$0]?.trimmingCharacters(in: .whitespaces) }.first { !$0.isEmpty }
        }
        let all = value("all_proxy")
        secure = value("https_proxy") ?? all
        plain = value("http_proxy") ?? all
        exceptions = value("no_proxy") ?? ""
    }

    func proxy(for address: String) -> String? { address.lowercased().hasPrefix("https:") ? secure : plain }

    /// A proxy without the user and the password in it, to be told.
    static func place(_ proxy: String) -> String {
        let url = URL(string: proxy.contains("://") ? proxy : "http://\(proxy)")
        guard let host = url?.host(), !host.isEmpty else { return "that the environment names" }
        return url?.port.map { "\(host):\($0)" } ?? host
    }
}
