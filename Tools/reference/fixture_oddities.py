#!/usr/bin/env python3
"""Makes Tests/Fixtures/Models/adapters and Tests/Fixtures/Models/ropes.json: what PEFT and transformers compute for the odder settings.

    python Tools/reference/fixture_oddities.py

Bases are the tiny models beside them. Every adapter is saved by PEFT and loaded again over a fresh base before its logits are taken.
Made with transformers 5.24, peft 0.21.
"""
import json
import shutil
import warnings
from pathlib import Path

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import AutoModelForCausalLM
from transformers.utils import logging

MODELS = Path(__file__).resolve().parents[2] / "Tests/Fixtures/Models"
OUT = MODELS / "adapters"
IDS = [1, 17, 5, 90, 33, 33, 8, 61, 2, 44, 71, 12, 95, 3, 28, 50, 6, 19, 80, 41, 7, 66, 25, 13]
LONG = [(7 * i + i // 5) % 90 + 3 for i in range(60)]

UNTIED, TIED = "tiny-llama-biases", "tiny-llama-f16-shards"
BASE = dict(r=4, lora_alpha=8, target_modules=["q_proj", "v_proj"], task_type="CAUSAL_LM")
# name: (base, settings)
ADAPTERS = {
    # Several patterns fit one module: the first in the file counts, and PEFT sorts them when it saves. A key of letters is the end of a name, not a part of one.
    "patterns": (UNTIED, dict(target_modules=["q_proj", "v_proj", "down_proj", "gate_proj"],
                              rank_pattern={".*1.self_attn.q_proj": 3, "proj": 8, "q_proj": 2, r"model\.layers\.1\.mlp\.(gate|up)_proj": 5},
                              alpha_pattern={"^model.layers.1.self_attn.v_proj": 30, r"mlp\..*": 16, "v_proj": 3})),
    "patterns-rslora": (UNTIED, dict(use_rslora=True, rank_pattern={"v_proj": 2}, alpha_pattern={"layers.1.self_attn.q_proj": 5})),
    "regex": (UNTIED, dict(target_modules=r".*\.layers\.1\..*_proj")),
    "all-linear": (UNTIED, dict(target_modules="all-linear", exclude_modules=["o_proj"])),
    "dora": (UNTIED, dict(use_dora=True, target_modules=["q_proj", "down_proj"])),
    "dora-patterns-rslora": (UNTIED, dict(use_dora=True, use_rslora=True, rank_pattern={"down_proj": 2}, alpha_pattern={"q_proj": 3},
                                          target_modules=["q_proj", "down_proj"])),
    "lora-bias": (UNTIED, dict(lora_bias=True, rank_pattern={"v_proj": 2})),
    "bias-lora-only": (UNTIED, dict(bias="lora_only")),
    "bias-all": (UNTIED, dict(bias="all")),
    "saved-head-and-norm": (UNTIED, dict(modules_to_save=["lm_head", "post_attention_layernorm", "norm"])),
    "saved-linear": (UNTIED, dict(modules_to_save=["up_proj"])),
    "saved-embedding-tied": (TIED, dict(modules_to_save=["embed_tokens"])),
    "saved-head-tied": (TIED, dict(modules_to_save=["lm_head"])),
    "saved-both-tied": (TIED, dict(modules_to_save=["lm_head", "embed_tokens"])),
    "saved-embedding-kept-tied": (TIED, dict(modules_to_save=["embed_tokens"], ensure_weight_tying=True)),
    "rows": (UNTIED, dict(trainable_token_indices=[5, 33, 90])),
    "rows-of-head": (UNTIED, dict(trainable_token_indices={"lm_head": [2, 44], "embed_tokens": [17]})),
    "rows-tied": (TIED, dict(trainable_token_indices=[5, 33, 90])),
    "embedding": (UNTIED, dict(target_modules=["q_proj", "embed_tokens"])),
    "embedding-tied": (TIED, dict(target_modules=["q_proj", "embed_tokens"])),
    "head": (UNTIED, dict(target_modules=["q_proj", "lm_head"])),
    "head-tied": (TIED, dict(target_modules=["q_proj", "lm_head"])),
    "one-layer": (UNTIED, dict(layers_to_transform=[1], layers_pattern="layers")),
}

# What replaces the rotary keys of tiny-llama-biases.
ROPES = {
    "linear by the old key": {"rope_theta": 5000.0, "rope_scaling": {"type": "linear", "factor": 3.0}},
    "yarn": {"rope_theta": 5000.0, "rope_scaling": {"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 16}},
    "yarn by the old key, its own factor": {
        "rope_scaling": {"type": "yarn", "factor": 8.0, "attention_factor": 0.8, "original_max_position_embeddings": 32}},
    "yarn without its original positions": {"rope_scaling": {"rope_type": "yarn", "factor": 2.0}},
    "yarn, mscale": {"rope_parameters": {"rope_type": "yarn", "rope_theta": 700.0, "factor": 4.0, "mscale": 0.7, "mscale_all_dim": 1.3,
                                         "original_max_position_embeddings": 16}},
    "yarn, betas, no whole borders": {"rope_parameters": {"rope_type": "yarn", "rope_theta": 2000.0, "factor": 6.0, "beta_fast": 4.0, "beta_slow": 0.5,
                                                          "truncate": False, "original_max_position_embeddings": 16}},
    "yarn, original positions beside it": {"original_max_position_embeddings": 8, "rope_scaling": {"rope_type": "yarn", "factor": 4.0}},
    "llama3": {"rope_scaling": {"rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0,
                                "original_max_position_embeddings": 16}},
    "dynamic within its positions": {"rope_scaling": {"type": "dynamic", "factor": 4.0}},
    "longrope, long": {"rope_scaling": {"rope_type": "longrope", "factor": 4.0, "original_max_position_embeddings": 32,
                                        "short_factor": [1.0, 1.1, 1.3, 1.5], "long_factor": [1.5, 2.5, 4.0, 7.0]}},
    "longrope, short": {"rope_scaling": {"rope_type": "longrope", "attention_factor": 1.25, "original_max_position_embeddings": 100,
                                         "short_factor": [1.0, 1.1, 1.3, 1.5], "long_factor": [1.5, 2.5, 4.0, 7.0]}},
    "scaling before parameters": {"rope_scaling": {"rope_type": "linear", "factor": 2.0}, "rope_parameters": {"rope_type": "default", "rope_theta": 90.0}},
    "default, a part of each head": {"partial_rotary_factor": 0.5, "rope_theta": 300.0},
}


def base(name):
    return AutoModelForCausalLM.from_pretrained(MODELS / name, dtype=torch.float32).eval()


def logits(model, ids):
    with torch.no_grad():
        return [round(x, 6) for x in model(input_ids=torch.tensor([ids])).logits[0, -1].double().tolist()]


def make_adapters():
    shutil.rmtree(OUT, ignore_errors=True)
    expected = {}
    for index, (name, (base_name, settings)) in enumerate(ADAPTERS.items()):
        torch.manual_seed(100 + index)
        model = get_peft_model(base(base_name), LoraConfig(**{**BASE, **settings}))
        with torch.no_grad():
            for parameter_name, parameter in model.named_parameters():
                if parameter.requires_grad:
                    shift = 1.0 if "norm" in parameter_name else 0
                    parameter.copy_(torch.randn_like(parameter) * 0.25 + shift if "magnitude" not in parameter_name
                                    else parameter * (1 + 0.3 * torch.randn_like(parameter)))
        folder = OUT / name
        model.save_pretrained(folder)
        (folder / "README.md").unlink(missing_ok=True)
        config = json.loads((folder / "adapter_config.json").read_text())
        config["base_model_name_or_path"] = None
        (folder / "adapter_config.json").write_text(json.dumps(config, indent=1) + "\n")
        loaded = PeftModel.from_pretrained(base(base_name), folder).eval()
        expected[name] = {"base": base_name, "logits": logits(loaded, IDS)}
        plain = logits(base(base_name), IDS)
        print(name, max(abs(a - b) for a, b in zip(plain, expected[name]["logits"])))
    lines = ",\n".join(f' "{name}": {json.dumps(value)}' for name, value in expected.items())
    (OUT / "expected.json").write_text(f'{{\n "ids": {IDS},\n' + lines + "\n}\n")


def make_ropes():
    cases = []
    for name, keys in ROPES.items():
        folder = Path("/tmp") / "engram-rope-fixture"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(MODELS / UNTIED, folder)
        config = json.loads((folder / "config.json").read_text())
        for key in ["rope_parameters", "rope_scaling", "rope_theta"]:
            config.pop(key, None)
        (folder / "config.json").write_text(json.dumps(config | keys))
        model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
        cases.append({"name": name, "keys": keys, "logits": logits(model, LONG)})
        print(name, cases[-1]["logits"][:3])
        shutil.rmtree(folder)
    lines = ",\n".join("  " + json.dumps(case) for case in cases)
    (MODELS / "ropes.json").write_text(f'{{\n "base": "{UNTIED}",\n "ids": {LONG},\n "cases": [\n{lines}\n ]\n}}\n')


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    logging.set_verbosity_error()
    make_ropes()
    make_adapters()
