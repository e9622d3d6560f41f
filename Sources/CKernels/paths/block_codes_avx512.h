// Rows of weights in a file's own blocks with AVX-512: 64 codes at a time, unsigned, and the scales of 256 depths, which stand together.

// What the loops have to know of an encoding.
typedef struct {
    bool is_whole;   // whole numbers for scales, and one half for 256 of them
    int runs;        // of 64 depths that have a scale
    bool has_least;
    int zero_shift;  // 1 << that is added to make codes unsigned; -1: nothing
} block_kind;

CK_INLINE int zero_shift_of(ck_encoding encoding) {
    switch (encoding) {
    case CK_Q3_K: return 2;
    case CK_Q4_0: return 3;
    case CK_Q5_0: return 4;
    case CK_Q6_K: return 5;
    case CK_Q8_0:
    case CK_IQ4_NL:
    case CK_IQ4_XS: return 7;
    default: return -1;
    }
}

CK_INLINE block_kind kind_of(ck_encoding encoding) {
    return (block_kind){has_whole_scales(encoding), is_by_sixteens(encoding) ? 4 : 2, has_least(encoding), zero_shift_of(encoding)};
}

// The left half as it is, the right half shifted by `more` and both by `by`; what is beyond `mask` goes.
CK_INLINE __m512i shifted_halves(const void *bytes32, int by, int more, int mask) {
    const __m512i shifts = _mm512_inserti64x4(_mm512_set1_epi16((short)(by + more)), _mm256_set1_epi16((short)by), 0);
    const __m512i both = _mm512_broadcast_i64x4(_mm256_loadu_si256((const __m256i *)bytes32));
    return _mm512_and_si512(_mm512_srlv_epi16(both, shifts), _mm512_set1_epi8((char)mask));
}

// Two times 32 nibbles, of which the low ones come first.
CK_INLINE __m512i nibbles64(const uint8_t *first, const uint8_t *second) {
    const __m512i shifts = _mm512_set_epi64(0x4000400040004, 0x4000400040004, 0, 0, 0x4000400040004, 0x4000400040004, 0, 0);
    const __m256i low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)first));
    const __m256i high = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)second));
    const __m512i all = _mm512_inserti64x4(_mm512_castsi256_si512(low), high, 1);
    return _mm512_and_si512(_mm512_srlv_epi16(all, shifts), _mm512_set1_epi8(15));
}

CK_INLINE __m512i with_bit(__m512i codes, __mmask64 where, int bit) {
    return _mm512_mask_add_epi8(codes, where, codes, _mm512_set1_epi8((char)bit));
}

CK_INLINE __mmask64 bits64(const uint8_t *first, const uint8_t *second) {
    uint32_t low, high;
    memcpy(&low, first, 4);
    memcpy(&high, second, 4);
    return low | (uint64_t)high << 32;
}

// Where the bit of either group of 32 stands in 32 bytes that have one of eight groups.
CK_INLINE __mmask64 group_bits(const uint8_t *bytes32, int groups) {
    const __m512i places = _mm512_inserti64x4(_mm512_set1_epi8((char)(1 << (groups + 1))), _mm256_set1_epi8((char)(1 << groups)), 0);
    return _mm512_test_epi8_mask(_mm512_broadcast_i64x4(_mm256_loadu_si256((const __m256i *)bytes32)), places);
}

CK_INLINE __m512i iq4_unsigned(__m512i index) {
    const __m128i table = _mm_xor_si128(_mm_loadu_si128((const __m128i *)ck_iq4_table), _mm_set1_epi8((char)128));
    return _mm512_shuffle_epi8(_mm512_broadcast_i32x4(table), index);
}

