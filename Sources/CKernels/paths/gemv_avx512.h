// One row times the weights, read once from memory: the bytes read set the pace.

#define CK_BLOCK 64

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

CK_INLINE void put(float *y, float total, float scale, bool adding) {
    float result = total * scale;
    *y = adding ? *y + result : result;
}

static void gemv_nf4(const ck_matrix *b, const float *x, float *y, int64_t begin, int64_t end, float scale, bool adding) {
    int64_t k = b->columns;
    const float *even = x, *odd = x + k / 2;
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
        float rest = 0;
        for (; i < k; i++) rest += bf16_value(w[i]) * x[i];
        put(y + row, _mm512_reduce_add_ps(_mm512_add_ps(total[0], total[1])) + rest, scale, adding);
    }
}

#if CK_VNNI
// ---- NF4 with x in 8 bits a block: a code becomes round(127 · value) + 128, and the 128 is taken off beforehand --------
//
// Prepared: per block 64 signed bytes (evens, then odds), then per block 16 starting sums (-128 · Σ x), then per block the scale.

typedef struct {
    int8_t *bytes;
    int32_t *starts;
    float *scales;
} rounded_row;

CK_INLINE rounded_row lay_out_row(void *memory, int64_t k) {
    char *p = memory;
    return (rounded_row){(int8_t *)p, (int32_t *)(p + k), (float *)(p + 2 * k)};
}

static void prepare_rounded(const float *x, int64_t k, void *prepared) {
    rounded_row to = lay_out_row(prepared, k);
    const __m512i offset = _mm512_set1_epi8((char)128);
    for (int64_t block = 0; block < k / CK_BLOCK; block++, x += CK_BLOCK) {
        float most = 0;
        for (int i = 0; i < CK_BLOCK; i++) most = fmaxf(most, fabsf(x[i]));
        float scale = most > 0 ? 127 / most : 0;
        int8_t *bytes = to.bytes + block * CK_BLOCK;
        for (int i = 0; i < CK_BLOCK / 2; i++) {
            bytes[i] = (int8_t)lrintf(x[2 * i] * scale);
            bytes[i + 32] = (int8_t)lrintf(x[2 * i + 1] * scale);
        }
        to.scales[block] = most / (127.0f * 127.0f);
        __m512i sums = _mm512_dpbusd_epi32(_mm512_setzero_si512(), offset, _mm512_loadu_si512(bytes));
        _mm512_storeu_si512(to.starts + block * 16, _mm512_sub_epi32(_mm512_setzero_si512(), sums));
    }
}

// A block's 64 values as bytes: 32 evens, 32 odds.
CK_INLINE __m512i code_bytes(const uint8_t *codes, __m512i table) {
    const __m256i low = _mm256_set1_epi8(15);
    __m256i pairs = _mm256_loadu_si256((const __m256i *)codes);
    __m256i even = _mm256_and_si256(_mm256_srli_epi16(pairs, 4), low), odd = _mm256_and_si256(pairs, low);
    return _mm512_shuffle_epi8(table, _mm512_inserti64x4(_mm512_castsi256_si512(even), odd, 1));
}

CK_INLINE __m512 rounded_block(const uint8_t *codes, const int8_t *bytes, const int32_t *starts, __m512i table) {
    __m512i values = code_bytes(codes, table);
    return _mm512_cvtepi32_ps(_mm512_dpbusd_epi32(_mm512_loadu_si512(starts), values, _mm512_loadu_si512(bytes)));
}

static void gemv_rounded(const ck_matrix *b, void *prepared, float *y, int64_t begin, int64_t end, float scale, bool adding) {
    int64_t k = b->columns, blocks = k / CK_BLOCK;
    rounded_row x = lay_out_row(prepared, k);
    uint8_t bytes[16];
    for (int i = 0; i < 16; i++) bytes[i] = (uint8_t)(lrintf(ck_nf4_table[i] * 127) + 128);
    __m512i table = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)bytes));
    for (int64_t row = begin; row < end; row++) {
        const uint8_t *codes = (const uint8_t *)b->data + row * b->stride / 2;
        const float *absmax = b->absmax + row * b->stride / CK_BLOCK;
        __m512 total = _mm512_setzero_ps(), other = _mm512_setzero_ps();
        int64_t block = 0;
        for (; block + 2 <= blocks; block += 2) {
            // The hardware stops at a page's end; the next rows' codes are asked for by hand.
            _mm_prefetch((const char *)codes + block * 32 + 2048, _MM_HINT_T0);
            __m512 first = rounded_block(codes + block * 32, x.bytes + block * 64, x.starts + block * 16, table);
            __m512 second = rounded_block(codes + block * 32 + 32, x.bytes + block * 64 + 64, x.starts + block * 16 + 16, table);
            total = _mm512_fmadd_ps(first, _mm512_set1_ps(absmax[block] * x.scales[block]), total);
            other = _mm512_fmadd_ps(second, _mm512_set1_ps(absmax[block + 1] * x.scales[block + 1]), other);
        }
        if (block < blocks) {
            __m512 last = rounded_block(codes + block * 32, x.bytes + block * 64, x.starts + block * 16, table);
            total = _mm512_fmadd_ps(last, _mm512_set1_ps(absmax[block] * x.scales[block]), total);
        }
        put(y + row, _mm512_reduce_add_ps(_mm512_add_ps(total, other)), scale, adding);
    }
}
#endif

CK_INLINE bool nf4_rows_whole(const ck_matrix *b) { return b->dtype == CK_NF4 && b->columns % CK_BLOCK == 0; }

static bool prepare_row_fast(const ck_matrix *b, const float *x, int64_t k, bool rounded, void *prepared) {
    if (!nf4_rows_whole(b)) return false;
#if CK_VNNI
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
#if CK_VNNI
    if (nf4_rows_whole(b) && rounded) {
        gemv_rounded(b, (void *)prepared, y, begin, end, scale, adding);
        return true;
    }
#endif
    (void)rounded;
    if (nf4_rows_whole(b)) gemv_nf4(b, prepared, y, begin, end, scale, adding);
    else if (b->dtype == CK_BF16) gemv_bf16(b, prepared, y, begin, end, scale, adding);
    else return false;
    return true;
}
