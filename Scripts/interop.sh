#!/usr/bin/env bash
# What `engram export` writes, held against the programs that read it.  MODEL=DIR (a Hugging Face folder), PYTHON=… with
# Tools/reference/requirements.txt, llama-cpp-python and, for the MLX form, mlx[cpu] and mlx-lm; what follows is handed on to
# Tools/reference/interop.py.  With --brain DIR --exam FILE it is also examined what is left of memory once it is rounded.
set -euo pipefail
cd "$(dirname "$0")/.."
MODEL=${MODEL:?set MODEL to a Hugging Face folder, such as SmolLM2-135M-Instruct}
PYTHON=${PYTHON:-python3}
swift build -c release -Xswiftc -enable-testing --explicit-target-dependency-import-check error --product engram
"$PYTHON" Tools/reference/interop.py --engram .build/release/engram --model "$MODEL" "$@"
