#!/usr/bin/env bash
# Damages small GGUF files and reads them: fuzz-gguf.sh [executions, else 10 million] [seed, else 1]
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release -Xswiftc -enable-testing --product GGUFFuzz
exec nice -n 19 "$(swift build -c release --show-bin-path)/GGUFFuzz" "${1:-10000000}" "${2:-1}" Tests/Fixtures/GGUF/qwen3-00003-of-00003.gguf
