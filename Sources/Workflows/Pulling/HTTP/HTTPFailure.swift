import CCurl

/// Why no answer came, or only a part of one.
enum HTTPFailure: Error, Sendable, Equatable {
    /// libcurl is not on this computer.
    case noLibrary
    case noConnection
    /// `place` without user and password.
    case noProxy(place: String)
    case refusedByProxy(place: String, status: Int)
    /// No TLS, as with a certificate that nobody vouches for.
    case notSecure(reason: String)
    case silent
    case broken

    /// - Parameters:
    ///   - words: libcurl's own for this failure.
    ///   - proxy: that the request would go through, if the host is no exception.
    ///   - status: of the proxy's answer to CONNECT; 0 for none.
    init(_ code: CURLcode, words: String, proxy: String?, status: Int) {
        let place = proxy.map(HTTPProxies.place)
        switch code {
        case CURLE_COULDNT_RESOLVE_PROXY: self = .noProxy(place: place ?? "")
        case _ where status >= 300: self = .refusedByProxy(place: place ?? "", status: status)
        case CURLE_COULDNT_RESOLVE_HOST: self = .noConnection
        case CURLE_COULDNT_CONNECT, CURLE_PROXY:
            // Only the words tell whose connection it was.
            let host = place?.split(separator: ":").first
            if let place, let host, words.contains(host) { self = .noProxy(place: place) } else { self = .noConnection }
        case CURLE_OPERATION_TIMEDOUT: self = .silent
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH:
            self = .notSecure(reason: words)
        default: self = .broken
        }
    }
}
