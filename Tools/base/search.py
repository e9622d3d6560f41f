"""The search for a base model on a GPU: the recipe of `engram-forge pretrain` in PyTorch, some two hundred times as fast as on two cores.

usage: search.py POCKET_DIR CORPUS_DIR CHATS.jsonl OUT_DIR --shape HIDDEN,LAYERS,HEADS,KV_HEADS,INTERMEDIATE
                 [--optimizer muon|adamw] [--learning-rate 3e-3] [--batch-tokens 16384] [--tokens 60000000] [--chat-share 0.75]

The tokenizer is POCKET_DIR's. Text is cut, chats are weighted and validation pieces are kept as `engram-forge pretrain` does it, so that nats and
bits a byte can be compared; examples are packed into rows of 1,024 and do not see each other. OUT_DIR gets `log.jsonl` and a Hugging Face
folder that engram reads. What ships is trained by engram itself: this only says which shape and schedule are worth its time.
"""
import argparse
import json
import math
import pathlib
import queue
import shutil
import threading
import time

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import save_file
from tokenizers import Tokenizer

CONTEXT, PIECE, VALID_EVERY, PROMPT_WEIGHT, THETA, EPSILON = 1024, 512, 200, 0.1, 10000, 1e-5


class Examples:
    """All pieces of books and all chats: tokens [n], their weights in the loss [n], where each example begins [examples + 1]."""

    def __init__(self, tokenizer, corpus, chats):
        ids, weights, starts, self.is_chat, self.is_valid, self.valid_bytes = [], [], [0], [], [], 0
        end = tokenizer.token_to_id("<|endoftext|>")

        def add(tokens, token_weights, is_chat, number):
            ids.append(np.array(tokens, np.uint16)), weights.append(np.array(token_weights, np.float32))
            weights[-1][0] = 0
            starts.append(starts[-1] + len(tokens)), self.is_chat.append(is_chat)
            self.is_valid.append(number % VALID_EVERY == VALID_EVERY // 2)

        number = 0
        for file in sorted(path for path in pathlib.Path(corpus).rglob("*") if path.suffix in (".txt", ".md")):
            text = tokenizer.encode(file.read_bytes().decode(), add_special_tokens=False).ids + [end]
            for start in range(0, len(text) - 1, PIECE - 1):
                number, piece = number + 1, text[start:start + PIECE]
                add(piece, np.ones(len(piece)), False, number)
                if self.is_valid[-1]:
                    self.valid_bytes += len(tokenizer.decode(piece[1:], skip_special_tokens=False).encode())
        lines = [json.loads(line)["messages"] for line in open(chats, encoding="utf-8")]
        for first in range(0, len(lines), 20000):
            rendered = [self.render(messages) for messages in lines[first:first + 20000]]
            encoded = tokenizer.encode_batch([text for text, _ in rendered], add_special_tokens=False)
            for number, (encoding, (_, answers)) in enumerate(zip(encoded, rendered), first + 1):
                if len(encoding.ids) <= CONTEXT:
                    begin, stop = np.array(encoding.offsets).T
                    learnt = sum(((begin >= a) & (stop <= b) for a, b in answers), np.zeros(len(encoding.ids), bool))
                    add(encoding.ids, np.where(learnt, 1, PROMPT_WEIGHT), True, number)
        self.ids, self.weights, self.starts = np.concatenate(ids), np.concatenate(weights), np.array(starts)
        self.is_chat, self.is_valid, self.lengths = np.array(self.is_chat), np.array(self.is_valid), np.diff(self.starts)

    @staticmethod
    def render(messages):
        """ChatML, and where its answers begin and end."""
        text, answers = "", []
        for message in messages:
            text += f"<|im_start|>{message['role']}\n"
            if message["role"] == "assistant":
                answers.append((len(text), len(text) + len(message["content"]) + len("<|im_end|>")))
            text += message["content"] + "<|im_end|>\n"
        return text, answers

    def rows(self, chosen):
        """Examples in their order as rows of ids, weights, example numbers and positions, each [rows, 1024]."""
        lengths, rows, columns, row, used = self.lengths[chosen], [], [], 0, 0
        for length in lengths.tolist():
            if used + length > CONTEXT:
                row, used = row + 1, 0
            rows.append(row), columns.append(used)
            used += length
        position = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        source = np.repeat(self.starts[chosen], lengths) + position
        target = np.repeat(np.array(rows) * CONTEXT + np.array(columns), lengths) + position
        result = [np.zeros((row + 1) * CONTEXT, t) for t in (np.int64, np.float32, np.int64, np.int64)]
        for array, values in zip(result, (self.ids[source], self.weights[source], np.repeat(np.arange(1, len(chosen) + 1), lengths), position)):
            array[target] = values
        return [torch.from_numpy(array.reshape(row + 1, CONTEXT)) for array in result]

    def batches(self, chat_share, rows, seed=7):
        """Endless batches of training rows, made ahead by a thread."""
        ready, random = queue.Queue(8), np.random.default_rng(seed)
        kinds = [np.flatnonzero(~self.is_valid & (self.is_chat == kind)) for kind in (False, True)]
        rates = np.array([(1 - chat_share), chat_share]) / [self.lengths[kind].mean() for kind in kinds]

        def endless(kind):
            while True:
                yield from random.permutation(kind)

        def produce():
            decks = [endless(kind) for kind in kinds]
            while True:
                counts = np.round(64 * rows * CONTEXT * rates).astype(int)
                chosen = [next(deck) for deck, count in zip(decks, counts) for _ in range(count)]
                ready.put(self.rows(random.permutation(chosen)))

        threading.Thread(target=produce, daemon=True).start()
        while True:
            made = ready.get()
            for first in range(0, len(made[0]) - rows + 1, rows):
                yield [array[first:first + rows] for array in made]


class Block(torch.nn.Module):
    def __init__(self, hidden, heads, kv_heads, intermediate):
        super().__init__()
        self.heads, self.kv_heads, self.size = heads, kv_heads, hidden // heads
        shapes = dict(q=(heads * self.size, hidden), k=(kv_heads * self.size, hidden), v=(kv_heads * self.size, hidden),
                      o=(hidden, heads * self.size), gate=(intermediate, hidden), up=(intermediate, hidden), down=(hidden, intermediate))
        self.linears = torch.nn.ParameterDict({name: torch.nn.Parameter(torch.empty(shape)) for name, shape in shapes.items()})
        self.norms = torch.nn.ParameterDict({name: torch.nn.Parameter(torch.ones(hidden)) for name in ("input", "post_attention")})

    def forward(self, x, cosine, sine, mask):
        """x: [rows, tokens, hidden]; cosine and sine: [rows, tokens, 1, size / 2]; mask: [rows, 1, tokens, tokens]."""
        def rotated(y):
            first, second = y.unflatten(-1, (-1, self.size)).chunk(2, -1)
            return torch.cat([first * cosine - second * sine, second * cosine + first * sine], -1).transpose(1, 2)

        weights, group = self.linears, self.heads // self.kv_heads
        h = F.rms_norm(x, x.shape[-1:], self.norms["input"], EPSILON)
        q, k = rotated(F.linear(h, weights["q"])), rotated(F.linear(h, weights["k"])).repeat_interleave(group, 1)
        v = F.linear(h, weights["v"]).unflatten(-1, (-1, self.size)).transpose(1, 2).repeat_interleave(group, 1)
        attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = x + F.linear(attended.transpose(1, 2).flatten(2), weights["o"])
        h = F.rms_norm(x, x.shape[-1:], self.norms["post_attention"], EPSILON)
        return x + F.linear(F.silu(F.linear(h, weights["gate"])) * F.linear(h, weights["up"]), weights["down"])


class Model(torch.nn.Module):
    """A Llama with tied embeddings, initialised as `engram-forge pretrain` does."""

    def __init__(self, vocabulary, hidden, layers, heads, kv_heads, intermediate):
        super().__init__()
        self.table = torch.nn.Parameter(torch.randn(vocabulary, hidden) * 0.02)
        self.blocks = torch.nn.ModuleList(Block(hidden, heads, kv_heads, intermediate) for _ in range(layers))
        self.norm = torch.nn.Parameter(torch.ones(hidden))
        for block in self.blocks:
            for name, weight in block.linears.items():
                torch.nn.init.normal_(weight, std=0.02 / (math.sqrt(2 * layers) if name in ("o", "down") else 1))
        size = hidden // heads
        self.register_buffer("frequencies", THETA ** (-torch.arange(0, size, 2).float() / size), persistent=False)

    def forward(self, ids, weights, example, position):
        """All [rows, 1024] → the sum of weighted losses, and the sum of weights."""
        mask = (example[:, :, None] == example[:, None, :]).tril()[:, None]
        angle = (position[..., None].float() * self.frequencies)[:, :, None]
        cosine, sine = angle.cos().bfloat16(), angle.sin().bfloat16()
        x = self.table[ids]
        for block in self.blocks:
            x = block(x, cosine, sine, mask)
        logits = F.rms_norm(x, x.shape[-1:], self.norm, EPSILON)[:, :-1].flatten(0, 1) @ self.table.t()
        losses = F.cross_entropy(logits.float(), ids[:, 1:].flatten(), reduction="none")
        return (losses * weights[:, 1:].flatten()).sum(), weights[:, 1:].sum()

    def save(self, pocket, folder):
        names = dict(q="self_attn.q_proj", k="self_attn.k_proj", v="self_attn.v_proj", o="self_attn.o_proj", gate="mlp.gate_proj",
                     up="mlp.up_proj", down="mlp.down_proj", input="input_layernorm", post_attention="post_attention_layernorm")
        tensors = {"model.embed_tokens.weight": self.table, "model.norm.weight": self.norm}
        for index, block in enumerate(self.blocks):
            for name, value in [*block.linears.items(), *block.norms.items()]:
                tensors[f"model.layers.{index}.{names[name]}.weight"] = value
        save_file({name: value.detach().bfloat16().contiguous().cpu() for name, value in tensors.items()}, folder / "model.safetensors")
        first, config = self.blocks[0], json.loads((pathlib.Path(pocket) / "config.json").read_text())
        config.update(hidden_size=len(self.norm), num_hidden_layers=len(self.blocks), num_attention_heads=first.heads, head_dim=first.size,
                      num_key_value_heads=first.kv_heads, intermediate_size=len(first.linears["up"]))
        (folder / "config.json").write_text(json.dumps(config, indent=2))
        for name in ("tokenizer.json", "tokenizer_config.json"):
            shutil.copy(pathlib.Path(pocket) / name, folder)


class Muon:
    """As in Sources/Training/Optimizer/MuonStep.swift, all matrices of one shape at once."""

    def __init__(self, parameters):
        shapes = {tuple(p.shape) for p in parameters}
        self.groups = {shape: [p for p in parameters if tuple(p.shape) == shape] for shape in shapes}
        self.velocities = {shape: torch.zeros(len(group), *shape, device=group[0].device) for shape, group in self.groups.items()}

    @torch.no_grad()
    def step(self, rate):
        for shape, group in self.groups.items():
            gradient, velocity = torch.stack([p.grad for p in group]), self.velocities[shape]
            velocity.lerp_(gradient, 0.05)
            x = torch.lerp(gradient, velocity, 0.95).bfloat16()
            x = x.mT if shape[0] > shape[1] else x
            x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
            for _ in range(5):
                gram = x @ x.mT
                x = 3.4445 * x + (-4.7750 * gram + 2.0315 * gram @ gram) @ x
            for p, direction in zip(group, x.mT if shape[0] > shape[1] else x):
                p.mul_(1 - 0.1 * rate).add_(direction.float(), alpha=-rate * 0.2 * math.sqrt(max(shape)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("pocket", "corpus", "chats", "out"):
        parser.add_argument(name)
    parser.add_argument("--shape", type=lambda text: [int(x) for x in text.split(",")], required=True)
    parser.add_argument("--optimizer", choices=["muon", "adamw"], default="muon")
    parser.add_argument("--learning-rate", type=float, default=3e-3)
    parser.add_argument("--batch-tokens", type=int, default=16384)
    parser.add_argument("--tokens", type=int, default=60_000_000)
    parser.add_argument("--chat-share", type=float, default=0.75)
    options = parser.parse_args()
    device, out, rows = "cuda" if torch.cuda.is_available() else "cpu", pathlib.Path(options.out), options.batch_tokens // CONTEXT
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(1)
    tokenizer = Tokenizer.from_file(f"{options.pocket}/tokenizer.json")
    examples = Examples(tokenizer, options.corpus, options.chats)
    model = Model(tokenizer.get_vocab_size(), *options.shape).to(device)
    inner = [weight for block in model.blocks for weight in block.linears.values()] if options.optimizer == "muon" else []
    muon, others = Muon(inner), [p for p in model.parameters() if not any(p is weight for weight in inner)]
    adam = torch.optim.AdamW(others, lr=options.learning_rate, betas=(0.9, 0.95), weight_decay=0.1)
    valid = [examples.rows(np.flatnonzero(examples.is_valid & (examples.is_chat == kind))[:2000]) for kind in (False, True)]
    if device == "cuda":
        model.compile(dynamic=False)
    start, tokens, next_report = time.time(), 0, 0.1

    def losses(batch):
        with torch.autocast(device, torch.bfloat16):
            return model(*(array.to(device, non_blocking=True) for array in batch))

    @torch.no_grad()
    def report():
        books, chats = ([sum(x.item() for x in column) for column in zip(*(
            losses([F.pad(array[first:first + rows], (0, 0, 0, max(0, first + rows - len(array)))) for array in kind])
            for first in range(0, len(kind[0]), rows)))] for kind in valid)
        line = dict(tokens=tokens, seconds=round(time.time() - start), books=books[0] / books[1], chats=chats[0] / chats[1],
                    bits_per_byte=books[0] / math.log(2) / examples.valid_bytes)
        print(json.dumps(line), file=open(out / "log.jsonl", "a"), flush=True)

    for step, batch in enumerate(examples.batches(options.chat_share, rows), 1):
        done = tokens / options.tokens
        if done >= 1:
            break
        rate = options.learning_rate * min(1, step / 100) * (0.05 + 0.95 * (1 + math.cos(math.pi * done)) / 2)
        total, count = losses(batch)
        (total / count).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        adam.param_groups[0]["lr"] = rate
        adam.step(), muon.step(rate), model.zero_grad()
        tokens += int((batch[2] > 0).sum())
        if tokens / options.tokens >= next_report:
            report()
            next_report += 0.1
    report()
    model.save(options.pocket, out)


if __name__ == "__main__":
    main()
