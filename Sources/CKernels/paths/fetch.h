// b[row, column ..< column + count] as f32, whatever the encoding.
static void fetch(const ck_matrix *b, int64_t row, int64_t column, int64_t count, float *y) {
    int64_t at = row * b->stride + column;
    switch (b->encoding) {
    case CK_F32: memcpy(y, (const float *)b->data + at, (size_t)count * 4); break;
    case CK_BF16: bf16_to_f32((const uint16_t *)b->data + at, y, count); break;
    case CK_NF4: {
        const uint8_t *codes = b->data;
        for (int64_t i = 0; i < count; i++) {
            uint8_t code = codes[(at + i) / 2];
            y[i] = ck_nf4_table[(at + i) % 2 ? code & 15 : code >> 4] * b->absmax[(at + i) / 64];
        }
        break;
    }
    default: fetch_blocks(b, row, column, count, y);
    }
}
