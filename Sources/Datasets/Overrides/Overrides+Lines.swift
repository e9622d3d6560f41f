import Foundation

extension Overrides {
    /// The words at the head of a new file.
    package static let header = """
        # Your own questions and answers, and what is to be left out. One entry a line; lines that begin with # are passed over.
        # {"prompt": "Why did I stop Lantern?", "completion": "Nobody but me opened it twice."}
        # {"exclude_note": "Diary 2024"}            a title, a path, or a folder that ends with /
        # {"exclude_example": "cloze"}              a kind, the id of a wording, or a question as it stands

        """

    /// Reads the lines of an overrides file.
    ///
    /// - Throws: `DatasetLineError` with file and line.
    package static func parse(_ data: Data, file: String) throws(DatasetLineError) -> Overrides {
        struct Exclusion: Decodable {
            enum CodingKeys: String, CodingKey {
                case note = "exclude_note"
                case example = "exclude_example"
            }

            var note: String?
            var example: String?
        }
        var overrides = Overrides()
        for (index, line) in data.split(separator: 0x0a, omittingEmptySubsequences: false).enumerated() {
            let text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d || $0 == 0xef || $0 == 0xbb || $0 == 0xbf }
            guard let first = text.first, first != UInt8(ascii: "#") else { continue }
            if let exclusion = try? JSONDecoder().decode(Exclusion.self, from: Data(text)) {
                exclusion.note.map { _ = overrides.excludedNotes.insert($0) }
                exclusion.example.map { _ = overrides.excludedExamples.insert($0) }
                if exclusion.note != nil || exclusion.example != nil { continue }
            }
            var example = try ExampleLine.decode(text, file: file, number: index + 1)
            example.provenance.split = .train
            overrides.examples.append(example)
        }
        return overrides
    }
}
