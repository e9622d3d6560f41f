"""Times Engram beside its peers on the same work, by turns, and prints the ratios.

usage: bench_peers.py BENCH MODEL_DIR PEERS_DIR [--rounds 2] [--only train,prompt,decode,tokenize]

BENCH: the engram-bench program. PEERS_DIR: the folder with qlora_step.py and llama_cpp_speed.py. MODEL_DIR: a Hugging Face folder of the
Llama family with a tokenizer. Machines are noisy: each round runs both, and the medians of the rounds are compared.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import time


def last_json(command, **settings):
    """The object on the last line that a program prints."""
    done = subprocess.run(command, capture_output=True, text=True, **settings)
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip().splitlines()[-1:]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


class Work:
    def __init__(self, options):
        self.options = options

    def ours(self, case, *extra):
        return last_json([self.options.bench, case, "--model", self.options.model, "--json", *extra])

    def qlora(self, *extra):
        return last_json([sys.executable, os.path.join(self.options.peers, "qlora_step.py"), self.options.model, "nf4", "1024", "2", *extra])

    def llama_cpp(self):
        return last_json([sys.executable, os.path.join(self.options.peers, "llama_cpp_speed.py"), self.options.model, self.options.model])

    def tokenizers(self, text):
        """MB/s of Hugging Face tokenizers on one thread."""
        os.environ["TOKENIZERS_PARALLELISM"], os.environ["RAYON_NUM_THREADS"] = "false", "1"
        from tokenizers import Tokenizer
        tokenizer = Tokenizer.from_file(os.path.join(self.options.model, "tokenizer.json"))
        words = open(text, encoding="utf-8").read()
        start = time.perf_counter()
        tokenizer.encode(words, add_special_tokens=False)
        return len(words.encode()) / (time.perf_counter() - start) / 1e6


def rows(work, only):
    """(name, our figure, the peer's, unit, our GB, the peer's GB) for one round."""
    if "train" in only:
        peer = work.qlora()
        for case, name in [("train", "QLoRA step, q,v r 16"), ("train-all-linear", "QLoRA step, seven linears")]:
            own = work.ours(case)
            yield name, own["tokens_per_s"], peer["tokens_per_s"], "tokens/s", own["peak_rss_gb"], peer["peak_rss_gb"]
        peer, own = work.qlora("--checkpointing"), work.ours("train-recompute")
        yield "QLoRA step, recomputing", own["tokens_per_s"], peer["tokens_per_s"], "tokens/s", own["peak_rss_gb"], peer["peak_rss_gb"]
    if {"prompt", "decode"} & only:
        peer = work.llama_cpp()
        for case, key in [("prompt", "prompt_tokens_per_s"), ("decode", "decode_tokens_per_s")]:
            own = work.ours(case, "--tokens", "512")
            yield f"{case}, 512 tokens before", own["tokens_per_s"], peer[key], "tokens/s", own["peak_rss_gb"], peer["peak_rss_gb"]
    if "tokenize" in only:
        text = os.path.join(work.options.model, "tokenizer.json")
        yield "tokenising", work.ours("tokenize", "--text", text)["gb_per_s"] * 1e3, work.tokenizers(text), "MB/s", 0, 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bench"), parser.add_argument("model"), parser.add_argument("peers")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--only", default="train,prompt,decode,tokenize")
    options = parser.parse_args()
    work, table = Work(options), {}
    for _ in range(options.rounds):
        for name, own, peer, unit, own_gb, peer_gb in rows(work, set(options.only.split(","))):
            table.setdefault((name, unit), []).append((own, peer, own_gb, peer_gb))
    print("| work | Engram | peer | ratio | Engram's memory | peer's memory |\n|---|---|---|---|---|---|")
    for (name, unit), found in table.items():
        own, peer, own_gb, peer_gb = (statistics.median(column) for column in zip(*found))
        memory = f"{own_gb:.2f} GB | {peer_gb:.2f} GB" if own_gb else "– | –"
        print(f"| {name} | {own:.1f} {unit} | {peer:.1f} {unit} | {own / peer:.2f} | {memory} |")


if __name__ == "__main__":
    main()
