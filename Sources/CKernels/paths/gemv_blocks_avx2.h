// Rows times weights in a file's own blocks, x in 8 bits: the codes are multiplied as they are, and decoded once for all rows of x.
//
// Σ w x = Σ over 64: step · (Σ over runs of 32: scale · Σ code · byte) - Σ over runs: least · step · Σ byte, where x = step · byte. Codes
// are unsigned where they may be (two products of a code up to 127 and a byte stay within 16 bits): what that adds is taken off by `least`.
// Blocks of 256 have whole numbers for scales, which multiply the sums of two products before they leave 16 bits.
// Prepared: the bytes of x in their order, then per 64 the step, then step · Σ byte per 16 and per 32.

_Static_assert(
    CK_BLOCK + (1 + CK_BLOCK / CK_RUN + CK_BLOCK / 32) * sizeof(float) <= CK_PREPARED_BYTES,
    "a row in its order does not fit where it is prepared");

// Rows of weights that are decoded together, and how many of them and of x stand in registers at once.
#define CK_WEIGHTS 4
#define CK_PAIR 2

CK_INLINE bool block_rows_whole(const ck_matrix *b) { return b->encoding > CK_NF4 && b->columns % CK_BLOCK == 0; }

typedef struct {
    const int8_t *bytes;
    const float *steps, *sums16, *sums32;
} ordered_row;

CK_INLINE ordered_row lay_out_ordered(const void *prepared, int64_t k) {
    const int8_t *bytes = prepared;
    const float *steps = (const float *)(bytes + k), *sums16 = steps + k / CK_BLOCK;
    return (ordered_row){bytes, steps, sums16, sums16 + k / CK_RUN};
}

static void prepare_rounded_in_order(const float *x, int64_t k, void *prepared) {
    ordered_row to = lay_out_ordered(prepared, k);
    const __m256i in_order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
    const __m256 sign = _mm256_set1_ps(-0.0f);
    int8_t *bytes = prepared;
    float *steps = (float *)to.steps, *sums16 = (float *)to.sums16, *sums32 = (float *)to.sums32;
    for (int64_t block = 0; block < k / CK_BLOCK; block++, x += CK_BLOCK) {
        __m256 most = _mm256_setzero_ps();
        for (int i = 0; i < CK_BLOCK; i += 8) most = _mm256_max_ps(most, _mm256_andnot_ps(sign, _mm256_loadu_ps(x + i)));
        __m128 half = _mm_max_ps(_mm256_castps256_ps128(most), _mm256_extractf128_ps(most, 1));
        half = _mm_max_ps(half, _mm_movehl_ps(half, half));
        float top = _mm_cvtss_f32(_mm_max_ss(half, _mm_movehdup_ps(half)));
        float step = steps[block] = top / 127;
        __m256 scale = _mm256_set1_ps(top > 0 ? 127 / top : 0);
        for (int run = 0; run < CK_BLOCK / 32; run++, bytes += 32) {
            __m256i v[4];
            for (int i = 0; i < 4; i++) v[i] = _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_loadu_ps(x + run * 32 + 8 * i), scale));
            __m256i all = _mm256_packs_epi16(_mm256_packs_epi32(v[0], v[1]), _mm256_packs_epi32(v[2], v[3]));
            all = _mm256_permutevar8x32_epi32(all, in_order);
            _mm256_storeu_si256((__m256i *)bytes, all);
            int32_t sums[8];
            __m256i pairs = _mm256_maddubs_epi16(_mm256_set1_epi8(1), all);
            _mm256_storeu_si256((__m256i *)sums, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
            float first = step * (float)(sums[0] + sums[1] + sums[2] + sums[3]), second = step * (float)(sums[4] + sums[5] + sums[6] + sums[7]);
            int64_t at = block * (CK_BLOCK / 32) + run;
            sums16[2 * at] = first;
            sums16[2 * at + 1] = second;
            sums32[at] = first + second;
        }
    }
    // The last segment reads eight sums.
    memset(sums32 + k / 32, 0, 32);
}

