// Products of pairs of 16-bit integers (vpmaddwd), where there is no bf16 dot product: 1.5 times the rate of f32 multiply-adds.
//
// Operands are rounded in blocks of 64 along the depth to steps of 1/5792 of the block's largest magnitude, finer than bf16 for all but
// the smallest values of a block. 64 · 5792² < 2^31: sums of one block are exact integers.
// Packed: per 64 depths the pairs [32][rows or columns], then the scales [rows or columns].

#define CK_STEPS 5792.0f
#define CK_WORDS CK_BLOCK
#define CK_WORD_PAIRS (CK_WORDS / 2)
// Of one row or column and 64 depths: pairs and a scale.
#define CK_PAIR_WORDS (CK_WORD_PAIRS + 1)

CK_INLINE int64_t pair_bytes(int64_t depth) { return (depth + CK_WORDS - 1) / CK_WORDS * CK_PAIR_WORDS * 4; }

CK_INLINE __m256 magnitude(__m256 x) { return _mm256_andnot_ps(_mm256_set1_ps(-0.0f), x); }

// The largest magnitude of 64 values.
CK_INLINE float largest(const float *x) {
    __m256 all = _mm256_setzero_ps();
    for (int i = 0; i < 8; i++) all = _mm256_max_ps(all, magnitude(_mm256_loadu_ps(x + 8 * i)));
    __m128 most = _mm_max_ps(_mm256_castps256_ps128(all), _mm256_extractf128_ps(all, 1));
    most = _mm_max_ps(most, _mm_movehl_ps(most, most));
    return _mm_cvtss_f32(_mm_max_ss(most, _mm_movehdup_ps(most)));
}

// 64 values as words; returns what one step is worth.
static float round_words(const float *x, int16_t *words) {
    float top = largest(x);
    __m256 scale = _mm256_set1_ps(top > 0 ? CK_STEPS / top : 0);
    for (int i = 0; i < 8; i += 2) {
        __m256i low = _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_loadu_ps(x + 8 * i), scale));
        __m256i high = _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_loadu_ps(x + 8 * i + 8), scale));
        __m256i both = _mm256_permute4x64_epi64(_mm256_packs_epi32(low, high), 0xd8);
        _mm256_storeu_si256((__m256i *)(words + 8 * i), both);
    }
    return top / CK_STEPS;
}

// 8 × 8 transpose of 32-bit elements.
CK_INLINE void transpose8(__m256i r[8]) {
    __m256i t[8], u[8];
    for (int i = 0; i < 4; i++) {
        t[2 * i] = _mm256_unpacklo_epi32(r[2 * i], r[2 * i + 1]);
        t[2 * i + 1] = _mm256_unpackhi_epi32(r[2 * i], r[2 * i + 1]);
    }
    for (int i = 0; i < 2; i++) {
        u[4 * i] = _mm256_unpacklo_epi64(t[4 * i], t[4 * i + 2]);
        u[4 * i + 1] = _mm256_unpackhi_epi64(t[4 * i], t[4 * i + 2]);
        u[4 * i + 2] = _mm256_unpacklo_epi64(t[4 * i + 1], t[4 * i + 3]);
        u[4 * i + 3] = _mm256_unpackhi_epi64(t[4 * i + 1], t[4 * i + 3]);
    }
    for (int i = 0; i < 4; i++) {
        r[i] = _mm256_permute2x128_si256(u[i], u[i + 4], 0x20);
        r[i + 4] = _mm256_permute2x128_si256(u[i], u[i + 4], 0x31);
    }
}

// 8 rows or columns of `bytes`, a multiple of 32, each: the same 32 bits of all eight side by side, `stride` from one to the next.
CK_INLINE void lay_across(const void *lines, int bytes, uint32_t *out, int64_t stride) {
    for (int part = 0; part < bytes / 32; part++) {
        __m256i r[8];
        for (int i = 0; i < 8; i++) r[i] = _mm256_loadu_si256((const __m256i *)((const char *)lines + i * bytes + part * 32));
        transpose8(r);
        for (int p = 0; p < 8; p++) _mm256_storeu_si256((__m256i *)(out + (part * 8 + p) * stride), r[p]);
    }
}

