#!/usr/bin/env python3
"""Writes the reference of the manual (commands, options, settings of engram.toml) between its two markers.

    Scripts/manual-reference.py [--engram .build/release/engram] [--check]

Commands come from `engram --experimental-dump-help`, settings from Sources/Workflows/Brain/BrainRecipe.swift and TrainingChoices.swift.
MANUAL.zh.md gets the Chinese of the program's own catalogue (Sources/Messages/Resources), and for what only the manual says that of
Scripts/manual-reference.zh.json; a text that has none stands in English and is named. With --check nothing is written: the exit code is 1 where a
manual is not true any more or a translation is missing.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BEGIN, END = "<!-- reference: begin, by Scripts/manual-reference.py -->", "<!-- reference: end -->"
COMMON = ["brain", "json", "quiet", "language", "version", "help"]
# What the program's own help leaves to the name.
UNSAID = {
    "epochs": "Times over the examples.", "dropout": "Of the low-rank pairs, 0 to below 1.", "weight-decay": "0 to 1.",
    "seed": "The same seed gives the same result.",
    "text": "The text.", "subcommands": "A command.",
    "sources": "Folders and files that add reads when none is named.", "exclude": "Rules as in .engramignore.",
    "leave_out_headings": "Headings whose sections stay out.", "mask_secrets": "Whether secrets are masked.",
    "temperature": "0 takes the likeliest word always; higher is livelier.", "top_p": "Only the likeliest words that together have this probability.",
    "max_tokens": "The most tokens of an answer.", "recipe": "The recipe of the dataset.", "model": "The base, where none is named.",
    "self_made": "Whether the base model writes about the notes too.",
}
WORDS = {
    "all": "For all commands", "option": "option", "meaning": "meaning", "settings": "Settings of engram.toml",
    "setting": "setting", "example": "example", "default": "default", "again": "may be given again",
    "default command": "what is meant where no other is named", "top": "At the top", "commands": "Commands",
}


class Language:
    def __init__(self, translations=None):
        self.translations = translations
        self.missing = []

    def __call__(self, text):
        text = " ".join(text.split())
        if self.translations is None or not text:
            return text
        if text not in self.translations:
            self.missing.append(text)
        return " ".join(self.translations.get(text, text).split())

    def lines(self, text):
        """The same with the text's own lines."""
        self(text)
        return (self.translations or {}).get(" ".join(text.split()), text).strip()


def catalogue(code):
    """The texts of the program in a language, by their keys."""
    lines = (ROOT / "Sources/Messages/Resources" / f"{code}.txt").read_text().splitlines()
    pairs = [line.split(" = ", 1) for line in lines if " = " in line and not line.startswith("#")]
    return {key: text.replace("\\n", "\n") for key, text in pairs}


def translations(file):
    """English text to Chinese."""
    english, chinese = catalogue("en"), catalogue("zh")
    help_ = {" ".join(text.split()): chinese[key] for key, text in english.items() if key.startswith("help.")}
    return json.loads((ROOT / "Scripts" / file).read_text()) | help_


def is_common(argument):
    return any(one["name"] in COMMON for one in argument.get("names", []) if one["kind"] == "long")


def cell(text):
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


def code(text):
    return "`" + text.replace("|", "\\|") + "`"


def name(argument):
    if argument["kind"] == "positional":
        return code(argument["valueName"].upper() + ("…" if argument["isRepeating"] else ""))
    names = [("--" if one["kind"] == "long" else "-") + one["name"] for one in argument["names"]]
    value = "" if argument["kind"] == "flag" else " " + argument["valueName"].upper()
    return ", ".join(code(one + value) for one in sorted(names, reverse=True))


def meaning(argument, say):
    text = say(argument.get("abstract") or UNSAID.get(argument["valueName"], ""))
    extras = []
    if argument["isRepeating"] and argument["kind"] == "option" and "again" not in (argument.get("abstract") or ""):
        extras.append(say(WORDS["again"]))
    if "defaultValue" in argument:
        extras.append(f"{say(WORDS['default'])} {argument['defaultValue']}")
    return cell(text + (f" ({', '.join(extras)})" if extras else ""))


def merged(arguments):
    """A flag and its --no- form are one row."""
    rows = []
    for argument in arguments:
        last = rows[-1] if rows else None
        if last and argument["kind"] == "flag" and argument["valueName"] == "no-" + last["valueName"]:
            last["names"] = last["names"] + argument["names"]
        else:
            rows.append(dict(argument))
    return rows


def table(arguments, say):
    rows = [f"| {say(WORDS['option'])} | {say(WORDS['meaning'])} |", "|---|---|"]
    return rows + [f"| {name(one)} | {meaning(one, say)} |" for one in merged(arguments)]


