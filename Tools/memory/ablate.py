"""Trains the same notes under several recipes, examines each, and prints a table: what a change does to memory.

    python3 Tools/memory/ablate.py VAULT --tokens 430000 [--only "NAME;NAME"] [--out DIR] [--engram .build/release/engram] [--seeds 1]

Every recipe sees about the same number of tokens: its epochs follow from what `engram train --dry-run` says. Two run at once with one thread
each; the threads do not change a bit of the result. A line of JSON for each goes to DIR/results.jsonl; what is there is not run again.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys

ALL = "q_proj,k_proj,v_proj,o_proj,gate_proj,up_proj,down_proj"

# name: (lines of [dataset], flags of `engram train`)
RECIPES = {
    "ours": ("recipe = \"brief\"", ["--rank", "64"]),
    "query and value only, as many parameters": ("recipe = \"brief\"", ["--rank", "320", "--targets", "q_proj,v_proj"]),
    "feed-forward only, as many parameters": ("recipe = \"brief\"", ["--rank", "107", "--targets", "gate_proj,up_proj,down_proj"]),
    "rank 16": ("recipe = \"brief\"", ["--rank", "16"]),
    "rank 128": ("recipe = \"brief\"", ["--rank", "128"]),
    "a quarter of the wordings": ("recipe = \"brief\"\nwordings = 0.25", ["--rank", "64"]),
    "half the wordings": ("recipe = \"brief\"\nwordings = 0.5", ["--rank", "64"]),
    "twice the wordings": ("recipe = \"brief\"\nwordings = 2.0", ["--rank", "64"]),
    "short answers count once": ("recipe = \"brief\"\nshort_answer_weight = 1.0", ["--rank", "64"]),
    "short answers count ten times": ("recipe = \"brief\"\nshort_answer_weight = 10.0", ["--rank", "64"]),
    "no refusals": ("recipe = \"brief\"\nabstention_share = 0.0", ["--rank", "64"]),
    "half the refusals": ("recipe = \"brief\"\nabstention_share = 0.12", ["--rank", "64"]),
    "with documents": (
        "recipe = \"brief\"\nkinds = [\"sentence\", \"section\", \"value\", \"pattern\", \"document\", \"abstention\"]", ["--rank", "64"]),
    "without patterns": (
        "recipe = \"brief\"\nkinds = [\"sentence\", \"section\", \"value\", \"abstention\"]", ["--rank", "64"]),
    "a tenth replay": ("recipe = \"brief\"\nreplay_share = 0.1", ["--rank", "64"]),
    "shuffled": ("recipe = \"brief\"", ["--rank", "64", "--order", "shuffled"]),
    "a quarter replay": ("recipe = \"brief\"\nreplay_share = 0.25", ["--rank", "64"]),
    "all kinds": ("recipe = \"engram\"", ["--rank", "64"]),
    "all kinds, a quarter of the wordings": ("recipe = \"engram\"\nwordings = 0.25", ["--rank", "64"]),
    "rows of 1,024 tokens": ("recipe = \"brief\"", ["--rank", "64", "--row-tokens", "1024"]),
    "rows of 256 tokens": ("recipe = \"brief\"", ["--rank", "64", "--row-tokens", "256"]),
    "AdamW": ("recipe = \"brief\"", ["--rank", "64", "--optimizer", "adamw"]),
    "learning rate halved": ("recipe = \"brief\"", ["--rank", "64", "--learning-rate", "0.00226"]),
    "base in bf16": ("recipe = \"brief\"", ["--rank", "64", "--weights", "bf16"]),
    "classic": ("recipe = \"classic\"", []),
    "classic, at our learning rate": ("recipe = \"classic\"", ["--learning-rate", "0.00452"]),
}


def run(engram, brain, *words):
    done = subprocess.run(
        [engram, *words, "--brain", str(brain)], capture_output=True, text=True, env={**os.environ, "ENGRAM_THREADS": "1"})
    if done.returncode:
        raise SystemExit(f"engram {' '.join(words)}: {done.stderr.strip()}")
    return done.stdout


def examine(name, options, seed):
    brain = options.out / (re.sub(r"[^a-z0-9]+", "-", name) + f"-{seed}")
    dataset, flags = RECIPES[name]
    brain.mkdir(parents=True, exist_ok=True)
    (brain / "engram.toml").write_text(f"[dataset]\n{dataset}\n")
    run(options.engram, brain, "add", options.vault, "--quiet")
    if options.exam:
        (brain / "exam.jsonl").write_bytes(options.exam.read_bytes())
    flags = [*flags, "--hold-out", "--seed", str(seed)]
    plan = run(options.engram, brain, "train", *flags, "--dry-run")
    each = int(re.search(r"examples, ([\d,]+) tokens", plan)[1].replace(",", ""))
    epochs = max(1, round(options.tokens / each))
    trained = json.loads(run(options.engram, brain, "train", *flags, "--epochs", str(epochs), "--json").splitlines()[-1])
    report = json.loads(run(options.engram, brain, "eval", "--columns", "ours", "--json").splitlines()[-1])
    return {"name": name, "seed": seed, "epochs": epochs, "tokens": epochs * each, "trained": trained, "report": report}


def row(results):
    def mean(value):
        found = [value(r["report"]) for r in results]
        found = [f for f in found if f is not None]
        return f"{100 * sum(found) / len(found):.0f} %" if found else "–"

    def part(name):
        return lambda report: report["columns"]["ours"]["parts"].get(name, {}).get("recall")

    ours = lambda report: report["columns"]["ours"]
    alone = lambda report: report.get("alone") or ours(report)
    first = results[0]
    return [
        first["name"], str(first["epochs"]), f"{first['tokens'] // 1000}k", mean(part("wording")), mean(part("direction")), mean(part("document")),
        mean(lambda r: ours(r)["false_answers"]), mean(lambda r: ours(r)["over_refusals"]),
        mean(lambda r: alone(r)["false_answers"]), mean(lambda r: alone(r)["over_refusals"]), mean(part("pattern")), mean(part("owner")),
        f"{sum(r['report'].get('forgetting', {}).get('kl', 0) for r in results) / len(results):.2f}",
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vault")
    parser.add_argument("--exam", type=pathlib.Path)
    parser.add_argument("--tokens", type=int, default=430_000)
    parser.add_argument("--only", help="names of recipes, parted by semicolons")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("ablations"))
    parser.add_argument("--engram", default=".build/release/engram")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    names = options.only.split(";") if options.only else list(RECIPES)
    if unknown := [name for name in names if name not in RECIPES]:
        sys.exit(f"no recipe is called {unknown}; there are: " + "; ".join(RECIPES))
    log = options.out / "results.jsonl"
    results = [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []
    known = {(r["name"], r["seed"]) for r in results}
    jobs = [(name, seed) for seed in range(1, options.seeds + 1) for name in names if (name, seed) not in known]
    with concurrent.futures.ThreadPoolExecutor(options.workers) as pool:
        for done in concurrent.futures.as_completed([pool.submit(examine, name, options, seed) for name, seed in jobs]):
            result = done.result()
            results.append(result)
            with log.open("a") as file:
                file.write(json.dumps(result, ensure_ascii=False) + "\n")
            print(" | ".join(row([result])), flush=True)
    head = ["recipe", "epochs", "tokens", "unseen wordings", "other direction", "only in documents", "false answers", "over-refusals",
            "false answers alone", "over-refusals alone", "patterns", "owner's questions", "KL"]
    print("\n| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for name in names:
        if found := [r for r in results if r["name"] == name]:
            print("| " + " | ".join(row(found)) + " |")


if __name__ == "__main__":
    main()
