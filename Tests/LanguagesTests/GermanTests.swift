import Testing

@testable import Languages

struct GermanTests {
    private let german = NoteLanguage.german.rules

    /// Names are told by a list, all words are equally rare.
    private struct Names: TermBook {
        var names: Set<String> = []
        func isName(_ word: Word) -> Bool { names.contains(word.lowered) }
        func information(_: String) -> Double { 1 }
        func inline(_ phrase: String) -> String { phrase }
    }

    @Test func `Lists, days and sentences are joined in German`() {
        #expect(
            german.listed(["a"]) == "a" && german.listed(["a", "b", "c"]) == "a, b und c" && german.listed(["a, b", "c"]) == "a, b; c")
        #expect(german.chosen(["a", "b", "c"]) == "a, b oder c")
        #expect(german.day(2023, 3, 12) == "12. März 2023" && german.month(2023, 3) == "März 2023")
        #expect(
            german.asSentence("es regnete;") == "Es regnete."
                && german.joined(["Es regnete.", "Ich schlief."]) == "Es regnete. Ich schlief.")
        #expect(german.following(.inTitle, ["title": "Garten"]) == " in «Garten»")
        #expect(german.question("Warum denn?", behind: " in «Garten»", startsWithName: false) == "In «Garten»: Warum denn?")
        #expect(german.clauses == nil && german.code == "de" && NoteLanguage.german.asked == .german)
    }

    @Test(arguments: [
        ["Zaun", "Zaunes", "Zäune", "Zäunen"], ["Garten", "Gärten"], ["Straße", "Strasse", "Straßen"], ["Apfel", "Äpfel", "Äpfeln"],
        ["alte", "alten", "alter", "altes", "altem"],
    ]) func `Forms of one word are one term`(forms: [String]) {
        #expect(Set(forms.map { german.stem($0.lowercased()) }).count == 1, "\(forms.map { german.stem($0.lowercased()) })")
    }

    @Test func `No English ending is cut in German, and none of German in English`() {
        let english = NoteLanguage.english.rules
        #expect(german.stem("ring") == "ring" && german.stem("frühling") == "fruhling" && german.stem("bed") == "bed")
        #expect(english.stem("stopped") == "stop" && english.stem("garden") == "garden" && english.stem("häuser") == "häuser")
        #expect(NoteLanguage.chinese.rules.stem("tests") == "tests" && NoteLanguage.other.rules.stem("tests") == "tests")
        #expect(Terms.of("The war was cold.", .english) == ["war", "cold"] && Terms.of("Der Zaun war alt.", .german) == ["zaun", "alt"])
    }

    @Test(
        arguments: [("sieben", 7), ("zweiunddreißig", 32), ("einundzwanzig", 21), ("dreißig", 30), ("und", nil), ("hundeundzwanzig", nil)]
            as [(String, Int?)])
    func `Numbers are read as words`(word: String, value: Int?) throws {
        #expect(NumberWords.value(try #require(Word.all(in: word).first)) == value)
    }

    @Test func `A day's point ends no sentence, and a month is known in both languages`() throws {
        #expect(
            SentenceSplitter.sentences("Am 12. März kam Jonas. Es war kalt, ca. 3 Grad.") == [
                "Am 12. März kam Jonas.", "Es war kalt, ca. 3 Grad.",
            ])
        #expect(SentenceSplitter.sentences("We won by 12. March was cold.").count == 2)
        func month(_ word: String) throws -> Int? { CalendarWords.month(try #require(Word.all(in: word).first)) }
        #expect(try month("März") == 3 && month("Dez") == 12 && month("May") == 5 && month("Mai") == 5 && month("märz") == nil)
    }

    @Test func `Nouns are asked about, and a first word only where it is a name elsewhere`() {
        let sentence = "Gestern hat Jonas den alten Zaun mit Lack gestrichen."
        #expect(german.topics(of: sentence, Names(), known: []).map(\.phrase) == ["Jonas", "Zaun", "Lack"])
        #expect(german.topics(of: "Jonas lachte.", Names(), known: []).isEmpty)
        #expect(german.topics(of: "Jonas lachte.", Names(names: ["jonas"]), known: []).map(\.phrase) == ["Jonas"])
        let recurring = german.recurring(in: "Die Kassen standen am Montag offen.", Names(), title: "")
        #expect(recurring.map(\.key) == ["kass"] && recurring.map(\.phrase) == ["Kassen"])
        #expect(german.recurring(in: "Die Kasse stand offen.", Names(), title: "Kassen").isEmpty)
    }

    @Test(arguments: [
        ("Jonas hat mir geraten, früher anzufangen.", ["anzufang"]), ("Ruth riet mir, eine Liste zu führen, wie immer.", ["fuhr"]),
        ("Ich habe ihm geraten, früher anzufangen.", []), ("Er hat geraten, wie alt ich bin.", []),
    ]) func `Advice is what the clause ends with`(sentence: String, keys: [String]) {
        #expect(german.advice(in: sentence) == keys)
    }

    @Test func `Marks of a title do not double`() {
        let wording = Wording(id: "x", pattern: "Was steht in «{title}»?")
        #expect(wording.filled([.title: "«Garten»"]) == "Was steht in «Garten»?")
        #expect(wording.filled([.title: "Über «Faust»"]) == "Was steht in «Über ‹Faust›»?")
    }

    @Test(arguments: Refusal.allCases) func `A refusal is told from an answer`(kind: Refusal) {
        #expect(Refusal.isRefusal(kind.text(.german)) && !Refusal.isRefusal("Ich habe darüber im März geschrieben."))
    }
}
