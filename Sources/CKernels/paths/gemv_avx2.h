// Rows times NF4 weights, read once from memory.

// ---- x in f32: even and odd elements apart, as the halves of a code byte are -----------------------------------------

static void gemv_nf4(const ck_matrix *b, const void *x, float *y, int64_t begin, int64_t end, float scale, bool adding) {
    int64_t k = b->columns;
    const float *even = x, *odd = even + k / 2;
    __m256 low = _mm256_loadu_ps(ck_nf4_table), high = _mm256_loadu_ps(ck_nf4_table + 8);
    for (int64_t row = begin; row < end; row++) {
        const uint8_t *codes = (const uint8_t *)b->data + row * b->stride / 2;
        const float *absmax = b->absmax + row * b->stride / CK_BLOCK;
        __m256 total = _mm256_setzero_ps();
        for (int64_t block = 0; block < k / CK_BLOCK; block++) {
            __m256 part[2] = {_mm256_setzero_ps(), _mm256_setzero_ps()};
            for (int i = 0; i < 4; i++) {
                int64_t at = block * 32 + i * 8;
                __m256i wide = _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(codes + at)));
                part[0] = _mm256_fmadd_ps(nf4_values(_mm256_srli_epi32(wide, 4), low, high), _mm256_loadu_ps(even + at), part[0]);
                part[1] = _mm256_fmadd_ps(nf4_values(wide, low, high), _mm256_loadu_ps(odd + at), part[1]);
            }
            total = _mm256_fmadd_ps(_mm256_add_ps(part[0], part[1]), _mm256_set1_ps(absmax[block]), total);
        }
        put(y + row, sum((vf)total), scale, adding);
    }
}

// ---- x in 8 bits a block, weights in 7 ---------------------------------------------------------------------------------
//
// A code becomes round(63 · value) + 64, unsigned: no sum of two products passes 16 bits, and x needs no sign of its own.
// Σ w x = absmax · scale · (Σ u7 · s8 - 64 Σ s8). What that rounds, 0.004 of absmax, is a tenth of what NF4 itself does.
// With VNNI weights have 8 bits, round(127 · value) + 128.
// Rows of weights go side by side, one a lane, so that a single row of x and many of them add up the same in the same order.

#define CK_CODE_STEPS (CK_VNNI ? 127.0f : 63.0f)
#define CK_ZERO (CK_VNNI ? 128 : 64)

