#!/usr/bin/env python3
"""Makes the small tokenizers of Tests/Fixtures/Tokenization and what Hugging Face says of hard texts with them.

    python Tools/reference/tokenizers_fixtures.py

Each <name>.tokenizer.json comes with a <name>.expected.json: texts with their ids (with and without special tokens), and ids with
their decoded text. Made with tokenizers 0.23.
"""
import json
import random
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

from compare_tokenizers import SPACES, WORDS

OUT = Path(__file__).resolve().parents[2] / "Tests/Fixtures/Tokenization"

CORPUS = """
On Monday I planted the beans and wrote three lines about it. The soil was wet, the wind was cold, and I didn't mind.
I've learnt that a garden forgives: what I forget today it lets me do tomorrow. We'll see whether the beans agree.
On Tuesday the build broke again because somebody (I) had renamed a folder. It's always the folder. Lesson: rename last, test first.
def water(plants): return [plant.water(litres=2) for plant in plants if not plant.is_wet()]
Met Anna at 10:30; we talked about her thesis, about sleep, and about why old notes read like letters from a stranger.
The price went from 12.50 to 13.75 in 2021, then to 14.00 in 2022. I bought 3 kg anyway.
Ich habe heute den Garten gegossen; die Bohnen brauchen mehr Wasser als gedacht. Über Mittag war es schön.
J'ai planté des haricots lundi. C'était l'été déjà, et l'eau était froide.
今天我在花园里种了豆子。我写了三行字。今天风很大。
Сегодня я сажал бобы и писал об этом три строки. Земля была мокрая.
اليوم زرعت الفاصوليا وكتبت عنها ثلاثة أسطر.
Beans, beans, beans: the beans are up! 🌱🌱 Finally 🙂 and the cat sleeps on the warm stones.
Walking helps. Writing helps. Talking to Anna helps. Scrolling does not help, and yet I scroll.
""".strip().split("\n")

CHAIN = ["1234567", "12345 6", "x1y22z333", "東京123456カタカナ", "fn main()->int a->b->c", "wait... what?! no!!! ...", "camelCase HTTPServer twoWords",
         "tab\t\tend \n", "  a   b  ", "a\n\n\nb\r\n", "!!??--", "word-word_word", "xx x axb xax", "e\u0301a\u0301 Éa", "²½Ⅷ 1²3", "a\u200db \u200d", " " * 300, "7" * 40]
FLAGS = ["a <mask> b", "a   <mask>  b", "<mask><mask>", "<|user|>hi", "<|user|>   hi", "<|user|>\n\nhi", "<|user|> \n\n \n hi", "x \t[SEP]\n y", " [SEP] [SEP] ",
         "cat cats concat cat. (cat) cat-cat cat_ cat7 7cat écat caté cat\u200d", "Cat CAT", "yesterday Yesterday YESTERDAY", "tomorrow Tomorrow TOMORROW",
         "cafe\u0301 café CAFÉ", "<tool><tool>s<too<tools", "<tool>ss", "running runnings  running", "a\n\n\n\nb", "a \n\nb", "<|user|>\n\n\n\n<mask>"]

TEXTS = ["", " ", "the beans", " the beans ", "The  beans\n\n\nwere   up.\n", "I'VE planted 12345 beans; we'll see!", "naïve café e\u0301",
         "<mask> and<mask> x<mask>y", "foo<tight>bar <tight> baz", "a <word> b a<word>b <word>", "Über Straße ǅ İ ﬁ ½ Ⅷ", "a\u0301\u0323 \u212b 한국어",
         "▁the▁ beans ▁", "<s>the beans</s>", "the <s> beans </s> end", "日本語 12 ٣٤٥ x²", "tab\there\r\nnew\u00a0line\u3000wide", "🙂👍🏽 🌱", "\x00\x07\ufffd",
         "a" * 100, "beans" * 40, " " * 70, "the beans the beans " * 12, "(x+y)*[z]", "don't can't DON'T ’s 'ſ", "HELLO hello", "1 22 333 4444 55555",
         "a.b.c, d;e!", "<0x41> <unk>"]


