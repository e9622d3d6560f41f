// Causal attention by blocks with a running softmax, never a whole score matrix. Source: FlashAttention (arXiv 2205.14135).
#include "ck_sizes.h"

typedef struct {
    float *scores;    // [CK_QUERIES, CK_KEYS]
    float *gradients;  // [CK_QUERIES, CK_KEYS]
    float *delta;      // [CK_QUERIES]
    float *top;        // [CK_QUERIES]
    float *total;      // [CK_QUERIES]
    float *near;       // [CK_KEYS, head_dim], keys or values that lie apart
    char *gemm;
} attention_scratch;

CK_INLINE attention_scratch lay_out(void *memory, int64_t head_dim) {
    ck_attention_tiles *t = memory;
    float *near = (float *)(t + 1);
    return (attention_scratch){t->scores, t->gradients, t->delta, t->top, t->total, near, (char *)(near + CK_KEYS * head_dim)};
}

CK_INLINE ck_matrix f32_view(const float *data, int64_t rows, int64_t columns, int64_t stride) {
    return (ck_matrix){.data = data, .rows = rows, .columns = columns, .stride = stride, .encoding = CK_F32};
}

// The first key that the query at a position sees; the last is its own.
CK_INLINE int64_t first_seen(int64_t window, int64_t position) { return window && position >= window ? position + 1 - window : 0; }

// The keys [low, high) of a tile that one query sees.
typedef struct {
    int64_t low, high;
} seen_keys;

// Of a tile of `keys` keys from `from` on; empty where all lie behind the window or ahead.
CK_INLINE seen_keys seen_of_tile(int64_t window, int64_t position, int64_t from, int64_t keys) {
    int64_t low = first_seen(window, position) - from, high = least(keys, position + 1 - from);
    if (low < 0) low = 0;
    return low < high ? (seen_keys){low, high} : (seen_keys){0, 0};
}

CK_INLINE void clear_unseen(float *row, seen_keys seen, int64_t keys) {
    memset(row, 0, (size_t)seen.low * 4);
    memset(row + seen.high, 0, (size_t)(keys - seen.high) * 4);
}

// The example that one goes on from; -1: none.
CK_INLINE int64_t parent_of(const ck_attention *row, int64_t example) { return row->parents ? row->parents[example] : -1; }

// The queries of one head against the keys before them: query i sees keys up to past + i, the newest `window` of them.
typedef struct {
    const float *q, *k, *v;
    float *o, *log_sum_exp;  // log_sum_exp may be null
    const ck_attention *row;  // whose examples every query sees that its own goes on from; null: none
    const int32_t *slots;     // where the keys and values of a cache lie; null: one after the other
    int64_t example, kv_head;  // in the row
    int64_t queries, past, q_stride, kv_stride, head_dim, window;
    float scale;
    bool bf16;
} attend_job;

// The rows of a tile of keys or values, and how far apart they are.
typedef struct {
    const float *rows;
    int64_t stride;
} tile_rows;

CK_INLINE tile_rows rows_of_tile(const attend_job *job, const float *x, int64_t from, int64_t keys, float *near) {
    if (!job->slots) return (tile_rows){x + from * job->kv_stride, job->kv_stride};
    for (int64_t j = 0; j < keys; j++) {
        memcpy(near + j * job->head_dim, x + job->slots[from + j] * job->kv_stride, (size_t)job->head_dim * 4);
    }
    return (tile_rows){near, job->head_dim};
}

// Some queries and one tile of keys, of which query i sees those up to `position` + i.
static void attend_tile(
    const attend_job *job, int64_t first, int64_t rows, const float *k, const float *v, int64_t from, int64_t keys, int64_t position,
    attention_scratch s) {
    int64_t dim = job->head_dim;
    const float *q = job->q + first * job->q_stride;
    float *o = job->o + first * job->q_stride;
    ck_left left = {q, job->q_stride, 1, rows, dim, job->bf16};
    tile_rows tile = rows_of_tile(job, k, from, keys, s.near);
    ck_gemm product = {.n = keys, .b = f32_view(tile.rows, keys, dim, tile.stride), .b_transposed = true, .scale = job->scale,
                       .c = s.scores, .c_stride = CK_KEYS};
    small_gemm(&left, &product, s.gemm);
    for (int64_t i = 0; i < rows; i++) {
        float *row = s.scores + i * CK_KEYS;
        seen_keys visible = seen_of_tile(job->window, position + i, from, keys);
        clear_unseen(row, visible, keys);
        int64_t count = visible.high - visible.low;
        if (count == 0) continue;
        float most = row_max(row + visible.low, count);
        if (most < s.top[i]) most = s.top[i];
        float shrink = s.total[i] > 0 ? expf(s.top[i] - most) : 0;
        s.total[i] = s.total[i] * shrink + exponentiate(row + visible.low, most, count);
        s.top[i] = most;
        if (shrink != 1) multiply(o + i * job->q_stride, shrink, dim);
    }
    // Over a cache the values are not rounded in blocks of keys: how far that goes depends on keys that this query does not see.
    ck_left weights = {s.scores, CK_KEYS, 1, rows, keys, job->bf16 && (CK_BF16_DOT || !job->slots)};
    tile = rows_of_tile(job, v, from, keys, s.near);
    ck_gemm mix_values = {.n = dim, .b = f32_view(tile.rows, keys, dim, tile.stride), .adding = true, .scale = 1, .c = o,
                          .c_stride = job->q_stride};
    small_gemm(&weights, &mix_values, s.gemm);
}

