// The 256-bit dot products of bytes and of words (AVX-VNNI) in plain C, so that the path can be checked on a processor without them.
#pragma once
#include <immintrin.h>
#include <stdint.h>
#include <string.h>

#define EMULATED_VNNI static inline __attribute__((always_inline, target("avx2")))

EMULATED_VNNI __m256i emulated_dpbusd(__m256i sums, __m256i unsigned_bytes, __m256i signed_bytes) {
    int32_t total[8];
    uint8_t x[32];
    int8_t y[32];
    memcpy(total, &sums, 32), memcpy(x, &unsigned_bytes, 32), memcpy(y, &signed_bytes, 32);
    for (int i = 0; i < 32; i++) total[i / 4] += x[i] * y[i];
    memcpy(&sums, total, 32);
    return sums;
}

EMULATED_VNNI __m256i emulated_dpwssd(__m256i sums, __m256i a, __m256i b) {
    int32_t total[8];
    int16_t x[16], y[16];
    memcpy(total, &sums, 32), memcpy(x, &a, 32), memcpy(y, &b, 32);
    for (int i = 0; i < 16; i++) total[i / 2] += x[i] * y[i];
    memcpy(&sums, total, 32);
    return sums;
}

#define _mm256_dpbusd_avx_epi32 emulated_dpbusd
#define _mm256_dpwssd_avx_epi32 emulated_dpwssd
