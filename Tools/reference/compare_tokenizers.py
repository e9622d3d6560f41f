#!/usr/bin/env python3
"""Compares Engram's token ids with those of Hugging Face `tokenizers`, text by text.

    python Tools/reference/compare_tokenizers.py --shared ../shared [--out DIR] [--package .] [--only NAME] [--seed 1]
                                                [--gguf MODEL.gguf TOKENIZER.json]

Writes the texts, Hugging Face's ids and its decoded text to --out, then runs the test `ComparisonTests` of the package, which encodes
the same texts and prints how many differ. Texts: every note under <shared>/vaults, every code point of Unicode between
letters, digits and spaces, and generated hard text (emoji, Arabic, combining marks, long white space, special tokens in the text,
bytes that are no UTF-8 and were replaced).

Needs: tokenizers 0.23 (any 0.20 or later gives the same ids).
"""
import argparse
import json
import os
import random
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ["TOKENIZERS_PARALLELISM"] = "false"
from tokenizers import Tokenizer

SPACES = [" ", "  ", "   ", "\t", "\n", "\r", "\r\n", "\n\n", "\v", "\f", "\u0085", "\u00a0", "\u1680", "\u2003", "\u2009", "\u2028",
          "\u2029", "\u202f", "\u205f", "\u3000", "\u200b", "\ufeff", "\x1c", "\x1f", " " * 40, "\n" * 17, "\t \t \n \t"]
WORDS = ["the", "The", "HELLO", "straße", "naïve", "cafe\u0301", "e\u0301\u0323", "I'm", "don't", "DON'T", "we'LL", "'s", "'S", "'\u017f",
         "’s", "'re", "'Ve", "'d", "'lL", "''", "x'y", "snake_case", "camelCase", "foo.bar()", "a+b=c", "<div>", "</think>", "{}", "http://x.y/z?q=1",
         "१२३", "٠١٢٣٤", "12345", "1,234.5", "½", "²", "Ⅷ", "3rd", "你好", "世界", "数学", "日本語", "カタカナ", "か\u3099", "한국어",
         "\u1112\u1161\u11ab", "العربية", "مرحبا", "שלום", "हिन्दी", "ไทย", "ខ្មែរ", "Ελληνικά", "русский", "İ", "ǅ", "ﬁ", "\u212b", "\u2126",
         "🙂", "👍🏽", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇩🇪", "☃", "❤️", "\U0001F9FF", "\U0001FAE8", "\U000e0041", "\ue000", "\U0010fffd", "\ufffd", "\x00", "\x07", "\x7f",
         "a\u0300\u0301\u0302\u0303", "Z͑ͫ̓ͪ̂", "q\u0307\u0323", "\u0344", "\u0958", "\uf900", "▁", "▁▁", "a▁b", "Ġ", "Ċ", "<0x0A>", "<unk>", "<s>", "</s>",
         "<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|eot_id|>", "<|begin_of_text|>", "[INST]", "<|", "|>", "...", "—", "«»", "\\n", "`code`", "#", "##",
         "\u00ad", "$5", "€9", "_", "__", "-", "--", "!?", "\"quoted\"", "(", ")"]


def generated(seed, count):
    rng = random.Random(seed)
    texts = ["", " ", "\n", "a", "\u0301", " \u0301", "a" * 5000, " " * 5000, "\n" * 3000, "ab" * 3000, "🙂" * 700, "你" * 2000, "\u0301" * 500,
             "1" * 1000, "'" * 300, "!" * 1000, "\r\n" * 500, "a b " * 1500, "x\u0301" * 500, "\u0000" * 100, "▁" * 500, "<s>" * 50]
    for _ in range(count):
        parts = []
        for _ in range(rng.randint(1, 40)):
            kind = rng.random()
            if kind < 0.55:
                parts.append(rng.choice(WORDS))
            elif kind < 0.85:
                parts.append(rng.choice(SPACES))
            elif kind < 0.90:
                parts.append("".join(chr(rng.randint(32, 126)) for _ in range(rng.randint(1, 12))))
            elif kind < 0.95:
                parts.append("".join(scalar(rng) for _ in range(rng.randint(1, 6))))
            else:
                parts.append(bytes(rng.randint(0, 255) for _ in range(rng.randint(1, 10))).decode("utf-8", "replace"))
        texts.append("".join(parts))
    return texts


