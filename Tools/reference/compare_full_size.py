"""Holds Engram against transformers, PEFT and bitsandbytes at the size of real models, with random weights.

usage: compare_full_size.py ENGRAM WORK_DIR --text FILE --tokenizers DIR [--kinds llama-3.2-1b,qwen2.5-1.5b] [--tokens 512]
       compare_full_size.py ENGRAM WORK_DIR --text FILE --model DIR      (a trained model, instead of random weights)

ENGRAM is the built program. DIR holds `llama-3.2-instruct` and `qwen2.5-instruct`, the tokenizers of the two. Prints a JSON line for each
comparison. «noise» is how far the peer in bf16 is from itself in f32: what rounding alone does. Random logits are nearly flat, so
the first place is often a matter of rounding: `top1_clear` counts the positions where the f32 peer's first is ahead of its second by more
than twice the noise there. `--exact` leaves out the peer in bf16, which takes minutes where the processor has no products of that kind.
"""
import argparse
import gc
import json
import pathlib
import subprocess
import warnings

warnings.filterwarnings("ignore")
import torch
from peft import LoraConfig, get_peft_model
from safetensors.torch import load_file
from transformers import AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig, LlamaConfig, LlamaForCausalLM, Qwen2Config, Qwen2ForCausalLM

LLAMA3_ROPE = dict(rope_type="llama3", rope_theta=500000.0, factor=32.0, low_freq_factor=1.0, high_freq_factor=4.0,
                   original_max_position_embeddings=8192)
QWEN_ROPE = dict(rope_type="default", rope_theta=1000000.0)
SHAPES = {
    "llama-3.2-1b": ("llama-3.2-instruct", LlamaForCausalLM, LlamaConfig(
        vocab_size=128256, hidden_size=2048, intermediate_size=8192, num_hidden_layers=16, num_attention_heads=32, num_key_value_heads=8,
        head_dim=64, max_position_embeddings=131072, rms_norm_eps=1e-5, tie_word_embeddings=True, rope_parameters=LLAMA3_ROPE,
        bos_token_id=128000, eos_token_id=128009)),
    "qwen2.5-1.5b": ("qwen2.5-instruct", Qwen2ForCausalLM, Qwen2Config(
        vocab_size=151936, hidden_size=1536, intermediate_size=8960, num_hidden_layers=28, num_attention_heads=12, num_key_value_heads=2,
        max_position_embeddings=32768, rms_norm_eps=1e-6, tie_word_embeddings=True, rope_parameters=QWEN_ROPE, bos_token_id=151643,
        eos_token_id=151645)),
}


def make_weights(kind, out):
    """Random weights of a true shape; biases too, which transformers would leave at zero."""
    if (out / "config.json").exists():
        return
    torch.manual_seed(0)
    torch.set_default_dtype(torch.bfloat16)
    model = SHAPES[kind][1](SHAPES[kind][2])
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if name.endswith("bias"):
                weight.normal_(0, 0.02)
            elif "norm" in name:
                weight.uniform_(0.5, 1.5)
    model.save_pretrained(out)
    torch.set_default_dtype(torch.float32)


def load(path, dtype, nf4=False):
    extra = {}
    if nf4:
        extra = dict(device_map={"": "cpu"}, quantization_config=BitsAndBytesConfig(
            load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_compute_dtype=dtype))
    return AutoModelForCausalLM.from_pretrained(path, dtype=dtype, **extra).eval()


def peer_logits(path, ids, dtype, nf4=False):
    model = load(path, dtype, nf4)
    with torch.no_grad():
        logits = model(input_ids=torch.tensor([ids])).logits[0].float()
    del model
    gc.collect()
    return logits


def engram(program, *arguments):
    lines = subprocess.run([program, "inspect", *arguments, "--json"], check=True, capture_output=True, text=True).stdout
    return json.loads(lines.splitlines()[-1])


def loss_of(logits, ids):
    return torch.nn.functional.cross_entropy(logits[:-1], torch.tensor(ids[1:])).item()


def compare_exactly(label, precision, ours, exact, ids):
    """Both are [T, V]: Engram's, and the peer's with products and activations in f32."""
    top = (ours.argmax(1) == exact.argmax(1)).float().mean().item()
    rms = ((ours - exact) / exact.std(dim=1, keepdim=True)).pow(2).mean().sqrt().item()
    print(json.dumps(dict(
        model=label, precision=precision, tokens=len(ids), rms_ours_to_f32=round(rms, 7),
        worst_ours_to_f32=round((ours - exact).abs().max().item(), 6), top1_ours_to_f32=round(top, 4),
        loss_ours=round(loss_of(ours, ids), 6), loss_f32=round(loss_of(exact, ids), 6))), flush=True)


