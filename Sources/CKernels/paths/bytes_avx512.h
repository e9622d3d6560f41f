// Products of frozen weights of any encoding but f32 with inputs in 8 bits: dot products of bytes, twice the rate of bf16.
//
// Inputs are rounded in blocks of 64 along the depth, each with its scale; a code becomes round(127 · value) + 128, unsigned, and
// any other weight the same of its share of its block's largest magnitude.
// Σ w x = absmax · scale · (Σ u8 · s8 - 128 Σ s8), so sums of one block are exact integers.
// Inside a block the 32 even depths come first and then the 32 odd ones, as the halves of the code bytes lie.

#define CK_BYTE_ROWS 6
#define CK_BLOCK_QUADS 16

// One packed block of CK_BYTE_ROWS rows: per 64 depths the quads [16][rows], the starting sums [rows], the scales [rows].
#define CK_BYTE_CHUNK (CK_BLOCK_QUADS * CK_BYTE_ROWS + 2 * CK_BYTE_ROWS)
// One packed panel of 32 columns: per 64 depths the quads [16][32] and the absmax [32].
#define CK_BYTE_PANEL (CK_BLOCK_QUADS * CK_COLUMNS + CK_COLUMNS)

CK_INLINE int64_t byte_block_bytes(int64_t depth) { return depth / 64 * CK_BYTE_CHUNK * 4; }
CK_INLINE int64_t byte_panel_bytes(int64_t depth) { return depth / 64 * CK_BYTE_PANEL * 4; }

static void pack_bytes(const ck_left *job, void *packed, int64_t begin, int64_t end) {
    int64_t chunks = job->k / 64;
    for (int64_t block = begin; block < end; block++) {
        int32_t *out = (int32_t *)packed + block * chunks * CK_BYTE_CHUNK;
        for (int64_t chunk = 0; chunk < chunks; chunk++, out += CK_BYTE_CHUNK) {
            for (int64_t i = 0; i < CK_BYTE_ROWS; i++) {
                int64_t row = block * CK_BYTE_ROWS + i;
                // 64 signed bytes: 32 evens, 32 odds.
                __m128i bytes[4] = {_mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128()};
                float top = row < job->m ? round_block(job->a + row * job->row + chunk * 64, bytes) : 0;
                int32_t quads[CK_BLOCK_QUADS];
                memcpy(quads, bytes, sizeof quads);
                for (int q = 0; q < CK_BLOCK_QUADS; q++) out[q * CK_BYTE_ROWS + i] = quads[q];
                __m512i sums = _mm512_dpbusd_epi32(_mm512_setzero_si512(), _mm512_set1_epi8((char)128), _mm512_loadu_si512(quads));
                out[CK_BLOCK_QUADS * CK_BYTE_ROWS + i] = -_mm512_reduce_add_epi32(sums);
                float step = top / (127.0f * 127.0f);
                memcpy(out + (CK_BLOCK_QUADS + 1) * CK_BYTE_ROWS + i, &step, 4);
            }
        }
    }
}

// 32 neighbours of bf16 apart: the even ones and the odd ones.
CK_INLINE void bf16_pairs(const uint16_t *x, int64_t count, __m512 *even, __m512 *odd) {
    __mmask32 lanes = count >= 32 ? 0xffffffffu : (1u << count) - 1;
    __m512i pairs = _mm512_maskz_loadu_epi16(lanes, x);
    *even = _mm512_castsi512_ps(_mm512_slli_epi32(pairs, 16));
    *odd = _mm512_castsi512_ps(_mm512_and_si512(pairs, _mm512_set1_epi32((int)0xffff0000)));
}

// 64 values along a row of bf16 as unsigned bytes, evens before odds; `most`: what 127 stands for.
CK_INLINE __m512i bf16_bytes(const uint16_t *x, float *most) {
    __m512 values[4];
    bf16_pairs(x, 32, &values[0], &values[2]);
    bf16_pairs(x + 32, 32, &values[1], &values[3]);
    __m512 first = _mm512_max_ps(_mm512_abs_ps(values[0]), _mm512_abs_ps(values[1]));
    __m512 second = _mm512_max_ps(_mm512_abs_ps(values[2]), _mm512_abs_ps(values[3]));
    *most = _mm512_reduce_max_ps(_mm512_max_ps(first, second));
    __m512 scale = _mm512_set1_ps(*most > 0 ? 127 / *most : 0);
    __m128i bytes[4];
    for (int i = 0; i < 4; i++) bytes[i] = _mm512_cvtsepi32_epi8(_mm512_cvtps_epi32(_mm512_mul_ps(values[i], scale)));
    return _mm512_xor_si512(_mm512_loadu_si512(bytes), _mm512_set1_epi8((char)128));
}

