import Foundation
import Testing

@testable import Languages

/// Every line of the resources is as its reader wants it: the program leaves out what is not.
struct ResourceTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Languages/Resources")
    private static let books: [(code: String, book: LanguageBook)] = NoteLanguage.known.map { ($0.rules.code, $0.rules.book) }

    private static func files(_ code: String) throws -> [(name: String, sections: [String: [String]], text: String)] {
        let urls = try FileManager.default.contentsOfDirectory(at: folder.appending(path: code), includingPropertiesForKeys: nil)
        return try urls.filter { $0.pathExtension == "txt" }.map { url in
            let text = try String(contentsOf: url, encoding: .utf8)
            return (url.deletingPathExtension().lastPathComponent, LanguageBook.sections(text), text)
        }
    }

    @Test func `Every file is read whole, and no line is empty, untidy or there twice`() throws {
        for (code, book) in Self.books {
            let files = try Self.files(code)
            #expect(files.count > 15)
            for file in files {
                for (heading, lines) in file.sections {
                    #expect(!lines.isEmpty && book.list(file.name, heading) == lines, "\(code)/\(file.name) [\(heading)]")
                    #expect(Set(lines).count == lines.count, "\(code)/\(file.name) [\(heading)]")
                }
                for line in file.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
                    #expect(
                        !line.isEmpty && line.first?.isWhitespace == false && line.last?.isWhitespace == false,
                        "\(code)/\(file.name): \(line)")
                }
            }
        }
    }

    @Test func `Every question has its mark and known gaps, and stands in one place`() throws {
        for (code, _) in Self.books {
            var forms: [String] = []
            for file in try Self.files(code) where file.name.hasPrefix("questions-") {
                for (form, lines) in file.sections {
                    forms.append(form)
                    #expect(QuestionForm(rawValue: form) != nil, "\(code)/\(file.name) [\(form)]")
                    for line in lines {
                        let mark = line.split(separator: " ").first.flatMap { Wording.Mark(rawValue: String($0)) }
                        #expect(mark != nil, "\(code)/\(file.name) [\(form)]: \(line)")
                        #expect(Gaps.names(in: line).allSatisfy { Slot(rawValue: $0) != nil }, "\(code)/\(file.name) [\(form)]: \(line)")
                    }
                    let patterns = lines.map { $0.drop { $0 != " " } }
                    #expect(Set(patterns).count == patterns.count, "\(code)/\(file.name) [\(form)]")
                }
            }
            #expect(forms.sorted() == QuestionForm.allCases.map(\.rawValue).sorted(), "\(code)")
        }
    }

    @Test func `Every form can be trained and examined in every language`() {
        let single: Set<QuestionForm> = [.note, .selfMade, .small]
        for (code, book) in Self.books {
            for form in QuestionForm.allCases {
                let wordings = book.wordings(form)
                #expect(wordings.contains { !$0.isReserved }, "\(code) \(form)")
                #expect(single.contains(form) || wordings.contains(where: \.isReserved), "\(code) \(form)")
            }
        }
    }

    @Test func `No line is lost: what is trained and what is examined are all lines`() throws {
        for (code, book) in Self.books {
            for file in try Self.files(code) where file.name.hasPrefix("questions-") {
                for (heading, lines) in file.sections {
                    let wordings = book.wordings(try #require(QuestionForm(rawValue: heading)))
                    let back = wordings.map { ($0.isReserved ? "exam " : "train ") + $0.pattern }
                    #expect(back == lines && Set(wordings.map(\.id)).count == lines.count, "\(code)/\(file.name) [\(heading)]")
                }
            }
        }
    }

    /// A place may be nothing, and is a clause of its own where no space joins it: then no particle hangs on it.
    @Test func `A place that is nothing leaves nothing behind`() throws {
        for language in NoteLanguage.known {
            for wording in QuestionForm.allCases.flatMap({ language.rules.wordings($0) }) where wording.pattern.contains("{place}") {
                if language.rules.space.isEmpty {
                    #expect(wording.pattern.hasPrefix("{place}，"), "\(wording.id)")
                } else {
                    #expect(!wording.pattern.contains(" {place}") && !wording.pattern.contains("{place} {place}"), "\(wording.id)")
                }
                let filling = Dictionary(uniqueKeysWithValues: Slot.allCases.map { ($0, $0 == .place ? "" : "x") })
                let text = try #require(wording.filled(filling))
                #expect(!text.contains("  ") && text.first.map { $0.isLetter || $0.isNumber || "“„«《「".contains($0) } == true, "\(text)")
            }
        }
    }

    @Test func `A line decides by its mark, not by its place`() {
        let list = Wording.list(["train a {title}", "exam b {title}", "c {title}", "exam"], form: .opening, code: "en")
        #expect(list.map(\.pattern) == ["a {title}", "b {title}"] && list.map(\.isReserved) == [false, true])
    }

    @Test func `Every language says every part of an answer, with the same gaps`() {
        for frame in AnswerFrame.allCases {
            let gaps = Self.books.map { Set(Gaps.names(in: $0.book.list("answers", frame.rawValue).first ?? "")) }
            #expect(Self.books.allSatisfy { $0.book.list("answers", frame.rawValue).count == 1 }, "\(frame)")
            #expect(Set(gaps).count == 1, "\(frame)")
        }
    }

    @Test func `Every refusal is known as one`() {
        for (code, book) in Self.books {
            for kind in Refusal.allCases {
                #expect(book.list("refusals", kind.rawValue).count == 1, "\(code)")
                #expect(book.list("refusals", kind.rawValue).allSatisfy(Refusal.isRefusal), "\(code) \(kind)")
            }
        }
    }

    @Test func `Headings, themes, pairs and prompts are as their readers want them`() throws {
        for (code, book) in Self.books {
            for file in try Self.files(code) {
                switch file.name {
                case "headings":
                    #expect(file.sections.keys.allSatisfy { QuestionForm(rawValue: $0) != nil }, "\(code)")
                    #expect(file.sections.values.joined().allSatisfy { $0 == $0.lowercased() }, "\(code)")
                case "themes":
                    #expect(file.sections.keys.allSatisfy { QuestionForm(rawValue: $0) != nil }, "\(code)")
                    for line in file.sections.values.joined() {
                        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
                        let sort = parts.first.flatMap { PatternTheme.Sort(rawValue: $0) }
                        #expect(parts.count == 2 && sort != nil, "\(code)/themes: \(line)")
                        if sort == .heading { #expect(QuestionForm(rawValue: parts[1]) != nil, "\(code)/themes: \(line)") }
                    }
                case "small-talk": #expect(book.pairs("small-talk").count == file.sections[""]?.count, "\(code)")
                case "prompts":
                    let known: Set = ["head", "count"]
                    #expect(file.sections.values.joined().allSatisfy { known.isSuperset(of: Gaps.names(in: $0)) }, "\(code)")
                default: break
                }
            }
            #expect(!book.list("general-prompts").isEmpty && !book.list("stop-words").isEmpty && !book.list("invented", "people").isEmpty)
        }
        #expect(English.months.count == 12 && English.weekdays.count == 7)
        #expect(VerbLexicon.irregular.count == NoteLanguage.english.rules.book.list("verbs", "irregular").count)
        #expect(Chinese.stopCharacters.count == NoteLanguage.chinese.rules.book.list("stop-words").count)
    }

    @Test func `Languages have the same prompts`() throws {
        let names = try Self.books.map { code, _ in try Self.files(code).first { $0.name == "prompts" }.map { Set($0.sections.keys) } }
        #expect(names.first?.map { $0.count >= 10 } == true && Set(names).count == 1)
    }
}
