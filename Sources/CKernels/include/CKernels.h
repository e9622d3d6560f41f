// Fast loops over plain buffers. Every function works on one range in one thread and allocates nothing;
// Tensors checks the shapes and shares the ranges out to its threads.
#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ck_blocks.h"
#include "ck_sizes.h"

// ---- Dispatch ---------------------------------------------------------------------------------------------------

// The instruction sets that there are versions for, worst first.
typedef enum {
    CK_PORTABLE = 0, CK_NEON = 1, CK_AVX2 = 2, CK_AVX2_VNNI = 3, CK_AVX512 = 4, CK_AVX512_BF16 = 5, CK_PATH_COUNT = 6
} ck_path;

// A matrix as it lies in memory, row-major. NF4: two codes a byte, the first high; absmax: one f32 per 64 values. Blocks: a row is made
// of whole ones.
typedef struct {
    const void *data;
    const float *absmax;
    int64_t rows, columns;
    int64_t stride;  // elements from row to row
    ck_encoding encoding;
    // NF4, or null: absmax in 8 bits, scale_steps[row] · scales[block], for products with one rounded row.
    const uint8_t *scales;
    const float *scale_steps;
} ck_matrix;

// c[m, n] = scale · a[m, k] · b[k, n], or added to c. `a` comes packed (see pack_left).
typedef struct {
    int64_t m, n, k;
    ck_matrix b;
    bool b_transposed;  // b lies as [n, k], as the weights of a linear layer do
    bool bf16;          // operands rounded to bf16 or, where that is not multiplied in hardware, to 16-bit integers; else all f32
    bool adding;
    float scale;
    const void *left;  // packed a
    float *c;
    int64_t c_stride;  // elements from row to row
} ck_gemm;

// The left operand before packing: element (i, d) at a[i * row + d * depth].
typedef struct {
    const float *a;
    int64_t row, depth;
    int64_t m, k;
    bool bf16;
} ck_left;

// Causal attention inside each example of a row, and over those that it goes on from. q, o: [T, heads · head_dim];
// k, v: [T, kv_heads · head_dim].
typedef struct {
    const float *q, *k, *v;
    float *o;
    float *log_sum_exp;  // [heads, T], natural logarithm
    const int32_t *boundaries;  // [examples + 1], cumulative
    int64_t examples, tokens, heads, kv_heads, head_dim;
    int64_t window;  // newest keys that a query sees, its own included; 0: all before it
    // [examples], the earlier example that each one goes on from: it sees that one whole, and what that one sees; -1: none.
    // Null: none at all. Not with a window
    const int32_t *parents;
    float scale;
    bool bf16;
    // backward only
    const float *d_o;
    float *d_q, *d_k, *d_v;  // added to
} ck_attention;

// The newest rows of one sequence against a cache. keys, values: [kv_heads, capacity, head_dim], the token at a position in slot
// slots[position]. What comes out of a row depends on the tokens up to it alone, and not on how many rows there are.
typedef struct {
    const float *q;
    const float *keys, *values;
    const int32_t *slots;  // [past + queries]
    float *o;
    int64_t queries, past, capacity, heads, kv_heads, head_dim;
    int64_t window;  // as in ck_attention
    float scale;
    bool bf16;
    bool tiled;  // many queries at a time, as the rows of a prompt are read; else each for itself, in f32
} ck_cached_attention;

// How a row lies for products with a matrix: as it is; even elements apart from odd ones; those two rounded to 8 bits a block.
typedef enum { CK_ROW_PLAIN = 0, CK_ROW_HALVES, CK_ROW_ROUNDED_HALVES, CK_ROW_ROUNDED, CK_ROW_ORDER_COUNT } ck_row_order;

// y[m] = scale · b x[m] (+ y[m]) for some rows x: what comes out of one does not depend on the others. y: [rows, y_stride].
typedef struct {
    const void *prepared;  // of each row, ck_row_bytes apart
    int64_t rows;
    float *y;
    int64_t y_stride;
    ck_row_order order;
    float scale;
    bool adding;
} ck_row_products;

