"""Trains a LoRA adapter in PEFT for a few steps on random tokens and saves it, for Engram to load.

usage: make_peft_adapter.py MODEL_DIR OUT_DIR --ids 5,9,2 [--steps 10] [--rank 8] [--alpha 16] [--targets q_proj,v_proj]

Prints one JSON line with the losses of the steps and, for the ids, PEFT's loss and the logits of the last position in f32, in the keys
of `engram inspect logits --json`; compare with
    engram inspect logits --model MODEL_DIR --adapter OUT_DIR --ids 5,9,2 --precision f32 --json
"""
import argparse
import json

import torch
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM


def train(model, steps, generator):
    """Losses of AdamW steps on one row of 64 random tokens, learnt by heart."""
    row = torch.randint(3, model.config.vocab_size, (1, 64), generator=generator)
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=1e-2)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = model(input_ids=row, labels=row).loss
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model"), parser.add_argument("out")
    parser.add_argument("--ids", required=True)
    parser.add_argument("--steps", type=int, default=10)
    parser.add_argument("--rank", type=int, default=8)
    parser.add_argument("--alpha", type=int, default=16)
    parser.add_argument("--targets", default="q_proj,v_proj")
    options = parser.parse_args()

    torch.manual_seed(0)
    base = AutoModelForCausalLM.from_pretrained(options.model, dtype=torch.float32)
    model = get_peft_model(base, LoraConfig(r=options.rank, lora_alpha=options.alpha, lora_dropout=0.0, bias="none",
                                            task_type="CAUSAL_LM", target_modules=options.targets.split(",")))
    losses = train(model, options.steps, torch.Generator().manual_seed(1))
    model.save_pretrained(options.out)

    ids = torch.tensor([[int(word) for word in options.ids.split(",")]])
    with torch.no_grad():
        logits = model.eval()(input_ids=ids).logits[0]
    loss = torch.nn.functional.cross_entropy(logits[:-1], ids[0, 1:]).item() if ids.shape[1] > 1 else None
    print(json.dumps(dict(losses=losses, ids=ids[0].tolist(), loss=loss, logits=logits[-1].tolist())))


if __name__ == "__main__":
    main()