def texts(seed):
    rng = random.Random(seed)
    parts = WORDS + [word for line in CORPUS for word in line.split()] + ["<mask>", "<word>", "<tight>", "<s>"]
    return TEXTS + ["".join(rng.choice(parts) + rng.choice(["", " ", rng.choice(SPACES)]) for _ in range(rng.randint(1, 14))) for _ in range(60)]


def write(name, tokenizer, seed):
    more = {"chain": CHAIN, "inverted": CHAIN, "falcon": CHAIN, "flags": FLAGS}
    path = OUT / f"{name}.tokenizer.json"
    tokenizer.save(str(path), pretty=False)
    if name == "flags":
        # The ids that stand in the file are not what counts.
        data = json.loads(path.read_text())
        data["added_tokens"] = [dict(token, id=900 - token["id"]) for token in data["added_tokens"]]
        path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
        tokenizer = Tokenizer.from_file(str(path))
    rng = random.Random(seed)
    size = tokenizer.get_vocab_size()
    special = {i for i, token in tokenizer.get_added_tokens_decoder().items() if token.special}
    cases = [{"text": text, "ids": tokenizer.encode(text, add_special_tokens=False).ids, "withSpecial": tokenizer.encode(text).ids}
             for text in texts(seed) + more.get(name, [])]
    sequences = [[rng.randrange(size) for _ in range(rng.randint(0, 10))] for _ in range(60)]
    decoded = [{"ids": ids, "text": tokenizer.decode([i for i in ids if i not in special], skip_special_tokens=False),
                "withSpecial": tokenizer.decode(ids, skip_special_tokens=False)} for ids in sequences]
    text = json.dumps({"cases": cases, "decoded": decoded}, ensure_ascii=True, separators=(",", ":"))
    (OUT / f"{name}.expected.json").write_text(text.replace('{"text"', '\n{"text"').replace('{"ids"', '\n{"ids"') + "\n")


def train(tokenizer, size, special, alphabet=None):
    arguments = {"initial_alphabet": alphabet} if alphabet else {}
    trainer = trainers.BpeTrainer(vocab_size=size, special_tokens=special, show_progress=False, **arguments)
    tokenizer.train_from_iterator(CORPUS, trainer)


def gpt2():
    """GPT-2's regex, a prefix space, added tokens of every kind."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=True)
    tokenizer.decoder = decoders.ByteLevel()
    train(tokenizer, 480, ["<s>", "</s>"], pre_tokenizers.ByteLevel.alphabet())
    tokenizer.post_processor = processors.RobertaProcessing(("</s>", 1), ("<s>", 0), add_prefix_space=True)
    tokenizer.add_tokens([AddedToken("<word>", single_word=True, normalized=False), AddedToken("beans the", normalized=False)])
    tokenizer.add_special_tokens([AddedToken("<mask>", lstrip=True, normalized=False), AddedToken("<tight>", lstrip=True, rstrip=True)])
    return tokenizer


def llama3():
    """Llama 3's pattern, whole words first, a beginning token."""
    tokenizer = Tokenizer(models.BPE(ignore_merges=True))
    regex = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Split(Regex(regex), "isolated"), pre_tokenizers.ByteLevel(False, use_regex=False)])
    tokenizer.decoder = decoders.ByteLevel()
    train(tokenizer, 520, ["<|begin_of_text|>", "<|end_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"], pre_tokenizers.ByteLevel.alphabet())
    tokenizer.post_processor = processors.TemplateProcessing(single="<|begin_of_text|> $A", special_tokens=[("<|begin_of_text|>", 0)])
    return tokenizer


