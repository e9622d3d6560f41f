// Matrix products by packed blocks: left blocks of CK_ROWS rows, right panels of CK_COLUMNS columns.
//
// f32 packing: [depth][CK_ROWS] and [depth][CK_COLUMNS]. In pairs: two depths in each 32 bits, the even one low, as the path lays them out.
// One tile of sums stays in registers while the depth runs. Source of the scheme: Goto and van de Geijn, TOMS 34(3), 2008.
#include "ck_sizes.h"

CK_INLINE bool dot_pairs(bool bf16) { return bf16 && CK_PAIRS; }
#if !CK_PAIRS
CK_INLINE int64_t pair_bytes(int64_t depth) { return depth * 4; }
#endif
// Bytes that one row or column takes for a depth.
static int64_t packed_bytes(int64_t depth, bool bf16) { return dot_pairs(bf16) ? pair_bytes(depth) : depth * 4; }

#if CK_PAIRS
_Static_assert(CK_PAIR_WORDS <= CK_PACKED_WORDS, "a panel of pairs does not fit into the scratch");
#endif
#if CK_BYTES
_Static_assert(CK_BYTE_PANEL <= CK_PACKED_WORDS * CK_COLUMNS, "a panel of bytes does not fit into the scratch");
_Static_assert(CK_BYTE_CHUNK <= CK_BYTE_WORDS * CK_BYTE_ROWS, "rows in bytes do not fit where they are packed");
#endif

static void pack_left(const ck_left *job, void *packed, int64_t begin, int64_t end) {
#if CK_PAIRS
    if (dot_pairs(job->bf16)) {
        pack_left_pairs(job, packed, begin, end);
        return;
    }
#endif
    for (int64_t block = begin; block < end; block++) {
        float *to = (float *)packed + block * CK_ROWS * job->k;
        int64_t first = block * CK_ROWS, rows = least(CK_ROWS, job->m - first);
        const float *a = job->a + first * job->row;
        for (int64_t d = 0; d < job->k; d++) {
            for (int64_t i = 0; i < CK_ROWS; i++) to[d * CK_ROWS + i] = i < rows ? a[i * job->row + d * job->depth] : 0;
        }
    }
}

// Columns [first, first + columns) of op(b), depths [from, from + depth), as f32 [depth][CK_COLUMNS].
static void pack_right(
    const ck_matrix *b, bool transposed, int64_t first, int64_t columns, int64_t from, int64_t depth, float *panel) {
    if (!transposed) {
        for (int64_t d = 0; d < depth; d++, panel += CK_COLUMNS) {
            fetch(b, from + d, first, columns, panel);
            for (int64_t j = columns; j < CK_COLUMNS; j++) panel[j] = 0;
        }
        return;
    }
    float run[256];
    for (int64_t j = 0; j < CK_COLUMNS; j++) {
        for (int64_t d = 0; d < depth; d += 256) {
            int64_t count = least(256, depth - d);
            if (j < columns) fetch(b, first + j, from + d, count, run);
            else memset(run, 0, sizeof run);
            for (int64_t i = 0; i < count; i++) panel[(d + i) * CK_COLUMNS + j] = run[i];
        }
    }
}

CK_INLINE void tile_f32(
    int rows, const float *a, const float *b, int64_t depth, float *c, int64_t stride, int64_t columns, float scale, bool adding) {
    vf low[CK_ROWS], high[CK_ROWS];
    for (int i = 0; i < rows; i++) low[i] = high[i] = (vf){0};
    for (int64_t d = 0; d < depth; d++, a += CK_ROWS, b += CK_COLUMNS) {
        vf first = load(b), second = load(b + CK_LANES);
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) {
            low[i] += a[i] * first;
            high[i] += a[i] * second;
        }
    }
    for (int i = 0; i < rows; i++) write_row(c + i * stride, low[i], high[i], columns, scale, adding);
}

// `rows` is a constant in each case, so that the tile stays in registers.
#define CK_CASE(n, tile, ...) \
    case n: tile(n, __VA_ARGS__); break;
#define CK_CASES_4(...) CK_CASE(1, __VA_ARGS__) CK_CASE(2, __VA_ARGS__) CK_CASE(3, __VA_ARGS__) CK_CASE(4, __VA_ARGS__)
#define CK_CASES_6(...) CK_CASES_4(__VA_ARGS__) CK_CASE(5, __VA_ARGS__) CK_CASE(6, __VA_ARGS__)
#define CK_CASES_8(...) CK_CASES_6(__VA_ARGS__) CK_CASE(7, __VA_ARGS__) CK_CASE(8, __VA_ARGS__)
#define CK_CASES_12(...) \
    CK_CASES_8(__VA_ARGS__) CK_CASE(9, __VA_ARGS__) CK_CASE(10, __VA_ARGS__) CK_CASE(11, __VA_ARGS__) CK_CASE(12, __VA_ARGS__)
#define CK_JOIN(a, b) a##b
#define CK_CASES_UP_TO(rows, ...) CK_JOIN(CK_CASES_, rows)(__VA_ARGS__)

// How both operands are packed.
typedef enum { CK_AS_F32, CK_AS_PAIRS, CK_AS_BYTES } ck_packing;

CK_INLINE int64_t block_rows(ck_packing packing) {
#if CK_BYTES
    if (packing == CK_AS_BYTES) return CK_BYTE_ROWS;
#endif
    (void)packing;
    return CK_ROWS;
}

