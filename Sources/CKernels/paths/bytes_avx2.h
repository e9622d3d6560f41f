// Products of frozen weights of any encoding but f32 in 7 bits with inputs in 8: 1.3 times the rate of pairs of words.
//
// Inputs are rounded in blocks of 64 along the depth, each with its scale, to round(127 · value) + 128, unsigned; weights to
// round(64 · value) of their block's largest magnitude, signed, so that no sum of two products passes 16 bits: 2 · 255 · 64 < 2^15.
// A processor that adds four products at once in 32 bits has weights in 8 bits, round(127 · value).
// Σ w x = absmax · scale · (Σ s7 · u8 - 128 Σ s7), so sums of one block are exact integers.

#define CK_BYTE_ROWS 6
#define CK_BLOCK_QUADS 16
#define CK_INPUT_STEPS 127.0f
#define CK_INPUT_ZERO 128
#define CK_WEIGHT_STEPS (CK_VNNI ? 127.0f : 64.0f)

// Per 64 depths: the quads [16][rows], the scales [rows]; and of a panel the quads [16][16], the starting sums, the scales.
#define CK_BYTE_CHUNK ((CK_BLOCK_QUADS + 1) * CK_BYTE_ROWS)
#define CK_BYTE_PANEL ((CK_BLOCK_QUADS + 2) * CK_COLUMNS)

CK_INLINE int64_t byte_block_bytes(int64_t depth) { return depth / CK_BLOCK * CK_BYTE_CHUNK * 4; }
CK_INLINE int64_t byte_panel_bytes(int64_t depth) { return depth / CK_BLOCK * CK_BYTE_PANEL * 4; }

// 64 values as bytes in their order; returns their largest magnitude.
CK_INLINE float round_bytes(const float *x, float steps, int zero, int8_t *bytes) {
    const __m256i in_order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
    float top = largest(x);
    __m256 scale = _mm256_set1_ps(top > 0 ? steps / top : 0);
    for (int half = 0; half < 2; half++) {
        __m256i v[4];
        for (int i = 0; i < 4; i++) v[i] = _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_loadu_ps(x + half * 32 + 8 * i), scale));
        __m256i all = _mm256_packs_epi16(_mm256_packs_epi32(v[0], v[1]), _mm256_packs_epi32(v[2], v[3]));
        all = _mm256_add_epi8(_mm256_permutevar8x32_epi32(all, in_order), _mm256_set1_epi8((char)zero));
        _mm256_storeu_si256((__m256i *)(bytes + half * 32), all);
    }
    return top;
}

// Eight lanes are stored for six rows: the next store mends the two beyond.
static void pack_bytes(const ck_left *job, void *packed, int64_t begin, int64_t end) {
    int8_t bytes[8][CK_BLOCK];
    float scales[8];
    uint32_t *out = (uint32_t *)((char *)packed + begin * byte_block_bytes(job->k));
    for (int64_t first = begin * CK_BYTE_ROWS; first < end * CK_BYTE_ROWS; first += CK_BYTE_ROWS) {
        int64_t rows = least(CK_BYTE_ROWS, job->m - first);
        const float *a = job->a + first * job->row;
        for (int64_t from = 0; from < job->k; from += CK_BLOCK, out += CK_BYTE_CHUNK) {
            for (int64_t i = 0; i < 8; i++) {
                scales[i] = 0;
                if (i < rows) scales[i] = round_bytes(a + i * job->row + from, CK_INPUT_STEPS, CK_INPUT_ZERO, bytes[i]) / CK_INPUT_STEPS;
                else memset(bytes[i], 0, CK_BLOCK);
            }
            lay_across(bytes, CK_BLOCK, out, CK_BYTE_ROWS);
            memcpy(out + CK_BLOCK_QUADS * CK_BYTE_ROWS, scales, CK_BYTE_ROWS * 4);
        }
    }
}

// 64 codes as signed bytes in their order.
CK_INLINE void nf4_bytes(const uint8_t *codes, __m256i table, int8_t *bytes) {
    const __m256i nibble = _mm256_set1_epi8(15);
    __m256i pairs = _mm256_loadu_si256((const __m256i *)codes);
    __m256i even = _mm256_shuffle_epi8(table, _mm256_and_si256(_mm256_srli_epi16(pairs, 4), nibble));
    __m256i odd = _mm256_shuffle_epi8(table, _mm256_and_si256(pairs, nibble));
    __m256i low = _mm256_unpacklo_epi8(even, odd), high = _mm256_unpackhi_epi8(even, odd);
    _mm256_storeu_si256((__m256i *)bytes, _mm256_permute2x128_si256(low, high, 0x20));
    _mm256_storeu_si256((__m256i *)(bytes + 32), _mm256_permute2x128_si256(low, high, 0x31));
}

// What the inputs' zero adds to the sums of 16 columns, taken off before the first product.
CK_INLINE void put_starts(int32_t *panel) {
    for (int half = 0; half < 2; half++, panel += 8) {
        __m256i sums = _mm256_setzero_si256();
        for (int q = 0; q < CK_BLOCK_QUADS; q++) {
            sums = add_quads(sums, _mm256_set1_epi8(1), _mm256_loadu_si256((const __m256i *)(panel + q * CK_COLUMNS)));
        }
        __m256i starts = _mm256_mullo_epi32(sums, _mm256_set1_epi32(-CK_INPUT_ZERO));
        _mm256_storeu_si256((__m256i *)(panel + CK_BLOCK_QUADS * CK_COLUMNS), starts);
    }
}