static void prepare_rounded(const float *x, int64_t k, void *prepared) {
    int8_t *bytes = prepared;
    float *scales = (float *)(bytes + k);
    int32_t *zeros = (int32_t *)(scales + k / CK_BLOCK);
    for (int64_t block = 0; block < k / CK_BLOCK; block++, x += CK_BLOCK, bytes += CK_BLOCK) {
        int8_t in_order[CK_BLOCK];
        float top = round_bytes(x, 127, 0, in_order);
        int32_t sums[8];
        __m256i low = _mm256_loadu_si256((const __m256i *)in_order), high = _mm256_loadu_si256((const __m256i *)(in_order + 32));
        __m256i pairs = _mm256_maddubs_epi16(_mm256_set1_epi8(1), low);
        pairs = _mm256_add_epi16(pairs, _mm256_maddubs_epi16(_mm256_set1_epi8(1), high));
        _mm256_storeu_si256((__m256i *)sums, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
        // Each half of 16: evens to the front, odds to the back; then the halves of both together.
        const __m256i apart = _mm256_setr_epi8(
            0, 2, 4, 6, 8, 10, 12, 14, 1, 3, 5, 7, 9, 11, 13, 15, 0, 2, 4, 6, 8, 10, 12, 14, 1, 3, 5, 7, 9, 11, 13, 15);
        low = _mm256_permute4x64_epi64(_mm256_shuffle_epi8(low, apart), 0xd8);
        high = _mm256_permute4x64_epi64(_mm256_shuffle_epi8(high, apart), 0xd8);
        _mm256_storeu_si256((__m256i *)bytes, _mm256_permute2x128_si256(low, high, 0x20));
        _mm256_storeu_si256((__m256i *)(bytes + 32), _mm256_permute2x128_si256(low, high, 0x31));
        int sum = 0;
        for (int i = 0; i < 8; i++) sum += sums[i];
        scales[block] = top / (127 * CK_CODE_STEPS);
        zeros[block] = CK_ZERO * sum;
    }
}

// Rows of weights beside each other, rows of x in registers together, and how many of x make it worth laying the weights across.
#define CK_TILE_ROWS 4
#define CK_TILE_BLOCKS 16
#define CK_TILED_FROM 3

// The absmax of up to eight blocks of eight rows, or their codes where the row's step comes last: a vector a block. A row that is not there
// is the last one.
CK_INLINE void scales_across(const ck_matrix *b, int64_t row, int64_t last, int64_t block, int64_t blocks, __m256 across[8]) {
    __m256i r[8];
    for (int i = 0; i < 8; i++) {
        int64_t at = least(row + i, last) * b->stride / CK_BLOCK + block;
        float some[8] = {0};
        if (blocks < 8) {
            for (int64_t j = 0; j < blocks; j++) some[j] = b->scales ? (float)b->scales[at + j] : b->absmax[at + j];
            r[i] = _mm256_loadu_si256((const __m256i *)some);
        } else if (b->scales) {
            r[i] = _mm256_castps_si256(_mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(b->scales + at)))));
        } else {
            r[i] = _mm256_loadu_si256((const __m256i *)(b->absmax + at));
        }
    }
    transpose8(r);
    for (int i = 0; i < 8; i++) across[i] = _mm256_castsi256_ps(r[i]);
}

// Sums of one block become a part of eight products.
CK_INLINE __m256 add_block(__m256 total, __m256i sums, int32_t zeros, __m256 weight_scales, float scale) {
    __m256 whole = _mm256_cvtepi32_ps(_mm256_sub_epi32(sums, _mm256_set1_epi32(zeros)));
    return _mm256_fmadd_ps(_mm256_mul_ps(whole, weight_scales), _mm256_set1_ps(scale), total);
}

// Up to eight products with one row of x. Of a row that is not there nothing is written.
CK_INLINE void put_products(const ck_matrix *b, const ck_row_products *job, int64_t row, int64_t count, int64_t m, __m256 totals) {
    float values[8];
    _mm256_storeu_ps(values, totals);
    put_rounded(b, job, row, least(8, count), m, values);
}

// Σ u7 · s8 over 64 of both, as eight sums.
CK_INLINE __m256i rounded_block(const uint8_t *codes, __m256i even, __m256i odd, __m256i table) {
    const __m256i nibble = _mm256_set1_epi8(15);
    __m256i bytes = _mm256_loadu_si256((const __m256i *)codes);
    __m256i first = _mm256_shuffle_epi8(table, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble));
    __m256i second = _mm256_shuffle_epi8(table, _mm256_and_si256(bytes, nibble));
    return add_quads(add_quads(_mm256_setzero_si256(), first, even), second, odd);
}

// Eight vectors to eight sums.
CK_INLINE __m256i sums_across(const __m256i v[8]) {
    __m256i low = _mm256_hadd_epi32(_mm256_hadd_epi32(v[0], v[1]), _mm256_hadd_epi32(v[2], v[3]));
    __m256i high = _mm256_hadd_epi32(_mm256_hadd_epi32(v[4], v[5]), _mm256_hadd_epi32(v[6], v[7]));
    return _mm256_add_epi32(_mm256_permute2x128_si256(low, high, 0x20), _mm256_permute2x128_si256(low, high, 0x31));
}