typedef struct {
    float learning_rate, beta1, beta2, epsilon, weight_decay;
    float correction1, correction2;  // 1 - beta^step
    float gradient_scale;
} ck_adamw;

// What a teacher thinks of each row: its k likeliest entries and their probabilities, all others together being one entry of their own.
typedef struct {
    const int32_t *ids;          // [rows, k]; -1 where a row has fewer
    const float *probabilities;  // [rows, k], of softmax(logits / temperature)
    const float *shares;         // [rows], 0 for a row without a teacher
    int64_t k;
    float temperature;
} ck_teacher;

typedef struct {
    const char *name;
    ck_path path;
    int64_t left_rows;      // rows of a in one packed block
    int64_t panel_columns;  // columns of b in one packed panel
    bool bf16_dot;          // a bf16 dot product in hardware

    // Bytes that one row of a or one column of b takes when it is packed.
    int64_t (*packed_bytes)(int64_t depth, bool bf16);
    // Packs blocks [begin, end) of a.
    void (*pack_left)(const ck_left *job, void *packed, int64_t begin, int64_t end);
    // Blocks [m_begin, m_end) of a times panels [panel_begin, panel_end) of b.
    void (*gemm)(const ck_gemm *job, int64_t panel_begin, int64_t panel_end, int64_t m_begin, int64_t m_end, void *scratch);
    // Null where bytes are multiplied no faster than floats. Weights of any encoding but f32, lying either way, k a multiple of 64; rounded a block:
    // inputs to 8 bits, weights to 8 or, with AVX2 alone, 7.
    int64_t byte_rows;  // rows of a in one packed block
    void (*pack_bytes)(const ck_left *job, void *packed, int64_t begin, int64_t end);
    void (*gemm_bytes)(const ck_gemm *job, int64_t panel_begin, int64_t panel_end, int64_t m_begin, int64_t m_end, void *scratch);
    // The order in which gemv reads rows beside b. rounded: to 8 bits a block where b is quantised.
    ck_row_order (*row_order)(const ck_matrix *b, bool rounded);
    // Brings x f32 [k] into that order. prepared: ck_row_bytes.
    void (*prepare_row)(ck_row_order order, const float *x, int64_t k, void *prepared);
    // Columns [begin, end) of y. b: [n, k], each row of which is decoded once for all rows of x.
    void (*gemv)(const ck_matrix *b, const ck_row_products *job, int64_t begin, int64_t end);

    // One example, one query head; backward: one example, one key/value head with all the query heads that share it.
    void (*attention)(const ck_attention *job, int64_t example, int64_t head, void *scratch);
    void (*attention_backward)(const ck_attention *job, int64_t example, int64_t kv_head, void *scratch);
    // scratch: only where it is tiled.
    void (*cached_attention)(const ck_cached_attention *job, int64_t head_begin, int64_t head_end, void *scratch);

    void (*rms_norm)(const float *x, const float *weight, float epsilon, float *y, float *reciprocal, int64_t rows, int64_t columns);
    // dx += …
    void (*rms_norm_backward)(
        const float *dy, const float *x, const float *weight, const float *reciprocal, float *dx, int64_t rows, int64_t columns);
    // dw[begin ..< end] += sum over rows of dy · x · reciprocal
    void (*rms_norm_weight_backward)(
        const float *dy, const float *x, const float *reciprocal, float *dw, int64_t rows, int64_t columns, int64_t begin, int64_t end);
    // Rotates pairs (i, i + head_dim / 2) of every head in place; sign -1 is the inverse.
    void (*rope)(
        float *x, const int32_t *positions, const float *cosine, const float *sine, int64_t rows, int64_t heads, int64_t head_dim,
        float sign);
    // y = f(gate) · up, f a SiLU or a GELU (by tanh).
    void (*silu_multiply)(const float *gate, const float *up, float *y, int64_t count);
    void (*gelu_multiply)(const float *gate, const float *up, float *y, int64_t count);
    // gate and up become their gradients.
    void (*silu_multiply_backward)(const float *dy, float *gate, float *up, int64_t count);
    void (*gelu_multiply_backward)(const float *dy, float *gate, float *up, int64_t count);
    void (*add)(const float *x, float *y, float scale, int64_t count);         // y += scale · x
    void (*multiply)(float *x, float scale, int64_t count);                     // x *= scale
    void (*add_row)(const float *row, float *y, int64_t rows, int64_t columns);  // y[r] += row
    void (*column_sums)(const float *x, float *sums, int64_t rows, int64_t columns, int64_t begin, int64_t end);  // sums += …
    // logits become weight · (softmax - onehot); losses: weight · nats.
    void (*cross_entropy)(
        float *logits, const int32_t *targets, const float *weights, float *losses, int64_t rows, int64_t columns, bool gradient);
    // Of each row the k likeliest entries, the likeliest first, and their probabilities in softmax(logits / temperature); -1 and 0 where
    // there are fewer. logits are lost.
    void (*likeliest)(
        float *logits, int32_t *ids, float *probabilities, int64_t k, float temperature, int64_t rows, int64_t columns);
    // As cross_entropy, with `share` of each row's loss taken from a teacher: logits become the gradient of
    // weight · ((1 - share) · cross-entropy + share · T² · KL(teacher ‖ softmax(logits / T))). scratch: columns floats.
    void (*distill)(
        float *logits, const ck_teacher *teacher, const int32_t *targets, const float *weights, float *losses, float *scratch, int64_t rows,
        int64_t columns, bool gradient);
    void (*adamw)(const ck_adamw *s, float *parameter, const float *gradient, float *m, float *v, int64_t count);
    double (*sum_of_squares)(const float *x, int64_t count);
    // y = x · mask / (1 - rate); the mask of element i depends on (seed, first + i) only.
    void (*dropout)(const float *x, float *y, float rate, uint64_t seed, int64_t first, int64_t count, bool adding);
    void (*f32_to_bf16)(const float *x, uint16_t *y, int64_t count);
    void (*bf16_to_f32)(const uint16_t *x, float *y, int64_t count);
    // Row `row` of b as f32.
    void (*unpack_row)(const ck_matrix *b, int64_t row, float *y);

    // Multiply-adds in registers, as many as the processor can do: what a product could reach at best. Returns the operations done.
    double (*peak_operations)(int64_t rounds, bool bf16, float *sink);
    // Reads every byte once.
    uint64_t (*read_bytes)(const void *bytes, int64_t count);
} ck_kernels;

