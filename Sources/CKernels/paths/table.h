// The table of this path's versions.
const ck_kernels CK_TABLE = {
    .name = CK_NAME, .path = CK_PATH, .left_rows = CK_ROWS, .panel_columns = CK_COLUMNS, .bf16_dot = CK_BF16_DOT,
    .packed_bytes = packed_bytes, .pack_left = pack_left, .gemm = gemm, .row_order = row_order,
    .prepare_row = prepare_row, .gemv = gemv, .attention = attention, .attention_backward = attention_backward,
#if CK_BYTES
    .byte_rows = CK_BYTE_ROWS, .pack_bytes = pack_bytes, .gemm_bytes = gemm_bytes,
#endif
    .cached_attention = cached_attention, .rms_norm = rms_norm, .rms_norm_backward = rms_norm_backward,
    .rms_norm_weight_backward = rms_norm_weight_backward, .rope = rope, .silu_multiply = silu_multiply,
    .silu_multiply_backward = silu_multiply_backward, .gelu_multiply = gelu_multiply, .gelu_multiply_backward = gelu_multiply_backward, .add = add, .multiply = multiply, .add_row = add_row, .column_sums = column_sums,
    .cross_entropy = cross_entropy, .likeliest = likeliest, .distill = distill,
    .adamw = adamw, .sum_of_squares = sum_of_squares, .dropout = dropout, .f32_to_bf16 = f32_to_bf16,
    .bf16_to_f32 = bf16_to_f32, .unpack_row = unpack_row, .peak_operations = peak_operations, .read_bytes = read_bytes,
};
