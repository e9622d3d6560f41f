// One row times weights in a file's own blocks, read once from memory, x in 8 bits: the codes are multiplied as they are.
//
// Σ w x = Σ over runs of 16: scale · step · Σ code · byte - least · step · Σ byte, where x = step · byte in blocks of 64.
// Prepared: the bytes of x in their order, then per 64 the step, then per 16 step · Σ byte.

_Static_assert(
    CK_BLOCK + (1 + CK_BLOCK / CK_RUN) * sizeof(float) <= CK_PREPARED_BYTES, "a row in its order does not fit where it is prepared");

CK_INLINE bool block_rows_whole(const ck_matrix *b) { return b->encoding > CK_NF4 && b->columns % CK_BLOCK == 0; }

static void prepare_rounded_in_order(const float *x, int64_t k, void *prepared) {
    int8_t *bytes = prepared;
    float *steps = (float *)(bytes + k), *sums = steps + k / CK_BLOCK;
    for (int64_t block = 0; block < k / CK_BLOCK; block++, x += CK_BLOCK, bytes += CK_BLOCK) {
        float top = 0;
        for (int i = 0; i < CK_BLOCK; i++) top = fmaxf(top, fabsf(x[i]));
        float inverse = top > 0 ? 127 / top : 0, step = top / 127;
        steps[block] = step;
        for (int run = 0; run < CK_BLOCK / CK_RUN; run++) {
            int sum = 0;
            for (int i = run * CK_RUN; i < (run + 1) * CK_RUN; i++) sum += bytes[i] = (int8_t)lrintf(x[i] * inverse);
            sums[block * (CK_BLOCK / CK_RUN) + run] = step * (float)sum;
        }
    }
}

// Σ code · byte over 32 of both, as eight sums, of which the first four belong to the first 16.
CK_INLINE __m256 code_products(__m256i codes, __m256i x) {
    __m256i magnitudes = _mm256_abs_epi8(codes), signed_x = _mm256_sign_epi8(x, codes);
    // A magnitude is at most 128 and a byte of x at most 127: two products stay within 16 bits.
    __m256i pairs = _mm256_maddubs_epi16(magnitudes, signed_x);
    return _mm256_cvtepi32_ps(_mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

CK_INLINE float sum8(__m256 x) {
    __m128 half = _mm_add_ps(_mm256_castps256_ps128(x), _mm256_extractf128_ps(x, 1));
    half = _mm_add_ps(half, _mm_movehl_ps(half, half));
    return _mm_cvtss_f32(_mm_add_ss(half, _mm_movehdup_ps(half)));
}

// Whether both runs of 32 neighbours have one scale.
CK_INLINE bool shares_scale(ck_encoding encoding) { return encoding != CK_Q2_K && encoding != CK_Q3_K && encoding != CK_Q6_K; }

// 32 neighbours, the runs `run` and `run + 1` of a block.
CK_INLINE void add_codes(
    ck_encoding encoding, const void *block, int run, const int8_t *x, float step, const float *sums, __m256 *total, float *taken) {
    run_scales first = scales_of(encoding, block, run);
    __m256 factor = _mm256_set1_ps(first.scale * step);
    if (!shares_scale(encoding)) {
        run_scales second = scales_of(encoding, block, run + 1);
        factor = _mm256_insertf128_ps(factor, _mm_set1_ps(second.scale * step), 1);
        if (has_least(encoding)) *taken += first.least * sums[0] + second.least * sums[1];
    } else if (has_least(encoding)) {
        *taken += first.least * (sums[0] + sums[1]);
    }
    __m256i codes = _mm256_set_m128i((__m128i)run_codes(encoding, block, run + 1), (__m128i)run_codes(encoding, block, run));
    *total = _mm256_fmadd_ps(code_products(codes, _mm256_loadu_si256((const __m256i *)x)), factor, *total);
}

CK_INLINE void gemv_encoded(
    ck_encoding encoding, const ck_matrix *b, const void *prepared, float *y, int64_t begin, int64_t end, float scale, bool adding) {
    const int64_t k = b->columns, values = ck_values_of(encoding), bytes = ck_bytes_of(encoding);
    const int8_t *x = prepared;
    const float *steps = (const float *)(x + k), *sums = steps + k / CK_BLOCK;
    for (int64_t row = begin; row < end; row++) {
        const char *block = block_row(b, row);
        __m256 total[2] = {_mm256_setzero_ps(), _mm256_setzero_ps()};
        float taken[2] = {0, 0};
        for (int64_t at = 0; at < k; at += values, block += bytes) {
            // The hardware stops at a page's end; the next rows' codes are asked for by hand.
            _mm_prefetch(block + 4096, _MM_HINT_T0);
            if (values > 64) _mm_prefetch(block + 4096 + 64, _MM_HINT_T0);
#pragma clang loop unroll(full)
            for (int run = 0; run < values / CK_RUN; run += 2) {
                int64_t here = at + run * CK_RUN;
                add_codes(
                    encoding, block, run, x + here, steps[here / CK_BLOCK], sums + here / CK_RUN, &total[run / 2 % 2], &taken[run / 2 % 2]);
            }
        }
        put(y + row, sum8(_mm256_add_ps(total[0], total[1])) - (taken[0] + taken[1]), scale, adding);
    }
}

static void gemv_blocks(const ck_matrix *b, const void *prepared, float *y, int64_t begin, int64_t end, float scale, bool adding) {
    switch (b->encoding) {
#define CK_GEMV(encoding, name, values, bytes, block) \
    case encoding: gemv_encoded(encoding, b, prepared, y, begin, end, scale, adding); break;
        CK_BLOCK_ENCODINGS(CK_GEMV)
    default: __builtin_trap();
    }
}
