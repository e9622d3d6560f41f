"""Bits a byte that gzip, xz and zstd need for the pieces of a corpus that `engram-forge pretrain` keeps back, to hold a base's loss against.

    python3 Tools/base/compressors.py CORPUS MODEL [--piece-tokens 512] [--every 200]

MODEL is a folder with the tokenizer.json that cuts the pieces. «Alone» compresses the pieces one after another as one text; «primed» is what the
pieces add to the compressed rest of the corpus, which a model has seen too. Needs the packages tokenizers and zstandard, and xz with Python's lzma.
"""
import argparse
import gzip
import lzma
import pathlib

import tokenizers
import zstandard

WINDOW = 27  # 128 MB: the whole corpus


def xz(text):
    return len(lzma.compress(text, filters=[{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << WINDOW}]))


def zstd(text):
    parameters = zstandard.ZstdCompressionParameters.from_level(19, window_log=WINDOW, enable_ldm=True)
    return len(zstandard.ZstdCompressor(compression_params=parameters).compress(text))


COMPRESSORS = {"gzip -9": lambda text: len(gzip.compress(text, 9)), "xz -9e": xz, "zstd -19 --long": zstd}


def pieces(corpus, tokenizer, tokens, every):
    """As PretrainingExamples cuts them: each begins with the last token of the one before, which it does not predict."""
    learnt, kept, number = [], [], 0
    end = tokenizer.token_to_id("<|endoftext|>")
    files = sorted(path for path in pathlib.Path(corpus).rglob("*") if path.suffix.lower() in (".txt", ".md") and not path.name.startswith("."))
    for path in files:
        ids = tokenizer.encode(path.read_text(encoding="utf-8"), add_special_tokens=False).ids + [end]
        for start in range(0, max(0, len(ids) - 1), tokens - 1):
            number += 1
            text = tokenizer.decode(ids[start + 1:start + tokens], skip_special_tokens=True).encode()
            (kept if number % every == every // 2 else learnt).append(text)
    return b"".join(learnt), b"".join(kept)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("model", type=pathlib.Path)
    parser.add_argument("--piece-tokens", type=int, default=512)
    parser.add_argument("--every", type=int, default=200)
    options = parser.parse_args()
    tokenizer = tokenizers.Tokenizer.from_file(str(options.model / "tokenizer.json"))
    learnt, kept = pieces(options.corpus, tokenizer, options.piece_tokens, options.every)
    print(f"{len(kept):,} bytes kept back, {len(learnt):,} learnt from")
    for name, size in COMPRESSORS.items():
        alone, primed = size(kept), size(learnt + kept) - size(learnt)
        print(f"{name}: {8 * alone / len(kept):.3f} bits a byte alone, {8 * primed / len(kept):.3f} primed")


if __name__ == "__main__":
    main()
