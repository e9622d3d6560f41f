"""Makes the golden fixtures: what PyTorch, transformers, PEFT and bitsandbytes compute for tiny models and for NF4.

usage: make_fixtures.py [NAME …]      (names of models, nf4, blocks, muon or distillation; without one, all)

Run it in an environment with the versions of requirements.txt; the same versions on the same processor give the same bytes.
What the files hold: Tests/Fixtures/Models/README.md. Everything is computed in f64 from f32 weights (transformers rounds norms and
rotary angles to f32 inside) and stored as f32.
"""
import copy
import json
import shutil
import sys
from pathlib import Path

import bitsandbytes.functional as bnb
import torch
from peft import LoraConfig, get_peft_model
from safetensors.torch import save_file
from transformers import AutoModelForCausalLM, BitsAndBytesConfig

import fixture_models
from fixture_blocks import make_blocks
from fixture_distillation import make_distillation
from fixture_muon import make_muon
from fixture_nf4 import make_nf4

FIXTURES = Path(__file__).resolve().parents[2] / "Tests" / "Fixtures"
LENGTHS = (9, 14, 7)  # tokens of the three examples of the packed row
PROMPTS = (3, 0, 2)   # of them masked at the start
LINEARS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
STEPS, LORA_RATE, FULL_RATE = 10, 1e-2, 2e-3


def packed_row(vocabulary):
    """Ids, the next tokens as targets (-1: not learnt) and the examples' borders."""
    generator = torch.Generator().manual_seed(7)
    ids, targets, borders = [], [], [0]
    for length, prompt in zip(LENGTHS, PROMPTS):
        example = torch.randint(3, vocabulary, (length,), generator=generator)
        following = torch.cat([example[1:], torch.tensor([-1])])
        following[:max(prompt - 1, 0)] = -1
        ids.append(example), targets.append(following), borders.append(borders[-1] + length)
    return torch.cat(ids), torch.cat(targets), borders


class Row:
    def __init__(self, vocabulary):
        self.ids, self.targets, self.borders = packed_row(vocabulary)

    def logits(self, model):
        """Example by example: packing has to give the same."""
        parts = [model(input_ids=self.ids[a:b][None]).logits[0] for a, b in zip(self.borders, self.borders[1:])]
        return torch.cat(parts)

    def loss(self, logits):
        """Mean nats per target token."""
        return torch.nn.functional.cross_entropy(logits, self.targets, ignore_index=-1)

    def tensors(self):
        return {"ids": self.ids.int(), "targets": self.targets.int(), "weights": (self.targets >= 0).float(),
                "boundaries": torch.tensor(self.borders).int()}


def gradients(model, row, parameters):
    model.zero_grad()
    logits = row.logits(model)
    loss = row.loss(logits)
    loss.backward()
    found = {name: p.grad.float().clone() for name, p in parameters.items()}
    return logits.detach().float(), loss.detach().float()[None], found


def training_losses(model, row, parameters, rate):
    """The loss before each of ten updates, and after the last."""
    optimizer = torch.optim.AdamW(parameters.values(), lr=rate, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01)
    losses = []
    for _ in range(STEPS):
        optimizer.zero_grad()
        loss = row.loss(row.logits(model))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    losses.append(row.loss(row.logits(model)).item())
    return torch.tensor(losses, dtype=torch.float32)


def prefixed(prefix, tensors):
    return {prefix + name: tensor for name, tensor in tensors.items()}


def quantise_linears(model):
    """Each linear of the layers becomes what its NF4 codes stand for, as bitsandbytes quantises it."""
    with torch.no_grad():
        for name, module in model.named_modules():
            if name.split(".")[-1] in LINEARS:
                weight = module.weight.float().contiguous()
                codes, state = bnb.quantize_4bit(weight, blocksize=64, quant_type="nf4")
                module.weight.copy_(bnb.dequantize_4bit(codes, state))
    return model


def lora(model, seed):
    """PEFT's LoRA on all seven linears with weights that are nowhere zero, and its trainable parameters by their names on disk."""
    torch.manual_seed(seed)
    adapted = get_peft_model(model, LoraConfig(r=4, lora_alpha=8, lora_dropout=0.0, bias="none", task_type="CAUSAL_LM",
                                               target_modules=LINEARS))
    parameters = {n.replace(".default.", ".").removeprefix("base_model.model."): p
                  for n, p in adapted.named_parameters() if p.requires_grad}
    with torch.no_grad():
        for parameter in parameters.values():
            parameter.copy_(torch.randn(parameter.shape) * 0.15)
    return adapted, parameters