// 64 depths of 8 rows or columns side by side, `stride` apart: each rounded by its own largest magnitude, which is returned.
CK_INLINE __m256 round_across(const float *x, int64_t stride, uint32_t *out, int64_t out_stride) {
    __m256 most = _mm256_setzero_ps();
    for (int d = 0; d < CK_WORDS; d++) most = _mm256_max_ps(most, magnitude(_mm256_loadu_ps(x + d * stride)));
    __m256 some = _mm256_cmp_ps(most, _mm256_setzero_ps(), _CMP_GT_OQ);
    __m256 scale = _mm256_and_ps(some, _mm256_div_ps(_mm256_set1_ps(CK_STEPS), most));
    for (int p = 0; p < CK_WORD_PAIRS; p++) {
        __m256i even = _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_loadu_ps(x + 2 * p * stride), scale));
        __m256i odd = _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_loadu_ps(x + (2 * p + 1) * stride), scale));
        _mm256_storeu_si256((__m256i *)(out + p * out_stride), _mm256_blend_epi16(even, _mm256_slli_epi32(odd, 16), 0xaa));
    }
    return most;
}

// 64 values of `count` that are there, in place where they are all.
CK_INLINE const float *whole_run(const float *x, int64_t count, float run[CK_WORDS]) {
    if (count == CK_WORDS) return x;
    memset(run, 0, CK_WORDS * 4);
    memcpy(run, x, (size_t)count * 4);
    return run;
}

// 64 depths of CK_ROWS rows that lie along the depth. Eight lanes are stored for six rows: the next store mends the two beyond.
static void pack_left_along(const float *a, int64_t row, int64_t rows, int64_t count, uint32_t *out) {
    int16_t words[8][CK_WORDS];
    float steps[8], run[CK_WORDS];
    for (int64_t i = 0; i < 8; i++) {
        steps[i] = 0;
        if (i < rows) steps[i] = round_words(whole_run(a + i * row, count, run), words[i]);
        else memset(words[i], 0, sizeof words[i]);
    }
    lay_across(words, CK_WORDS * 2, out, CK_ROWS);
    memcpy(out + CK_WORD_PAIRS * CK_ROWS, steps, CK_ROWS * 4);
}

// 64 depths of some blocks whose rows lie across it, stored as above; `between` blocks of `out`.
//
// Blocks are copied together first: of one alone each line of memory would be read for 24 of its 64 bytes.
#define CK_TOGETHER 8
static void pack_left_across(
    const float *a, int64_t row, int64_t depth_stride, int64_t rows, int64_t count, uint32_t *out, int64_t between) {
    float run[CK_WORDS * CK_ROWS * CK_TOGETHER + 8], steps[8];
    if (count < CK_WORDS || rows < CK_ROWS * CK_TOGETHER) memset(run, 0, sizeof run);
    for (int64_t d = 0; d < count; d++, a += depth_stride) {
        float *to = run + d * CK_ROWS * CK_TOGETHER;
        if (row == 1 && rows == CK_ROWS * CK_TOGETHER) {
            for (int i = 0; i < CK_ROWS * CK_TOGETHER; i += 8) _mm256_storeu_ps(to + i, _mm256_loadu_ps(a + i));
        } else {
            for (int64_t i = 0; i < rows; i++) to[i] = a[i * row];
        }
    }
    for (int64_t block = 0; block * CK_ROWS < rows; block++, out += between) {
        __m256 most = round_across(run + block * CK_ROWS, CK_ROWS * CK_TOGETHER, out, CK_ROWS);
        _mm256_storeu_ps(steps, _mm256_div_ps(most, _mm256_set1_ps(CK_STEPS)));
        memcpy(out + CK_WORD_PAIRS * CK_ROWS, steps, CK_ROWS * 4);
    }
}

static void pack_left_pairs(const ck_left *job, uint32_t *packed, int64_t begin, int64_t end) {
    int64_t between = CK_ROWS * pair_bytes(job->k) / 4, together = job->depth == 1 ? 1 : CK_TOGETHER;
    for (int64_t block = begin; block < end; block += together) {
        int64_t first = block * CK_ROWS, rows = least(CK_ROWS * least(together, end - block), job->m - first);
        const float *a = job->a + first * job->row;
        uint32_t *out = packed + block * between;
        for (int64_t from = 0; from < job->k; from += CK_WORDS, out += CK_PAIR_WORDS * CK_ROWS) {
            int64_t count = least(CK_WORDS, job->k - from);
            if (job->depth == 1) pack_left_along(a + from, job->row, rows, count, out);
            else pack_left_across(a + from * job->depth, job->row, job->depth, rows, count, out, between);
        }
    }
}

// The words of the 16 values, their low bytes and their high ones.
typedef struct {
    __m128i low, high;
} word_table;

CK_INLINE word_table nf4_word_table(void) {
    uint8_t low[16], high[16];
    for (int i = 0; i < 16; i++) {
        int16_t word = (int16_t)lrintf(ck_nf4_table[i] * CK_STEPS);
        low[i] = (uint8_t)word;
        high[i] = (uint8_t)((uint16_t)word >> 8);
    }
    return (word_table){_mm_loadu_si128((const __m128i *)low), _mm_loadu_si128((const __m128i *)high)};
}

