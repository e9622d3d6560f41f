// Which of a path's versions multiplies a row, and how x lies for it.

CK_INLINE bool nf4_rows_whole(const ck_matrix *b) { return b->encoding == CK_NF4 && b->columns % CK_BLOCK == 0; }

static bool prepare_row_fast(const ck_matrix *b, const float *x, int64_t k, bool rounded, void *prepared) {
    if (rounded && block_rows_whole(b)) {
        prepare_rounded_in_order(x, k, prepared);
        return true;
    }
    if (!nf4_rows_whole(b)) return false;
#if CK_BYTES
    if (rounded) {
        prepare_rounded(x, k, prepared);
        return true;
    }
#endif
    (void)rounded;
    float *even = prepared, *odd = even + k / 2;
    for (int64_t i = 0; i < k / 2; i++) {
        even[i] = x[2 * i];
        odd[i] = x[2 * i + 1];
    }
    return true;
}

// False where there is no fast version for this matrix.
static bool gemv_fast(
    const ck_matrix *b, const void *prepared, float *y, int64_t begin, int64_t end, bool rounded, float scale, bool adding) {
    if (rounded && block_rows_whole(b)) {
        gemv_blocks(b, prepared, y, begin, end, scale, adding);
        return true;
    }
#if CK_BYTES
    if (nf4_rows_whole(b) && rounded) {
        gemv_rounded(b, prepared, y, begin, end, scale, adding);
        return true;
    }
#endif
    (void)rounded;
    if (nf4_rows_whole(b)) gemv_nf4(b, prepared, y, begin, end, scale, adding);
#if CK_LANES == 16
    else if (b->encoding == CK_BF16) gemv_bf16(b, prepared, y, begin, end, scale, adding);
#endif
    else return false;
    return true;
}
