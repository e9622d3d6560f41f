extension WordingList {
    /// Statements to judge and to choose from.
    static let statements: [WordingRow] = [
        (
            .verdict,
            [
                "Is it true{place}? {quote}", "True or false{place}: {quote}", "Did I write this{place}? {quote}",
                "Does this stand{place}? {quote}",
                "Right or wrong{place}: {quote}", "Is this what I wrote{place}? {quote}", "{quote} Is that right{place}?",
                "Check this{place}: {quote}", "Have I said this{place}? {quote}", "{quote} – yes or no{place}?",
            ],
            [
                "{place}，这对吗？{quote}", "{place}，判断对错：{quote}", "{place}，我这么写过吗？{quote}", "{place}，有这句吗？{quote}", "{place}，对还是错：{quote}",
                "{place}，这是我写的吗？{quote}", "{quote} 对吗（{title}）？", "{place}，核对一下：{quote}", "{place}，我说过这话吗？{quote}", "{quote} 是不是（{title}）？",
            ]
        ),
        (
            .choice,
            [
                "{quote} {options}?", "Choose: {quote} {options}?", "Which fits: {quote} {options}?", "{quote} Is it {options}?",
                "Pick one. {quote} {options}?", "{quote} Which one: {options}?", "Select: {quote} {options}?", "{quote} Was it {options}?",
                "One of these is right. {quote} {options}?", "Which is it? {quote} {options}?",
            ],
            [
                "{quote} {options}？", "选择：{quote} {options}？", "哪个合适：{quote} {options}？", "{quote} 是{options}？", "选一个。{quote} {options}？",
                "{quote} 哪一个：{options}？", "挑选：{quote} {options}？", "{quote} 当时是{options}？", "其中一个对。{quote} {options}？",
                "是哪个？{quote} {options}？",
            ]
        ),
    ]
}
