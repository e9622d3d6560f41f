#!/usr/bin/env python3
"""Renders chat templates with jinja2 in Hugging Face's settings: Tests/Fixtures/Tokenization/templates.json.

    python Tools/reference/tokenizers_templates.py

The templates are written anew here, each to render what the named models' own render; the published ones of Llama 3.2, Qwen2.5, Qwen3
and Mistral are tested from ../shared/templates. Made with jinja2 3.1.6.
"""
import json
from pathlib import Path

from jinja2.exceptions import TemplateError
from jinja2.ext import loopcontrols
from jinja2.sandbox import ImmutableSandboxedEnvironment

OUT = Path(__file__).resolve().parents[2] / "Tests/Fixtures/Tokenization/templates.json"

CHATML_TURN = "{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n' }}"
CHATML_PROMPT = "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
ALTERNATE = ("{% if (message['role'] == 'user') != (loop.index0 is even) %}{{ raise_exception('roles must alternate') }}{% endif %}")
MISTRAL_SYSTEM = ("{% if messages[0]['role'] == 'system' %}{% set system_message = messages[0]['content'] %}{% set turns = messages[1:] %}"
                  "{% else %}{% set turns = messages %}{% endif %}{{ bos_token }}")

TEMPLATES = {
    "chatml": {"bos": None, "eos": "<|im_end|>", "jinja": "{% for message in messages %}" + CHATML_TURN + "{% endfor %}" + CHATML_PROMPT},
    "chatml with a beginning": {"bos": "<s>", "eos": "<|im_end|>",
                                "jinja": "{{ bos_token }}{% for message in messages %}" + CHATML_TURN + "{% endfor %}" + CHATML_PROMPT},
    "smollm2": {"bos": "<|im_start|>", "eos": "<|im_end|>", "jinja": (
        "{% for message in messages %}{% if loop.first and message['role'] != 'system' %}"
        "{{ '<|im_start|>system\\nYou are a helpful AI assistant named SmolLM, trained by Hugging Face<|im_end|>\\n' }}{% endif %}"
        + CHATML_TURN + "{% endfor %}" + CHATML_PROMPT)},
    "llama 3": {"bos": "<|begin_of_text|>", "eos": "<|eot_id|>", "jinja": (
        "{% for message in messages %}{% if loop.first %}{{ bos_token }}{% endif %}"
        "{{ '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n' + message['content'] | trim + '<|eot_id|>' }}{% endfor %}"
        "{% if add_generation_prompt %}{{ '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}{% endif %}")},
    "gemma 2": {"bos": "<bos>", "eos": "<eos>", "jinja": (
        "{{ bos_token }}{% if messages[0]['role'] == 'system' %}{{ raise_exception('no system role') }}{% endif %}{% for message in messages %}"
        + ALTERNATE + "{{ '<start_of_turn>' + ('model' if message['role'] == 'assistant' else 'user') + '\\n' + message['content'] | trim"
        " + '<end_of_turn>\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<start_of_turn>model\\n' }}{% endif %}")},
    "gemma 3": {"bos": "<bos>", "eos": "<eos>", "jinja": (
        "{{ bos_token }}{% if messages[0]['role'] == 'system' %}{% set first_user_prefix = messages[0]['content'] + '\\n\\n' %}"
        "{% set turns = messages[1:] %}{% else %}{% set first_user_prefix = '' %}{% set turns = messages %}{% endif %}"
        "{% for message in turns %}" + ALTERNATE + "{{ '<start_of_turn>' + ('model' if message['role'] == 'assistant' else 'user') + '\\n'"
        " + (first_user_prefix if loop.first else '') }}{{ message['content'] | trim }}{{ '<end_of_turn>\\n' }}{% endfor %}"
        "{% if add_generation_prompt %}{{ '<start_of_turn>model\\n' }}{% endif %}")},
    "zephyr": {"bos": "<s>", "eos": "</s>", "jinja": (
        "{% for message in messages %}\n{% if message['role'] == 'user' %}\n{{ '<|user|>\\n' + message['content'] + eos_token }}\n"
        "{% elif message['role'] == 'system' %}\n{{ '<|system|>\\n' + message['content'] + eos_token }}\n"
        "{% else %}\n{{ '<|assistant|>\\n' + message['content'] + eos_token }}\n{% endif %}\n"
        "{% if loop.last and add_generation_prompt %}\n{{ '<|assistant|>' }}\n{% endif %}\n{% endfor %}")},
    "mistral 0.1": {"bos": "<s>", "eos": "</s>", "jinja": (
        "{{ bos_token }}{% for message in messages %}" + ALTERNATE + "{% if message['role'] == 'user' %}"
        "{{ '[INST] ' + message['content'] + ' [/INST]' }}{% else %}{{ message['content'] + eos_token + ' ' }}{% endif %}{% endfor %}")},
    "mistral 0.2": {"bos": "<s>", "eos": "</s>", "jinja": (
        MISTRAL_SYSTEM + "{% for message in turns %}" + ALTERNATE + "{% if message['role'] == 'user' %}"
        "{% if loop.first and system_message is defined %}{{ ' [INST] ' + system_message + '\\n\\n' + message['content'] + ' [/INST]' }}"
        "{% else %}{{ ' [INST] ' + message['content'] + ' [/INST]' }}{% endif %}"
        "{% else %}{{ ' ' + message['content'] + eos_token }}{% endif %}{% endfor %}")},
    "mistral 0.3": {"bos": "<s>", "eos": "</s>", "jinja": (
        MISTRAL_SYSTEM + "{% for message in turns %}" + ALTERNATE + "{% if message[\"role\"] == \"user\" %}"
        "{% if loop.last and system_message is defined %}{{ \"[INST] \" + system_message + \"\\n\\n\" + message[\"content\"] + \"[/INST]\" }}"
        "{% else %}{{ \"[INST] \" + message[\"content\"] + \"[/INST]\" }}{% endif %}"
        "{% else %}{{ \" \" + message[\"content\"]|trim + eos_token }}{% endif %}{% endfor %}")},
    "mistral nemo": {"bos": "<s>", "eos": "</s>", "jinja": (
        MISTRAL_SYSTEM + "{% for message in turns %}" + ALTERNATE + "{% if message[\"role\"] == \"user\" %}"
        "{% if loop.last and system_message is defined %}{{ \"[INST]\" + system_message + \"\\n\\n\" + message[\"content\"] + \"[/INST]\" }}"
        "{% else %}{{ \"[INST]\" + message[\"content\"] + \"[/INST]\" }}{% endif %}"
        "{% else %}{{ message[\"content\"] + eos_token }}{% endif %}{% endfor %}")},
}

