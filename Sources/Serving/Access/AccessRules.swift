/// Who may ask: by the name it is asked under, by the page that asks, and by a token.
///
/// A browser sends anybody's page to 127.0.0.1. The Host field tells names that an attacker has pointed here (DNS rebinding), the Origin
/// field pages of others; a client that is no browser has no origin.
package struct AccessRules: Sendable {
    /// Names and addresses under which the server may be asked besides those of the loopback and literal addresses.
    private let hosts: Set<String>
    /// «app://obsidian.md».
    private let origins: Set<String>
    private let token: AccessToken?

    /// The Obsidian app's on a computer and on a phone.
    package static let usualOrigins = ["app://obsidian.md", "capacitor://localhost"]

    package init(hosts: [String] = [], origins: [String] = usualOrigins, token: AccessToken? = nil) {
        self.hosts = Set(hosts.map { $0.lowercased() })
        self.origins = Set(origins.map { $0.lowercased() })
        self.token = token
    }

    /// What a browser is told: fields for any response to a page that may read it.
    ///
    /// - Throws: `APIError` 400 or 403 for a host or a page that may not ask.
    func check(_ head: RequestHead) throws(APIError) -> HTTPFields {
        let host = head.fields["host"]
        if let host {
            guard let name = HostName(host) else { throw .malformed("its Host field is no host") }
            guard name.isLoopback || name.isAddress || hosts.contains(name.text) else {
                throw APIError(
                    403, "the server does not answer to that Host; ask it by its address, or name the host with --allow-host",
                    type: "permission_error", code: "host_not_allowed")
            }
        }
        let refused = APIError(
            403, "pages of that Origin may not ask; its owner can allow it with --origin", type: "permission_error",
            code: "origin_not_allowed")
        guard let origin = head.fields["origin"] else {
            // A page of another site that loads an address without asking to read it; following a link is no harm.
            let isFollowed = head.method == "GET" && head.fields["sec-fetch-mode"] == "navigate"
            guard head.fields["sec-fetch-site"] != "cross-site" || isFollowed else { throw refused }
            return [:]
        }
        guard head.fields.values("origin").count == 1 else { throw refused }
        let isOwn = host.map { origin.lowercased() == "http://\($0.lowercased())" } ?? false
        guard isOwn || origins.contains(origin.lowercased()) else { throw refused }
        return [
            "Access-Control-Allow-Origin": origin, "Vary": "Origin",
            "Access-Control-Expose-Headers": "retry-after",
        ]
    }

    /// - Throws: `APIError` 401 for a request without the token that it needs.
    func checkToken(_ head: RequestHead) throws(APIError) {
        guard let token else { return }
        let value = head.fields["authorization"] ?? ""
        guard value.prefix(7).lowercased() == "bearer ", head.fields.values("authorization").count == 1,
            token.matches(value.dropFirst(7).trimmed)
        else {
            throw APIError(
                401, "a token is needed: send it as «Authorization: Bearer …»", type: "authentication_error", code: "invalid_api_key")
        }
    }

    /// The answer to a browser that asks what it may ask.
    func preflight(_ head: RequestHead, methods: [String], fields: HTTPFields) -> Response {
        var fields = fields
        fields["Access-Control-Allow-Methods"] = (methods + ["OPTIONS"]).joined(separator: ", ")
        let names = head.fields.tokens("access-control-request-headers").filter { $0.utf8.allSatisfy(\.isTokenByte) }.prefix(64)
        if !names.isEmpty { fields["Access-Control-Allow-Headers"] = names.joined(separator: ", ") }
        if head.fields["access-control-request-private-network"] == "true" { fields["Access-Control-Allow-Private-Network"] = "true" }
        fields["Access-Control-Max-Age"] = "600"
        return Response(204, fields)
    }

    /// On everything that is sent, since a browser might show it: it may run and load nothing, and stand in no other page.
    static let safety: [(name: String, value: String)] = [
        ("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cache-Control", "no-store"),
    ]
}
