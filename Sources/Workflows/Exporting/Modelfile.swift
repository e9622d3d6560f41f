/// What Ollama makes a model of.
///
/// Source: https://github.com/ollama/ollama/blob/main/docs/modelfile.md
struct Modelfile: Sendable {
    static let fileName = "Modelfile"

    /// A file, relative to this one or absolute.
    var from: String
    var adapter: String?
    /// In Go's template language; nil: Ollama looks for one that fits.
    var template: String?
    var stops: [String]
    var temperature = 0.0
    var contextLength: Int

    init(from: String, adapter: String?, template: OllamaTemplate?, stops: [String], contextLength: Int) {
        self.from = from
        self.adapter = adapter
        self.template = template?.text
        self.stops = stops
        self.contextLength = contextLength
    }

    var text: String {
        var lines = ["# ollama create NAME -f \(Self.fileName)", "FROM \(Self.quoted(from))"]
        if let adapter { lines.append("ADAPTER \(Self.quoted(adapter))") }
        if let template { lines.append("TEMPLATE \"\"\"\(template)\"\"\"") }
        lines += stops.map { "PARAMETER stop \"\($0)\"" }
        lines += ["PARAMETER temperature \(temperature)", "PARAMETER num_ctx \(contextLength)"]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ path: String) -> String { path.contains(" ") ? "\"\(path)\"" : path }
}
