#!/usr/bin/env bash
# The kernels as an arm64 processor runs them (NEON and plain C), at odd sizes: natively where this is one, else cross-compiled and run by
# qemu's emulation of a user's program. Undefined behaviour stops it; the address sanitizer has no runtime there. Two minutes under qemu.
# Needs: apt-get install qemu-user gcc-aarch64-linux-gnu
set -euo pipefail
cd "$(dirname "$0")/.."
target=()
run=()
if [ "$(uname -m)" != aarch64 ]; then
    for tool in qemu-aarch64 aarch64-linux-gnu-gcc; do
        command -v "$tool" >/dev/null && continue
        echo "engram: $tool is missing; install it: apt-get install qemu-user gcc-aarch64-linux-gnu" >&2
        exit 1
    done
    target=(--target=aarch64-linux-gnu -static)
    run=(qemu-aarch64)
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
clang "${target[@]}" -fuse-ld=lld -g -O1 -fsanitize=undefined -fsanitize-trap=all -Wno-psabi \
    -ITests/KernelChecks -ISources/CKernels/include Tests/KernelChecks/check.c Sources/CKernels/*.c Sources/CKernels/paths/*.c \
    -o "$work/check" -lm
"${run[@]}" "$work/check"
