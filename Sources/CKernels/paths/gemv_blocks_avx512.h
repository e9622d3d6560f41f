// Rows times weights in a file's own blocks, x in 8 bits: codes, unsigned, are multiplied as they are.
//
// Rows of weights go side by side, one a lane, so that a single row of x and many of them add up the same in the same order. Per 64 depths:
// total += float(Σ code · byte) · scale · step for each part that has a scale, then total -= least · step · Σ byte for each run that has one.
// What makes codes unsigned is taken off the whole sums, so that these are exact. Blocks of 256 have whole numbers for scales, which multiply
// the sums of their runs: all 64 depths are then one part, and `d` is its scale.

// Rows of x in registers together.
#define CK_BLOCK_TILE 6

// ---- A row of x --------------------------------------------------------------------------------------------------------

// Per 64 depths their bytes and the step, per 16 the sum of bytes, per 16 and per 32 step · that sum.
typedef struct {
    const int8_t *bytes;
    const float *steps;
    const int32_t *whole16;
    const float *sums16, *sums32;
} ordered_row;

_Static_assert(
    CK_BLOCK + (1 + 2 * CK_BLOCK / CK_RUN + CK_BLOCK / 32) * sizeof(float) <= CK_PREPARED_BYTES,
    "a row in its order does not fit where it is prepared");

CK_INLINE ordered_row lay_out_ordered(const void *prepared, int64_t k) {
    const int8_t *bytes = prepared;
    const float *steps = (const float *)(bytes + k), *sums16 = steps + k / CK_BLOCK + k / CK_RUN;
    return (ordered_row){bytes, steps, (const int32_t *)(steps + k / CK_BLOCK), sums16, sums16 + k / CK_RUN};
}

static void prepare_rounded_in_order(const float *x, int64_t k, void *prepared) {
    const ordered_row to = lay_out_ordered(prepared, k);
    int8_t *bytes = prepared;
    float *steps = (float *)to.steps, *sums16 = (float *)to.sums16, *sums32 = (float *)to.sums32;
    int32_t *whole16 = (int32_t *)to.whole16;
    for (int64_t block = 0; block < k / CK_BLOCK; block++, x += CK_BLOCK) {
        __m512 most = _mm512_setzero_ps();
        for (int i = 0; i < 4; i++) most = _mm512_max_ps(most, _mm512_abs_ps(_mm512_loadu_ps(x + 16 * i)));
        const float top = _mm512_reduce_max_ps(most), step = steps[block] = top / 127;
        const __m512 scale = _mm512_set1_ps(top > 0 ? 127 / top : 0);
        for (int i = 0; i < 4; i++) {
            const int64_t run = block * 4 + i;
            const __m512i whole = _mm512_cvtps_epi32(_mm512_mul_ps(_mm512_loadu_ps(x + 16 * i), scale));
            _mm_storeu_si128((__m128i *)(bytes + run * CK_RUN), _mm512_cvtsepi32_epi8(whole));
            whole16[run] = _mm512_reduce_add_epi32(whole);
            sums16[run] = step * (float)whole16[run];
            if (i % 2 == 1) sums32[run / 2] = step * (float)(whole16[run - 1] + whole16[run]);
        }
    }
}

// ---- Rows of weights ---------------------------------------------------------------------------------------------------

// 64 depths of 32 rows of weights laid across.
typedef struct {
    int32_t quads[CK_BLOCK_QUADS][CK_COLUMNS];
    int32_t scales[4][CK_COLUMNS];  // whole numbers or f32, by runs
    float least[4][CK_COLUMNS];
    float d[CK_COLUMNS];
} block_panel;

CK_INLINE const char *part_of(ck_encoding encoding, const char *segment, int block) {
    return ck_values_of(encoding) == 32 ? segment + 2 * block * ck_bytes_of(encoding) : segment;
}

// A segment of sixteen rows, from `column` of each panel on. A row that is not there is the last one.
CK_INLINE void lay_blocks_across(ck_encoding encoding, const char *const rows[16], int blocks, int column, block_panel *panels) {
    const block_kind kind = kind_of(encoding);
    __m512i scales[16];
    __m512 taken[16];
    float d[16];
    for (int i = 0; i < 16; i++) scales[i] = segment_scales(encoding, rows[i], blocks, taken + i, d + i);
    transpose(scales);
    if (kind.has_least && kind.runs == 4) transpose((__m512i *)taken);
    for (int block = 0; block < blocks; block++) {
        block_panel *panel = panels + block;
        __m512i codes[16];
        for (int i = 0; i < 16; i++) codes[i] = codes64(encoding, part_of(encoding, rows[i], block), block);
        transpose(codes);
        for (int q = 0; q < CK_BLOCK_QUADS; q++) _mm512_storeu_si512(panel->quads[q] + column, codes[q]);
        for (int run = 0; run < kind.runs; run++) {
            const int at = block * kind.runs + run;
            _mm512_storeu_si512(panel->scales[run] + column, scales[at]);
            if (!kind.has_least) continue;
            _mm512_storeu_ps(panel->least[run] + column, kind.runs == 4 ? taken[at] : _mm512_castsi512_ps(scales[8 + at]));
        }
        if (kind.is_whole) memcpy(panel->d + column, d, sizeof d);
    }
}

