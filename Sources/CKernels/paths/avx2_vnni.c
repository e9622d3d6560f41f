// x86-64 with AVX2 and its dot products of bytes and words (AVX-VNNI).
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx2,fma,f16c,avxvnni"))), apply_to = function)
#define CK_LANES 8
#define CK_ROWS 6
#define CK_BF16_DOT 0
#define CK_PAIRS 1
#define CK_FAST_GEMV 1
#define CK_BYTES 1
#define CK_VNNI 1
#define CK_NAME "avx2vnni"
#define CK_PATH CK_AVX2_VNNI
#define CK_TABLE ck_table_avx2_vnni

#include "vectors.h"
#include "words_avx2.h"
#include "bytes_avx2.h"
#include "gemv_avx2.h"
#include "gemv_choice.h"
#include "elementwise.h"
#include "gemm.h"
#include "attention.h"
#include "peaks.h"
#include "table.h"
#pragma clang attribute pop
#endif
