// Rows times NF4 weights, x in 8 bits a block: a code becomes round(127 · value) + 128, unsigned, and what the 128 adds is taken off first.
//
// Rows of weights go side by side, one a lane, so that a single row of x and many of them add up the same in the same order.

// Rows of x in registers together, and blocks of 32 rows of weights that stay in the first-level cache.
#define CK_TILE_ROWS 6
#define CK_TILE_BLOCKS 8

static void prepare_rounded(const float *x, int64_t k, void *prepared) {
    rounded_row to = lay_out_rounded(prepared, k);
    int8_t *bytes = prepared;
    int32_t *zeros = (int32_t *)to.zeros;
    float *scales = (float *)to.scales;
    for (int64_t block = 0; block < k / CK_BLOCK; block++, x += CK_BLOCK, bytes += CK_BLOCK) {
        __m128i parts[4];
        scales[block] = round_block(x, parts) / (127.0f * 127.0f);
        memcpy(bytes, parts, sizeof parts);
        __m512i sums = _mm512_dpbusd_epi32(_mm512_setzero_si512(), _mm512_set1_epi8((char)128), _mm512_loadu_si512(bytes));
        zeros[block] = _mm512_reduce_add_epi32(sums);
    }
}

// `rows` rows of x with some blocks of 32 rows of weights, of which `first` is the first.
CK_INLINE void rounded_tile(
    int rows, const int32_t *panel, int64_t first, int64_t blocks, const rounded_row *x, float (*totals)[CK_COLUMNS]) {
    __m512 low[CK_TILE_ROWS], high[CK_TILE_ROWS];
    for (int i = 0; i < rows; i++) {
        low[i] = _mm512_loadu_ps(totals[i]);
        high[i] = _mm512_loadu_ps(totals[i] + 16);
    }
    for (int64_t block = first; block < first + blocks; block++, panel += CK_BYTE_PANEL) {
        __m512i left[CK_TILE_ROWS], right[CK_TILE_ROWS];
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) left[i] = right[i] = _mm512_set1_epi32(-x[i].zeros[block]);
        for (int q = 0; q < CK_BLOCK_QUADS; q++) {
            __m512i near = _mm512_loadu_si512(panel + q * CK_COLUMNS), far = _mm512_loadu_si512(panel + q * CK_COLUMNS + 16);
#pragma clang loop unroll(full)
            for (int i = 0; i < rows; i++) {
                int32_t quad;
                memcpy(&quad, x[i].bytes + block * CK_BLOCK + q * 4, 4);
                __m512i bytes = _mm512_set1_epi32(quad);
                left[i] = _mm512_dpbusd_epi32(left[i], near, bytes);
                right[i] = _mm512_dpbusd_epi32(right[i], far, bytes);
            }
        }
        const float *scales = (const float *)panel + CK_BLOCK_QUADS * CK_COLUMNS;
        __m512 near = _mm512_loadu_ps(scales), far = _mm512_loadu_ps(scales + 16);
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) {
            __m512 scale = _mm512_set1_ps(x[i].scales[block]);
            low[i] = _mm512_fmadd_ps(_mm512_mul_ps(_mm512_cvtepi32_ps(left[i]), near), scale, low[i]);
            high[i] = _mm512_fmadd_ps(_mm512_mul_ps(_mm512_cvtepi32_ps(right[i]), far), scale, high[i]);
        }
    }
    for (int i = 0; i < rows; i++) {
        _mm512_storeu_ps(totals[i], low[i]);
        _mm512_storeu_ps(totals[i] + 16, high[i]);
    }
}

// Sixteen vectors to sixteen sums of their left halves, and of their right halves.
CK_INLINE void half_sums_across(__m512i v[16], __m512i *left, __m512i *right) {
    for (int i = 0; i < 8; i++) {
        v[i] = _mm512_add_epi32(_mm512_unpacklo_epi32(v[2 * i], v[2 * i + 1]), _mm512_unpackhi_epi32(v[2 * i], v[2 * i + 1]));
    }
    for (int i = 0; i < 4; i++) {
        v[i] = _mm512_add_epi32(_mm512_unpacklo_epi64(v[2 * i], v[2 * i + 1]), _mm512_unpackhi_epi64(v[2 * i], v[2 * i + 1]));
    }
    for (int i = 0; i < 2; i++) {
        v[i] = _mm512_add_epi32(_mm512_shuffle_i32x4(v[2 * i], v[2 * i + 1], 0x88), _mm512_shuffle_i32x4(v[2 * i], v[2 * i + 1], 0xdd));
    }
    *left = _mm512_shuffle_i32x4(v[0], v[1], 0x88);
    *right = _mm512_shuffle_i32x4(v[0], v[1], 0xdd);
}