def scalar(rng):
    while True:
        code = rng.randint(0, rng.choice([0x7F, 0x7FF, 0xFFFF, 0x1FFFF, 0x10FFFF]))
        if not 0xD800 <= code < 0xE000:
            return chr(code)


def code_points():
    """Every code point of the planes in use, 32 a text, each between letters, digits and spaces."""
    codes = [c for c in list(range(0, 0x20000)) + list(range(0x2A000, 0x2B000)) + list(range(0x31000, 0x33000)) + list(range(0xE0000, 0xE0200))
             if not 0xD800 <= c < 0xE000]
    for start in range(0, len(codes), 32):
        yield "".join(f"a{chr(c)}b {chr(c)} '{chr(c)}1{chr(c)}{chr(c)}." for c in codes[start:start + 32])


def notes(folder):
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.read_bytes().decode("utf-8", "replace")


def write_blob(file, data):
    file.write(struct.pack("<I", len(data)))
    file.write(data)


def write_ids(file, ids):
    file.write(struct.pack(f"<I{len(ids)}i", len(ids), *ids))


def tokenizer_files(shared):
    base = shared / "tokenizers"
    files = {name: base / name / "tokenizer.json" for name in ["llama-3.2-instruct", "qwen3", "llama-2", "mistral-7b"]}
    files["qwen2.5-instruct"] = base / "qwen2.5-instruct" / "tokenizer.rebuilt.json"
    files["stories260K"] = shared / "weights/stories260K/hf-converted/tokenizer.json"
    fixtures = Path(__file__).resolve().parents[2] / "Tests/Fixtures/Tokenization"
    files |= {path.stem: path for path in sorted(fixtures.glob("*.tokenizer.json"))}
    return {name: path for name, path in files.items() if path.exists()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--package", type=Path, default=Path("."))
    parser.add_argument("--only", action="append")
    parser.add_argument("--gguf", action="append", nargs=2, type=Path, default=[], metavar=("MODEL.gguf", "TOKENIZER.json"),
                        help="the tokenizer in a GGUF file, beside the same one for Hugging Face; only these are compared then")
    parser.add_argument("--write-only", action="store_true", help="write the expected ids, and run no test")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=20000, help="generated texts")
    arguments = parser.parse_args()
    out = arguments.out or Path(tempfile.mkdtemp())
    out.mkdir(parents=True, exist_ok=True)

    texts = list(notes(arguments.shared / "vaults")) + list(code_points()) + generated(arguments.seed, arguments.count)
    with open(out / "texts", "wb") as file:
        for text in texts:
            write_blob(file, text.encode())
    rng = random.Random(arguments.seed)
    files = {name: path for name, path in tokenizer_files(arguments.shared).items() if not arguments.only or name in arguments.only}
    tested = dict(files)
    if arguments.gguf:
        tested = {model.stem: model for model, _ in arguments.gguf}
        files = {model.stem: tokenizer for model, tokenizer in arguments.gguf}
    for name, path in files.items():
        tokenizer = Tokenizer.from_file(str(path))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        with open(out / f"{name}.ids", "wb") as file:
            for text in texts:
                write_ids(file, tokenizer.encode(text).ids)
        size = tokenizer.get_vocab_size()
        special = {i for i, token in tokenizer.get_added_tokens_decoder().items() if token.special}
        with open(out / f"{name}.decoded", "wb") as file:
            for index in range(5000):
                ids = [rng.randrange(size) for _ in range(rng.randint(0, 12))]
                if index % 2:
                    ids = [i for i in ids if i < 1000] + [rng.randrange(min(size, 600)) for _ in range(rng.randint(0, 12))]
                write_ids(file, ids)
                # Filtered here because tokenizers 0.23 does not skip special tokens that are looked for in normalised text.
                write_blob(file, tokenizer.decode([i for i in ids if i not in special], skip_special_tokens=False).encode())
                write_blob(file, tokenizer.decode(ids, skip_special_tokens=False).encode())
        print(f"{name}: {len(texts)} texts written", file=sys.stderr)
    (out / "manifest.json").write_text(json.dumps({name: str(path.resolve()) for name, path in tested.items()}))
    if arguments.write_only:
        return
    environment = os.environ | {"ENGRAM_TOKENIZER_COMPARISON": str(out.resolve())}
    # With the flags of every other test, so that nothing is built a second time.
    command = [str(arguments.package / "Scripts" / "test.sh"), "--filter", "ComparisonTests"]
    sys.exit(subprocess.run(command, env=environment).returncode)


if __name__ == "__main__":
    main()
