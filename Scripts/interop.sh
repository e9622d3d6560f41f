#!/usr/bin/env bash
# What `engram export` writes, held against the programs that read it.  MODEL=DIR (a Hugging Face folder), PYTHON=… with
# Tools/reference/requirements.txt and llama-cpp-python; what follows is handed on to Tools/reference/interop.py.
set -euo pipefail
cd "$(dirname "$0")/.."
MODEL=${MODEL:?set MODEL to a Hugging Face folder, such as SmolLM2-135M-Instruct}
PYTHON=${PYTHON:-python3}
swift build -c release -Xswiftc -enable-testing --explicit-target-dependency-import-check error --product engram
"$PYTHON" Tools/reference/interop.py --engram .build/release/engram --model "$MODEL" "$@"