// 64 depths of 16 columns that lie along the depth.
CK_INLINE void byte_columns(const ck_matrix *b, int64_t first, int64_t columns, int64_t from, __m256i table, int32_t *panel) {
    int8_t bytes[CK_COLUMNS][CK_BLOCK];
    float *scales = (float *)panel + (CK_BLOCK_QUADS + 1) * CK_COLUMNS;
    for (int64_t j = 0; j < CK_COLUMNS; j++) {
        int64_t at = (first + j) * b->stride + from;
        float top = 0, run[CK_BLOCK];
        if (j >= columns) {
            memset(bytes[j], 0, CK_BLOCK);
        } else if (b->encoding == CK_NF4) {
            nf4_bytes((const uint8_t *)b->data + at / 2, table, bytes[j]);
            top = b->absmax[at / CK_BLOCK];
        } else {
            fetch(b, first + j, from, CK_BLOCK, run);
            top = round_bytes(run, CK_WEIGHT_STEPS, 0, bytes[j]);
        }
        scales[j] = top / CK_WEIGHT_STEPS;
    }
    for (int half = 0; half < 2; half++) lay_across(bytes + half * 8, CK_BLOCK, (uint32_t *)panel + half * 8, CK_COLUMNS);
}

// 64 depths of 16 columns that lie across it, as backward reads the weights: rounded anew by each column's largest magnitude.
CK_INLINE void byte_rows(const ck_matrix *b, int64_t first, int64_t columns, int64_t from, int32_t *panel) {
    const __m256i byte = _mm256_set1_epi32(255);
    float run[CK_BLOCK][CK_COLUMNS], *scales = (float *)panel + (CK_BLOCK_QUADS + 1) * CK_COLUMNS;
    for (int64_t d = 0; d < CK_BLOCK; d++) fetch_run(b, from + d, first, columns, run[d]);
    for (int half = 0; half < 2; half++) {
        __m256 most = _mm256_setzero_ps();
        for (int d = 0; d < CK_BLOCK; d++) most = _mm256_max_ps(most, magnitude(_mm256_loadu_ps(run[d] + 8 * half)));
        __m256 some = _mm256_cmp_ps(most, _mm256_setzero_ps(), _CMP_GT_OQ);
        __m256 scale = _mm256_and_ps(some, _mm256_div_ps(_mm256_set1_ps(CK_WEIGHT_STEPS), most));
        for (int q = 0; q < CK_BLOCK_QUADS; q++) {
            __m256i quad = _mm256_setzero_si256();
            for (int e = 0; e < 4; e++) {
                __m256i value = _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_loadu_ps(run[4 * q + e] + 8 * half), scale));
                quad = _mm256_or_si256(quad, _mm256_slli_epi32(_mm256_and_si256(value, byte), 8 * e));
            }
            _mm256_storeu_si256((__m256i *)(panel + q * CK_COLUMNS + half * 8), quad);
        }
        _mm256_storeu_ps(scales + half * 8, _mm256_mul_ps(most, _mm256_set1_ps(1 / CK_WEIGHT_STEPS)));
    }
}

static void pack_right_bytes(
    const ck_matrix *b, bool transposed, int64_t first, int64_t columns, int64_t from, int64_t depth, int32_t *panel) {
    int8_t values[16];
    for (int i = 0; i < 16; i++) values[i] = (int8_t)lrintf(ck_nf4_table[i] * CK_WEIGHT_STEPS);
    __m256i table = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)values));
    for (int64_t d = 0; d < depth; d += CK_BLOCK, panel += CK_BYTE_PANEL) {
        if (transposed) byte_columns(b, first, columns, from + d, table, panel);
        else byte_rows(b, first, columns, from + d, panel);
        put_starts(panel);
    }
}

CK_INLINE void tile_bytes(
    int rows, const int32_t *a, const int32_t *b, int64_t depth, float *c, int64_t stride, int64_t columns, float scale, bool adding) {
    float sums[CK_BYTE_ROWS][CK_COLUMNS];
    for (int i = 0; i < rows; i++) {
        __builtin_prefetch(c + i * stride);
        for (int h = 0; h < 2; h++) _mm256_storeu_ps(sums[i] + 8 * h, _mm256_setzero_ps());
    }
    for (int64_t d = 0; d < depth; d += CK_BLOCK, a += CK_BYTE_CHUNK, b += CK_BYTE_PANEL) {
        const int32_t *starts = b + CK_BLOCK_QUADS * CK_COLUMNS;
        __m256i low[CK_BYTE_ROWS], high[CK_BYTE_ROWS];
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) {
            low[i] = _mm256_loadu_si256((const __m256i *)starts);
            high[i] = _mm256_loadu_si256((const __m256i *)(starts + 8));
        }
        for (int q = 0; q < CK_BLOCK_QUADS; q++) {
#pragma clang loop unroll(full)
            for (int i = 0; i < rows; i++) {
                __m256i x = _mm256_set1_epi32(a[q * CK_BYTE_ROWS + i]);
                low[i] = add_quads(low[i], x, _mm256_loadu_si256((const __m256i *)(b + q * CK_COLUMNS)));
                high[i] = add_quads(high[i], x, _mm256_loadu_si256((const __m256i *)(b + q * CK_COLUMNS + 8)));
            }
        }
        const float *steps = (const float *)a + CK_BLOCK_QUADS * CK_BYTE_ROWS, *scales = (const float *)starts + CK_COLUMNS;
        __m256 first = _mm256_loadu_ps(scales), second = _mm256_loadu_ps(scales + 8);
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) {
            __m256 step = _mm256_broadcast_ss(steps + i);
            add_scaled(sums[i], low[i], first, step);
            add_scaled(sums[i] + 8, high[i], second, step);
        }
    }
    for (int i = 0; i < rows; i++) write_row(c + i * stride, load(sums[i]), load(sums[i] + 8), columns, scale, adding);
}
