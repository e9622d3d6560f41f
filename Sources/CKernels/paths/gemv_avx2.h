// One row times NF4 weights, read once from memory.

// ---- x in f32: even and odd elements apart, as the halves of a code byte are -----------------------------------------

static void gemv_nf4(const ck_matrix *b, const float *x, float *y, int64_t begin, int64_t end, float scale, bool adding) {
    int64_t k = b->columns;
    const float *even = x, *odd = x + k / 2;
    __m256 low = _mm256_loadu_ps(ck_nf4_table), high = _mm256_loadu_ps(ck_nf4_table + 8);
    for (int64_t row = begin; row < end; row++) {
        const uint8_t *codes = (const uint8_t *)b->data + row * b->stride / 2;
        const float *absmax = b->absmax + row * b->stride / CK_BLOCK;
        __m256 total = _mm256_setzero_ps();
        for (int64_t block = 0; block < k / CK_BLOCK; block++) {
            __m256 part[2] = {_mm256_setzero_ps(), _mm256_setzero_ps()};
            for (int i = 0; i < 4; i++) {
                int64_t at = block * 32 + i * 8;
                __m256i wide = _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(codes + at)));
                part[0] = _mm256_fmadd_ps(nf4_values(_mm256_srli_epi32(wide, 4), low, high), _mm256_loadu_ps(even + at), part[0]);
                part[1] = _mm256_fmadd_ps(nf4_values(wide, low, high), _mm256_loadu_ps(odd + at), part[1]);
            }
            total = _mm256_fmadd_ps(_mm256_add_ps(part[0], part[1]), _mm256_set1_ps(absmax[block]), total);
        }
        put(y + row, sum((vf)total), scale, adding);
    }
}

// ---- x in 8 bits a block, weights in 7 ---------------------------------------------------------------------------------
//
// A code becomes round(63 · value) + 64, unsigned: no sum of two products passes 16 bits, and x needs no sign of its own.
// Σ w x = absmax · scale · (Σ u7 · s8 - 64 Σ s8). What that rounds, 0.004 of absmax, is a tenth of what NF4 itself does.
// With VNNI weights have 8 bits, round(127 · value) + 128.
// Prepared: per block 64 signed bytes (evens, then odds), then per block the scale, then per block what the 64 add to it.

#define CK_CODE_STEPS (CK_VNNI ? 127.0f : 63.0f)
#define CK_ZERO (CK_VNNI ? 128 : 64)
_Static_assert(CK_BLOCK + 2 * sizeof(float) <= CK_PREPARED_BYTES, "a rounded row does not fit where it is prepared");

static void prepare_rounded(const float *x, int64_t k, void *prepared) {
    int8_t *bytes = prepared;
    float *scales = (float *)(bytes + k), *offsets = scales + k / CK_BLOCK;
    for (int64_t block = 0; block < k / CK_BLOCK; block++, x += CK_BLOCK, bytes += CK_BLOCK) {
        float top = 0;
        for (int i = 0; i < CK_BLOCK; i++) top = fmaxf(top, fabsf(x[i]));
        float steps = top > 0 ? 127 / top : 0;
        int sum = 0;
        for (int i = 0; i < CK_BLOCK; i++) {
            int8_t byte = (int8_t)lrintf(x[i] * steps);
            bytes[i % 2 * 32 + i / 2] = byte;
            sum += byte;
        }
        scales[block] = top / (127 * CK_CODE_STEPS);
        offsets[block] = -CK_ZERO * scales[block] * (float)sum;
    }
}

// Σ u7 · s8 over 64 of both, as eight sums.
CK_INLINE __m256 rounded_block(const uint8_t *codes, const int8_t *x, __m256i table) {
    const __m256i nibble = _mm256_set1_epi8(15);
    __m256i bytes = _mm256_loadu_si256((const __m256i *)codes);
    __m256i even = _mm256_shuffle_epi8(table, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble));
    __m256i odd = _mm256_shuffle_epi8(table, _mm256_and_si256(bytes, nibble));
    __m256i sums = add_quads(_mm256_setzero_si256(), even, _mm256_loadu_si256((const __m256i *)x));
    return _mm256_cvtepi32_ps(add_quads(sums, odd, _mm256_loadu_si256((const __m256i *)(x + 32))));
}

// One float of memory in all lanes. The compiler would load several and shuffle them apart, which costs more.
CK_INLINE __m256 spread(const float *x) {
    __m256 y;
    __asm__("vbroadcastss %1, %0" : "=x"(y) : "m"(*x));
    return y;
}

// The absmax of eight blocks, or their codes where the row's step comes last.
CK_INLINE __m256 block_scales(const ck_matrix *b, int64_t at) {
    if (!b->scales) return _mm256_loadu_ps(b->absmax + at);
    return _mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(b->scales + at))));
}

static void gemv_rounded(const ck_matrix *b, const void *prepared, float *y, int64_t begin, int64_t end, float scale, bool adding) {
    int64_t blocks = b->columns / CK_BLOCK;
    const int8_t *x = prepared;
    const float *scales = (const float *)(x + b->columns), *offsets = scales + blocks;
    uint8_t values[16];
    for (int i = 0; i < 16; i++) values[i] = (uint8_t)(lrintf(ck_nf4_table[i] * CK_CODE_STEPS) + CK_ZERO);
    __m256i table = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)values));
    for (int64_t row = begin; row < end; row++) {
        const uint8_t *codes = (const uint8_t *)b->data + row * b->stride / 2;
        int64_t first = row * b->stride / CK_BLOCK;
        __m256 total[4], offset = _mm256_setzero_ps();
        for (int i = 0; i < 4; i++) total[i] = _mm256_setzero_ps();
        int64_t block = 0;
        for (; block + 8 <= blocks; block += 8) {
            float factor[8];
            __m256 absmax = block_scales(b, first + block);
            _mm256_storeu_ps(factor, _mm256_mul_ps(absmax, _mm256_loadu_ps(scales + block)));
            offset = _mm256_fmadd_ps(absmax, _mm256_loadu_ps(offsets + block), offset);
#pragma clang loop unroll(full)
            for (int i = 0; i < 8; i++) {
                int64_t at = block + i;
                // The hardware stops at a page's end; the next rows' codes are asked for by hand.
                if (i % 2 == 0) _mm_prefetch((const char *)codes + at * 32 + 4096, _MM_HINT_T0);
                __m256 part = rounded_block(codes + at * 32, x + at * CK_BLOCK, table);
                total[i % 4] = _mm256_fmadd_ps(part, spread(factor + i), total[i % 4]);
            }
        }
        float rest = 0;
        for (; block < blocks; block++) {
            float absmax = b->scales ? (float)b->scales[first + block] : b->absmax[first + block];
            __m256 part = rounded_block(codes + block * 32, x + block * CK_BLOCK, table);
            total[0] = _mm256_fmadd_ps(part, _mm256_set1_ps(absmax * scales[block]), total[0]);
            rest += absmax * offsets[block];
        }
        __m256 all = _mm256_add_ps(_mm256_add_ps(total[0], total[1]), _mm256_add_ps(total[2], total[3]));
        put(y + row, sum((vf)_mm256_add_ps(all, offset)) + rest, b->scales ? scale * b->scale_steps[row] : scale, adding);
    }
}
