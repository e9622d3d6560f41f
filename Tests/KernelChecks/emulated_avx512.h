// AVX-512 in plain C, so that its kernels can be checked on a processor without it: SIMDe (Debian: libsimde-dev), and here what version
// 0.7 of it lacks. Only Scripts/emulate-avx512.sh includes it.
#pragma once
#define SIMDE_ENABLE_NATIVE_ALIASES
#include <math.h>
#include <simde/x86/avx512.h>
#include <stdint.h>
#include <string.h>

typedef union {
    __m512 f;
    __m512i i;
    float floats[16];
    int32_t words[16];
    uint16_t halves[32];
} lanes512;

#define EMULATED static inline __attribute__((unused))
#define EACH(i, count) for (int i = 0; i < (count); i++)

EMULATED __m512 emulated_maskz_loadu_ps(uint16_t mask, const void *p) {
    lanes512 y = {0};
    EACH(i, 16) if (mask >> i & 1) y.floats[i] = ((const float *)p)[i];
    return y.f;
}
EMULATED __m512i emulated_maskz_loadu_epi16(uint32_t mask, const void *p) {
    lanes512 y = {0};
    EACH(i, 32) if (mask >> i & 1) y.halves[i] = ((const uint16_t *)p)[i];
    return y.i;
}
EMULATED __m128i emulated_maskz_loadu_epi8(uint16_t mask, const void *p) {
    uint8_t bytes[16] = {0};
    EACH(i, 16) if (mask >> i & 1) bytes[i] = ((const uint8_t *)p)[i];
    __m128i y;
    memcpy(&y, bytes, 16);
    return y;
}
EMULATED void emulated_mask_storeu_ps(void *p, uint16_t mask, __m512 x) {
    lanes512 from = {.f = x};
    EACH(i, 16) if (mask >> i & 1) ((float *)p)[i] = from.floats[i];
}
EMULATED void emulated_mask_storeu_epi32(void *p, uint16_t mask, __m512i x) {
    lanes512 from = {.i = x};
    EACH(i, 16) if (mask >> i & 1) ((int32_t *)p)[i] = from.words[i];
}
EMULATED __m512i emulated_alignr_epi32(__m512i high, __m512i low, int words) {
    lanes512 from[2] = {{.i = low}, {.i = high}}, y;
    EACH(i, 16) y.words[i] = from[(i + words) / 16].words[(i + words) % 16];
    return y.i;
}
EMULATED __m512i emulated_cvtps_epi32(__m512 x) {
    lanes512 from = {.f = x}, y;
    EACH(i, 16) y.words[i] = (int32_t)lrintf(from.floats[i]);
    return y.i;
}
EMULATED __m512 emulated_cvtepi32_ps(__m512i x) {
    lanes512 from = {.i = x}, y;
    EACH(i, 16) y.floats[i] = (float)from.words[i];
    return y.f;
}
EMULATED __m512i emulated_cvtepu16_epi32(__m256i x) {
    uint16_t from[16];
    lanes512 y;
    memcpy(from, &x, 32);
    EACH(i, 16) y.words[i] = from[i];
    return y.i;
}
EMULATED __m512i emulated_cvtepu8_epi32(__m128i x) {
    uint8_t from[16];
    lanes512 y;
    memcpy(from, &x, 16);
    EACH(i, 16) y.words[i] = from[i];
    return y.i;
}
EMULATED float emulated_reduce_add_ps(__m512 x) {
    lanes512 from = {.f = x};
    float total = 0;
    EACH(i, 16) total += from.floats[i];
    return total;
}
EMULATED float emulated_reduce_max_ps(__m512 x) {
    lanes512 from = {.f = x};
    float most = from.floats[0];
    EACH(i, 16) most = fmaxf(most, from.floats[i]);
    return most;
}
EMULATED int emulated_reduce_add_epi32(__m512i x) {
    lanes512 from = {.i = x};
    int total = 0;
    EACH(i, 16) total += from.words[i];
    return total;
}
EMULATED uint16_t emulated_bf16(float x) {
    uint32_t bits;
    memcpy(&bits, &x, 4);
    return (uint16_t)((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
}
EMULATED __m256i emulated_cvtneps_pbh(__m512 x) {
    lanes512 from = {.f = x};
    uint16_t halves[16];
    EACH(i, 16) halves[i] = emulated_bf16(from.floats[i]);
    __m256i y;
    memcpy(&y, halves, 32);
    return y;
}
EMULATED __m512i emulated_cvtne2ps_pbh(__m512 high, __m512 low) {
    lanes512 upper = {.f = high}, lower = {.f = low}, y;
    EACH(i, 16) {
        y.halves[i] = emulated_bf16(lower.floats[i]);
        y.halves[i + 16] = emulated_bf16(upper.floats[i]);
    }
    return y.i;
}

#undef _mm512_maskz_loadu_ps
#undef _mm512_maskz_loadu_epi16
#undef _mm_maskz_loadu_epi8
#undef _mm512_mask_storeu_ps
#undef _mm512_mask_storeu_epi32
#undef _mm512_cvtps_epi32
#undef _mm512_cvtepi32_ps
#undef _mm512_cvtepu16_epi32
#undef _mm512_cvtepu8_epi32
#undef _mm512_reduce_add_ps
#undef _mm512_reduce_max_ps
#undef _mm512_reduce_add_epi32
#undef _mm512_cvtneps_pbh
#undef _mm512_cvtne2ps_pbh
#define _mm512_maskz_loadu_ps emulated_maskz_loadu_ps
#define _mm512_maskz_loadu_epi16 emulated_maskz_loadu_epi16
#define _mm_maskz_loadu_epi8 emulated_maskz_loadu_epi8
#define _mm512_mask_storeu_ps emulated_mask_storeu_ps
#define _mm512_mask_storeu_epi32 emulated_mask_storeu_epi32
#define _mm512_alignr_epi32 emulated_alignr_epi32
#define _mm512_cvtps_epi32 emulated_cvtps_epi32
#define _mm512_cvtepi32_ps emulated_cvtepi32_ps
#define _mm512_cvtepu16_epi32 emulated_cvtepu16_epi32
#define _mm512_cvtepu8_epi32 emulated_cvtepu8_epi32
#define _mm512_reduce_add_ps emulated_reduce_add_ps
#define _mm512_reduce_max_ps emulated_reduce_max_ps
#define _mm512_reduce_add_epi32 emulated_reduce_add_epi32
#define _mm512_cvtneps_pbh emulated_cvtneps_pbh
#define _mm512_cvtne2ps_pbh emulated_cvtne2ps_pbh
