#include <math.h>
#include <string.h>

#include "CKernels.h"

// Quantiles of the normal distribution, scaled to [-1, 1]. Source: QLoRA (arXiv 2305.14314), appendix E.
const float ck_nf4_table[16] = {
    -1.0f,
    -0.6961928009986877f,
    -0.5250730514526367f,
    -0.39491748809814453f,
    -0.28444138169288635f,
    -0.18477343022823334f,
    -0.09105003625154495f,
    0.0f,
    0.07958029955625534f,
    0.16093020141124725f,
    0.24611230194568634f,
    0.33791524171829224f,
    0.44070982933044434f,
    0.5626170039176941f,
    0.7229568362236023f,
    1.0f,
};

// The middles between neighbours in the table, as bitsandbytes rounds them; a value above one takes the higher code.
static const float borders[15] = {
    -0.8480964004993439f, -0.6106329262256622f, -0.4599952697753906f, -0.33967943489551544f, -0.23460740596055984f,
    -0.13791173323988914f, -0.045525018125772476f, 0.03979014977812767f, 0.1202552504837513f, 0.2035212516784668f,
    0.2920137718319893f, 0.3893125355243683f, 0.5016634166240692f, 0.6427869200706482f, 0.8614784181118011f,
};

static uint8_t nearest(float x) {
    uint8_t code = 0;
    for (int i = 0; i < 15; i++) code += x > borders[i];
    return code;
}

void ck_nf4_quantize(const float *x, uint8_t *codes, float *absmax, int64_t count) {
    for (int64_t block = 0; block < count / 64; block++, x += 64, codes += 32) {
        float most = 0;
        for (int i = 0; i < 64; i++) most = fabsf(x[i]) > most ? fabsf(x[i]) : most;
        absmax[block] = most;
        float scale = most > 0 ? 1 / most : 0;
        for (int i = 0; i < 32; i++) codes[i] = (uint8_t)(nearest(x[2 * i] * scale) << 4 | nearest(x[2 * i + 1] * scale));
    }
}

void ck_nf4_dequantize(const uint8_t *codes, const float *absmax, float *y, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        uint8_t code = codes[i / 2];
        y[i] = ck_nf4_table[i % 2 ? code & 15 : code >> 4] * absmax[i / 64];
    }
}

void ck_f32_to_bf16(const float *x, uint16_t *y, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        uint32_t wide;
        memcpy(&wide, x + i, 4);
        bool nan = (wide & 0x7fffffff) > 0x7f800000;
        y[i] = (uint16_t)(nan ? wide >> 16 | 0x40 : (wide + 0x7fff + (wide >> 16 & 1)) >> 16);
    }
}

void ck_bf16_to_f32(const uint16_t *x, float *y, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        uint32_t wide = (uint32_t)x[i] << 16;
        memcpy(y + i, &wide, 4);
    }
}

void ck_f16_to_f32(const uint16_t *x, float *y, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        uint32_t sign = (uint32_t)(x[i] & 0x8000) << 16, exponent = x[i] >> 10 & 31, fraction = x[i] & 1023, wide;
        if (exponent == 31) wide = sign | 0x7f800000 | fraction << 13;
        else if (exponent) wide = sign | (exponent + 112) << 23 | fraction << 13;
        else {
            // Zero and the subnormals: fraction · 2^-24.
            float value = (float)fraction * 5.9604644775390625e-8f;
            memcpy(&wide, &value, 4);
            wide |= sign;
        }
        memcpy(y + i, &wide, 4);
    }
}

void ck_f32_to_f16(const float *x, uint16_t *y, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        uint32_t wide;
        memcpy(&wide, x + i, 4);
        uint32_t sign = wide >> 16 & 0x8000, magnitude = wide & 0x7fffffff;
        if (magnitude > 0x7f800000) y[i] = (uint16_t)(sign | 0x7e00);
        else if (magnitude >= 0x47800000) y[i] = (uint16_t)(sign | 0x7c00);
        else if (magnitude < 0x38800000) {
            // Below 2^-14: whole multiples of 2^-24.
            float value = fabsf(x[i]) * 16777216.0f + 8388608.0f - 8388608.0f;
            y[i] = (uint16_t)(sign | (uint32_t)value);
        } else y[i] = (uint16_t)(sign | (magnitude + 0xfff + (magnitude >> 13 & 1) - 0x38000000) >> 13);
    }
}
