/// A7: a question with two parts, of which the notes answer the first.
enum PartlyKnown {
    static func pairs(_ sentences: [Fact]) -> [[Fact]] {
        sentences.filter { $0.form == .why }.map { fact in
            var partly = fact
            partly.form = .partly
            partly.answer += fact.language.rules.following(.nothingElse)
            return Fact.twins(fact, partly, name: "partly")
        }
    }
}
