"""NF4 and double quantisation as bitsandbytes computes them on the processor."""
import bitsandbytes.functional as bnb
import torch
from safetensors.torch import save_file


def hard_values():
    """Blocks of 64: ordinary ones, zeros, one value alone, huge and tiny values, one sign only, all the same."""
    normal = torch.randn(6, 64, generator=torch.Generator().manual_seed(3))
    alone = torch.zeros(1, 64)
    alone[0, 17] = -0.3
    return torch.cat([normal * 0.05, torch.zeros(1, 64), -torch.zeros(1, 64), alone, normal[:1] * 1e30, normal[1:2] * 1e-30,
                      normal[2:3] * 1e-37, normal[3:4].abs(), -normal[4:5].abs(), torch.full((1, 64), -0.25)])


def border_values():
    """The middles between neighbouring codes, the next number on either side of each, and the codes' own values."""
    table = bnb.get_4bit_type("nf4", device="cpu")
    middles = (table[:-1] + table[1:]) / 2
    above, below = (torch.nextafter(middles, torch.full_like(middles, sign * 2)) for sign in (1, -1))
    block = torch.cat([middles, above, below, table, torch.tensor([1.0, -1.0, 0.5])])[None]
    return torch.cat([block, block * 0.37, -block])


def absmax_values():
    """As the absmax of a real matrix: 1,000 of them, so that the last block of 256 is not full; one outlier, and repeated values."""
    values = torch.rand(1000, generator=torch.Generator().manual_seed(4)) * 0.03 + 0.02
    values[300] = 0.9
    values[512:640] = values[512]
    return values


def make_nf4(path):
    tensors = {"nf4.table": bnb.get_4bit_type("nf4", device="cpu")}
    for name, values in (("f32", hard_values()), ("bf16", hard_values().bfloat16()), ("borders", border_values()),
                         ("subnormal", hard_values()[:2] * 1e-38)):
        codes, state = bnb.quantize_4bit(values, blocksize=64, quant_type="nf4")
        tensors |= {f"{name}.values": values, f"{name}.codes": codes.reshape(-1), f"{name}.absmax": state.absmax,
                    f"{name}.dequantized": bnb.dequantize_4bit(codes, state)}
    absmax = absmax_values()
    # What quantize_4bit does to its absmax with compress_statistics=True.
    offset = absmax.mean()
    codes, state = bnb.quantize_blockwise(absmax - offset, blocksize=256)
    restored = bnb.dequantize_blockwise(codes, state) + offset
    tensors |= {"double.input": absmax, "double.offset": offset[None], "double.codes": codes, "double.absmax": state.absmax,
                "double.table": state.code, "double.dequantized": restored}
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({k: v.contiguous() for k, v in tensors.items()}, path)
    print("nf4", path.stat().st_size, "bytes")
