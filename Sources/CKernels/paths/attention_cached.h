// Attention of a sequence's newest tokens over a cache, in which each token has a slot.

// o [heads, dim] = shrink · o + scores · v over some vectors of each row, side by side so that a line of memory is read once.
CK_INLINE void add_values(
    int heads, int vectors, const float *v, const int32_t *slots, int64_t dim, int64_t keys, const float *scores, const float *shrink,
    float *o, int64_t left) {
    vf out[CK_HEADS][2];
    for (int h = 0; h < heads; h++) {
        for (int i = 0; i < vectors; i++) out[h][i] = load_any(o + h * dim + i * CK_LANES, left) * shrink[h];
    }
    for (int64_t j = 0; j < keys; j++) {
        const float *row = v + slots[j] * dim;
        for (int i = 0; i < vectors; i++) {
            vf value = load_any(row + i * CK_LANES, left);
            for (int h = 0; h < heads; h++) out[h][i] += value * scores[h * CK_NEAR + j];
        }
    }
    for (int h = 0; h < heads; h++) {
        for (int i = 0; i < vectors; i++) store_any(o + h * dim + i * CK_LANES, out[h][i], left);
    }
}

// One query of some heads that share their keys and values: each is read once for all of them. The scores are plain dot products, and
// packing would cost more than it saves.
CK_INLINE void attend_heads(const ck_cached_attention *job, int heads, int64_t first, const float *k, const float *v, int64_t query) {
    int64_t dim = job->head_dim, seen = job->past + query + 1, start = first_seen(job->window, job->past + query);
    const float *q = job->q + (query * job->heads + first) * dim;
    float *o = job->o + (query * job->heads + first) * dim, top[CK_HEADS], total[CK_HEADS], scores[CK_HEADS * CK_NEAR];
    for (int h = 0; h < heads; h++) {
        top[h] = -INFINITY;
        total[h] = 0;
    }
    memset(o, 0, (size_t)(heads * dim) * 4);
    for (int64_t from = start; from < seen; from += CK_NEAR) {
        int64_t keys = least(CK_NEAR, seen - from);
        const int32_t *slots = job->slots + from;
        for (int64_t j = 0; j < keys; j++) {
            const float *row = k + slots[j] * dim, *values = v + slots[j] * dim;
            vf part[CK_HEADS];
            for (int h = 0; h < heads; h++) part[h] = (vf){0};
            CK_VECTORS(d, dim) {
                // Values come in while keys are worked on; a head's lie in one sweep, but the loop below jumps over most of each.
                if (d % 16 == 0) __builtin_prefetch(values + d);
                vf key = load_any(row + d, dim - d);
                for (int h = 0; h < heads; h++) part[h] += load_any(q + h * dim + d, dim - d) * key;
            }
            for (int h = 0; h < heads; h++) scores[h * CK_NEAR + j] = sum(part[h]) * job->scale;
        }
        float shrink[CK_HEADS];
        for (int h = 0; h < heads; h++) {
            float most = row_max(scores + h * CK_NEAR, keys);
            if (most < top[h]) most = top[h];
            shrink[h] = total[h] > 0 ? expf(top[h] - most) : 0;
            total[h] = total[h] * shrink[h] + exponentiate(scores + h * CK_NEAR, most, keys);
            top[h] = most;
        }
        int64_t d = 0;
        for (; d + 2 * CK_LANES <= dim; d += 2 * CK_LANES) add_values(heads, 2, v + d, slots, dim, keys, scores, shrink, o + d, CK_LANES);
        CK_VECTORS(rest, dim - d) add_values(heads, 1, v + d + rest, slots, dim, keys, scores, shrink, o + d + rest, dim - d - rest);
    }
    for (int h = 0; h < heads; h++) multiply(o + h * dim, 1 / total[h], dim);
}

CK_INLINE void attend_query(const ck_cached_attention *job, int64_t begin, int64_t end, const float *k, const float *v, int64_t query) {
    int64_t head = begin;
    for (; head + CK_HEADS <= end; head += CK_HEADS) attend_heads(job, CK_HEADS, head, k, v, query);
    switch (end - head) {
    case 3: attend_heads(job, 3, head, k, v, query); break;
    case 2: attend_heads(job, 2, head, k, v, query); break;
    case 1: attend_heads(job, 1, head, k, v, query); break;
    default: break;
    }
}

// Heads [begin, end), which share their keys and values.
static void cached_attention(const ck_cached_attention *job, int64_t begin, int64_t end, void *scratch) {
    int64_t dim = job->head_dim, kv_head = begin / (job->heads / job->kv_heads);
    const float *k = job->keys + kv_head * job->capacity * dim, *v = job->values + kv_head * job->capacity * dim;
    if (!job->tiled) {
        for (int64_t query = 0; query < job->queries; query++) attend_query(job, begin, end, k, v, query);
        return;
    }
    attention_scratch s = lay_out(scratch, job->head_dim);
    for (int64_t head = begin; head < end; head++) {
        attend_job one = {
            .q = job->q + head * dim, .k = k, .v = v, .slots = job->slots, .o = job->o + head * dim, .queries = job->queries,
            .past = job->past, .q_stride = job->heads * dim, .kv_stride = dim, .head_dim = dim, .window = job->window, .scale = job->scale,
            .bf16 = job->bf16};
        for (int64_t first = 0; first < one.queries; first += CK_QUERIES) {
            attend_block(&one, first, least(CK_QUERIES, one.queries - first), s);
        }
    }
}
