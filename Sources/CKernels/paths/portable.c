// Any processor: plain C on 4-lane vectors.
#define CK_LANES 4
#define CK_ROWS 6
#define CK_BF16_DOT 0
#define CK_PAIRS 0
#define CK_FAST_GEMV 0
#define CK_BYTES 0
#define CK_NAME "portable"
#define CK_PATH CK_PORTABLE
#define CK_TABLE ck_table_portable

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
