#!/usr/bin/env bash
# Every test, in release (the kernels are too slow without optimisation).
# Tests look inside modules (@testable), so the whole build allows it; the Makefile has the same flags, and neither rebuilds the other's work.
set -euo pipefail
cd "$(dirname "$0")/.."
# What is said is in the language of the surroundings.
export LC_ALL=C.UTF-8
swift build -c release -Xswiftc -enable-testing --explicit-target-dependency-import-check error --build-tests
swift test -c release --skip-build "$@"