// Up to eight rows of weights with one of x.
CK_INLINE void rounded_rows(const ck_matrix *b, const ck_row_products *job, int64_t row, int64_t end, int64_t m, __m256i table) {
    const int64_t blocks = b->columns / CK_BLOCK, last = end - 1;
    rounded_row x = rounded_row_of(job, m, b->columns);
    const uint8_t *codes[8];
    for (int i = 0; i < 8; i++) codes[i] = (const uint8_t *)b->data + least(row + i, last) * b->stride / 2;
    // The hardware stops at a page's end; the codes of the next eight rows are asked for by hand.
    const int64_t ahead = row + 16 <= end ? 4 * b->stride : 0;
    __m256 totals = _mm256_setzero_ps();
    for (int64_t first = 0; first < blocks; first += 8) {
        __m256 scales[8];
        scales_across(b, row, last, first, blocks - first, scales);
        for (int64_t block = first; block < least(first + 8, blocks); block++) {
            __m256i even = _mm256_loadu_si256((const __m256i *)(x.bytes + block * CK_BLOCK));
            __m256i odd = _mm256_loadu_si256((const __m256i *)(x.bytes + block * CK_BLOCK + 32)), parts[8];
#pragma clang loop unroll(full)
            for (int i = 0; i < 8; i++) {
                if (block % 2 == 0) _mm_prefetch((const char *)codes[i] + ahead + block * 32, _MM_HINT_T0);
                parts[i] = rounded_block(codes[i] + block * 32, even, odd, table);
            }
            totals = add_block(totals, sums_across(parts), x.zeros[block], scales[block - first], x.scales[block]);
        }
    }
    put_products(b, job, row, end - row, m, totals);
}

// Some blocks of sixteen rows of weights, laid across: quads [blocks][16][16], scales [blocks][16].
typedef struct {
    uint32_t quads[CK_TILE_BLOCKS][CK_BLOCK / 4][CK_COLUMNS];
    float scales[CK_TILE_BLOCKS][CK_COLUMNS];
} rounded_panel;

CK_INLINE void lay_weights_across(
    const ck_matrix *b, int64_t row, int64_t last, int64_t first, int64_t blocks, __m256i table, rounded_panel *to) {
    const __m256i nibble = _mm256_set1_epi8(15);
    for (int half = 0; half < CK_COLUMNS; half += 8) {
        for (int64_t block = 0; block < blocks; block++) {
            uint8_t lines[8][CK_BLOCK];
            for (int i = 0; i < 8; i++) {
                const uint8_t *codes = (const uint8_t *)b->data + least(row + half + i, last) * b->stride / 2 + (first + block) * 32;
                __m256i bytes = _mm256_loadu_si256((const __m256i *)codes);
                __m256i even = _mm256_shuffle_epi8(table, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble));
                __m256i odd = _mm256_shuffle_epi8(table, _mm256_and_si256(bytes, nibble));
                _mm256_storeu_si256((__m256i *)lines[i], even);
                _mm256_storeu_si256((__m256i *)(lines[i] + 32), odd);
            }
            lay_across(lines, CK_BLOCK, to->quads[block][0] + half, CK_COLUMNS);
        }
        for (int64_t block = 0; block < blocks; block += 8) {
            __m256 scales[8];
            scales_across(b, row + half, last, first + block, blocks - block, scales);
            for (int64_t i = 0; i < least(8, blocks - block); i++) _mm256_storeu_ps(to->scales[block + i] + half, scales[i]);
        }
    }
}

