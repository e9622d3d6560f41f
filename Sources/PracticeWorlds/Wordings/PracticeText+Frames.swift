extension PracticeText {
    /// The sentence that says that nothing is known; every refusal begins with it.
    static let unknown = "I never wrote about that."

    /// Words around questions and notes. `%` stands for what is framed.
    static let framePools = """
        pool directFrame
        % / % / % / % / % / % / According to my notes, % / In my notes, % / Quick question: % / Remind me: % / One question: % / Please tell me: % / Now tell me: % / I wonder: % / From my notes: %
        pool embeddedFrame
        Tell me %. / Do you remember %? / Can you remind me %? / Remind me %. / Do my notes say %? / What do my notes say about %? / I forgot %. / I would like to know %. / Please tell me %. / Could you tell me %?
        Did I write down %? / Did I ever write down %? / Do I know %? / I want to know %. / Do you know %? / I no longer know %. / Look up %, please. / Help me remember %. / What did I note about %? / Do you recall %?
        pool inNoteFrame
        In %: & / In my note %: & / %: & / In «%», & / In my note «%», & / About %: & / From my note %: & / In the note %, &
        pool promptFrame
        %N¶¶%Q / %N¶¶Question: %Q / Here is one of my notes.¶¶%N¶¶%Q / %Q¶¶%N / My note:¶¶%N¶¶%Q / Read this note and answer.¶¶%N¶¶%Q / From my notes:¶¶%N¶¶%Q / Notes:¶%N¶¶Question: %Q¶Answer:
        Context:¶%N¶¶Question: %Q / Answer from the note.¶¶%N¶¶%Q / I wrote this:¶¶%N¶¶%Q / Use my notes to answer.¶¶%N¶¶%Q
        pool shortHint
        Answer in a few words. / Short answer, please. / Be brief. / Just the answer. / In a few words. / Keep it short.
        pool longHint
        Answer in one sentence. / Use a full sentence. / Answer with a sentence. / In a whole sentence, please.
        pool recallFrame
        Recall note: % / Recall note: % / Recall note: % / Recall my note: % / Recall the note «%». / What does my note «%» say? / Write out my note «%». / What did I write in «%»? / Show me the note %. / Note: % / Explain my thoughts on «%».
        pool acknowledgement
        Noted. / I will remember that. / Thank you, I have noted it. / I have it. / Understood. / I have read it. / Good, I will keep that. / It is noted. / All right, I know it now. / I have written it down.
        pool correctionFrame
        No, I was wrong. % / Correction: % / I have to correct that. % / Wait, that was wrong. % / Not quite. % / I made a mistake. % / Please change that: % / I meant something else. %
        pool asOfFrame
        [as of %] & / As of %: & / On %, & / As things stood on %: & / What I knew on %: &
        pool changeAsk
        How did that change? / What changed between the two notes? / What is different in the later note? / What changed later? / How do the two notes differ?
        pool changeAnswer
        First I wrote: % Later I wrote: & / At first: % Later: & / In the first note: % In the later one: & / % Later that changed. &
        pool closing
        You are welcome. / Gladly. / Any time. / With pleasure. / You are welcome. Ask me again whenever you like.
        pool thanking
        Thanks. / Thank you. / Thanks a lot. / thanks / Great, thank you. / Good, thanks. / ok thanks / Thank you very much.
        pool tellFrame
        Here is a note of mine.¶¶% / I want you to remember this note.¶¶% / Please keep this in mind.¶¶% / New note:¶¶% / Let me tell you something. % / Please remember: % / This is what I wrote today.¶¶% / %
        pool systemLine
        You answer from my notes. / You are my notes. Answer in short sentences. / You know what I wrote. Say so when I never wrote about something. / You are Engram and remember my notes. / Answer in the first person, from my notes.
        """
}

extension PracticeText {
    /// Words around tasks that read or write a note.
    static let taskPools = """
        pool sectionFrame
        What did I write about & in %? / What do my notes say about & in %? / Tell me about & in %. / In my note %, what stands under «&»? / %: &? / What was it about & in %? / Remind me what I wrote on & in %.
        What have I said about & in %? / Do you recall & in %? / What did I note on & in %? / Give me the part of % on &. / What does % say about &?
        pool clozeFrame
        Fill in the blank: % / Fill the gap: % / What is missing? % / Complete the sentence: % / Which words are missing? % / Put in what is missing. % / Finish this: %
        pool reverseValueFrame
        Which note mentions %? / Which of my notes mentions %? / In which note did I write about %? / Where did I write about %? / Where do I mention %? / What is the title of the note about %?
        pool reverseSentenceFrame
        Which note says this? % / Where did I write this? % / Which of my notes says: % / In which note does this stand? % / From which note is this? %
        pool titleAnswer
        %. / In %. / I wrote that in %. / That is in my note %. / In my note %. / It is in %.
        pool summaryFrame
        In one sentence, what is this note about? / What is this note about? / Sum this note up in one sentence. / Summarise this note. / What is it about? / Give me the gist. / What did I write here, in short? / Summary, please.
        pool summaryTitleFrame
        In one sentence, what is my note % about? / What is % about? / Sum up my note %. / Summarise %. / What did I write in %, in short? / Give me the gist of %. / What is the note % about?
        pool whenWrittenFrame
        When did I write %? / When did I write the note %? / On which day did I write %? / What is the date of %? / What is the date of my note %? / When was % written? / Tell me when I wrote %. / From which day is my note %?
        pool mentionAsk
        Did I ever write about %? / Have I written about %? / Do I have a note about %? / Did I ever mention %? / Is there a note about %? / Have I ever mentioned %? / Is % anywhere in my notes? / Do my notes mention %?
        pool overviewAsk
        What did I write about %? / What do my notes say about %? / Tell me about %. / What do I know about %? / What have I written about %? / Tell me what I wrote about %. / What do you know about %? / %?
        pool mentionAnswer
        Yes, in %. / Yes. I wrote about it in %. / Yes, in my note %. / Yes. There is a note called %.
        pool generalFrame
        % / % / % / % / % / Quick question: % / Tell me: % / Please tell me: % / One question: % / I wonder: %
        pool generalWhatFrame
        Tell me what % is. / Do you know what % is? / Please tell me what % is. / I want to know what % is. / what's %? / Can you say what % is? / I forgot what % is.
        pool choiceFrame
        %Q¶%O / %Q Choose one: %L. / %Q %L? / %Q One of these: %L. / %Q¶¶%O¶¶Which one? / Choose the right answer. %Q¶%O
        pool truthFrame
        True or false: % / Is this true? % / Right or wrong? % / Is it true what I say? % / Did I write this? %
        pool tagsAsk
        Which tags does % have? / What are the tags of %? / How did I tag %? / With which tags did I mark %? / What tags did I give %? / Under which tags is %?
        pool taggedAsk
        Which notes have the tag #%? / Which notes are about #%? / List my notes with the tag #%. / What did I tag with #%? / Which of my notes are tagged #%? / #%: which notes?
        pool titleTaskFrame
        Write a short note with the title %. / Write a note called %. / Write a short note in the first person: % / A note, please. Title: % / Make up a short note with the title %.
        pool keywordFrame
        Write a short note. Keywords: % / Write a note in the first person from these words: % / Make a short note of this: % / Turn these keywords into a note: % / Note this in whole sentences: % / Keywords: %¶Write the note.
        pool rewriteFrame
        Rewrite in the first person: % / Say this as if I had written it. % / Put this in the first person. % / Turn this into my own words, with «I»: % / Change this to the first person: % / Write it as my own note: %
        """
}
