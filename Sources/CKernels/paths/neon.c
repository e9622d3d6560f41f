// 64-bit ARM: 4-lane vectors, 32 registers.
#if defined(__aarch64__)
#define CK_LANES 4
#define CK_ROWS 8
#define CK_BF16_DOT 0
#define CK_PAIRS 0
#define CK_FAST_GEMV 0
#define CK_BYTES 0
#define CK_NAME "neon"
#define CK_PATH CK_NEON
#define CK_TABLE ck_table_neon

#include "vectors.h"
#include "decode.h"
#include "fetch.h"
#include "elementwise.h"
#include "gemm.h"
#include "gemv.h"
#include "attention.h"
#include "attention_cached.h"
#include "peaks.h"
#include "table.h"
#endif
