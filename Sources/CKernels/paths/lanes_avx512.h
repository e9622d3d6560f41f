// What the packings and tiles of AVX-512 share.

// 16 × 16 transpose of 32-bit elements.
CK_INLINE void transpose(__m512i r[16]) {
    __m512i t[16];
    for (int i = 0; i < 8; i++) {
        t[2 * i] = _mm512_unpacklo_epi32(r[2 * i], r[2 * i + 1]);
        t[2 * i + 1] = _mm512_unpackhi_epi32(r[2 * i], r[2 * i + 1]);
    }
    for (int i = 0; i < 4; i++) {
        r[4 * i] = _mm512_unpacklo_epi64(t[4 * i], t[4 * i + 2]);
        r[4 * i + 1] = _mm512_unpackhi_epi64(t[4 * i], t[4 * i + 2]);
        r[4 * i + 2] = _mm512_unpacklo_epi64(t[4 * i + 1], t[4 * i + 3]);
        r[4 * i + 3] = _mm512_unpackhi_epi64(t[4 * i + 1], t[4 * i + 3]);
    }
    for (int i = 0; i < 4; i++) {
        t[i] = _mm512_shuffle_i32x4(r[i], r[i + 4], 0x88);
        t[i + 4] = _mm512_shuffle_i32x4(r[i], r[i + 4], 0xdd);
        t[i + 8] = _mm512_shuffle_i32x4(r[i + 8], r[i + 12], 0x88);
        t[i + 12] = _mm512_shuffle_i32x4(r[i + 8], r[i + 12], 0xdd);
    }
    for (int i = 0; i < 4; i++) {
        r[i] = _mm512_shuffle_i32x4(t[i], t[i + 8], 0x88);
        r[i + 4] = _mm512_shuffle_i32x4(t[i + 4], t[i + 12], 0x88);
        r[i + 8] = _mm512_shuffle_i32x4(t[i], t[i + 8], 0xdd);
        r[i + 12] = _mm512_shuffle_i32x4(t[i + 4], t[i + 12], 0xdd);
    }
}

// 16 codes of NF4 pairs: the first of each pair in `first`, the second in `second`.
CK_INLINE void nf4_pairs(const uint8_t *codes, float absmax, __m512 table, __m512 *first, __m512 *second) {
    __m512i wide = _mm512_cvtepu8_epi32(_mm_loadu_si128((const __m128i *)codes));
    __m512 scale = _mm512_set1_ps(absmax);
    *first = _mm512_mul_ps(_mm512_permutexvar_ps(_mm512_srli_epi32(wide, 4), table), scale);
    *second = _mm512_mul_ps(_mm512_permutexvar_ps(wide, table), scale);
}

CK_INLINE void write_row_512(float *c, __m512 low, __m512 high, int64_t columns, float scale, bool adding) {
    __mmask16 first = first_lanes(columns), second = first_lanes(columns - 16);
    __m512 factor = _mm512_set1_ps(scale);
    low = _mm512_mul_ps(low, factor);
    high = _mm512_mul_ps(high, factor);
    if (adding) {
        low = _mm512_add_ps(low, _mm512_maskz_loadu_ps(first, c));
        high = _mm512_add_ps(high, _mm512_maskz_loadu_ps(second, c + 16));
    }
    _mm512_mask_storeu_ps(c, first, low);
    _mm512_mask_storeu_ps(c + 16, second, high);
}

// The results' place, which is far from all that is read meanwhile.
CK_INLINE void ask_for(float *c, int rows, int64_t stride) {
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
        _mm_prefetch((const char *)(c + i * stride), _MM_HINT_T0);
        _mm_prefetch((const char *)(c + i * stride + 16), _MM_HINT_T0);
    }
}