// 64 codes as words in their order.
CK_INLINE void nf4_words(const uint8_t *codes, word_table table, int16_t *words) {
    const __m128i nibble = _mm_set1_epi8(15);
    for (int half = 0; half < 2; half++, codes += 16, words += 32) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)codes);
        __m128i even = _mm_and_si128(_mm_srli_epi16(bytes, 4), nibble), odd = _mm_and_si128(bytes, nibble);
        __m128i even_low = _mm_shuffle_epi8(table.low, even), even_high = _mm_shuffle_epi8(table.high, even);
        __m128i odd_low = _mm_shuffle_epi8(table.low, odd), odd_high = _mm_shuffle_epi8(table.high, odd);
        __m128i first = _mm_unpacklo_epi8(even_low, even_high), second = _mm_unpacklo_epi8(odd_low, odd_high);
        _mm_storeu_si128((__m128i *)words, _mm_unpacklo_epi16(first, second));
        _mm_storeu_si128((__m128i *)(words + 8), _mm_unpackhi_epi16(first, second));
        first = _mm_unpackhi_epi8(even_low, even_high);
        second = _mm_unpackhi_epi8(odd_low, odd_high);
        _mm_storeu_si128((__m128i *)(words + 16), _mm_unpacklo_epi16(first, second));
        _mm_storeu_si128((__m128i *)(words + 24), _mm_unpackhi_epi16(first, second));
    }
}

// Sixteen f32 looked up by the low four bits of each lane.
CK_INLINE __m256 nf4_values(__m256i index, __m256 low, __m256 high) {
    __m256 upper = _mm256_castsi256_ps(_mm256_slli_epi32(index, 28));
    return _mm256_blendv_ps(_mm256_permutevar8x32_ps(low, index), _mm256_permutevar8x32_ps(high, index), upper);
}

// 16 values along a row of b as f32, zeros beyond `columns`.
CK_INLINE void fetch_run(const ck_matrix *b, int64_t row, int64_t column, int64_t columns, float *run) {
    if (b->encoding == CK_NF4) {
        int64_t at = row * b->stride + column;
        __m256i codes = _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)((const uint8_t *)b->data + at / 2)));
        __m256 low = _mm256_loadu_ps(ck_nf4_table), high = _mm256_loadu_ps(ck_nf4_table + 8), scale = _mm256_set1_ps(b->absmax[at / 64]);
        __m256 even = _mm256_mul_ps(nf4_values(_mm256_srli_epi32(codes, 4), low, high), scale);
        __m256 odd = _mm256_mul_ps(nf4_values(codes, low, high), scale);
        __m256 first = _mm256_unpacklo_ps(even, odd), second = _mm256_unpackhi_ps(even, odd);
        _mm256_storeu_ps(run, _mm256_permute2f128_ps(first, second, 0x20));
        _mm256_storeu_ps(run + 8, _mm256_permute2f128_ps(first, second, 0x31));
        return;
    }
    if (b->encoding == CK_F32 && columns == CK_COLUMNS) {
        const float *x = (const float *)b->data + row * b->stride + column;
        // Rows lie far apart: nobody else asks for the ones to come.
        _mm_prefetch((const char *)(x + 32 * b->stride), _MM_HINT_T0);
        for (int h = 0; h < 2; h++) _mm256_storeu_ps(run + 8 * h, _mm256_loadu_ps(x + 8 * h));
        return;
    }
    fetch(b, row, column, columns, run);
    for (int64_t j = columns; j < CK_COLUMNS; j++) run[j] = 0;
}

// 64 depths of 16 columns that lie along the depth.
static void pack_columns(
    const ck_matrix *b, int64_t first, int64_t columns, int64_t from, int64_t count, word_table table, uint32_t *panel) {
    int16_t words[CK_COLUMNS][CK_WORDS];
    float steps[CK_COLUMNS];
    for (int64_t j = 0; j < CK_COLUMNS; j++) {
        if (j >= columns) {
            memset(words[j], 0, sizeof words[j]);
            steps[j] = 0;
        } else if (b->encoding == CK_NF4) {
            int64_t at = (first + j) * b->stride + from;
            nf4_words((const uint8_t *)b->data + at / 2, table, words[j]);
            steps[j] = b->absmax[at / 64] / CK_STEPS;
        } else {
            float run[CK_WORDS] = {0};
            const float *x = run;
            if (b->encoding == CK_F32) x = whole_run((const float *)b->data + (first + j) * b->stride + from, count, run);
            else fetch(b, first + j, from, count, run);
            steps[j] = round_words(x, words[j]);
        }
    }
    for (int half = 0; half < 2; half++) lay_across(words + half * 8, CK_WORDS * 2, panel + half * 8, CK_COLUMNS);
    memcpy(panel + CK_WORD_PAIRS * CK_COLUMNS, steps, sizeof steps);
}

