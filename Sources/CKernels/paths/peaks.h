// What the processor can do at best, measured: the yardstick of the benchmarks.

#define CK_CHAINS 12

static double peak_operations(int64_t rounds, bool bf16, float *sink) {
    vf total[CK_CHAINS] = {{0}};
#if CK_BF16_DOT
    if (bf16) {
        __m512 sums[CK_CHAINS];
        for (int i = 0; i < CK_CHAINS; i++) sums[i] = _mm512_setzero_ps();
        __m512bh x = (__m512bh)_mm512_set1_epi16(0x3f80);
        for (int64_t round = 0; round < rounds; round++) {
#pragma clang loop unroll(full)
            for (int i = 0; i < CK_CHAINS; i++) sums[i] = _mm512_dpbf16_ps(sums[i], x, x);
            __asm__ volatile("" : "+v"(x));
        }
        for (int i = 0; i < CK_CHAINS; i++) total[0] += (vf)sums[i];
        *sink = sum(total[0]);
        return (double)rounds * CK_CHAINS * CK_LANES * 4;
    }
#endif
    (void)bf16;
    vf x = splat(*sink);
    for (int64_t round = 0; round < rounds; round++) {
#pragma clang loop unroll(full)
        for (int i = 0; i < CK_CHAINS; i++) total[i] += x * x;
#if defined(__x86_64__)
        __asm__ volatile("" : "+x"(x));
#endif
    }
    for (int i = 1; i < CK_CHAINS; i++) total[0] += total[i];
    *sink = sum(total[0]);
    return (double)rounds * CK_CHAINS * CK_LANES * 2;
}

static uint64_t read_bytes(const void *bytes, int64_t count) {
    const char *p = bytes;
    vi total[4] = {{0}, {0}, {0}, {0}};
    int64_t step = 4 * (int64_t)sizeof(vi), i = 0;
    for (; i + step <= count; i += step) {
        for (int part = 0; part < 4; part++) {
            vi x;
            memcpy(&x, p + i + part * (int64_t)sizeof(vi), sizeof x);
            total[part] ^= x;
        }
    }
    vi all = total[0] ^ total[1] ^ total[2] ^ total[3];
    uint64_t result = 0;
    for (int lane = 0; lane < CK_LANES; lane++) result += (uint32_t)all[lane];
    for (; i < count; i++) result += (unsigned char)p[i];
    return result;
}
