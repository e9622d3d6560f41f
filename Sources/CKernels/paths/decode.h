// Block encodings, 16 neighbours at a time: value = scale · code - least, in vectors that any processor has.
//
// Every encoding is made of runs of 16 with one scale; what `encoding` is, is known where these are inlined.

typedef int8_t run16 __attribute__((vector_size(16)));
typedef uint8_t bytes16 __attribute__((vector_size(16)));
typedef uint8_t bytes16_loose __attribute__((vector_size(16), aligned(1)));

#define CK_RUN 16

CK_INLINE bytes16 load16(const void *p) { return *(const bytes16_loose *)p; }

CK_INLINE float half_value(uint16_t bits) {
#if CK_LANES >= 8 || defined(__aarch64__)
    _Float16 value;
    memcpy(&value, &bits, 2);
    return (float)value;
#else
    float value;
    ck_f16_to_f32(&bits, &value, 1);
    return value;
#endif
}

// Half a block of 32 nibbles: the low ones come first.
CK_INLINE bytes16 nibbles(const uint8_t *qs, int run) { return run % 2 ? load16(qs) >> 4 : load16(qs) & 15; }

// 16 bits as 16 bytes of 0 or 16.
CK_INLINE bytes16 fifth_bits(const uint8_t *two) {
    const bytes16 places = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    bytes16 low = (bytes16){0} + two[0], high = (bytes16){0} + two[1];
    bytes16 both = __builtin_shufflevector(low, high, 0, 1, 2, 3, 4, 5, 6, 7, 24, 25, 26, 27, 28, 29, 30, 31);
    return (bytes16)((both & places) == places) & 16;
}

CK_INLINE run16 iq4_codes(bytes16 index) {
#if CK_LANES >= 8
    return (run16)_mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)ck_iq4_table), (__m128i)index);
#else
    run16 codes;
    for (int i = 0; i < CK_RUN; i++) codes[i] = ck_iq4_table[index[i]];
    return codes;
#endif
}

// The signed codes of run `run` of a block.
CK_INLINE run16 run_codes(ck_encoding encoding, const void *block, int run) {
    // Of 256 values: which half of the block, which 32 of that half, which 16 of those.
    const int half = run / 8, quarter = run % 8 / 2, at = run % 2 * CK_RUN;
    switch (encoding) {
    case CK_Q4_0: return (run16)nibbles(((const ck_block_q4_0 *)block)->qs, run) - 8;
    case CK_Q4_1: return (run16)nibbles(((const ck_block_q4_1 *)block)->qs, run);
    case CK_Q5_0: {
        const ck_block_q5_0 *b = block;
        return (run16)(nibbles(b->qs, run) | fifth_bits(b->qh + 2 * run)) - 16;
    }
    case CK_Q5_1: {
        const ck_block_q5_1 *b = block;
        return (run16)(nibbles(b->qs, run) | fifth_bits(b->qh + 2 * run));
    }
    case CK_Q8_0: return (run16)load16(((const ck_block_q8_0 *)block)->qs + run * CK_RUN);
    case CK_Q2_K: return (run16)(load16(((const ck_block_q2_k *)block)->qs + half * 32 + at) >> (uint8_t)(2 * quarter) & 3);
    case CK_Q3_K: {
        const ck_block_q3_k *b = block;
        bytes16 low = load16(b->qs + half * 32 + at) >> (uint8_t)(2 * quarter) & 3;
        bytes16 high = load16(b->hmask + at) >> (uint8_t)(run / 2) & 1;
        return (run16)(low | high << 2) - 4;
    }
    case CK_Q4_K: return (run16)(load16(((const ck_block_q4_k *)block)->qs + run / 4 * 32 + at) >> (uint8_t)(run / 2 % 2 * 4) & 15);
    case CK_Q5_K: {
        const ck_block_q5_k *b = block;
        bytes16 low = load16(b->qs + run / 4 * 32 + at) >> (uint8_t)(run / 2 % 2 * 4) & 15;
        bytes16 high = load16(b->qh + at) >> (uint8_t)(run / 2) & 1;
        return (run16)(low | high << 4);
    }
    case CK_Q6_K: {
        const ck_block_q6_k *b = block;
        bytes16 low = load16(b->ql + half * 64 + run % 4 * CK_RUN) >> (uint8_t)(quarter / 2 * 4) & 15;
        bytes16 high = load16(b->qh + half * 32 + at) >> (uint8_t)(2 * quarter) & 3;
        return (run16)(low | high << 4) - 32;
    }
    case CK_IQ4_NL: return iq4_codes(nibbles(((const ck_block_iq4_nl *)block)->qs, run));
    case CK_IQ4_XS: return iq4_codes(nibbles(((const ck_block_iq4_xs *)block)->qs + run / 2 * CK_RUN, run));
    default: __builtin_trap();
    }
}

