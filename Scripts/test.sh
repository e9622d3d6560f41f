#!/usr/bin/env bash
# Every test, in release (the kernels are too slow without optimisation).
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --build-tests --explicit-target-dependency-import-check error
swift test -c release --skip-build "$@"