def qwen2():
    """Qwen2's pattern with NFC and the ChatML tokens."""
    tokenizer = Tokenizer(models.BPE())
    regex = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Split(Regex(regex), "isolated"), pre_tokenizers.ByteLevel(False, use_regex=False)])
    tokenizer.decoder = decoders.ByteLevel()
    train(tokenizer, 500, ["<|endoftext|>", "<|im_start|>", "<|im_end|>"], pre_tokenizers.ByteLevel.alphabet())
    tokenizer.add_tokens([AddedToken("<think>", normalized=False), AddedToken("</think>", normalized=False)])
    return tokenizer


def cased(contractions, number, ignores):
    """Words parted where lower case is followed by upper case."""
    tokenizer = Tokenizer(models.BPE(ignore_merges=ignores))
    upper, lower, sign = r"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]", r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]", r"[^\r\n\p{L}\p{N}]?"
    regex = (f"{sign}{upper}*{lower}+{contractions}|{sign}{upper}+{lower}*{contractions}|{number}"
             + r"| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+")
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Split(Regex(regex), "isolated"), pre_tokenizers.ByteLevel(False, use_regex=False)])
    tokenizer.decoder = decoders.ByteLevel()
    train(tokenizer, 500, ["<unk>", "<s>", "</s>", "[INST]", "[/INST]"], pre_tokenizers.ByteLevel.alphabet())
    return tokenizer


def tekken():
    """Mistral's since Nemo."""
    return cased("", r"\p{N}", True)


def gpt4o():
    """With contractions as the ends of words, and numbers of three digits."""
    return cased("(?i:'s|'t|'re|'ve|'m|'ll|'d)?", r"\p{N}{1,3}", False)


def byte_fallback(pre_tokenizer, normalizer, decoder, special_normalized):
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", fuse_unk=True, byte_fallback=True))
    tokenizer.normalizer = normalizer
    if pre_tokenizer:
        tokenizer.pre_tokenizer = pre_tokenizer
    tokenizer.decoder = decoder
    special = [AddedToken(t, normalized=special_normalized, special=True) for t in ["<unk>", "<s>", "</s>"]]
    train(tokenizer, 700, special + [f"<0x{byte:02X}>" for byte in range(256)])
    # The trainer makes byte tokens special; in the model they are ordinary tokens.
    data = json.loads(tokenizer.to_str())
    data["added_tokens"] = data["added_tokens"][:3]
    tokenizer = Tokenizer.from_str(json.dumps(data))
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A", special_tokens=[("<s>", 1)])
    return tokenizer


def llama2():
    """SentencePiece style as in Llama 2: prepended mark, byte fallback, special tokens in normalised text."""
    normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
    return byte_fallback(None, normalizer, decoder, True)


def gemma():
    """As in Gemma: spaces replaced, a split that finds none, marks inside words."""
    decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()])
    return byte_fallback(pre_tokenizers.Split(" ", "merged_with_previous"), normalizers.Replace(" ", "▁"), decoder, False)


def metaspace():
    """Metaspace as pre-tokenizer and decoder, unknown characters fused, no bytes."""
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", fuse_unk=True))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="first")
    tokenizer.decoder = decoders.Metaspace(prepend_scheme="first")
    train(tokenizer, 420, ["<unk>", "<s>", "</s>"])
    tokenizer.add_special_tokens([AddedToken("<mask>", lstrip=True)])
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A </s>", special_tokens=[("<s>", 1), ("</s>", 2)])
    return tokenizer


