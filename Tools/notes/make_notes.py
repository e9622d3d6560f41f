"""Writes a vault of generated Markdown notes: `make_notes.py FOLDER COUNT [BYTES_A_NOTE] [SEED]`.

The notes have what real ones have: frontmatter, headings, prose, lists, tasks, tables, links to each other, tags, days in the names of a
tenth of them, a hundred to a folder. The same arguments write the same bytes.
"""
import datetime
import pathlib
import random
import sys


def words_of(rng, count):
    vowels, consonants = "aeiou", "bcdfghklmnprstvw"
    found = set()
    while len(found) < count:
        found.add("".join(rng.choice(consonants) + rng.choice(vowels) for _ in range(rng.choice([1, 2, 2, 3]))) + rng.choice(["", "n", "s", "r"]))
    return sorted(found)


def main():
    folder = pathlib.Path(sys.argv[1])
    count = int(sys.argv[2])
    size = int(sys.argv[3]) if len(sys.argv) > 3 else 2500
    rng = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    rare = words_of(rng, 6000)
    rng.shuffle(rare)
    common = "the of and to a in that it is was I for on you he be with as by at have are this not but had they from or we".split()

    def fresh_sentence():
        out = [rng.choice(common) if rng.random() < 0.45 else rare[min(int(rng.paretovariate(0.6)) - 1, 5999)] for _ in range(rng.randint(6, 18))]
        return " ".join(out).capitalize() + "."

    # Sentences are drawn from a pool: making each anew would take longer than reading them.
    pool = [fresh_sentence() for _ in range(20_000)]

    def sentence():
        return rng.choice(pool)

    first = datetime.date(2015, 1, 1)
    names = []
    for index in range(count):
        day = first + datetime.timedelta(days=index % 3500)
        names.append(f"{day} {index}" if index % 10 == 0 else f"{rng.choice(rare).capitalize()} {rng.choice(rare)} {index}")
    for index, name in enumerate(names):
        out = []
        if index % 3 == 0:
            out += ["---", f"created: {first + datetime.timedelta(days=index % 3000)}", f"tags: [{rng.choice(rare)}, {rng.choice(rare)}]", "---", ""]
        out += [f"# {name}", ""]
        length = 0
        while length < size:
            part = rng.random()
            if part < 0.12:
                block = "## " + sentence()[:-1]
            elif part < 0.24:
                block = "\n".join("- " + sentence() for _ in range(4))
            elif part < 0.30:
                block = "\n".join(f"- [{rng.choice(' x')}] " + sentence() for _ in range(3))
            elif part < 0.33:
                block = "| a | b |\n|---|---|\n" + "\n".join(f"| {rng.choice(rare)} | {rng.choice(rare)} |" for _ in range(3))
            elif part < 0.36:
                block = f"**{rng.choice(rare)}**: " + sentence()
            else:
                block = " ".join(sentence() for _ in range(rng.randint(2, 5))) + f" See [[{rng.choice(names)}]]. #{rng.choice(rare)}"
            out += [block, ""]
            length += len(block) + 1
        place = folder / f"{index // 100:04d}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{name}.md").write_text("\n".join(out))


main()
