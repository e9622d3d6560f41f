// From floats to GGUF's blocks: scales are searched for, so that the (weighted) squares of what is rounded away are least.
//
// A scale is tried in some sizes; for the codes that each gives the best scale (and offset) follows by least squares, and codes and scale
// are then fitted to each other in turn. What a block's own scales round away in K encodings is mended by trying their neighbours.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

typedef float lanes __attribute__((vector_size(16)));
enum { LANES = 4, MOST = 32, GROUPS = 16 };

static const float tries[] = {0.70f, 0.77f, 0.83f, 0.88f, 0.92f, 0.96f, 1.0f, 1.04f, 1.08f, 1.14f};
enum { TRIES = sizeof tries / sizeof *tries, ROUNDS = 4 };

// Values of one scale, with the weight of each.
typedef struct {
    const float *x, *w;
    int count;
} run;

static lanes load(const float *from) {
    lanes value;
    memcpy(&value, from, sizeof value);
    return value;
}

static lanes all(float value) { return (lanes){value, value, value, value}; }

static float sum(lanes v) { return (v[0] + v[1]) + (v[2] + v[3]); }

// To the nearest whole number, for magnitudes below 2^22.
static lanes whole(lanes v) { return v + 12582912.0f - 12582912.0f; }

static lanes code_of(lanes x, float inverse, float offset, float low, float high) {
    lanes code = __builtin_elementwise_min(__builtin_elementwise_max((x - offset) * inverse, all(low)), all(high));
    return whole(code);
}

static uint16_t half_of(float value) {
    uint16_t bits;
    ck_f32_to_f16(&value, &bits, 1);
    return bits;
}

static float float_of(uint16_t bits) {
    float value;
    ck_f16_to_f32(&bits, &value, 1);
    return value;
}

static float inverse_of(float scale) { return scale != 0 ? 1 / scale : 0; }

// Sums over the codes q that a scale gives: of w, w q, w q q, w x, w x q, w x x.
typedef struct {
    float w, q, qq, x, xq, xx;
} moments;

static moments moments_of(run r, float inverse, float offset, float low, float high) {
    lanes w = all(0), q = w, qq = w, x = w, xq = w, xx = w;
    for (int i = 0; i < r.count; i += LANES) {
        lanes value = load(r.x + i), weight = load(r.w + i);
        lanes code = code_of(value, inverse, offset, low, high), weighted = weight * value, coded = weight * code;
        w += weight;
        x += weighted;
        q += coded;
        qq += coded * code;
        xq += weighted * code;
        xx += weighted * value;
    }
    return (moments){sum(w), sum(q), sum(qq), sum(x), sum(xq), sum(xx)};
}

// What those codes leave with a scale and an offset; `error_of` chooses the codes anew.
static double error_with(moments m, double scale, double offset) {
    return m.xx - 2 * (scale * m.xq + offset * m.x) + scale * scale * m.qq + 2 * scale * offset * m.q + offset * offset * m.w;
}

// Of x - (scale · q + offset), weighted.
static float error_of(run r, float scale, float offset, float low, float high) {
    float inverse = inverse_of(scale);
    lanes error = all(0);
    for (int i = 0; i < r.count; i += LANES) {
        lanes value = load(r.x + i);
        lanes miss = value - (scale * code_of(value, inverse, offset, low, high) + offset);
        error += load(r.w + i) * miss * miss;
    }
    return sum(error);
}

// The scale for codes low ... high without an offset; its sign is the one that gives the largest value the longer side.
static float fit_scale(run r, float low, float high) {
    float most = 0;
    for (int i = 0; i < r.count; i++) most = fabsf(r.x[i]) > fabsf(most) ? r.x[i] : most;
    // Blocks of subnormal numbers are zero.
    if (fabsf(most) < 1e-30f) return 0;
    float best = most / low;
    double guess = INFINITY;
    for (int i = 0; i < TRIES; i++) {
        moments m = moments_of(r, low / (most * tries[i]), 0, low, high);
        float scale = m.qq > 0 ? m.xq / m.qq : 0;
        double error = error_with(m, scale, 0);
        if (error < guess) { guess = error; best = scale; }
    }
    float least = error_of(r, best, 0, low, high);
    for (int i = 0; i < ROUNDS; i++) {
        moments m = moments_of(r, inverse_of(best), 0, low, high);
        float scale = m.qq > 0 ? m.xq / m.qq : 0, error = error_of(r, scale, 0, low, high);
        if (!(error < least)) break;
        least = error;
        best = scale;
    }
    return best;
}

