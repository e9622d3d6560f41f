extension WordingList {
    /// Headings that ask something themselves: «What I learned» under «Lantern» is «What did I learn from Lantern?».
    static let headings: [WordingRow] = [
        (
            .learned,
            [
                "What did I learn from {title}?", "What was the lesson of {title}?", "What did {title} teach me?",
                "What are the lessons{place}?", "What lesson did I take away from {title}?", "What do I know now because of {title}?",
                "What should I remember from {title}?", "What have I learned{place}?", "Which lesson did {title} leave me with?",
                "What is there to learn from {title}?",
            ],
            [
                "我从{title}学到了什么？", "{title}的教训是什么？", "{title}教会了我什么？", "{title}有什么经验教训？", "我在{title}里有什么收获？",
                "因为{title}，我明白了什么？", "{title}里我该记住什么？", "{title}让我懂得了什么？", "{title}留给我的教训是什么？",
                "从{title}可以学到什么？",
            ]
        ),
        (
            .wentWrong,
            [
                "What went wrong{place}?", "What was the mistake{place}?", "What did I do wrong{place}?", "What failed{place}?",
                "What was the problem with {title}?", "Where did {title} go wrong?", "What broke{place}?", "What was my mistake{place}?",
                "What did not work{place}?", "What trouble did I have with {title}?",
            ],
            [
                "{title}哪里出错了？", "{title}的错误是什么？", "我在{title}里做错了什么？", "{title}失败在哪里？", "{title}有什么问题？",
                "{title}是从哪里开始出错的？", "{title}出了什么毛病？", "{title}里我犯了什么错？", "{title}什么行不通？", "{title}遇到了什么麻烦？",
            ]
        ),
        (
            .wentWell,
            [
                "What went well{place}?", "What worked{place}?", "What was good about {title}?", "What did I do right{place}?",
                "What was a success{place}?", "Which part of {title} worked?", "What am I happy with{place}?", "What succeeded{place}?",
                "What did I like about {title}?", "What turned out well{place}?",
            ],
            [
                "{title}哪里做得好？", "{title}什么有效？", "{title}好在哪里？", "我在{title}里做对了什么？", "{title}的成功之处是什么？",
                "{title}哪部分管用？", "{title}里我满意什么？", "{title}什么成功了？", "我喜欢{title}的什么？", "{title}哪里结果不错？",
            ]
        ),
        (
            .decided,
            [
                "What did I decide{place}?", "What was the decision{place}?", "Which decision did I make{place}?",
                "What did I settle on{place}?",
                "How did I decide{place}?", "What have I decided about {title}?", "What was decided{place}?", "What did I go with{place}?",
                "What choice did I make{place}?", "What was my choice{place}?",
            ],
            [
                "关于{title}我决定了什么？", "{title}的决定是什么？", "我在{title}里做了什么决定？", "{title}最后定了什么？", "{title}我是怎么决定的？",
                "我对{title}的决定是什么？", "{title}里决定了什么？", "{title}我选了什么？", "{title}我做了什么选择？", "{title}我的选择是什么？",
            ]
        ),
        (
            .idea,
            [
                "What is {title}?", "What was the idea of {title}?", "What was {title} meant to be?", "What is {title} about?",
                "What was {title} supposed to do?", "What is the point of {title}?", "What did I want {title} to be?",
                "In short, what is {title}?", "What kind of thing is {title}?", "Describe {title} in a sentence.",
            ],
            [
                "{title}是什么？", "{title}的想法是什么？", "{title}本来想做成什么？", "{title}讲的是什么？", "{title}是用来做什么的？",
                "{title}的目的是什么？", "我想让{title}成为什么？", "简单说，{title}是什么？", "{title}是个什么东西？", "用一句话说说{title}。",
            ]
        ),
        (
            .mechanism,
            [
                "How does {title} work?", "How did {title} work?", "How is {title} built?", "What is the way {title} works?",
                "Explain how {title} works.", "How was {title} done?", "What makes {title} work?", "What is inside {title}?",
                "How does it work{place}?", "How is it made{place}?",
            ],
            [
                "{title}是怎么工作的？", "{title}怎么运作？", "{title}是怎么做的？", "{title}的原理是什么？", "解释一下{title}怎么工作。",
                "{title}是如何完成的？", "{title}靠什么工作？", "{title}里面是什么样的？", "{title}的机制是什么？", "{title}怎么实现的？",
            ]
        ),
        (
            .nextSteps,
            [
                "What is next{place}?", "What are the next steps{place}?", "What do I plan{place}?", "What did I want to do next{place}?",
                "What was the plan{place}?", "What comes next{place}?", "What is left to do{place}?", "What did I plan to do{place}?",
                "Where does {title} go from here?", "What should I do next{place}?",
            ],
            [
                "{title}下一步是什么？", "{title}接下来做什么？", "{title}我有什么计划？", "{title}之后我想做什么？", "{title}的计划是什么？",
                "{title}后面怎么办？", "{title}还剩什么要做？", "{title}里我打算做什么？", "{title}往后怎么走？", "{title}接着该做什么？",
            ]
        ),
        (
            .differently,
            [
                "What would I do differently{place}?", "What would I change{place}?", "What should I do next time{place}?",
                "What would I do better{place}?", "If I did {title} again, what would I change?", "What do I want to do next time{place}?",
                "What would I not do again{place}?", "How would I do {title} today?", "What did I say I would do differently{place}?",
                "What is my advice for next time{place}?",
            ],
            [
                "{title}如果重来，我会怎么做？", "{title}我会改变什么？", "{title}下次该怎么做？", "{title}怎样能做得更好？",
                "再做一次{title}，我会改什么？", "{title}下次我想怎么做？", "{title}里什么我不会再做？", "今天我会怎么做{title}？",
                "我说过{title}要怎么改？", "{title}给下次的建议是什么？",
            ]
        ),
        (
            .outcome,
            [
                "How did {title} end?", "What came of {title}?", "What was the result of {title}?", "What became of {title}?",
                "What is the state of {title}?", "What was the outcome{place}?", "How did {title} turn out?", "Where does {title} stand?",
                "What happened in the end with {title}?", "How did it go{place}?",
            ],
            [
                "{title}结果如何？", "{title}后来怎样了？", "{title}的结果是什么？", "{title}最后怎么了？", "{title}现在什么状态？",
                "{title}的结局是什么？", "{title}进展如何？", "{title}到哪一步了？", "{title}最终发生了什么？", "{title}怎么样了？",
            ]
        ),
        (
            .people,
            [
                "Who was involved{place}?", "Who worked on {title}?", "Who was part of {title}?", "Which people belong to {title}?",
                "Who took part{place}?", "Who did I do {title} with?", "Whom do I name{place}?", "Who was there{place}?",
                "Who had to do with {title}?", "Which people are there{place}?",
            ],
            [
                "{title}有谁参与？", "谁做了{title}？", "{title}里都有谁？", "{title}涉及哪些人？", "谁参加了{title}？", "我和谁一起做{title}？",
                "{title}里我提到了谁？", "{title}当时有谁在？", "{title}和谁有关？", "{title}有哪些人？",
            ]
        ),
        (
            .background,
            [
                "What was the background of {title}?", "What was the context{place}?", "How did {title} come about?",
                "What led to {title}?", "What was the situation{place}?", "What came before {title}?", "Why was there a need for {title}?",
                "What was going on{place}?", "What is the story behind {title}?", "How did it start{place}?",
            ],
            [
                "{title}的背景是什么？", "{title}当时是什么情况？", "{title}是怎么来的？", "什么导致了{title}？", "{title}的情形如何？",
                "{title}之前是怎样的？", "为什么需要{title}？", "{title}那时发生了什么？", "{title}背后的故事是什么？", "{title}是怎么开始的？",
            ]
        ),
        (
            .alternatives,
            [
                "What were the alternatives{place}?", "What other options did I have{place}?", "What else did I consider{place}?",
                "Which options were there{place}?", "What did I not choose{place}?", "What did I weigh{place}?",
                "What did I compare{place}?",
                "What was the other way{place}?", "What could I have chosen{place}?", "Which alternatives did I look at{place}?",
            ],
            [
                "{title}有什么别的选择？", "{title}我还有哪些选项？", "{title}我还考虑过什么？", "{title}有哪些方案？", "{title}我没选什么？",
                "{title}我权衡了什么？", "{title}我比较了什么？", "{title}另一条路是什么？", "{title}本来可以选什么？", "{title}我看过哪些替代方案？",
            ]
        ),
        (
            .consequences,
            [
                "What were the consequences{place}?", "What followed from {title}?", "What did {title} lead to?",
                "What changed after {title}?",
                "What was the effect{place}?", "What came out of {title}?", "What did {title} cost me?", "What does {title} mean for me?",
                "What happened because of {title}?", "What is different since {title}?",
            ],
            [
                "{title}的后果是什么？", "{title}带来了什么？", "{title}导致了什么？", "{title}之后有什么变化？", "{title}的影响是什么？",
                "{title}产生了什么结果？", "{title}让我付出了什么？", "{title}对我意味着什么？", "因为{title}发生了什么？", "{title}以来有什么不同？",
            ]
        ),
    ]
}
