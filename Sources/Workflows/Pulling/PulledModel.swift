import Foundation

/// `pulled.json` in a model's folder: where it came from.
struct PulledModel: Codable {
    static let fileName = "pulled.json"

    let model: String
    let commit: String
    let files: [HubFile]

    /// Nil where the folder was not pulled.
    static func read(_ folder: URL) -> PulledModel? {
        (try? Data(contentsOf: folder.appending(path: fileName))).flatMap { try? JSONText.decoder.decode(PulledModel.self, from: $0) }
    }
}

extension BaseModel {
    /// The name on the hub, for those who read an adapter elsewhere; nil where it is not known.
    var hubName: String? {
        if let pulled = PulledModel.read(source.url) { return pulled.model }
        // `models--<owner>--<name>/snapshots/<commit>` of Hugging Face's cache.
        let parts = source.url.pathComponents.last { $0.hasPrefix("models--") }?.components(separatedBy: "--") ?? []
        return parts.count == 3 ? ModelName("\(parts[1])/\(parts[2])")?.description : nil
    }
}
