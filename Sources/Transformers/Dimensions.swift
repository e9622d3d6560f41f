// The letters of the shapes in this target's comments, defined once.
//
// B  examples in a packed sequence          T  tokens of a packed sequence
// C  hidden size (residual stream)     H  query heads
// K  key/value heads                   D  size of one head
// F  intermediate size of the MLP      V  vocabulary
// R  rank of a low-rank pair           L  layers
