// x86-64 with AVX-512 and its bf16 dot product.
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512bf16,avx512vnni,avx512vbmi,fma,f16c"))), apply_to = function)
#define CK_LANES 16
#define CK_ROWS 12
#define CK_BF16_DOT 1
#define CK_PAIRS 1
#define CK_FAST_GEMV 1
#define CK_BYTES 1
#define CK_NAME "avx512bf16"
#define CK_PATH CK_AVX512_BF16
#define CK_TABLE ck_table_avx512_bf16

#include "vectors.h"
#include "gemv_avx512.h"
#include "gemv_choice.h"
#include "lanes_avx512.h"
#include "pairs_avx512.h"
#include "bytes_avx512.h"
#include "elementwise.h"
#include "gemm.h"
#include "attention.h"
#include "peaks.h"
#include "table.h"
#pragma clang attribute pop
#endif
