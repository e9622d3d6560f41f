"""A real model in every precision: perplexity of one text beside transformers and, where it is installed, llama.cpp; speed and memory.

usage: real_models.py ENGRAM_BENCH MODEL.gguf HF_FOLDER TEXT [--limit 20000] [--row 512] [--no-speed] [--no-peers]

HF_FOLDER holds the same weights, decoded to bf16. Rows of --row tokens, each token but a row's first predicted from those before it.
Prints the rows of a Markdown table; the figures of Documentation/MODELS.md are made by it.
"""
import argparse
import json
import math
import subprocess

# What a row is called, whether it reads the GGUF file, how weights are held, how products are rounded.
ROWS = [("f32", False, "f32", "f32"), ("bf16", False, "bf16", "bf16"), ("nf4, products in bf16", False, "nf4", "bf16"),
        ("nf4, products in 8 bits", False, "nf4", "int8"), ("the file's blocks, products in f32", True, "file", "f32"),
        ("the file's blocks, products in 8 bits", True, "file", "int8")]


def bench(arguments, case, model, weights, precision, *more):
    command = [arguments.bench, case, "--model", model, "--weights", weights, "--precision", precision, "--json", *more]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def rows_of_ids(arguments):
    from transformers import AutoTokenizer
    text = open(arguments.text, encoding="utf-8").read()
    ids = AutoTokenizer.from_pretrained(arguments.folder)(text, add_special_tokens=False)["input_ids"][:arguments.limit]
    return [ids[i:i + arguments.row] for i in range(0, len(ids), arguments.row)]


def transformers_perplexity(arguments):
    import torch
    from transformers import AutoModelForCausalLM
    model = AutoModelForCausalLM.from_pretrained(arguments.folder, dtype=torch.float32)
    nats, count = 0.0, 0
    with torch.no_grad():
        for row in rows_of_ids(arguments):
            if len(row) < 2:
                continue
            logits = model(torch.tensor([row])).logits[0, :-1]
            nats += torch.nn.functional.cross_entropy(logits, torch.tensor(row[1:]), reduction="sum").item()
            count += len(row) - 1
    return math.exp(nats / count)


def llama_cpp_perplexity(arguments):
    import numpy as np
    from llama_cpp import Llama
    model = Llama(arguments.gguf, n_ctx=arguments.row, n_batch=arguments.row, logits_all=True, verbose=False)
    nats, count = 0.0, 0
    for row in rows_of_ids(arguments):
        if len(row) < 2:
            continue
        model.reset()
        model.eval(row)
        logits = np.array(model.scores[:len(row) - 1], dtype=np.float64)
        top = logits.max(axis=1)
        sums = top + np.log(np.exp(logits - top[:, None]).sum(axis=1))
        nats += float((sums - logits[np.arange(len(row) - 1), row[1:]]).sum())
        count += len(row) - 1
    return math.exp(nats / count)


def main():
    parser = argparse.ArgumentParser()
    for name in ("bench", "gguf", "folder", "text"):
        parser.add_argument(name)
    parser.add_argument("--limit", type=int, default=20_000)
    parser.add_argument("--row", type=int, default=512)
    parser.add_argument("--no-speed", action="store_true")
    parser.add_argument("--no-peers", action="store_true")
    arguments = parser.parse_args()
    text = ("--text", arguments.text, "--limit", str(arguments.limit), "--tokens", str(arguments.row))
    for name, is_file, weights, precision in ROWS:
        model = arguments.gguf if is_file else arguments.folder
        found = bench(arguments, "perplexity", model, weights, precision, *text)
        print(f"| {name} | {found['perplexity']:.3f} | {found['tokens_per_s']:.0f} | {found['peak_rss_gb']:.2f} |", flush=True)
    if not arguments.no_peers:
        print(f"| transformers, f32 | {transformers_perplexity(arguments):.3f} | | |", flush=True)
        try:
            print(f"| llama.cpp, the file | {llama_cpp_perplexity(arguments):.3f} | | |", flush=True)
        except ImportError:
            print("| llama.cpp | not installed | | |")
    if arguments.no_speed:
        return
    for name, is_file, weights in (("nf4", False, "nf4"), ("the file's blocks", True, "file")):
        model = arguments.gguf if is_file else arguments.folder
        speeds = [bench(arguments, case, model, weights, "int8", "--tokens", "512") for case in ("train-all-linear", "prompt", "decode")]
        print(f"| {name} | " + " | ".join(f"{s['tokens_per_s']:.1f}" for s in speeds) + f" | {speeds[0]['peak_rss_gb']:.2f} |", flush=True)


main()
