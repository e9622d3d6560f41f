"""Holds what `engram export` writes against the programs that read it: transformers + PEFT, llama.cpp, mlx-lm, Ollama's rules.

    python interop.py --engram .build/release/engram --model HF-FOLDER [--gguf BASE.gguf] [--work DIR] [--encodings q8_0,q4_k_m]
                      [--brain DIR --exam FILE]

Exits with 1 where something does not hold; prints a table and, with --out, writes it as JSON.
Needs: torch, transformers, peft, gguf, llama-cpp-python; mlx-lm where it is installed.
"""

import argparse
import ctypes
import json
import math
import pathlib
import re
import subprocess
import sys

import numpy as np

PROMPTS = [
    "What is the capital of France?", "Name three primary colours.", "Why is the sky blue?", "How do bees make honey?",
    "What is 12 times 7?", "Translate 'good morning' to Spanish.", "Who wrote Romeo and Juliet?", "What does a lighthouse do?",
    "Give me a short recipe for pancakes.", "What is photosynthesis?", "How many days are in a leap year?", "Explain gravity to a child.",
    "What is the largest ocean?", "When did the Second World War end?", "What is a prime number?", "How does a bicycle stay upright?",
    "Write one sentence about autumn.", "What is the opposite of hot?", "Which planet is closest to the sun?", "What is a haiku?",
]
TOKENS = 24
# Two likeliest tokens that lie nearer than this are a tie: both programs round activations to 8 bits, each in its own way.
TIE = 0.6

results, failures = {}, []


def check(name, value, ok):
    results[name] = value
    print(("ok    " if ok else "FAILS ") + f"{name}: {value}", flush=True)
    if not ok:
        failures.append(name)


def engram(*words):
    run = subprocess.run([args.engram, *map(str, words)], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"engram {' '.join(map(str, words))}\n{run.stderr or run.stdout}")
    return json.loads(run.stdout.strip().splitlines()[-1])


def export(form, out, *more):
    summary = engram("export", form, "--out", work / out, "--model", args.model, *adapter_words(form), "--json", *more)
    check(f"{form} {' '.join(map(str, more))}: its own check", summary["checked"], summary["checked"] is True)
    return pathlib.Path(summary["file"])


def adapter_words(form):
    return ["--adapter", adapter]


def ask(question, *words):
    return engram("ask", "--unchecked", "--json", "--max-tokens", TOKENS, *words, question)["answer"]


def make_adapter(model_dir, out, rank=8, alpha=16, seed=1):
    """A LoRA of small random numbers, B not zero, in PEFT's own layout, written by PEFT."""
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM

    model = AutoModelForCausalLM.from_pretrained(model_dir, dtype=torch.float32)
    names = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
    model = get_peft_model(model, LoraConfig(r=rank, lora_alpha=alpha, target_modules=names, task_type="CAUSAL_LM"))
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "lora_B" in name:
                weight.copy_(torch.randn(weight.shape, generator=generator) * 0.01)
            elif "lora_A" in name:
                weight.copy_(torch.randn(weight.shape, generator=generator) * 0.02)
    model.save_pretrained(out)
    return model


def against_transformers(model, tokenizer):
    """PEFT over its own base, against the exported PEFT folder, the merged folder, and Engram's own text."""
    import torch
    from peft import PeftModel
    from transformers import AutoModelForCausalLM, AutoTokenizer

    def logits(of, ids):
        with torch.no_grad():
            return of(ids).logits.float()

    base = AutoModelForCausalLM.from_pretrained(args.model, dtype=torch.float32)
    exported = PeftModel.from_pretrained(base, export("peft", "peft"))
    merged_dir = export("safetensors", "merged")
    merged = AutoModelForCausalLM.from_pretrained(merged_dir, dtype=torch.float32)
    merged_tokenizer = AutoTokenizer.from_pretrained(merged_dir)
    for name, other, most in [("peft", exported, 1e-4), ("safetensors", merged, 0.02)]:
        worst, divergence, count = 0.0, 0.0, 0
        for prompt in PROMPTS:
            ids = tokenizer.apply_chat_template(
                [{"role": "user", "content": prompt}], add_generation_prompt=True, return_tensors="pt", return_dict=True)["input_ids"]
            other_ids = merged_tokenizer.apply_chat_template(
                [{"role": "user", "content": prompt}], add_generation_prompt=True, return_tensors="pt", return_dict=True)["input_ids"]
            if ids.tolist() != other_ids.tolist():
                check("safetensors: tokens", prompt, False)
            a, b = logits(model, ids), logits(other, ids)
            worst = max(worst, (a - b).abs().max().item())
            p, q = torch.log_softmax(a, -1), torch.log_softmax(b, -1)
            divergence += (p.exp() * (p - q)).sum(-1).sum().item()
            count += ids.shape[1]
        check(f"{name} in transformers: largest difference of a logit; divergence, nats a token",
              f"{worst:.2e}; {divergence / count:.2e}", divergence / count < most)