def smol():
    """Digits by themselves, then GPT-2's regex, as in SmolLM and StarCoder."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(False)])
    tokenizer.decoder = decoders.ByteLevel()
    train(tokenizer, 460, ["<|endoftext|>", "<|im_start|>", "<|im_end|>"], pre_tokenizers.ByteLevel.alphabet())
    return tokenizer


def splits():
    """The other pre-tokenizers one after the other; unknown characters not fused; no decoder."""
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", fuse_unk=False))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Strip(), normalizers.NFD(), normalizers.StripAccents()])
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split("the", "merged_with_next"), pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Punctuation("merged_with_previous"),
        pre_tokenizers.Split(Regex("[0-9][0-9][0-9]"), "isolated"), pre_tokenizers.Digits(individual_digits=False), pre_tokenizers.Whitespace()])
    train(tokenizer, 380, ["<unk>", "<s>", "</s>"])
    return tokenizer


def chain():
    """Splits one after the other with every behaviour: look-ahead, look-behind, possessive quantifiers, matches of nothing."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = normalizers.Replace(Regex(r"(?<=\S) {2,3}(?=\S)"), " ")
    split = lambda regex, behaviour, invert=False: pre_tokenizers.Split(Regex(regex), behaviour, invert)
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        split(r"\p{N}{1,3}(?=(?:\p{N}{3})*(?:\P{N}|$))", "isolated"), split(r"(?<=\p{Ll})(?=\p{Lu})", "isolated"), split(r"->|[.!?]++", "merged_with_previous"),
        split(r"[一-龥]+", "merged_with_next"), split(r"[\u30a0-\u30ff]|\p{Hiragana}", "contiguous"), split(r"(?i)THE|\t", "removed"),
        split(r"\p{L}+|\p{N}+|\s+|[^\s\p{L}\p{N}]", "removed", True), pre_tokenizers.ByteLevel(False, use_regex=False)])
    tokenizer.decoder = decoders.ByteLevel()
    train(tokenizer, 420, ["<|endoftext|>"], pre_tokenizers.ByteLevel.alphabet())
    return tokenizer


def inverted():
    """Splits at what lies between matches, of strings too; words with a behaviour that is not theirs."""
    tokenizer = Tokenizer(models.BPE())
    words = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split("x", "merged_with_previous", True), pre_tokenizers.Split(Regex(r"[a-z]*"), "contiguous", True),
        pre_tokenizers.Split(Regex(words), "merged_with_next"), pre_tokenizers.CharDelimiterSplit("b"), pre_tokenizers.BertPreTokenizer(),
        pre_tokenizers.ByteLevel(False, use_regex=False)])
    tokenizer.decoder = decoders.ByteLevel()
    train(tokenizer, 400, ["<|endoftext|>"], pre_tokenizers.ByteLevel.alphabet())
    return tokenizer


def falcon():
    """Stages after the spelling of the bytes, which see that spelling."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Punctuation("contiguous"), pre_tokenizers.ByteLevel(False), pre_tokenizers.Digits(individual_digits=False),
        pre_tokenizers.Split(Regex("[0-9][0-9][0-9]"), "isolated")])
    tokenizer.decoder = decoders.ByteLevel()
    train(tokenizer, 420, ["<|endoftext|>"], pre_tokenizers.ByteLevel.alphabet())
    return tokenizer


def flags():
    """Added tokens with every flag, some beginning like others, over a normaliser that lowers letters."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(False)
    tokenizer.decoder = decoders.ByteLevel()
    train(tokenizer, 420, ["<|endoftext|>"], pre_tokenizers.ByteLevel.alphabet())
    token = lambda content, **flags: AddedToken(content, **{"normalized": False, **flags})
    tokenizer.add_special_tokens([token("<mask>", lstrip=True), token("<|user|>", rstrip=True), token("[SEP]", lstrip=True, rstrip=True)])
    tokenizer.add_tokens([
        token("cat", single_word=True), token("Yesterday", normalized=True), token("Tomorrow"), token("cafe\u0301", normalized=True),
        token("<tool>", special=True), token("<tool>s", special=True), token("<too"), token("running", single_word=True, lstrip=True, normalized=True),
        token("\n\n", rstrip=True)])
    return tokenizer


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "corpus.json").write_text(json.dumps(CORPUS, ensure_ascii=True, indent=0) + "\n")
    for seed, make in enumerate([gpt2, llama3, qwen2, llama2, gemma, metaspace, smol, splits, tekken, gpt4o, chain, inverted, falcon, flags]):
        write(make.__name__, make(), seed)


if __name__ == "__main__":
    main()