def save_model(model, name, folder):
    if name == fixture_models.F16_SHARDS:
        # A copy: half() would round the rotary frequencies of the model itself.
        copy.deepcopy(model).half().save_pretrained(folder, max_shard_size="30KB")
    else:
        model.save_pretrained(folder)
    (folder / "generation_config.json").unlink(missing_ok=True)
    if name != "tiny-llama":
        write_old_config(folder / "config.json")


def write_old_config(path):
    """The keys as they are in the files of most published models: tiny-llama keeps the newer ones."""
    config = json.loads(path.read_text())
    parameters = config.pop("rope_parameters")
    if "sliding_attention" in parameters:
        config["rope_local_base_freq"] = parameters["sliding_attention"]["rope_theta"]
        parameters = parameters["full_attention"]
        config.pop("layer_types")
        config["sliding_window_pattern"] = config.pop("_sliding_window_pattern")
    config["rope_theta"] = parameters.pop("rope_theta")
    config["rope_scaling"] = None if parameters["rope_type"] == "default" else parameters
    config["torch_dtype"] = config.pop("dtype")
    path.write_text(json.dumps(config, indent=2) + "\n")


def sort_targets(path):
    """PEFT writes a set, in another order each time."""
    config = json.loads(path.read_text())
    config["target_modules"].sort()
    path.write_text(json.dumps(config, indent=2) + "\n")


def verify(name, row, golden):
    """The files give the same logits when transformers loads them, and with bitsandbytes' own 4-bit linears."""
    folder = FIXTURES / "Models" / name
    kinds = [("full.logits", None)]
    if "nf4.base.logits" in golden:
        kinds.append(("nf4.base.logits", BitsAndBytesConfig(load_in_4bit=True, bnb_4bit_quant_type="nf4",
                                                            bnb_4bit_compute_dtype=torch.float32)))
    for key, quantization in kinds:
        model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32, device_map={"": "cpu"}, quantization_config=quantization)
        # With gradients on: without them bitsandbytes multiplies in bf16 on some processors.
        difference = (row.logits(model) - golden[key]).abs().max().item()
        assert difference < 5e-5, (name, key, difference)


def make_model(name):
    folder = FIXTURES / "Models" / name
    shutil.rmtree(folder, ignore_errors=True)
    seed = 100 + list(fixture_models.MODELS).index(name)
    model = fixture_models.build(name, seed)
    save_model(model, name, folder)
    row = Row(model.config.vocab_size)
    model = model.double()
    logits, loss, found = gradients(model, row, dict(model.named_parameters()))
    golden = {**row.tensors(), "full.logits": logits, "full.loss": loss, **prefixed("full.grad.", found)}
    if name in fixture_models.WITH_TRAINING:
        golden.update(adapter_fixtures(name, seed, row, folder))
        golden["full.losses"] = training_losses(model, row, dict(model.named_parameters()), FULL_RATE)
        golden |= {"full.learning_rate": torch.tensor([FULL_RATE]), "lora.learning_rate": torch.tensor([LORA_RATE])}
    save_file({k: v.contiguous() for k, v in golden.items()}, folder / "golden.safetensors")
    verify(name, row, golden)
    print(name, "loss", loss.item(), "logits", logits.std().item(), golden.get("lora.losses", ""), golden.get("full.losses", ""))


def adapter_fixtures(name, seed, row, folder):
    golden = {}
    for prefix, prepare in (("lora.", lambda m: m), ("nf4.", quantise_linears)):
        if prefix == "nf4." and name in fixture_models.WITHOUT_NF4:
            continue
        model = prepare(fixture_models.build(name, seed))
        if prefix == "nf4.":
            with torch.no_grad():
                golden["nf4.base.logits"] = row.logits(model.double()).float()
            model = model.float()
        adapted, parameters = lora(model, seed + 1)
        if prefix == "lora.":
            adapted.save_pretrained(folder / "adapter")
            (folder / "adapter" / "README.md").unlink(missing_ok=True)
            sort_targets(folder / "adapter" / "adapter_config.json")
        adapted = adapted.double()
        logits, loss, found = gradients(adapted, row, parameters)
        golden.update({prefix + "logits": logits, prefix + "loss": loss, **prefixed(prefix + "grad.", found)})
        golden[prefix + "losses"] = training_losses(adapted, row, parameters, LORA_RATE)
    return golden


if __name__ == "__main__":
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    for wanted in sys.argv[1:] or [*fixture_models.MODELS, "nf4", "blocks", "muon", "distillation"]:
        if wanted == "nf4":
            make_nf4(FIXTURES / "ModelFiles" / "nf4.safetensors")
        elif wanted == "blocks":
            make_blocks(FIXTURES / "ModelFiles" / "blocks.safetensors")
        elif wanted == "muon":
            make_muon(FIXTURES / "Training" / "muon.safetensors")
        elif wanted == "distillation":
            make_distillation(FIXTURES / "Training" / "distillation.safetensors")
        else:
            make_model(wanted)