// ---- Products --------------------------------------------------------------------------------------------------------

// Sums of two products of 32 codes and bytes, in 16 bits.
CK_INLINE __m256i pair_products(ck_encoding encoding, const decoded_segment *w, int64_t at, __m256i x) {
    if (has_signed_codes(encoding)) return _mm256_maddubs_epi16(w->magnitudes[at], _mm256_sign_epi8(x, w->codes[at]));
    return _mm256_maddubs_epi16(w->codes[at], x);
}

typedef struct {
    __m256 total, taken;
} row_sums;

// 64 weights of a segment and the same part of x, whose step it is: part + their product.
CK_INLINE __m256 add_product(
    ck_encoding encoding, const decoded_segment *w, int64_t at, __m256i first, __m256i second, __m256 step, __m256i ones, __m256 part) {
    __m256i low = pair_products(encoding, w, at, first), high = pair_products(encoding, w, at + 1, second);
    if (has_whole_scales(encoding)) {
        __m256i sums = _mm256_add_epi32(_mm256_madd_epi16(low, w->whole[at]), _mm256_madd_epi16(high, w->whole[at + 1]));
        return _mm256_fmadd_ps(_mm256_cvtepi32_ps(sums), step, part);
    }
    __m256 both = _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_madd_epi16(low, ones)), _mm256_broadcast_ss(w->scales + at));
    both = _mm256_fmadd_ps(_mm256_cvtepi32_ps(_mm256_madd_epi16(high, ones)), _mm256_broadcast_ss(w->scales + at + 1), both);
    return _mm256_fmadd_ps(both, step, part);
}

CK_INLINE __m256i bytes_of(ordered_row x, int64_t at) { return _mm256_loadu_si256((const __m256i *)(x.bytes + at)); }
CK_INLINE __m256 step_of(ordered_row x, int64_t at) { return _mm256_broadcast_ss(x.steps + at / CK_BLOCK); }

// Ones that stay in a register: beside codes and scales the compiler would load them again and again.
CK_INLINE __m256i kept_ones(void) {
    __m256i ones = _mm256_set1_epi16(1);
    __asm__("" : "+x"(ones));
    return ones;
}

CK_INLINE __m256 first_part(ck_encoding encoding, const row_sums *sums) {
    return has_whole_scales(encoding) ? _mm256_setzero_ps() : sums->total;
}

CK_INLINE void end_segment(ck_encoding encoding, const decoded_segment *w, __m256 part, ordered_row x, int64_t from, row_sums *sums) {
    sums->total = has_whole_scales(encoding) ? _mm256_fmadd_ps(part, _mm256_set1_ps(w->d), sums->total) : part;
    if (!takes_off(encoding)) return;
    if (!is_by_sixteens(encoding)) {
        sums->taken = _mm256_fmadd_ps(_mm256_loadu_ps(w->least), _mm256_loadu_ps(x.sums32 + from / 32), sums->taken);
        return;
    }
    for (int half = 0; half < 16; half += 8) {
        __m256 least = _mm256_loadu_ps(w->least + half);
        sums->taken = _mm256_fmadd_ps(least, _mm256_loadu_ps(x.sums16 + from / CK_RUN + half), sums->taken);
    }
}

// One row of weights and one of x: a segment is multiplied while it is decoded.
CK_INLINE void decode_and_multiply(ck_encoding encoding, const char *block, int64_t runs, ordered_row x, int64_t from, row_sums *sums) {
    const int64_t values = ck_values_of(encoding);
    const __m256i ones = kept_ones();
    decoded_segment w;
    if (has_whole_scales(encoding)) w.d = whole_unit(encoding, block);
    if (runs < CK_SEGMENT / 32) memset(w.least, 0, sizeof w.least);
    __m256 part = first_part(encoding, sums);
#pragma clang loop unroll(full)
    for (int64_t at = 0; at < runs; at += 2) {
        for (int64_t i = at; i < at + 2; i++) {
            decode_neighbours(encoding, block + i * 32 / values * ck_bytes_of(encoding), (int)(i * 32 % values / CK_RUN), i, &w);
        }
        const int64_t here = from + at * 32;
        part = add_product(encoding, &w, at, bytes_of(x, here), bytes_of(x, here + 32), step_of(x, here), ones, part);
    }
    end_segment(encoding, &w, part, x, from, sums);
}