class Llama:
    """llama.cpp with a model and perhaps an adapter."""

    def __init__(self, path, adapter=None):
        import llama_cpp

        self.model = llama_cpp.Llama(
            str(path), lora_path=str(adapter) if adapter else None, n_ctx=1024, n_batch=1024, n_threads=2, logits_all=True,
            verbose=False)

    def logits(self, ids):
        self.model.reset()
        self.model.eval(ids)
        return np.array(self.model.scores[: len(ids)], dtype=np.float64)

    def close(self):
        self.model.close()


def greedy_beside(llama, answers, tokenizer):
    """How many of Engram's answers llama.cpp gives too, how many differ where two tokens tie, and how many differ otherwise."""
    same = ties = 0
    worst = 0.0
    for prompt, answer in zip(PROMPTS, answers):
        text = tokenizer.apply_chat_template([{"role": "user", "content": prompt}], add_generation_prompt=True, tokenize=False)
        ids = tokenizer.encode(text, add_special_tokens=False)
        given = tokenizer.encode(answer, add_special_tokens=False)
        scores = llama.logits(ids + given)
        gap = 0.0
        for place, token in enumerate(given):
            row = scores[len(ids) + place - 1]
            gap = max(gap, row.max() - row[token])
        worst = max(worst, gap)
        same += gap == 0
        ties += 0 < gap <= TIE
    return same, ties, len(answers) - same - ties, worst


def perplexity(llama, ids):
    total = 0.0
    count = 0
    for start in range(0, len(ids) - 512, 512):
        window = ids[start : start + 512]
        scores = llama.logits(window)
        top = scores.max(-1, keepdims=True)
        logs = scores - top - np.log(np.exp(scores - top).sum(-1, keepdims=True))
        for place in range(128, 511):
            total -= logs[place, window[place + 1]]
            count += 1
    return math.exp(total / count)


def reference_quantized(source, kind):
    """The same F16 file by llama.cpp's own quantiser."""
    import llama_cpp

    target = work / f"reference-{kind}.gguf"
    types = {"q8_0": 7, "q4_0": 2, "q6_k": 18, "q5_k_m": 17, "q4_k_m": 15}
    params = llama_cpp.llama_model_quantize_default_params()
    params.ftype, params.nthread = types[kind], 2
    if llama_cpp.llama_model_quantize(str(source).encode(), str(target).encode(), ctypes.byref(params)) != 0:
        sys.exit(f"llama.cpp could not quantise to {kind}")
    return target


def against_llama(tokenizer, ids):
    def compare(name, path, lora=None, most=0):
        """llama.cpp beside Engram on the same file."""
        who = ["--adapter", lora] if lora else ["--plain"]
        answers = [ask(prompt, "--model", path, *who) for prompt in PROMPTS]
        llama = Llama(path, lora)
        same, ties, other, gap = greedy_beside(llama, answers, tokenizer)
        figure = perplexity(llama, ids)
        llama.close()
        check(f"{name} in llama.cpp: of {len(PROMPTS)} answers the same, a tie, otherwise",
              f"{same}, {ties}, {other} (largest gap {gap:.3f}); perplexity {figure:.3f}", other <= most)
        return figure

    whole = export("gguf", "f16", "--encoding", "f16")
    compare("gguf f16", whole)
    lora = export("gguf-lora", "lora")
    bare = work / "base-f16"
    base = args.gguf or pathlib.Path(
        engram("export", "gguf", "--out", bare, "--model", args.model, "--plain", "--encoding", "f16", "--json")["file"])
    compare("base + gguf-lora", base, lora)
    sizes = {}
    for kind in args.encodings.split(","):
        ours = export("gguf", kind, "--encoding", kind)
        theirs = reference_quantized(whole, kind)
        figure = compare(f"gguf {kind}", ours)
        llama = Llama(theirs)
        reference = perplexity(llama, ids)
        llama.close()
        check(f"gguf {kind}: perplexity, llama.cpp's own quantiser", f"{figure:.3f}, {reference:.3f}", figure < reference * 1.01)
        sizes[kind] = (ours.stat().st_size, theirs.stat().st_size)
        check(f"gguf {kind}: bytes, llama.cpp's", sizes[kind], abs(sizes[kind][0] / sizes[kind][1] - 1) < 0.01)
        check(f"gguf {kind}: types of tensors as llama.cpp's", same_types(ours, theirs), same_types(ours, theirs) == "the same")