// Bytes of a packed block of rows, and of a packed panel.
CK_INLINE int64_t block_bytes(ck_packing packing, int64_t depth) {
#if CK_BYTES
    if (packing == CK_AS_BYTES) return byte_block_bytes(depth);
#endif
    return CK_ROWS * packed_bytes(depth, packing == CK_AS_PAIRS);
}
CK_INLINE int64_t panel_bytes(ck_packing packing, int64_t depth) {
#if CK_BYTES
    if (packing == CK_AS_BYTES) return byte_panel_bytes(depth);
#endif
    return CK_COLUMNS * packed_bytes(depth, packing == CK_AS_PAIRS);
}

CK_INLINE void multiply_tile(
    ck_packing packing, int64_t rows, const void *a, const void *b, int64_t depth, float *c, int64_t stride, int64_t columns, float scale,
    bool adding) {
#if CK_BYTES
    if (packing == CK_AS_BYTES) {
        switch (rows) { CK_CASES_UP_TO(CK_BYTE_ROWS, tile_bytes, a, b, depth, c, stride, columns, scale, adding) }
        return;
    }
#endif
#if CK_PAIRS
    if (packing == CK_AS_PAIRS) {
        switch (rows) { CK_CASES_UP_TO(CK_ROWS, tile_pairs, a, b, depth, c, stride, columns, scale, adding) }
        return;
    }
#endif
    (void)packing;
    switch (rows) { CK_CASES_UP_TO(CK_ROWS, tile_f32, a, b, depth, c, stride, columns, scale, adding) }
}

CK_INLINE void pack_panel(
    const ck_gemm *job, ck_packing packing, int64_t first, int64_t columns, int64_t from, int64_t depth, void *packed) {
#if CK_BYTES
    if (packing == CK_AS_BYTES) {
        pack_right_bytes(&job->b, job->b_transposed, first, columns, from, depth, packed);
        return;
    }
#endif
#if CK_PAIRS
    if (packing == CK_AS_PAIRS) {
        pack_right_pairs(&job->b, job->b_transposed, first, columns, from, depth, packed);
        return;
    }
#endif
    (void)packing;
    pack_right(&job->b, job->b_transposed, first, columns, from, depth, packed);
}

// Several panels share each left block while it is in the first-level cache.
CK_INLINE void multiply_packed(
    const ck_gemm *job, ck_packing packing, int64_t panel_begin, int64_t panel_end, int64_t m_begin, int64_t m_end, void *scratch) {
    int64_t rows = block_rows(packing);
    for (int64_t from = 0; from < job->k; from += CK_DEPTH) {
        int64_t depth = least(CK_DEPTH, job->k - from), between = panel_bytes(packing, depth);
        for (int64_t panel = panel_begin; panel < panel_end; panel++) {
            void *packed = (char *)scratch + (panel - panel_begin) * between;
            pack_panel(job, packing, panel * CK_COLUMNS, least(CK_COLUMNS, job->n - panel * CK_COLUMNS), from, depth, packed);
        }
        for (int64_t block = m_begin; block < m_end; block++) {
            const char *left = (const char *)job->left + block * block_bytes(packing, job->k) + block_bytes(packing, from);
            for (int64_t panel = panel_begin; panel < panel_end; panel++) {
                multiply_tile(
                    packing, least(rows, job->m - block * rows), left, (char *)scratch + (panel - panel_begin) * between, depth,
                    job->c + block * rows * job->c_stride + panel * CK_COLUMNS, job->c_stride,
                    least(CK_COLUMNS, job->n - panel * CK_COLUMNS), job->scale, job->adding || from > 0);
            }
        }
    }
}

static void gemm(const ck_gemm *job, int64_t panel_begin, int64_t panel_end, int64_t m_begin, int64_t m_end, void *scratch) {
    if (dot_pairs(job->bf16)) multiply_packed(job, CK_AS_PAIRS, panel_begin, panel_end, m_begin, m_end, scratch);
    else multiply_packed(job, CK_AS_F32, panel_begin, panel_end, m_begin, m_end, scratch);
}

#if CK_BYTES
static void gemm_bytes(const ck_gemm *job, int64_t panel_begin, int64_t panel_end, int64_t m_begin, int64_t m_end, void *scratch) {
    multiply_packed(job, CK_AS_BYTES, panel_begin, panel_end, m_begin, m_end, scratch);
}
#endif

// A whole product in one thread, for the small ones inside attention. scratch: left, then one panel.
static void small_gemm(const ck_left *left, ck_gemm *job, char *scratch) {
    job->bf16 = left->bf16;
    job->m = left->m;
    job->k = left->k;
    int64_t blocks = (left->m + CK_ROWS - 1) / CK_ROWS;
    pack_left(left, scratch, 0, blocks);
    job->left = scratch;
    char *panel = scratch + blocks * CK_ROWS * packed_bytes(left->k, dot_pairs(left->bf16));
    panel += (64 - (uintptr_t)panel % 64) % 64;
    for (int64_t p = 0; p < (job->n + CK_COLUMNS - 1) / CK_COLUMNS; p++) gemm(job, p, p + 1, 0, blocks, panel);
}

CK_INLINE vf dot_step(vf total, const float *a, const float *b, int64_t left) { return total + load_any(a, left) * load_any(b, left); }

static float dot(const float *a, const float *b, int64_t count) {
    vf total[4] = {{0}, {0}, {0}, {0}};
    int64_t i = 0;
    for (; i + 4 * CK_LANES <= count; i += 4 * CK_LANES) {
        for (int part = 0; part < 4; part++) total[part] += load(a + i + part * CK_LANES) * load(b + i + part * CK_LANES);
    }
    for (; i < count; i += CK_LANES) total[0] = dot_step(total[0], a + i, b + i, count - i);
    return sum(total[0] + total[1] + (total[2] + total[3]));
}
