"""Writes questions with notes before them that teach a base how to read: to answer with what they say, and to refuse what they don't.

usage: reading.py --out DIR [--groups 250] [--seed 1] [--languages en,zh] FILE.study|FILE.jsonl …

The files hold studies written by hand, as for skill.py. A group is three notes that a search would take for one another, in any order; asked are
facts of each, questions that none of them answers though they are about one (each beside its twin), and questions about a fourth
note that is not there. Each line of DIR/train.jsonl and DIR/valid.jsonl (groups of a tenth of the notes) is {"messages": […]}, worded as
Sources/Studies words it, for: engram train --data DIR.
"""
import collections
import math
import random
import re

from skill import ROOT, arguments, chosen, parts, shown, turn, write

TOGETHER = 3
FACTS, TWINS, ABSENT = 4, 1, 3


def resource(folder, language, name):
    found = ROOT / folder / language
    return ((found if found.is_dir() else ROOT / folder / "en") / name).read_text(encoding="utf-8").strip()


def refusal(language):
    return resource("Sources/Languages/Resources", language, "refusals.txt").splitlines()[1]


def prompt(language, notes, question):
    intro = resource("Sources/Studies/Resources", language, "reading.txt")
    return "\n\n".join([intro, *map(shown, notes), question])


def terms(text):
    """Words, and pairs of characters where words aren't parted."""
    words = re.findall(r"[^\W一-鿿぀-ヿ가-힯]+", text.lower())
    return words + [a + b for run in re.findall(r"[一-鿿぀-ヿ]+", text) for a, b in zip(run, run[1:])]


def neighbours(found):
    """For each note the others of its language, the nearest by shared rare words first."""
    sets = [set(terms(shown(s))) for s in found]
    count = collections.Counter(term for s in sets for term in s)
    rare = {term: math.log(len(sets) / n) for term, n in count.items()}

    def nearness(a, b):
        return sum(rare[t] for t in sets[a] & sets[b]) / math.sqrt(len(sets[a]) * len(sets[b]))

    return {
        i: sorted((j for j in range(len(found)) if j != i and found[j]["lang"] == found[i]["lang"]), key=lambda j: -nearness(i, j))
        for i in range(len(found))
    }


def asked(study, count, chance):
    facts = chance.sample(study["facts"], min(count, len(study["facts"])))
    return [chance.choice(fact["questions"]) for fact in facts]


def group(first, found, near, chance):
    """Conversations about one group: the same notes before each."""
    others = chance.sample(near[first][:12], min(TOGETHER + 1, len(near[first][:12])))
    if len(others) <= TOGETHER:
        return []
    notes, absent = [found[i] for i in [first, *others[: TOGETHER - 1]]], [found[i] for i in others[TOGETHER - 1 :]]
    chance.shuffle(notes)
    language = notes[0]["lang"]
    pairs = [(q["q"], q["a"]) for note in notes for q in asked(note, FACTS, chance)]
    for note in notes:
        for twin in chance.sample(note["unanswerable"], min(TWINS, len(note["unanswerable"]))):
            pairs.append((twin["q"], refusal(language)))
            pairs.append((twin["twin"], twin.get("twin_a", twin["a"])))
    for note in absent:
        pairs += [(q["q"], refusal(language)) for q in asked(note, ABSENT // len(absent) + 1, chance)]
    chance.shuffle(pairs)
    return [dict(messages=turn(prompt(language, notes, q), [a])) for q, a in pairs]


def main():
    parser = arguments(__doc__)
    parser.add_argument("--groups", type=int, default=250)
    choices = parser.parse_args()
    chance = random.Random(choices.seed)
    for name, part in parts(chosen(choices), chance):
        groups = choices.groups if name == "train" else choices.groups // 25
        near = neighbours(part)
        firsts = [i for i in range(len(part)) if len(near[i]) > TOGETHER]
        lines = []
        for turn_ in range(groups):
            if turn_ % len(firsts) == 0:
                chance.shuffle(firsts)
            lines += group(firsts[turn_ % len(firsts)], part, near, chance)
        write(choices.out, name, lines)
        print(name, len(part), "notes", groups, "groups", len(lines), "questions")


if __name__ == "__main__":
    main()
