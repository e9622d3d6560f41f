#!/usr/bin/env bash
# The AVX-512 kernels, with bf16 dot products and without, in plain C under the sanitizers: for changing them on a machine that has AVX2 only.
# Needs SIMDe (apt-get install libsimde-dev).
set -euo pipefail
cd "$(dirname "$0")/.."
[ -f /usr/include/simde/x86/avx512.h ] || { echo "no SIMDe here; install it with: apt-get install libsimde-dev" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r Sources/CKernels "$work/"
kernels="$work/CKernels"
# Their own instruction set is not asked for, their peaks are not measured, and the processor is taken to have it.
sed -i -e 's/#include <immintrin.h>/#include "emulated_avx512.h"/' -e '/#pragma clang attribute push/,/apply_to/d' -e '/#pragma clang attribute pop/d' \
    "$kernels/paths/avx512.c" "$kernels/paths/avx512_bf16.c"
sed -i 's/__asm__ volatile([^;]*;/;/' "$kernels/paths/peaks.h"
perl -0pi -e 's/return has_avx512\(\).*?;/return true;/sg; s/static bool has_avx512.*?\n}\n//s' "$kernels/dispatch.c"
clang -g -O1 -mavx2 -mfma -mf16c -fuse-ld=lld -fsanitize=address,undefined -fno-sanitize-recover=all -Wno-psabi -Wno-macro-redefined -ITests/KernelChecks -I"$kernels/include" \
    Tests/KernelChecks/check.c "$kernels"/*.c "$kernels"/paths/*.c -o "$work/check" -lm
"$work/check"
