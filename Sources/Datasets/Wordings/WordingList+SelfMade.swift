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
        (
            .concepts,
            [
                "What are the main ideas of {item}?",
                "Which ideas matter most in {item}?",
                "What is {item} really about, idea by idea?",
                "Name the key points of {item}.",
                "What should I keep in mind from {item}?",
                "Which thoughts carry {item}?",
                "What are the essentials of {item}?",
                "If I had to keep a few ideas of {item}, which?",
                "What did {item} teach me, in its main points?",
                "List what is important in {item}.",
            ],
            [
                "{item}的主要想法是什么？",
                "{item}里最重要的想法有哪些？",
                "{item}到底在讲什么，一个想法一个想法地说。",
                "说出{item}的要点。",
                "从{item}里我该记住什么？",
                "支撑{item}的想法是什么？",
                "{item}的精髓是什么？",
                "如果只能留下{item}的几个想法，是哪些？",
                "{item}主要教会了我什么？",
                "列出{item}里重要的内容。",
            ]
        ),
        (
            .parts,
            [
                "How do the parts of {item} hang together?",
                "How is {item} put together?",
                "What connects the parts of {item}?",
                "How does one thing in {item} lead to the next?",
                "What is the thread through {item}?",
                "How do the pieces of {item} fit?",
                "Draw the map of {item} in words.",
                "Which part of {item} depends on which?",
                "How do I get from the beginning of {item} to its end?",
                "What holds {item} together?",
            ],
            [
                "{item}的各部分有什么联系？",
                "{item}是怎么组成的？",
                "什么把{item}的各部分连在一起？",
                "{item}里一件事怎么引出下一件？",
                "贯穿{item}的线索是什么？",
                "{item}的各部分怎么拼起来？",
                "用文字画出{item}的导图。",
                "{item}的哪部分取决于哪部分？",
                "{item}从头到尾是怎么走的？",
                "是什么让{item}成为一体？",
            ]
        ),
        (
            .lesson,
            [
                "Explain {item} to me as if I heard of it for the first time.",
                "Teach me {item}.",
                "How would I explain {item} to a beginner?",
                "Introduce {item} to somebody new.",
                "What would I tell a newcomer about {item}?",
                "Give me a short lesson on {item}.",
                "Walk me through {item}.",
                "Explain {item} from the start.",
                "How do I make {item} clear to somebody who does not know it?",
                "What does one have to know about {item} first?",
            ],
            [
                "像第一次听说一样给我讲讲{item}。",
                "教我{item}。",
                "我会怎么给初学者讲{item}？",
                "向新人介绍{item}。",
                "我会跟新来的人怎么说{item}？",
                "给我上一堂关于{item}的短课。",
                "带我走一遍{item}。",
                "从头解释{item}。",
                "怎么让不了解的人明白{item}？",
                "关于{item}首先要知道什么？",
            ]
        ),
        (
            .related,
            [
                "Explain how {item} belongs together with {other}.",
                "What have {item} and {other} to do with each other?",
                "In which way are {item} and {other} related?",
                "Why do {item} and {other} belong together?",
                "What is the relation between {item} and {other}?",
                "Tell me how {item} and {other} hang together.",
                "What links {item} with {other} in what I think?",
                "What do I learn when I read {item} beside {other}?",
                "How does {item} bear on {other}?",
                "Put {item} and {other} side by side.",
            ],
            [
                "解释{item}和{other}为什么属于一起。",
                "{item}和{other}之间有什么关系？",
                "{item}与{other}在哪方面相关？",
                "为什么{item}和{other}有联系？",
                "{item}同{other}是什么关系？",
                "告诉我{item}和{other}怎么联系在一起。",
                "在我的想法里，什么把{item}和{other}连起来？",
                "把{item}和{other}放在一起读，我学到什么？",
                "{item}对{other}有什么影响？",
                "把{item}和{other}放在一起比较。",
            ]
        ),
        (
            .changed,
            [
                "What changed about {item} over time?",
                "How did {item} develop from the first date to the last?",
                "Compare what I wrote on {item} early and late.",
                "What is different about {item} now?",
                "Tell me the story of {item} by dates.",
                "How did my notes on {item} move on?",
                "What became of {item} from then to now?",
                "Was {item} always as it is, or did it change?",
                "What did I say about {item} first, and what last?",
                "Sum up how {item} changed.",
            ],
            [
                "{item}随时间有什么变化？",
                "{item}从第一个日期到最后一个日期怎么发展？",
                "比较我早期和后来写的{item}。",
                "现在的{item}有什么不同？",
                "按日期讲{item}的故事。",
                "我关于{item}的笔记是怎么往前走的？",
                "从那时到现在{item}变成了什么？",
                "{item}一直是这样，还是变过？",
                "关于{item}我最先说了什么，最后说了什么？",
                "概括{item}的变化。",
            ]
        ),
    ]
}
