"""Steps of torch.optim.Muon, whose iteration is done in 64 bits here instead of bf16."""
import inspect

import torch
import torch.optim._muon as muon
from safetensors.torch import save_file

STEPS = 4


def in_double():
    source = inspect.getsource(muon._zeropower_via_newtonschulz)
    assert source.count("torch.bfloat16") == 1
    exec(source.replace("torch.bfloat16", "torch.float64"), vars(muon))


def make_muon(path):
    in_double()
    tensors = {}
    generator = torch.Generator().manual_seed(11)
    for name, (rows, columns, rank) in {"wide": (5, 12, 5), "tall": (13, 6, 6), "square": (8, 8, 8), "lowrank": (16, 24, 2)}.items():
        value = torch.nn.Parameter(torch.randn(rows, columns, generator=generator).double())
        optimizer = torch.optim.Muon([value], lr=0.02, weight_decay=0.1, momentum=0.95, nesterov=True, adjust_lr_fn="match_rms_adamw")
        tensors[f"{name}.start"] = value.detach().clone()
        for step in range(STEPS):
            left, right = torch.randn(rows, rank, generator=generator), torch.randn(rank, columns, generator=generator)
            value.grad = (left @ right).double()
            tensors[f"{name}.gradient.{step}"] = value.grad.clone()
            optimizer.step()
            tensors[f"{name}.value.{step}"] = value.detach().clone()
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({name: tensor.float().contiguous() for name, tensor in tensors.items()}, path)
    print("muon", path.stat().st_size, "bytes")
