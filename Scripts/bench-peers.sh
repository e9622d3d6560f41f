#!/usr/bin/env bash
# The same work by Engram and by its peers, in turns, with the ratios. MODEL: a folder of the Llama family; PEERS: the peers' scripts;
# PYTHON: an environment that has them (made by the scripts' own `setup`).
set -euo pipefail
cd "$(dirname "$0")/.."
peers="${PEERS:-../shared/peers}"
python="${PYTHON:-.peers/bin/python}"
[ -x "$python" ] || { echo "no peers in $python; make them with: $peers/setup" >&2; exit 1; }
model="${MODEL:-.build/llama-3.2-1b}"
if [ ! -f "$model/config.json" ]; then
  "$python" "$peers/random_llama.py" llama-3.2-1b "$model"
  cp ../shared/tokenizers/llama-3.2-instruct/{tokenizer.json,tokenizer_config.json} "$model/"
fi
swift build -c release -Xswiftc -enable-testing --explicit-target-dependency-import-check error --product engram-bench
exec "$python" Tools/reference/bench_peers.py .build/release/engram-bench "$model" "$peers" "$@"
