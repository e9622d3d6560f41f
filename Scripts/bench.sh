#!/usr/bin/env bash
# Every case of the benchmark on the model folder $1: a line for a reader and one of JSON. Takes some minutes; leave the machine alone.
set -euo pipefail
cd "$(dirname "$0")/.."
model="${1:?usage: Scripts/bench.sh MODEL_DIR}"
swift build -c release -Xswiftc -enable-testing --explicit-target-dependency-import-check error --product engram-bench
for work in train train-all-linear train-recompute load load-cached tokenize; do .build/release/engram-bench "$work" --model "$model" --json; done
for work in prompt decode; do .build/release/engram-bench "$work" --model "$model" --tokens 512 --json; done