// Segments of some rows of weights and the same part of some rows of x: each pair of them as above.
//
// A load of codes or scales serves `rows` products, one of x as many as there are weights: loads are what there are fewest of.
CK_INLINE void multiply_segments(
    ck_encoding encoding, int rows, const decoded_segment *w, int64_t runs, const ordered_row *x, int64_t from,
    row_sums (*sums)[CK_WEIGHTS]) {
    const __m256i ones = kept_ones();
    __m256 parts[CK_PAIR][CK_PAIR];
    for (int m = 0; m < rows; m++) {
        for (int n = 0; n < CK_PAIR; n++) parts[m][n] = first_part(encoding, &sums[m][n]);
    }
#pragma clang loop unroll(disable)
    for (int64_t at = 0; at < runs; at += 2) {
        __m256i first[CK_PAIR], second[CK_PAIR];
        __m256 steps[CK_PAIR];
        for (int m = 0; m < rows; m++) {
            const int64_t here = from + at * 32;
            first[m] = bytes_of(x[m], here);
            second[m] = bytes_of(x[m], here + 32);
            steps[m] = step_of(x[m], here);
        }
#pragma clang loop unroll(full)
        for (int n = 0; n < CK_PAIR; n++) {
#pragma clang loop unroll(full)
            for (int m = 0; m < rows; m++) {
                parts[m][n] = add_product(encoding, w + n, at, first[m], second[m], steps[m], ones, parts[m][n]);
            }
        }
    }
    for (int m = 0; m < rows; m++) {
        for (int n = 0; n < CK_PAIR; n++) end_segment(encoding, w + n, parts[m][n], x[m], from, &sums[m][n]);
    }
}

CK_INLINE int64_t segment_bytes(ck_encoding encoding) { return CK_SEGMENT / ck_values_of(encoding) * ck_bytes_of(encoding); }

// The hardware stops at a page's end; the next rows' codes are asked for by hand.
CK_INLINE void ask_ahead(ck_encoding encoding, const char *block) {
    for (int64_t line = 0; line < segment_bytes(encoding); line += 64) _mm_prefetch(block + 4096 + line, _MM_HINT_T0);
}

// (a + c) + (b + d) of the four sums that are left when both halves are added.
CK_INLINE __m128 half_sums(const row_sums *sums) {
    __m256 rest = _mm256_sub_ps(sums->total, sums->taken);
    return _mm_add_ps(_mm256_castps256_ps128(rest), _mm256_extractf128_ps(rest, 1));
}

// One row of b and row m of x.
CK_INLINE void gemv_one(ck_encoding encoding, const ck_matrix *b, const ck_row_products *job, int64_t row, int64_t m) {
    const int64_t k = b->columns;
    ordered_row x = lay_out_ordered((const char *)job->prepared + m * ck_row_bytes(k), k);
    row_sums sums = {_mm256_setzero_ps(), _mm256_setzero_ps()};
    const char *block = block_row(b, row);
    int64_t from = 0;
    for (; from + CK_SEGMENT <= k; from += CK_SEGMENT, block += segment_bytes(encoding)) {
        ask_ahead(encoding, block);
        decode_and_multiply(encoding, block, CK_SEGMENT / 32, x, from, &sums);
    }
    // Whole blocks of 64 are left, of encodings with short blocks.
    if (from < k && !has_whole_scales(encoding)) decode_and_multiply(encoding, block, (k - from) / 32, x, from, &sums);
    __m128 half = half_sums(&sums);
    half = _mm_add_ps(half, _mm_movehl_ps(half, half));
    put(job->y + m * job->y_stride + row, _mm_cvtss_f32(_mm_add_ss(half, _mm_movehdup_ps(half))), job->scale, job->adding);
}

