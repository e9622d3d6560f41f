"""GGUF's block encodings as gguf-py decodes them: random codes, ordinary scales and hard ones, three rows of each encoding."""
import gguf
import numpy as np
from safetensors.numpy import save_file

ENCODINGS = ["Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0", "Q2_K", "Q3_K", "Q4_K", "Q5_K", "Q6_K", "IQ4_NL", "IQ4_XS"]
# Where a block's half-precision numbers stand, in bytes.
HALVES = {"Q4_0": [0], "Q4_1": [0, 2], "Q5_0": [0], "Q5_1": [0, 2], "Q8_0": [0], "Q2_K": [80, 82], "Q3_K": [108], "Q4_K": [0, 2],
          "Q5_K": [0, 2], "Q6_K": [208], "IQ4_NL": [0], "IQ4_XS": [0]}
ROWS, COLUMNS = 3, 512


def random_blocks(name, random):
    kind = gguf.GGMLQuantizationType[name]
    values, size = gguf.GGML_QUANT_SIZES[kind]
    blocks = random.integers(0, 256, (ROWS * COLUMNS // values, size), dtype=np.uint8)
    for at in HALVES[name]:
        halves = (random.standard_normal(len(blocks)) * 0.01).astype(np.float16)
        # None, the smallest subnormal, the largest number, a negative one.
        halves[:4] = np.array([0, 6e-8, 65504, -0.25], np.float16)[:len(halves)]
        blocks[:, at:at + 2] = halves[:, None].view(np.uint8)
    return kind, blocks


def make_blocks(path):
    random, tensors = np.random.default_rng(5), {}
    for name in ENCODINGS:
        kind, blocks = random_blocks(name, random)
        values = gguf.dequantize(blocks, kind).astype(np.float32).reshape(ROWS, COLUMNS)
        tensors |= {f"{name}.blocks": blocks.reshape(ROWS, -1), f"{name}.values": values}
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, path)
    print("blocks", path.stat().st_size, "bytes")
