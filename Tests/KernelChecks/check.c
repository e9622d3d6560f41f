// Every kernel of every path at odd sizes, over buffers that end where the data ends: for the sanitizers.
// Results are held against plain loops too, so that a wrong path fails without a sanitizer as well.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

static uint64_t state = 1;
// Of the weights; what a product may be wrong by grows with it.
static float largest = 1;

static float random_value(void) {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    return (float)(state >> 40) / 8388608.0f - 1;
}

static float *values(int64_t count) {
    float *x = malloc((size_t)count * 4);
    for (int64_t i = 0; i < count; i++) x[i] = random_value();
    return x;
}

// Not a byte more than was asked for.
static void *aligned(int64_t bytes) {
    void *memory = NULL;
    if (posix_memalign(&memory, 64, (size_t)bytes)) abort();
    return memory;
}

static void fail(const ck_kernels *kernels, const char *what) {
    fprintf(stderr, "%s: %s is wrong\n", kernels->name, what);
    exit(1);
}

// Each row of many comes out with the bits that it has alone.
static void check_rows_together(const ck_kernels *kernels, const ck_matrix *matrix, const float *x, const float *alone, ck_row_order order) {
    int64_t n = matrix->rows, k = matrix->columns, between = ck_row_bytes(k), rows = 34;
    char *prepared = aligned(rows * between);
    float *y = malloc((size_t)(rows * n) * 4), *other = values(k);
    for (int64_t m = 0; m < rows; m++) kernels->prepare_row(order, m % 3 ? other : x, k, prepared + m * between);
    ck_row_products job = {prepared, rows, y, n, order, 1, false};
    kernels->gemv(matrix, &job, 0, n);
    for (int64_t m = 0; m < rows; m += 3) {
        if (memcmp(y + m * n, alone, (size_t)n * 4)) fail(kernels, "a row beside others");
    }
    free(prepared), free(y), free(other);
}

// y = b x of one row, and with the scales of b in 8 bits.
static void check_row(const ck_kernels *kernels, ck_matrix *matrix, const float *x, const float *b, bool rounded) {
    int64_t n = matrix->rows, k = matrix->columns, blocks = k / 64;
    void *prepared = aligned(ck_row_bytes(k));
    float *y = malloc((size_t)n * 4), *steps = malloc((size_t)n * 4);
    uint8_t *scales = malloc((size_t)(n * blocks + 1));
    ck_row_order order = kernels->row_order(matrix, rounded);
    kernels->prepare_row(order, x, k, prepared);
    ck_row_products one = {prepared, 1, y, n, order, 1, false};
    for (int compact = 0; compact < (matrix->encoding == CK_NF4 ? 2 : 1); compact++) {
        kernels->gemv(matrix, &one, 0, n);
        check_rows_together(kernels, matrix, x, y, order);
        for (int64_t j = 0; j < n; j++) {
            double sum = 0;
            for (int64_t d = 0; d < k; d++) sum += (double)x[d] * (double)b[j * k + d];
            if (!(fabs(sum - (double)y[j]) <= (double)largest * (rounded ? 1.4e-2 * sqrt((double)k) : 1e-4))) fail(kernels, "a row product");
        }
        for (int64_t j = 0; matrix->encoding == CK_NF4 && j < n; j++) {
            float top = 0;
            for (int64_t i = 0; i < blocks; i++) top = fmaxf(top, matrix->absmax[j * blocks + i]);
            steps[j] = top / 255;
            for (int64_t i = 0; i < blocks; i++) scales[j * blocks + i] = (uint8_t)lrintf(matrix->absmax[j * blocks + i] / steps[j]);
        }
        matrix->scales = scales;
        matrix->scale_steps = steps;
    }
    free(prepared), free(y), free(steps), free(scales);
}

