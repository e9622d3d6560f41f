"""A real model beside transformers, PEFT + bitsandbytes and llama.cpp: what it thinks of a text, what it learns, what it writes, how fast.

usage: real_models.py ENGRAM_BENCH MODEL.gguf HF_FOLDER TEXT [--parts perplexity,greedy,losses,speed] [--limit 20000] [--row 512] [--peers DIR]

HF_FOLDER holds the same weights, decoded to bf16.
perplexity  of TEXT in rows of --row tokens, each token but a row's first predicted from those before it, in every precision;
greedy      the likeliest 48 tokens after each of 20 questions, from the GGUF file's blocks on both sides;
losses      20 QLoRA steps (r 16, alpha 32, all linears, AdamW 2e-4, clipped at 1) over rows of 256 tokens of TEXT, NF4 on both sides,
            from the same first adapter;
speed       a QLoRA step beside PEFT + bitsandbytes, prompt and decoding beside llama.cpp on the same file; by turns, medians of two rounds.
            PEERS is the folder with qlora_step.py.
Prints the rows of Markdown tables; the figures of Documentation/MODELS.md are made by it.
"""
import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile

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


def llama_cpp(arguments, context, **more):
    from llama_cpp import Llama
    return Llama(arguments.gguf, n_ctx=context, n_batch=context, n_threads=2, n_threads_batch=2, verbose=False, **more)


def llama_cpp_perplexity(arguments):
    import numpy as np
    model = llama_cpp(arguments, arguments.row, logits_all=True)
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


def perplexity(arguments):
    text = ("--text", arguments.text, "--limit", str(arguments.limit), "--tokens", str(arguments.row))
    for name, is_file, weights, precision in ROWS:
        model = arguments.gguf if is_file else arguments.folder
        found = bench(arguments, "perplexity", model, weights, precision, *text)
        print(f"| {name} | {found['perplexity']:.3f} | {found['tokens_per_s']:.0f} | {found['peak_rss_gb']:.2f} |", flush=True)
    print(f"| transformers, f32 | {transformers_perplexity(arguments):.3f} | | |", flush=True)
    print(f"| llama.cpp, the file | {llama_cpp_perplexity(arguments):.3f} | | |", flush=True)


QUESTIONS = [
    "What is the capital of France?", "Why is the sky blue?", "Write a line about the sea.", "How do I boil an egg?",
    "Name three colours.", "What does a lawyer do?", "Who wrote Hamlet?", "Explain what a loop is in programming.",
    "What is seven times eight?", "Give me a word that rhymes with moon.", "What is the largest planet?", "How does a bicycle stay up?",
    "Translate “good morning” into Spanish.", "What is bread made of?", "Tell me about winter.", "When did the Second World War end?",
    "How many days has a week?", "What is a good name for a cat?", "What do bees make?", "Describe a river in one sentence."]


def llama_cpp_greedy(arguments, rows, count):
    import llama_cpp as library
    import numpy as np
    model = llama_cpp(arguments, max(map(len, rows)) + count)
    vocabulary, written = model.n_vocab(), []
    for row in rows:
        model.reset()
        following, answer = row, []
        for _ in range(count):
            model.eval(following)
            logits = np.ctypeslib.as_array(library.llama_get_logits_ith(model.ctx, -1), shape=(vocabulary,))
            answer.append(int(logits.argmax()))
            following = [answer[-1]]
        written.append(answer)
    return written


def greedy(arguments, count=48):
    from transformers import AutoTokenizer
    tokenizer = AutoTokenizer.from_pretrained(arguments.folder)
    rows = [tokenizer.apply_chat_template([dict(role="user", content=question)], add_generation_prompt=True, return_dict=True)["input_ids"]
            for question in QUESTIONS]
    theirs = llama_cpp_greedy(arguments, rows, count)
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(rows, file), file.flush()
        for precision in ("f32", "int8"):
            ours = bench(arguments, "greedy", arguments.gguf, "file", precision, "--ids", file.name, "--tokens", str(count))["ids"]
            alike = [next((i for i, (a, b) in enumerate(zip(x, y)) if a != b), count) for x, y in zip(ours, theirs)]
            print(f"| greedy, the file's blocks, products in {precision} | {sum(a == count for a in alike)} of {len(rows)} texts alike to the end | "
                  f"{sum(alike) / len(alike):.1f} of {count} tokens until they part |", flush=True)