// ---- Products ----------------------------------------------------------------------------------------------------------

// What is taken off the sum of a run, whose bytes x has.
CK_INLINE int32_t zero_sum(block_kind kind, ordered_row x, int64_t block, int run) {
    if (kind.zero_shift < 0) return 0;
    if (kind.runs == 4) return x.whole16[block * 4 + run] * (1 << kind.zero_shift);
    return (x.whole16[block * 4 + 2 * run] + x.whole16[block * 4 + 2 * run + 1]) * (1 << kind.zero_shift);
}

CK_INLINE float step_sum(block_kind kind, ordered_row x, int64_t block, int run) {
    return kind.runs == 4 ? x.sums16[block * 4 + run] : x.sums32[block * 2 + run];
}

// One part of a block: total + sums · scale · step.
CK_INLINE __m512 add_part(__m512 total, __m512i sums, __m512 scale, __m512 step) {
    return _mm512_fmadd_ps(_mm512_mul_ps(_mm512_cvtepi32_ps(sums), scale), step, total);
}

// `rows` rows of x with some panels of 32 rows of weights, of which `first` is the first block.
CK_INLINE void block_tile(
    block_kind kind, int rows, const block_panel *panel, int64_t first, int64_t blocks, const ordered_row *x,
    float (*totals)[CK_COLUMNS]) {
    const int quads = CK_BLOCK_QUADS / kind.runs;
    for (int64_t block = first; block < first + blocks; block++, panel++) {
        __m512i left[CK_BLOCK_TILE], right[CK_BLOCK_TILE];
#pragma clang loop unroll(full)
        for (int run = 0; run < kind.runs; run++) {
            __m512i near[CK_BLOCK_TILE], far[CK_BLOCK_TILE];
#pragma clang loop unroll(full)
            for (int i = 0; i < rows; i++) near[i] = far[i] = _mm512_set1_epi32(-zero_sum(kind, x[i], block, run));
#pragma clang loop unroll_count(4)
            for (int q = run * quads; q < (run + 1) * quads; q++) {
                const __m512i low = _mm512_loadu_si512(panel->quads[q]), high = _mm512_loadu_si512(panel->quads[q] + 16);
#pragma clang loop unroll(full)
                for (int i = 0; i < rows; i++) {
                    int32_t quad;
                    memcpy(&quad, x[i].bytes + block * CK_BLOCK + q * 4, 4);
                    const __m512i bytes = _mm512_set1_epi32(quad);
                    near[i] = _mm512_dpbusd_epi32(near[i], low, bytes);
                    far[i] = _mm512_dpbusd_epi32(far[i], high, bytes);
                }
            }
            const __m512i low = _mm512_loadu_si512(panel->scales[run]), high = _mm512_loadu_si512(panel->scales[run] + 16);
#pragma clang loop unroll(full)
            for (int i = 0; i < rows; i++) {
                if (kind.is_whole) {
                    near[i] = _mm512_mullo_epi32(near[i], low);
                    far[i] = _mm512_mullo_epi32(far[i], high);
                    left[i] = run == 0 ? near[i] : _mm512_add_epi32(left[i], near[i]);
                    right[i] = run == 0 ? far[i] : _mm512_add_epi32(right[i], far[i]);
                    continue;
                }
                const __m512 step = _mm512_set1_ps(x[i].steps[block]);
                float *to = totals[i];
                _mm512_storeu_ps(to, add_part(_mm512_loadu_ps(to), near[i], _mm512_castsi512_ps(low), step));
                _mm512_storeu_ps(to + 16, add_part(_mm512_loadu_ps(to + 16), far[i], _mm512_castsi512_ps(high), step));
            }
        }
        const __m512 low = _mm512_loadu_ps(panel->d), high = _mm512_loadu_ps(panel->d + 16);
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) {
            float *to = totals[i];
            __m512 near = _mm512_loadu_ps(to), far = _mm512_loadu_ps(to + 16);
            if (kind.is_whole) {
                const __m512 step = _mm512_set1_ps(x[i].steps[block]);
                near = add_part(near, left[i], low, step);
                far = add_part(far, right[i], high, step);
            }
            for (int run = 0; kind.has_least && run < kind.runs; run++) {
                const __m512 sum = _mm512_set1_ps(step_sum(kind, x[i], block, run));
                near = _mm512_fnmadd_ps(_mm512_loadu_ps(panel->least[run]), sum, near);
                far = _mm512_fnmadd_ps(_mm512_loadu_ps(panel->least[run] + 16), sum, far);
            }
            _mm512_storeu_ps(to, near);
            _mm512_storeu_ps(to + 16, far);
        }
    }
}

