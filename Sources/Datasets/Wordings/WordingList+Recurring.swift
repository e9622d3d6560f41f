extension WordingList {
    /// Questions to what recurs across notes without being named in any.
    static let recurring: [WordingRow] = [
        (
            .recurringMistake,
            [
                "What mistake keeps coming back{place}?", "Which mistake do I make again and again{place}?",
                "What do I keep doing wrong{place}?",
                "What goes wrong over and over{place}?", "Which error do I repeat{place}?", "What is my most common mistake{place}?",
                "What problem keeps coming back{place}?", "What do I never seem to learn{place}?", "Where do I fail every time{place}?",
                "What is the pattern in my failures{place}?", "What trips me up again and again{place}?", "Which trouble recurs{place}?",
                "What keeps going wrong{place}?", "Why do I not finish things{place}?", "Why do my {item} fail?",
                "What do my dropped {item} have in common?", "Why do I usually stop{place}?",
                "What should I change about how I work{place}?",
                "What do I always get wrong{place}?", "What makes me give things up{place}?",
                "What do I keep tripping over{place}?", "Where do I go astray time and again{place}?",
                "Which blunder is typical of me{place}?", "What is my weak spot{place}?", "How do I spoil my own plans{place}?",
                "Which bad pattern do I fall into{place}?", "Which trap do I walk into every time{place}?",
                "How do I get in my own way{place}?", "What should I stop doing{place}?", "What keeps me from succeeding{place}?",
                "Which of my faults shows most often{place}?", "What is usually to blame when I fail{place}?",
            ],
            [
                "{place}，什么错误反复出现？", "{place}，我总是犯什么错？", "{place}，我一直做错什么？", "{place}，什么一再出问题？", "{place}，我重复哪个错误？",
                "{place}，我最常见的错误是什么？", "{place}，什么问题总回来？", "{place}，我总也学不会什么？", "{place}，我每次败在哪里？", "{place}，我的失败有什么规律？",
            ]
        ),
        (
            .recurringLesson,
            [
                "What lesson do I keep learning{place}?", "Which lesson comes back{place}?", "What did I learn more than once{place}?",
                "What is the lesson I keep writing down{place}?", "What do my lessons have in common{place}?",
                "What is my most common lesson{place}?",
                "Which insight returns{place}?", "What should I finally have learned{place}?",
                "What do I tell myself again and again{place}?",
                "Which advice do I keep giving myself{place}?",
                "What has experience taught me{place}?", "What do I learn every time{place}?",
                "Which truth do I rediscover again and again{place}?", "What conclusion do I always come to{place}?",
                "What do I have to learn anew each time{place}?", "Which moral do my experiences have{place}?",
                "What did I come to understand several times{place}?", "Which rule have I drawn from experience{place}?",
                "What am I taught over and over{place}?", "What wisdom do I keep noting{place}?",
                "What should I remember from all that happened to me{place}?", "Which realisation do I have time and again{place}?",
            ],
            [
                "{place}，我反复学到什么教训？", "{place}，哪个教训总回来？", "{place}，什么我学了不止一次？", "{place}，我总在记下什么教训？", "{place}，我的教训有什么共同点？",
                "{place}，我最常见的教训是什么？", "{place}，哪个领悟一再出现？", "{place}，我早该学会什么？", "{place}，我总对自己说什么？", "{place}，我总给自己什么建议？",
            ]
        ),
        (
            .recurringDecision,
            [
                "How do I usually decide{place}?", "What do my decisions have in common{place}?",
                "Which choice do I make again and again{place}?",
                "What do I keep deciding{place}?", "What is the pattern in my decisions{place}?", "What do I tend to choose{place}?",
                "On what do my decisions rest most often{place}?", "Which kind of choice comes back{place}?",
                "What do I choose time after time{place}?",
                "What is my habit in deciding{place}?",
                "What guides me when I have to choose{place}?", "By what rule do I decide{place}?",
                "Which option do I usually go for{place}?", "What tips the scales for me{place}?", "How do I make up my mind{place}?",
                "What do I go by when I decide{place}?", "What do I usually settle on{place}?",
                "Which way do I lean when I have to pick{place}?", "What matters most to me in a decision{place}?",
                "What do I pick whenever I have the choice{place}?", "How do I come to my decisions{place}?",
                "Which principle is behind my choices{place}?",
            ],
            [
                "{place}，我通常怎么做决定？", "{place}，我的决定有什么共同点？", "{place}，我一再做什么选择？", "{place}，我总在决定什么？", "{place}，我的决定有什么规律？",
                "{place}，我倾向于选什么？", "{place}，我的决定多半依据什么？", "{place}，哪种选择总回来？", "{place}，我一次次选了什么？", "{place}，我做决定的习惯是什么？",
            ]
        ),
        (
            .recurringSuccess,
            [
                "What works for me again and again{place}?", "What goes well every time{place}?",
                "What do my successes have in common{place}?",
                "What keeps working{place}?", "Which thing do I do right again and again{place}?", "What is my strength{place}?",
                "What turns out well most often{place}?", "What can I rely on{place}?", "Which good thing comes back{place}?",
                "What is the pattern in what goes well{place}?", "What helps me{place}?", "What do my good {item} have in common?",
                "What should I do more often{place}?",
                "What am I good at{place}?", "What has proved itself for me{place}?", "When do things go well for me{place}?",
                "What brings me good results{place}?", "Which way of doing things suits me{place}?",
                "What lies behind my successes{place}?", "How do I get the best out of myself{place}?", "What should I keep doing{place}?",
                "Under what conditions do I succeed{place}?", "What pays off for me every time{place}?",
                "What is my recipe for success{place}?", "Which approach has never let me down{place}?",
            ],
            [
                "{place}，什么对我一再有效？", "{place}，什么每次都顺利？", "{place}，我的成功有什么共同点？", "{place}，什么一直管用？", "{place}，我总是做对什么？",
                "{place}，我的长处是什么？", "{place}，什么最常有好结果？", "{place}，我可以靠什么？", "{place}，哪件好事总出现？", "{place}，顺利的事有什么规律？",
            ]
        ),
        (
            .recurringHabit,
            [
                "What habits do I have{place}?", "What do I do again and again{place}?", "Which habit shows up{place}?",
                "What is my routine{place}?",
                "What do I do most days{place}?", "Which habit of mine keeps showing{place}?", "What do I always do{place}?",
                "What recurs in my days{place}?", "What do I do out of habit{place}?", "Which routine comes back{place}?",
                "What do I notice about myself{place}?",
                "What do my days have in common{place}?",
                "How do I usually spend my time{place}?", "What am I in the habit of doing{place}?", "Which rituals do I keep{place}?",
                "What do I do without thinking about it{place}?", "What do I do at the same time every day{place}?",
                "Which small things do I repeat{place}?", "What is typical of me{place}?", "How do I tend to behave{place}?",
                "What have I made a custom of{place}?", "Which of my ways never change{place}?",
                "What do I catch myself doing all the time{place}?", "Which quirks do I have{place}?",
            ],
            [
                "{place}，我有什么习惯？", "{place}，我反复做什么？", "{place}，哪个习惯常出现？", "{place}，我的日常是什么？", "{place}，我多数日子做什么？",
                "{place}，我的哪个习惯总露出来？", "{place}，我总是做什么？", "{place}，我的日子里什么反复出现？", "{place}，我习惯性地做什么？", "{place}，哪个规律总回来？",
            ]
        ),
        (
            .recurringFeeling,
            [
                "When do I feel at my worst{place}?", "What wears me out again and again{place}?", "What keeps worrying me{place}?",
                "What makes me tired most often{place}?", "Which feeling comes back{place}?", "What do I keep complaining about{place}?",
                "What weighs on me again and again{place}?", "What stresses me over and over{place}?", "What drains me{place}?",
                "Which worry recurs{place}?",
                "How do I feel most of the time{place}?", "What gets me down{place}?", "What makes me unhappy again and again{place}?",
                "What upsets me most often{place}?", "Which mood am I in most often{place}?", "What is hard on me{place}?",
                "What spoils my mood{place}?", "What do I suffer from most{place}?", "What robs me of my energy{place}?",
                "What am I anxious about over and over{place}?", "What puts me under pressure{place}?",
                "What makes me sad or angry time and again{place}?",
            ],
            [
                "{place}，我什么时候最难受？", "{place}，什么总让我疲惫？", "{place}，什么一直让我担心？", "{place}，什么最常让我累？", "{place}，哪种感受总回来？",
                "{place}，我总抱怨什么？", "{place}，什么一再压着我？", "{place}，什么总给我压力？", "{place}，什么消耗我？", "{place}，哪种焦虑反复出现？",
            ]
        ),
        (
            .recurringAdvice,
            [
                "What advice do I keep getting{place}?", "What does everybody tell me to do{place}?",
                "Which advice have several people given me{place}?",
                "What am I told again and again{place}?", "What do people keep telling me{place}?",
                "On what do the people I ask agree{place}?",
                "What was I advised more than once{place}?", "Which counsel comes from more than one person{place}?",
                "What do others say I should do{place}?",
                "Which piece of advice comes back{place}?",
                "What do my friends suggest over and over{place}?", "What do others urge me to do{place}?",
                "Which tip do I hear most often{place}?", "What am I always being advised{place}?",
                "What would the people around me like me to change{place}?", "What did more than one person recommend to me{place}?",
                "Which warning do I keep hearing{place}?", "Which recommendation have I heard several times{place}?",
                "What do people agree I should do{place}?", "What should I do according to those who know me{place}?",
                "Which suggestion reaches me from all sides{place}?", "What advice do I hear from friends and colleagues alike{place}?",
            ],
            [
                "{place}，别人总给我什么建议？", "{place}，大家都叫我做什么？", "{place}，哪个建议不止一个人说过？", "{place}，我一再被告知什么？", "{place}，人们总对我说什么？",
                "{place}，我问过的人都同意什么？", "{place}，什么建议我听过不止一次？", "{place}，哪句劝告来自好几个人？", "{place}，别人说我该做什么？", "{place}，哪个建议总回来？",
            ]
        ),
        (
            .recurringTopic,
            [
                "What keeps happening with the {topic}?", "In which notes does {topic} come up?", "How often do I write about {topic}?",
                "Where does {topic} come up again and again?", "What is it with {topic} in all these notes?",
                "Which notes mention {topic}?",
                "What do I keep saying about {topic}?", "Where else do I mention {topic}?",
                "What is the story with {topic}, over all my notes?",
                "Does {topic} come up often?",
            ],
            [
                "{topic}总是怎么了？", "{topic}出现在哪些笔记里？", "我多久写一次{topic}？", "{topic}在哪里一再出现？", "这些笔记里的{topic}是怎么回事？", "哪些笔记提到{topic}？",
                "关于{topic}我总在说什么？", "我还在哪里提到{topic}？", "纵观所有笔记，{topic}是怎么回事？", "{topic}经常出现吗？",
            ]
        ),
        (
            .recurringTerm,
            [
                "What do I keep returning to{place}?", "Which topic comes up most{place}?", "What do I write about again and again{place}?",
                "What is on my mind most{place}?", "Which subject keeps coming back{place}?", "What am I most interested in{place}?",
                "What do many of my notes share{place}?", "What do I mention most often{place}?",
                "Which theme runs through my notes{place}?",
                "What comes up over and over{place}?",
            ],
            [
                "{place}，我总回到什么话题？", "{place}，哪个话题出现最多？", "{place}，我一再写什么？", "{place}，我最常想什么？", "{place}，哪个主题总回来？",
                "{place}，我最感兴趣的是什么？", "{place}，很多笔记共有什么？", "{place}，我最常提到什么？", "{place}，贯穿笔记的主题是什么？", "{place}，什么一再出现？",
            ]
        ),
        (
            .recurringName,
            [
                "Who do I mention most{place}?", "Which person comes up most{place}?", "Who keeps showing up{place}?",
                "Who is in most of my notes{place}?",
                "Which name do I write most{place}?", "Who do I write about again and again{place}?", "Whom do I name most often{place}?",
                "Who matters most{place}, by mentions?", "Which name comes back{place}?", "Who is it that recurs{place}?",
            ],
            [
                "{place}，我最常提到谁？", "{place}，哪个人出现最多？", "{place}，谁总出现？", "{place}，谁在我最多的笔记里？", "{place}，我写得最多的名字是谁？",
                "{place}，我一再写到谁？", "{place}，我最常说起谁？", "{place}，按提及次数，谁最重要？", "{place}，哪个名字总回来？", "{place}，反复出现的人是谁？",
            ]
        ),
        (
            .busiestPeriod,
            [
                "When did I write most{place}?", "In which month did I write most{place}?", "Which was my busiest month of writing{place}?",
                "When do I have the most notes from{place}?", "From what time are most notes{place}?",
                "Which month has the most notes{place}?",
                "When was I writing a lot{place}?", "What was my most productive month of notes{place}?",
                "Which period has the most notes{place}?",
                "When did my notes pile up{place}?",
            ],
            [
                "{place}，我什么时候写得最多？", "{place}，我哪个月写得最多？", "{place}，哪个月我写得最勤？", "{place}，我哪段时间笔记最多？", "{place}，多数笔记是什么时候的？",
                "{place}，哪个月笔记最多？", "{place}，我什么时候写了很多？", "{place}，我笔记最多产的月份是？", "{place}，哪个时期笔记最多？", "{place}，笔记什么时候最多？",
            ]
        ),
        (
            .mostLinked,
            [
                "Which note do I link to most{place}?", "Which note is at the centre{place}?", "What do most notes point to{place}?",
                "Which is my most linked note{place}?", "What is the hub of my notes{place}?", "Which note comes up in most others{place}?",
                "What do I refer to most{place}?", "Which note has the most backlinks{place}?", "Where do my links lead most often{place}?",
                "Which note ties the others together{place}?",
            ],
            [
                "{place}，我最常链接到哪篇笔记？", "{place}，哪篇笔记在中心？", "{place}，多数笔记指向什么？", "{place}，链接最多的笔记是哪篇？", "{place}，我笔记的枢纽是什么？",
                "{place}，哪篇笔记在别处出现最多？", "{place}，我最常引用什么？", "{place}，哪篇笔记反向链接最多？", "{place}，我的链接最常通向哪里？", "{place}，哪篇笔记把别的连起来？",
            ]
        ),
    ]
}
