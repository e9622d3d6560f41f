// What the paths with AVX2 share, with VNNI and without: settings and loops. No include guard: once a path.
#define CK_LANES 8
#define CK_ROWS 6
#define CK_BF16_DOT 0
#define CK_PAIRS 1
#define CK_FAST_GEMV 1
#define CK_BYTES 1

#include "vectors.h"
#include "decode.h"
#include "fetch.h"
#include "words_avx2.h"
#include "bytes_avx2.h"
#include "rounded_row.h"
#include "gemv_avx2.h"
#include "segments.h"
#include "gemv_blocks_avx2.h"
#include "elementwise.h"
#include "gemm.h"
#include "gemv.h"
#include "attention.h"
#include "attention_cached.h"
#include "peaks.h"
#include "table.h"