// The rows of x by tiles of six, four, two and one.
CK_INLINE void block_tiles(
    block_kind kind, const block_panel *panel, int64_t first, int64_t blocks, const ordered_row *x, int64_t rows,
    float (*totals)[CK_COLUMNS]) {
    int64_t m = 0;
    for (; m + CK_BLOCK_TILE <= rows; m += CK_BLOCK_TILE) block_tile(kind, CK_BLOCK_TILE, panel, first, blocks, x + m, totals + m);
    if (m + 4 <= rows) { block_tile(kind, 4, panel, first, blocks, x + m, totals + m); m += 4; }
    if (m + 2 <= rows) { block_tile(kind, 2, panel, first, blocks, x + m, totals + m); m += 2; }
    if (m < rows) block_tile(kind, 1, panel, first, blocks, x + m, totals + m);
}

// The loops of an encoding depend on its kind alone.
static void block_tiles_of(
    ck_encoding encoding, const block_panel *panel, int64_t first, int64_t blocks, const ordered_row *x, int64_t rows,
    float (*totals)[CK_COLUMNS]) {
    block_kind kind = kind_of(encoding);
#define CK_TILES(whole, of, least) \
    if (kind.is_whole == whole && kind.runs == of && kind.has_least == least) { \
        block_tiles((block_kind){whole, of, least, least ? -1 : kind.zero_shift}, panel, first, blocks, x, rows, totals); \
        return; \
    }
    CK_TILES(false, 2, false)
    CK_TILES(false, 2, true)
    CK_TILES(true, 2, false)
    CK_TILES(true, 2, true)
    CK_TILES(true, 4, false)
    CK_TILES(true, 4, true)
#undef CK_TILES
    __builtin_trap();
}

// Up to 32 rows of weights with `rows` of x from row `from` on.
CK_INLINE void block_rows_together(
    ck_encoding encoding, const ck_matrix *b, const ck_row_products *job, int64_t row, int64_t columns, int64_t from, int64_t rows) {
    const int64_t k = b->columns, step = segment_bytes(encoding), next = CK_COLUMNS * step * b->stride / CK_SEGMENT;
    _Alignas(64) block_panel panels[CK_SEGMENT / CK_BLOCK];
    _Alignas(64) float totals[CK_ROWS_AT_ONCE][CK_COLUMNS];
    ordered_row x[CK_ROWS_AT_ONCE];
    for (int64_t m = 0; m < rows; m++) x[m] = lay_out_ordered((const char *)job->prepared + (from + m) * ck_row_bytes(k), k);
    memset(totals, 0, (size_t)rows * sizeof totals[0]);
    for (int64_t at = 0; at < k; at += CK_SEGMENT) {
        const int64_t blocks = least(CK_SEGMENT, k - at) / CK_BLOCK;
        for (int column = 0; column < CK_COLUMNS; column += 16) {
            const char *segments[16];
            for (int i = 0; i < 16; i++) {
                segments[i] = (const char *)block_row(b, row + least(column + i, columns - 1)) + at / CK_SEGMENT * step;
                for (int64_t line = 0; line < step; line += 64) _mm_prefetch(segments[i] + next + line, _MM_HINT_T1);
            }
            lay_blocks_across(encoding, segments, (int)blocks, column, panels);
        }
        block_tiles_of(encoding, panels, at / CK_BLOCK, blocks, x, rows, totals);
    }
    for (int64_t m = 0; m < rows; m++) put_rounded(b, job, row, columns, from + m, totals[m]);
}

// The scales of a segment of sixteen rows, by rows and across.
typedef struct {
    __m512i rows[16], across[16];
    __m512 taken[16];
    float d[16];
} segment_of_rows;

