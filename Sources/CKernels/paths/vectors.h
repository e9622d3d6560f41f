// Vectors of the width that the path sets with CK_LANES, and what the loops need of them. No include guard: once a path.
#include <float.h>
#include <math.h>
#include <string.h>

#include "CKernels.h"

#define CK_INLINE static inline __attribute__((always_inline))

// Columns of one panel of the right operand.
#define CK_COLUMNS (2 * CK_LANES)

// Rows of x that go through a row of weights together in a row product.
#define CK_ROWS_AT_ONCE 32

typedef float vf __attribute__((vector_size(CK_LANES * 4)));
typedef int32_t vi __attribute__((vector_size(CK_LANES * 4)));
typedef uint16_t vh __attribute__((vector_size(CK_LANES * 2)));
typedef uint16_t vh_loose __attribute__((vector_size(CK_LANES * 2), aligned(2)));
typedef float vf_loose __attribute__((vector_size(CK_LANES * 4), aligned(4)));

CK_INLINE vf load(const float *p) { return *(const vf_loose *)p; }
CK_INLINE void store(float *p, vf x) { *(vf_loose *)p = x; }
CK_INLINE vf splat(float x) { return x - (vf){0}; }

// The first `count` < CK_LANES elements; the others are zero and are not touched.
CK_INLINE vf load_part(const float *p, int64_t count) {
    vf x = {0};
    memcpy(&x, p, (size_t)count * 4);
    return x;
}
CK_INLINE void store_part(float *p, vf x, int64_t count) { memcpy(p, &x, (size_t)count * 4); }

CK_INLINE vf load_any(const float *p, int64_t left) { return left >= CK_LANES ? load(p) : load_part(p, left); }
CK_INLINE void store_any(float *p, vf x, int64_t left) {
    if (left >= CK_LANES) store(p, x);
    else store_part(p, x, left);
}

CK_INLINE float sum(vf x) {
    for (int half = CK_LANES / 2; half > 0; half /= 2) {
        vf upper = {0};
        for (int i = 0; i < half; i++) upper[i] = x[i + half];
        x += upper;
    }
    return x[0];
}

CK_INLINE int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }

CK_INLINE vf vmax(vf a, vf b) { return __builtin_elementwise_max(a, b); }
CK_INLINE vf vmin(vf a, vf b) { return __builtin_elementwise_min(a, b); }

// e^x to 2 units in the last place; 0 below -87.3, finite above 88.7.
// 2^n · p(r) with x = n ln 2 + r, ln 2 in two parts (Cody and Waite), p of degree 6.
CK_INLINE vf vexp(vf x) {
    vf clamped = vmin(vmax(x, splat(-87.3f)), splat(88.3f));
    const vf magic = splat(12582912.0f);  // 1.5 · 2^23: adding it rounds to an integer
    vf shifted = clamped * 1.44269504f + magic;
    vf n = shifted - magic;
    vf r = clamped - n * 0.693359375f;
    r = r + n * 2.12194440e-4f;
    vf p = splat(1.9875691500e-4f);
    p = p * r + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * r * r + r + 1.0f;
    vi exponent = (__builtin_convertvector(n, vi) + 127) << 23;
    vf power;
    memcpy(&power, &exponent, sizeof power);
    vf y = p * power;
    return (vf)((vi)y & (vi)(x >= -87.3f));
}

CK_INLINE float bf16_value(uint16_t bits) {
    uint32_t wide = (uint32_t)bits << 16;
    float value;
    memcpy(&value, &wide, 4);
    return value;
}

// Nearest, ties to even; a NaN stays one.
CK_INLINE uint16_t bf16_bits(float value) {
    uint32_t wide;
    memcpy(&wide, &value, 4);
    if ((wide & 0x7fffffff) > 0x7f800000) return (uint16_t)(wide >> 16 | 0x40);
    return (uint16_t)((wide + 0x7fff + (wide >> 16 & 1)) >> 16);
}

CK_INLINE vf widen(const uint16_t *p) { return (vf)(__builtin_convertvector(*(const vh_loose *)p, vi) << 16); }

CK_INLINE void narrow(vf x, uint16_t *p) {
    vi bits = (vi)x;
    vi rounded = (bits + 0x7fff + ((bits >> 16) & 1)) >> 16, quiet = bits >> 16 | 0x40;
    vi is_number = (vi)(x == x);
    *(vh_loose *)p = __builtin_convertvector((rounded & is_number) | (quiet & ~is_number), vh);
}

// One element of a row product.
CK_INLINE void put(float *y, float total, float scale, bool adding) {
    float result = total * scale;
    *y = adding ? *y + result : result;
}

// One row of a tile of products.
CK_INLINE void write_row(float *c, vf low, vf high, int64_t columns, float scale, bool adding) {
    low *= scale;
    high *= scale;
    if (columns == CK_COLUMNS) {
        store(c, adding ? load(c) + low : low);
        store(c + CK_LANES, adding ? load(c + CK_LANES) + high : high);
        return;
    }
    for (int64_t j = 0; j < columns; j++) {
        float value = j < CK_LANES ? low[j] : high[j - CK_LANES];
        c[j] = adding ? c[j] + value : value;
    }
}

static void f32_to_bf16(const float *x, uint16_t *y, int64_t count) {
    int64_t i = 0;
    for (; i + CK_LANES <= count; i += CK_LANES) narrow(load(x + i), y + i);
    for (; i < count; i++) y[i] = bf16_bits(x[i]);
}

static void bf16_to_f32(const uint16_t *x, float *y, int64_t count) {
    int64_t i = 0;
    for (; i + CK_LANES <= count; i += CK_LANES) store(y + i, widen(x + i));
    for (; i < count; i++) y[i] = bf16_value(x[i]);
}
