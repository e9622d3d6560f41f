// x86-64 with AVX2 and FMA: 8 lanes, 16 registers.
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx2,fma,f16c"))), apply_to = function)
#define CK_VNNI 0
#define CK_NAME "avx2"
#define CK_PATH CK_AVX2
#define CK_TABLE ck_table_avx2

#include "avx2_path.h"
#pragma clang attribute pop
#endif