// The codes of 64 depths, unsigned; `part`: which 64 of a block of 256. Blocks of 32 stand one after the other.
CK_INLINE __m512i codes64(ck_encoding encoding, const char *blocks, int part) {
    const char *next = blocks + (ck_values_of(encoding) == 32 ? ck_bytes_of(encoding) : 0);
#define CK_OF(at, type, field) (((const type *)(at))->field)
    switch (encoding) {
    case CK_Q4_0: return nibbles64(CK_OF(blocks, ck_block_q4_0, qs), CK_OF(next, ck_block_q4_0, qs));
    case CK_Q4_1: return nibbles64(CK_OF(blocks, ck_block_q4_1, qs), CK_OF(next, ck_block_q4_1, qs));
    case CK_IQ4_NL: return iq4_unsigned(nibbles64(CK_OF(blocks, ck_block_iq4_nl, qs), CK_OF(next, ck_block_iq4_nl, qs)));
    case CK_Q5_0:
        return with_bit(
            nibbles64(CK_OF(blocks, ck_block_q5_0, qs), CK_OF(next, ck_block_q5_0, qs)),
            bits64(CK_OF(blocks, ck_block_q5_0, qh), CK_OF(next, ck_block_q5_0, qh)), 16);
    case CK_Q5_1:
        return with_bit(
            nibbles64(CK_OF(blocks, ck_block_q5_1, qs), CK_OF(next, ck_block_q5_1, qs)),
            bits64(CK_OF(blocks, ck_block_q5_1, qh), CK_OF(next, ck_block_q5_1, qh)), 16);
    case CK_Q8_0: {
        const __m256i low = _mm256_loadu_si256((const __m256i *)CK_OF(blocks, ck_block_q8_0, qs));
        const __m256i high = _mm256_loadu_si256((const __m256i *)CK_OF(next, ck_block_q8_0, qs));
        return _mm512_xor_si512(_mm512_inserti64x4(_mm512_castsi256_si512(low), high, 1), _mm512_set1_epi8((char)128));
    }
    case CK_Q2_K: return shifted_halves(CK_OF(blocks, ck_block_q2_k, qs) + part / 2 * 32, part % 2 * 4, 2, 3);
    case CK_Q3_K:
        return with_bit(
            shifted_halves(CK_OF(blocks, ck_block_q3_k, qs) + part / 2 * 32, part % 2 * 4, 2, 3),
            group_bits(CK_OF(blocks, ck_block_q3_k, hmask), 2 * part), 4);
    case CK_Q4_K: return shifted_halves(CK_OF(blocks, ck_block_q4_k, qs) + part * 32, 0, 4, 15);
    case CK_Q5_K:
        return with_bit(
            shifted_halves(CK_OF(blocks, ck_block_q5_k, qs) + part * 32, 0, 4, 15), group_bits(CK_OF(blocks, ck_block_q5_k, qh), 2 * part), 16);
    case CK_Q6_K: {
        const __m512i low = _mm512_loadu_si512(CK_OF(blocks, ck_block_q6_k, ql) + part / 2 * 64);
        const __m512i nibble = _mm512_and_si512(_mm512_srli_epi16(low, part % 2 * 4), _mm512_set1_epi8(15));
        const __m512i high = shifted_halves(CK_OF(blocks, ck_block_q6_k, qh) + part / 2 * 32, part % 2 * 4, 2, 3);
        return _mm512_or_si512(nibble, _mm512_slli_epi16(high, 4));
    }
    case CK_IQ4_XS: {
        const uint8_t *qs = CK_OF(blocks, ck_block_iq4_xs, qs) + part * 32;
        return iq4_unsigned(nibbles64(qs, qs + 16));
    }
    default: __builtin_trap();
    }
#undef CK_OF
}

