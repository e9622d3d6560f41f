#!/usr/bin/env bash
# What has to hold before a commit that ends a piece of work: format, line budget, build, tests.
set -euo pipefail
cd "$(dirname "$0")/.."

echo "== format"
swift format lint --strict --recursive --parallel Package.swift Sources Tests

echo "== line budget (300 a file)"
Scripts/line-budget.sh

if command -v shellcheck >/dev/null; then
    echo "== scripts"
    shellcheck Scripts/*.sh
fi

echo "== kernels under the sanitizers"
Scripts/sanitize.sh

echo "== build and test"
Scripts/test.sh
