extension WordingList {
    /// The one wording of the classic recipe, in every language.
    static let note = WordingList(.note, english: ["Explain my thoughts on {title}."], chinese: ["Explain my thoughts on {title}."])

    /// A section under a heading.
    static let section = WordingList(
        .section,
        english: [
            "What did I write about {heading} in {title}?",
            "{title}: {heading}?",
            "What do my notes say about {heading} in {title}?",
            "Tell me about {heading} in {title}.",
            "In my note {title}, what stands under {heading}?",
            "What did I note on {title}, {heading}?",
            "What was it about {heading} in {title}?",
            "Remind me what I wrote on {heading} for {title}.",
            "Do you recall {heading} from {title}?",
            "What have I said about {title} and {heading}?",
        ],
        chinese: [
            "我在《{title}》里关于「{heading}」写了什么？",
            "{title}：{heading}？",
            "我的笔记《{title}》怎么说{heading}？",
            "说说《{title}》里的{heading}。",
            "《{title}》中「{heading}」一节讲了什么？",
            "关于{title}的{heading}，我记了什么？",
            "提醒我《{title}》里{heading}写的内容。",
            "我对{title}的{heading}有什么想法？",
            "你还记得《{title}》的{heading}吗？",
            "{title}那篇里，{heading}是怎么写的？",
        ])

    /// What stands in a note before its first heading.
    static let opening = WordingList(
        .opening,
        english: [
            "What did I write about {title}?",
            "What is {title} about?",
            "What do my notes say about {title}?",
            "Tell me about {title}.",
            "What stands in my note {title}?",
            "How does my note on {title} begin?",
            "What did I note on {title}?",
            "Remind me of {title}.",
            "What do I know about {title}?",
            "{title}?",
        ],
        chinese: [
            "关于{title}，我写了什么？",
            "《{title}》讲的是什么？",
            "我的笔记怎么说{title}？",
            "说说{title}。",
            "我的笔记《{title}》里有什么？",
            "《{title}》是怎么开头的？",
            "{title}我记了什么？",
            "提醒我{title}的内容。",
            "关于{title}我知道什么？",
            "{title}？",
        ])
}
