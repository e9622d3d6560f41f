extension WordingList {
    /// Questions to several notes at once: links, tags, folders, dates, tasks.
    static let together: [WordingRow] = [
        (
            .linksFrom,
            [
                "What does {title} link to?", "Which notes does {title} point to?", "Where do the links of {title} go?",
                "What is {title} connected with?", "Which notes are named{place}?", "List the links of {title}.",
                "What does {title} refer to?",
                "Which other notes does {title} mention?", "From {title}, where can I go?", "What are the links{place}?",
            ],
            [
                "《{title}》链接到哪些笔记？", "《{title}》指向什么？", "《{title}》的链接去哪里？", "《{title}》和什么有联系？", "《{title}》提到哪些笔记？",
                "列出《{title}》的链接。", "《{title}》引用了什么？", "《{title}》还提到哪些笔记？", "从《{title}》可以去哪里？", "《{title}》有哪些链接？",
            ]
        ),
        (
            .linksTo,
            [
                "What links to {title}?", "Which notes point to {title}?", "Where is {title} mentioned?", "Which notes name {title}?",
                "What refers to {title}?", "From which notes can I get to {title}?", "List the notes that link to {title}.",
                "Which of my notes mention {title}?", "What are the backlinks of {title}?", "Who links to {title}?",
            ],
            [
                "什么链接到《{title}》？", "哪些笔记指向《{title}》？", "哪里提到了《{title}》？", "哪些笔记提到《{title}》？", "什么引用了《{title}》？",
                "从哪些笔记能到《{title}》？", "列出链接到《{title}》的笔记。", "我的哪些笔记提到《{title}》？", "《{title}》的反向链接有哪些？", "谁链接到《{title}》？",
            ]
        ),
        (
            .connection,
            [
                "How do I connect {title} and {other}?", "What has {title} to do with {other}?", "How is {title} related to {other}?",
                "Where do I bring {title} and {other} together?", "What links {title} with {other}?", "What do I say of {other}{place}?",
                "Why does {title} mention {other}?", "What is between {title} and {other}?", "How do {title} and {other} belong together?",
                "What is the connection of {title} to {other}?",
            ],
            [
                "我怎么把《{title}》和《{other}》联系起来？", "《{title}》和《{other}》有什么关系？", "《{title}》与《{other}》怎么相关？",
                "我在哪里把《{title}》和《{other}》放在一起？", "什么把《{title}》和《{other}》连起来？", "《{title}》里怎么说《{other}》？",
                "《{title}》为什么提到《{other}》？", "《{title}》和《{other}》之间是什么？", "《{title}》和《{other}》怎么归在一起？", "《{title}》到《{other}》的联系是什么？",
            ]
        ),
        (
            .tagNotes,
            [
                "Which notes are about {item}?", "Which notes have the tag {item}?", "What did I tag {item}?", "List my notes on {item}.",
                "What do I have under #{item}?", "Show me the notes tagged {item}.", "Which notes belong to {item}?",
                "Name my {item} notes.",
                "What is filed under {item}?", "Everything with #{item}?",
            ],
            [
                "哪些笔记是关于{item}的？", "哪些笔记有标签{item}？", "我给什么加了{item}标签？", "列出我关于{item}的笔记。", "#{item}下面有什么？",
                "给我看带{item}标签的笔记。", "哪些笔记属于{item}？", "说出我的{item}笔记。", "{item}下归了什么？", "所有#{item}的笔记？",
            ]
        ),
        (
            .noteTags,
            [
                "Which tags does {title} have?", "How did I tag {title}?", "What are the tags of {title}?", "What is {title} filed under?",
                "Name the tags of {title}.", "What kind of note is {title}, by its tags?", "Under which tags is {title}?", "{title}: tags?",
                "Which topics did I give {title}?", "What tags stand{place}?",
            ],
            [
                "《{title}》有哪些标签？", "我给《{title}》加了什么标签？", "《{title}》的标签是什么？", "《{title}》归在哪里？", "说出《{title}》的标签。",
                "从标签看《{title}》是什么？", "《{title}》在哪些标签下？", "《{title}》：标签？", "我给《{title}》定了哪些主题？", "《{title}》写着什么标签？",
            ]
        ),
        (
            .folderNotes,
            [
                "Which notes are in the folder {item}?", "What is in {item}?", "List the notes of {item}.", "What do I keep in {item}?",
                "Which notes belong to the folder {item}?", "Show me {item}.", "What stands in my folder {item}?",
                "Name the notes in {item}.",
                "What have I got under {item}?", "Everything in {item}?",
            ],
            [
                "文件夹{item}里有哪些笔记？", "{item}里有什么？", "列出{item}的笔记。", "我在{item}里放了什么？", "哪些笔记属于文件夹{item}？", "给我看{item}。",
                "我的文件夹{item}里写了什么？", "说出{item}里的笔记。", "{item}下面有什么？", "{item}里的全部？",
            ]
        ),
        (
            .dateOf,
            [
                "When did I write {title}?", "What is the date of {title}?", "From when is {title}?", "On which day did I write {title}?",
                "How old is {title}, by its date?", "Date of {title}?", "When was {title} written?", "Tell me when I wrote {title}.",
                "On what date was {title}?", "When was {title}?",
            ],
            [
                "我什么时候写的《{title}》？", "《{title}》的日期是什么？", "《{title}》是哪天的？", "《{title}》写于哪一天？", "按日期，《{title}》是什么时候的？",
                "《{title}》的日期？", "《{title}》何时写的？", "告诉我《{title}》是什么时候写的。", "《{title}》是几号？", "《{title}》是什么时候？",
            ]
        ),
        (
            .periodNotes,
            [
                "What did I write in {period}?", "Which notes are from {period}?", "List my notes of {period}.",
                "What was I writing in {period}?",
                "What did I note in {period}?", "Show me {period}.", "Which notes did I make in {period}?", "What is there from {period}?",
                "In {period}, what did I write about?", "My notes from {period}?",
            ],
            [
                "{period}我写了什么？", "哪些笔记是{period}的？", "列出我{period}的笔记。", "{period}我在写什么？", "{period}我记了什么？", "给我看{period}。",
                "{period}我做了哪些笔记？", "{period}有什么笔记？", "在{period}，我写了关于什么的？", "我{period}的笔记？",
            ]
        ),
        (
            .cameFirst,
            [
                "Which came first, {title} or {other}?", "What did I write first, {title} or {other}?", "Is {title} older than {other}?",
                "Which is earlier, {title} or {other}?", "Did I write {title} before {other}?", "{title} or {other}: which is older?",
                "Put {title} and {other} in order of time.", "Which of {title} and {other} is from earlier?", "Was {title} before {other}?",
                "What is the order of {title} and {other}?",
            ],
            [
                "《{title}》和《{other}》哪个先写？", "我先写了《{title}》还是《{other}》？", "《{title}》比《{other}》早吗？", "《{title}》和《{other}》哪个更早？",
                "我是先写《{title}》再写《{other}》吗？", "《{title}》还是《{other}》更旧？", "把《{title}》和《{other}》按时间排序。", "《{title}》和《{other}》哪篇在前？",
                "《{title}》在《{other}》之前吗？", "《{title}》和《{other}》的先后？",
            ]
        ),
        (
            .asOf,
            [
                "As of {period}, what did I write about {item}?", "In {period}, what did I think about {item}?",
                "What did I say on {item} in {period}?", "{period}: what about {item}?", "What was my view of {item} in {period}?",
                "How did I see {item} in {period}?", "Back in {period}, what did I note on {item}?",
                "What did I know of {item} in {period}?",
                "Tell me about {item} as of {period}.", "What was it with {item} in {period}?",
            ],
            [
                "截至{period}，关于{item}我写了什么？", "{period}我怎么想{item}？", "{period}我怎么说{item}？", "{period}：{item}呢？", "{period}我对{item}的看法是什么？",
                "{period}我怎么看{item}？", "当时是{period}，{item}我记了什么？", "{period}我对{item}知道什么？", "说说{period}时的{item}。", "{period}的{item}是怎么回事？",
            ]
        ),
        (
            .change,
            [
                "How did my view of {item} change?", "What did I write about {item} over time?", "How did {item} go on over time?",
                "What have I said about {item}, from first to last?", "How has {item} changed for me?", "Trace {item} through my notes.",
                "What is the history of {item}?", "From earliest to latest, {item}?", "How did I come from one view of {item} to the next?",
                "Give me {item} in order of time.",
            ],
            [
                "我对{item}的看法怎么变的？", "一段时间以来我怎么写{item}？", "{item}后来怎么样了？", "从头到尾，我怎么说{item}？", "{item}对我来说有什么变化？",
                "在我的笔记里追踪{item}。", "{item}的来龙去脉是什么？", "从最早到最近，{item}？", "我对{item}的想法是怎么转变的？", "按时间说说{item}。",
            ]
        ),
        (
            .openTasks,
            [
                "What is still open{place}?", "Which tasks are not done{place}?", "What do I still have to do{place}?",
                "Open tasks of {title}?",
                "What is left to do{place}?", "Which items are unchecked{place}?", "What have I not done yet{place}?",
                "List the open tasks of {title}.",
                "What remains to be done{place}?", "What is on the list still{place}?",
            ],
            [
                "{place}，还有什么没做？", "{place}，哪些任务没完成？", "{place}，我还要做什么？", "{title}的未完成任务？", "{place}，还剩什么要做？",
                "{place}，哪些没打勾？", "{place}，我还没做什么？", "列出{title}未完成的任务。", "{place}，剩下什么待办？", "{place}，清单上还有什么？",
            ]
        ),
        (
            .doneTasks,
            [
                "What is done{place}?", "Which tasks are finished{place}?", "What have I done{place}?", "Done tasks of {title}?",
                "What is checked off{place}?", "Which items are ticked{place}?", "What did I complete{place}?",
                "List the finished tasks of {title}.",
                "What is already done{place}?", "Which things did I get done{place}?",
            ],
            [
                "{place}，什么做完了？", "{place}，哪些任务完成了？", "{place}，我做了什么？", "{title}的已完成任务？", "{place}，什么打勾了？", "{place}，哪些勾上了？",
                "{place}，我完成了什么？", "列出{title}已完成的任务。", "{place}，已经做好什么？", "{place}，哪些事办完了？",
            ]
        ),
    ]
}