// The same of 64 values that blocks hold.
CK_INLINE __m512i decoded_bytes(const ck_matrix *b, int64_t row, int64_t column, float *most) {
    __m512 values[4];
    __m128i bytes[4];
    block_values(b, row, column, 4, values);
    *most = round_values(values, bytes);
    return _mm512_xor_si512(_mm512_loadu_si512(bytes), _mm512_set1_epi8((char)128));
}

// The absmax of up to 16 NF4 blocks of 16 rows, or their codes where the row's step comes last: a vector a block. A row that is not there is
// the last one.
CK_INLINE void scales_across(const ck_matrix *b, int64_t row, int64_t rows, int64_t block, int64_t blocks, __m512i across[16]) {
    const __mmask16 lanes = first_lanes(blocks);
    for (int i = 0; i < 16; i++) {
        const int64_t at = (row + least(i, rows - 1)) * b->stride / CK_BLOCK + block;
        __m512 scales;
        if (b->scales) scales = _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm_maskz_loadu_epi8(lanes, b->scales + at)));
        else scales = _mm512_maskz_loadu_ps(lanes, b->absmax + at);
        across[i] = _mm512_castps_si512(scales);
    }
    transpose(across);
}

// 64 depths of 16 columns laid across as codes, half as wide as what they stand for, and then decoded: a byte of each quad of codes has one
// of the evens and one of the odds.
CK_INLINE void lay_codes_across(const uint8_t *const codes[16], int64_t at, __m512i table, int32_t *panel) {
    __m512i r[8], t[8];
#pragma clang loop unroll(full)
    for (int j = 0; j < 8; j++) {
        const int upper = j < 4 ? j : j + 4;
        __m256i low = _mm256_loadu_si256((const __m256i *)(codes[upper] + at));
        __m256i high = _mm256_loadu_si256((const __m256i *)(codes[upper + 4] + at));
        r[j] = _mm512_inserti64x4(_mm512_castsi256_si512(low), high, 1);
    }
#pragma clang loop unroll(full)
    for (int j = 0; j < 8; j += 2) {
        t[j] = _mm512_unpacklo_epi32(r[j], r[j + 1]);
        t[j + 1] = _mm512_unpackhi_epi32(r[j], r[j + 1]);
    }
#pragma clang loop unroll(full)
    for (int j = 0; j < 8; j += 4) {
        r[j] = _mm512_unpacklo_epi64(t[j], t[j + 2]);
        r[j + 1] = _mm512_unpackhi_epi64(t[j], t[j + 2]);
        r[j + 2] = _mm512_unpacklo_epi64(t[j + 1], t[j + 3]);
        r[j + 3] = _mm512_unpackhi_epi64(t[j + 1], t[j + 3]);
    }
#pragma clang loop unroll(full)
    for (int q = 0; q < 8; q++) {
        __m512i quads = q < 4 ? _mm512_shuffle_i32x4(r[q], r[q + 4], 0x88) : _mm512_shuffle_i32x4(r[q - 4], r[q], 0xdd);
        // The table stands four times in 64 bytes: what else is in a byte than its low half does not matter.
        _mm512_storeu_si512(panel + q * CK_COLUMNS, _mm512_permutexvar_epi8(_mm512_srli_epi16(quads, 4), table));
        _mm512_storeu_si512(panel + (q + 8) * CK_COLUMNS, _mm512_permutexvar_epi8(quads, table));
    }
}

// Sixteen columns of a panel, of which those from `columns` on are the last one again: nothing is taken of them.
CK_INLINE void pack_nf4(const ck_matrix *b, int64_t first, int64_t columns, int64_t from, int64_t chunks, __m512i table, int32_t *panel) {
    const uint8_t *codes[16];
    for (int j = 0; j < 16; j++) codes[j] = (const uint8_t *)b->data + ((first + least(j, columns - 1)) * b->stride + from) / 2;
    for (int64_t chunk = 0; chunk < chunks; chunk++, panel += CK_BYTE_PANEL) {
        if (chunk % 16 == 0) {
            __m512i scales[16];
            scales_across(b, first, columns, from / CK_BLOCK + chunk, chunks - chunk, scales);
            for (int64_t i = 0; i < least(16, chunks - chunk); i++) {
                _mm512_storeu_si512(panel + i * CK_BYTE_PANEL + CK_BLOCK_QUADS * CK_COLUMNS, scales[i]);
            }
        }
        // The hardware stops at a page's end; the codes of the next panel are asked for by hand.
        if (chunk % 2 == 0) {
            for (int j = 0; j < 16; j++) _mm_prefetch((const char *)codes[j] + chunk * 32 + CK_COLUMNS * b->stride / 2, _MM_HINT_T0);
        }
        lay_codes_across(codes, chunk * 32, table, panel);
    }
}