// x ≈ scale · q + offset.
typedef struct {
    float scale, offset;
} line;

static line line_of(moments m, bool below) {
    float determinant = m.w * m.qq - m.q * m.q;
    if (determinant > 1e-6f * m.w * m.qq) {
        float offset = (m.qq * m.x - m.q * m.xq) / determinant;
        if (!below || offset <= 0) return (line){(m.w * m.xq - m.x * m.q) / determinant, offset};
    }
    if (below) return (line){m.qq > 0 ? m.xq / m.qq : 0, 0};
    return (line){0, m.w > 0 ? m.x / m.w : 0};
}

static void keep_better(moments m, bool below, line *best, double *least) {
    line l = line_of(m, below);
    if (!(l.scale >= 0)) return;
    double error = error_with(m, l.scale, l.offset);
    if (error < *least) { *least = error; *best = l; }
}

// The scale, never negative, and the offset for codes 0 ... high; `below`: the offset is not above zero.
static line fit_line(run r, float high, bool below) {
    float low_x = r.x[0], high_x = r.x[0];
    for (int i = 1; i < r.count; i++) {
        low_x = r.x[i] < low_x ? r.x[i] : low_x;
        high_x = r.x[i] > high_x ? r.x[i] : high_x;
    }
    if (below && low_x > 0) low_x = 0;
    float span = high_x - low_x;
    if (span < 1e-30f) return (line){0, below && low_x > 0 ? 0 : low_x};
    line best = {span / high, low_x};
    double guess = INFINITY;
    for (int i = 0; i < TRIES; i++) {
        // The range is cut at both ends alike, or at the upper one alone.
        float scale = span * tries[i] / high, inverse = 1 / scale;
        keep_better(moments_of(r, inverse, low_x + span * (1 - tries[i]) / 2, 0, high), below, &best, &guess);
        keep_better(moments_of(r, inverse, low_x, 0, high), below, &best, &guess);
    }
    float least = error_of(r, best.scale, best.offset, 0, high);
    for (int i = 0; i < ROUNDS; i++) {
        line l = line_of(moments_of(r, inverse_of(best.scale), best.offset, 0, high), below);
        float error = l.scale >= 0 ? error_of(r, l.scale, l.offset, 0, high) : INFINITY;
        if (!(error < least)) break;
        least = error;
        best = l;
    }
    return best;
}

static void codes_of(run r, float scale, float offset, float low, float high, int *codes) {
    float inverse = inverse_of(scale);
    for (int i = 0; i < r.count; i += LANES) {
        lanes code = code_of(load(r.x + i), inverse, offset, low, high);
        for (int j = 0; j < LANES; j++) codes[i + j] = (int)code[j];
    }
}

// ---- Blocks of 32 -----------------------------------------------------------------------------------------------

static void nibbles(const int *codes, uint8_t qs[16]) {
    for (int i = 0; i < 16; i++) qs[i] = (uint8_t)((codes[i] & 15) | (codes[i + 16] & 15) << 4);
}

static void fifth_bits(const int *codes, uint8_t qh[4]) {
    memset(qh, 0, 4);
    for (int i = 0; i < 32; i++) qh[i / 8] |= (uint8_t)((codes[i] >> 4 & 1) << i % 8);
}

static uint16_t signed_codes(run r, int half_range, int *codes) {
    uint16_t d = half_of(fit_scale(r, (float)-half_range, (float)half_range - 1));
    codes_of(r, float_of(d), 0, (float)-half_range, (float)half_range - 1, codes);
    for (int i = 0; i < r.count; i++) codes[i] += half_range;
    return d;
}

static void offset_codes(run r, int high, int *codes, uint16_t *d, uint16_t *m) {
    line l = fit_line(r, (float)high, false);
    *d = half_of(l.scale);
    *m = half_of(l.offset);
    codes_of(r, float_of(*d), float_of(*m), 0, (float)high, codes);
}