def same_types(ours, theirs):
    import gguf

    a = {t.name: t.tensor_type.name for t in gguf.GGUFReader(ours).tensors}
    b = {t.name: t.tensor_type.name for t in gguf.GGUFReader(theirs).tensors}
    differ = [f"{n} {a.get(n)} {b.get(n)}" for n in sorted(a.keys() | b.keys()) if a.get(n) != b.get(n)]
    return ", ".join(differ[:6]) if differ else "the same"


def parse_modelfile(text):
    """Ollama's rules: an instruction a line, its argument as it stands, in quotes, or in three of them over many lines."""
    pattern = re.compile(r'(?is)\s*(?:#[^\n]*\n|(FROM|ADAPTER|TEMPLATE|SYSTEM|PARAMETER|LICENSE|MESSAGE|REQUIRES)\s+'
                         r'(?:(stop|temperature|num_ctx|[a-z_]+)\s+(?=\S))??("""(.*?)"""|"([^"\n]*)"|[^\n]+)\s*\n)')
    place, found = 0, []
    while place < len(text):
        match = pattern.match(text, place)
        if not match:
            raise ValueError(f"not an instruction: {text[place:place + 60]!r}")
        if match.group(1):
            value = next(v for v in (match.group(4), match.group(5), match.group(3)) if v is not None)
            name = match.group(1).upper()
            if name == "PARAMETER" and match.group(2) is None:
                key, _, value = value.partition(" ")
                found.append((f"PARAMETER {key}", value.strip('"')))
            else:
                found.append((name + (f" {match.group(2)}" if match.group(2) else ""), value))
        place = match.end()
    return found


def run_go(template, system, messages):
    """The few words of Go's templates that these use: if, else, end, range, eq, ne, not, and fields."""
    text = re.sub(r"\s*\{\{-", "{{", template)
    text = re.sub(r"-\}\}\s*", "}}", text)
    parts = re.split(r"(\{\{.*?\}\})", text)

    def value(word, scope):
        if word.startswith('"'):
            return json.loads(word)
        return {".System": system, ".Content": scope.get("content"), ".Role": scope.get("role"), "$last": scope.get("last")}[word]

    def truth(condition, scope):
        words = re.findall(r'"(?:[^"\\]|\\.)*"|\S+', condition)
        if words[0] == "not":
            return not value(words[1], scope)
        if words[0] in ("eq", "ne"):
            return (value(words[1], scope) == value(words[2], scope)) == (words[0] == "eq")
        return bool(value(words[0], scope))

    def block(place, scope, run):
        """Writes up to the end or else of this level."""
        out = ""
        while place < len(parts):
            part = parts[place]
            if not part.startswith("{{"):
                out += part if run else ""
                place += 1
                continue
            words = part[2:-2].strip()
            if words == "end" or words.startswith("else"):
                return out, place
            if words.startswith("if "):
                done, condition = False, words[3:]
                while True:
                    take = run and not done and truth(condition, scope)
                    text, place = block(place + 1, scope, take)
                    out += text
                    done = done or take
                    closing = parts[place][2:-2].strip()
                    if closing == "end":
                        break
                    condition = closing[8:] if closing.startswith("else if ") else '"x"'
                place += 1
            elif words.startswith("range "):
                start = place + 1
                for index, message in enumerate(messages):
                    text, place = block(start, {**message, "last": index == len(messages) - 1}, run)
                    out += text
                place += 1
            elif words.startswith("$last :="):
                place += 1
            else:
                out += str(value(words, scope)) if run else ""
                place += 1
        return out, place

    return block(0, {}, True)[0]


def against_ollama(tokenizer):
    place = export("ollama", "ollama", "--encoding", "q8_0")
    found = parse_modelfile(place.read_text())
    names = [name for name, _ in found]
    values = dict(found)
    check("ollama: instructions", sorted(set(names)), {"FROM", "TEMPLATE", "PARAMETER stop"} <= set(names))
    check("ollama: FROM is there", values["FROM"], (place.parent / values["FROM"]).exists())
    system = {"role": "system", "content": "Be brief."}
    turns = [{"role": "user", "content": "Hello."}, {"role": "assistant", "content": "Hi!"}, {"role": "user", "content": "Bye?"}]
    for messages in [turns[:1], [system] + turns[:1], turns, [system] + turns]:
        expected = tokenizer.apply_chat_template(messages, add_generation_prompt=True, tokenize=False)
        text = next((m["content"] for m in messages if m["role"] == "system"), "")
        check(f"ollama: its template over {len(messages)} messages writes what the chat template writes",
              "the same", run_go(values["TEMPLATE"], text, messages) == expected)