// Blocks of random codes with scales that make values of about 1; decoded to b, and decoded by the path to the same bits.
static void *random_blocks(const ck_kernels *kernels, ck_matrix *matrix, float *b) {
    const int32_t scales[CK_ENCODING_COUNT][2] = {
        [CK_Q4_0] = {0, -1}, [CK_Q4_1] = {0, 2}, [CK_Q5_0] = {0, -1}, [CK_Q5_1] = {0, 2}, [CK_Q8_0] = {0, -1}, [CK_Q2_K] = {80, 82},
        [CK_Q3_K] = {108, -1}, [CK_Q4_K] = {0, 2}, [CK_Q5_K] = {0, 2}, [CK_Q6_K] = {208, -1}, [CK_IQ4_NL] = {0, -1}, [CK_IQ4_XS] = {0, -1}};
    const ck_layout layout = ck_layouts[matrix->encoding];
    int64_t count = matrix->rows * matrix->columns, size = count / layout.values * layout.bytes;
    uint8_t *blocks = malloc((size_t)size);
    for (int64_t i = 0; i < size; i++) blocks[i] = (uint8_t)(random_value() * 128 + 128);
    for (int64_t at = 0; at < size; at += layout.bytes) {
        for (int i = 0; i < 2; i++) {
            // 2^-5 to 2^-9, of either sign.
            uint16_t half = (uint16_t)(random_value() < 0 ? 0x8000 : 0) | (uint16_t)((6 + (int)(random_value() * 2 + 2)) << 10) | 77;
            if (scales[matrix->encoding][i] >= 0) memcpy(blocks + at + scales[matrix->encoding][i], &half, 2);
        }
    }
    ck_decode_blocks(matrix->encoding, blocks, b, count);
    matrix->data = blocks;
    float *row = malloc((size_t)matrix->columns * 4), most = 0;
    for (int64_t i = 0; i < matrix->rows; i++) {
        kernels->unpack_row(matrix, i, row);
        if (memcmp(row, b + i * matrix->columns, (size_t)matrix->columns * 4)) fail(kernels, layout.name);
    }
    free(row);
    for (int64_t i = 0; i < count; i++) most = fmaxf(most, fabsf(b[i]));
    largest = most;
    return blocks;
}

static void check_product(const ck_kernels *kernels, int64_t m, int64_t n, int64_t k, bool transposed, ck_encoding encoding, bool bf16) {
    int64_t rows = transposed ? n : k, columns = transposed ? k : n;
    if (columns % (encoding == CK_NF4 ? 64 : ck_layouts[encoding].values)) return;
    float *a = values(m * k), *b = values(rows * columns), *c = values(m * n);
    uint16_t *half = malloc((size_t)(rows * columns) * 2);
    uint8_t *codes = malloc((size_t)(rows * columns + 1) / 2);
    float *absmax = malloc((size_t)(rows * columns / 64 + 1) * 4);
    ck_matrix matrix = {.data = b, .absmax = absmax, .rows = rows, .columns = columns, .stride = columns, .encoding = encoding};
    if (encoding == CK_BF16) {
        ck_f32_to_bf16(b, half, rows * columns);
        ck_bf16_to_f32(half, b, rows * columns);
        matrix.data = half;
    } else if (encoding == CK_NF4) {
        ck_nf4_quantize(b, codes, absmax, rows * columns);
        ck_nf4_dequantize(codes, absmax, b, rows * columns);
        matrix.data = codes;
    }
    largest = 1;
    void *blocks_of_codes = encoding > CK_NF4 ? random_blocks(kernels, &matrix, b) : NULL;
    ck_left left = {a, k, 1, m, k, bf16};
    void *packed = aligned(ck_left_bytes(kernels, m, k, bf16)), *scratch = aligned(ck_gemm_scratch(kernels, k, 1));
    int64_t blocks = (m + kernels->left_rows - 1) / kernels->left_rows;
    kernels->pack_left(&left, packed, 0, blocks);
    ck_gemm job = {.m = m, .n = n, .k = k, .b = matrix, .b_transposed = transposed, .bf16 = bf16, .scale = 1, .left = packed, .c = c,
                   .c_stride = n};
    int64_t panels = (n + kernels->panel_columns - 1) / kernels->panel_columns;
    for (int64_t panel = 0; panel < panels; panel++) kernels->gemm(&job, panel, panel + 1, 0, blocks, scratch);
    for (int64_t i = 0; i < m; i++) {
        for (int64_t j = 0; j < n; j++) {
            double sum = 0;
            for (int64_t d = 0; d < k; d++) sum += (double)a[i * k + d] * (double)b[transposed ? j * k + d : d * n + j];
            double allowed = ((bf16 ? 1e-2 : 1e-5) * sqrt((double)k) + 1e-6) * (double)largest;
            if (!(fabs(sum - (double)c[i * n + j]) <= allowed)) fail(kernels, "a matrix product");
        }
    }
    float *across = malloc((size_t)(m * k) * 4), *again = malloc((size_t)(m * n) * 4);
    for (int64_t i = 0; i < m * k; i++) across[i % k * m + i / k] = a[i];
    ck_left turned = {across, 1, m, m, k, bf16};
    kernels->pack_left(&turned, packed, 0, blocks);
    job.c = again;
    void *together = aligned(ck_gemm_scratch(kernels, k, panels));
    kernels->gemm(&job, 0, panels, 0, blocks, together);
    if (memcmp(c, again, (size_t)(m * n) * 4)) fail(kernels, "rows packed from their transpose");
    job.c = c;
    free(across), free(again), free(together);
    if (encoding != CK_F32 && k % 64 == 0 && kernels->gemm_bytes) {
        void *bytes = aligned(ck_left_byte_bytes(kernels, m, k));
        int64_t byte_blocks = (m + kernels->byte_rows - 1) / kernels->byte_rows;
        kernels->pack_bytes(&left, bytes, 0, byte_blocks);
        job.left = bytes;
        for (int64_t panel = 0; panel < panels; panel++) kernels->gemm_bytes(&job, panel, panel + 1, 0, byte_blocks, scratch);
        for (int64_t i = 0; i < m; i++) {
            for (int64_t j = 0; j < n; j++) {
                double sum = 0;
                for (int64_t d = 0; d < k; d++) sum += (double)a[i * k + d] * (double)b[transposed ? j * k + d : d * n + j];
                // Five standard deviations of weights in 7 bits.
                if (!(fabs(sum - (double)c[i * n + j]) <= 1.6e-2 * (double)largest * sqrt((double)k))) fail(kernels, "a product of bytes");
            }
        }
        free(bytes);
    }
    if (transposed) check_row(kernels, &matrix, a, b, bf16);
    free(a), free(b), free(c), free(half), free(codes), free(absmax), free(packed), free(scratch), free(blocks_of_codes);
}

