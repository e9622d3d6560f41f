// Rows times a matrix whose rows are read once from memory, and which of a path's versions does it.
//
// Each version does the same for a row, in the same order, whatever the number of rows: a result has the same bits alone and beside others.

// Whatever the encoding, x in f32.
static void gemv_plain(const ck_matrix *b, const ck_row_products *job, int64_t begin, int64_t end) {
    const int64_t k = b->columns, between = ck_row_bytes(k);
    float run[1024];
    for (int64_t row = begin; row < end; row++) {
        for (int64_t first = 0; first < job->rows; first += CK_ROWS_AT_ONCE) {
            const char *x = (const char *)job->prepared + first * between;
            int64_t rows = least(CK_ROWS_AT_ONCE, job->rows - first);
            float totals[CK_ROWS_AT_ONCE] = {0};
            for (int64_t from = 0; from < k; from += 1024) {
                int64_t count = least(1024, k - from);
                const float *values = run;
                if (b->encoding == CK_F32) values = (const float *)b->data + row * b->stride + from;
                else fetch(b, row, from, count, run);
                for (int64_t m = 0; m < rows; m++) totals[m] += dot(values, (const float *)(x + m * between) + from, count);
            }
            for (int64_t m = 0; m < rows; m++) put(job->y + (first + m) * job->y_stride + row, totals[m], job->scale, job->adding);
        }
    }
}

#if CK_FAST_GEMV
// A version for each encoding of blocks.
static void gemv_blocks(const ck_matrix *b, const ck_row_products *job, int64_t begin, int64_t end) {
    switch (b->encoding) {
#define CK_GEMV(encoding, name, values, bytes, block) \
    case encoding: gemv_encoded(encoding, b, job, begin, end); break;
        CK_BLOCK_ENCODINGS(CK_GEMV)
    default: __builtin_trap();
    }
}

CK_INLINE bool nf4_rows_whole(const ck_matrix *b) { return b->encoding == CK_NF4 && b->columns % CK_BLOCK == 0; }

static void prepare_halves(const float *x, int64_t k, void *prepared) {
    float *even = prepared, *odd = even + k / 2;
    for (int64_t i = 0; i < k / 2; i++) {
        even[i] = x[2 * i];
        odd[i] = x[2 * i + 1];
    }
}

typedef void gemv_row(const ck_matrix *b, const void *prepared, float *y, int64_t begin, int64_t end, float scale, bool adding);

// A version for one row: rows of b stay in the first-level cache while all rows of x pass.
CK_INLINE void gemv_each(gemv_row *version, const ck_matrix *b, const ck_row_products *job, int64_t begin, int64_t end) {
    const int64_t between = ck_row_bytes(b->columns), together = job->rows == 1 ? end - begin : 1;
    for (int64_t row = begin; row < end; row += together) {
        for (int64_t m = 0; m < job->rows; m++) {
            version(b, (const char *)job->prepared + m * between, job->y + m * job->y_stride, row, row + together, job->scale, job->adding);
        }
    }
}
#endif

static ck_row_order row_order(const ck_matrix *b, bool rounded) {
#if CK_FAST_GEMV
    if (rounded && block_rows_whole(b)) return CK_ROW_ROUNDED;
    if (nf4_rows_whole(b)) return rounded ? CK_ROW_ROUNDED_HALVES : CK_ROW_HALVES;
#endif
    (void)b, (void)rounded;
    return CK_ROW_PLAIN;
}

static void prepare_row(ck_row_order order, const float *x, int64_t k, void *prepared) {
    switch (order) {
#if CK_FAST_GEMV
    case CK_ROW_ROUNDED: prepare_rounded_in_order(x, k, prepared); return;
    case CK_ROW_HALVES: prepare_halves(x, k, prepared); return;
    case CK_ROW_ROUNDED_HALVES: prepare_rounded(x, k, prepared); return;
#endif
    default: memcpy(prepared, x, (size_t)k * 4);
    }
}

static void gemv(const ck_matrix *b, const ck_row_products *job, int64_t begin, int64_t end) {
    switch (job->order) {
#if CK_FAST_GEMV
    case CK_ROW_ROUNDED: gemv_blocks(b, job, begin, end); return;
    case CK_ROW_HALVES: gemv_each(gemv_nf4, b, job, begin, end); return;
    case CK_ROW_ROUNDED_HALVES: gemv_rounded(b, job, begin, end); return;
#if CK_LANES == 16
    case CK_ROW_PLAIN:
        if (b->encoding == CK_BF16) gemv_each(gemv_bf16, b, job, begin, end);
        else gemv_plain(b, job, begin, end);
        return;
#endif
#endif
    default: gemv_plain(b, job, begin, end);
    }
}
