"""Writes conversations that teach a base how to study: a note with its facts, then questions for some of the facts and twins.

usage: skill.py --out DIR [--facts 4] [--seed 1] [--languages en,zh] FILE.study|FILE.jsonl …

Each line of DIR/train.jsonl and DIR/valid.jsonl (a tenth of the notes) is {"messages": […]}, worded as Sources/Studies words it but
without its worked example, for: engram train --data DIR. A file ending in .jsonl has a study a line, as convert.py --out writes them.
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


def wishes(language):
    resources = ROOT / "Sources/Studies/Resources"
    folder = resources / (language if (resources / language).is_dir() else "en")
    statements, questions, twins = (folder / "wishes.txt").read_text(encoding="utf-8").strip().splitlines()
    return statements, questions, twins


def studies(files):
    texts = [f for f in files if not f.endswith(".jsonl")]
    with tempfile.TemporaryDirectory() as folder:
        if texts:
            made = folder + "/made.jsonl"
            subprocess.run([sys.executable, ROOT / "Tools/study/convert.py", *texts, "--out", made], check=True)
            files = [made] + [f for f in files if f.endswith(".jsonl")]
        return [json.loads(line) for f in files for line in open(f, encoding="utf-8")]


def shown(study):
    """As StudyPassage.shown shows a note: title, day, text without its front matter."""
    text = re.sub(r"\A---\n.*?\n---\n", "", study["note"], flags=re.S).strip()
    head = [study["title"]] + ([study["date"]] if study.get("date") and study["date"] != "-" else [])
    return "\n".join(head) + "\n\n" + text


def turn(asked, answered):
    return [dict(role="user", content=asked), dict(role="assistant", content="\n".join(answered))]


def conversation(study, facts, chance):
    statements, questions, twins = wishes(study["lang"])
    turns = [
        turn(questions.replace("{}", fact["fact"]), [f"{q['kind']}: {q['q']} => {q['a']}" for q in fact["questions"]]) for fact in facts
    ]
    pairs = ((f"twin: {t['twin']} => {t.get('twin_a', t['a'])}", f"unknown: {t['q']}") for t in study["unanswerable"])
    # At any place: asked for right behind the statements, as the questions of each fact are.
    turns.insert(chance.randint(0, len(turns)), turn(twins, [line for pair in pairs for line in pair]))
    first = turn(f"{shown(study)}\n\n{statements}", ["* " + fact["fact"] for fact in study["facts"]])
    return dict(messages=first + [message for turn in turns for message in turn])


def arguments(usage):
    parser = argparse.ArgumentParser(usage=usage)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--out", required=True, type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--languages", default="", help="codes with commas between; all if not said")
    return parser


def chosen(choices):
    """The studies of the files in the languages that were asked for."""
    wanted = set(filter(None, choices.languages.split(",")))
    return [study for study in studies(choices.files) if not wanted or study["lang"] in wanted]


def parts(found, chance):
    """A tenth of the notes that is kept back, and the rest; in any order."""
    chance.shuffle(found)
    kept = max(1, len(found) // 10)
    return ("valid", found[:kept]), ("train", found[kept:])


def write(out, name, lines):
    out.mkdir(parents=True, exist_ok=True)
    with open(out / f"{name}.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def main():
    parser = arguments(__doc__)
    parser.add_argument("--facts", type=int, default=4)
    choices = parser.parse_args()
    chance = random.Random(choices.seed)
    for name, part in parts(chosen(choices), chance):
        lines = []
        for study in part:
            facts = chance.sample(study["facts"], min(choices.facts, len(study["facts"])))
            lines.append(conversation(study, facts, chance))
        write(choices.out, name, lines)
        print(name, len(part), "notes")


if __name__ == "__main__":
    main()
