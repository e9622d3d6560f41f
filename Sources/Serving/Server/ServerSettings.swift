import Foundation

/// Where a server listens and to whom.
package struct ServerSettings: Sendable {
    /// Beside Ollama's 11434.
    package static let usualPort = 11_435

    /// An address of this computer.
    package let host: String
    /// 0 for any that is free.
    package let port: Int
    package let access: AccessRules
    package var limits = ServerLimits()

    /// - Parameters:
    ///   - hosts: names under which it may be asked besides.
    ///   - origins: of pages that may ask besides Obsidian.
    /// - Throws: `ServingError`, as where the address is not the loopback's and there is no token.
    package init(
        host: String = "127.0.0.1", port: Int = usualPort, token: AccessToken? = nil, hosts: [String] = [], origins: [String] = []
    ) throws(ServingError) {
        guard let name = HostName(plain: host), name.isAddress || name.text == "localhost" else { throw .badHost(host) }
        guard name.isLoopback || token != nil else { throw .needsToken(host: host) }
        for origin in origins {
            guard let url = URL(string: origin), url.scheme != nil, url.host() != nil, url.path.isEmpty, url.query == nil else {
                throw .badOrigin(origin)
            }
        }
        self.host = name.text == "localhost" ? "127.0.0.1" : name.text
        self.port = port
        access = AccessRules(hosts: hosts, origins: AccessRules.usualOrigins + origins, token: token)
    }
}
