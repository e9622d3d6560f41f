"""PyTorch's loss and gradient of a student's logits against a teacher's likeliest entries, the others being one entry of their own; in 64 bits."""
import torch
from safetensors.torch import save_file

CASES = {"plain": (97, 8, 1.0), "warm": (97, 8, 2.5), "narrow": (33, 1, 1.0), "all": (16, 16, 1.0), "sharp": (257, 64, 0.5)}
SHARES = [1.0, 0.0, 0.4, 1.0, 0.7, 1.0]
WEIGHTS = [1.0, 1.0, 0.5, 0.0, 3.0, 1.0]


def merged(probabilities, ids):
    """[R, k + 1]: those of the entries, and the rest."""
    kept = probabilities.gather(1, ids)
    rest = torch.zeros(len(ids), 1, dtype=torch.float64) if ids.shape[1] == probabilities.shape[1] else (
        probabilities.scatter(1, ids, 0.0).sum(1, keepdim=True))
    return torch.cat([kept, rest], 1)


def make_distillation(path):
    tensors = {}
    generator = torch.Generator().manual_seed(23)
    draw = lambda *shape: torch.randn(*shape, generator=generator).double()
    for name, (columns, entries, temperature) in CASES.items():
        teacher, student = 3 * draw(len(SHARES), columns), (3 * draw(len(SHARES), columns)).requires_grad_()
        targets = torch.randint(columns, (len(SHARES),), generator=generator)
        of_teacher = torch.softmax(teacher / temperature, 1)
        ids = of_teacher.topk(entries, 1).indices
        p, q = merged(of_teacher, ids), merged(torch.softmax(student / temperature, 1), ids)
        divergence = torch.where(p > 0, p * (p.log() - q.clamp_min(1e-300).log()), 0.0).sum(1) * temperature ** 2
        plain = torch.nn.functional.cross_entropy(student, targets, reduction="none")
        shares, weights = torch.tensor(SHARES).double(), torch.tensor(WEIGHTS).double()
        losses = weights * ((1 - shares) * plain + shares * divergence)
        losses.sum().backward()
        tensors |= {f"{name}.teacher": teacher, f"{name}.student": student.detach(), f"{name}.ids": ids, f"{name}.targets": targets,
                    f"{name}.probabilities": p[:, :-1], f"{name}.losses": losses.detach(), f"{name}.gradient": student.grad}
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({name: tensor.float().contiguous() for name, tensor in tensors.items()}, path)
    print("distillation", path.stat().st_size, "bytes")
