"""Makes tiny GGUF files with gguf-py, and what transformers compute with the same values: Tests/Fixtures/GGUF.

usage: make_gguf_fixtures.py

llama.gguf has a tensor of every block encoding, rows in llama.cpp's order and Llama 3's RoPE factors; qwen2.gguf has biases, a
head of its own precision and a tokenizer; qwen3 norms its heads and is split in three. Expected logits come from the values that gguf-py's
`dequantize` gives, in Hugging Face's order of rows, computed in f64. The same versions (requirements.txt) give the same bytes.
"""
import json
import math
import shutil
from pathlib import Path

import numpy as np
import torch
from gguf import GGMLQuantizationType as Type, GGUFWriter, dequantize, quantize
from safetensors.torch import save_file
from transformers import LlamaConfig, LlamaForCausalLM, Qwen2Config, Qwen2ForCausalLM, Qwen3Config, Qwen3ForCausalLM

OUT = Path(__file__).resolve().parents[2] / "Tests" / "Fixtures" / "GGUF"
IDS = [3, 17, 42, 5, 5, 60, 33, 9, 21, 63, 0, 11]
PARTS = {"attn_q": "self_attn.q_proj", "attn_k": "self_attn.k_proj", "attn_v": "self_attn.v_proj", "attn_output": "self_attn.o_proj",
         "attn_q_norm": "self_attn.q_norm", "attn_k_norm": "self_attn.k_norm",
         "ffn_gate": "mlp.gate_proj", "ffn_up": "mlp.up_proj", "ffn_down": "mlp.down_proj",
         "attn_norm": "input_layernorm", "ffn_norm": "post_attention_layernorm"}
# Where the half-precision scales of a block stand, and how large they make its values: about 0.1.
SCALES = {Type.Q2_K: {80: 0.01, 82: 0.015}, Type.Q3_K: {108: 0.004}, Type.Q4_K: {0: 0.0006, 2: 0.0045}, Type.Q5_K: {0: 0.0003, 2: 0.0045},
          Type.Q6_K: {208: 0.00008}, Type.IQ4_NL: {0: 0.0015}, Type.IQ4_XS: {0: 0.00008}}
SIZES = {Type.Q2_K: (256, 84), Type.Q3_K: (256, 110), Type.Q4_K: (256, 144), Type.Q5_K: (256, 176), Type.Q6_K: (256, 210),
         Type.IQ4_NL: (32, 18), Type.IQ4_XS: (256, 136)}

LLAMA = {  # of each layer: what every linear is in
    0: dict(attn_q=Type.Q2_K, attn_k=Type.Q3_K, attn_v=Type.Q4_K, ffn_gate=Type.Q5_K, ffn_up=Type.Q6_K, attn_output=Type.Q4_0,
            ffn_down=Type.Q4_1),
    1: dict(attn_q=Type.IQ4_XS, attn_k=Type.Q8_0, attn_v=Type.F16, ffn_gate=Type.BF16, ffn_up=Type.F32, attn_output=Type.Q5_0,
            ffn_down=Type.Q5_1),
    2: dict(attn_q=Type.F16, attn_k=Type.F32, attn_v=Type.Q8_0, ffn_gate=Type.Q8_0, ffn_up=Type.Q4_K, attn_output=Type.IQ4_NL,
            ffn_down=Type.Q8_0),
}


