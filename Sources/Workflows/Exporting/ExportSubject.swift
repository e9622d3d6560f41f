import Foundation
import ModelFiles
import Tensors
import Tokenization
import Transformers

/// What is exported: a base and what was learnt over it.
package struct ExportSubject: Sendable {
    package let source: ModelSource
    /// Nil: the base by itself.
    package let adapter: AdapterFolder?
    /// How the base's weights were held while the adapter was taught and examined; as they lie on disk where nobody wrote that down.
    package let format: WeightFormat
    /// Names files; letters that every file system allows.
    package let name: String
    let tokenizer: Tokenizer
    let template: ChatTemplate

    /// - Parameter name: nil for one made of the base's and the adapter's.
    /// - Throws: what opening the files throws.
    package init(base: URL, adapter: URL?, name: String? = nil) throws {
        source = try ModelSource(base)
        self.adapter = try adapter.map { [config = source.config] in try AdapterFolder($0, for: config) }
        format = adapter.flatMap { try? AdapterCard(folder: $0) }?.settings.weights ?? .file
        tokenizer = try Tokenizer(source)
        var template = try ChatTemplate(source)
        template.skipsThoughts = true
        self.template = template
        let base = source.url.lastPathComponent
        let whole = name ?? (base.hasSuffix(".gguf") ? String(base.dropLast(5)) : base) + (adapter == nil ? "" : "-engram")
        self.name = Self.plain(whole)
    }

    private static func plain(_ name: String) -> String {
        let letters = name.unicodeScalars.map { scalar -> Character in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": Character(scalar)
            default: "-"
            }
        }
        let trimmed = String(letters.drop { $0 == "." || $0 == "-" }.prefix(96))
        return trimmed.isEmpty ? "model" : trimmed
    }

    /// The network as Engram runs it, the pairs beside the base's weights.
    ///
    /// - Parameters:
    ///   - other: an adapter in place of its own.
    ///   - format: of the weights; nil: as the adapter was taught.
    /// - Throws: `ModelFileError`, `ModelError`.
    func network(with other: AdapterFolder? = nil, format: WeightFormat? = nil, device: Device) throws -> LanguageModel {
        var network = try LanguageModel(source, format: format ?? self.format, contextLength: Self.contextLength, device: device)
        if let adapter = other ?? adapter { try network.attach(adapter, fingerprint: source.fingerprint()) }
        return network
    }

    /// Of checks: prompts and answers are short.
    static let contextLength = 1_024

    /// How the base's matrices lie where it is only there in less than 16 bits; nil where it is whole.
    package var roundedAs: String? {
        guard case .gguf(let model) = source else { return nil }
        let found = model.tensorNames.compactMap { try? model.encoding(of: $0) }.filter { ![.f32, .bf16].contains($0) }
        let counts = Dictionary(grouping: found, by: \.self).mapValues(\.count)
        return counts.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key.rawValue.uppercased()
    }
}
