// Packing to pairs of bf16 and the tile of bf16 dot products.

// Of one row or column and a block of depths.
#define CK_PAIR_WORDS (CK_BLOCK / 2)

CK_INLINE int64_t pair_bytes(int64_t depth) { return (depth + 1) / 2 * 4; }

CK_INLINE __m512i round_pairs(__m512 low, __m512 high) { return (__m512i)_mm512_cvtne2ps_pbh(high, low); }

// Lane i: x[i] low, y[i] high.
CK_INLINE __m512i interleave(__m512 x, __m512 y) {
    __m512i evens = _mm512_cvtepu16_epi32(_mm256_set_epi16(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0));
    __m512i weave = _mm512_or_si512(evens, _mm512_slli_epi32(_mm512_add_epi32(evens, _mm512_set1_epi32(16)), 16));
    return _mm512_permutexvar_epi16(weave, round_pairs(x, y));
}

static void pack_left_block(const float *a, int64_t row, int64_t depth_stride, int64_t rows, int64_t depth, uint32_t *out) {
    if (depth_stride == 1) {
        for (int64_t d = 0; d < depth; d += 32) {
            __m512i r[16];
            for (int i = 0; i < 16; i++) {
                const float *x = a + i * row + d;
                // The same of the next block: twelve rows are too many for the processor to see where they go.
                if (i < CK_ROWS) {
                    _mm_prefetch((const char *)(x + CK_ROWS * row), _MM_HINT_T0);
                    _mm_prefetch((const char *)(x + CK_ROWS * row + 16), _MM_HINT_T0);
                }
                __mmask16 low = i < rows ? first_lanes(depth - d) : 0, high = i < rows ? first_lanes(depth - d - 16) : 0;
                r[i] = round_pairs(_mm512_maskz_loadu_ps(low, x), _mm512_maskz_loadu_ps(high, x + 16));
            }
            transpose(r);
            int64_t pairs = depth - d >= 32 ? 16 : (depth - d + 1) / 2;
            for (int64_t p = 0; p < pairs; p++) _mm512_mask_storeu_epi32(out + (d / 2 + p) * CK_ROWS, (1 << CK_ROWS) - 1, r[p]);
        }
        return;
    }
    for (int64_t d = 0; d < depth; d += 2) {
        for (int64_t i = 0; i < CK_ROWS; i++) {
            float x = i < rows ? a[i * row + d * depth_stride] : 0;
            float y = i < rows && d + 1 < depth ? a[i * row + (d + 1) * depth_stride] : 0;
            out[d / 2 * CK_ROWS + i] = bf16_bits(x) | (uint32_t)bf16_bits(y) << 16;
        }
    }
}

// Rows that lie across the depth, as those of a weight's gradient do: four blocks of 12 are three whole lines of memory.
static void pack_left_across(const float *a, int64_t depth_stride, int64_t rows, int64_t depth, uint32_t *out) {
    const __mmask16 block = (1 << CK_ROWS) - 1;
    const int64_t between = CK_ROWS * (pair_bytes(depth) / 4), blocks = (rows + CK_ROWS - 1) / CK_ROWS;
    __mmask16 lanes[3];
    for (int i = 0; i < 3; i++) lanes[i] = rows > i * 16 ? first_lanes(rows - i * 16) : 0;
    for (int64_t d = 0; d < depth; d += 2, out += CK_ROWS) {
        const float *x = a + d * depth_stride;
        const bool second = d + 1 < depth;
        __m512i pairs[3];
        for (int i = 0; i < 3; i++) {
            // Nobody else asks for lines a page or more apart.
            _mm_prefetch((const char *)(x + 16 * depth_stride + i * 16), _MM_HINT_T0);
            _mm_prefetch((const char *)(x + 17 * depth_stride + i * 16), _MM_HINT_T0);
            __m512 low = _mm512_maskz_loadu_ps(lanes[i], x + i * 16);
            pairs[i] = interleave(low, second ? _mm512_maskz_loadu_ps(lanes[i], x + depth_stride + i * 16) : _mm512_setzero_ps());
        }
        _mm512_mask_storeu_epi32(out, block, pairs[0]);
        if (blocks > 1) _mm512_mask_storeu_epi32(out + between, block, _mm512_alignr_epi32(pairs[1], pairs[0], 12));
        if (blocks > 2) _mm512_mask_storeu_epi32(out + 2 * between, block, _mm512_alignr_epi32(pairs[2], pairs[1], 8));
        if (blocks > 3) _mm512_mask_storeu_epi32(out + 3 * between, block, _mm512_alignr_epi32(pairs[2], pairs[2], 4));
    }
}