def against_mlx(config):
    place = export("mlx", "mlx")
    about = json.loads((place / "adapter_config.json").read_text())
    try:
        import mlx_lm  # noqa: F401
    except ImportError:
        print("--    mlx-lm is not installed: its layout is compared, not loaded")
    else:
        from mlx_lm import load

        load(str(args.model), adapter_path=str(place))
        check("mlx: mlx-lm loads it", True, True)
    from safetensors import safe_open

    peft = safe_open(adapter / "adapter_model.safetensors", "np")
    mlx = safe_open(place / "adapters.safetensors", "np")
    settings = json.loads((adapter / "adapter_config.json").read_text())
    scale = about["lora_parameters"]["scale"]
    check("mlx: scale", scale, scale == settings["lora_alpha"] / settings["r"])
    worst = 0.0
    for name in peft.keys():
        ours = name.removeprefix("base_model.model.").replace(".lora_A.weight", ".lora_a").replace(".lora_B.weight", ".lora_b")
        worst = max(worst, float(np.abs(peft.get_tensor(name).T - mlx.get_tensor(ours)).max()))
    check("mlx: the matrices are PEFT's, transposed", worst, worst == 0 and len(mlx.keys()) == len(peft.keys()))


def recall():
    """What a taught brain still knows once its adapter is merged and rounded: the owner's exam, asked of each file by itself."""
    def examined(file=None):
        words = ["--columns", "merged", "--merged", file] if file else ["--columns", "ours"]
        report = engram("eval", "--brain", args.brain, "--exam", args.exam, "--most", 1, *words, "--json")
        score = report["columns"]["merged" if file else "ours"]
        low, high = score["recall_interval"]
        return f"{score['recall']:.0%} ({low:.0%} to {high:.0%}) of {score['n'] - score['unanswerable']}"

    results["recall, the adapter beside its base"] = examined()
    print("      recall, the adapter beside its base:", results["recall, the adapter beside its base"], flush=True)
    for kind in ["f16"] + args.encodings.split(","):
        place = work / "recall" / kind
        summary = engram("export", "gguf", "--brain", args.brain, "--out", place, "--encoding", kind, "--json")
        check(f"recall, gguf {kind}: its own check", summary["checked"], summary["checked"] is True)
        found = summary["check"]
        results[f"recall, gguf {kind}"] = said = f"{examined(summary['file'])}; divergence {found['mean_divergence']:.4f} nats, " \
            f"same token {found['same_token']:.1%}"
        print(f"      recall, gguf {kind}: {said}", flush=True)


def main():
    from transformers import AutoTokenizer

    if args.brain:
        recall()
        if args.only == "recall":
            return end()
    tokenizer = AutoTokenizer.from_pretrained(args.model)
    model = make_adapter(args.model, adapter)
    text = pathlib.Path(args.text).read_text(encoding="utf-8") if args.text else " ".join(PROMPTS * 40)
    ids = tokenizer.encode(text, add_special_tokens=False)[: args.words]
    parts = {
        "transformers": lambda: against_transformers(model, tokenizer), "mlx": lambda: against_mlx(model.config),
        "ollama": lambda: against_ollama(tokenizer), "llama": lambda: against_llama(tokenizer, ids),
    }
    for name in args.only.split(",") if args.only else parts:
        if name in parts:
            parts[name]()
    end()


def end():
    if args.out:
        pathlib.Path(args.out).write_text(json.dumps({"results": results, "failures": failures}, indent=1))
    print(f"{len(results) - len(failures)} hold, {len(failures)} do not")
    sys.exit(1 if failures else 0)


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--engram", default=".build/release/engram")
parser.add_argument("--model", help="a Hugging Face folder; needed but for --only recall")
parser.add_argument("--gguf", help="the base as others converted it, for base + adapter")
parser.add_argument("--work", default="/tmp/engram-interop")
parser.add_argument("--encodings", default="q8_0,q6_k,q5_k_m,q4_k_m,q4_0")
parser.add_argument("--text", help="a text for perplexity")
parser.add_argument("--words", type=int, default=4_096, help="tokens of it")
parser.add_argument("--only", help="transformers, mlx, ollama, llama, recall")
parser.add_argument("--brain", help="a brain that was taught; what its exports recall is examined")
parser.add_argument("--exam", help="the exam file for it")
parser.add_argument("--out")
args = parser.parse_args()
work = pathlib.Path(args.work)
work.mkdir(parents=True, exist_ok=True)
adapter = work / "adapter"

if __name__ == "__main__":
    main()
