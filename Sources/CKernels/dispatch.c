#include "CKernels.h"
#include "ck_sizes.h"

extern const ck_kernels ck_table_portable;
#if defined(__aarch64__)
extern const ck_kernels ck_table_neon;
#endif
#if defined(__x86_64__)
extern const ck_kernels ck_table_avx2, ck_table_avx2_vnni, ck_table_avx512, ck_table_avx512_bf16;

static bool has_avx2(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("f16c");
}

static bool has_avx512(void) {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")
        && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512vbmi");
}
#endif

bool ck_supported(ck_path path) {
    switch (path) {
    case CK_PORTABLE: return true;
#if defined(__aarch64__)
    case CK_NEON: return true;
#endif
#if defined(__x86_64__)
    case CK_AVX2: return has_avx2();
    case CK_AVX2_VNNI: return has_avx2() && __builtin_cpu_supports("avxvnni");
    case CK_AVX512: return has_avx512();
    case CK_AVX512_BF16: return has_avx512() && __builtin_cpu_supports("avx512bf16");
#endif
    default: return false;
    }
}

const ck_kernels *ck_kernels_for(ck_path path) {
    switch (path) {
    case CK_PORTABLE: return &ck_table_portable;
#if defined(__aarch64__)
    case CK_NEON: return &ck_table_neon;
#endif
#if defined(__x86_64__)
    case CK_AVX2: return &ck_table_avx2;
    case CK_AVX2_VNNI: return &ck_table_avx2_vnni;
    case CK_AVX512: return &ck_table_avx512;
    case CK_AVX512_BF16: return &ck_table_avx512_bf16;
#endif
    default: return NULL;
    }
}

static int64_t round_up(int64_t value, int64_t to) { return (value + to - 1) / to * to; }

static int64_t blocks_of(int64_t depth) { return round_up(depth, CK_BLOCK) / CK_BLOCK; }

int64_t ck_gemm_scratch(const ck_kernels *kernels, int64_t k, int64_t panels) {
    return blocks_of(k < CK_DEPTH ? k : CK_DEPTH) * CK_PACKED_WORDS * 4 * kernels->panel_columns * panels;
}

int64_t ck_left_bytes(const ck_kernels *kernels, int64_t m, int64_t k, bool bf16) {
    return round_up(m, kernels->left_rows) * kernels->packed_bytes(k, bf16);
}

int64_t ck_left_byte_bytes(const ck_kernels *kernels, int64_t m, int64_t k) {
    return kernels->byte_rows ? round_up(m, kernels->byte_rows) * (k / CK_BLOCK) * CK_BYTE_WORDS * 4 : 0;
}

int64_t ck_row_bytes(int64_t k) { return blocks_of(k) * CK_PREPARED_BYTES + 64; }

int64_t ck_attention_scratch(const ck_kernels *kernels, int64_t head_dim) {
    // The depth of a small product is that of a head, or keys or queries.
    int64_t words = blocks_of(head_dim > CK_SMALL_ROWS ? head_dim : CK_SMALL_ROWS) * CK_PACKED_WORDS;
    // Keys or values of one tile are copied together where they lie apart. The panel begins at a whole line of memory.
    return (int64_t)sizeof(ck_attention_tiles) + CK_KEYS * head_dim * 4 + (round_up(CK_SMALL_ROWS, kernels->left_rows) + kernels->panel_columns) * words * 4 + 64;
}