// 64 depths of 16 columns that lie across it, each column rounded by its own largest magnitude.
static void pack_rows(const ck_matrix *b, int64_t first, int64_t columns, int64_t from, int64_t count, uint32_t *panel) {
    float run[CK_WORDS][CK_COLUMNS];
    for (int64_t d = 0; d < count; d++) {
        fetch_run(b, from + d, first, columns, run[d]);
    }
    memset(run + count, 0, (size_t)(CK_WORDS - count) * sizeof run[0]);
    for (int h = 0; h < 2; h++) {
        __m256 most = round_across(run[0] + 8 * h, CK_COLUMNS, panel + 8 * h, CK_COLUMNS);
        _mm256_storeu_ps((float *)panel + CK_WORD_PAIRS * CK_COLUMNS + h * 8, _mm256_mul_ps(most, _mm256_set1_ps(1 / CK_STEPS)));
    }
}

static void pack_right_pairs(
    const ck_matrix *b, bool transposed, int64_t first, int64_t columns, int64_t from, int64_t depth, uint32_t *panel) {
    word_table table = nf4_word_table();
    for (int64_t d = 0; d < depth; d += CK_WORDS, panel += CK_PAIR_WORDS * CK_COLUMNS) {
        int64_t count = least(CK_WORDS, depth - d);
        if (transposed) pack_columns(b, first, columns, from + d, count, table, panel);
        else pack_rows(b, first, columns, from + d, count, panel);
    }
}

// Four products of unsigned and signed bytes, added to the sums; two of them may not pass 16 bits where there is no VNNI.
CK_INLINE __m256i add_quads(__m256i sums, __m256i unsigned_bytes, __m256i signed_bytes) {
#if CK_VNNI
    return _mm256_dpbusd_avx_epi32(sums, unsigned_bytes, signed_bytes);
#else
    __m256i pairs = _mm256_maddubs_epi16(unsigned_bytes, signed_bytes);
    return _mm256_add_epi32(sums, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
#endif
}

// A pair's two products, added to the sums.
CK_INLINE __m256i add_pairs(__m256i sums, __m256i x, __m256i y) {
#if CK_VNNI
    return _mm256_dpwssd_avx_epi32(sums, x, y);
#else
    return _mm256_add_epi32(sums, _mm256_madd_epi16(x, y));
#endif
}

// One block's exact sums of one row, in f32: total += sums · scales of the columns · step of the row.
CK_INLINE void add_scaled(float *total, __m256i sums, __m256 scales, __m256 step) {
    _mm256_storeu_ps(total, _mm256_fmadd_ps(_mm256_mul_ps(_mm256_cvtepi32_ps(sums), scales), step, _mm256_loadu_ps(total)));
}

CK_INLINE void tile_pairs(
    int rows, const uint32_t *a, const uint32_t *b, int64_t depth, float *c, int64_t stride, int64_t columns, float scale, bool adding) {
    float sums[CK_ROWS][CK_COLUMNS];
    for (int i = 0; i < rows; i++) {
        __builtin_prefetch(c + i * stride);
        for (int h = 0; h < 2; h++) _mm256_storeu_ps(sums[i] + 8 * h, _mm256_setzero_ps());
    }
    for (int64_t d = 0; d < depth; d += CK_WORDS) {
        __m256i low[CK_ROWS], high[CK_ROWS];
        for (int i = 0; i < rows; i++) low[i] = high[i] = _mm256_setzero_si256();
        for (int p = 0; p < CK_WORD_PAIRS; p++, a += CK_ROWS, b += CK_COLUMNS) {
            __m256i first = _mm256_loadu_si256((const __m256i *)b), second = _mm256_loadu_si256((const __m256i *)(b + 8));
#pragma clang loop unroll(full)
            for (int i = 0; i < rows; i++) {
                __m256i x = _mm256_set1_epi32((int)a[i]);
                low[i] = add_pairs(low[i], x, first);
                high[i] = add_pairs(high[i], x, second);
            }
        }
        __m256 first = _mm256_loadu_ps((const float *)b), second = _mm256_loadu_ps((const float *)b + 8);
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) {
            __m256 step = _mm256_broadcast_ss((const float *)a + i);
            add_scaled(sums[i], low[i], first, step);
            add_scaled(sums[i] + 8, high[i], second, step);
        }
        a += CK_ROWS;
        b += CK_COLUMNS;
    }
    for (int i = 0; i < rows; i++) write_row(c + i * stride, load(sums[i]), load(sums[i] + 8), columns, scale, adding);
}