def peft_losses(arguments, rows, folder):
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM, BitsAndBytesConfig
    torch.manual_seed(1)
    linears = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
    base = AutoModelForCausalLM.from_pretrained(arguments.folder, dtype=torch.float32, device_map={"": "cpu"}, quantization_config=BitsAndBytesConfig(
        load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_compute_dtype=torch.float32))
    model = get_peft_model(base, LoraConfig(
        r=16, lora_alpha=32, lora_dropout=0.0, bias="none", task_type="CAUSAL_LM", target_modules=linears))
    model.save_pretrained(folder)
    learnt = [weight for weight in model.parameters() if weight.requires_grad]
    optimizer, losses = torch.optim.AdamW(learnt, lr=2e-4, weight_decay=0.0), []
    model.train()
    for row in rows:
        ids = torch.tensor([row])
        loss = model(input_ids=ids, labels=ids).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learnt, 1.0)
        optimizer.step(), optimizer.zero_grad()
        losses.append(loss.item())
    return losses


def losses(arguments, steps=20, tokens=256):
    arguments.limit, arguments.row = steps * tokens, tokens
    rows = rows_of_ids(arguments)
    with tempfile.TemporaryDirectory() as folder:
        theirs = peft_losses(arguments, rows, folder)
        file = os.path.join(folder, "rows.json")
        json.dump(rows, open(file, "w"))
        for precision in ("f32", "bf16", "int8"):
            ours = bench(arguments, "losses", arguments.folder, "nf4", precision, "--ids", file, "--adapter", folder, "--learning-rate", "2e-4")["losses"]
            worst = max(abs(a / b - 1) for a, b in zip(ours, theirs))
            print(f"| {steps} QLoRA steps, products in {precision} | {ours[0]:.4f} → {ours[-1]:.4f} (PEFT {theirs[0]:.4f} → {theirs[-1]:.4f}) | "
                  f"largest difference {worst:.2%}, of the mean {abs(sum(ours) / sum(theirs) - 1):.2%} |", flush=True)


def llama_cpp_speed(arguments, tokens=512, count=64):
    """Prompt and decoding, tokens/s; the highest resident memory of a process of its own."""
    script = f"""
import json, resource, time, random
from llama_cpp import Llama
model = Llama({arguments.gguf!r}, n_ctx={tokens + count + 8}, n_batch={tokens}, n_ubatch={tokens}, n_threads=2, n_threads_batch=2, verbose=False)
random.seed(1)
ids = [random.randrange(model.n_vocab()) for _ in range({tokens})]
def once(work, n):
    start = time.perf_counter(); work(); return n / (time.perf_counter() - start)
def prompt():
    model.reset(); model.eval(ids)
def decode():
    for i in range({count}): model.eval([ids[i]])
prompt()
speeds = [once(prompt, {tokens}) for _ in range(3)]
print(json.dumps(dict(prompt=sorted(speeds)[1], decode=once(decode, {count}), gb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024e-9)))
"""
    return json.loads(subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.splitlines()[-1])


def speed(arguments, rounds=2):
    table = {}
    for _ in range(rounds):
        for name, model, weights in (("nf4", arguments.folder, "nf4"), ("the file's blocks", arguments.gguf, "file")):
            for case in ("train", "train-all-linear", "prompt", "decode"):
                found = bench(arguments, case, model, weights, "int8", "--tokens", "512")
                table.setdefault((name, case), []).append((found["tokens_per_s"], found["peak_rss_gb"]))
        found = llama_cpp_speed(arguments)
        table.setdefault(("llama.cpp", "prompt"), []).append((found["prompt"], found["gb"]))
        table.setdefault(("llama.cpp", "decode"), []).append((found["decode"], found["gb"]))
        step = [sys.executable, os.path.join(arguments.peers, "qlora_step.py"), arguments.folder, "nf4", "512", "3"]
        found = json.loads(subprocess.run(step, check=True, capture_output=True, text=True).stdout.splitlines()[-1])
        table.setdefault(("PEFT + bitsandbytes", "train"), []).append((found["tokens_per_s"], found["peak_rss_gb"]))
    for (name, case), found in table.items():
        print(f"| {name} | {case} | {statistics.median(f[0] for f in found):.1f} tokens/s | {max(f[1] for f in found):.2f} GB |", flush=True)


def main():
    parser = argparse.ArgumentParser()
    for name in ("bench", "gguf", "folder", "text"):
        parser.add_argument(name)
    parser.add_argument("--parts", default="perplexity,greedy,losses,speed")
    parser.add_argument("--limit", type=int, default=20_000)
    parser.add_argument("--row", type=int, default=512)
    parser.add_argument("--peers", default="../shared/peers")
    arguments = parser.parse_args()
    for part in arguments.parts.split(","):
        dict(perplexity=perplexity, greedy=greedy, losses=losses, speed=speed)[part](arguments)


main()