// Some queries and all that their example goes on from.
static void attend_parents(const attend_job *job, int64_t first, int64_t rows, attention_scratch s) {
    const ck_attention *row = job->row;
    for (int64_t at = parent_of(row, job->example); at >= 0; at = parent_of(row, at)) {
        int64_t begin = row->boundaries[at], count = row->boundaries[at + 1] - begin;
        int64_t here = begin * job->kv_stride + job->kv_head * job->head_dim;
        for (int64_t from = 0; from < count; from += CK_KEYS) {
            attend_tile(job, first, rows, row->k + here, row->v + here, from, least(CK_KEYS, count - from), count, s);
        }
    }
}

static void attend_block(const attend_job *job, int64_t first, int64_t rows, attention_scratch s) {
    int64_t dim = job->head_dim, seen = job->past + first + rows;
    float *o = job->o + first * job->q_stride;
    for (int64_t i = 0; i < rows; i++) {
        s.top[i] = -INFINITY;
        s.total[i] = 0;
        memset(o + i * job->q_stride, 0, (size_t)dim * 4);
    }
    if (job->row) attend_parents(job, first, rows, s);
    // Tiles begin where the oldest query's window does: those behind it are not computed. Over a cache they begin at the same positions
    // whatever the queries that are worked on together.
    int64_t start = first_seen(job->window, job->past + first);
    if (job->slots) start -= start % CK_KEYS;
    for (int64_t from = start; from < seen; from += CK_KEYS) {
        attend_tile(job, first, rows, job->k, job->v, from, least(CK_KEYS, seen - from), job->past + first, s);
    }
    for (int64_t i = 0; i < rows; i++) {
        multiply(o + i * job->q_stride, 1 / s.total[i], dim);
        if (job->log_sum_exp) job->log_sum_exp[first + i] = s.top[i] + logf(s.total[i]);
    }
}

static void attention(const ck_attention *job, int64_t example, int64_t head, void *scratch) {
    int64_t dim = job->head_dim, begin = job->boundaries[example], end = job->boundaries[example + 1];
    int64_t q_stride = job->heads * dim, kv_stride = job->kv_heads * dim, kv_head = head / (job->heads / job->kv_heads);
    attend_job one = {
        .q = job->q + begin * q_stride + head * dim, .k = job->k + begin * kv_stride + kv_head * dim,
        .v = job->v + begin * kv_stride + kv_head * dim, .o = job->o + begin * q_stride + head * dim,
        .log_sum_exp = job->log_sum_exp + head * job->tokens + begin, .queries = end - begin, .q_stride = q_stride,
        .row = job, .example = example, .kv_head = kv_head, .kv_stride = kv_stride, .head_dim = dim, .window = job->window,
        .scale = job->scale, .bf16 = job->bf16};
    attention_scratch s = lay_out(scratch, job->head_dim);
    for (int64_t first = 0; first < one.queries; first += CK_QUERIES) {
        attend_block(&one, first, least(CK_QUERIES, one.queries - first), s);
    }
}

// Some queries of one head, for backward.
typedef struct {
    int64_t at, rows, head_dim, q_stride, kv_stride;  // at: of the first query's elements
    const float *log_sum_exp;
} query_block;