// The mean of values under e^scores, over the keys in a query's window, by plain loops. q: [heads, dim]; k, v at a row's stride.
static void plain_attention(
    const float *q, const float *k, const float *v, int64_t stride, int64_t position, int64_t window, int64_t dim, double *o) {
    int64_t first = window && position >= window ? position + 1 - window : 0;
    double total = 0;
    for (int64_t d = 0; d < dim; d++) o[d] = 0;
    for (int64_t j = first; j <= position; j++) {
        double score = 0;
        for (int64_t d = 0; d < dim; d++) score += (double)q[d] * (double)k[j * stride + d];
        double weight = exp(score * 0.3);
        total += weight;
        for (int64_t d = 0; d < dim; d++) o[d] += weight * (double)v[j * stride + d];
    }
    for (int64_t d = 0; d < dim; d++) o[d] /= total;
}

static void check_attention(const ck_kernels *kernels, int64_t tokens, int64_t dim, int64_t window, bool bf16) {
    int64_t heads = 4, kv_heads = 2;
    int32_t boundaries[4] = {0, (int32_t)(tokens / 3), (int32_t)(tokens / 2), (int32_t)tokens}, chain[3] = {-1, 0, 1};
    float *q = values(tokens * heads * dim), *k = values(tokens * kv_heads * dim), *v = values(tokens * kv_heads * dim);
    float *o = values(tokens * heads * dim), *sums = values(heads * tokens), *d_o = values(tokens * heads * dim);
    float *d_q = values(tokens * heads * dim), *d_k = values(tokens * kv_heads * dim), *d_v = values(tokens * kv_heads * dim);
    ck_attention job = {q, k, v, o, sums, boundaries, 3, tokens, heads, kv_heads, dim, window, NULL, 0.3f, bf16, d_o, d_q, d_k, d_v};
    void *scratch = aligned(ck_attention_scratch(kernels, dim));
    double *expected = malloc((size_t)dim * 8), allowed = bf16 ? 0.03 : 1e-5;
    // Each example by itself, then each going on from the one before it, which sees the whole row.
    for (int chained = 0; chained <= (window == 0); chained++) {
        job.parents = chained ? chain : NULL;
        for (int64_t example = 0; example < 3; example++) {
            for (int64_t head = 0; head < heads; head++) kernels->attention(&job, example, head, scratch);
            for (int64_t head = 0; head < kv_heads; head++) kernels->attention_backward(&job, example, head, scratch);
        }
        for (int64_t row = 0; row < tokens * heads; row++) {
            int64_t token = row / heads, kv = row % heads / (heads / kv_heads) * dim;
            int64_t begin = chained || token < boundaries[1] ? 0 : token < boundaries[2] ? boundaries[1] : boundaries[2];
            int64_t at = begin * kv_heads * dim + kv;
            plain_attention(q + row * dim, k + at, v + at, kv_heads * dim, token - begin, window, dim, expected);
            for (int64_t d = 0; d < dim; d++) {
                if (!(fabs((double)o[row * dim + d] - expected[d]) <= allowed)) fail(kernels, "attention");
                if (!isfinite(d_q[row * dim + d])) fail(kernels, "the gradient of attention");
            }
        }
    }
    // The same values lie head by head here, each token's in a slot of its own.
    int32_t *slots = malloc((size_t)tokens * 4);
    for (int64_t i = 0; i < tokens; i++) slots[i] = (int32_t)i;
    for (int64_t newest = 1; newest <= tokens; newest += tokens - 1) {
        ck_cached_attention cached = {
            q, k, v, slots, o, newest, tokens - newest, tokens, heads, kv_heads, dim, window, 0.3f, bf16, newest > 1};
        for (int64_t head = 0; head < heads; head += heads / kv_heads) {
            kernels->cached_attention(&cached, head, head + heads / kv_heads, scratch);
        }
        for (int64_t row = 0; row < newest * heads; row++) {
            int64_t at = row % heads / (heads / kv_heads) * tokens * dim;
            plain_attention(q + row * dim, k + at, v + at, dim, tokens - newest + row / heads, window, dim, expected);
            for (int64_t d = 0; d < dim; d++) {
                if (!(fabs((double)o[row * dim + d] - expected[d]) <= allowed)) fail(kernels, "attention over a cache");
            }
        }
    }
    free(expected), free(slots);
    free(q), free(k), free(v), free(o), free(sums), free(d_o), free(d_q), free(d_k), free(d_v), free(scratch);
}

