// One row times the weights, read once from memory: the bytes read set the pace.

CK_INLINE __mmask16 first_lanes(int64_t count) {
    return count >= 16 ? (__mmask16)0xffff : count <= 0 ? 0 : (__mmask16)((1u << count) - 1);
}

// ---- NF4 with x in f32: even and odd elements apart, as the halves of a code byte are --------------------------------

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

static void gemv_nf4(const ck_matrix *b, const void *x, float *y, int64_t begin, int64_t end, float scale, bool adding) {
    int64_t k = b->columns;
    const float *even = x, *odd = even + k / 2;
    __m512 table = _mm512_loadu_ps(ck_nf4_table);
    for (int64_t row = begin; row < end; row++) {
        const uint8_t *codes = (const uint8_t *)b->data + row * b->stride / 2;
        const float *absmax = b->absmax + row * b->stride / CK_BLOCK;
        __m512 total = _mm512_setzero_ps();
        for (int64_t block = 0; block < k / CK_BLOCK; block++) {
            __m512 part = nf4_block(codes + block * 32, even + block * 32, odd + block * 32, table);
            total = _mm512_fmadd_ps(part, _mm512_set1_ps(absmax[block]), total);
        }
        put(y + row, _mm512_reduce_add_ps(total), scale, adding);
    }
}

static void gemv_bf16(const ck_matrix *b, const void *prepared, float *y, int64_t begin, int64_t end, float scale, bool adding) {
    const int64_t k = b->columns;
    const float *x = prepared;
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
        float rest = 0;
        for (; i < k; i++) rest += bf16_value(w[i]) * x[i];
        put(y + row, _mm512_reduce_add_ps(_mm512_add_ps(total[0], total[1])) + rest, scale, adding);
    }
}

// ---- Bytes: of x by blocks, of NF4 codes by a table ---------------------------------------------------------------------

// 64 values as signed bytes, evens before odds; returns the largest magnitude, which becomes 127.
CK_INLINE float round_values(const __m512 parts[4], __m128i bytes[4]) {
    const __m512i evens = _mm512_set_epi32(30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 8, 6, 4, 2, 0);
    const __m512i odds = _mm512_add_epi32(evens, _mm512_set1_epi32(1));
    __m512 most = _mm512_setzero_ps();
    for (int part = 0; part < 4; part++) most = _mm512_max_ps(most, _mm512_abs_ps(parts[part]));
    float top = _mm512_reduce_max_ps(most);
    __m512 scale = _mm512_set1_ps(top > 0 ? 127 / top : 0);
    for (int half = 0; half < 2; half++) {
        __m512 even = _mm512_permutex2var_ps(parts[2 * half], evens, parts[2 * half + 1]);
        __m512 odd = _mm512_permutex2var_ps(parts[2 * half], odds, parts[2 * half + 1]);
        bytes[half] = _mm512_cvtsepi32_epi8(_mm512_cvtps_epi32(_mm512_mul_ps(even, scale)));
        bytes[half + 2] = _mm512_cvtsepi32_epi8(_mm512_cvtps_epi32(_mm512_mul_ps(odd, scale)));
    }
    return top;
}

CK_INLINE float round_block(const float *x, __m128i bytes[4]) {
    const __m512 parts[4] = {_mm512_loadu_ps(x), _mm512_loadu_ps(x + 16), _mm512_loadu_ps(x + 32), _mm512_loadu_ps(x + 48)};
    return round_values(parts, bytes);
}

CK_INLINE __m512i byte_table(void) {
    uint8_t bytes[16];
    for (int i = 0; i < 16; i++) bytes[i] = (uint8_t)(lrintf(ck_nf4_table[i] * 127) + 128);
    return _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)bytes));
}

// A block's 64 values as bytes: 32 evens, 32 odds.
//
// The table stands four times in 64 bytes and the permutation reads six bits of its index, so neither half of a byte needs a mask.
CK_INLINE __m512i code_bytes(const uint8_t *codes, __m512i table) {
    const __m512i shifts = _mm512_inserti64x4(_mm512_set1_epi16(4), _mm256_setzero_si256(), 1);
    __m512i pairs = _mm512_broadcast_i64x4(_mm256_loadu_si256((const __m256i *)codes));
    return _mm512_permutexvar_epi8(_mm512_srlv_epi16(pairs, shifts), table);
}
