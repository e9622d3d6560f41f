extension WordingList {
    /// Whole notes and sections.
    static let sections: [WordingRow] = [
        (
            .document,
            [
                "Recall note: {item}", "Recite: {item}", "Write out my note {item}", "Give me the text of {item}",
                "Show me the note {item}", "Note: {item}", "What is the full text of {item}?", "Read me {item}",
                "Repeat my note {item}", "Print {item}",
            ],
            [
                "背出这篇笔记：{item}", "复述：{item}", "写出我的笔记{item}", "给我{item}的原文", "显示笔记{item}", "笔记：{item}",
                "{item}的全文是什么？", "读一下{item}", "重复我的笔记{item}", "列出{item}",
            ]
        ),
        (
            .opening,
            [
                "What did I write about {title}?", "What is {title} about?", "What do my notes say about {title}?",
                "Tell me about {title}.",
                "What stands in my note {title}?", "How does my note on {title} begin?", "What did I note on {title}?",
                "Remind me of {title}.", "What do I know about {title}?", "{title}?", "What is {title}?", "Who or what is {title}?",
            ],
            [
                "关于{title}，我写了什么？", "《{title}》讲的是什么？", "我的笔记怎么说{title}？", "说说{title}。", "我的笔记《{title}》里有什么？",
                "《{title}》是怎么开头的？", "{title}我记了什么？", "提醒我{title}的内容。", "关于{title}我知道什么？", "{title}？",
            ]
        ),
        (
            .section,
            [
                "What did I write about {heading}{place}?", "{title}: {heading}?", "What do my notes say about {heading}{place}?",
                "Tell me about {heading}{place}.", "{place}, what stands under {heading}?", "What did I note on {heading}{place}?",
                "What was it about {heading}{place}?", "Remind me what I wrote on {heading}{place}.", "Do you recall {heading}{place}?",
                "What have I said about {title} and {heading}?",
            ],
            [
                "{place}，关于「{heading}」我写了什么？", "{title}：{heading}？", "我的笔记《{title}》怎么说{heading}？", "说说{title}的{heading}。",
                "{place}，「{heading}」一节讲了什么？", "关于{title}的{heading}，我记了什么？", "提醒我{title}里{heading}写的内容。",
                "我对{title}的{heading}有什么想法？", "你还记得{title}的{heading}吗？", "{title}那篇里，{heading}是怎么写的？",
            ]
        ),
        (
            .voice,
            [
                "Write a paragraph on {heading}{place} the way I would.", "In my own voice, {heading}{place}.",
                "Put {heading}{place} into my words.", "How would I tell someone about {heading}{place}?",
                "Write about {heading}{place} as I do.", "Sound like me: {heading}{place}.", "Tell it as I would: {heading}{place}.",
                "Write me a diary entry on {heading}{place}.", "Use my style: {heading}{place}.", "Say in my own words: {heading}{place}.",
            ],
            [
                "用我的口吻写一段{title}的{heading}。", "像我一样说说{title}的{heading}。", "用我的话写{title}的{heading}。",
                "我会怎么跟人讲{title}的{heading}？", "照我的风格写{title}的{heading}。", "模仿我：{title}的{heading}。",
                "按我的语气说：{title}的{heading}。", "替我写一段日记：{title}的{heading}。", "用我的文风：{title}的{heading}。",
                "用我自己的话说：{title}的{heading}。",
            ]
        ),
        (
            .ordered,
            [
                "What are the main sentences of {item}, in any order?", "Give me the points of {item} in any order.",
                "Say the same as {item} with its parts mixed.", "What all stands in {item}?", "Shuffle {item} for me.",
                "{item}, but in another order.", "List what {item} says.", "Tell me everything in {item}, order aside.",
                "All sentences of {item}, please.", "What are the things that {item} says?",
            ],
            [
                "{item}里有哪些句子，不管顺序？", "随便什么顺序，说说{item}的要点。", "把{item}换个顺序说一遍。", "{item}里都有什么？",
                "打乱{item}的顺序。", "{item}，换一种顺序。", "列出{item}说了什么。", "不管顺序，告诉我{item}的全部内容。",
                "{item}的所有句子。", "{item}说了哪些事？",
            ]
        ),
    ]
}
