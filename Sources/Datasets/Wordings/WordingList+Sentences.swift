extension WordingList {
    /// Questions to one sentence.
    static let sentences: [WordingRow] = [
        (
            .topic,
            [
                "What did I write about {topic}{place}?", "{title}: {topic}?", "What do my notes say about {topic}{place}?",
                "Tell me about {topic}{place}.", "What was it with {topic}{place}?", "What did I note on {topic}{place}?",
                "Do you remember {topic}{place}?", "What about {topic}{place}?", "Did I ever mention {topic}{place}?",
                "What happened with {topic}{place}?", "{topic}{place}?", "Remind me of {topic}{place}.",
                "What did I say on {topic}{place}?",
                "How was it with {topic}{place}?",
            ],
            [
                "{place}，关于{topic}我写了什么？", "{title}：{topic}？", "我的笔记里怎么说{topic}，{title}那篇？", "{place}，说说{topic}。",
                "{place}，{topic}是怎么回事？", "{place}，我记了{topic}的什么？", "你还记得{title}里的{topic}吗？", "{place}，{topic}怎么样？",
                "我在{title}里提过{topic}吗？", "{place}，{topic}发生了什么？", "{topic}，{title}？", "提醒我{title}里的{topic}。",
            ]
        ),
        (
            .why,
            [
                "Why {inversion}{place}?", "What was the reason {statement}{place}?", "Tell me why {statement}{place}.",
                "Do you remember why {statement}{place}?", "Why was it that {statement}{place}?", "For what reason {inversion}{place}?",
                "How come {statement}{place}?", "I forgot why {statement}{place}.", "Is there a reason {statement}{place}?",
                "Why exactly {inversion}{place}?",
            ],
            [
                "{place}，为什么{statement}？", "{statement}的原因是什么，{title}里？", "告诉我为什么{statement}（{title}）。",
                "你还记得{title}里为什么{statement}吗？", "{title}：为什么{statement}？", "{place}，{statement}是为什么？", "{place}，怎么会{statement}？",
                "我忘了{title}里为什么{statement}。", "{place}，{statement}有什么原因？", "{place}，到底为什么{statement}？",
            ]
        ),
        (
            .what,
            [
                "What {inversion}{place}?", "{title}: what {inversion}?", "Tell me what {statement}{place}.",
                "Do you remember what {statement}{place}?", "What was it that {statement}{place}?", "What is it {statement}{place}?",
                "I forgot what {statement}{place}.", "What exactly {inversion}{place}?", "Which thing was it that {statement}{place}?",
                "{place}, what {inversion}?",
            ],
            [
                "{place}，{statement}什么？", "{title}：{statement}什么？", "告诉我{title}里{statement}什么。", "你还记得{title}里{statement}什么吗？",
                "{place}，{statement}的是什么？", "{statement}什么，{title}？", "我忘了{title}里{statement}什么。", "{place}，{statement}的到底是什么？",
                "{place}，{statement}了哪个？", "{place}，究竟{statement}什么？",
            ]
        ),
        (
            .when,
            [
                "When {inversion}{place}?", "{title}: when {inversion}?", "At what time {inversion}{place}?",
                "Tell me when {statement}{place}.",
                "Do you remember when {statement}{place}?", "When was it that {statement}{place}?", "I forgot when {statement}{place}.",
                "When exactly {inversion}{place}?", "What was the time when {statement}{place}?", "{place}, when {inversion}?",
            ],
            [
                "{place}，什么时候{statement}？", "{title}：什么时候{statement}？", "告诉我{title}里何时{statement}。", "你还记得{title}里什么时候{statement}吗？",
                "{place}，{statement}是什么时候？", "{place}，哪天{statement}？", "我忘了{title}里什么时候{statement}。", "{place}，到底何时{statement}？",
                "{place}，{statement}在什么时间？", "{place}，是在什么时候{statement}的？",
            ]
        ),
        (
            .how,
            [
                "How {inversion}{place}?", "{title}: how {inversion}?", "In what way {inversion}{place}?",
                "Tell me how {statement}{place}.",
                "Do you remember how {statement}{place}?", "How was it that {statement}{place}?", "I forgot how {statement}{place}.",
                "How exactly {inversion}{place}?", "By what means {inversion}{place}?", "{place}, how {inversion}?",
            ],
            [
                "{place}，怎么{statement}？", "{title}：如何{statement}？", "告诉我{title}里怎么{statement}。", "你还记得{title}里怎么{statement}吗？",
                "{place}，{statement}是怎么做到的？", "{place}，用什么办法{statement}？", "我忘了{title}里怎么{statement}。", "{place}，到底怎么{statement}？",
                "{place}，{statement}的方法是什么？", "{place}，是如何{statement}的？",
            ]
        ),
        (
            .who,
            [
                "Who {inversion}{place}?", "{title}: who {inversion}?", "Tell me who {statement}{place}.",
                "Which person {inversion}{place}?",
                "Do you remember who {statement}{place}?", "Who was it that {statement}{place}?", "I forgot who {statement}{place}.",
                "Who exactly {inversion}{place}?", "Whom {inversion}{place}?", "{place}, who {inversion}?",
            ],
            [
                "{place}，{statement}谁？", "{title}：{statement}谁？", "告诉我{title}里{statement}谁。", "{place}，{statement}的是哪个人？",
                "你还记得{title}里{statement}谁吗？", "{place}，{statement}的是谁？", "我忘了{title}里{statement}谁。", "{place}，到底{statement}谁？",
                "{place}，{statement}了哪位？", "{place}，究竟是谁{statement}？",
            ]
        ),
        (
            .whereabouts,
            [
                "Where {inversion}{place}?", "{title}: where {inversion}?", "At what place {inversion}{place}?",
                "Tell me where {statement}{place}.",
                "Do you remember where {statement}{place}?", "Where was it that {statement}{place}?", "I forgot where {statement}{place}.",
                "Where exactly {inversion}{place}?", "Which place was it where {statement}{place}?", "{place}, where {inversion}?",
            ],
            [
                "{place}，在哪里{statement}？", "{title}：在哪儿{statement}？", "告诉我{title}里在哪里{statement}。", "你还记得{title}里在哪里{statement}吗？",
                "{place}，{statement}是在哪里？", "{place}，什么地方{statement}？", "我忘了{title}里在哪里{statement}。", "{place}，到底在哪里{statement}？",
                "{place}，{statement}的地点是哪里？", "{place}，是在哪里{statement}的？",
            ]
        ),
        (
            .howLong,
            [
                "For how long {inversion}{place}?", "{title}: how long {inversion}?", "How long {inversion}{place}?",
                "Tell me for how long {statement}{place}.", "Do you remember how long {statement}{place}?",
                "How long was it that {statement}{place}?", "I forgot for how long {statement}{place}.",
                "How much time {inversion}{place}?",
                "How long exactly {inversion}{place}?", "{place}, for how long {inversion}?",
            ],
            [
                "{place}，{statement}多久？", "{title}：{statement}多长时间？", "告诉我{title}里{statement}多久。", "你还记得{title}里{statement}多久吗？",
                "{place}，{statement}了多长时间？", "{place}，有多久{statement}？", "我忘了{title}里{statement}多久。", "{place}，到底{statement}多久？",
                "{place}，{statement}花了多少时间？", "{place}，{statement}持续了多久？",
            ]
        ),
        (
            .howMany,
            [
                "How many {item} {inversion}{place}?", "{title}: how many {item} {inversion}?", "What number of {item} {inversion}{place}?",
                "Tell me how many {item} {statement}{place}.", "Do you remember how many {item} {statement}{place}?",
                "How many {item} was it that {statement}{place}?", "I forgot how many {item} {statement}{place}.",
                "How many {item} exactly {inversion}{place}?", "{place}, how many {item} {inversion}?", "How many {item}{place}?",
            ],
            [
                "{place}，{statement}多少{item}？", "{title}：{statement}几个{item}？", "告诉我{title}里{statement}多少{item}。",
                "你还记得{title}里{statement}多少{item}吗？", "{place}，{statement}的{item}有多少？", "{place}，有几个{item}{statement}？",
                "我忘了{title}里{statement}多少{item}。", "{place}，到底{statement}多少{item}？", "{place}，{item}的数目是多少？", "{title}里有多少{item}？",
            ]
        ),
        (
            .howMuch,
            [
                "How much {inversion}{place}?", "How many {item} {inversion}{place}?", "{title}: how much {inversion}?",
                "Tell me how much {statement}{place}.", "What sum {inversion}{place}?", "How much money {inversion}{place}?",
                "I forgot how many {item} {statement}{place}.", "Do you remember how much {statement}{place}?",
                "{place}, how much {inversion}?", "What {inversion}{place}?",
            ],
            [
                "{place}，{statement}多少钱？", "{place}，{statement}多少{item}？", "{title}：{statement}多少钱？", "告诉我{title}里{statement}多少钱。",
                "{place}，{statement}的是什么数目？", "{place}，{statement}了多少{item}？", "我忘了{title}里{statement}多少{item}。",
                "你还记得{title}里{statement}多少钱吗？", "{title}里，{statement}多少？", "{place}，到底{statement}多少钱？",
            ]
        ),
        (
            .echo,
            [
                "{quote}{place}?", "{title}: {quote}?", "Tell me{place}: {quote}?", "{place}: {quote}?", "Do you remember{place}? {quote}?",
                "Once more{place}: {quote}?", "I forgot{place}: {quote}?", "{quote}, {title}?", "Let me know{place}: {quote}?",
                "{title}. {quote}?",
            ],
            [
                "{title}：{quote}？", "{place}，{quote}？", "告诉我，{title}里{quote}？", "你还记得{title}里{quote}吗？", "{quote}（{title}）？",
                "再说一次，{title}里{quote}？", "我忘了，{title}里{quote}？", "{title}里，到底{quote}？", "请告诉我{title}：{quote}？", "{title}。{quote}？",
            ]
        ),
        (
            .source,
            [
                "Which note says: “{quote}”?", "Where did I write “{quote}”?", "In which of my notes does “{quote}” stand?",
                "“{quote}” – where is that from?", "Which note is this from: {quote}", "What note did I write this in? “{quote}”",
                "Where do my notes say “{quote}”?", "Find the note with “{quote}”.", "Name the note: “{quote}”",
                "I once wrote “{quote}”. Where?",
            ],
            [
                "哪篇笔记写着「{quote}」？", "我在哪里写过「{quote}」？", "「{quote}」在我的哪篇笔记里？", "「{quote}」出自哪里？",
                "这句话来自哪篇笔记：{quote}", "我在哪篇笔记写了这个？「{quote}」", "我的笔记哪里说「{quote}」？", "找出写有「{quote}」的笔记。",
                "说出笔记的名字：「{quote}」", "我写过「{quote}」，在哪里？",
            ]
        ),
        (
            .cloze,
            [
                "Fill the gap{place}: {quote}", "Complete{place}: {quote}", "What is missing{place}? {quote}",
                "Which words are gone{place}? {quote}",
                "{title}: {quote}", "What stands at the gap{place}? {quote}", "Fill in the blank{place}: {quote}",
                "What did I write here{place}? {quote}", "Find the missing words{place}: {quote}",
                "{quote} What belongs in the gap{place}?",
            ],
            [
                "{place}，填空：{quote}", "{place}，补全：{quote}", "{place}，缺了什么？{quote}", "{place}，少了哪几个字？{quote}", "{title}：{quote}",
                "{place}，空格处是什么？{quote}", "{place}，把空填上：{quote}", "{place}，这里我写的是什么？{quote}", "{place}，找出缺的词：{quote}",
                "{quote} 空格里是什么（{title}）？",
            ]
        ),
        (
            .continuation,
            [
                "How does this go on{place}? {quote} …", "Continue{place}: {quote} …", "Finish my sentence{place}: {quote} …",
                "What comes after this{place}? {quote} …", "{title}: {quote} …", "How did I end this{place}? {quote} …",
                "Go on{place}: {quote} …", "And then{place}? {quote} …", "Complete the sentence{place}: {quote} …",
                "{quote} … How does it continue{place}?",
            ],
            [
                "{place}，接下去：{quote}……", "{place}，继续：{quote}……", "{place}，把我的话说完：{quote}……", "{place}，后面是什么？{quote}……",
                "{title}：{quote}……", "{place}，我是怎么写完的？{quote}……", "{place}，往下说：{quote}……", "{place}，然后呢？{quote}……",
                "{place}，补完这句：{quote}……", "{quote}……（{title}）后面怎么写？",
            ]
        ),
    ]
}