// 64 depths of sixteen rows of weights with the only one of x.
CK_INLINE __m512 add_block_alone(
    ck_encoding encoding, const segment_of_rows *scales, const char *const segments[16], ordered_row x, int64_t block, int part,
    __m512 total) {
    const block_kind kind = kind_of(encoding);
    const __m512i bytes = _mm512_loadu_si512(x.bytes + block * CK_BLOCK);
    __m512i zero = _mm512_setzero_si512(), sums[16];
    if (kind.zero_shift >= 0) {
        zero = _mm512_sub_epi32(zero, _mm512_dpbusd_epi32(zero, _mm512_set1_epi8((char)(1 << kind.zero_shift)), bytes));
    }
    // Of whole scales: the run that a lane's four bytes belong to.
    const __m512i lanes = _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    const __m512i runs = _mm512_add_epi32(_mm512_srli_epi32(lanes, kind.runs == 4 ? 2 : 3), _mm512_set1_epi32(part * kind.runs));
#pragma clang loop unroll(full)
    for (int i = 0; i < 16; i++) {
        sums[i] = _mm512_dpbusd_epi32(zero, codes64(encoding, part_of(encoding, segments[i], part), part), bytes);
        if (kind.is_whole) sums[i] = _mm512_mullo_epi32(sums[i], _mm512_permutexvar_epi32(runs, scales->rows[i]));
    }
    const __m512 step = _mm512_set1_ps(x.steps[block]);
    if (kind.is_whole) {
        total = add_part(total, sums_across(sums), _mm512_loadu_ps(scales->d), step);
    } else {
        __m512i left, right;
        half_sums_across(sums, &left, &right);
        total = add_part(total, left, _mm512_castsi512_ps(scales->across[2 * part]), step);
        total = add_part(total, right, _mm512_castsi512_ps(scales->across[2 * part + 1]), step);
    }
    for (int run = 0; kind.has_least && run < kind.runs; run++) {
        const __m512 minima =
            kind.runs == 4 ? scales->taken[part * 4 + run] : _mm512_castsi512_ps(scales->across[8 + part * 2 + run]);
        total = _mm512_fnmadd_ps(minima, _mm512_set1_ps(step_sum(kind, x, block, run)), total);
    }
    return total;
}

// Up to 16 rows of weights with the only one of x, whose sums are the same as in a tile.
CK_INLINE void block_rows_alone(ck_encoding encoding, const ck_matrix *b, const ck_row_products *job, int64_t row, int64_t rows) {
    const int64_t k = b->columns, step = segment_bytes(encoding), next = 16 * step * b->stride / CK_SEGMENT;
    const block_kind kind = kind_of(encoding);
    const ordered_row x = lay_out_ordered(job->prepared, k);
    const char *segments[16];
    for (int i = 0; i < 16; i++) segments[i] = block_row(b, row + least(i, rows - 1));
    __m512 total = _mm512_setzero_ps();
    for (int64_t at = 0; at < k; at += CK_SEGMENT) {
        const int blocks = (int)(least(CK_SEGMENT, k - at) / CK_BLOCK);
        const int64_t block = at / CK_BLOCK;
        segment_of_rows scales;
        for (int i = 0; i < 16; i++) {
            for (int64_t line = 0; line < step; line += 64) _mm_prefetch(segments[i] + next + line, _MM_HINT_T1);
            scales.rows[i] = scales.across[i] = segment_scales(encoding, segments[i], blocks, scales.taken + i, scales.d + i);
        }
        if (!kind.is_whole || kind.has_least) transpose(scales.across);
        if (kind.has_least && kind.runs == 4) transpose((__m512i *)scales.taken);
        total = add_block_alone(encoding, &scales, segments, x, block, 0, total);
        if (blocks > 1) total = add_block_alone(encoding, &scales, segments, x, block + 1, 1, total);
        if (blocks > 2) total = add_block_alone(encoding, &scales, segments, x, block + 2, 2, total);
        if (blocks > 3) total = add_block_alone(encoding, &scales, segments, x, block + 3, 3, total);
        for (int i = 0; i < 16; i++) segments[i] += step;
    }
    float values[16];
    _mm512_storeu_ps(values, total);
    put_rounded(b, job, row, rows, 0, values);
}

CK_INLINE void gemv_encoded(ck_encoding encoding, const ck_matrix *b, const ck_row_products *job, int64_t begin, int64_t end) {
    // Rows that are read side by side are more than the hardware follows: those to come are asked for by hand, into the second-level cache.
    const char *first = block_row(b, begin);
    const int64_t bytes = segment_bytes(encoding) * b->stride / CK_SEGMENT * least(job->rows == 1 ? 16 : CK_COLUMNS, end - begin);
    for (int64_t line = 0; line < bytes; line += 64) _mm_prefetch(first + line, _MM_HINT_T1);
    if (job->rows == 1) {
        for (int64_t row = begin; row < end; row += 16) block_rows_alone(encoding, b, job, row, least(16, end - row));
        return;
    }
    for (int64_t row = begin; row < end; row += CK_COLUMNS) {
        for (int64_t m = 0; m < job->rows; m += CK_ROWS_AT_ONCE) {
            block_rows_together(encoding, b, job, row, least(CK_COLUMNS, end - row), m, least(CK_ROWS_AT_ONCE, job->rows - m));
        }
    }
}
