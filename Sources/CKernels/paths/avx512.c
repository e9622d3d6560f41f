// x86-64 with AVX-512 and dot products of bytes (VNNI, VBMI) and none of bf16, as laptops have had since 2019: 16 lanes, 32 registers.
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,avx512vbmi,fma,f16c"))), apply_to = function)
#define CK_LANES 16
#define CK_ROWS 12
#define CK_BF16_DOT 0
#define CK_PAIRS 0
#define CK_FAST_GEMV 1
#define CK_BYTES 1
#define CK_NAME "avx512"
#define CK_PATH CK_AVX512
#define CK_TABLE ck_table_avx512

#include "vectors.h"
#include "gemv_avx512.h"
#include "gemv_choice.h"
#include "lanes_avx512.h"
#include "bytes_avx512.h"
#include "elementwise.h"
#include "gemm.h"
#include "attention.h"
#include "peaks.h"
#include "table.h"
#pragma clang attribute pop
#endif
