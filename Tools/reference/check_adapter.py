"""Holds an adapter that Engram trained against PEFT: the same logits for the same tokens, in f32.

usage: check_adapter.py MODEL_DIR ADAPTER_DIR ENGRAM.json --ids 5,9,2 [--tolerance 1e-4]

ENGRAM.json is the output of
    engram inspect logits --model MODEL_DIR --adapter ADAPTER_DIR --ids 5,9,2 --precision f32 --json
Prints one JSON line and exits with 1 where the logits of the last position differ by more than the tolerance.
"""
import argparse
import json
import sys

import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM


def peft_logits(model, adapter, ids):
    """The loss (mean nats of each token after the first), the logits of the last position, and how far the adapter moves them."""
    base = AutoModelForCausalLM.from_pretrained(model, dtype=torch.float32)
    adapted = PeftModel.from_pretrained(base, adapter).eval()
    row = torch.tensor([ids])
    with torch.no_grad():
        logits = adapted(input_ids=row).logits[0]
        with adapted.disable_adapter():
            plain = adapted(input_ids=row).logits[0]
    loss = torch.nn.functional.cross_entropy(logits[:-1], row[0, 1:]).item() if len(ids) > 1 else None
    return loss, logits[-1], (logits[-1] - plain[-1]).abs().max().item()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model"), parser.add_argument("adapter"), parser.add_argument("engram")
    parser.add_argument("--ids", required=True)
    parser.add_argument("--tolerance", type=float, default=1e-4)
    options = parser.parse_args()

    ids = [int(word) for word in options.ids.split(",")]
    loss, expected, effect = peft_logits(options.model, options.adapter, ids)
    found = json.load(open(options.engram))
    logits = torch.tensor(found["logits"], dtype=torch.float32)
    if logits.shape != expected.shape:
        sys.exit(f"{len(logits)} logits, PEFT has {len(expected)}")
    worst = (logits - expected).abs().max().item()
    same_top = bool(logits.argmax() == expected.argmax())
    print(json.dumps(dict(ids=ids, worst_difference=worst, same_top=same_top, adapter_moves_logits_by=effect, peft_loss=loss,
                          engram_loss=found.get("loss"), tolerance=options.tolerance)))
    sys.exit(0 if worst <= options.tolerance and effect > 0 else 1)


if __name__ == "__main__":
    main()