// P = e^(S - L); dP = dO Vᵀ; dS = P (dP - delta), delta = Σ dO · O; dV += Pᵀ dO; dQ += scale dS K; dK += scale dSᵀ Q.
// `here`: of the tile's first key; query i sees the tile's keys, which begin at `from`, up to `position` + i.
static void attention_backward_tile(
    const ck_attention *job, query_block block, int64_t here, int64_t from, int64_t keys, int64_t position, attention_scratch s) {
    int64_t rows = block.rows, dim = block.head_dim, q_stride = block.q_stride, kv_stride = block.kv_stride;
    const float *q = job->q + block.at, *d_o = job->d_o + block.at;
    ck_left queries = {q, q_stride, 1, rows, dim, job->bf16};
    ck_gemm product = {.n = keys, .b = f32_view(job->k + here, keys, dim, kv_stride), .b_transposed = true, .scale = job->scale,
                       .c = s.scores, .c_stride = CK_KEYS};
    small_gemm(&queries, &product, s.gemm);
    ck_left outer = {d_o, q_stride, 1, rows, dim, job->bf16};
    product = (ck_gemm){.n = keys, .b = f32_view(job->v + here, keys, dim, kv_stride), .b_transposed = true, .scale = 1,
                        .c = s.gradients, .c_stride = CK_KEYS};
    small_gemm(&outer, &product, s.gemm);
    for (int64_t i = 0; i < rows; i++) {
        float *p = s.scores + i * CK_KEYS, *g = s.gradients + i * CK_KEYS;
        seen_keys visible = seen_of_tile(job->window, position + i, from, keys);
        clear_unseen(p, visible, keys);
        clear_unseen(g, visible, keys);
        p += visible.low;
        g += visible.low;
        exponentiate(p, block.log_sum_exp[i], visible.high - visible.low);
        CK_VECTORS(j, visible.high - visible.low) {
            int64_t remaining = visible.high - visible.low - j;
            store_any(g + j, (load_any(g + j, remaining) - s.delta[i]) * load_any(p + j, remaining), remaining);
        }
    }
    ck_left columns = {s.scores, 1, CK_KEYS, keys, rows, job->bf16};
    product = (ck_gemm){.n = dim, .b = f32_view(d_o, rows, dim, q_stride), .adding = true, .scale = 1, .c = job->d_v + here,
                        .c_stride = kv_stride};
    small_gemm(&columns, &product, s.gemm);
    columns.a = s.gradients;
    product = (ck_gemm){.n = dim, .b = f32_view(q, rows, dim, q_stride), .adding = true, .scale = job->scale, .c = job->d_k + here,
                        .c_stride = kv_stride};
    small_gemm(&columns, &product, s.gemm);
    ck_left gradients = {s.gradients, CK_KEYS, 1, rows, keys, job->bf16};
    product = (ck_gemm){.n = dim, .b = f32_view(job->k + here, keys, dim, kv_stride), .adding = true, .scale = job->scale,
                        .c = job->d_q + block.at, .c_stride = q_stride};
    small_gemm(&gradients, &product, s.gemm);
}

static void attention_backward_block(
    const ck_attention *job, int64_t example, int64_t first, int64_t rows, int64_t head, int64_t kv_head, attention_scratch s) {
    int64_t dim = job->head_dim, q_stride = job->heads * dim, kv_stride = job->kv_heads * dim, begin = job->boundaries[example];
    int64_t at = (begin + first) * q_stride + head * dim;
    query_block block = {at, rows, dim, q_stride, kv_stride, job->log_sum_exp + head * job->tokens + begin + first};
    for (int64_t i = 0; i < rows; i++) s.delta[i] = dot(job->d_o + at + i * q_stride, job->o + at + i * q_stride, dim);
    for (int64_t parent = parent_of(job, example); parent >= 0; parent = parent_of(job, parent)) {
        int64_t start = job->boundaries[parent], count = job->boundaries[parent + 1] - start;
        for (int64_t from = 0; from < count; from += CK_KEYS) {
            int64_t here = (start + from) * kv_stride + kv_head * dim;
            attention_backward_tile(job, block, here, from, least(CK_KEYS, count - from), count, s);
        }
    }
    for (int64_t from = first_seen(job->window, first); from < first + rows; from += CK_KEYS) {
        int64_t here = (begin + from) * kv_stride + kv_head * dim;
        attention_backward_tile(job, block, here, from, least(CK_KEYS, first + rows - from), first, s);
    }
}

static void attention_backward(const ck_attention *job, int64_t example, int64_t kv_head, void *scratch) {
    int64_t begin = job->boundaries[example], end = job->boundaries[example + 1], group = job->heads / job->kv_heads;
    attention_scratch s = lay_out(scratch, job->head_dim);
    for (int64_t head = kv_head * group; head < (kv_head + 1) * group; head++) {
        for (int64_t first = 0; first < end - begin; first += CK_QUERIES) {
            attention_backward_block(job, example, first, least(CK_QUERIES, end - begin - first), head, kv_head, s);
        }
    }
}
