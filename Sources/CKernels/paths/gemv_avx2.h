// Rows times NF4 weights, read once from memory.

// ---- x in f32: even and odd elements apart, as the halves of a code byte are -----------------------------------------

static void gemv_nf4(const ck_matrix *b, const void *x, float *y, int64_t begin, int64_t end, float scale, bool adding) {
    int64_t k = b->columns;
    const float *even = x, *odd = even + k / 2;
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
        int8_t in_order[CK_BLOCK];
        float top = round_bytes(x, 127, 0, in_order);
        int32_t sums[8];
        __m256i low = _mm256_loadu_si256((const __m256i *)in_order), high = _mm256_loadu_si256((const __m256i *)(in_order + 32));
        __m256i pairs = _mm256_maddubs_epi16(_mm256_set1_epi8(1), low);
        pairs = _mm256_add_epi16(pairs, _mm256_maddubs_epi16(_mm256_set1_epi8(1), high));
        _mm256_storeu_si256((__m256i *)sums, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
        // Each half of 16: evens to the front, odds to the back; then the halves of both together.
        const __m256i apart = _mm256_setr_epi8(
            0, 2, 4, 6, 8, 10, 12, 14, 1, 3, 5, 7, 9, 11, 13, 15, 0, 2, 4, 6, 8, 10, 12, 14, 1, 3, 5, 7, 9, 11, 13, 15);
        low = _mm256_permute4x64_epi64(_mm256_shuffle_epi8(low, apart), 0xd8);
        high = _mm256_permute4x64_epi64(_mm256_shuffle_epi8(high, apart), 0xd8);
        _mm256_storeu_si256((__m256i *)bytes, _mm256_permute2x128_si256(low, high, 0x20));
        _mm256_storeu_si256((__m256i *)(bytes + 32), _mm256_permute2x128_si256(low, high, 0x31));
        int sum = 0;
        for (int i = 0; i < 8; i++) sum += sums[i];
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

// A group's codes once they are looked up, for all rows of x but a single one.
typedef struct {
    __m256i even[8], odd[8];
} group_values;

CK_INLINE void look_up(const uint8_t *codes, int blocks, __m256i table, group_values *to) {
    const __m256i nibble = _mm256_set1_epi8(15);
    for (int i = 0; i < blocks; i++) {
        __m256i bytes = _mm256_loadu_si256((const __m256i *)(codes + i * 32));
        to->even[i] = _mm256_shuffle_epi8(table, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble));
        to->odd[i] = _mm256_shuffle_epi8(table, _mm256_and_si256(bytes, nibble));
    }
}

CK_INLINE __m256 group_block(const group_values *values, int i, const int8_t *x) {
    __m256i sums = add_quads(_mm256_setzero_si256(), values->even[i], _mm256_loadu_si256((const __m256i *)x));
    return _mm256_cvtepi32_ps(add_quads(sums, values->odd[i], _mm256_loadu_si256((const __m256i *)(x + 32))));
}

typedef struct {
    __m256 total[4], offset;
    float rest;
} rounded_sums;

// Eight blocks from `block` on; `values`: null where the codes are looked up on the way.
CK_INLINE void add_group(
    const uint8_t *codes, const group_values *values, __m256 absmax, __m256i table, const int8_t *x, int64_t blocks, int64_t block,
    rounded_sums *sums) {
    const float *scales = (const float *)(x + blocks * CK_BLOCK), *offsets = scales + blocks;
    float factor[8];
    _mm256_storeu_ps(factor, _mm256_mul_ps(absmax, _mm256_loadu_ps(scales + block)));
    sums->offset = _mm256_fmadd_ps(absmax, _mm256_loadu_ps(offsets + block), sums->offset);
#pragma clang loop unroll(full)
    for (int i = 0; i < 8; i++) {
        const int8_t *bytes = x + (block + i) * CK_BLOCK;
        // The hardware stops at a page's end; the next rows' codes are asked for by hand.
        if (!values && i % 2 == 0) _mm_prefetch((const char *)codes + i * 32 + 4096, _MM_HINT_T0);
        __m256 part = values ? group_block(values, i, bytes) : rounded_block(codes + i * 32, bytes, table);
        sums->total[i % 4] = _mm256_fmadd_ps(part, spread(factor + i), sums->total[i % 4]);
    }
}

// Row `row` of b with rows [first, first + rows) of x.
CK_INLINE void rounded_rows(const ck_matrix *b, const ck_row_products *job, int64_t row, int64_t first, int64_t rows, __m256i table) {
    const int64_t blocks = b->columns / CK_BLOCK, between = ck_row_bytes(b->columns), scale_at = row * b->stride / CK_BLOCK;
    const int8_t *x = (const int8_t *)job->prepared + first * between;
    const uint8_t *codes = (const uint8_t *)b->data + row * b->stride / 2;
    rounded_sums sums[CK_ROWS_AT_ONCE];
    group_values values;
    for (int64_t m = 0; m < rows; m++) {
        for (int i = 0; i < 4; i++) sums[m].total[i] = _mm256_setzero_ps();
        sums[m].offset = _mm256_setzero_ps();
        sums[m].rest = 0;
    }
    int64_t block = 0;
    for (; block + 8 <= blocks; block += 8) {
        __m256 absmax = block_scales(b, scale_at + block);
        const uint8_t *here = codes + block * 32;
        if (rows > 1) look_up(here, 8, table, &values);
        for (int64_t m = 0; m < rows; m++) {
            add_group(here, rows > 1 ? &values : NULL, absmax, table, x + m * between, blocks, block, sums + m);
        }
    }
    for (; block < blocks; block++) {
        float absmax = b->scales ? (float)b->scales[scale_at + block] : b->absmax[scale_at + block];
        for (int64_t m = 0; m < rows; m++) {
            const int8_t *bytes = x + m * between;
            const float *scales = (const float *)(bytes + b->columns);
            __m256 part = rounded_block(codes + block * 32, bytes + block * CK_BLOCK, table);
            sums[m].total[0] = _mm256_fmadd_ps(part, _mm256_set1_ps(absmax * scales[block]), sums[m].total[0]);
            sums[m].rest = fmaf(absmax, scales[blocks + block], sums[m].rest);
        }
    }
    for (int64_t m = 0; m < rows; m++) {
        const rounded_sums *s = sums + m;
        __m256 all = _mm256_add_ps(_mm256_add_ps(s->total[0], s->total[1]), _mm256_add_ps(s->total[2], s->total[3]));
        put(job->y + (first + m) * job->y_stride + row, sum((vf)_mm256_add_ps(all, s->offset)) + s->rest,
            b->scales ? job->scale * b->scale_steps[row] : job->scale, job->adding);
    }
}

static void gemv_rounded(const ck_matrix *b, const ck_row_products *job, int64_t begin, int64_t end) {
    uint8_t values[16];
    for (int i = 0; i < 16; i++) values[i] = (uint8_t)(lrintf(ck_nf4_table[i] * CK_CODE_STEPS) + CK_ZERO);
    __m256i table = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)values));
    for (int64_t row = begin; row < end; row++) {
        if (job->rows == 1) {
            rounded_rows(b, job, row, 0, 1, table);
            continue;
        }
        for (int64_t first = 0; first < job->rows; first += CK_ROWS_AT_ONCE) {
            rounded_rows(b, job, row, first, least(CK_ROWS_AT_ONCE, job->rows - first), table);
        }
    }
}
