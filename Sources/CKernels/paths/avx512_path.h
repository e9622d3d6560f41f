// What the paths with AVX-512 share, with bf16 dot products and without: settings and loops. No include guard: once a path.
#define CK_LANES 16
#define CK_ROWS 12
#define CK_PAIRS CK_BF16_DOT
#define CK_FAST_GEMV 1
#define CK_BYTES 1

#include "vectors.h"
#include "decode.h"
#include "fetch.h"
#include "gemv_avx512.h"
#include "lanes_avx512.h"
#include "block_codes_avx512.h"
#if CK_PAIRS
#include "pairs_avx512.h"
#endif
#include "bytes_avx512.h"
#include "rounded_row.h"
#include "gemv_rounded_avx512.h"
#include "gemv_blocks_avx512.h"
#include "elementwise.h"
#include "gemm.h"
#include "gemv.h"
#include "attention.h"
#include "attention_cached.h"
#include "peaks.h"
#include "table.h"
