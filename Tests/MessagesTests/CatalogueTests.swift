import Messages
import Testing

/// How texts are looked up and filled.
struct CatalogueTests {
    private let catalogue = Catalogue(
        """
        # said of notes
        greeting = Hello {name}, and {name} again
        count.note = {n} note | {n} notes

        two.lines = one\\ntwo = 2
        list.pair = {first} + {next}
        wrapped = ({inner})
        odd = {} { name} {open
        """)

    @Test func `A text is found by its key, and its gaps are filled once`() {
        #expect(catalogue.text("greeting", ["name": "{name}"]) == "Hello {name}, and {name} again")
        #expect(catalogue.text("two.lines") == "one\ntwo = 2")
        #expect(catalogue.text("odd", ["name": "x", "open": "y"]) == "{} { name} {open")
        #expect(catalogue.text("greeting") == "Hello {name}, and {name} again")
        #expect(catalogue.text("no.such.key") == "no.such.key")
    }

    @Test func `One is said otherwise than many, where the language does so`() {
        #expect(catalogue.count(1, "count.note", shown: "1") == "1 note")
        #expect(catalogue.count(0, "count.note", shown: "0") == "0 notes")
        #expect(catalogue.count(1_234, "count.note", shown: "1,234") == "1,234 notes")
        #expect(Catalogue("count.note = {n} 篇").count(1, "count.note", shown: "1") == "1 篇")
    }

    @Test func `A message holds others, and lists`() {
        let message = Message("wrapped", ["inner": .said("greeting", ["name": .list(["a", "b", "c"])])])
        #expect(catalogue.text(message) == "(Hello a + b + c, and a + b + c again)")
        #expect(catalogue.list([]) == "")
        #expect(message == Message("wrapped", ["inner": .said("greeting", ["name": .list(["a", "b", "c"])])]))
    }

    @Test(
        arguments: [
            (["--language", "zh"], [:], MessageLanguage.chinese), (["train", "--language=zh"], ["LANG": "en_GB.UTF-8"], .chinese),
            (["--language", "en"], ["LC_ALL": "zh_CN.UTF-8"], .english), (["ask", "--", "--language", "zh"], [:], .english),
            (["--language"], ["LANG": "zh_CN.UTF-8"], .chinese), (["--language", "xx"], ["LANG": "zh_TW"], .chinese),
            ([], ["LC_ALL": "", "LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"], .chinese),
            ([], ["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], .english), ([], ["LANG": "de_DE.UTF-8"], .english), ([], [:], .english),
            (["--language", "en", "--language", "zh"], [:], .chinese),
        ] as [([String], [String: String], MessageLanguage)]) func `What is typed decides, else what the system has for messages`(
            arguments: [String], variables: [String: String], expected: MessageLanguage
        )
    {
        #expect(MessageLanguage(arguments: arguments, variables: variables) == expected)
    }
}
