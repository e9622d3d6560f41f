// x86-64 with AVX2 and its dot products of bytes and words (AVX-VNNI).
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx2,fma,f16c,avxvnni"))), apply_to = function)
#define CK_VNNI 1
#define CK_NAME "avx2vnni"
#define CK_PATH CK_AVX2_VNNI
#define CK_TABLE ck_table_avx2_vnni

#include "avx2_path.h"
#pragma clang attribute pop
#endif
