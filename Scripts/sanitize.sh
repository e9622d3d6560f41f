#!/usr/bin/env bash
# The C kernels of every path that this processor has, at odd sizes, under the address and undefined-behaviour sanitizers; and those with
# AVX-VNNI in any case, its two instructions in plain C where there are none.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
cp -r Sources/CKernels "$out/"
kernels="$out/CKernels"
if grep -qw avx2 /proc/cpuinfo 2>/dev/null && ! grep -qw avx_vnni /proc/cpuinfo; then
    sed -i -e 's/#include <immintrin.h>/#include "emulated_vnni.h"/' -e 's/,avxvnni//' "$kernels/paths/avx2_vnni.c"
    sed -i 's/ && __builtin_cpu_supports("avxvnni")//' "$kernels/dispatch.c"
    echo "avx2vnni: in emulation"
fi
clang -g -O1 -fuse-ld=lld -fsanitize=address,undefined -fno-sanitize-recover=all -Wno-psabi -ITests/KernelChecks -I"$kernels/include" \
    Tests/KernelChecks/check.c "$kernels"/*.c "$kernels"/paths/*.c -o "$out/check" -lm
"$out/check"
if command -v aarch64-linux-gnu-gcc >/dev/null; then
    sysroot=$(aarch64-linux-gnu-gcc -print-sysroot)
    clang --target=aarch64-linux-gnu ${sysroot:+--sysroot="$sysroot"} -fsyntax-only -ISources/CKernels/include Sources/CKernels/paths/neon.c
    echo "neon: compiles"
fi
