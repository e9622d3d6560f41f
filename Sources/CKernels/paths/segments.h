// Up to 256 weights of a row in a file's own blocks, as row products multiply them: codes in bytes, unsigned where they may be, and scales.

// What makes all codes unsigned; 0 where they are so already, or where that would need more than 7 bits.
CK_INLINE int code_zero(ck_encoding encoding) {
    switch (encoding) {
    case CK_Q4_0: return 8;
    case CK_Q5_0: return 16;
    case CK_Q3_K: return 4;
    case CK_Q6_K: return 32;
    default: return 0;
    }
}
CK_INLINE bool has_signed_codes(ck_encoding encoding) { return encoding == CK_Q8_0 || encoding == CK_IQ4_NL || encoding == CK_IQ4_XS; }
CK_INLINE bool takes_off(ck_encoding encoding) { return has_least(encoding) || code_zero(encoding) != 0; }

// Up to 256 weights of a row.
typedef struct {
    __m256i codes[CK_SEGMENT / 32];
    __m256i magnitudes[CK_SEGMENT / 32];  // of signed codes
    __m256i whole[CK_SEGMENT / 32];       // whole scales, as 16 bits beside the pairs that they multiply
    float scales[CK_SEGMENT / 32];        // else: of 32 each
    float least[CK_SEGMENT / CK_RUN];     // of 32 each, or of 16
    float d;                              // of the whole scales
} decoded_segment;

CK_INLINE float whole_unit(ck_encoding encoding, const void *block) {
    switch (encoding) {
    case CK_Q2_K: return half_value(((const ck_block_q2_k *)block)->d);
    case CK_Q3_K: return half_value(((const ck_block_q3_k *)block)->d);
    case CK_Q6_K: return half_value(((const ck_block_q6_k *)block)->d);
    default: return half_value(*(const uint16_t *)block);
    }
}

// 32 neighbours and their scales; `at`: which 32 of the segment.
CK_INLINE void decode_neighbours(ck_encoding encoding, const void *block, int run, int64_t at, decoded_segment *to) {
    run16 zero = (run16){0} + (int8_t)code_zero(encoding);
    run16 low = run_codes(encoding, block, run) + zero, high = run_codes(encoding, block, run + 1) + zero;
    to->codes[at] = _mm256_set_m128i((__m128i)high, (__m128i)low);
    if (has_signed_codes(encoding)) to->magnitudes[at] = _mm256_abs_epi8(to->codes[at]);
    if (!has_whole_scales(encoding)) {
        run_scales s = scales_of(encoding, block, run);
        to->scales[at] = s.scale;
        to->least[at] = has_least(encoding) ? s.least : s.scale * (float)code_zero(encoding);
        return;
    }
    int first = whole_scale(encoding, block, run);
    if (!is_by_sixteens(encoding)) {
        to->whole[at] = _mm256_set1_epi16((int16_t)first);
        if (has_least(encoding)) to->least[at] = scales_of(encoding, block, run).least;
        return;
    }
    int second = whole_scale(encoding, block, run + 1);
    to->whole[at] = _mm256_set_m128i(_mm_set1_epi16((int16_t)second), _mm_set1_epi16((int16_t)first));
    for (int i = 0; i < 2; i++) {
        float zeros = to->d * (float)((i ? second : first) * code_zero(encoding));
        to->least[2 * at + i] = has_least(encoding) ? scales_of(encoding, block, run + i).least : zeros;
    }
}

// `runs`: of 32 weights, 8 but at a row's end.
CK_INLINE void decode_segment(ck_encoding encoding, const char *block, int64_t runs, decoded_segment *to) {
    if (has_whole_scales(encoding)) {
        to->d = whole_unit(encoding, block);
#pragma clang loop unroll(full)
        for (int at = 0; at < CK_SEGMENT / 32; at++) decode_neighbours(encoding, block, at * 2, at, to);
        return;
    }
    if (runs < CK_SEGMENT / 32) memset(to->least, 0, sizeof to->least);
    for (int64_t at = 0; at < runs; at++, block += ck_bytes_of(encoding)) decode_neighbours(encoding, block, 0, at, to);
}
