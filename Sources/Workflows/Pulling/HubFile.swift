/// A file as a hub lists it.
struct HubFile: Sendable, Equatable, Codable {
    /// Which hash the hub gives of a file, in hexadecimal.
    enum Digest: Sendable, Equatable, Codable {
        /// Of a large file's bytes.
        case sha256(String)
        /// Git's name for a small file: SHA-1 of «blob», the size, a zero and the bytes.
        case gitBlob(String)
        /// The hub said nothing that can be checked.
        case none
    }

    let path: String
    let byteCount: Int
    let digest: Digest

    /// Tells this content of the file from every other, in the name of what is fetched of it.
    var contentName: String {
        let hash =
            switch digest {
            case .sha256(let text), .gitBlob(let text): String(text.prefix(16))
            case .none: "\(byteCount)"
            }
        return "\(hash)-\(path)"
    }
}

/// What the hub's API says of one revision of a model: `GET /api/models/<model>/revision/<revision>`.
struct HubRevision: Decodable {
    let sha: String
}

/// One entry of `GET /api/models/<model>/tree/<commit>`.
struct HubTreeEntry: Decodable {
    struct LargeFile: Decodable {
        let oid: String
        let size: Int
    }

    let type: String
    let path: String
    let oid: String?
    let size: Int?
    let lfs: LargeFile?

    /// Nil for a folder.
    var file: HubFile? {
        guard type == "file", let count = lfs?.size ?? size, count >= 0 else { return nil }
        if let hash = lfs?.oid.lowercased(), hash.count == 64, hash.allSatisfy(\.isHexDigit) {
            return HubFile(path: path, byteCount: count, digest: .sha256(hash))
        }
        if lfs == nil, let hash = oid?.lowercased(), hash.count == 40, hash.allSatisfy(\.isHexDigit) {
            return HubFile(path: path, byteCount: count, digest: .gitBlob(hash))
        }
        return HubFile(path: path, byteCount: count, digest: .none)
    }
}
