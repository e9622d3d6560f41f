import Foundation
import Testing

/// What belongs to a language is in `Languages`: nothing else asks which language a text is in, or says something in one.
struct LanguageLintTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The code of a line, without its comment.
    private static func code(_ line: Substring) -> Substring {
        line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
    }

    private static func lines(of targets: [String]) throws -> [(place: String, code: Substring)] {
        let sources = root.appending(path: "Sources")
        return try targets.flatMap { target -> [(String, Substring)] in
            let folder = sources.appending(path: target)
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
            return try files.filter { $0.pathExtension == "swift" }.flatMap { file in
                try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
                    ("\(target)/\(file.lastPathComponent):\($0 + 1)", code($1))
                }
            }
        }
    }

    private static func targets() throws -> [String] {
        // The language that the program speaks is another thing than that of a text, and practice worlds are English throughout.
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path)
            .filter { !["Languages", "Messages", "PracticeWorlds"].contains($0) }
    }

    @Test func `No condition on a language stands outside its target`() throws {
        let lines = try Self.lines(of: Self.targets())
        #expect(lines.count > 10_000)
        let asking = [".chinese", ".german", "isChinese", "isGerman", "== .english", "!= .english", "case .english"]
        for (place, code) in lines where asking.contains(where: code.contains) {
            #expect(code.contains("isChineseIdentity"), "\(place)")
        }
    }

    /// Words that hardly stand in a message to the user, and in every question and answer.
    private static let spoken: Set<String> = [
        "what", "when", "where", "why", "who", "how", "because", "never", "wrote", "nicht", "wann", "geschrieben",
    ]

    @Test func `No Chinese word and no English question stands in what makes examples and studies`() throws {
        let lines = try Self.lines(of: ["Datasets", "Grounding", "Evaluation", "Studies"])
        #expect(lines.count > 2_000)
        // An example in a file's own comment is none of ours.
        for (place, code) in lines where code.contains("\"") && code.first(where: { !$0.isWhitespace }) != "#" {
            let literals = code.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
            for literal in literals.map(\.element) where literal != "-/._年月日:T" {
                #expect(!literal.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) }, "\(place)")
                #expect(Self.spoken.isDisjoint(with: literal.lowercased().split { !$0.isLetter }.map(String.init)), "\(place)")
            }
        }
    }
}
