"""Times llama.cpp decoding several sequences in one llama_batch, beside `engram-bench decode --streams N`.

    python Tools/reference/llama_cpp_batch.py MODEL.gguf --streams 16 --tokens 256 --threads 2

Every sequence has a prompt of its own of random tokens and then gets one token in each step; the tokens of all sequences together are
counted. One JSON line, in the names of engram-bench. Needs llama-cpp-python (its low-level API).
"""

import argparse
import ctypes
import json
import random
import time

import llama_cpp


def fill(batch, entries):
    """entries: (token, position, sequence, whether its logits are asked for)."""
    batch.n_tokens = len(entries)
    for i, (token, position, sequence, wanted) in enumerate(entries):
        batch.token[i] = token
        batch.pos[i] = position
        batch.n_seq_id[i] = 1
        batch.seq_id[i][0] = sequence
        batch.logits[i] = 1 if wanted else 0


def decode(context, batch):
    code = llama_cpp.llama_decode(context, batch)
    if code != 0:
        raise SystemExit(f"llama_decode returned {code}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("--streams", type=int, default=16)
    parser.add_argument("--tokens", type=int, default=256, help="of each prompt")
    parser.add_argument("--steps", type=int, default=64)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()

    llama_cpp.llama_backend_init()
    silent = llama_cpp.llama_log_callback(lambda level, text, data: None)
    llama_cpp.llama_log_set(silent, ctypes.c_void_p(0))
    model_parameters = llama_cpp.llama_model_default_params()
    model_parameters.n_gpu_layers = 0
    load = getattr(llama_cpp, "llama_model_load_from_file", None) or llama_cpp.llama_load_model_from_file
    model = load(arguments.model.encode(), model_parameters)
    if not model:
        raise SystemExit(f"{arguments.model} cannot be loaded")
    length = arguments.tokens + arguments.steps * (arguments.repeats + 1)
    parameters = llama_cpp.llama_context_default_params()
    parameters.n_ctx = length * arguments.streams
    parameters.n_batch = max(512, arguments.streams)
    parameters.n_ubatch = max(512, arguments.streams)
    parameters.n_seq_max = arguments.streams
    parameters.n_threads = arguments.threads
    parameters.n_threads_batch = arguments.threads
    create = getattr(llama_cpp, "llama_init_from_model", None) or llama_cpp.llama_new_context_with_model
    context = create(model, parameters)
    if not context:
        raise SystemExit("no context: too many streams or tokens for the memory")

    if hasattr(llama_cpp, "llama_model_get_vocab"):
        vocabulary = llama_cpp.llama_vocab_n_tokens(llama_cpp.llama_model_get_vocab(model))
    else:
        vocabulary = llama_cpp.llama_n_vocab(model)
    source = random.Random(1)
    batch = llama_cpp.llama_batch_init(max(512, arguments.streams), 0, 1)
    for sequence in range(arguments.streams):
        for start in range(0, arguments.tokens, 512):
            stop = min(start + 512, arguments.tokens)
            fill(batch, [(source.randrange(vocabulary), at, sequence, at + 1 == arguments.tokens) for at in range(start, stop)])
            decode(context, batch)

    position = arguments.tokens
    times = []
    # The first round warms up.
    for _ in range(arguments.repeats + 1):
        begin = time.perf_counter()
        for _ in range(arguments.steps):
            fill(batch, [(source.randrange(vocabulary), position, sequence, True) for sequence in range(arguments.streams)])
            decode(context, batch)
            llama_cpp.llama_get_logits(context)
            position += 1
        times.append(time.perf_counter() - begin)
    seconds = sorted(times[1:])[len(times[1:]) // 2]
    print(json.dumps({
        "case": "decode", "program": "llama.cpp", "streams": arguments.streams, "threads": arguments.threads,
        "seconds": seconds / arguments.steps, "tokens_per_s": arguments.streams * arguments.steps / seconds,
    }))


main()