static void encode_q8_0(run r, ck_block_q8_0 *b) {
    float most = 0;
    for (int i = 0; i < r.count; i++) most = fabsf(r.x[i]) > most ? fabsf(r.x[i]) : most;
    b->d = half_of(most / 127);
    int codes[MOST];
    codes_of(r, float_of(b->d), 0, -127, 127, codes);
    for (int i = 0; i < 32; i++) b->qs[i] = (int8_t)codes[i];
}

// ---- Blocks of 256 ----------------------------------------------------------------------------------------------

static run group_of(run r, int group, int count) { return (run){r.x + group * count, r.w + group * count, count}; }

static int within(float value, int low, int high) { return value < (float)low ? low : value > (float)high ? high : (int)lrintf(value); }

// Scales and offsets of eight groups of 32 in 6 bits each, and the codes 0 ... high.
typedef struct {
    uint16_t d, dmin;
    int scales[8], least[8], codes[256];
} affine_block;

// The 6-bit scale and minimum near the fitted ones that leave the least error.
static void choose_neighbours(run r, line fitted, float d, float dmin, float high, int *scale, int *least) {
    int scale_at = within(fitted.scale * inverse_of(d), 0, 63), least_at = within(-fitted.offset * inverse_of(dmin), 0, 63);
    float lowest = INFINITY;
    for (int s = scale_at - 1; s <= scale_at + 1; s++) {
        for (int m = least_at - 1; m <= least_at + 1; m++) {
            if (s < 0 || s > 63 || m < 0 || m > 63) continue;
            float error = error_of(r, d * (float)s, -dmin * (float)m, 0, high);
            if (error < lowest) { lowest = error; *scale = s; *least = m; }
        }
    }
}

static void fit_affine_block(run r, int high, affine_block *b) {
    line lines[8];
    float most = 0, lowest = 0;
    for (int g = 0; g < 8; g++) {
        lines[g] = fit_line(group_of(r, g, 32), (float)high, true);
        most = lines[g].scale > most ? lines[g].scale : most;
        lowest = lines[g].offset < lowest ? lines[g].offset : lowest;
    }
    b->d = half_of(most / 63);
    b->dmin = half_of(-lowest / 63);
    float d = float_of(b->d), dmin = float_of(b->dmin);
    for (int g = 0; g < 8; g++) {
        run part = group_of(r, g, 32);
        choose_neighbours(part, lines[g], d, dmin, (float)high, b->scales + g, b->least + g);
        codes_of(part, d * (float)b->scales[g], -dmin * (float)b->least[g], 0, (float)high, b->codes + g * 32);
    }
}

// The 12 bytes of q4_K and q5_K, as decode_one's `six_bits` reads them.
static void pack_six_bits(const affine_block *b, uint8_t packed[12]) {
    for (int j = 0; j < 4; j++) {
        packed[j] = (uint8_t)(b->scales[j] | b->scales[j + 4] >> 4 << 6);
        packed[j + 4] = (uint8_t)(b->least[j] | b->least[j + 4] >> 4 << 6);
        packed[j + 8] = (uint8_t)((b->scales[j + 4] & 15) | (b->least[j + 4] & 15) << 4);
    }
}

static void pack_low_nibbles(const int *codes, uint8_t qs[128]) {
    memset(qs, 0, 128);
    for (int i = 0; i < 256; i++) qs[i / 64 * 32 + i % 32] |= (uint8_t)((codes[i] & 15) << i % 64 / 32 * 4);
}

static void encode_q4_k(run r, ck_block_q4_k *b) {
    affine_block fitted;
    fit_affine_block(r, 15, &fitted);
    b->d = fitted.d;
    b->dmin = fitted.dmin;
    pack_six_bits(&fitted, b->scales);
    pack_low_nibbles(fitted.codes, b->qs);
}

