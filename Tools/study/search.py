"""Fits what finds a line by what a question means: a projection of a frozen base's states.

usage: search.py --model FOLDER --out FILE.safetensors [--layer 20] [--languages en,zh] [--questions 3] [--seed 1] FILE.study|FILE.jsonl …

The files hold studies written by hand, as for skill.py. A question belongs to the line of its note that has most of its fact's words and its
answer's; it has to be nearer to that line than to all lines of the notes of 255 others (InfoNCE). Both are read by one projection: with
one of their own each they are learnt by heart (Documentation/Decisions/0045). A tenth of the notes is kept back; how often the right one
of all lines is the nearest for their questions is said in the end. Needs torch, transformers and safetensors.
"""
import random

import torch
from safetensors.torch import save_file
from skill import arguments, chosen, shown
from reading import terms
from transformers import AutoModel, AutoTokenizer

LONGEST = 96
DIMENSIONS, BATCH, TEMPERATURE, DROPOUT, RATE = 256, 256, 0.05, 0.3, 2e-3


def lines(study):
    """Lines as they stand, long ones in pieces between sentences: about as Sources/Studies/Passages/PassageQuotes.swift has them."""
    found = []
    for line in shown(study).split("\n\n", 1)[1].splitlines():
        rest = line.strip(" -*#>")
        while len(rest.encode()) > 160:
            ends = [i + 1 for i, c in enumerate(rest[:-1]) if c in "。！？" or (c in ".!?" and rest[i + 1] == " ")]
            end = max((e for e in ends if len(rest[:e].encode()) <= 160), default=min(ends, default=len(rest)))
            if end >= len(rest):
                break
            found.append(rest[:end].strip())
            rest = rest[end:].strip()
        if rest:
            found.append(rest)
    return found


def pairs(studies, most, chance):
    """Titled lines with the number of their note, and questions with the place of their line."""
    texts, notes, questions, places = [], [], [], []
    for number, study in enumerate(studies):
        own = lines(study)
        words = [set(terms(line)) for line in own]
        if not own:
            continue
        for fact in study["facts"]:
            told = terms(fact["fact"]) + 2 * [t for q in fact["questions"] for t in terms(q["a"])]
            best = max(range(len(own)), key=lambda i: sum(t in words[i] for t in told) / (3 + len(words[i]) ** 0.5))
            for question in chance.sample(fact["questions"], min(most, len(fact["questions"]))):
                questions.append(question["q"])
                places.append(len(texts) + best)
        texts += [f"{study['title']}: {line}" for line in own]
        notes += [number] * len(own)
    return texts, notes, questions, places


@torch.no_grad()
def states(texts, model, tokenizer, layer):
    """The mean over a text's tokens but the first of what the lower layers make of them, of length 1."""
    out = torch.zeros(len(texts), model.config.hidden_size)
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    for start in range(0, len(order), 64):
        own = order[start : start + 64]
        batch = tokenizer([texts[i] for i in own], return_tensors="pt", padding=True, truncation=True, max_length=LONGEST)
        hidden = model(**batch, output_hidden_states=True).hidden_states[layer].float()
        mask = batch.attention_mask[..., None].float()
        mask[:, 0] = 0
        out[own] = torch.nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1).clamp(min=1), dim=-1)
    return out


def fit(asked, told, places, notes, steps, taught):
    """The projection [D, C]; both sides less their means."""
    linear = torch.nn.Linear(asked.shape[1], DIMENSIONS, bias=False)
    optimizer = torch.optim.AdamW(linear.parameters(), lr=RATE, weight_decay=0.1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    of_note = {}
    for place, note in enumerate(notes):
        of_note.setdefault(note, []).append(place)
    drop, unit = torch.nn.Dropout(DROPOUT), torch.nn.functional.normalize
    for _ in range(steps):
        picked = taught[torch.randint(len(taught), (BATCH,))]
        right = [places[i] for i in picked.tolist()]
        others = sorted({place for line in right for place in of_note[notes[line]]})
        rank = {place: i for i, place in enumerate(others)}
        cosines = unit(linear(drop(asked[picked])), dim=-1) @ unit(linear(drop(told[others])), dim=-1).T
        loss = torch.nn.functional.cross_entropy(cosines / TEMPERATURE, torch.tensor([rank[line] for line in right]))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    return linear.weight.detach()


def main():
    parser = arguments(__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--layer", type=int, default=20)
    parser.add_argument("--questions", type=int, default=3)
    parser.add_argument("--steps", type=int, default=1500)
    choices = parser.parse_args()
    torch.manual_seed(choices.seed)
    chance = random.Random(choices.seed)
    texts, notes, questions, places = pairs(chosen(choices), choices.questions, chance)
    tokenizer = AutoTokenizer.from_pretrained(choices.model)
    tokenizer.padding_side, tokenizer.pad_token = "right", tokenizer.eos_token
    model = AutoModel.from_pretrained(choices.model, dtype=torch.bfloat16).eval()
    told, asked = (states(t, model, tokenizer, choices.layer) for t in (texts, questions))
    means = asked.mean(0), told.mean(0)
    asked, told = asked - means[0], told - means[1]
    kept = set(chance.sample(sorted(set(notes)), max(1, len(set(notes)) // 10)))
    is_kept = torch.tensor([notes[place] in kept for place in places])
    projection = fit(asked, told, places, notes, choices.steps, torch.where(~is_kept)[0])
    unit = torch.nn.functional.normalize
    cosines = unit(asked[is_kept] @ projection.T, dim=-1) @ unit(told @ projection.T, dim=-1).T
    right = torch.tensor(places)[is_kept]
    ranks = (cosines >= cosines[torch.arange(len(right)), right][:, None]).sum(1).float()
    print(f"{len(texts)} lines, {len(questions)} questions; of {len(right)} kept back the line is the first for "
          f"{(ranks == 1).float().mean():.1%}, among five for {(ranks <= 5).float().mean():.1%}; mean reciprocal rank {(1 / ranks).mean():.3f}")
    projection = fit(asked, told, places, notes, choices.steps, torch.arange(len(places)))
    save_file(
        {"projection": projection.to(torch.bfloat16).contiguous(), "question.mean": means[0].contiguous(), "line.mean": means[1].contiguous()},
        choices.out, metadata={"layers": str(choices.layer)})


if __name__ == "__main__":
    main()