// The same of the whole vectors.
CK_INLINE __m512i sums_across(__m512i v[16]) {
    __m512i left, right;
    half_sums_across(v, &left, &right);
    return _mm512_add_epi32(left, right);
}

// Up to 16 rows of weights with the only one of x, whose sums are the same as in a tile.
static void rounded_row_alone(const ck_matrix *b, const ck_row_products *job, int64_t row, int64_t rows, __m512i table) {
    const int64_t k = b->columns, blocks = k / CK_BLOCK;
    const rounded_row x = rounded_row_of(job, 0, k);
    const uint8_t *codes[16];
    for (int i = 0; i < 16; i++) codes[i] = (const uint8_t *)b->data + (row + least(i, rows - 1)) * b->stride / 2;
    __m512 totals = _mm512_setzero_ps();
    for (int64_t first = 0; first < blocks; first += 16) {
        __m512i scales[16];
        scales_across(b, row, rows, first, blocks - first, scales);
        for (int64_t block = first; block < least(first + 16, blocks); block++) {
            const __m512i bytes = _mm512_loadu_si512(x.bytes + block * CK_BLOCK);
            __m512i parts[16];
#pragma clang loop unroll(full)
            for (int i = 0; i < 16; i++) {
                const uint8_t *here = codes[i] + block * 32;
                // The hardware stops at a page's end; the codes of the next sixteen rows are asked for by hand.
                if (block % 2 == 0) _mm_prefetch((const char *)here + 8 * b->stride, _MM_HINT_T0);
                parts[i] = _mm512_dpbusd_epi32(_mm512_setzero_si512(), code_bytes(here, table), bytes);
            }
            const __m512i sums = _mm512_sub_epi32(sums_across(parts), _mm512_set1_epi32(x.zeros[block]));
            const __m512 products = _mm512_mul_ps(_mm512_cvtepi32_ps(sums), _mm512_castsi512_ps(scales[block - first]));
            totals = _mm512_fmadd_ps(products, _mm512_set1_ps(x.scales[block]), totals);
        }
    }
    float values[16];
    _mm512_storeu_ps(values, totals);
    put_rounded(b, job, row, rows, 0, values);
}

// Up to 32 rows of weights with `rows` of x from row `from` on.
static void rounded_rows(const ck_matrix *b, const ck_row_products *job, int64_t row, int64_t columns, int64_t from, int64_t rows) {
    const int64_t k = b->columns, blocks = k / CK_BLOCK;
    _Alignas(64) int32_t panel[CK_TILE_BLOCKS * CK_BYTE_PANEL];
    rounded_row x[CK_ROWS_AT_ONCE];
    _Alignas(64) float totals[CK_ROWS_AT_ONCE][CK_COLUMNS];
    for (int64_t m = 0; m < rows; m++) x[m] = rounded_row_of(job, from + m, k);
    memset(totals, 0, (size_t)rows * sizeof totals[0]);
    for (int64_t first = 0; first < blocks; first += CK_TILE_BLOCKS) {
        const int64_t count = least(CK_TILE_BLOCKS, blocks - first);
        pack_codes(b, row, columns, first * CK_BLOCK, count * CK_BLOCK, panel);
        for (int64_t m = 0; m < rows; m += CK_TILE_ROWS) {
            switch (least(CK_TILE_ROWS, rows - m)) {
            case 1: rounded_tile(1, panel, first, count, x + m, totals + m); break;
            case 2: rounded_tile(2, panel, first, count, x + m, totals + m); break;
            case 3: rounded_tile(3, panel, first, count, x + m, totals + m); break;
            case 4: rounded_tile(4, panel, first, count, x + m, totals + m); break;
            case 5: rounded_tile(5, panel, first, count, x + m, totals + m); break;
            default: rounded_tile(CK_TILE_ROWS, panel, first, count, x + m, totals + m);
            }
        }
    }
    for (int64_t m = 0; m < rows; m++) put_rounded(b, job, row, columns, from + m, totals[m]);
}

static void gemv_rounded(const ck_matrix *b, const ck_row_products *job, int64_t begin, int64_t end) {
    if (job->rows == 1) {
        const __m512i table = byte_table();
        for (int64_t row = begin; row < end; row += 16) rounded_row_alone(b, job, row, least(16, end - row), table);
        return;
    }
    for (int64_t row = begin; row < end; row += CK_COLUMNS) {
        for (int64_t m = 0; m < job->rows; m += CK_ROWS_AT_ONCE) {
            rounded_rows(b, job, row, least(CK_COLUMNS, end - row), m, least(CK_ROWS_AT_ONCE, job->rows - m));
        }
    }
}
