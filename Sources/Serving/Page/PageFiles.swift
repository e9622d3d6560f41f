import Foundation
import Seeding

/// The files of the page, read once: what is asked for is looked up by its name and never on the disk.
struct PageFiles: Sendable {
    struct File: Sendable {
        let data: Data
        let type: String
        /// Of what it holds: another version has another tag.
        let tag: String
    }

    static let own = PageFiles(Bundle.module.url(forResource: "page", withExtension: nil))

    private let files: [String: File]

    /// - Parameter folder: nil for none; of its files those count whose ending a browser is told.
    init(_ folder: URL?) {
        let names = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path) } ?? []
        var files: [String: File] = [:]
        for name in names {
            guard let folder, let type = Self.types[URL(filePath: name).pathExtension],
                let data = try? Data(contentsOf: folder.appending(path: name))
            else { continue }
            files[name] = File(data: data, type: type, tag: Self.tag(data))
        }
        self.files = files
    }

    subscript(name: String) -> File? { files[name] }

    /// Media types, without their parameters.
    static let kinds = types.values.map { String($0.prefix { $0 != ";" }) }.sorted()

    /// By the ending of a name.
    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "json": "application/json", "svg": "image/svg+xml",
    ]

    private static func tag(_ data: Data) -> String {
        var hash = StableHash()
        hash.combine(bytes: data)
        return "\"\(String(hash.value, radix: 16))\""
    }
}