static void pack_left_pairs(const ck_left *job, uint32_t *packed, int64_t begin, int64_t end) {
    const int64_t words = CK_ROWS * (pair_bytes(job->k) / 4);
    if (job->row == 1 && job->depth != 1) {
        for (int64_t block = begin; block < end; block += 4) {
            int64_t first = block * CK_ROWS, rows = least(least(4, end - block) * CK_ROWS, job->m - first);
            pack_left_across(job->a + first, job->depth, rows, job->k, packed + block * words);
        }
        return;
    }
    for (int64_t block = begin; block < end; block++) {
        int64_t first = block * CK_ROWS;
        pack_left_block(job->a + first * job->row, job->row, job->depth, least(CK_ROWS, job->m - first), job->k, packed + block * words);
    }
}

// 32 values along a row of b as 16 pairs.
CK_INLINE __m512i row_pairs(const ck_matrix *b, int64_t row, int64_t column, int64_t count, __m512 table) {
    int64_t at = row * b->stride + column;
    if (b->encoding == CK_NF4) {
        __m512 first, second;
        nf4_pairs((const uint8_t *)b->data + at / 2, b->absmax[at / 64], table, &first, &second);
        return interleave(first, second);
    }
    if (b->encoding == CK_BF16) {
        __mmask32 lanes = count >= 32 ? 0xffffffffu : (1u << count) - 1;
        return _mm512_maskz_loadu_epi16(lanes, (const uint16_t *)b->data + at);
    }
    float run[32];
    const float *x = (const float *)b->data + at;
    if (b->encoding != CK_F32) {
        count = least(32, count);
        fetch_blocks(b, row, column, count, run);
        x = run;
    }
    return round_pairs(_mm512_maskz_loadu_ps(first_lanes(count), x), _mm512_maskz_loadu_ps(first_lanes(count - 16), x + 16));
}

// 16 values along a row of b, f32 or blocks.
CK_INLINE __m512 row_values(const ck_matrix *b, int64_t row, int64_t column, int64_t count) {
    if (b->encoding != CK_F32) {
        float run[16];
        if (count > 0) fetch_blocks(b, row, column, least(16, count), run);
        return _mm512_maskz_loadu_ps(first_lanes(count), run);
    }
    return _mm512_maskz_loadu_ps(first_lanes(count), (const float *)b->data + row * b->stride + column);
}

// Two rows of NF4 codes at 32 columns: lane j of out[0] is column j, of out[1] column 16 + j; row d low, row d + 1 high.
CK_INLINE void nf4_rows(const ck_matrix *b, int64_t row, bool second_row, int64_t column, __m512 table, __m512i out[2]) {
    const __m512i weave_low = _mm512_set_epi32(23, 7, 22, 6, 21, 5, 20, 4, 19, 3, 18, 2, 17, 1, 16, 0);
    const __m512i weave_high = _mm512_set_epi32(31, 15, 30, 14, 29, 13, 28, 12, 27, 11, 26, 10, 25, 9, 24, 8);
    __m512 even[2], odd[2];
    for (int i = 0; i < 2; i++) {
        if (i == 1 && !second_row) {
            even[1] = odd[1] = _mm512_setzero_ps();
            break;
        }
        int64_t at = (row + i) * b->stride + column;
        nf4_pairs((const uint8_t *)b->data + at / 2, b->absmax[at / 64], table, &even[i], &odd[i]);
    }
    __m512i evens = interleave(even[0], even[1]), odds = interleave(odd[0], odd[1]);
    out[0] = _mm512_permutex2var_epi32(evens, weave_low, odds);
    out[1] = _mm512_permutex2var_epi32(evens, weave_high, odds);
}