static void encode_q5_k(run r, ck_block_q5_k *b) {
    affine_block fitted;
    fit_affine_block(r, 31, &fitted);
    b->d = fitted.d;
    b->dmin = fitted.dmin;
    pack_six_bits(&fitted, b->scales);
    pack_low_nibbles(fitted.codes, b->qs);
    memset(b->qh, 0, sizeof b->qh);
    for (int i = 0; i < 256; i++) b->qh[i % 32] |= (uint8_t)((fitted.codes[i] >> 4 & 1) << i / 32);
}

static void encode_q6_k(run r, ck_block_q6_k *b) {
    float scales[GROUPS], most = 0;
    int codes[256];
    for (int g = 0; g < GROUPS; g++) {
        scales[g] = fit_scale(group_of(r, g, 16), -32, 31);
        most = fabsf(scales[g]) > fabsf(most) ? scales[g] : most;
    }
    b->d = half_of(most / -128);
    float d = float_of(b->d);
    for (int g = 0; g < GROUPS; g++) {
        run part = group_of(r, g, 16);
        int near = within(scales[g] * inverse_of(d), -128, 127), scale = near;
        float lowest = INFINITY;
        for (int s = near - 1; s <= near + 1; s++) {
            if (s < -128 || s > 127) continue;
            float error = error_of(part, d * (float)s, 0, -32, 31);
            if (error < lowest) { lowest = error; scale = s; }
        }
        b->scales[g] = (int8_t)scale;
        codes_of(part, d * (float)scale, 0, -32, 31, codes + g * 16);
    }
    memset(b->ql, 0, sizeof b->ql);
    memset(b->qh, 0, sizeof b->qh);
    for (int i = 0; i < 256; i++) {
        int code = codes[i] + 32;
        b->ql[i / 128 * 64 + i % 64] |= (uint8_t)((code & 15) << i % 128 / 64 * 4);
        b->qh[i / 128 * 32 + i % 32] |= (uint8_t)((code >> 4) << i % 128 / 32 * 2);
    }
}

static void encode_one(ck_encoding encoding, run r, void *block) {
    int codes[MOST];
    switch (encoding) {
    case CK_Q4_0: {
        ck_block_q4_0 *b = block;
        b->d = signed_codes(r, 8, codes);
        nibbles(codes, b->qs);
        return;
    }
    case CK_Q5_0: {
        ck_block_q5_0 *b = block;
        b->d = signed_codes(r, 16, codes);
        nibbles(codes, b->qs);
        fifth_bits(codes, b->qh);
        return;
    }
    case CK_Q5_1: {
        ck_block_q5_1 *b = block;
        offset_codes(r, 31, codes, &b->d, &b->m);
        nibbles(codes, b->qs);
        fifth_bits(codes, b->qh);
        return;
    }
    case CK_Q8_0: return encode_q8_0(r, block);
    case CK_Q4_K: return encode_q4_k(r, block);
    case CK_Q5_K: return encode_q5_k(r, block);
    case CK_Q6_K: return encode_q6_k(r, block);
    default: abort();
    }
}

bool ck_encodes(ck_encoding encoding) {
    switch (encoding) {
    case CK_Q4_0: case CK_Q5_0: case CK_Q5_1: case CK_Q8_0: case CK_Q4_K: case CK_Q5_K: case CK_Q6_K: return true;
    default: return false;
    }
}

// Where nobody knows what is read, errors of large weights count more than those of small ones: by their magnitude, and the block's.
// Source: the weights of llama.cpp's make_qkx2_quants, https://github.com/ggml-org/llama.cpp/blob/master/ggml/src/ggml-quants.c
static void magnitude_weights(const float *x, float *w, int64_t count) {
    float squares = 0;
    for (int64_t i = 0; i < count; i++) squares += x[i] * x[i];
    const float mean = sqrtf(squares / (float)count);
    for (int64_t i = 0; i < count; i++) w[i] = mean + fabsf(x[i]);
}

void ck_encode_blocks(ck_encoding encoding, const float *x, const float *weights, void *blocks, int64_t count) {
    const ck_layout layout = ck_layouts[encoding];
    float own[256];
    char *block = blocks;
    for (int64_t i = 0; i < count; i += layout.values, block += layout.bytes) {
        if (!weights) magnitude_weights(x + i, own, layout.values);
        encode_one(encoding, (run){x + i, weights ? weights + i : own, layout.values}, block);
    }
}
