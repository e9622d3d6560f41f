extension WordingList {
    /// Questions to the parts of one note: headings, lists, values, definitions.
    static let parts: [WordingRow] = [
        (
            .outline,
            [
                "How is {title} organised?", "Which sections does {title} have?", "What are the headings{place}?",
                "List the parts of {title}.",
                "What does {title} cover?", "Give me the outline of {title}.", "What is in {title}, by heading?",
                "Name the sections of {title}.",
                "How did I divide {title}?", "What topics does {title} have?",
            ],
            [
                "《{title}》是怎么组织的？", "《{title}》有哪些小节？", "《{title}》的标题有哪些？", "列出《{title}》的各部分。", "《{title}》包括哪些内容？",
                "给我《{title}》的大纲。", "《{title}》按标题有什么？", "说出《{title}》的小节。", "《{title}》我分成了几部分？", "《{title}》有哪些话题？",
            ]
        ),
        (
            .following,
            [
                "What comes after {heading}{place}?", "Which section follows {heading}{place}?",
                "What do I write about after {heading}{place}?",
                "After {heading}, what is next{place}?", "Name the section behind {heading}{place}.",
                "What is the heading after {heading}{place}?",
                "{title}: what follows {heading}?", "Which heading stands after {heading}{place}?", "{heading} – and then{place}?",
                "What is the next part after {heading}{place}?",
            ],
            [
                "{place}，{heading}之后是什么？", "{place}，{heading}后面是哪一节？", "{place}，写完{heading}我写什么？", "{place}，{heading}接下来是？",
                "{place}，说出{heading}后面的小节。", "{place}，{heading}的下一个标题是什么？", "{title}：{heading}后面呢？", "{place}，哪个标题在{heading}之后？",
                "{place}，{heading}，然后呢？", "{place}，{heading}的下一部分是什么？",
            ]
        ),
        (
            .headingSource,
            [
                "Which note has a section called “{heading}”?", "Where is there a heading “{heading}”?",
                "In which note do I have “{heading}”?",
                "Find the note with the section {heading}.", "Under which note does “{heading}” stand?",
                "Which of my notes talks about “{heading}”?",
                "Where did I put the section “{heading}”?", "Name the note with the heading “{heading}”.",
                "“{heading}” – which note is that in?",
                "What note has a part on “{heading}”?",
            ],
            [
                "哪篇笔记有「{heading}」一节？", "「{heading}」这个标题在哪里？", "我在哪篇笔记里写了「{heading}」？", "找出有{heading}一节的笔记。",
                "「{heading}」属于哪篇笔记？", "我的哪篇笔记讲「{heading}」？", "「{heading}」这一节我放在哪里？", "说出有「{heading}」标题的笔记。",
                "「{heading}」在哪篇笔记里？", "哪篇笔记有讲「{heading}」的部分？",
            ]
        ),
        (
            .list,
            [
                "What are my points on {heading}{place}?", "List {heading}{place}.", "What did I list under {heading}{place}?",
                "Which things belong to {heading}{place}?", "Give me the list of {heading}{place}.", "Name the items of {heading}{place}.",
                "What is on my list of {heading}{place}?", "Enumerate {heading}{place}.", "What all did I note for {heading}{place}?",
                "Which items stand under {heading}{place}?",
            ],
            [
                "{place}，{heading}我列了哪几点？", "{place}，列出{heading}。", "{place}，{heading}下面列了什么？", "{place}，哪些属于{heading}？",
                "{place}，给我{heading}的清单。", "{place}，说出{heading}的各项。", "{place}，{heading}的清单上有什么？", "{place}，逐条说说{heading}。",
                "{place}，{heading}我都记了什么？", "{place}，{heading}有哪些条目？",
            ]
        ),
        (
            .listCount,
            [
                "How many points do I have on {heading}{place}?", "How many items are under {heading}{place}?",
                "How long is my list of {heading}{place}?", "Count the items of {heading}{place}.",
                "How many did I list for {heading}{place}?",
                "What is the number of points on {heading}{place}?", "How many things stand under {heading}{place}?",
                "{title}: how many entries on {heading}?", "How many are there of {heading}{place}?",
                "Of {heading}, how many did I write{place}?",
            ],
            [
                "{place}，{heading}我列了几点？", "{place}，{heading}下有几项？", "{place}，{heading}的清单有多长？", "{place}，数一数{heading}的条目。",
                "{place}，{heading}列了多少个？", "{place}，{heading}共有几条？", "{place}，{heading}有几件事？", "{title}：{heading}有几条？",
                "{place}，{heading}一共多少？", "{place}，{heading}我写了几个？",
            ]
        ),
        (
            .listSource,
            [
                "Which note lists “{item}”?", "Where did I list “{item}”?", "On which list is “{item}”?",
                "Under what do I have the point “{item}”?",
                "“{item}” – which list is that on?", "In which note is the item “{item}”?", "Where does the point “{item}” belong?",
                "Which of my lists has “{item}”?", "Find the list with “{item}”.", "What note has “{item}” as a point?",
            ],
            [
                "哪篇笔记列了「{item}」？", "我在哪里列了「{item}」？", "「{item}」在哪个清单上？", "「{item}」这一点在什么下面？", "「{item}」是哪个清单里的？",
                "「{item}」这一条在哪篇笔记？", "「{item}」属于哪里？", "我的哪个清单有「{item}」？", "找出有「{item}」的清单。", "哪篇笔记有「{item}」这一点？",
            ]
        ),
        (
            .value,
            [
                "What is the {item} of {title}?", "{title}: {item}?", "What {item} did I note for {title}?",
                "What do I have as {item} of {title}?",
                "Tell me the {item} of {title}.", "Which {item} does {title} have?", "What was the {item}{place}?", "{item} of {title}?",
                "Do you know the {item} of {title}?", "What stands as {item}{place}?",
            ],
            [
                "{title}的{item}是什么？", "{title}：{item}？", "{title}的{item}我记的是什么？", "{title}的{item}写的是什么？", "告诉我{title}的{item}。",
                "{title}有什么{item}？", "{place}，{item}是什么？", "{title}的{item}？", "你知道{title}的{item}吗？", "{place}，{item}一栏是什么？",
            ]
        ),
        (
            .valueDay,
            [
                "When was {title} {item}?", "On which day was {title} {item}?", "{title}: when {item}?", "Tell me when {title} was {item}.",
                "When exactly was {title} {item}?", "Do you remember when {title} was {item}?", "Since when is {title} {item}?",
                "What day was {title} {item} on?", "I forgot when {title} was {item}.", "{title} was {item} when?",
            ],
            [
                "{title}是什么时候{item}的？", "{title}是哪天{item}的？", "{title}：何时{item}？", "告诉我{title}什么时候{item}。", "{title}到底何时{item}？",
                "你还记得{title}什么时候{item}吗？", "{title}从什么时候起{item}？", "{title}在哪一天{item}？", "我忘了{title}何时{item}。", "{title}{item}是哪天？",
            ]
        ),
        (
            .valueSource,
            [
                "What has the {item} “{value}”?", "Which note has {item} {value}?", "For which note is the {item} {value}?",
                "Where is the {item} “{value}”?", "{item} {value}: which one is it?", "Which one has {value} as its {item}?",
                "Name the note whose {item} is {value}.", "What is it that has the {item} {value}?", "Whose {item} is {value}?",
                "Find the one with {item} {value}.",
            ],
            [
                "什么的{item}是「{value}」？", "哪篇笔记的{item}是{value}？", "{value}是谁的{item}？", "{item}为「{value}」的是哪个？", "{item}是{value}：是哪一个？",
                "哪一个的{item}是{value}？", "说出{item}是{value}的笔记。", "{item}写着{value}的是什么？", "谁的{item}是{value}？", "找出{item}为{value}的那个。",
            ]
        ),
        (
            .valueNotes,
            [
                "Which notes have {item} {value}?", "What all has the {item} {value}?", "List the notes whose {item} is {value}.",
                "Which ones are {value} by {item}?", "For which notes is the {item} {value}?", "Name everything with {item} {value}.",
                "{item} {value}: which ones?", "Which of my notes say {item} {value}?", "What do I have with {item} {value}?",
                "Show me all with the {item} {value}.",
            ],
            [
                "哪些笔记的{item}是{value}？", "{item}为{value}的都有什么？", "列出{item}是{value}的笔记。", "{item}上写{value}的有哪些？", "哪几篇的{item}是{value}？",
                "说出所有{item}为{value}的。", "{item}是{value}：有哪些？", "我的哪些笔记写着{item}是{value}？", "我有哪些{item}是{value}？", "给我看所有{item}为{value}的。",
            ]
        ),
        (
            .definition,
            [
                "What is {item}, in my notes?", "What do I mean by {item}{place}?", "How did I define {item}{place}?", "What is {item}?",
                "Explain {item}{place}.", "What does {item} mean{place}?", "In my words, what is {item}?",
                "What did I write for {item}{place}?",
                "Define {item}{place}.", "What was {item} again?",
            ],
            [
                "我的笔记里{item}是什么？", "{place}，{item}是什么意思？", "{place}，我怎么定义{item}？", "{item}是什么？", "{place}，解释一下{item}。",
                "{place}，{item}指什么？", "用我的话说，{item}是什么？", "{place}，{item}我写的是什么？", "{place}，给{item}下个定义。", "{item}是什么来着？",
            ]
        ),
        (
            .term,
            [
                "What do I call this{place}: {value}", "Which term means: {value}", "What is the word for this{place}? {value}",
                "{value} – what is that called{place}?", "Which of my terms is defined as: {value}", "What did I describe as: {value}",
                "Name it{place}: {value}", "What is meant by this{place}? {value}", "{value} Which term is it?",
                "What is it that I call: {value}",
            ],
            [
                "{place}，这叫什么：{value}", "哪个词的意思是：{value}", "{place}，这个用什么词？{value}", "{place}，{value}，这叫什么？", "我的哪个术语定义为：{value}",
                "我把什么描述为：{value}", "{place}，说出名字：{value}", "{place}，这指的是什么？{value}", "{value} 是哪个词？", "我把什么叫做：{value}",
            ]
        ),
    ]
}
