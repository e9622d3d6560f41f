/// How connections are made.
struct HTTPSettings: Sendable {
    /// How long a connection may be silent before it is given up.
    var silence: Duration
    /// How long the making of a connection may take, the proxy's and TLS's part with it.
    var connecting: Duration = .seconds(15)
    var proxies = HTTPProxies()
    /// A file of certificates to trust in place of the system's; nil for the system's.
    var certificates: String?
}
