// x86-64 with AVX-512 and dot products of bytes (VNNI, VBMI) and none of bf16, as laptops have had since 2019: 16 lanes, 32 registers.
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,avx512vbmi,fma,f16c"))), apply_to = function)
#define CK_BF16_DOT 0
#define CK_NAME "avx512"
#define CK_PATH CK_AVX512
#define CK_TABLE ck_table_avx512

#include "avx512_path.h"
#pragma clang attribute pop
#endif