// The same of any other encoding.
CK_INLINE void pack_other(const ck_matrix *b, int64_t first, int64_t columns, int64_t from, int64_t chunks, int32_t *panel) {
    for (int64_t chunk = 0; chunk < chunks; chunk++, panel += CK_BYTE_PANEL) {
        float *absmax = (float *)panel + CK_BLOCK_QUADS * CK_COLUMNS;
        __m512i r[16];
        for (int j = 0; j < 16; j++) {
            const int64_t row = first + least(j, columns - 1), depth = from + chunk * 64;
            if (b->encoding == CK_BF16) r[j] = bf16_bytes((const uint16_t *)b->data + row * b->stride + depth, absmax + j);
            else r[j] = decoded_bytes(b, row, depth, absmax + j);
        }
        transpose(r);
        for (int q = 0; q < CK_BLOCK_QUADS; q++) _mm512_storeu_si512(panel + q * CK_COLUMNS, r[q]);
    }
}

static void pack_codes(const ck_matrix *b, int64_t first, int64_t columns, int64_t from, int64_t depth, int32_t *panel) {
    const __m512i table = byte_table();
    for (int64_t half = 0; half < 32; half += 16) {
        // Of a half that is not there, too, the last column stands again.
        const int64_t begin = first + least(half, columns - 1), count = columns > half ? columns - half : 1;
        if (b->encoding == CK_NF4) pack_nf4(b, begin, count, from, depth / 64, table, panel + half);
        else pack_other(b, begin, count, from, depth / 64, panel + half);
    }
}

// 64 rows of 32 columns in f32, even columns apart from odd ones, and the largest magnitude of each column.
CK_INLINE void fetch_rows(const ck_matrix *b, int64_t row, int64_t first, int64_t columns, __m512 values[64][2], __m512 most[2]) {
    const __m512i evens = _mm512_set_epi32(30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 8, 6, 4, 2, 0);
    const __m512i odds = _mm512_add_epi32(evens, _mm512_set1_epi32(1));
    __m512 table = _mm512_loadu_ps(ck_nf4_table);
    most[0] = most[1] = _mm512_setzero_ps();
    for (int64_t d = 0; d < 64; d++) {
        int64_t at = (row + d) * b->stride + first;
        if (b->encoding == CK_NF4) {
            nf4_pairs((const uint8_t *)b->data + at / 2, b->absmax[at / 64], table, &values[d][0], &values[d][1]);
        } else if (b->encoding == CK_BF16) {
            // Rows lie a page or more apart: nobody else asks for the ones to come.
            _mm_prefetch((const char *)((const uint16_t *)b->data + at + 64 * b->stride), _MM_HINT_T0);
            bf16_pairs((const uint16_t *)b->data + at, columns, &values[d][0], &values[d][1]);
        } else {
            __m512 pair[2];
            const char *ahead = block_row(b, row + d + 64);
            _mm_prefetch(ahead + first / ck_layouts[b->encoding].values * ck_layouts[b->encoding].bytes, _MM_HINT_T0);
            if (block_rows_whole(b)) {
                block_values(b, row + d, first, 2, pair);
            } else {
                float run[32] = {0};
                fetch_blocks(b, row + d, first, least(32, columns), run);
                pair[0] = _mm512_loadu_ps(run);
                pair[1] = _mm512_loadu_ps(run + 16);
            }
            values[d][0] = _mm512_permutex2var_ps(pair[0], evens, pair[1]);
            values[d][1] = _mm512_permutex2var_ps(pair[0], odds, pair[1]);
        }
        for (int h = 0; h < 2; h++) most[h] = _mm512_max_ps(most[h], _mm512_abs_ps(values[d][h]));
    }
}

