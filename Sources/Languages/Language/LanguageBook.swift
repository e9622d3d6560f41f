import Foundation

/// What one language says, as lines of text: the files of `Resources/<code>`.
///
/// A file holds entries, one a line, below headings in brackets (`[weekdays]`); what stands before the first heading is under "".
/// What a reader cannot use it leaves out: that every line is as it should be is for a test to say.
package struct LanguageBook: Sendable {
    /// A folder of `Resources`.
    package let code: String
    /// By file, without its ending, and heading.
    private let lists: [String: [String: [String]]]
    private let questions: [QuestionForm: [Wording]]
    private let headings: [String: QuestionForm]

    package init(code: String) {
        self.code = code
        let folder = Bundle.module.url(forResource: "Resources/\(code)", withExtension: nil)
        let files = folder.flatMap { try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil) } ?? []
        var lists: [String: [String: [String]]] = [:]
        for file in files where file.pathExtension == "txt" {
            lists[file.deletingPathExtension().lastPathComponent] = Self.sections((try? String(contentsOf: file, encoding: .utf8)) ?? "")
        }
        self.lists = lists
        var questions: [QuestionForm: [Wording]] = [:]
        for (file, sections) in lists where file.hasPrefix("questions-") {
            for (heading, lines) in sections {
                guard let form = QuestionForm(rawValue: heading) else { continue }
                questions[form] = Wording.list(lines, form: form, code: code)
            }
        }
        self.questions = questions
        var headings: [String: QuestionForm] = [:]
        for (heading, phrases) in lists["headings"] ?? [:] {
            guard let form = QuestionForm(rawValue: heading) else { continue }
            for phrase in phrases { headings[phrase] = form }
        }
        self.headings = headings
    }

    /// The lines below each heading; empty lines and such as begin with `# ` say nothing.
    package static func sections(_ text: String) -> [String: [String]] {
        var sections: [String: [String]] = [:]
        var heading = ""
        for line in text.split(whereSeparator: \.isNewline) {
            if line.hasPrefix("["), line.hasSuffix("]") {
                heading = String(line.dropFirst().dropLast())
            } else if !line.hasPrefix("# ") {
                sections[heading, default: []].append(String(line))
            }
        }
        return sections
    }

    /// The entries of a file below a heading, in their order; none where there is no such.
    package func list(_ file: String, _ heading: String = "") -> [String] { lists[file]?[heading] ?? [] }

    package func set(_ file: String, _ heading: String = "") -> Set<String> { Set(list(file, heading)) }

    /// Pairs of which each line holds one: `Who are you? => I am the memory of your notes.`
    package func pairs(_ file: String, _ heading: String = "") -> [(first: String, second: String)] {
        list(file, heading).compactMap { line in
            line.firstRange(of: " => ").map { (String(line[..<$0.lowerBound]), String(line[$0.upperBound...])) }
        }
    }

    /// The ways to put a question of a form.
    package func wordings(_ form: QuestionForm) -> [Wording] { questions[form] ?? [] }

    /// What a heading asks by itself, in small letters and without marks; nil for one that only names a subject.
    package func form(ofHeading heading: String) -> QuestionForm? { headings[heading] }

    /// What an answer says in words of its own, its gaps filled.
    package func said(_ frame: AnswerFrame, _ values: [String: String] = [:]) -> String {
        Gaps.filled(list("answers", frame.rawValue).first ?? "") { values[$0] } ?? ""
    }
}