def command(node, path, depth, say, usual=False):
    path = path + [node["commandName"]]
    lines = [f"{'#' * depth} `{' '.join(path)}`", ""]
    text = say(node.get("abstract") or "")
    if usual:
        text += f" ({say(WORDS['default command'])})"
    lines += [text, ""]
    if node.get("discussion"):
        discussion = node["discussion"]
        # Columns that the terminal shows stay as they are.
        lines += ["```", say.lines(discussion), "```", ""] if "\n" in discussion.strip() else [say(discussion), ""]
    own = [one for one in node.get("arguments", []) if one["shouldDisplay"] and not is_common(one)]
    if own:
        lines += table(own, say) + [""]
    for sub in node.get("subcommands", []):
        lines += command(sub, path, depth + 1, say, usual=sub["commandName"] == node.get("defaultSubcommand"))
    return lines


def commands(help_, say):
    top = help_["command"]
    lines = [f"### {say(WORDS['commands'])}", "", f"{say(WORDS['all'])}:", ""] + table(top["arguments"], say) + [""]
    for node in top["subcommands"]:
        if node["commandName"] != "help":
            lines += command(node, ["engram"], 4, say)
    return lines


def keys(source, type_name):
    """The names in TOML of a type's CodingKeys."""
    body = source[source.index(f"struct {type_name}"):]
    match = re.search(r"enum CodingKeys[^{]*\{(.*?)\}", body, re.S)
    found = []
    for line in match.group(1).split("case ")[1:]:
        for one in line.split(","):
            key = re.match(r"\s*(\w+)(?:\s*=\s*\"(\w+)\")?", one)
            found.append(key.group(2) or key.group(1))
    return found


def settings(help_, say):
    recipe = (ROOT / "Sources/Workflows/Brain/BrainRecipe.swift").read_text()
    training = (ROOT / "Sources/Workflows/AdapterTraining/TrainingChoices.swift").read_text()
    known = {
        "": ["model", "sources"], "notes": keys(recipe, "NoteChoices"), "dataset": keys(recipe, "DatasetChoices"),
        "training": keys(training, "TrainingChoices"), "asking": keys(recipe, "AskingChoices"),
    }
    shown, section = {}, ""
    template = (ROOT / "Sources/Workflows/Brain/BrainRecipe+Template.swift").read_text()
    for line in re.search(r'static let template = """(.*?)"""', template, re.S).group(1).splitlines():
        line = line.strip()
        if head := re.match(r"# \[(\w+)\]", line):
            section = head.group(1)
        elif pair := re.match(r"# (\w+) = (.*?)(?:\s{2,}# (.*))?$", line):
            shown[section, pair.group(1)] = (pair.group(2), pair.group(3) or "")
    train = next(one for one in help_["command"]["subcommands"] if one["commandName"] == "train")
    flags = {one["valueName"]: one for one in train["arguments"]}
    lines = [f"### {say(WORDS['settings'])}", ""]
    for section, names in known.items():
        lines += [f"**[{section}]**" if section else f"**{say(WORDS['top'])}**", ""]
        lines += [f"| {say(WORDS['setting'])} | {say(WORDS['example'])} | {say(WORDS['meaning'])} |", "|---|---|---|"]
        for key in names:
            example, text = shown.get((section, key), ("", ""))
            if not text and section == "training":
                flag = flags.get(key.replace("_", "-"), {})
                text = flag.get("abstract") or UNSAID.get(key.replace("_", "-"), "")
            text = say(text or UNSAID.get(key, ""))
            lines.append(f"| {code(key)} | {code(example) if example else ''} | {cell(text)} |")
        lines.append("")
    stale = [f"[{section}] {key}" for section, key in shown if key not in known.get(section, [])]
    if stale:
        sys.exit(f"the template of engram.toml names settings that are not known: {', '.join(stale)}")
    return lines


def rewritten(text, reference, place):
    if text.count(BEGIN) != 1 or text.count(END) != 1:
        sys.exit(f"{place} does not have the two markers once each")
    head, rest = text.split(BEGIN)
    return head + BEGIN + "\n\n" + reference + "\n" + END + rest.split(END)[1]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--engram", default=str(ROOT / ".build/release/engram"))
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    help_ = json.loads(subprocess.run(
        [options.engram, "--experimental-dump-help"], capture_output=True, check=True, text=True, env=os.environ | {"LC_ALL": "C"}).stdout)
    failed = False
    for file, words in [("MANUAL.md", None), ("MANUAL.zh.md", "manual-reference.zh.json")]:
        place = ROOT / "Documentation" / file
        say = Language(translations(words) if words else None)
        reference = "\n".join(commands(help_, say) + settings(help_, say))
        before = place.read_text()
        after = rewritten(before, reference, place.name)
        for text in dict.fromkeys(say.missing):
            print(f"{words} has no: {json.dumps(text, ensure_ascii=False)}", file=sys.stderr)
            failed = True
        if options.check:
            if before != after:
                print(f"{file} is not what the program says; run Scripts/manual-reference.py", file=sys.stderr)
                failed = True
        elif before != after:
            place.write_text(after)
            print(f"{file}: the reference was rewritten")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
