// Sizes by which the paths lay out their memory and the dispatch reserves it. Each path asserts that what it lays out fits.
#ifndef CK_SIZES_H
#define CK_SIZES_H

// Values that share a scale: those of an NF4 block, and those that are rounded to words or bytes together.
#define CK_BLOCK 64

// Depth of one pass of a product: a panel of it stays in the second-level cache.
#define CK_DEPTH 2048
// Words of 32 bits that a block of one row or column takes at most when it is packed: its f32; rounded and with a scale it is less.
#define CK_PACKED_WORDS CK_BLOCK
// The same of a row in bytes: a quad a word, a sum and a scale.
#define CK_BYTE_WORDS (CK_BLOCK / 4 + 2)
// Bytes that a block of a row takes at most when it is prepared for gemv: its f32; rounded and with scales and sums it is less.
#define CK_PREPARED_BYTES (CK_BLOCK * 4)

// Queries of attention that are worked on together, and the keys of one tile of scores.
#define CK_QUERIES 96
#define CK_KEYS 256
// Where a single token asks: heads that read a key together, and the keys of one pass, whose values stay in the first-level cache.
#define CK_HEADS 4
#define CK_NEAR 64
// Rows of the small products inside attention: queries or, in backward, keys.
#define CK_SMALL_ROWS (CK_KEYS > CK_QUERIES ? CK_KEYS : CK_QUERIES)

// The most entries that a teacher may name for one row.
#define CK_TEACHER_ENTRIES 64

// What attention keeps of a block of queries; packed operands follow it.
typedef struct {
    float scores[CK_QUERIES * CK_KEYS], gradients[CK_QUERIES * CK_KEYS];
    float delta[CK_QUERIES], top[CK_QUERIES], total[CK_QUERIES];
} ck_attention_tiles;

_Static_assert(CK_DEPTH % 256 == 0, "a pass ends inside a block of some encoding");
_Static_assert(CK_HEADS == 4, "what is left of a group of heads is one, two or three");

#endif
