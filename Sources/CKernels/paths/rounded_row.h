// A row of x in 8 bits a block beside NF4 weights, as it is prepared for row products, and where their results go.
//
// Per block 64 signed bytes (evens, then odds), then per block the scale, then per block zero · Σ of those bytes, where zero is what a code
// of 0 becomes: what that adds to a block's sum is taken off.
_Static_assert(CK_BLOCK + 2 * sizeof(float) <= CK_PREPARED_BYTES, "a rounded row does not fit where it is prepared");

typedef struct {
    const int8_t *bytes;
    const float *scales;
    const int32_t *zeros;
} rounded_row;

CK_INLINE rounded_row lay_out_rounded(const void *prepared, int64_t k) {
    const int8_t *bytes = prepared;
    const float *scales = (const float *)(bytes + k);
    return (rounded_row){bytes, scales, (const int32_t *)(scales + k / CK_BLOCK)};
}

// Row m of x, of those that were prepared.
CK_INLINE rounded_row rounded_row_of(const ck_row_products *job, int64_t m, int64_t k) {
    return lay_out_rounded((const char *)job->prepared + m * ck_row_bytes(k), k);
}

// Products of rows [row, row + count) of weights with row m of x.
CK_INLINE void put_rounded(const ck_matrix *b, const ck_row_products *job, int64_t row, int64_t count, int64_t m, const float *values) {
    float *y = job->y + m * job->y_stride + row;
    for (int64_t i = 0; i < count; i++) {
        put(y + i, values[i], b->scales ? job->scale * b->scale_steps[row + i] : job->scale, job->adding);
    }
}