// Whether values have a minimum taken off.
CK_INLINE bool has_least(ck_encoding encoding) {
    return encoding == CK_Q4_1 || encoding == CK_Q5_1 || encoding == CK_Q2_K || encoding == CK_Q4_K || encoding == CK_Q5_K;
}

typedef struct {
    float scale, least;
} run_scales;

// The 6-bit scale and minimum of group j of q4_K and q5_K.
CK_INLINE run_scales six_bit_scales(const uint8_t *packed, int j, uint16_t d, uint16_t dmin) {
    int scale = j < 4 ? packed[j] & 63 : (packed[j + 4] & 15) | packed[j - 4] >> 6 << 4;
    int least = j < 4 ? packed[j + 4] & 63 : packed[j + 4] >> 4 | packed[j] >> 6 << 4;
    return (run_scales){half_value(d) * (float)scale, half_value(dmin) * (float)least};
}

// The scale of run `run` of a block, and its minimum where the encoding has one.
CK_INLINE run_scales scales_of(ck_encoding encoding, const void *block, int run) {
    switch (encoding) {
    case CK_Q4_0:
    case CK_Q5_0:
    case CK_Q8_0:
    case CK_IQ4_NL: return (run_scales){half_value(*(const uint16_t *)block), 0};
    case CK_Q4_1:
    case CK_Q5_1: return (run_scales){half_value(((const uint16_t *)block)[0]), -half_value(((const uint16_t *)block)[1])};
    case CK_Q2_K: {
        const ck_block_q2_k *b = block;
        return (run_scales){half_value(b->d) * (float)(b->scales[run] & 15), half_value(b->dmin) * (float)(b->scales[run] >> 4)};
    }
    case CK_Q3_K: {
        const ck_block_q3_k *b = block;
        int low = run < 8 ? b->scales[run] & 15 : b->scales[run - 8] >> 4, high = b->scales[8 + run % 4] >> (run / 4 * 2) & 3;
        return (run_scales){half_value(b->d) * (float)((low | high << 4) - 32), 0};
    }
    case CK_Q4_K: {
        const ck_block_q4_k *b = block;
        return six_bit_scales(b->scales, run / 2, b->d, b->dmin);
    }
    case CK_Q5_K: {
        const ck_block_q5_k *b = block;
        return six_bit_scales(b->scales, run / 2, b->d, b->dmin);
    }
    case CK_Q6_K: {
        const ck_block_q6_k *b = block;
        return (run_scales){half_value(b->d) * (float)b->scales[run], 0};
    }
    case CK_IQ4_XS: {
        const ck_block_iq4_xs *b = block;
        int group = run / 2, scale = (b->scales_l[group / 2] >> (group % 2 * 4) & 15) | (b->scales_h >> (group * 2) & 3) << 4;
        return (run_scales){half_value(b->d) * (float)(scale - 32), 0};
    }
    default: __builtin_trap();
    }
}

// Weights whose scales are read together.
#define CK_SEGMENT 256

// Whole numbers for scales, and one half for 256 of them.
CK_INLINE bool has_whole_scales(ck_encoding encoding) { return ck_values_of(encoding) == CK_SEGMENT; }

