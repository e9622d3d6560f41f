/// Something about how a person works that sentences show without naming it.
struct Cause: Sendable {
    /// As an answer says it: `I begin before I know who needs it`.
    let name: String
    /// Which questions it is an answer to.
    let form: QuestionForm
    let cues: [CuePattern]

    func isShown(by words: [String]) -> Bool { cues.contains { $0.matches(words) } }

    /// The causes that the practice chats of the base model name, with what tells them.
    static let all: [Cause] = rows(.recurringMistake, mistakes) + rows(.recurringHabit, habits) + rows(.recurringSuccess, successes)

    /// A line with a name, then lines with cues parted by commas.
    private static func rows(_ form: QuestionForm, _ text: String) -> [Cause] {
        text.split(separator: "=").compactMap { row in
            let lines = row.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }
            guard let name = lines.first else { return nil }
            let cues = lines.dropFirst().map { $0.replacing("CHANGE", with: changing) }.flatMap { $0.split(separator: ",") }.map {
                CuePattern($0)
            }
            return Cause(name: String(name), form: form, cues: cues)
        }
    }

    /// What is done to a thing that runs.
    private static let changing =
        "sent|changed|moved|mended|fixed|released|deployed|deleted|pushed|touched|installed|repaired|renamed|debugged|replaced"

    private static let mistakes = """
        = I begin before I know who needs it
        nobody|none|no-one * ask~, no one * ask~, not ask~ anyone|anybody, asked nobody, never asked, had not asked, without asking, before * asked
        who it was for, who needs it, who needed it, nobody * wait~ for, nobody * need~|want~, have|had no user~|people|customer~
        before|without * one|single user|person|customer, nobody * complain~, who * complain~
        = I polish instead of shipping
        never showed it|anybody|anyone, showed * to nobody, one more week|day|month, nearly|almost done|ready, changed the colour~|color~, better shading|colour|font
        did not dare, not look * yet, dark|light theme, icon~ for, forty|fifty|twenty icon~, could have sent|shown|published, kept improving|polishing, was ready in
        did not send it, never sent it, not good enough, not perfect
        = I rewrite what works
        again in rust|go|python|swift|elixir|java|typescript|c, wrote|write|begin|began|built * again from, from nothing, a|the rewrite, second version
        i|we rewrote, to rewrite, rewrote it|the, rewrote * which|that worked, began * again, started over, from scratch, deleted * old one, old one worked, rewrite of, rewritten
        = I leave the hardest part for the end
        only the dull|boring|hard * remain~|left, never made|wrote|built|finished the|a|any, no installer, no way to pay|ask|buy, payment page, help page
        the boring|dull|hard part, no place|way|page to, never finished, half of it
        = I let the scope grow
        plugin~, accounts for, log-in|login|sign-up|signup, would|could * million, for strangers, one more feature, first * then * then, whole platform
        settings page, sync so, other people * add|make, twice as long as
        = I do not listen to my users
        i meant to answer, have|had not answered, did not answer, nobody * read, never opened it, wait~ for * letter|answer|reply, told me twice
        asked me again if, i built something else, no answer to|for
        = I buy the name before there is anything
        bought|buy|buying * domain~|name~, domain * euros|pounds|dollars, the logo, domain names
        = I fix things late at night
        after|past midnight & CHANGE, one|two|three|four in the morning & CHANGE, late at night & CHANGE, half asleep & CHANGE
        after nine|ten|eleven at night & CHANGE, too tired to & CHANGE
        midnight & CHANGE, in the night & CHANGE
        = I underestimate the cost
        would cost me, the sum~, the bill was, cost~ more than, the fees, could not pay, cannot pay
        = I take on too much at once
        two|three|four|five|six projects, began|started another|something|a new, opened a new folder, at the same time * project~, a new thing
        began|begun|started|wrote & still waited|waiting|lay, began|begun|started|wrote & were waiting, began|started & could not face
        and then i opened|began|started, instead * began|started, began|started * instead
        = I plan too little time
        said * weeks|days|month * took, thought * be done by, took two|three|four|five times, alone took, gave myself * weeks|days|months
        be ready in * weeks|days|months, weeks|days|months was the plan, thought of * weeks|days|months, planned * weeks|days|months * took
        i|we said * two|three|four|six weeks|days|months, told * two|three|four|six weeks|days|months
        = I work alone for too long
        nobody but me, only my own, months nobody|no-one, nobody else saw, never showed it|anyone|anybody
        = I do not back up my work
        no copy, no backup, without a backup|copy, lost all|the|every, only copy
        = I change too much at once
        same day * moved|replaced, on the same evening, moved and renamed, at once * changed
        = I skip the tests
        not tested|one test, no test~, never tested, without tests|a test, tests * off
        = I say yes too quickly
        said yes * before, agreed before, promised it at once, promised * without
        = I depend on a service that may end
        closed its api|doors, shut down, changed the terms
        """

    private static let habits = """
        = I sleep too little
        lay awake, could not sleep, awake until, slept three|four|five hours, short night, slept badly, did not sleep
        = I avoid difficult talks
        i did not tell|answer|write|reply, i stopped writing|answering|replying|calling, letter * did not send, said that all was well
        not answered him|her yet, could not tell him|her|them, begun an answer, left * unanswered, nothing finished to show
        = I work better in the morning
        before breakfast, at five|six|seven in the morning, got up at five|six, in the morning i|it, mornings for my, after breakfast
        = I am happier when I am outside
        walked along|to|home, went for a walk, on the beach|hill|moor, by the sea, on my bicycle, felt light, in the garden, swam, rowed
        = I am calm once I have a list
        made a list, wrote * list, crossed out, on paper * slept
        = I buy things to feel better
        bought a|two * for myself, ordered a new
        """

    private static let successes = """
        = I do well when I start small
        does|did nothing more, with only * in it, small version, one button, cut the, left out, too small to, did one thing, begin|began|start~ small
        in one|a|that evening|weekend|day|afternoon, took me two|three evenings|days|hours, nothing to log|sign, no login|log-in|sign-up|account
        = I do well when I show it early
        showed|printed|took|gave|brought|tried & first|second day|week|evening|morning
        gave * to * with only, watch~ them use, sat with|beside * watch~, showed * first day|week|evening, in the first week, next morning the, the first evening
        = I do well when I work with someone
        with * i|we built|made|drew|wrote, made me cross|cut|remove, we ended with, together we
        = I do well with a fixed date
        by monday|tuesday|wednesday|thursday|friday|saturday|sunday, six|four|two weeks from, a fixed date, the deadline, each monday|tuesday|friday
        """
}