CONVERSATIONS = [
    [("user", "Where are the beans?")],
    [("system", "You keep my notes."), ("user", "Where are the beans?")],
    [("user", " two  \n"), ("assistant", "\n In the garden. "), ("user", "Since when?")],
    [("system", "Be brief.\n"), ("user", "a"), ("assistant", "b"), ("user", "c"), ("assistant", " d\u00a0")],
    [("user", "豆子在哪里？🌱"), ("assistant", "<think>hm</think>\n\n在花园里。<|im_end|>")],
    [("assistant", "I begin."), ("user", "No, I do.")],
    [("user", "")],
]


def refuse(message):
    raise TemplateError(message)


def main():
    environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True, extensions=[loopcontrols])
    environment.globals["raise_exception"] = refuse
    entries = []
    for name, entry in TEMPLATES.items():
        template = environment.from_string(entry["jinja"])
        cases = []
        for conversation in CONVERSATIONS:
            messages = [{"role": role, "content": content} for role, content in conversation]
            for prompt in [False, True]:
                try:
                    text = template.render(messages=messages, add_generation_prompt=prompt, bos_token=entry["bos"] or "", eos_token=entry["eos"])
                except TemplateError:
                    text = None
                cases.append({"messages": messages, "addGenerationPrompt": prompt, "rendered": text})
        entries.append({"name": name, **entry, "cases": cases})
    OUT.write_text(json.dumps(entries, ensure_ascii=True, indent=1) + "\n")


if __name__ == "__main__":
    main()
