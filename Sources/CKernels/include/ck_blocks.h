// How weights lie in memory: one row an encoding, shared by the kernels, the dispatch and Swift.
// Block formats are those of GGUF. Source: ggml/src/ggml-common.h (llama.cpp), gguf-py's quants.py.
#ifndef CK_BLOCKS_H
#define CK_BLOCKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// f32 and bf16 are plain; NF4 has its scales in a plane of their own; the others are blocks that hold theirs.
typedef enum {
    CK_F32 = 0, CK_BF16, CK_NF4, CK_Q4_0, CK_Q4_1, CK_Q5_0, CK_Q5_1, CK_Q8_0, CK_Q2_K, CK_Q3_K, CK_Q4_K, CK_Q5_K, CK_Q6_K, CK_IQ4_NL,
    CK_IQ4_XS, CK_ENCODING_COUNT
} ck_encoding;

// Half-precision numbers stand as their 16 bits.
typedef struct { uint16_t d; uint8_t qs[16]; } ck_block_q4_0;
typedef struct { uint16_t d, m; uint8_t qs[16]; } ck_block_q4_1;
typedef struct { uint16_t d; uint8_t qh[4], qs[16]; } ck_block_q5_0;
typedef struct { uint16_t d, m; uint8_t qh[4], qs[16]; } ck_block_q5_1;
typedef struct { uint16_t d; int8_t qs[32]; } ck_block_q8_0;
typedef struct { uint8_t scales[16], qs[64]; uint16_t d, dmin; } ck_block_q2_k;
typedef struct { uint8_t hmask[32], qs[64], scales[12]; uint16_t d; } ck_block_q3_k;
typedef struct { uint16_t d, dmin; uint8_t scales[12], qs[128]; } ck_block_q4_k;
typedef struct { uint16_t d, dmin; uint8_t scales[12], qh[32], qs[128]; } ck_block_q5_k;
typedef struct { uint8_t ql[128], qh[64]; int8_t scales[16]; uint16_t d; } ck_block_q6_k;
typedef struct { uint16_t d; uint8_t qs[16]; } ck_block_iq4_nl;
typedef struct { uint16_t d, scales_h; uint8_t scales_l[4], qs[128]; } ck_block_iq4_xs;

// X(encoding, name, values of a block, its bytes, its struct).
#define CK_BLOCK_ENCODINGS(X) \
    X(CK_Q4_0, "q4_0", 32, 18, ck_block_q4_0) \
    X(CK_Q4_1, "q4_1", 32, 20, ck_block_q4_1) \
    X(CK_Q5_0, "q5_0", 32, 22, ck_block_q5_0) \
    X(CK_Q5_1, "q5_1", 32, 24, ck_block_q5_1) \
    X(CK_Q8_0, "q8_0", 32, 34, ck_block_q8_0) \
    X(CK_Q2_K, "q2_K", 256, 84, ck_block_q2_k) \
    X(CK_Q3_K, "q3_K", 256, 110, ck_block_q3_k) \
    X(CK_Q4_K, "q4_K", 256, 144, ck_block_q4_k) \
    X(CK_Q5_K, "q5_K", 256, 176, ck_block_q5_k) \
    X(CK_Q6_K, "q6_K", 256, 210, ck_block_q6_k) \
    X(CK_IQ4_NL, "iq4_nl", 32, 18, ck_block_iq4_nl) \
    X(CK_IQ4_XS, "iq4_xs", 256, 136, ck_block_iq4_xs)

#define CK_CHECK_BLOCK(encoding, name, values, bytes, block) \
    _Static_assert(sizeof(block) == (bytes), name " has blocks of another size"); \
    _Static_assert(_Alignof(block) <= 2, name " has blocks that must be aligned");
CK_BLOCK_ENCODINGS(CK_CHECK_BLOCK)

// Values and bytes of one block; of the plain encodings and NF4, whose codes alone are counted, the least that is whole bytes.
typedef struct {
    const char *name;
    int32_t values, bytes;
} ck_layout;

// The same as constants, where the encoding of blocks is one.
#define CK_VALUES_CASE(encoding, name, values, bytes, block) \
    case encoding: return values;
#define CK_BYTES_CASE(encoding, name, values, bytes, block) \
    case encoding: return bytes;
static inline int64_t ck_values_of(ck_encoding encoding) {
    switch (encoding) {
        CK_BLOCK_ENCODINGS(CK_VALUES_CASE)
    default: __builtin_trap();
    }
}
static inline int64_t ck_bytes_of(ck_encoding encoding) {
    switch (encoding) {
        CK_BLOCK_ENCODINGS(CK_BYTES_CASE)
    default: __builtin_trap();
    }
}

extern const ck_layout ck_layouts[CK_ENCODING_COUNT];

// The same for Swift, which does not see arrays of C as such.
static inline ck_layout ck_layout_of(ck_encoding encoding) { return ck_layouts[encoding]; }

// The plain decoder, which referees the fast ones: `count` values, a multiple of a block, as gguf-py's `dequantize` gives them.
void ck_decode_blocks(ck_encoding encoding, const void *blocks, float *y, int64_t count);

// Whether `ck_encode_blocks` makes blocks of that encoding.
bool ck_encodes(ck_encoding encoding);

// Rounds `count` values, a multiple of a block, so that the squares of the errors, each times its weight, are least. weights: [count], none
// negative, or null: what is known of values alone, so that large ones count more.
void ck_encode_blocks(ck_encoding encoding, const float *x, const float *weights, void *blocks, int64_t count);

#endif
