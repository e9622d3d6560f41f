#!/usr/bin/env bash
# The C kernels of every path that this processor has, at odd sizes, under the address and undefined-behaviour sanitizers.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
clang -g -O1 -fuse-ld=lld -fsanitize=address,undefined -fno-sanitize-recover=all -Wno-psabi -ISources/CKernels/include \
    Tests/KernelChecks/check.c Sources/CKernels/*.c Sources/CKernels/paths/*.c -o "$out/check" -lm
"$out/check"
if command -v aarch64-linux-gnu-gcc >/dev/null; then
    sysroot=$(aarch64-linux-gnu-gcc -print-sysroot)
    clang --target=aarch64-linux-gnu ${sysroot:+--sysroot="$sysroot"} -fsyntax-only -ISources/CKernels/include Sources/CKernels/paths/neon.c
    echo "neon: compiles"
fi