def blocks(rng, rows, columns, kind):
    """A matrix as the file holds it, and its values. K-blocks, which gguf-py cannot make, are random codes under sensible scales."""
    if kind in SCALES:
        values, size = SIZES[kind]
        raw = rng.integers(0, 256, (rows, columns // values, size), dtype=np.uint8)
        for place, scale in SCALES[kind].items():
            d = (scale * rng.uniform(0.5, 1.5, (rows, columns // values))).astype(np.float16)
            raw[:, :, place:place + 2] = d[..., None].view(np.uint8)
        raw = raw.reshape(rows, -1)
    else:
        plain = rng.normal(0, 0.1, (rows, columns)).astype(np.float32)
        if kind in (Type.F32, Type.F16):
            plain = plain.astype(np.float16 if kind == Type.F16 else np.float32)
            return plain, plain.astype(np.float32)
        raw = quantize(plain, kind)
    return raw, dequantize(raw, kind).astype(np.float32)


def unpaired(values, heads):
    """Rows in Hugging Face's order: llama.cpp has those of a head in pairs."""
    return values.reshape(heads, values.shape[0] // heads // 2, 2, *values.shape[1:]).swapaxes(1, 2).reshape(values.shape)


def rope_factors(config):
    """As llama.cpp's converter writes Llama 3's scaling."""
    scaling = config.rope_parameters
    low, high, context = scaling["low_freq_factor"], scaling["high_freq_factor"], scaling["original_max_position_embeddings"]
    factors = []
    for i in range(0, config.head_dim, 2):
        wavelength = 2 * math.pi * scaling["rope_theta"] ** (i / config.head_dim)
        if wavelength < context / high:
            factors.append(1)
        elif wavelength > context / low:
            factors.append(scaling["factor"])
        else:
            smooth = (context / wavelength - low) / (high - low)
            factors.append(1 / ((1 - smooth) / scaling["factor"] + smooth))
    return np.array(factors, dtype=np.float32)


class File:
    """One GGUF file in the making, and the state dict that says the same."""

    def __init__(self, path, architecture, config, **options):
        self.writer, self.state, self.config = GGUFWriter(path, architecture, **options), {}, config
        self.paired = architecture == "llama"
        w = self.writer
        w.add_name("tiny"), w.add_block_count(config.num_hidden_layers), w.add_context_length(config.max_position_embeddings)
        w.add_embedding_length(config.hidden_size), w.add_feed_forward_length(config.intermediate_size)
        w.add_head_count(config.num_attention_heads), w.add_head_count_kv(config.num_key_value_heads)
        w.add_key_length(config.head_dim), w.add_value_length(config.head_dim)
        w.add_rope_freq_base(config.rope_parameters["rope_theta"]), w.add_layer_norm_rms_eps(config.rms_norm_eps)

    def add(self, name, hub, raw, values, kind):
        plain = kind in (Type.F32, Type.F16)
        self.writer.add_tensor(name, raw, raw_dtype=None if plain else kind)
        heads = {"attn_q": self.config.num_attention_heads, "attn_k": self.config.num_key_value_heads}.get(name.split(".")[-2])
        self.state[hub] = torch.from_numpy(unpaired(values, heads) if self.paired and heads else values)

    def linear(self, rng, layer, part, kind, bias=False):
        c = self.config
        rows, columns = {"attn_q": (c.num_attention_heads * c.head_dim, c.hidden_size), "attn_k": (c.num_key_value_heads * c.head_dim, c.hidden_size),
                         "attn_v": (c.num_key_value_heads * c.head_dim, c.hidden_size), "attn_output": (c.hidden_size, c.num_attention_heads * c.head_dim),
                         "ffn_gate": (c.intermediate_size, c.hidden_size), "ffn_up": (c.intermediate_size, c.hidden_size),
                         "ffn_down": (c.hidden_size, c.intermediate_size)}[part]
        self.add(f"blk.{layer}.{part}.weight", f"model.layers.{layer}.{PARTS[part]}.weight", *blocks(rng, rows, columns, kind), kind)
        if bias:
            values = rng.normal(0, 0.3, rows).astype(np.float32)
            self.add(f"blk.{layer}.{part}.bias", f"model.layers.{layer}.{PARTS[part]}.bias", values, values, Type.F32)

    def norm(self, rng, name, hub, size):
        values = rng.uniform(0.5, 1.5, size).astype(np.float32)
        self.add(name + ".weight", hub + ".weight", values, values, Type.F32)

    def table(self, rng, name, hub, kind):
        raw, values = blocks(rng, self.config.vocab_size, self.config.hidden_size, kind)
        self.add(name + ".weight", hub + ".weight", raw, values, kind)

    def finish(self, kind, name):
        self.writer.write_header_to_file(), self.writer.write_kv_data_to_file(), self.writer.write_tensors_to_file(), self.writer.close()
        model = kind(self.config).double().eval()
        missing = model.load_state_dict({k: v.double() for k, v in self.state.items()}, strict=False)
        assert not missing.unexpected_keys and set(missing.missing_keys) <= {"lm_head.weight"}, missing
        with torch.no_grad():
            logits = model(input_ids=torch.tensor([IDS])).logits[0].float()
        save_file({"ids": torch.tensor(IDS, dtype=torch.int32), "logits": logits.contiguous()}, OUT / f"{name}.expected.safetensors")
        print(name, "logits", logits.std().item())


def make_llama():
    rng = np.random.default_rng(1)
    config = LlamaConfig(vocab_size=64, hidden_size=256, intermediate_size=32, num_hidden_layers=3, num_attention_heads=2,
                         num_key_value_heads=1, head_dim=32, max_position_embeddings=131072, rms_norm_eps=1e-5, tie_word_embeddings=True,
                         rope_parameters=dict(rope_type="llama3", rope_theta=500000.0, factor=32.0, low_freq_factor=1.0,
                                              high_freq_factor=4.0, original_max_position_embeddings=8192))
    file = File(OUT / "llama.gguf", "llama", config)
    factors = rope_factors(config)
    file.writer.add_rope_dimension_count(config.head_dim)
    file.writer.add_tensor("rope_freqs.weight", factors)
    file.table(rng, "token_embd", "model.embed_tokens", Type.Q6_K)
    for layer, kinds in LLAMA.items():
        file.norm(rng, f"blk.{layer}.attn_norm", f"model.layers.{layer}.input_layernorm", config.hidden_size)
        file.norm(rng, f"blk.{layer}.ffn_norm", f"model.layers.{layer}.post_attention_layernorm", config.hidden_size)
        for part, kind in kinds.items():
            file.linear(rng, layer, part, kind)
    file.norm(rng, "output_norm", "model.norm", config.hidden_size)
    file.finish(LlamaForCausalLM, "llama")


# Enough for short English texts: letters, digits, signs, a few merges, ChatML's marks; other bytes have no token.
MERGES = ["Ġ t", "h e", "Ġt he", "i n", "Ġ a", "e r", "o n", "a n", "o u", "r e", "Ġ s"]
TOKENS = (["<|endoftext|>", "<|im_start|>", "<|im_end|>", "Ċ", "Ġ"] + list(".,?!'-:#") + list("0123456789")
          + list("abcdefghijklmnopqrstuvwxyz") + [m.replace(" ", "") for m in MERGES] + ["I", "W", "T", "<think>"])
CHAT = ("{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}{% endfor %}"
        "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}")


def add_tokenizer(writer):
    assert len(TOKENS) == len(set(TOKENS)) == 64, len(TOKENS)
    writer.add_tokenizer_model("gpt2"), writer.add_tokenizer_pre("qwen2")
    writer.add_token_list(TOKENS), writer.add_token_types([3] * 3 + [1] * 60 + [4]), writer.add_token_merges(MERGES)
    writer.add_eos_token_id(2), writer.add_pad_token_id(0), writer.add_add_bos_token(False), writer.add_chat_template(CHAT)


def make_qwen2():
    rng = np.random.default_rng(2)
    config = Qwen2Config(vocab_size=64, hidden_size=64, intermediate_size=96, num_hidden_layers=2, num_attention_heads=4,
                         num_key_value_heads=2, max_position_embeddings=1024, rms_norm_eps=1e-6, tie_word_embeddings=False,
                         rope_parameters=dict(rope_type="default", rope_theta=1e6))
    config.head_dim = 16
    file = File(OUT / "qwen2.gguf", "qwen2", config)
    add_tokenizer(file.writer)
    # The head is not the embedding's own values, though both were made of one matrix: the file's own head counts.
    file.table(rng, "output", "lm_head", Type.Q8_0)
    file.table(rng, "token_embd", "model.embed_tokens", Type.Q5_0)
    for layer in range(2):
        file.norm(rng, f"blk.{layer}.attn_norm", f"model.layers.{layer}.input_layernorm", 64)
        file.norm(rng, f"blk.{layer}.ffn_norm", f"model.layers.{layer}.post_attention_layernorm", 64)
        for part in ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down"):
            file.linear(rng, layer, part, Type.Q8_0, bias=part in ("attn_q", "attn_k", "attn_v"))
    file.norm(rng, "output_norm", "model.norm", 64)
    file.finish(Qwen2ForCausalLM, "qwen2")


def make_qwen3():
    rng = np.random.default_rng(3)
    config = Qwen3Config(vocab_size=64, hidden_size=32, intermediate_size=32, num_hidden_layers=2, num_attention_heads=4,
                         num_key_value_heads=2, head_dim=16, max_position_embeddings=128, rms_norm_eps=1e-6, tie_word_embeddings=True,
                         rope_parameters=dict(rope_type="default", rope_theta=1e6))
    file = File(OUT / "qwen3.gguf", "qwen3", config, split_max_tensors=10)
    file.table(rng, "token_embd", "model.embed_tokens", Type.F16)
    for layer in range(2):
        file.norm(rng, f"blk.{layer}.attn_norm", f"model.layers.{layer}.input_layernorm", 32)
        file.norm(rng, f"blk.{layer}.ffn_norm", f"model.layers.{layer}.post_attention_layernorm", 32)
        for part in ("attn_q", "attn_k"):
            file.norm(rng, f"blk.{layer}.{part}_norm", f"model.layers.{layer}.{PARTS[part]}"[:-4] + "norm", 16)
        for part in ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down"):
            file.linear(rng, layer, part, Type.Q5_1)
    file.norm(rng, "output_norm", "model.norm", 32)
    file.finish(Qwen3ForCausalLM, "qwen3")


if __name__ == "__main__":
    torch.set_num_threads(1)
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    make_llama(), make_qwen2(), make_qwen3()