// Whether runs of 16 have scales of their own; else both of 32 neighbours have one.
CK_INLINE bool is_by_sixteens(ck_encoding encoding) { return encoding == CK_Q2_K || encoding == CK_Q3_K || encoding == CK_Q6_K; }

// Of a run of a block of 256: the scale as a whole number.
CK_INLINE int whole_scale(ck_encoding encoding, const void *block, int run) {
    switch (encoding) {
    case CK_Q2_K: return ((const ck_block_q2_k *)block)->scales[run] & 15;
    case CK_Q3_K: {
        const ck_block_q3_k *b = block;
        int low = run < 8 ? b->scales[run] & 15 : b->scales[run - 8] >> 4, high = b->scales[8 + run % 4] >> (run / 4 * 2) & 3;
        return (low | high << 4) - 32;
    }
    case CK_Q4_K:
    case CK_Q5_K: {
        const uint8_t *packed = encoding == CK_Q4_K ? ((const ck_block_q4_k *)block)->scales : ((const ck_block_q5_k *)block)->scales;
        int j = run / 2;
        return j < 4 ? packed[j] & 63 : (packed[j + 4] & 15) | packed[j - 4] >> 6 << 4;
    }
    case CK_Q6_K: return ((const ck_block_q6_k *)block)->scales[run];
    case CK_IQ4_XS: {
        const ck_block_iq4_xs *b = block;
        int group = run / 2;
        return ((b->scales_l[group / 2] >> (group % 2 * 4) & 15) | (b->scales_h >> (group * 2) & 3) << 4) - 32;
    }
    default: __builtin_trap();
    }
}

// The block that holds run `run` of a row, and that run's place in it.
CK_INLINE const void *block_of(ck_encoding encoding, const void *row, int64_t run, int *place) {
    const int64_t runs = ck_values_of(encoding) / CK_RUN;
    *place = (int)(run % runs);
    return (const char *)row + run / runs * ck_bytes_of(encoding);
}

// Run `run` of a row as f32, as the reference rounds: product and difference apart.
CK_INLINE void decode_run(ck_encoding encoding, const void *row, int64_t run, float *y) {
    int place;
    const void *block = block_of(encoding, row, run, &place);
    run_scales s = scales_of(encoding, block, place);
    int8_t codes[CK_RUN];
    run16 all = run_codes(encoding, block, place);
    memcpy(codes, &all, sizeof codes);
    for (int i = 0; i < CK_RUN; i++) {
        float value = s.scale * (float)codes[i];
        y[i] = value;
    }
    if (!has_least(encoding)) return;
    for (int i = 0; i < CK_RUN; i++) y[i] -= s.least;
}

// Values [column, column + count) of a row of blocks.
CK_INLINE void decode_row(ck_encoding encoding, const void *row, int64_t column, int64_t count, float *y) {
    for (; count > 0 && column % CK_RUN; column++, count--) {
        float run[CK_RUN];
        decode_run(encoding, row, column / CK_RUN, run);
        *y++ = run[column % CK_RUN];
    }
    for (; count >= CK_RUN; column += CK_RUN, count -= CK_RUN, y += CK_RUN) decode_run(encoding, row, column / CK_RUN, y);
    if (count <= 0) return;
    float run[CK_RUN];
    decode_run(encoding, row, column / CK_RUN, run);
    memcpy(y, run, (size_t)count * 4);
}

CK_INLINE const void *block_row(const ck_matrix *b, int64_t row) {
    return (const char *)b->data + row * b->stride / ck_layouts[b->encoding].values * ck_layouts[b->encoding].bytes;
}

// The same of a matrix; a version of the loop for each encoding.
static void fetch_blocks(const ck_matrix *b, int64_t row, int64_t column, int64_t count, float *y) {
    const void *blocks = block_row(b, row);
    switch (b->encoding) {
#define CK_DECODE(encoding, name, values, bytes, block) \
    case encoding: decode_row(encoding, blocks, column, count, y); break;
        CK_BLOCK_ENCODINGS(CK_DECODE)
    default: __builtin_trap();
    }
}
