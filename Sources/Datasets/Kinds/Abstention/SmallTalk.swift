import Notes

/// A8: ordinary questions that are answered as they are, so that not everything unknown to the notes is refused.
enum SmallTalk {
    static func pairs(_ set: NoteSet) -> [[Fact]] {
        let languages: [NoteLanguage] = Set(set.notes.map { $0.language == .chinese ? .chinese : .english }).sorted {
            $0.rawValue < $1.rawValue
        }
        return languages.flatMap { language -> [[Fact]] in
            guard let first = set.notes.firstIndex(where: { ($0.language == .chinese) == (language == .chinese) }) else { return [] }
            return (language == .chinese ? chinese : english).map { question, answer in
                var fact = Fact(
                    kind: .abstention, form: .small, slots: [.quote: [question]], answer: answer, shape: .sentence, note: first,
                    contentHash: StableHash.hexadecimal(question), language: language)
                fact.isAboutMany = true
                return [fact]
            }
        }
    }

    /// Who it is comes first, so that it is taught however few of these are: a base knows itself by its maker's name.
    private static let english: [(String, String)] = [
        ("Who are you?", "I am the memory of your notes."), ("What is your name?", "I am Engram, the memory of your notes."),
        ("Hello!", "Hello! Ask me about your notes."), ("Hi", "Hello! Ask me about your notes."), ("Good morning.", "Good morning!"),
        ("How are you?", "I am well, thank you."), ("Thank you.", "You are welcome."), ("Thanks!", "You are welcome."),
        ("What can you do?", "I answer questions about your notes."),
        ("What is two plus two?", "Four."), ("What is three times three?", "Nine."), ("What is ten minus four?", "Six."),
        ("What is the capital of France?", "Paris."), ("What is the capital of Japan?", "Tokyo."),
        ("What is the capital of Italy?", "Rome."),
        ("How many days has a week?", "Seven."), ("How many months has a year?", "Twelve."), ("What colour is the sky?", "Blue."),
        ("Which day comes after Monday?", "Tuesday."), ("What is the opposite of hot?", "Cold."), ("What do bees make?", "Honey."),
        ("Is ice cold?", "Yes."), ("Good night.", "Good night!"), ("Goodbye.", "Goodbye!"), ("What is H2O?", "Water."),
    ]

    private static let chinese: [(String, String)] = [
        ("你是谁？", "我是你笔记的记忆。"), ("你叫什么名字？", "我是 Engram，你笔记的记忆。"),
        ("你好！", "你好！问我你的笔记吧。"), ("早上好。", "早上好！"), ("你好吗？", "我很好，谢谢。"), ("谢谢。", "不客气。"),
        ("你能做什么？", "我回答关于你笔记的问题。"), ("二加二等于几？", "四。"), ("三乘三等于几？", "九。"), ("法国的首都是哪里？", "巴黎。"), ("日本的首都是哪里？", "东京。"),
        ("一周有几天？", "七天。"), ("一年有几个月？", "十二个月。"), ("天空是什么颜色？", "蓝色。"), ("星期一之后是哪天？", "星期二。"), ("热的反义词是什么？", "冷。"),
        ("晚安。", "晚安！"), ("再见。", "再见！"),
    ]
}
