/// Why the server could not begin.
package enum ServingError: Error, Sendable, Equatable, CustomStringConvertible {
    case badHost(String)
    /// A server that others can reach needs a token.
    case needsToken(host: String)
    case badToken(String)
    case badOrigin(String)
    case portInUse(host: String, port: Int)
    case notListening(host: String, port: Int, reason: String)

    package var description: String {
        switch self {
        case .badHost(let host): "--host \(host) is no address; give one of this computer's, such as 127.0.0.1"
        case .needsToken(let host):
            "\(host) can be reached from other computers, so a token is needed: --token-file FILE (make one: openssl rand -hex 24)"
        case .badToken(let problem): problem
        case .badOrigin(let origin): "--origin \(origin) is no origin; it looks like https://notes.example or app://obsidian.md"
        case .portInUse(let host, let port): "\(host):\(port) is in use by another program; stop it, or choose another with --port"
        case .notListening(let host, let port, let reason): "cannot listen on \(host):\(port): \(reason)"
        }
    }
}
