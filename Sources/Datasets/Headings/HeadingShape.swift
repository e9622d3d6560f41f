import Notes

/// Recognises headings that ask something themselves.
enum HeadingShape {
    /// The form that a heading stands for; nil for one that only names a subject.
    static func of(_ heading: String, language: NoteLanguage) -> QuestionForm? {
        let bare = HeadingWords.bare(heading).lowercased().replacing("’", with: "'")
        return language == .chinese ? chinese[bare] : english[bare]
    }

    /// `Why I stopped`, `What I tried`, `How we did it`: the question word and the clause behind it.
    ///
    /// A clause without an object gets the note's name as one: «Why I stopped» under «Lantern» asks why I stopped Lantern.
    static func clause(_ heading: String, title: TitleWords) -> (form: QuestionForm, clause: Clause)? {
        let bare = HeadingWords.bare(heading)
        guard let space = bare.firstIndex(of: " ") else { return nil }
        let form: QuestionForm
        switch bare[..<space].lowercased() {
        case "why": form = .why
        case "what": form = .what
        case "how": form = .how
        case "when": form = .when
        case "where": form = .whereabouts
        case "who": form = .who
        default: return nil
        }
        guard let clause = ClauseParser.parse(bare[space...]),
            bare[space...].dropFirst().lowercased().hasPrefix(clause.subject.lowercased())
        else { return nil }
        guard form == .why, clause.rest.isEmpty, clause.isFirstPerson, !title.isDate, takesNote.contains(clause.base) else {
            return (form, clause)
        }
        let whole = Clause(
            subject: clause.subject, helper: clause.helper, middle: clause.middle, base: clause.base, verb: clause.verb, rest: title.name)
        return (form, whole)
    }

    /// Verbs that one does to a project.
    private static let takesNote: Set<String> = [
        "stop", "start", "drop", "abandon", "quit", "build", "rebuild", "write", "rewrite", "make", "finish", "ship", "release", "archive",
        "shelve",
        "close", "leave", "begin", "launch", "kill", "end", "retire", "move", "choose", "buy", "sell", "read", "use", "try", "keep", "like",
        "pause",
    ]

    private static let english: [String: QuestionForm] = table([
        .learned: """
        what i learned|what i learnt|what we learned|what i have learned|lesson|lessons|lessons learned|lesson learned|learnings|learning
        takeaway|takeaways|key takeaways|insights|insight|what it taught me|moral
        """,
        .wentWrong: """
        what went wrong|went wrong|mistake|mistakes|my mistake|what broke|what failed|failure|failures|problem|problems|what did not work
        what didn't work|what hurt|pitfalls|trouble|what was hard|the bad|issues|root cause|cause
        """,
        .wentWell: "what went well|went well|what worked|wins|win|successes|the good|highlights|what helped",
        .decided: "decision|decisions|the decision|what i decided|what we decided|decided|choice|my choice|verdict|conclusion|conclusions",
        .idea:
            "idea|the idea|what it is|what is it|about|overview|summary|what it was|goal|goals|purpose|aim|the plan|in short|tl;dr|intro|introduction",
        .mechanism: "how it works|how it worked|how|how it is built|design|architecture|approach|method|how it was done|implementation",
        .nextSteps: "next|next steps|next step|plan|plans|what next|what's next|todo|to do|follow-up|follow up|future|tomorrow|next week",
        .differently: "next time|what i would do differently|what i'd do differently|differently|do differently|what i would change|advice",
        .outcome: """
        outcome|result|results|status|state|the end|how it ended|how it went|what came of it|where it stands|ending|what happened|aftermath
        """,
        .people: "people|who|with|team|participants|attendees|present|who was there",
        .background: "context|background|why|motivation|history|story|how it started|how it began|the beginning|start|beginnings|situation",
        .alternatives: "alternatives|options|options considered|considered|what else|what i considered|candidates|considered options",
        .consequences: "consequences|consequence|impact|effect|effects|what changed|what followed|trade-offs|tradeoffs|price",
    ])

    private static let chinese: [String: QuestionForm] = table([
        .learned: "教训|经验|收获|学到了什么|学到的|心得|体会|感悟|经验教训|启发",
        .wentWrong: "问题|错误|失败|哪里出错了|出了什么问题|踩坑|坑|不足|缺点|困难",
        .wentWell: "做得好的|亮点|优点|成功|有效的",
        .decided: "决定|选择|结论|决策",
        .idea: "想法|是什么|简介|介绍|概述|总结|目标|目的",
        .mechanism: "原理|怎么做|怎么做的|设计|架构|方法|实现|做法",
        .nextSteps: "下一步|计划|接下来|展望|待办|之后",
        .differently: "下次|如果重来|改进|建议",
        .outcome: "结果|现状|后来|进展|状态|结局",
        .people: "人|人物|谁|参与者|团队",
        .background: "背景|起因|缘起|为什么|原因|开始|动机",
        .alternatives: "其他方案|备选|选项|方案",
        .consequences: "影响|后果|变化|代价",
    ])

    private static func table(_ rows: [QuestionForm: String]) -> [String: QuestionForm] {
        var table: [String: QuestionForm] = [:]
        for (form, phrases) in rows {
            for phrase in phrases.split(whereSeparator: { $0 == "|" || $0.isNewline }) { table[String(phrase)] = form }
        }
        return table
    }
}