// Columns [first, first + columns) of op(b), depths [from, from + depth), as pairs [depth / 2][32].
static void pack_right_pairs(
    const ck_matrix *b, bool transposed, int64_t first, int64_t columns, int64_t from, int64_t depth, uint32_t *panel) {
    __m512 table = _mm512_loadu_ps(ck_nf4_table);
    if (transposed) {
        for (int64_t half = 0; half < 2; half++) {
            for (int64_t d = 0; d < depth; d += 32) {
                __m512i r[16];
                for (int j = 0; j < 16; j++) {
                    int64_t column = half * 16 + j;
                    r[j] = column < columns ? row_pairs(b, first + column, from + d, depth - d, table) : _mm512_setzero_si512();
                }
                transpose(r);
                int64_t pairs = depth - d >= 32 ? 16 : (depth - d + 1) / 2;
                for (int64_t p = 0; p < pairs; p++) _mm512_storeu_si512(panel + (d / 2 + p) * CK_COLUMNS + half * 16, r[p]);
            }
        }
        return;
    }
    bool codes = b->encoding == CK_NF4;
    // Words 0 to 15 of two rows by turns.
    __m512i pairs = _mm512_cvtepu16_epi32(_mm256_set_epi16(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0));
    __m512i weave = _mm512_or_si512(pairs, _mm512_slli_epi32(_mm512_add_epi32(pairs, _mm512_set1_epi32(32)), 16));
    for (int64_t d = 0; d < depth; d += 2, panel += CK_COLUMNS) {
        bool second = d + 1 < depth;
        if (codes) {
            __m512i out[2];
            nf4_rows(b, from + d, second, first, table, out);
            _mm512_storeu_si512(panel, out[0]);
            _mm512_storeu_si512(panel + 16, out[1]);
            continue;
        }
        if (b->encoding == CK_BF16) {
            // Rows lie a page or more apart: nobody else asks for the ones to come.
            const uint16_t *row = (const uint16_t *)b->data + (from + d) * b->stride + first;
            _mm_prefetch((const char *)(row + 128 * b->stride), _MM_HINT_T0);
            _mm_prefetch((const char *)(row + 129 * b->stride), _MM_HINT_T0);
            __mmask32 lanes = columns >= 32 ? 0xffffffffu : (1u << columns) - 1;
            __m512i x = _mm512_maskz_loadu_epi16(lanes, row);
            __m512i y = second ? _mm512_maskz_loadu_epi16(lanes, row + b->stride) : _mm512_setzero_si512();
            _mm512_storeu_si512(panel, _mm512_permutex2var_epi16(x, weave, y));
            _mm512_storeu_si512(panel + 16, _mm512_permutex2var_epi16(x, _mm512_add_epi16(weave, _mm512_set1_epi16(16)), y));
            continue;
        }
        for (int half = 0; half < 2; half++) {
            const float *ahead = (const float *)b->data + (from + d + 16) * b->stride + first + half * 16;
            _mm_prefetch((const char *)ahead, _MM_HINT_T0);
            _mm_prefetch((const char *)(ahead + b->stride), _MM_HINT_T0);
            __m512 x = row_values(b, from + d, first + half * 16, columns - half * 16);
            __m512 y = second ? row_values(b, from + d + 1, first + half * 16, columns - half * 16) : _mm512_setzero_ps();
            _mm512_storeu_si512(panel + half * 16, interleave(x, y));
        }
    }
}

CK_INLINE void tile_pairs(
    int rows, const uint32_t *a, const uint32_t *b, int64_t depth, float *c, int64_t stride, int64_t columns, float scale, bool adding) {
    __m512 low[CK_ROWS], high[CK_ROWS];
    for (int i = 0; i < rows; i++) low[i] = high[i] = _mm512_setzero_ps();
    ask_for(c, rows, stride);
    for (int64_t p = 0; p < (depth + 1) / 2; p++, a += CK_ROWS, b += CK_COLUMNS) {
        __m512bh first = (__m512bh)_mm512_loadu_si512(b), second = (__m512bh)_mm512_loadu_si512(b + 16);
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) {
            __m512bh x = (__m512bh)_mm512_set1_epi32((int)a[i]);
            low[i] = _mm512_dpbf16_ps(low[i], x, first);
            high[i] = _mm512_dpbf16_ps(high[i], x, second);
        }
    }
    for (int i = 0; i < rows; i++) write_row_512(c + i * stride, low[i], high[i], columns, scale, adding);
}
