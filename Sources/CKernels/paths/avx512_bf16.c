// x86-64 with AVX-512 and its bf16 dot product.
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512bf16,avx512vnni,avx512vbmi,fma,f16c"))), apply_to = function)
#define CK_BF16_DOT 1
#define CK_NAME "avx512bf16"
#define CK_PATH CK_AVX512_BF16
#define CK_TABLE ck_table_avx512_bf16

#include "avx512_path.h"
#pragma clang attribute pop
#endif
