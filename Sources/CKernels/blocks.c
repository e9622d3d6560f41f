// Block encodings in plain C, value by value: what the fast decoders of paths/decode.h are held against.
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

const ck_layout ck_layouts[CK_ENCODING_COUNT] = {
    [CK_F32] = {"f32", 1, 4},
    [CK_BF16] = {"bf16", 1, 2},
    [CK_NF4] = {"nf4", 2, 1},
#define CK_LAYOUT(encoding, name, values, bytes, block) [encoding] = {name, values, bytes},
    CK_BLOCK_ENCODINGS(CK_LAYOUT)
};

// Source: llama.cpp, `kvalues_iq4nl`.
const int8_t ck_iq4_table[16] = {-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113};

static float half(uint16_t bits) {
    float value;
    ck_f16_to_f32(&bits, &value, 1);
    return value;
}

static int low_or_high(const uint8_t *bytes, int i) { return i < 16 ? bytes[i] & 15 : bytes[i - 16] >> 4; }

static int fifth_bit(const uint8_t qh[4], int i) { return (qh[i / 8] >> (i % 8) & 1) << 4; }

// The 6-bit scale and minimum of group j of q4_K and q5_K.
static void six_bits(const uint8_t *packed, int j, int *scale, int *least) {
    if (j < 4) {
        *scale = packed[j] & 63;
        *least = packed[j + 4] & 63;
    } else {
        *scale = (packed[j + 4] & 15) | packed[j - 4] >> 6 << 4;
        *least = packed[j + 4] >> 4 | packed[j] >> 6 << 4;
    }
}

// The 6-bit scale of run j of q3_K, signed.
static int q3_scale(const uint8_t *packed, int j) {
    int low = j < 8 ? packed[j] & 15 : packed[j - 8] >> 4;
    int high = packed[8 + j % 4] >> (j / 4 * 2) & 3;
    return (low | high << 4) - 32;
}

static float product(float scale, int code) { return scale * (float)code; }

// In two steps, so that no compiler fuses them: the reference rounds the product.
static float less(float value, float least) { return value - least; }

static float decode_one(ck_encoding encoding, const void *block, int i) {
    int scale, least;
    switch (encoding) {
    case CK_Q4_0: {
        const ck_block_q4_0 *b = block;
        return product(half(b->d), low_or_high(b->qs, i) - 8);
    }
    case CK_Q4_1: {
        const ck_block_q4_1 *b = block;
        float value = product(half(b->d), low_or_high(b->qs, i));
        return less(value, -half(b->m));
    }
    case CK_Q5_0: {
        const ck_block_q5_0 *b = block;
        return product(half(b->d), (low_or_high(b->qs, i) | fifth_bit(b->qh, i)) - 16);
    }
    case CK_Q5_1: {
        const ck_block_q5_1 *b = block;
        float value = product(half(b->d), low_or_high(b->qs, i) | fifth_bit(b->qh, i));
        return less(value, -half(b->m));
    }
    case CK_Q8_0: {
        const ck_block_q8_0 *b = block;
        return product(half(b->d), b->qs[i]);
    }
    case CK_Q2_K: {
        const ck_block_q2_k *b = block;
        int code = b->qs[i / 128 * 32 + i % 32] >> (i % 128 / 32 * 2) & 3;
        float value = product(product(half(b->d), b->scales[i / 16] & 15), code);
        return less(value, product(half(b->dmin), b->scales[i / 16] >> 4));
    }
    case CK_Q3_K: {
        const ck_block_q3_k *b = block;
        int code = b->qs[i / 128 * 32 + i % 32] >> (i % 128 / 32 * 2) & 3;
        int high = b->hmask[i % 32] >> (i / 32) & 1;
        return product(product(half(b->d), q3_scale(b->scales, i / 16)), code - (high ? 0 : 4));
    }
    case CK_Q4_K: {
        const ck_block_q4_k *b = block;
        int code = b->qs[i / 64 * 32 + i % 32] >> (i % 64 / 32 * 4) & 15;
        six_bits(b->scales, i / 32, &scale, &least);
        float value = product(product(half(b->d), scale), code);
        return less(value, product(half(b->dmin), least));
    }
    case CK_Q5_K: {
        const ck_block_q5_k *b = block;
        int code = (b->qs[i / 64 * 32 + i % 32] >> (i % 64 / 32 * 4) & 15) | (b->qh[i % 32] >> (i / 32) & 1) << 4;
        six_bits(b->scales, i / 32, &scale, &least);
        float value = product(product(half(b->d), scale), code);
        return less(value, product(half(b->dmin), least));
    }
    case CK_Q6_K: {
        const ck_block_q6_k *b = block;
        int low = b->ql[i / 128 * 64 + i % 64] >> (i % 128 / 64 * 4) & 15;
        int high = b->qh[i / 128 * 32 + i % 32] >> (i % 128 / 32 * 2) & 3;
        return product(product(half(b->d), b->scales[i / 16]), (low | high << 4) - 32);
    }
    case CK_IQ4_NL: {
        const ck_block_iq4_nl *b = block;
        return product(half(b->d), ck_iq4_table[low_or_high(b->qs, i)]);
    }
    case CK_IQ4_XS: {
        const ck_block_iq4_xs *b = block;
        int group = i / 32;
        scale = (b->scales_l[group / 2] >> (group % 2 * 4) & 15) | (b->scales_h >> (group * 2) & 3) << 4;
        return product(product(half(b->d), scale - 32), ck_iq4_table[low_or_high(b->qs + group * 16, i % 32)]);
    }
    default: abort();
    }
}

void ck_decode_blocks(ck_encoding encoding, const void *blocks, float *y, int64_t count) {
    const ck_layout layout = ck_layouts[encoding];
    const char *block = blocks;
    for (int64_t i = 0; i < count; i++) y[i] = decode_one(encoding, block + i / layout.values * layout.bytes, (int)(i % layout.values));
}