bool ck_supported(ck_path path);
const ck_kernels *ck_kernels_for(ck_path path);

// Bytes of scratch for gemm and the attention functions.
int64_t ck_gemm_scratch(const ck_kernels *kernels, int64_t k, int64_t panels);
int64_t ck_left_bytes(const ck_kernels *kernels, int64_t m, int64_t k, bool bf16);
int64_t ck_left_byte_bytes(const ck_kernels *kernels, int64_t m, int64_t k);
int64_t ck_row_bytes(int64_t k);
int64_t ck_attention_scratch(const ck_kernels *kernels, int64_t head_dim);

// Tells the processor that this thread waits in a loop.
static inline void ck_pause(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

// ---- Quantisation -----------------------------------------------------------------------------------------------

extern const float ck_nf4_table[16];
extern const int8_t ck_iq4_table[16];
// Blocks of 64, as bitsandbytes: codes[count / 2], absmax[count / 64].
void ck_nf4_quantize(const float *x, uint8_t *codes, float *absmax, int64_t count);
void ck_nf4_dequantize(const uint8_t *codes, const float *absmax, float *y, int64_t count);

// ---- Conversions ------------------------------------------------------------------------------------------------

void ck_f32_to_bf16(const float *x, uint16_t *y, int64_t count);
void ck_bf16_to_f32(const uint16_t *x, float *y, int64_t count);
void ck_f16_to_f32(const uint16_t *x, float *y, int64_t count);
void ck_f32_to_f16(const float *x, uint16_t *y, int64_t count);

#endif
