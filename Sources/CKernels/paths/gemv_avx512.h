// One row times the weights, read once from memory: the bytes read set the pace.

// Codes of 64 values and the input in even and odd halves; the sum before the block's scale.
CK_INLINE __m512 nf4_block(const uint8_t *codes, const float *even, const float *odd, __m512 table) {
    __m512i first = _mm512_cvtepu8_epi32(_mm_loadu_si128((const __m128i *)codes));
    __m512i second = _mm512_cvtepu8_epi32(_mm_loadu_si128((const __m128i *)(codes + 16)));
    // A permutation reads the low four bits of its index, so the low half needs no mask.
    __m512 total = _mm512_mul_ps(_mm512_permutexvar_ps(_mm512_srli_epi32(first, 4), table), _mm512_loadu_ps(even));
    __m512 other = _mm512_mul_ps(_mm512_permutexvar_ps(first, table), _mm512_loadu_ps(odd));
    total = _mm512_fmadd_ps(_mm512_permutexvar_ps(_mm512_srli_epi32(second, 4), table), _mm512_loadu_ps(even + 16), total);
    other = _mm512_fmadd_ps(_mm512_permutexvar_ps(second, table), _mm512_loadu_ps(odd + 16), other);
    return _mm512_add_ps(total, other);
}

static void gemv_nf4(const ck_matrix *b, const float *x, float *y, int64_t begin, int64_t end, float scale, bool adding) {
    int64_t k = b->columns;
    float *even = __builtin_alloca((size_t)k * 4), *odd = even + k / 2;
    for (int64_t i = 0; i < k / 2; i++) {
        even[i] = x[2 * i];
        odd[i] = x[2 * i + 1];
    }
    __m512 table = _mm512_loadu_ps(ck_nf4_table);
    for (int64_t row = begin; row < end; row++) {
        const uint8_t *codes = (const uint8_t *)b->data + row * b->stride / 2;
        const float *absmax = b->absmax + row * b->stride / 64;
        __m512 total = _mm512_setzero_ps();
        for (int64_t block = 0; block < k / 64; block++) {
            __m512 part = nf4_block(codes + block * 32, even + block * 32, odd + block * 32, table);
            total = _mm512_fmadd_ps(part, _mm512_set1_ps(absmax[block]), total);
        }
        float result = _mm512_reduce_add_ps(total) * scale;
        y[row] = adding ? y[row] + result : result;
    }
}

static void gemv_bf16(const ck_matrix *b, const float *x, float *y, int64_t begin, int64_t end, float scale, bool adding) {
    int64_t k = b->columns;
    for (int64_t row = begin; row < end; row++) {
        const uint16_t *w = (const uint16_t *)b->data + row * b->stride;
        __m512 total[2] = {_mm512_setzero_ps(), _mm512_setzero_ps()};
        int64_t i = 0;
        for (; i + 32 <= k; i += 32) {
            for (int part = 0; part < 2; part++) {
                __m512i wide = _mm512_cvtepu16_epi32(_mm256_loadu_si256((const __m256i *)(w + i + 16 * part)));
                __m512 values = _mm512_castsi512_ps(_mm512_slli_epi32(wide, 16));
                total[part] = _mm512_fmadd_ps(values, _mm512_loadu_ps(x + i + 16 * part), total[part]);
            }
        }
        float result = _mm512_reduce_add_ps(_mm512_add_ps(total[0], total[1]));
        for (; i < k; i++) result += bf16_value(w[i]) * x[i];
        y[row] = adding ? y[row] + result * scale : result * scale;
    }
}

// False where there is no fast version for this matrix.
static bool gemv_fast(const ck_matrix *b, const float *x, float *y, int64_t begin, int64_t end, float scale, bool adding) {
    if (b->dtype == CK_NF4 && b->columns % 64 == 0 && b->columns <= 65536) gemv_nf4(b, x, y, begin, end, scale, adding);
    else if (b->dtype == CK_BF16) gemv_bf16(b, x, y, begin, end, scale, adding);
    else return false;
    return true;
}