def compare_logits(label, precision, ours, peer, exact, ids):
    """All three are [T, V]: Engram's, the peer's of the same precision, and the peer's with products and activations in f32."""
    noise = (peer - exact).abs().amax(dim=1)
    best = exact.topk(2, dim=1)
    clear = (best.values[:, 0] - best.values[:, 1]) > 2 * noise
    agrees = lambda a, b: (a.argmax(1) == b.argmax(1)).float()
    spread = exact.std(dim=1, keepdim=True)
    rms = lambda a, b: (((a - b) / spread).pow(2).mean().sqrt()).item()
    print(json.dumps(dict(
        model=label, precision=precision, tokens=len(ids),
        rms_ours_to_peer=round(rms(ours, peer), 5), rms_ours_to_f32=round(rms(ours, exact), 5), rms_noise=round(rms(peer, exact), 5),
        worst_ours_to_f32=round((ours - exact).abs().max().item(), 4), worst_noise=round(noise.max().item(), 4),
        top1_ours_to_peer=round(agrees(ours, peer).mean().item(), 4), top1_ours_to_f32=round(agrees(ours, exact).mean().item(), 4),
        top1_peer_to_f32=round(agrees(peer, exact).mean().item(), 4), clear=int(clear.sum()),
        top1_clear=round((agrees(ours, exact) * clear).sum().item() / max(1, int(clear.sum())), 4),
        loss_ours=round(loss_of(ours, ids), 5), loss_peer=round(loss_of(peer, ids), 5), loss_f32=round(loss_of(exact, ids), 5))), flush=True)


def adapter_step(path, ids, dtype, out=None):
    """Loss and gradient norms of one QLoRA step (r 16, alpha 32 on query and value) whose B is not zero, so that A learns too."""
    torch.manual_seed(1)
    model = get_peft_model(load(path, dtype, nf4=True), LoraConfig(
        r=16, lora_alpha=32, lora_dropout=0.0, bias="none", task_type="CAUSAL_LM", target_modules=["q_proj", "v_proj"]))
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "lora_B" in name:
                weight.normal_(0, 0.02)
    if out is not None:
        model.save_pretrained(out)
    row = torch.tensor([ids])
    loss = model(input_ids=row, labels=row).loss
    loss.backward()
    norms = {name.removeprefix("base_model.model.").replace(".default", ""): weight.grad.float().norm().item()
             for name, weight in model.named_parameters() if weight.grad is not None}
    del model
    gc.collect()
    return loss.item(), norms


def compare_step(program, label, path, adapter, ids, exact):
    loss_f32, norms_f32 = adapter_step(path, ids, torch.float32, out=adapter)
    loss_bf16, norms_bf16 = (loss_f32, norms_f32) if exact else adapter_step(path, ids, torch.bfloat16)
    ours = engram(program, "gradients", "--model", str(path), "--adapter", str(adapter), "--ids", ",".join(map(str, ids)))
    assert ours["norms"].keys() == norms_f32.keys(), "other weights learn"
    total = lambda norms: sum(value * value for value in norms.values()) ** 0.5
    worst = lambda a, b: max(abs(a[name] / b[name] - 1) for name in b)
    found = dict(
        model=label, step="qlora r16 q,v", tokens=len(ids), weights=len(norms_f32), loss_ours=round(ours["loss"], 6),
        loss_f32=round(loss_f32, 6), norm_ours=round(ours["norm"], 6), norm_f32=round(total(norms_f32), 6),
        worst_ours_to_f32=round(worst(ours["norms"], norms_f32), 6))
    if not exact:
        found |= dict(
            loss_peer=round(loss_bf16, 6), norm_peer=round(total(norms_bf16), 6), worst_peer_to_f32=round(worst(norms_bf16, norms_f32), 6),
            worst_ours_to_peer=round(worst(ours["norms"], norms_bf16), 6))
    print(json.dumps(found), flush=True)


def compare(program, label, path, ids, work, step, exact):
    words = ",".join(map(str, ids))
    for precision in ["bf16", "nf4"]:
        file = work / f"{precision}.safetensors"
        engram(program, "logits", "--model", str(path), "--ids", words, "--precision", precision, "--output", str(file))
        ours = load_file(file)["logits"]
        file.unlink()
        nf4 = precision == "nf4"
        reference = peer_logits(path, ids, torch.float32, nf4)
        if exact:
            compare_exactly(label, precision, ours, reference, ids)
        else:
            compare_logits(label, precision, ours, peer_logits(path, ids, torch.bfloat16, nf4), reference, ids)
    if step:
        compare_step(program, label, path, work / f"{label}-adapter", ids, exact)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("engram"), parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("--text", required=True), parser.add_argument("--tokenizers", type=pathlib.Path)
    parser.add_argument("--model", type=pathlib.Path), parser.add_argument("--kinds", default=",".join(SHAPES))
    parser.add_argument("--tokens", type=int, default=512), parser.add_argument("--exact", action="store_true")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    text = pathlib.Path(options.text).read_text(encoding="utf-8")
    if options.model:
        ids = AutoTokenizer.from_pretrained(options.model)(text, add_special_tokens=False)["input_ids"][:options.tokens]
        return compare(options.engram, options.model.name, options.model, ids, options.work, step=False, exact=options.exact)
    for kind in options.kinds.split(","):
        path = options.work / kind
        make_weights(kind, path)
        ids = AutoTokenizer.from_pretrained(options.tokenizers / SHAPES[kind][0])(text, add_special_tokens=False)["input_ids"][:options.tokens]
        compare(options.engram, kind, path, ids, options.work, step=True, exact=options.exact)


if __name__ == "__main__":
    main()
