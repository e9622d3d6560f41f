extension WordingList {
    /// Questions to what the base model wrote about a section.
    static let selfMade: [WordingRow] = [
        (
            .rewritten,
            [
                "In other words, what did I write about {item}{place}?", "Tell me again what I wrote about {item}{place}.",
                "What is the gist of {item}{place}?", "Sum up {item}{place}.", "How would I tell a friend about {item}{place}?",
                "Explain {item}{place} once more.", "What is {item} about{place}, in short?", "Say it differently: {item}{place}.",
                "What do I remember of {item}{place}?", "Put {item} in my own words{place}.",
            ],
            [
                "换句话说，{place}关于{item}我写了什么？", "再说一遍{place}关于{item}的内容。", "{place}{item}的大意是什么？", "概括一下{place}的{item}。",
                "我会怎么跟朋友讲{place}的{item}？", "再解释一下{place}的{item}。", "{place}{item}简单说是什么？", "换个说法：{place}{item}。", "关于{place}的{item}我记得什么？",
                "用我自己的话说{place}的{item}。",
            ]
        ),
        (
            .implied,
            [
                "What follows from {item}{place}?", "What does {item} mean for me{place}?", "What can be concluded from {item}{place}?",
                "What do I take from {item}{place}?", "What does {item} tell{place}?", "If {item} is so{place}, what else is?",
                "What is behind {item}{place}?", "What does {item} lead to{place}?", "What should I conclude from {item}{place}?",
                "Which consequences has {item}{place}?",
            ],
            [
                "由{place}的{item}可以推出什么？", "{place}的{item}对我意味着什么？", "从{place}的{item}能得出什么？", "我从{place}的{item}得到什么？", "{place}的{item}说明什么？",
                "如果{place}的{item}是这样，还有什么？", "{place}的{item}背后是什么？", "{place}的{item}会带来什么？", "从{place}的{item}我该得出什么？",
                "{place}的{item}有什么后果？",
            ]
        ),
    ]
}
