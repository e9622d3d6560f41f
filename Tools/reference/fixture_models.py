"""The tiny models of the golden fixtures: the shapes of real families, with weights large enough that a mistake shows."""
import torch
from transformers import (Gemma3ForCausalLM, Gemma3TextConfig, LlamaConfig, LlamaForCausalLM, MistralConfig, MistralForCausalLM,
                          Qwen2Config, Qwen2ForCausalLM, Qwen3Config, Qwen3ForCausalLM)

# Positions here are few, so the borders lie low: of the frequencies of 16-wide heads some are kept, one is blended, the rest are stretched.
LLAMA3_ROPE = dict(rope_type="llama3", rope_theta=10000.0, factor=8.0, low_freq_factor=1.0, high_freq_factor=4.0,
                   original_max_position_embeddings=32)

MAIN = dict(vocab_size=256, hidden_size=64, intermediate_size=128, num_hidden_layers=2, num_attention_heads=4,
            num_key_value_heads=2, max_position_embeddings=256, bos_token_id=1, eos_token_id=2)
SMALL = dict(vocab_size=96, hidden_size=32, intermediate_size=48, num_hidden_layers=2, num_attention_heads=4,
             num_key_value_heads=2, max_position_embeddings=128, bos_token_id=1, eos_token_id=2)


def rope(theta):
    return dict(rope_type="default", rope_theta=theta)


def changed(base, **changes):
    return {**base, **changes}


# name: (class, config). The first two carry LoRA, NF4 and training fixtures too.
MODELS = {
    "tiny-llama": (LlamaForCausalLM, LlamaConfig(**MAIN, rms_norm_eps=1e-5, tie_word_embeddings=True, rope_parameters=LLAMA3_ROPE)),
    "tiny-qwen2": (Qwen2ForCausalLM, Qwen2Config(**MAIN, rms_norm_eps=1e-6, tie_word_embeddings=False, rope_parameters=rope(1e6))),
    "tiny-qwen3": (Qwen3ForCausalLM, Qwen3Config(**SMALL, head_dim=16, rms_norm_eps=1e-6, tie_word_embeddings=True,
                                                 rope_parameters=rope(1e6))),
    "tiny-mistral": (MistralForCausalLM, MistralConfig(**SMALL, rms_norm_eps=1e-5, tie_word_embeddings=False, sliding_window=None,
                                                       rope_parameters=rope(1e6))),
    "tiny-llama-linear": (LlamaForCausalLM, LlamaConfig(
        **changed(SMALL, num_key_value_heads=4), rms_norm_eps=1e-5, tie_word_embeddings=False,
        rope_parameters=dict(rope_type="linear", rope_theta=10000.0, factor=4.0))),
    "tiny-llama-biases": (LlamaForCausalLM, LlamaConfig(
        **SMALL, rms_norm_eps=1e-5, tie_word_embeddings=False, attention_bias=True, mlp_bias=True, rope_parameters=rope(10000.0))),
    "tiny-llama-f16-shards": (LlamaForCausalLM, LlamaConfig(
        **changed(SMALL, num_key_value_heads=1), rms_norm_eps=1e-5, tie_word_embeddings=True, rope_parameters=rope(10000.0))),
    # Two layers of three see four tokens; scores are divided by another root than that of the heads' size.
    "tiny-gemma3": (Gemma3ForCausalLM, Gemma3TextConfig(
        vocab_size=64, hidden_size=16, intermediate_size=24, num_hidden_layers=6, num_attention_heads=2, num_key_value_heads=1, head_dim=12,
        max_position_embeddings=128, bos_token_id=2, eos_token_id=1, query_pre_attn_scalar=8, sliding_window=4, sliding_window_pattern=3,
        rope_parameters={"full_attention": dict(rope_type="linear", rope_theta=1e6, factor=8.0), "sliding_attention": rope(10000.0)})),
}
WITH_TRAINING = ["tiny-llama", "tiny-qwen2", "tiny-gemma3"]
# Rows of its matrices are not made of whole NF4 blocks.
WITHOUT_NF4 = ["tiny-gemma3"]
F16_SHARDS = "tiny-llama-f16-shards"


def build(name, seed):
    """The model with its random weights, in f32; f16 values where they are stored so."""
    kind, config = MODELS[name]
    torch.manual_seed(seed)
    model = kind(config).eval()
    with torch.no_grad():
        for parameter_name, parameter in model.named_parameters():
            if "norm" in parameter_name:
                # Gemma's norms multiply by 1 + w.
                shift = 1 if name == "tiny-gemma3" else 0
                parameter.uniform_(0.5 - shift, 1.5 - shift)
            elif parameter_name.endswith("bias"):
                parameter.normal_(0, 0.3)
            else:
                parameter.normal_(0, 0.2 if config.hidden_size == 64 else 0.28)
            if name == F16_SHARDS:
                parameter.copy_(parameter.half().float())
    return model