// The same of 32 columns with the depth along the rows, as backward reads the weights: the values of a block have different absmax
// there, so that 64 values of a column are rounded anew to 8 bits of their own largest magnitude. Lanes hold even columns, then odd
// ones, until the end.
static void pack_code_rows(const ck_matrix *b, int64_t first, int64_t columns, int64_t from, int64_t depth, int32_t *panel) {
    const __m512i weave_low = _mm512_set_epi32(23, 7, 22, 6, 21, 5, 20, 4, 19, 3, 18, 2, 17, 1, 16, 0);
    const __m512i weave_high = _mm512_set_epi32(31, 15, 30, 14, 29, 13, 28, 12, 27, 11, 26, 10, 25, 9, 24, 8);
    const __m512i byte = _mm512_set1_epi32(255), sign = _mm512_set1_epi8((char)128);
    for (int64_t chunk = 0; chunk < depth / 64; chunk++, panel += CK_BYTE_PANEL) {
        __m512 values[64][2], most[2], scale[2];
        fetch_rows(b, from + chunk * 64, first, columns, values, most);
        for (int h = 0; h < 2; h++) {
            __mmask16 some = _mm512_cmp_ps_mask(most[h], _mm512_setzero_ps(), _CMP_GT_OQ);
            scale[h] = _mm512_maskz_div_ps(some, _mm512_set1_ps(127), most[h]);
        }
        for (int q = 0; q < CK_BLOCK_QUADS; q++) {
            __m512i quad[2] = {sign, sign};
            for (int e = 0; e < 4; e++) {
                int d = q < 8 ? 8 * q + 2 * e : 8 * (q - 8) + 2 * e + 1;
                for (int h = 0; h < 2; h++) {
                    __m512i rounded = _mm512_and_si512(_mm512_cvtps_epi32(_mm512_mul_ps(values[d][h], scale[h])), byte);
                    quad[h] = _mm512_xor_si512(quad[h], _mm512_sllv_epi32(rounded, _mm512_set1_epi32(8 * e)));
                }
            }
            _mm512_storeu_si512(panel + q * CK_COLUMNS, _mm512_permutex2var_epi32(quad[0], weave_low, quad[1]));
            _mm512_storeu_si512(panel + q * CK_COLUMNS + 16, _mm512_permutex2var_epi32(quad[0], weave_high, quad[1]));
        }
        float *absmax = (float *)panel + CK_BLOCK_QUADS * CK_COLUMNS;
        _mm512_storeu_ps(absmax, _mm512_permutex2var_ps(most[0], weave_low, most[1]));
        _mm512_storeu_ps(absmax + 16, _mm512_permutex2var_ps(most[0], weave_high, most[1]));
    }
}

CK_INLINE void tile_bytes(
    int rows, const int32_t *a, const int32_t *b, int64_t depth, float *c, int64_t stride, int64_t columns, float scale, bool adding) {
    __m512 low[CK_BYTE_ROWS], high[CK_BYTE_ROWS];
    for (int i = 0; i < rows; i++) low[i] = high[i] = _mm512_setzero_ps();
    ask_for(c, rows, stride);
    for (int64_t d = 0; d < depth; d += 64, a += CK_BYTE_CHUNK, b += CK_BYTE_PANEL) {
        const int32_t *starts = a + CK_BLOCK_QUADS * CK_BYTE_ROWS;
        const float *steps = (const float *)(starts + CK_BYTE_ROWS);
        __m512i left[CK_BYTE_ROWS], right[CK_BYTE_ROWS];
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) left[i] = right[i] = _mm512_set1_epi32(starts[i]);
        for (int q = 0; q < CK_BLOCK_QUADS; q++) {
            __m512i first = _mm512_loadu_si512(b + q * CK_COLUMNS), second = _mm512_loadu_si512(b + q * CK_COLUMNS + 16);
#pragma clang loop unroll(full)
            for (int i = 0; i < rows; i++) {
                __m512i x = _mm512_set1_epi32(a[q * CK_BYTE_ROWS + i]);
                left[i] = _mm512_dpbusd_epi32(left[i], first, x);
                right[i] = _mm512_dpbusd_epi32(right[i], second, x);
            }
        }
        __m512 first = _mm512_loadu_ps(b + CK_BLOCK_QUADS * CK_COLUMNS), second = _mm512_loadu_ps(b + CK_BLOCK_QUADS * CK_COLUMNS + 16);
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) {
            __m512 step = _mm512_set1_ps(steps[i]);
            low[i] = _mm512_fmadd_ps(_mm512_mul_ps(_mm512_cvtepi32_ps(left[i]), first), step, low[i]);
            high[i] = _mm512_fmadd_ps(_mm512_mul_ps(_mm512_cvtepi32_ps(right[i]), second), step, high[i]);
        }
    }
    for (int i = 0; i < rows; i++) write_row_512(c + i * stride, low[i], high[i], columns, scale, adding);
}

static void pack_right_bytes(
    const ck_matrix *b, bool transposed, int64_t first, int64_t columns, int64_t from, int64_t depth, int32_t *panel) {
    // Codes of scales are for row products, which multiply with the rows' steps at their end.
    ck_matrix exact = *b;
    exact.scales = NULL;
    if (transposed) pack_codes(&exact, first, columns, from, depth, panel);
    else pack_code_rows(&exact, first, columns, from, depth, panel);
}