// The results of CK_WEIGHTS rows of weights with one of x.
CK_INLINE void finish_rows(const row_sums *sums, float *y, const ck_row_products *job) {
    __m128 a = half_sums(sums), b = half_sums(sums + 1), c = half_sums(sums + 2), d = half_sums(sums + 3);
    _MM_TRANSPOSE4_PS(a, b, c, d);
    __m128 result = _mm_mul_ps(_mm_add_ps(_mm_add_ps(a, c), _mm_add_ps(b, d)), _mm_set1_ps(job->scale));
    _mm_storeu_ps(y, job->adding ? _mm_add_ps(_mm_loadu_ps(y), result) : result);
}

// CK_WEIGHTS rows of b from `row` on, and rows [first, first + rows) of x.
CK_INLINE void gemv_some(ck_encoding encoding, const ck_matrix *b, const ck_row_products *job, int64_t row, int64_t first, int64_t rows) {
    const int64_t k = b->columns, between = ck_row_bytes(k), step = segment_bytes(encoding);
    const char *x = (const char *)job->prepared + first * between;
    row_sums sums[CK_ROWS_AT_ONCE][CK_WEIGHTS];
    decoded_segment w[CK_WEIGHTS];
    memset(sums, 0, (size_t)rows * sizeof sums[0]);
    for (int64_t from = 0; from < k; from += CK_SEGMENT) {
        // At a row's end whole blocks of 64 are left, of encodings with short blocks.
        const int64_t runs = has_whole_scales(encoding) ? CK_SEGMENT / 32 : least(CK_SEGMENT, k - from) / 32;
        for (int n = 0; n < CK_WEIGHTS; n++) {
            const char *block = (const char *)block_row(b, row + n) + from / CK_SEGMENT * step;
            ask_ahead(encoding, block);
            decode_segment(encoding, block, runs, w + n);
        }
        int64_t m = 0;
        for (; m + CK_PAIR <= rows; m += CK_PAIR) {
            const ordered_row pair[CK_PAIR] = {lay_out_ordered(x + m * between, k), lay_out_ordered(x + (m + 1) * between, k)};
            for (int n = 0; n < CK_WEIGHTS; n += CK_PAIR) {
                multiply_segments(encoding, CK_PAIR, w + n, runs, pair, from, (row_sums(*)[CK_WEIGHTS])&sums[m][n]);
            }
        }
        if (m == rows) continue;
        const ordered_row last = lay_out_ordered(x + m * between, k);
        for (int n = 0; n < CK_WEIGHTS; n += CK_PAIR) {
            multiply_segments(encoding, 1, w + n, runs, &last, from, (row_sums(*)[CK_WEIGHTS])&sums[m][n]);
        }
    }
    for (int64_t m = 0; m < rows; m++) finish_rows(sums[m], job->y + (first + m) * job->y_stride + row, job);
}

CK_INLINE void gemv_encoded(ck_encoding encoding, const ck_matrix *b, const ck_row_products *job, int64_t begin, int64_t end) {
    int64_t row = begin;
    for (; job->rows > 1 && row + CK_WEIGHTS <= end; row += CK_WEIGHTS) {
        for (int64_t first = 0; first < job->rows; first += CK_ROWS_AT_ONCE) {
            gemv_some(encoding, b, job, row, first, least(CK_ROWS_AT_ONCE, job->rows - first));
        }
    }
    for (; row < end; row++) {
        for (int64_t m = 0; m < job->rows; m++) gemv_one(encoding, b, job, row, m);
    }
}
