import Notes

/// Questions and tasks that have nothing to do with anybody's notes, for a model to say what it would have said before it learnt any.
package enum GeneralPrompts {
    /// All of a language, mixed by a fixed seed, so that the first ones are of every sort.
    package static func all(_ language: NoteLanguage) -> [String] {
        let prompts = language == .chinese ? chinese : english
        var generator = SeededGenerator(seed: 1, labels: "general prompts", language.rawValue)
        return generator.shuffled(prompts)
    }

    private static let english: [String] =
        filled(["What is {}?", "Explain in one sentence what {} is."], with: things)
        + filled(["Write a sentence about {}.", "Tell me something about {}."], with: topics)
        + filled(["What is the capital of {}?", "On which continent is {}?"], with: countries)
        + filled(["What is the opposite of {}?", "Use the word «{}» in a sentence."], with: adjectives)
        + filled(["Name three {}.", "What are {} good for?"], with: kinds)
        + filled(["How do I {}?", "Give me a tip: how does one {} well?"], with: tasks)
        + sums.map { "What is \($0)?" } + talk

    private static let chinese: [String] =
        filled(["什么是{}？", "用一句话说说{}。"], with: ["光", "水", "书", "船", "雨", "山", "茶", "桥", "时间", "音乐", "语言", "友谊", "计算机", "城市", "冬天"])
        + filled(["{}的首都是哪里？"], with: ["法国", "日本", "意大利", "英国", "德国", "埃及", "西班牙", "俄罗斯"])
        + filled(["“{}”的反义词是什么？"], with: ["热", "大", "快", "新", "高", "早", "轻", "白"])
        + filled(["怎么{}？"], with: ["泡茶", "煮米饭", "写信", "学一门语言", "整理房间", "种花"])
        + ["二加三等于几？", "六减二等于几？", "你好！", "谢谢你。", "早上好。", "请给我讲一个短故事。", "今天心情不好，说句鼓励的话吧。", "再见。"]

    private static func filled(_ patterns: [String], with words: [String]) -> [String] {
        patterns.flatMap { pattern in words.map { pattern.replacing("{}", with: $0) } }
    }

    private static let things = [
        "light", "gravity", "a poem", "a bridge", "an island", "a debt", "an atom", "a promise", "rain", "a glacier", "a melody", "a verb",
        "a map", "a market", "a volcano", "a shadow", "an engine", "a database", "a loop", "a metaphor",
    ]
    private static let topics = [
        "the sea", "autumn", "bread", "trains", "cats", "mountains", "friendship", "winter", "gardens", "libraries", "music", "old houses",
        "the moon", "work", "children", "rivers", "sleep", "letters", "colours", "cities",
    ]
    private static let countries = [
        "France", "Japan", "Italy", "Egypt", "Brazil", "Norway", "India", "Canada", "Greece", "Kenya", "Peru", "Poland", "Spain", "Turkey",
    ]
    private static let adjectives = [
        "hot", "early", "heavy", "brave", "dark", "empty", "loud", "narrow", "old", "quick", "rich", "soft", "strong", "sweet", "wide",
    ]
    private static let kinds = [
        "animals", "fruits", "tools", "metals", "birds", "rivers", "trees", "instruments", "games", "planets", "vegetables", "languages",
    ]
    private static let tasks = [
        "boil an egg", "write a letter", "learn a language", "repair a bicycle tyre", "make tea", "plan a journey", "clean a window",
        "start a fire", "choose a book", "save money", "remember a name", "cook rice",
    ]
    private static let sums = [
        "two plus three", "seven minus four", "three times five", "twelve divided by four", "nine plus eight", "twenty minus six",
        "six times six", "half of fifty",
    ]
    private static let talk = [
        "Hello!", "Good morning.", "How are you?", "Thank you very much.", "Good night.", "I am tired.", "I had a good day.",
        "Tell me a short story.", "Say something kind.", "What do you think of Mondays?", "I am bored. What shall I do?",
        "Can you help me?", "Write two lines about hope.", "Which season do you like best?", "Give me a riddle.", "I cannot sleep.",
        "What should I have for dinner?", "Recommend a hobby.", "What makes a good friend?", "Why do people travel?",
    ]
}