// `rows` rows of x with a panel, whose first block is `first`.
CK_INLINE void rounded_tile(
    int rows, const rounded_panel *panel, int64_t first, int64_t blocks, const rounded_row *x, float (*totals)[CK_COLUMNS]) {
    __m256 low[CK_TILE_ROWS], high[CK_TILE_ROWS];
    for (int i = 0; i < rows; i++) {
        low[i] = _mm256_loadu_ps(totals[i]);
        high[i] = _mm256_loadu_ps(totals[i] + 8);
    }
    for (int64_t block = 0; block < blocks; block++) {
        const uint32_t(*quads)[CK_COLUMNS] = panel->quads[block];
        __m256i left[CK_TILE_ROWS], right[CK_TILE_ROWS];
        for (int i = 0; i < rows; i++) left[i] = right[i] = _mm256_setzero_si256();
        for (int q = 0; q < CK_BLOCK / 4; q++) {
            __m256i near = _mm256_loadu_si256((const __m256i *)quads[q]), far = _mm256_loadu_si256((const __m256i *)(quads[q] + 8));
#pragma clang loop unroll(full)
            for (int i = 0; i < rows; i++) {
                int32_t quad;
                memcpy(&quad, x[i].bytes + (first + block) * CK_BLOCK + q * 4, 4);
                __m256i bytes = _mm256_set1_epi32(quad);
                left[i] = add_quads(left[i], near, bytes);
                right[i] = add_quads(right[i], far, bytes);
            }
        }
        __m256 near = _mm256_loadu_ps(panel->scales[block]), far = _mm256_loadu_ps(panel->scales[block] + 8);
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) {
            low[i] = add_block(low[i], left[i], x[i].zeros[first + block], near, x[i].scales[first + block]);
            high[i] = add_block(high[i], right[i], x[i].zeros[first + block], far, x[i].scales[first + block]);
        }
    }
    for (int i = 0; i < rows; i++) {
        _mm256_storeu_ps(totals[i], low[i]);
        _mm256_storeu_ps(totals[i] + 8, high[i]);
    }
}

// Sixteen rows of weights with rows [from, from + rows) of x.
static void rounded_tiles(
    const ck_matrix *b, const ck_row_products *job, int64_t row, int64_t end, int64_t from, int64_t rows, __m256i table) {
    const int64_t blocks = b->columns / CK_BLOCK;
    rounded_panel panel;
    rounded_row x[CK_ROWS_AT_ONCE];
    float totals[CK_ROWS_AT_ONCE][CK_COLUMNS];
    for (int64_t m = 0; m < rows; m++) {
        x[m] = rounded_row_of(job, from + m, b->columns);
        memset(totals[m], 0, sizeof totals[m]);
    }
    for (int64_t first = 0; first < blocks; first += CK_TILE_BLOCKS) {
        int64_t count = least(CK_TILE_BLOCKS, blocks - first);
        lay_weights_across(b, row, end - 1, first, count, table, &panel);
        for (int64_t m = 0; m < rows; m += CK_TILE_ROWS) {
            switch (least(CK_TILE_ROWS, rows - m)) {
            case 1: rounded_tile(1, &panel, first, count, x + m, totals + m); break;
            case 2: rounded_tile(2, &panel, first, count, x + m, totals + m); break;
            case 3: rounded_tile(3, &panel, first, count, x + m, totals + m); break;
            default: rounded_tile(CK_TILE_ROWS, &panel, first, count, x + m, totals + m);
            }
        }
    }
    for (int64_t m = 0; m < rows; m++) {
        for (int half = 0; half < CK_COLUMNS; half += 8) {
            if (row + half >= end) break;
            put_products(b, job, row + half, end - row - half, from + m, _mm256_loadu_ps(totals[m] + half));
        }
    }
}

static void gemv_rounded(const ck_matrix *b, const ck_row_products *job, int64_t begin, int64_t end) {
    uint8_t values[16];
    for (int i = 0; i < 16; i++) values[i] = (uint8_t)(lrintf(ck_nf4_table[i] * CK_CODE_STEPS) + CK_ZERO);
    __m256i table = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)values));
    if (job->rows < CK_TILED_FROM) {
        for (int64_t row = begin; row < end; row += 8) {
            for (int64_t m = 0; m < job->rows; m++) rounded_rows(b, job, row, end, m, table);
        }
        return;
    }
    for (int64_t row = begin; row < end; row += CK_COLUMNS) {
        for (int64_t m = 0; m < job->rows; m += CK_ROWS_AT_ONCE) {
            rounded_tiles(b, job, row, end, m, least(CK_ROWS_AT_ONCE, job->rows - m), table);
        }
    }
}
