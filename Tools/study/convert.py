"""Turns studies written as plain text into JSON lines, and says what is wrong with them.

usage: convert.py FILE.study … [--out FILE.jsonl]

A file holds notes with complete studies, one after the other:

    === LANG | KIND | TITLE | DATE or -
    the note as its owner wrote it (Markdown)
    --- facts
    * a fact in one plain sentence
    plain: question => answer
    casual: …
    remember: …
    other-side: …
    described: …
    dated|why|how: …
    --- unanswerable
    question => answer // twin that the note answers => its answer
    --- retellings
    one a paragraph

Without --out only checks. Exits with 1 where anything is wrong.
"""
import json
import re
import sys
import unicodedata

KINDS = ["plain", "casual", "remember", "other-side", "described"]
LAST = {"dated", "why", "how"}


def sections(block):
    head, *rest = re.split(r"^--- (facts|unanswerable|retellings)\s*$", block, flags=re.M)
    return head.strip("\n"), dict(zip(rest[::2], (part.strip("\n") for part in rest[1::2])))


def pair(text):
    question, arrow, answer = text.partition(" => ")
    return (question.strip(), answer.strip()) if arrow else None


def facts(text, wrong):
    found = []
    for line in filter(str.strip, text.splitlines()):
        if line.startswith("* "):
            found.append(dict(fact=line[2:].strip(), questions=[]))
            continue
        kind, colon, rest = line.partition(":")
        both = pair(rest)
        if not colon or not both or kind.strip() not in {*KINDS, *LAST} or not found:
            wrong(f"not a question: {line[:80]}")
            continue
        found[-1]["questions"].append(dict(kind=kind.strip(), q=both[0], a=both[1]))
    return found


def folded(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def check(study, wrong):
    seen = set()
    for fact in study["facts"]:
        kinds = [q["kind"] for q in fact["questions"]]
        if kinds[:5] != KINDS or len(kinds) != 6 or kinds[5] not in LAST:
            wrong(f"kinds {kinds} of: {fact['fact'][:60]}")
        for q in fact["questions"]:
            if folded(q["q"]) in seen:
                wrong(f"asked twice: {q['q'][:80]}")
            seen.add(folded(q["q"]))
            if not q["q"] or not q["a"]:
                wrong(f"empty: {q}")
            if "[[" in q["q"] + q["a"]:
                wrong(f"a link's brackets: {q['q'][:80]}")
            if folded(q["a"]) and folded(q["a"]) in folded(q["q"]):
                wrong(f"the question says its answer: {q['q'][:80]} => {q['a'][:40]}")
    least = 6 if len(study["note"]) < 250 else 9
    if len(study["facts"]) < least:
        wrong(f"only {len(study['facts'])} facts")
    if len(study["unanswerable"]) < 3:
        wrong(f"only {len(study['unanswerable'])} unanswerable")
    if len(study["retellings"]) < 2:
        wrong(f"only {len(study['retellings'])} retellings")


def read(path):
    text = open(path, encoding="utf-8").read()
    problems, studies = [], []
    for block in re.split(r"^=== ", text, flags=re.M)[1:]:
        first, _, rest = block.partition("\n")
        parts = [part.strip() for part in first.split("|")]
        wrong = lambda what: problems.append(f"{path}: {first[:60]}: {what}")
        if len(parts) != 4:
            wrong("the head wants LANG | KIND | TITLE | DATE")
            continue
        lang, kind, title, date = parts
        note, rest = sections(rest)
        study = dict(lang=lang, kind=kind, title=title, date=None if date == "-" else date, note=note, facts=facts(rest.get("facts", ""), wrong))
        study["unanswerable"] = []
        for line in filter(str.strip, rest.get("unanswerable", "").splitlines()):
            asked, slashes, twin = line.partition(" // ")
            asked, twin = pair(asked), pair(twin)
            if not asked or not twin:
                wrong(f"not question => answer // twin => answer: {line[:80]}")
                continue
            study["unanswerable"].append(dict(q=asked[0], a=asked[1], twin=twin[0], twin_a=twin[1]))
        study["retellings"] = [p.strip() for p in re.split(r"\n\s*\n", rest.get("retellings", "")) if p.strip()]
        check(study, wrong)
        studies.append(study)
    return studies, problems


def main():
    arguments = sys.argv[1:]
    out = None
    if "--out" in arguments:
        at = arguments.index("--out")
        out = arguments[at + 1]
        del arguments[at:at + 2]
    studies, problems = [], []
    for path in arguments:
        one, wrong = read(path)
        studies, problems = studies + one, problems + wrong
    print("\n".join(problems) or "nothing wrong", file=sys.stderr)
    print(f"{len(studies)} notes, {sum(len(s['facts']) for s in studies)} facts, "
          f"{sum(len(f['questions']) for s in studies for f in s['facts'])} questions", file=sys.stderr)
    if out:
        with open(out, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(study, ensure_ascii=False) + "\n" for study in studies)
    sys.exit(1 if problems else 0)


main()