// The scales of a segment of a row: of blocks of 256 the whole numbers, a run a lane, of 32 depths the left eight; then, in `taken` or in the
// right eight, what is taken off. Of less than a segment (`blocks` of 64) what is beyond stays as it is.
CK_INLINE __m512i segment_scales(ck_encoding encoding, const char *from, int blocks, __m512 *taken, float *d) {
    switch (encoding) {
    case CK_Q4_K:
    case CK_Q5_K: {
        uint16_t halves[2];
        uint32_t packed[3], small[4];
        memcpy(halves, from, 4);
        memcpy(packed, from + 4, 12);
        *d = half_value(halves[0]);
        small[0] = packed[0] & 0x3f3f3f3f;
        small[1] = (packed[2] & 0x0f0f0f0f) | (packed[0] >> 6 & 0x03030303) << 4;
        small[2] = packed[1] & 0x3f3f3f3f;
        small[3] = (packed[2] >> 4 & 0x0f0f0f0f) | (packed[1] >> 6 & 0x03030303) << 4;
        const __m512i all = _mm512_cvtepu8_epi32(_mm_loadu_si128((const __m128i *)small));
        const __m512 minima = _mm512_mul_ps(_mm512_cvtepi32_ps(all), _mm512_set1_ps(half_value(halves[1])));
        return _mm512_mask_blend_epi32(0xff00, all, _mm512_castps_si512(minima));
    }
    case CK_Q2_K: {
        const ck_block_q2_k *b = (const ck_block_q2_k *)from;
        *d = half_value(b->d);
        const __m512i all = _mm512_cvtepu8_epi32(_mm_loadu_si128((const __m128i *)b->scales));
        *taken = _mm512_mul_ps(_mm512_cvtepi32_ps(_mm512_srli_epi32(all, 4)), _mm512_set1_ps(half_value(b->dmin)));
        return _mm512_and_si512(all, _mm512_set1_epi32(15));
    }
    case CK_Q6_K: {
        const ck_block_q6_k *b = (const ck_block_q6_k *)from;
        *d = half_value(b->d);
        return _mm512_cvtepi8_epi32(_mm_loadu_si128((const __m128i *)b->scales));
    }
    case CK_Q3_K:
    case CK_IQ4_XS: {
        int32_t whole[16] = {0};
        const int step = encoding == CK_Q3_K ? 1 : 2;
        *d = half_value(encoding == CK_Q3_K ? ((const ck_block_q3_k *)from)->d : *(const uint16_t *)from);
        for (int run = 0; run < 16; run += step) whole[run / step] = whole_scale(encoding, from, run);
        return _mm512_loadu_si512(whole);
    }
    default: {
        // A half at the front of each block of 32, and behind it another where something is added.
        uint16_t halves[16] = {0};
        for (int i = 0; i < 2 * blocks; i++) {
            memcpy(halves + i, from + i * ck_bytes_of(encoding), 2);
            if (has_least(encoding)) memcpy(halves + 8 + i, from + i * ck_bytes_of(encoding) + 2, 2);
        }
        const __m512 all = _mm512_cvtph_ps(_mm256_loadu_si256((const __m256i *)halves));
        if (!has_least(encoding)) return _mm512_castps_si512(all);
        return _mm512_castps_si512(_mm512_mask_sub_ps(all, 0xff00, _mm512_setzero_ps(), all));
    }
    }
}

CK_INLINE int64_t segment_bytes(ck_encoding encoding) { return CK_SEGMENT / ck_values_of(encoding) * ck_bytes_of(encoding); }

CK_INLINE bool block_rows_whole(const ck_matrix *b) { return b->encoding > CK_NF4 && b->columns % CK_BLOCK == 0; }

// Run `run` of 16 of the 64 whose codes these are, as the reference rounds: product and difference apart.
CK_INLINE __m512 run_values(ck_encoding encoding, __m128i codes, const char *block, int run) {
    const run_scales s = scales_of(encoding, block, run);
    const __m512 values = _mm512_mul_ps(_mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(codes)), _mm512_set1_ps(s.scale));
    return has_least(encoding) ? _mm512_sub_ps(values, _mm512_set1_ps(s.least)) : values;
}

// `runs` runs of 16 from a column on, a multiple of 32, as f32; four or two.
CK_INLINE void encoded_values(ck_encoding encoding, const char *row, int64_t column, int runs, __m512 *values) {
    const int64_t of = ck_values_of(encoding), whole = column / CK_BLOCK * CK_BLOCK;
    const char *block = row + whole / of * ck_bytes_of(encoding);
    const int part = (int)(whole % of / CK_BLOCK), first = (int)(column - whole) / CK_RUN;
    const block_kind kind = kind_of(encoding);
    const __m512i zero = _mm512_set1_epi8(kind.zero_shift < 0 ? 0 : (char)(1 << kind.zero_shift));
    int8_t codes[CK_BLOCK];
    _mm512_storeu_si512(codes, _mm512_sub_epi8(codes64(encoding, block, part), zero));
    for (int i = 0; i < runs; i++) {
        const int run = first + i;
        const char *at = of == 32 ? block + run / 2 * ck_bytes_of(encoding) : block;
        const __m128i these = _mm_loadu_si128((const __m128i *)(codes + run * CK_RUN));
        values[i] = run_values(encoding, these, at, of == 32 ? run % 2 : part * 4 + run);
    }
}

// The same of a matrix whose rows are whole blocks of 64; a version for each encoding.
CK_INLINE void block_values(const ck_matrix *b, int64_t row, int64_t column, int runs, __m512 *values) {
    const char *blocks = block_row(b, row);
    switch (b->encoding) {
#define CK_VALUES(encoding, name, of, bytes, block) \
    case encoding: encoded_values(encoding, blocks, column, runs, values); break;
        CK_BLOCK_ENCODINGS(CK_VALUES)
    default: __builtin_trap();
    }
}
