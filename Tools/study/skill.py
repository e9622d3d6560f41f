"""Writes conversations that teach a base how to study: a note, and for its sentences one after the other what they answer and how to ask it.

usage: skill.py --out DIR [--tokens 1800] [--share 1] [--seed 1] [--languages en,zh] FILE.study|FILE.jsonl …

Each line of DIR/train.jsonl and DIR/valid.jsonl (a tenth of the notes) is {"messages": […]}, worded as Sources/Studies words it but
without its worked example, for: engram train --data DIR. A file ending in .jsonl has a study a line, as convert.py --out writes them.
The facts of a study are put to the sentence of the note that they share the most words with.
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
HAN = r"[\u3040-\u30ff\u3400-\u9fff]"


def wish(language):
    folder = ROOT / "Sources/Studies/Resources" / ("zh" if language == "zh" else "en")
    return (folder / "wish.txt").read_text(encoding="utf-8").strip()


def studies(files):
    texts = [f for f in files if not f.endswith(".jsonl")]
    with tempfile.TemporaryDirectory() as folder:
        if texts:
            made = folder + "/made.jsonl"
            subprocess.run([sys.executable, ROOT / "Tools/study/convert.py", *texts, "--out", made], check=True)
            files = [made] + [f for f in files if f.endswith(".jsonl")]
        return [json.loads(line) for f in files for line in open(f, encoding="utf-8")]


def plain(text):
    """A note's text about as Note's sections give it: no front matter, no marks of headings, lists, emphasis and links."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S).strip()
    text = re.sub(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]", r"\1", text)
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"(\*\*|__|==|~~)(.+?)\1", r"\2", text)
    return re.sub(r"^\s*(?:#{1,6}\s+|>\s*|([-*+])\s+(?:\[.\]\s+)?)", lambda m: "- " if m[1] else "", text, flags=re.M)


def shown(study):
    """As StudyPassage.shown shows a note: title, day, text."""
    head = [study["title"]] + ([study["date"]] if study.get("date") and study["date"] != "-" else [])
    return "\n".join(head) + "\n\n" + text_of(study)


def text_of(study):
    """The note's text without a heading that is its title."""
    text = plain(study["note"])
    first, _, rest = text.partition("\n")
    return rest.strip() if first.strip() == study["title"] else text


def sentences(text):
    found = []
    for line in text.splitlines():
        line = line.removeprefix("- ")
        found += re.split(r"(?<=[.!?…])\s+(?=\S)|(?<=[。！？])", line)
    return [s.strip() for s in found if re.search(r"\w", s)]


def terms(text):
    text = text.lower()
    words = set(re.findall(rf"(?!{HAN})\w+", re.sub(HAN, " ", text)))
    return words | {text[i : i + 2] for i in range(len(text) - 1) if re.fullmatch(HAN * 2, text[i : i + 2])}


def told(study):
    """(sentence, its questions) for the sentences that some fact tells, in their order."""
    units = sentences(text_of(study))
    bags = [terms(u) for u in units]
    found = {}
    for fact in study["facts"]:
        if not fact["questions"]:
            continue
        said = terms(fact["fact"]) | {t for q in fact["questions"] for t in terms(q["a"])}
        # What a long sentence shares by chance must not win over a short one that is told whole.
        scores = [len(bag & said) ** 2 / len(bag) if bag else 0 for bag in bags]
        best = max(range(len(units)), key=scores.__getitem__)
        if len(bags[best] & said) >= 2 or scores[best] >= 0.5:
            found.setdefault(best, []).extend(fact["questions"])
    return [(units[place], found[place]) for place in sorted(found)]


def length(text):
    """Tokens, about: enough to part a long study."""
    return len(re.findall(HAN, text)) + len(re.sub(HAN, "", text)) / 3.5


def conversations(study, chance, tokens, share, most=12):
    ask, note = wish(study["lang"]), shown(study)
    asked = told(study)
    chance.shuffle(asked)
    asked = asked[: max(1, round(share * len(asked)))]
    made, open_, used = [], [], 0
    for sentence, questions in asked:
        questions = questions[:]
        chance.shuffle(questions)
        reply = "\n".join(f"{q['kind']}: {q['a']} <= {q['q']}" for q in questions[:most])
        if not open_ or used + length(reply) > tokens:
            open_, used = [], length(note)
            made.append(dict(messages=open_))
        request = ask.replace("{}", sentence)
        open_ += [
            dict(role="user", content=request if open_ else f"{note}\n\n{request}"),
            dict(role="assistant", content=reply),
        ]
        used += length(request) + length(reply)
    return made


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--out", required=True, type=pathlib.Path)
    parser.add_argument("--tokens", type=int, default=1800)
    parser.add_argument("--share", type=float, default=1, help="of a note's sentences")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--languages", default="")
    choices = parser.parse_args()
    chance = random.Random(choices.seed)
    wanted = set(filter(None, choices.languages.split(",")))
    found = [s for s in studies(choices.files) if not wanted or s["lang"] in wanted]
    chance.shuffle(found)
    choices.out.mkdir(parents=True, exist_ok=True)
    kept = max(1, len(found) // 10)
    for name, part in ("valid", found[:kept]), ("train", found[kept:]):
        made = [c for study in part for c in conversations(study, chance, choices.tokens, choices.share)]
        chance.shuffle(made)
        with open(choices.out / f"{name}.jsonl", "w", encoding="utf-8") as file:
            file.writelines(json.dumps(c, ensure_ascii=False) + "\n" for c in made)
        total = sum(length(m["content"]) for c in made for m in c["messages"])
        pairs = sum(m["content"].count(" <= ") for c in made for m in c["messages"])
        print(f"{name}: {len(part)} notes, {len(made)} conversations, {pairs} pairs, about {total:.0f} tokens")


if __name__ == "__main__":
    main()
