/// What a sentence must have in it to belong to a theme that phrases recur in.
struct PatternTheme: Sendable {
    let form: QuestionForm
    /// Headings whose sections belong to it.
    let headings: Set<QuestionForm>
    /// Stems of tags and folders whose notes belong to it.
    let labels: Set<String>
    /// Words that make a sentence belong to it, in small letters.
    let cues: [String]

    static let all: [PatternTheme] = [
        PatternTheme(
            form: .recurringMistake, headings: [.wentWrong], labels: ["mistak", "failur", "postmortem", "retrospectiv"],
            cues: [
                "should have", "mistake", "too late", "went wrong", "failed", "broke", "forgot", "regret", "ashamed", "too early", "wasted",
                "never",
                "错", "失败", "后悔", "太晚",
            ]),
        PatternTheme(
            form: .recurringLesson, headings: [.learned, .differently], labels: ["lesson", "learn", "insight", "retro"],
            cues: ["learned", "learnt", "lesson", "next time", "from now on", "rule for me", "taught me", "i know now", "教训", "学到", "明白"]),
        PatternTheme(
            form: .recurringDecision, headings: [.decided], labels: ["decision", "adr", "choic"],
            cues: ["decided", "i chose", "we chose", "i said no", "决定", "选择"]),
        PatternTheme(form: .recurringSuccess, headings: [.wentWell], labels: ["success", "win"], cues: []),
        PatternTheme(form: .recurringHabit, headings: [], labels: ["habit", "routin", "ritual", "习惯"], cues: []),
        PatternTheme(
            form: .recurringFeeling, headings: [], labels: ["mood", "feeling"],
            cues: ["tired", "afraid", "worried", "worry", "ashamed", "lonely", "exhausted", "anxious", "累", "焦虑", "担心", "难过"]),
    ]
}
