extension WordingList {
    /// Questions to what may never have been written.
    static let refusals: [WordingRow] = [
        (
            .absentTopic,
            [
                "What did I write about {topic}?", "What do my notes say about {topic}?", "Did I ever write about {topic}?",
                "Tell me what I think of {topic}.", "Do my notes mention {topic}?", "What is my view of {topic}?",
                "What did I note on {topic}?",
                "Have I written anything about {topic}?", "Remind me of my notes on {topic}.", "What do I know about {topic}?",
            ],
            [
                "关于{topic}，我写了什么？", "我的笔记怎么说{topic}？", "我写过{topic}吗？", "告诉我我怎么看{topic}。", "我的笔记提到{topic}吗？", "我对{topic}的看法是什么？",
                "{topic}我记了什么？", "我有写过关于{topic}的东西吗？", "提醒我关于{topic}的笔记。", "关于{topic}我知道什么？",
            ]
        ),
        (
            .topicInPeriod,
            [
                "What did I write about {topic} in {period}?", "In {period}, what did I say about {topic}?",
                "{topic} in {period}: what did I note?",
                "Did I write about {topic} in {period}?", "What was it with {topic} in {period}?", "Tell me about {topic} in {period}.",
                "What do my notes of {period} say about {topic}?", "From {period}, what is there on {topic}?",
                "What did I think of {topic} in {period}?",
                "Was there something on {topic} in {period}?",
            ],
            [
                "{period}我写了{topic}的什么？", "在{period}，我怎么说{topic}？", "{period}的{topic}：我记了什么？", "{period}我写过{topic}吗？",
                "{period}的{topic}是怎么回事？",
                "说说{period}的{topic}。", "我{period}的笔记怎么说{topic}？", "{period}关于{topic}有什么？", "{period}我怎么想{topic}？",
                "{period}有关于{topic}的东西吗？",
            ]
        ),
        (
            .partly,
            [
                "Why {inversion}{place}, and what did it cost?", "Why {inversion}{place}, and who paid for it?",
                "Tell me why {statement}{place} and what the weather was.", "Why {inversion}{place}, and how much was it?",
                "For what reason {inversion}{place}, and what did my mother say?",
                "Why {inversion}{place}, and what did the neighbours think?",
                "Why was it that {statement}{place}, and what music was on?", "How come {statement}{place}, and what did I eat?",
                "Why {inversion}{place}, and which phone did I have?", "Tell me why {statement}{place}, and what the hotel was called.",
            ],
            [
                "{place}，为什么{statement}，花了多少钱？", "{place}，为什么{statement}，谁付的钱？", "{place}，为什么{statement}，那天天气怎么样？",
                "{place}，为什么{statement}，多少钱？",
                "{place}，为什么{statement}，我妈怎么说？", "{place}，为什么{statement}，邻居怎么想？", "{place}，为什么{statement}，放的什么音乐？",
                "{place}，为什么{statement}，我吃了什么？", "{place}，为什么{statement}，用的什么手机？", "{place}，为什么{statement}，酒店叫什么？",
            ]
        ),
    ]
}