static void check_elements(const ck_kernels *kernels, int64_t rows, int64_t columns) {
    int64_t count = rows * columns;
    float *x = values(count), *y = values(count), *z = values(count), *w = values(columns), *r = values(rows), *sums = values(columns);
    uint16_t *half = malloc((size_t)count * 2);
    int32_t *targets = calloc((size_t)rows, 4);
    kernels->rms_norm(x, w, 1e-5f, y, r, rows, columns);
    kernels->rms_norm_backward(y, x, w, r, z, rows, columns);
    kernels->rms_norm_weight_backward(y, x, r, sums, rows, columns, 0, columns);
    kernels->silu_multiply(x, y, z, count);
    kernels->silu_multiply_backward(z, x, y, count);
    kernels->gelu_multiply(x, y, z, count);
    for (int64_t i = 0; i < count; i++) {
        double a = (double)x[i], plain = a / 2 * (1 + tanh(0.7978845608 * (a + 0.044715 * a * a * a))) * (double)y[i];
        if (!(fabs((double)z[i] - plain) <= 1e-6)) fail(kernels, "a GELU");
    }
    kernels->gelu_multiply_backward(z, x, y, count);
    kernels->add(x, y, 0.5f, count);
    kernels->multiply(y, 2, count);
    kernels->add_row(w, y, rows, columns);
    kernels->column_sums(y, sums, rows, columns, 0, columns);
    kernels->f32_to_bf16(x, half, count);
    kernels->bf16_to_f32(half, y, count);
    kernels->dropout(x, y, 0.1f, 7, 0, count, true);
    kernels->cross_entropy(y, targets, r, r, rows, columns, true);
    ck_adamw step = {1e-3f, 0.9f, 0.999f, 1e-8f, 0.01f, 0.1f, 0.001f, 1};
    memset(z, 0, (size_t)count * 4);
    kernels->adamw(&step, x, y, z, z, count);
    if (!isfinite(kernels->sum_of_squares(x, count))) fail(kernels, "a sum of squares");
    free(x), free(y), free(z), free(w), free(r), free(sums), free(half), free(targets);
}

