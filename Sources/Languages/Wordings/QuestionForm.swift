/// What is asked; each form has a list of wordings in each language.
package enum QuestionForm: String, Sendable, CaseIterable {
    // Whole notes and sections.
    case note, document, opening, section, voice, ordered
    // Headings that ask something themselves.
    case learned, wentWrong, wentWell, decided, idea, mechanism, nextSteps, differently, outcome, people, background, alternatives
    case consequences
    // Sentences.
    case topic, why, what, when, how, who, whereabouts, howLong, howMany, howMuch, echo, source, cloze, continuation
    // The parts of a note.
    case outline, following, headingSource, list, listCount, listSource, value, valueDay, valueSource, valueNotes, definition, term
    // Statements to judge.
    case verdict, choice
    // Notes together.
    case linksFrom, linksTo, connection, tagNotes, noteTags, folderNotes, dateOf, periodNotes, cameFirst, asOf, change, openTasks, doneTasks
    // What recurs.
    case recurringMistake, recurringLesson, recurringDecision, recurringSuccess, recurringHabit, recurringFeeling, recurringAdvice
    case recurringTopic, recurringTerm, recurringName, busiestPeriod, mostLinked
    // What was never written, and what is no matter of the notes.
    case absentTopic, topicInPeriod, partly, small
    // What the base model wrote: its own question, a section in other words, what follows from it; of a whole note, of notes together.
    case selfMade, rewritten, implied, concepts, parts, lesson, related, changed
}
