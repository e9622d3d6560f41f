"""What rounding to GGUF's blocks costs, ours beside llama.cpp's own quantiser: RMSE over the matrices of a real model.

    python quantizers.py model.safetensors [--limit 1.01]

Builds the C of Sources/CKernels with clang. Exits with 1 where ours is worse than `--limit` times the reference.
Needs: clang, numpy, torch, safetensors, gguf, llama-cpp-python.
"""

import argparse
import ctypes
import glob
import pathlib
import subprocess
import sys
import tempfile

import llama_cpp
import numpy as np
from gguf import GGMLQuantizationType, quants
from safetensors import safe_open

# Ours, ggml's number, values and bytes of a block.
ENCODINGS = {
    "Q4_0": (3, 2, 32, 18), "Q5_0": (5, 6, 32, 22), "Q5_1": (6, 7, 32, 24), "Q8_0": (7, 8, 32, 34), "Q4_K": (10, 12, 256, 144),
    "Q5_K": (11, 13, 256, 176), "Q6_K": (12, 14, 256, 210),
}


def load():
    kernels = pathlib.Path(__file__).resolve().parents[2] / "Sources/CKernels"
    library = pathlib.Path(tempfile.mkdtemp()) / "encode.so"
    sources = [str(kernels / name) for name in ("encode.c", "quantize.c", "blocks.c")]
    subprocess.run(
        ["clang", "-O2", "-Wno-psabi", "-shared", "-fPIC", f"-I{kernels}/include", *sources, "-o", str(library), "-lm"], check=True)
    ggml = ctypes.CDLL(glob.glob(llama_cpp.__path__[0] + "/lib/libggml-base*")[0])
    ggml.ggml_quantize_chunk.restype = ctypes.c_size_t
    return ctypes.CDLL(str(library)), ggml


def pointer(array):
    return array.ctypes.data_as(ctypes.c_void_p)


def errors(ours, ggml, values, name):
    """Sums of squares of what each rounds away."""
    code, number, size, count = ENCODINGS[name]
    values = np.ascontiguousarray(values.reshape(-1)[: values.size // size * size], dtype=np.float32)
    made, reference = np.zeros(values.size // size * count, np.uint8), np.zeros(values.size // size * count, np.uint8)
    ours.ck_encode_blocks(code, pointer(values), None, pointer(made), ctypes.c_int64(values.size))
    ggml.ggml_quantize_chunk(
        number, pointer(values), pointer(reference), ctypes.c_int64(0), ctypes.c_int64(values.size // size), ctypes.c_int64(size), None)
    kind = getattr(GGMLQuantizationType, name)
    back = [quants.dequantize(blocks.reshape(-1, count), kind).reshape(-1).astype(np.float64) for blocks in (made, reference)]
    return [float(((one - values) ** 2).sum()) for one in back], float((values.astype(np.float64) ** 2).sum())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights")
    parser.add_argument("--rows", type=int, default=2_048, help="of each matrix")
    parser.add_argument("--every", type=int, default=12, help="of the matrices one in so many")
    parser.add_argument("--limit", type=float, default=1.01)
    args = parser.parse_args()
    ours, ggml = load()
    file = safe_open(args.weights, "pt")
    names = sorted(name for name in file.keys() if len(file.get_slice(name).get_shape()) == 2)
    bad = False
    random = np.random.default_rng(1)
    sets = {pathlib.Path(args.weights).parent.name: [file.get_tensor(n)[: args.rows].float().numpy() for n in names[:: args.every]],
            "normal": [random.standard_normal((512, 512))]}
    for title, matrices in sets.items():
        for name in ENCODINGS:
            sums = np.zeros(3)
            worst = 0.0
            for matrix in matrices:
                (a, b), whole = errors(ours, ggml, matrix, name)
                sums += (a, b, whole)
                worst = max(worst, (a / b) ** 0.5)
            ratio = (sums[0] / sums[1]) ** 0.5
            bad |= ratio > args.limit
            print(f"{title:24} {name:5} RMSE / RMS {(sums[0] / sums[2]) ** 0.5:.5f}, llama.cpp {(sums[1] / sums[2]) ** 0.5:.5f}, "
                  f"ratio {ratio:.4f}, worst matrix {worst:.4f}")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
