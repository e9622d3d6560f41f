#!/usr/bin/env python3
"""Manual pages of what the program says of itself.

engram --experimental-dump-help | pages.py VERSION TEXTS OUT

One page for the program and one for each command, with the commands below it as sections. What the program does not know of itself (files,
variables, exit codes) stands in TEXTS/engram.1.part, which ends the first page.
"""

import json
import pathlib
import re
import sys


def text(words):
    """Words as roff takes them: nothing in them is a request or an escape."""
    lines = words.replace("\\", "\\e").replace("-", "\\-").split("\n")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in lines)


def spelling(name):
    return ("--" if name["kind"] == "long" else "-") + name["name"]


def shown(arguments):
    return [argument for argument in arguments if argument.get("shouldDisplay", True)]


def placeholder(argument):
    """How an argument stands in the synopsis."""
    if argument["kind"] == "positional":
        word = f"\\fI{text(argument['valueName'])}\\fR"
    else:
        word = f"\\fB{text(spelling(argument['preferredName']))}\\fR"
        if argument["kind"] == "option":
            word += f"\\ \\fI{text(argument['valueName'])}\\fR"
    if argument["isRepeating"]:
        word += " ..."
    return f"[{word}]" if argument["isOptional"] else word


def entry(argument):
    """An argument with what it means."""
    if argument["kind"] == "positional":
        head = f"\\fI{text(argument['valueName'])}\\fR"
    else:
        # The long name first; a flag may have an opposite.
        names = sorted(argument["names"], key=lambda name: name["kind"] != "long")
        head = ", ".join(f"\\fB{text(spelling(name))}\\fR" for name in names)
        if argument["kind"] == "option":
            head += f" \\fI{text(argument['valueName'])}\\fR"
    words = argument.get("abstract", "")
    if argument.get("defaultValue"):
        words = f"{words} (else {argument['defaultValue']})".strip()
    return f".TP\n{head}\n{text(words) or '.br'}"


def discussion(command):
    """Its paragraphs; a block whose lines hold columns stays as it is."""
    parts = []
    for paragraph in re.split(r"\n\s*\n", command.get("discussion", "")):
        if re.search(r"\S {3,}\S", paragraph):
            parts.append(".PP\n.nf\n" + text(paragraph) + "\n.fi")
        elif paragraph:
            parts.append(".PP\n" + text(paragraph))
    return parts


def described(command, path):
    """Synopsis, description and arguments."""
    own = [argument for argument in shown(command["arguments"]) if spelling_of_help(argument) is None]
    line = [f"\\fB{text(' '.join(path))}\\fR"] + [placeholder(argument) for argument in own]
    lines = [".PP", ".nh", " ".join(line), ".hy", ".PP", text(command["abstract"])] + discussion(command)
    return lines + [entry(argument) for argument in own]


def spelling_of_help(argument):
    """«help» and «version», which every command has and one page explains."""
    name = argument.get("preferredName", {}).get("name")
    return name if argument["kind"] == "flag" and name in ("help", "version") else None


def subcommands(command):
    return [below for below in command.get("subcommands", []) if below["commandName"] != "help" and below.get("shouldDisplay", True)]


def page(command, version):
    name = f"engram-{command['commandName']}"
    lines = [f'.TH {name.upper()} 1 "" "engram {version}" "Engram"', ".SH NAME"]
    lines += [f"{text(name)} \\- {text(command['abstract'].rstrip('.'))}"]
    below = subcommands(command)
    if not below:
        return lines + [".SH DESCRIPTION"] + described(command, ["engram", command["commandName"]]) + see_also()
    lines += [".SH DESCRIPTION", text(command["abstract"])] + discussion(command)
    if command.get("defaultSubcommand"):
        lines += [".PP", f"Without another word it is \\fB{text(command['defaultSubcommand'])}\\fR."]
    for one in below:
        heading = f"engram {command['commandName']} {one['commandName']}"
        lines += [f".SH {text(heading.upper())}"] + described(one, heading.split())
    return lines + see_also()


def see_also():
    return [".SH SEE ALSO", ".BR engram (1)"]


def first_page(root, version, ending):
    lines = [f'.TH ENGRAM 1 "" "engram {version}" "Engram"', ".SH NAME", f"engram \\- {text(root['abstract'].rstrip('.'))}"]
    lines += [".SH SYNOPSIS", "\\fBengram\\fR [\\fIcommand\\fR] [\\fIoptions\\fR]", ".SH COMMANDS"]
    for command in subcommands(root):
        lines += [".TP", f"\\fBengram\\-{text(command['commandName'])}\\fR(1)", text(command["abstract"])]
    return lines + [".SH OPTIONS"] + [entry(argument) for argument in shown(root["arguments"])] + [ending.rstrip("\n")]


def main(version, texts, out):
    root = json.load(sys.stdin)["command"]
    folder = pathlib.Path(out)
    ending = (pathlib.Path(texts) / "engram.1.part").read_text(encoding="utf-8")
    pages = {"engram.1": first_page(root, version, ending)}
    for command in subcommands(root):
        pages[f"engram-{command['commandName']}.1"] = page(command, version)
    for name, lines in pages.items():
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


main(*sys.argv[1:])
