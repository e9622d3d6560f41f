import Foundation
import Messages
import TestSupport
import Testing

/// The catalogues against each other and against the sources that use them.
struct CatalogueCompletenessTests {
    private let sources: [(target: String, name: String, text: String)]
    private let english = Catalogue.english.texts
    private let chinese = Catalogue.chinese.texts

    init() throws {
        sources = try ["EngramCLI", "EngramForge", "Terminals", "FreshModels", "Workflows", "Messages"].flatMap { target in
            let folder = TestFiles.root.appending(path: "Sources/\(target)")
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
            return try files.filter { $0.pathExtension == "swift" }.map {
                // Comments are nobody's messages.
                let lines = try String(contentsOf: $0, encoding: .utf8).components(separatedBy: "\n")
                let code = lines.filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
                return (target, $0.lastPathComponent, code.joined(separator: "\n"))
            }
        }
    }

    @Test func `Every key is in every language, with the same gaps, once, and with something to say`() throws {
        #expect(english.count > 600)
        #expect(Set(english.keys) == Set(chinese.keys))
        for (key, text) in english {
            let other = chinese[key] ?? ""
            #expect(Set(Catalogue.gaps(of: text)) == Set(Catalogue.gaps(of: other)), "\(key)")
            #expect(!text.isEmpty && !other.isEmpty, "\(key)")
        }
        for language in MessageLanguage.allCases {
            let file = TestFiles.root.appending(path: "Sources/Messages/Resources/\(language.rawValue).txt")
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
            #expect(lines.count == english.count, "\(language)")
            for line in lines { #expect(line.last?.isWhitespace == false, "\(line)") }
        }
    }

    @Test func `The Chinese catalogue is Chinese`() {
        let words = chinese.filter { key, text in english[key]?.contains(where: \.isLetter) == true && text.contains(where: \.isLetter) }
        let han = words.filter { $0.value.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) } }
        // Commands, names of formats and of columns are the same everywhere.
        #expect(han.count * 100 > words.count * 95)
    }

    @Test func `Every key that the code names is there, and every key that is there is named`() throws {
        var named: Set<String> = []
        var beginnings: Set<String> = []
        let calls = try Regex(#"(Words\.text|Words\.term|Words\.count|\.said|Message)\(((?:[^,()\\]|\\\()*)"#)
        for (_, name, text) in sources {
            for match in text.matches(of: calls) {
                let call = String(text[try #require(match[1].range)])
                for word in literals(in: String(text[try #require(match[2].range)])) {
                    switch call {
                    case "Words.term": beginnings.insert(word + ".")
                    case "Words.count": named.insert("count.\(word)")
                    case _ where word.contains(#"\("#): beginnings.insert(String(word.prefix { $0 != "\\" }))
                    default:
                        named.insert(word)
                        #expect(english[word] != nil, "\(name): \(word)")
                    }
                }
            }
            // A key that is handed on, or looked up by the catalogue itself.
            named.formUnion(literals(in: text).filter { english[$0] != nil })
            beginnings.formUnion(literals(in: text).compactMap { $0.contains(#".\("#) ? String($0.prefix { $0 != "\\" }) : nil })
            for match in text.matches(of: try Regex(#"Words\.count\([^\n]*?, "([a-z]+)"\)"#)) {
                let noun = String(text[try #require(match[1].range)])
                named.insert("count.\(noun)")
                #expect(english["count.\(noun)"] != nil, "\(name): \(noun)")
            }
        }
        #expect(named.count > 400)
        for key in english.keys {
            #expect(named.contains(key) || beginnings.contains { !$0.isEmpty && key.hasPrefix($0) }, "\(key) is used nowhere")
        }
    }

    /// Literals with a run of words, but for commands, which are the same in every language.
    @Test func `No sentence for people stands in the code of the program, and none in an error of a use case`() throws {
        let sentence = try Regex(#"[A-Za-z]{2,}[,;:]? [a-z]{2,} [a-z]{2,}"#)
        let commands = ["engram ", "engram-forge ", "llama-cli ", "mlx_lm", "ollama "]
        for (target, name, text) in sources where ["EngramCLI", "EngramForge", "Terminals"].contains(target) {
            for literal in literals(in: text) where literal.contains(sentence) {
                let words = literal.drop { $0 == " " || $0 == "(" }
                #expect(commands.contains { words.hasPrefix($0) }, "\(name): \(literal)")
            }
        }
        let prose = try Regex(#"\b(what|hint|problem|reason|expected): "[^"]*[a-z]{2,} [a-z]{2,}"#)
        for (_, name, text) in sources where !name.hasPrefix("OllamaTemplate") {
            for match in text.matches(of: prose) { Issue.record("\(name): \(text[match.range])") }
        }
    }

    /// What stands between quotes on one line, escapes as they are written.
    private func literals(in text: String) -> [String] {
        text.matches(of: #/"((?:[^"\\\n]|\\.)*)"/#).map { String($0.1) }
    }
}