static void check_path(const ck_kernels *kernels) {
    const int64_t sizes[] = {1, 7, 33};
    for (int mi = 0; mi < 3; mi++) {
        for (int ni = 0; ni < 3; ni++) {
            for (int ki = 0; ki < 5; ki++) {
                int64_t m = sizes[mi], n = ki == 4 ? 64 : sizes[ni], k = ki < 3 ? sizes[ki] : 192;
                for (int flags = 0; flags < 12; flags++) {
                    check_product(kernels, m, n, k, flags & 1, (ck_encoding)(flags / 4), flags & 2);
                }
            }
        }
        for (int encoding = CK_NF4 + 1; encoding < CK_ENCODING_COUNT; encoding++) {
            for (int flags = 0; flags < 4; flags++) {
                check_product(kernels, sizes[mi], flags & 1 ? 33 : 256, flags & 1 ? 256 : 64, flags & 1, (ck_encoding)encoding, flags & 2);
                check_product(kernels, sizes[mi], flags & 1 ? 7 : 288, flags & 1 ? 96 : 33, flags & 1, (ck_encoding)encoding, flags & 2);
            }
        }
        for (int ci = 0; ci < 3; ci++) check_elements(kernels, sizes[mi], sizes[ci]);
        for (int64_t window = 0; window <= 5; window += 5) {
            check_attention(kernels, sizes[mi] + 2, 7, window, false);
            check_attention(kernels, sizes[mi] * 10 + 2, 33, 9 * window, true);
        }
    }
    // Deeper than one pass.
    for (int encoding = CK_F32; encoding < CK_ENCODING_COUNT; encoding++) {
        check_product(kernels, 7, 33, CK_DEPTH + 256, true, (ck_encoding)encoding, true);
        check_product(kernels, 7, 256, CK_DEPTH + 64, false, (ck_encoding)encoding, true);
    }
    check_product(kernels, 7, 33, CK_DEPTH + 1, true, CK_F32, false);
    check_product(kernels, 7, 33, CK_DEPTH + 1, false, CK_BF16, true);
    // A head wider than a tile of keys.
    check_attention(kernels, 21, CK_KEYS + 33, 0, true);
    // More keys than one tile holds, and rows of a block that begin in different tiles.
    const int64_t windows[] = {0, 1, 60, 257, 300, 1000};
    for (int wi = 0; wi < 6; wi++) {
        check_attention(kernels, 701, 7, windows[wi], false);
        check_attention(kernels, 701, 16, windows[wi], true);
    }
}

// Blocks of ordinary, extreme and equal values: what comes back is finite and near, also where weights are zero.
static void check_encoding(ck_encoding encoding, float scale, bool equal) {
    const ck_layout layout = ck_layouts[encoding];
    int64_t count = 3 * layout.values;
    float *x = values(count), *weights = values(count), *y = malloc((size_t)count * 4);
    void *blocks = malloc((size_t)(3 * layout.bytes));
    for (int64_t i = 0; i < count; i++) {
        x[i] = equal ? scale : x[i] / largest * scale;
        weights[i] = i % 5 ? fabsf(weights[i]) : 0;
    }
    for (int weighted = 0; weighted < 2; weighted++) {
        ck_encode_blocks(encoding, x, weighted ? weights : NULL, blocks, count);
        ck_decode_blocks(encoding, blocks, y, count);
        double missed = 0, all = 0;
        for (int64_t i = 0; i < count; i++) {
            if (!isfinite(y[i])) fail(ck_kernels_for(CK_PORTABLE), layout.name);
            missed += (double)(y[i] - x[i]) * (y[i] - x[i]);
            all += (double)x[i] * x[i];
        }
        // Below 2^-24 half-precision scales end.
        if (!weighted && scale > 1e-3f && missed > 0.02 * all) fail(ck_kernels_for(CK_PORTABLE), layout.name);
    }
    free(x), free(weights), free(y), free(blocks);
}

int main(void) {
    for (int encoding = 0; encoding < CK_ENCODING_COUNT; encoding++) {
        if (!ck_encodes((ck_encoding)encoding)) continue;
        const float scales[] = {0, 1e-38f, 1e-30f, 1e-9f, 0.02f, 1, 1e3f};
        for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
            check_encoding((ck_encoding)encoding, scales[i], false);
            check_encoding((ck_encoding)encoding, scales[i], true);
        }
    }
    printf("blocks: encoded\n");
    for (int path = 0; path < CK_PATH_COUNT; path++) {
        if (!ck_supported((ck_path)path)) continue;
        check_path(ck_kernels_for((ck_path)path));
        printf("%s: right\n", ck_kernels_for((ck_path)path)->name);
    }
}
